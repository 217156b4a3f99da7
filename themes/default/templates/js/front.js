// The front page, read on a day after it was built: on now, the next days, what waits and changed.
// Everything stands in the page; what begins or is late only later stands in templates.
function readLater(words) {
  const dayIn = n => new Date(Date.parse(today) + n * 864e5).toISOString().slice(0, 10);
  const text = (selector, said) => all(selector).forEach(node => { node.textContent = said; });

  // Shows these in a list: the first of them, and the rest behind a click.
  function fill(box, items, most) {
    var lists = all("ul", box), rest = box.querySelector(".rest"), more = rest.firstElementChild;
    lists[0].replaceChildren(...items.slice(0, most));
    lists[1].replaceChildren(...items.slice(most));
    box.querySelector(".none").hidden = items.length > 0;
    rest.hidden = items.length <= most;
    more.textContent = counted(items.length - most, more.dataset);
  }

  unpack(one("#week template"));
  unpack(one("#waiting template"));

  var on = all("[data-o]").filter(item => {
    var day = item.closest(".aday");
    return item.dataset.o.slice(2, 12) >= today && !(day && day.dataset.d > today);
  }).sort((a, b) => a.dataset.o < b.dataset.o ? -1 : 1);
  on.forEach(item => {
    var last = item.dataset.o.slice(2, 12), left = daysTo(last);
    var named = left < 7 ? words.weekdays.split("|")[new Date(last).getUTCDay()] : item.dataset.until;
    item.querySelector(".ends").textContent = item.dataset.at || words["ends" + left] || words.ends.replace("{day}", named);
  });
  var band = one(".campaigns-now"), campaigns = on.filter(item => item.dataset.o >= "2");
  band.lastElementChild.replaceChildren(...campaigns);
  band.hidden = !campaigns.length;
  fill(one(".on"), on.slice(0, on.length - campaigns.length), 12);

  all("#week .aday").forEach(day => {
    if (day.dataset.d <= today || day.dataset.d > dayIn(14)) day.remove();
  });
  one("#week .none").hidden = !!one("#week .aday");

  var box = one("#waiting"), found = all("li", box);
  found.forEach(item => item.remove());
  var waits = found.filter(item => !(item.dataset.from > today || item.dataset.to < today)).sort((a, b) => a.dataset.n - b.dataset.n);
  waits.forEach(item => {
    var since = item.dataset.since, days = Math.max(0, -daysTo(since));
    if (since) item.firstElementChild.textContent = days ? counted(days, box.dataset) : box.dataset.zero;
  });
  fill(box, waits, 6);
  text(".waiting-count", waits.length);

  all("[data-on]").forEach(item => { if (item.dataset.on <= dayIn(-7)) item.remove(); });
  one("#changed .none").hidden = !!one("[data-on]");

  var month = one("#month template");
  if (words.today.slice(0, 7) < today.slice(0, 7)) {
    month.parentNode.replaceChildren(month.content);
    markToday();
  }

  var ago = daysTo(today, words.today), named = words.days.split("|")[ago - 1], stale = one(".stale");
  stale.hidden = !!named;
  text(".stale", stale.dataset.words.replace("{days}", ago));
  text(".on-day", named || new Date(today).toLocaleDateString(words.locale, { dateStyle: "full", timeZone: "UTC" }));
}
var front = one(".front");
if (front.dataset.today < today) readLater(front.dataset);

// First on the page for who said who they are: what waits for them, what became of their
// suggestions, what is theirs.
function forYou(own) {
  var parts = all("ul", own), any = 0, head = own.querySelector("h2");
  const show = (n, items) => {
    items.slice(0, 4).forEach(item => {
      var copy = item.cloneNode(true), day = item.closest(".aday");
      if (day) {
        copy.querySelector(".ends").append(day.querySelector("time").textContent);
        delete copy.dataset.at;
      }
      parts[n].append(copy);
    });
    parts[n].parentNode.hidden = !items.length;
    any += items.length;
  };
  const yours = item => item.dataset.who.split(" ").includes(mine.id);
  show(0, all("#waiting li").filter(isMine));
  show(1, all("[data-who]", own.querySelector("template").content).filter(yours));
  show(2, all(".on [data-who], #week [data-who]").filter(yours));
  own.hidden = false;
  own.querySelector(".none").hidden = any > 0;
  head.textContent = head.dataset.words.replace("{name}", mine.name);
  own.querySelector(".all").href = myPage() + "#suggestions";
}
if (mine) forYou(one("#mine"));
