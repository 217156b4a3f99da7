{
  // What is over since the build leaves the list of what is coming, and all numbers follow.
  const less = (id, by) => all("#" + id + " h2 small, .jumps [href='#" + id + "'] small").forEach(small => {
    small.textContent -= by;
    if (+small.textContent) return;
    all("#" + id + " > .none").forEach(words => { words.hidden = false; });
  });
  const over = id => all("#" + id + " [data-ends]").filter(node => node.dataset.ends < today);
  const gone = over("gaps"), moved = over("coming"), table = one("#past tbody");
  gone.forEach(gap => gap.remove());
  less("gaps", gone.length);
  less("coming", moved.length);
  if (moved[0]) {
    const to = table ? "past" : "late";
    one("#" + to).hidden = false;
    all(".jumps [href='#late']").forEach(jump => { jump.hidden = false; });
    less(to, -moved.length);
    if (table) table.prepend(...moved.reverse());
    else all("#late .items").pop().append(...moved);
  }
  if (table && moved[0]) {
    moved.forEach(row => {
      all(".now", row).forEach(mark => mark.remove());
      all("[href^='#gap-']", row).forEach(link => link.replaceWith(link.firstChild));
    });
    all("#coming :is(.scroll, .marks)").forEach(part => { part.hidden = !one("#coming tbody tr"); });
    all("[data-product]").forEach(offers => {
      const said = offers.dataset, n = said.n - moved.filter(row => row.dataset.of && row.dataset.of.split(" ").includes(said.product)).length;
      offers.textContent = n ? counted(n, said) : said.none;
    });
  }
}
