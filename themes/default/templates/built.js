// When this site was built, and of what: the only file besides index.html and api/ that says so.
var calendarBuilt = {{ {"at": view.built, "words": view.built_words, "revision": view.revision, "month": view.month, "week": view.week}|tojson }};
