{# Runs before a page is drawn. When this site was built, and of what (the only file besides #}
{# index.html and api/ that says so); then the colours that the reader chose on this device. #}
var calendarBuilt = {{ {"words": view.built_words, "revision": view.revision, "month": view.month, "week": view.week, "day": view.day, "year": view.year, "timeline": view.timeline, "board": view.board, "later": view.later, "agenda": "agenda.html", "offsets": view.offsets}|tojson }};
(list => {
  // A page that script filters or folds is seen once that is done.
  var waits = location.search ? "asked" : document.currentScript.dataset.waits;
  if (waits) list.add(waits);
  try {
    list.add(localStorage.getItem("calendar-scheme") || "auto");
  } catch (error) {
    list.add("auto");
  }
})(document.documentElement.classList);
