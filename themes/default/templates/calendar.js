{# The script of all pages; it only adds, never fetches, and every page is complete without it. #}
(() => {
{% include "js/page.js" %}
{% include "js/keys.js" %}
{% include "js/switch.js" %}
{% include "js/today.js" %}
{% include "js/me.js" %}
{% include "js/own.js" %}
{% include "js/fold.js" %}
{% include "js/filters.js" %}
{% include "js/put.js" %}
{% include "js/counts.js" %}
{% include "js/narrow.js" %}
{% include "js/lists.js" %}
{% include "js/scheme.js" %}
{% include "js/soon.js" %}
{% include "js/board.js" %}
{% include "js/ready.js" %}
})();
