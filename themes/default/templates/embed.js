{# The script of a month in the frame of another page. It only adds, never fetches. #}
(() => {
{% include "js/page.js" %}
{% include "js/embed.js" %}
{% include "js/scheme.js" %}
{% include "js/grid.js" %}
{% include "js/ready.js" %}
})();
