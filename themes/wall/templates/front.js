{# The script of the screen on the wall. The page is complete without it. #}
(() => {
{% include "js/page.js" %}
{% include "js/today.js" %}
{% include "js/wall.js" %}
{% include "js/ready.js" %}
})();
