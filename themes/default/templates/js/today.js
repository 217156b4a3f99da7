// What runs today says so.
all(".now[data-start]").forEach(function (mark) {
  mark.hidden = today < mark.dataset.start || mark.dataset.end < today;
});

// How long a suggestion waits.
all(".since[data-since]").forEach(function (since) {
  var days = Math.round((Date.parse(today) - Date.parse(since.dataset.since)) / 864e5);
  if (days < 0) return;
  var words = days === 1 ? since.dataset.one : since.dataset.many;
  var count = since.querySelector(".count") || since.appendChild(doc.createElement("span"));
  count.textContent = (count.className ? "" : " ") + "(" + words.replace("{n}", days) + ")";
});

// A front page that was built on another day says so, and what is over is quiet.
var front = one(".front[data-today]");
if (front && front.dataset.today !== today) {
  var stale = one(".stale");
  stale.textContent = stale.dataset.words;
  stale.hidden = false;
  var day = one(".on-day");
  day.textContent = day.dataset.full;
  all("[data-end]").forEach(function (card) {
    if (card.dataset.end < today) card.classList.add("over");
  });
}
