// The numbers of a month's days, and of "+N more", stay true, and what found no lane comes into sight
// where a filter makes room for it; `lines` tells whether all things are in the page.
const recount = (filtered, said, fitting, lines) => {
  const things = n => said[n === 1 ? "one" : "many"].replace("{n}", n);
  all(".month .week").forEach(week => {
    const bars = [], on = at => bars.filter(bar => bar.first <= at && at <= bar.last);
    const shown = at => on(at).filter(bar => !bar.node.hidden).length;
    fitting.filter(bar => bar.week === week).forEach(({ node, marks }) => {
      const [, first, span, before] = /c(\d) w(\d)(.* from)?/.exec(node.className);
      node.hidden = node.matches(".spare") && !(filtered && shown(first) < 6);
      bars.push({ node, marks, before, first: +first, last: first - 1 + +span });
    });
    all(".day", week).forEach((day, at) => {
      const number = day.querySelector(".n"), more = week.querySelector(".more.c" + ++at), found = on(at), n = found.length, rest = n - shown(at);
      if (number) {
        put(number, filtered && (() => lines && n || ""));
        put(number.previousSibling, filtered && (words => words.split(things(+number.firstChild.was))[0] + (lines ? things(n) : "")));
        all(".m > *", day).forEach(sign => { sign.hidden = filtered && !found.some(bar => bar.first === at && !bar.before && bar.marks.includes(sign.matches(".star") ? "x:1" : "t:promotion")); });
      }
      put(more, filtered && (() => said.more.replace("{n}", lines ? rest : "")));
      if (more) more.hidden = filtered && lines && !rest;
    });
  });
};
