{# The script of all pages; it only adds, never fetches, and every page is complete without it. #}
(function () {
"use strict";
{% include "js/page.js" %}
{% include "js/keys.js" %}
{% include "js/switch.js" %}
{% include "js/today.js" %}
{% include "js/me.js" %}
{% include "js/fold.js" %}
{% include "js/filters.js" %}
{% include "js/narrow.js" %}
{% include "js/lists.js" %}
{% include "js/scheme.js" %}
{% include "js/copy.js" %}
{% include "js/board.js" %}
})();
