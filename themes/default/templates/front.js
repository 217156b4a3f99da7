{# The script of the front page. It only adds, never fetches; the page is complete without it. #}
(() => {
{% include "js/page.js" %}
{% include "js/keys.js" %}
{% include "js/today.js" %}
{% include "js/me.js" %}
{% include "js/front.js" %}
{% include "js/switch.js" %}
{% include "js/scheme.js" %}
{% include "js/grid.js" %}
{% include "js/ready.js" %}
})();
