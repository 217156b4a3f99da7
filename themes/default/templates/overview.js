{# The script of a year and of a timeline. It only adds, never fetches; they are complete without. #}
(() => {
{% include "js/page.js" %}
{% include "js/keys.js" %}
{% include "js/switch.js" %}
{% include "js/timeline.js" %}
{% include "js/me.js" %}
{% include "js/fold.js" %}
{% include "js/filters.js" %}
{% include "js/put.js" %}
{% include "js/counts.js" %}
{% include "js/narrow.js" %}
{% include "js/scheme.js" %}
{% include "js/ready.js" %}
})();
