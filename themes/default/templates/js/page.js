var doc = document;
function all(selector, root) { return Array.prototype.slice.call((root || doc).querySelectorAll(selector)); }
function one(selector) { return doc.querySelector(selector); }

// Today, in the calendar's own zone: a static page cannot know it when it is built.
function todayIn(zone) {
  try {
    return new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" }).format();
  } catch (error) {
    return new Date().toISOString().slice(0, 10);
  }
}
var today = todayIn(doc.body.dataset.zone);
function markToday() {
  all('[data-d="' + today + '"]').forEach(function (day) {
    day.classList.add("today");
    var mark = day.querySelector("a, .num, time");
    if (mark) mark.setAttribute("aria-current", "date");
  });
}
markToday();

// In a frame, of this month and the next the one of today stays.
var framed = all(".embedded");
var current = framed.filter(function (month) { return month.dataset.month === today.slice(0, 7); })[0];
if (current) {
  framed.forEach(function (month) { if (month !== current) month.remove(); });
  current.hidden = false;
}

// Month, Week and Today lead to the pages of today, of those that the last build knew.
((window.calendarBuilt || {}).later || []).forEach(function (page) {
  if (page[0] > today) return;
  calendarBuilt.day = page[0];
  calendarBuilt[page[1]] = page[2];
});
all("a[data-now]").forEach(function (link) {
  var address = (window.calendarBuilt || {})[link.dataset.now];
  if (address) link.href = doc.body.dataset.root + address;
});

// On a phone the tabs scroll: the current one is brought into sight.
var tabs = one(".views");
var tab = one(".views [aria-current]");
if (tab && matchMedia("(max-width: 800px)").matches) {
  var at = tab.getBoundingClientRect(), around = tabs.getBoundingClientRect();
  tabs.scrollLeft += (at.left + at.right - around.left - around.right) / 2;
}

// When the site was built.
var built = one(".built");
if (built && !built.textContent.trim() && window.calendarBuilt) {
  built.textContent = built.dataset.words.replace("{when}", window.calendarBuilt.words);
}
