{# The script of what is worked from: suggestions, topics, coverage, campaigns. It only adds. #}
(() => {
{% include "js/page.js" %}
{% include "js/keys.js" %}
{% include "js/switch.js" %}
{% include "js/today.js" %}
{% include "js/passed.js" %}
{% include "js/dates.js" %}
{% include "js/me.js" %}
{% include "js/fold.js" %}
{% include "js/filters.js" %}
{% include "js/put.js" %}
{% include "js/counts.js" %}
{% include "js/narrow.js" %}
{% include "js/lists.js" %}
{% include "js/scheme.js" %}
{% include "js/copy.js" %}
{% include "js/board.js" %}
{% include "js/campaigns.js" %}
{% include "js/ready.js" %}
})();
