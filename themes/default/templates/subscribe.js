{# The script of the page to subscribe. It only adds, never fetches; the page is complete without. #}
(() => {
{% include "js/page.js" %}
{% include "js/keys.js" %}
{% include "js/switch.js" %}
{% include "js/me.js" %}
{% include "js/own.js" %}
{% include "js/scheme.js" %}
{% include "js/copy.js" %}
{% include "js/subscribe.js" %}
{% include "js/ready.js" %}
})();
