const doc = document, { root } = doc.body.dataset, site = window.calendarBuilt || {};
const all = (selector, from) => [...(from || doc).querySelectorAll(selector)];
const one = selector => doc.querySelector(selector);
const stored = key => { try { return localStorage.getItem("calendar-" + key); } catch (error) { return null; } };
const store = (key, value) => { try { localStorage.setItem("calendar-" + key, value); } catch (error) { /* not kept */ } };

// Today, in the calendar's own zone: a static page cannot know it when it is built.
const now = Date.now(), offsets = site.offsets || [[0, 0]];
const zone = offsets.findLast(([since]) => since * 1000 <= now) || offsets[0];
const today = new Date(now + zone[1] * 6e4).toISOString().slice(0, 10);
const markToday = () => all('[data-d="' + today + '"]').forEach(day => {
  const mark = day.querySelector("a, .num, time");
  day.classList.add("today");
  if (mark) mark.setAttribute("aria-current", "date");
});
markToday();

// Month, Week and Today lead to the pages of today, of those that the last build knew.
(site.later || []).forEach(([from, period, address]) => {
  if (from > today) return;
  site.day = from;
  site[period] = address;
});
all("a[data-now]").forEach(link => {
  const address = site[link.dataset.now];
  if (address) link.href = root + address;
});

// On a phone the tabs scroll: the current one is brought into sight.
const tabs = one(".views"), tab = one(".views [aria-current]");
if (tab && innerWidth <= 800) {
  const at = tab.getBoundingClientRect(), around = tabs.getBoundingClientRect();
  tabs.scrollLeft += (at.left + at.right - around.left - around.right) / 2;
}

// When the site was built.
const built = one(".built");
if (built && site.words && !built.textContent.trim()) built.textContent = built.dataset.words.replace("{when}", site.words);
