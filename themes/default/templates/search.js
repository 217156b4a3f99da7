{# The script of the search page: only here, so that all other pages do without it. #}
(() => {
{% include "js/page.js" %}
{% include "js/keys.js" %}
{% include "js/me.js" %}
{% include "js/fold.js" %}
{% include "js/filters.js" %}
{% include "js/scheme.js" %}
{% include "js/ready.js" %}
{# Last: what is hidden until the page is ready cannot be focused. #}
{% include "js/search.js" %}
})();
