// What an address leads to unfolds.
function unfold() {
  var target = doc.getElementById(location.hash.slice(1)) || one(":target");
  var fold = target && (target.closest(".group") || target.querySelector(".group, .feed > details"));
  if (!fold || fold.open) return;
  fold.open = true;
  target.scrollIntoView();
}
unfold();
window.addEventListener("hashchange", unfold);

// To today's month in the list of a channel.
var jump = one(".to-month");
var coming = jump && all("section[data-month]").filter(function (month) { return month.dataset.month >= today.slice(0, 7); })[0];
if (coming) {
  jump.href = "#" + coming.id;
  jump.hidden = false;
}
