// The numbers of a month's days, and of "+N more", stay true; `lines` tells whether all its things
// are in the page.
const recount = (filtered, said, fitting, lines) => {
  const places = fitting.map(({ node, week, marks }) => {
    const [, first, span] = /c(\d) w(\d)/.exec(node.className) || [], day = node.closest(".aday"), from = day && day.dataset.d;
    return { week, marks, from, to: node.dataset.to || from, first, last: first - 1 + +span };
  });
  const things = n => said[n === 1 ? "one" : "many"].replace("{n}", n);
  all(".month .week").forEach(week => all(".day", week).forEach((day, at) => {
    const date = day.dataset.d, number = day.querySelector(".n"), more = week.querySelector(".more.c" + ++at), known = lines && !day.matches(".out");
    const on = places.filter(one => known && one.from <= date && date <= one.to), n = on.length;
    const rest = n - places.filter(one => one.week === week && one.first <= at && at <= one.last).length;
    if (number) {
      put(number, filtered && (() => n || ""));
      put(number.previousSibling, filtered && (words => words.split(things(+number.firstChild.was))[0] + (known ? things(n) : "")));
      all(".m > *", day).forEach(sign => { sign.hidden = filtered && !on.some(one => one.marks.includes(sign.matches(".star") ? "x:1" : one.from === date && "t:promotion")); });
    }
    put(more, filtered && (() => said.more.replace("{n}", known ? rest : "")));
    if (more) more.hidden = filtered && known && rest < 1;
  }));
};
