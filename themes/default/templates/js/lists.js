// What an address leads to unfolds.
const unfold = () => {
  const target = doc.getElementById(location.hash.slice(1)) || one(":target");
  const fold = target && (target.closest(".group") || target.querySelector(".group, .feed > details"));
  if (!fold || fold.open) return;
  fold.open = true;
  target.scrollIntoView();
};
unfold();
window.addEventListener("hashchange", unfold);

// To today's month in the list of a channel.
const jump = one(".to-month");
const coming = jump && all("section[data-month]").find(month => month.dataset.month >= today.slice(0, 7));
if (coming) {
  jump.href = "#" + coming.id;
  jump.hidden = false;
}
