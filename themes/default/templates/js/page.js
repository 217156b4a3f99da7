const doc = document, { root } = doc.body.dataset, site = calendarBuilt;
const all = (selector, from) => [...(from || doc).querySelectorAll(selector)];
const one = selector => doc.querySelector(selector);
const stored = key => { try { return localStorage.getItem("calendar-" + key); } catch { return null; } };
const store = (key, value) => { try { localStorage.setItem("calendar-" + key, value); } catch { /* not kept */ } };

// Today, in the calendar's own zone: a static page cannot know it when it is built.
const dateOf = time => new Date(time).toISOString().slice(0, 10), now = Date.now();
const today = dateOf(now + site.offsets.findLast(([since]) => since * 6e4 <= now)[1] * 6e4);
const markToday = () => all('[data-d="' + today + '"]').forEach(day => {
  const mark = day.querySelector("a, .num, time");
  day.classList.add("today");
  if (mark) mark.ariaCurrent = "date";
});
markToday();

// Month, Week and Today lead to the pages of today, or of the day nearest to it that has pages. A
// week bears the number of its Thursday, which is `shift` days after its first; so was day 0.
const day = site.day = [site.day, today, site.last].sort()[1], year = day.slice(0, 4);
const week = (Date.parse(day) / 864e5 + site.shift) / 7 | 0, ofWeek = dateOf(week * 6048e5).slice(0, 4);
site.month = "month/" + day.slice(0, 7);
site.week = "week/" + ofWeek + "-W" + (101 + week - Math.ceil(Date.parse(ofWeek) / 6048e5) + "").slice(1);
site.timeline = "timeline/" + year + "-Q" + Math.ceil(day.slice(5, 7) / 3);
site.year = "year/" + year;
const pageOf = view => root + site[view] + ".html";
all("a[data-now]").forEach(link => { link.href = pageOf(link.dataset.now); });

// When the site was built.
const built = one(".built:empty");
if (built) built.textContent = built.dataset.words.replace("{when}", site.words);
