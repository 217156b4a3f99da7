{# The script of a month's page. It only adds, never fetches; the page is complete without it. #}
(() => {
{% include "js/page.js" %}
{% include "js/keys.js" %}
{% include "js/switch.js" %}
{% include "js/me.js" %}
{% include "js/fold.js" %}
{% include "js/filters.js" %}
{% include "js/put.js" %}
{% include "js/days.js" %}
{% include "js/narrow.js" %}
{% include "js/scheme.js" %}
{% include "js/grid.js" %}
{% include "js/card.js" %}
{% include "js/ready.js" %}
})();
