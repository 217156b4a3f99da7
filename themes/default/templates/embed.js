{# The script of a month in the frame of another page. It only adds, never fetches. #}
(function () {
"use strict";
{% include "js/page.js" %}
{% include "js/scheme.js" %}
{% include "js/grid.js" %}
})();
