{# The script of the agendas. It only adds, never fetches; they are complete without. #}
(() => {
{% include "js/page.js" %}
{% include "js/keys.js" %}
{% include "js/switch.js" %}
{% include "js/today.js" %}
{% include "js/agenda.js" %}
{% include "js/me.js" %}
{% include "js/fold.js" %}
{% include "js/filters.js" %}
{% include "js/put.js" %}
{% include "js/counts.js" %}
{% include "js/narrow.js" %}
{% include "js/scheme.js" %}
{% include "js/ready.js" %}
})();
