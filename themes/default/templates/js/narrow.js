// What a page's filters do to its things. What stands in a grid and in the list below counts once.
all(".filters").forEach(bar => {
  const things = all("[data-f]").map(node => ({
    node, week: node.closest(".week"), link: node.querySelector("a").href,
    marks: ["t:" + node.dataset.t, ...node.dataset.f.split(" "), node.matches(".sales") && "x:1"]
  }));
  const lines = things.some(thing => !thing.week);
  const count = found => new Set(found.filter(thing => !lines || !thing.week).map(thing => thing.link)).size;
  const text = (thing, names) => {
    const line = thing.week && doc.getElementById(decodeURIComponent(thing.link.split("#")[1]));
    return thing.text = thing.text || plain([thing.node.textContent, line && line.textContent, ...thing.marks.map(mark => names[mark] || mark)].join(" "));
  };
  filterBar(bar, things, text, (fitting, filtered) => {
    const fits = new Set(fitting), found = "[data-f]:not(.unfit)";
    things.forEach(thing => thing.node.classList.toggle("unfit", !fits.has(thing)));
    all("main :is(h2, h3, .jumps) small").forEach(small => {
      const link = small.closest("a"), section = link ? doc.getElementById(link.hash.slice(1)) : small.closest("section, details");
      if (section && section.querySelector("[data-f]")) put(small, filtered && (() => all(found, section).length));
    });
    all(".agenda .aday").forEach(day => day.classList.toggle("quiet", !day.querySelector(found)));
    if (typeof recountDays === "function") recountDays(bar.dataset, fitting, filtered, lines);
    return [count(fitting), lines && count(things)];
  });
});
doc.documentElement.classList.remove("asked");

// Puts the page's own words in others' place, or back.
function put(node, words) {
  if (!node) return;
  node = node.firstChild;
  node.was = node.was || node.data;
  node.data = words ? words(node.was) : node.was;
}
