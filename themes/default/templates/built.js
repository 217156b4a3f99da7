{# Runs before a page is drawn. When this site was built, and of what (the only file besides #}
{# index.html and api/ that says so); then the colours that the reader chose on this device. #}
var calendarBuilt = {{ {"at": view.built, "words": view.built_words, "revision": view.revision, "month": view.month, "week": view.week, "day": view.day, "year": view.year, "timeline": view.timeline, "board": view.board, "later": view.later, "agenda": "agenda.html"}|tojson }};
(function () {
  // A filtered page is seen once it is filtered.
  if (location.search) document.documentElement.classList.add("asked");
  try {
    var scheme = localStorage.getItem("calendar-scheme");
    if (scheme === "light" || scheme === "dark") document.documentElement.classList.add(scheme);
  } catch (error) { /* no storage: the device's own colours */ }
})();
