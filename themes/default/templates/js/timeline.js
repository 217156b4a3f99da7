// Today, where an axis of days holds it; what scrolls begins there.
all("[data-from]").forEach(function (axis) {
  var from = axis.dataset.from, row = axis.closest(".row"), scroll = axis.closest(".scroll"), mark = doc.createElement("span");
  if (today < from || axis.dataset.to < today) return;
  var column = (Date.parse(today) - Date.parse(from)) / 864e5 + 1;
  mark.className = "is-now n1 x" + (column - column % 10) + " x" + column % 10;
  mark.textContent = axis.dataset.today || "";
  axis.appendChild(mark);
  if (row) row.querySelector("h2 a").setAttribute("aria-current", "date");
  if (scroll) scroll.scrollLeft += mark.getBoundingClientRect().left - scroll.getBoundingClientRect().left - scroll.clientWidth / 2;
});

// How its rows are grouped is kept on this device.
const byType = one("#rows-type");
if (byType) {
  byType.checked = stored("rows") === "type";
  byType.closest(".rows-by").onchange = () => store("rows", byType.checked ? "type" : "");
}
