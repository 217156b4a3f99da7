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
  if (days < 1) return;
  var count = since.querySelector(".count") || since.appendChild(doc.createElement("span"));
  count.textContent = (count.className ? "" : " ") + "(" + counted(days, since.dataset) + ")";
  var told = since.closest(".told:has([data-within])"), within = told && told.querySelector("[data-within]");
  if (!within) return;
  within.hidden = days <= within.dataset.within;
  told.classList.toggle("late", !within.hidden);
});
all(".lates").forEach(function (lates) {
  var n = all("#waiting .late").length;
  lates.hidden = !n;
  lates.textContent = counted(n, lates.dataset);
});
// What is to be written into an answer names the day.
all(".how textarea").forEach(lines => { lines.defaultValue = lines.defaultValue.replace(/ on: [\d-]+/, " on: " + today); });
