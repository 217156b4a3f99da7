// The agenda begins today: days that have passed since it was built go to the earlier ones.
function beginToday(agenda) {
  var past = one(".past"), month = today.slice(0, 7);
  if (agenda.dataset.today < month) {
    unpack(one(".agenda template"));
    all(".jumps a").forEach(jump => { jump.hidden = jump.hash.slice(3) < month; });
  }
  all("#m-" + month).forEach(head => head.after(past));
  beginMonth(agenda, month + "-01");
  all(".aday", agenda).forEach(day => {
    if (day.dataset.d < month) day.remove(); else if (day.dataset.d < today) past.append(day);
  });
  all(".amonth").forEach(part => { part.hidden = !part.querySelector(".aday"); });
  var words = past.firstElementChild, n = past.childElementCount - 1;
  past.hidden = !n;
  words.textContent = counted(n, words.dataset);
  if (agenda.dataset.today < month) countKinds(agenda);
  var views = { m: "month", w: "week", l: "timeline", y: "year" };
  all(".switch a").forEach(link => { if (views[link.dataset.key]) link.href = pageOf(views[link.dataset.key]); });
}

// What began before a month stands on its first day: promotions first, then campaigns, then whole days.
function beginMonth(agenda, first) {
  var day = agenda.querySelector("[data-d='" + first + "']"), still = all(".aday .item", agenda).filter(item => {
    return item.closest(".aday").dataset.d < first && item.dataset.to >= first;
  });
  if (!day || !still[0]) return;
  var list = day.querySelector(".items") || day.appendChild(doc.createElement("ul"));
  var rank = item => 2 * ["campaign", "promotion"].indexOf(item.dataset.t) - (item.dataset.to || !item.querySelector(".when:not(.place)") ? 0 : 1);
  list.className = "items";
  all(".cont", day).forEach(line => line.remove());
  list.append(...[...still, ...list.children].sort((a, b) => rank(b) - rank(a) || (rank(a) % 2 ? 0 : a.id < b.id ? -1 : 1)));
}

// The numbers of the filters are those of what the months now hold.
function countKinds(agenda) {
  var things = new Map(all(".aday .item", agenda).map(item => [item.querySelector("a").href, item]));
  var marks = [...things.values()].map(item => ["t:" + item.dataset.t, item.matches(".sales") && "x:1", ...item.dataset.f.split(" ")]);
  var short = { team: "m:", person: "o:", channel: "c:", campaign: "k:", product: "p:", status: "s:" };
  all(".filters :is(.pill, li)").forEach(choice => {
    var group = choice.closest("[data-key]"), value = choice.dataset.v;
    var mark = group ? short[group.dataset.key] + value : value ? "t:" + value : "x:1", n = marks.filter(has => has.includes(mark)).length;
    choice.lastElementChild.textContent = n;
    if (!n) choice.remove();
  });
}
var begun = one(".agenda[data-today]");
if (begun && begun.dataset.today < today) beginToday(begun);

// The agenda of a month opens on today, or on the next day that has something.
var following = !location.hash && one("[data-month-agenda]") && all(".aday").find(day => day.dataset.d >= today);
if (following && one(".aday").dataset.d.slice(0, 7) === today.slice(0, 7)) following.scrollIntoView({ behavior: "instant" });
