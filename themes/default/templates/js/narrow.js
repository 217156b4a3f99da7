// What a page's filters do to its things. What stands in a grid and in the list below counts once.
all(".filters").forEach(bar => {
  let things, lines;
  const gather = () => {
    things = all("[data-f]").map(node => ({
      node, week: node.closest(".week"), link: node.querySelector("a").href,
      marks: ["t:" + node.dataset.t, ...node.dataset.f.split(" "), node.matches(".sales") && "x:1"]
    }));
    lines = things.some(thing => !thing.week);
    return things;
  };
  const count = found => new Set(found.filter(thing => !lines || !thing.week).map(thing => thing.link)).size;
  const text = (thing, names) => {
    const line = thing.week && doc.getElementById(decodeURIComponent(thing.link.split("#")[1]));
    return thing.text = thing.text || plain([thing.node.firstChild.ariaLabel || thing.node.textContent, line && line.textContent, ...thing.marks.map(mark => names[mark] || mark)].join(" "));
  };
  filterBar(bar, gather, text, (fitting, filtered) => {
    const fits = new Set(fitting), found = "[data-f]:not(.unfit)";
    things.forEach(thing => thing.node.classList.toggle("unfit", !fits.has(thing)));
    all(".agenda .aday").forEach(day => day.classList.toggle("quiet", !day.querySelector(found)));
    recount(filtered, bar.dataset, fitting, lines);
    return [count(fitting), lines && count(things)];
  });
});
