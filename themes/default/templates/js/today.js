// What runs today says so.
all(".now[data-start]").forEach(function (mark) {
  mark.hidden = today < mark.dataset.start || mark.dataset.end < today;
});

const daysTo = (day, from) => Math.round((Date.parse(day) - Date.parse(from || today)) / 864e5);
const counted = (n, words) => words[n === 1 ? "one" : "many"].replace("{n}", n);
const unpack = later => later && later.replaceWith(later.content);

// How long a suggestion waits.
all(".since[data-since]").forEach(function (since) {
  var days = -daysTo(since.dataset.since);
  if (days < 0) return;
  var count = since.querySelector(".count") || since.appendChild(doc.createElement("span"));
  count.textContent = (count.className ? "" : " ") + "(" + counted(days, since.dataset) + ")";
});

// The agenda begins today: days that have passed since it was built go to the earlier ones.
function beginToday(agenda) {
  var past = one(".past"), month = today.slice(0, 7);
  if (agenda.dataset.today < month) {
    unpack(one(".agenda template"));
    all(".jumps a").forEach(jump => { jump.hidden = jump.hash.slice(3) < month; });
  }
  all(".aday", agenda).forEach(day => {
    if (day.dataset.d < month) day.remove(); else if (day.dataset.d < today) past.append(day);
  });
  all(".amonth").forEach(part => { part.hidden = !part.querySelector(".aday"); });
  var words = past.firstElementChild, n = past.childElementCount - 1;
  past.hidden = !n;
  words.textContent = counted(n, words.dataset);
}
var begun = one(".agenda[data-today]");
if (begun && begun.dataset.today < today) beginToday(begun);
