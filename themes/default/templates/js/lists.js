// What an address leads to unfolds.
const unfold = () => {
  const target = doc.getElementById(location.hash.slice(1)) || one(":target");
  const fold = target && (target.closest(".group") || target.querySelector(".group"));
  if (!fold || fold.open) return;
  fold.open = true;
  target.scrollIntoView();
};
unfold();
window.addEventListener("hashchange", unfold);

// To today's month in the list of a channel, or to the page of today's period.
const jump = one(".to-month");
const coming = jump && (all("section[data-month]").find(month => month.dataset.month >= today.slice(0, 7)) || one("#periods li:has(.now:not([hidden]))"));
if (coming) {
  jump.href = coming.id ? "#" + coming.id : coming.querySelector("a").href;
  jump.hidden = false;
}
