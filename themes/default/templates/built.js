{# Runs before a page is drawn. When this site was built, and of what (the only file besides #}
{# index.html and api/ that says so); then the colours that the reader chose on this device. #}
var calendarBuilt = {{ {"words": view.built_words, "revision": view.revision, "day": view.day, "last": view.last, "shift": view.shift, "board": view.board|replace(".html", ""), "agenda": "agenda", "offsets": view.offsets}|tojson }};
(list => {
  // A page that script filters or folds is seen once that is done.
  var waits = location.search ? "asked" : document.currentScript.dataset.waits;
  if (waits) list.add(waits);
  try {
    list.add(localStorage.getItem("calendar-scheme") || "auto");
  } catch {
    list.add("auto");
  }
})(document.documentElement.classList);
