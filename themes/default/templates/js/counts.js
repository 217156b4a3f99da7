// The numbers beside headings, and of what leads to them, stay true.
const recount = filtered => all("main :is(h2, h3, .jumps) small").forEach(small => {
  const link = small.closest("a"), section = link ? doc.getElementById(link.hash.slice(1)) : small.closest("section, details");
  if (section && section.querySelector("[data-f]")) put(small, filtered && (() => all("[data-f]:not(.unfit)", section).length));
});
