{
  // On the page of a channel or product, the months that are over stand folded.
  const past = all("main > [data-last]").filter(month => month.dataset.last < today), months = past.length;

  // So does what repeated until a day that is over, below the same heading: it is no month.
  all("main > .agenda:not([data-month])").forEach(again => {
    const over = all("[data-ends]", again).filter(item => item.dataset.ends < today);
    if (!over[0]) return;
    const ended = again.cloneNode(), list = doc.createElement("ul");
    list.className = "items";
    list.append(...over);
    ended.append(again.firstElementChild.cloneNode(true), list);
    again.after(ended);
    [again, ended].forEach(part => { part.querySelector("small").textContent = all(".item", part).length; });
    if (!again.querySelector(".item")) again.remove();
    past.push(ended);
  });
  if (past[0]) {
    const earlier = doc.createElement("details"), line = doc.createElement("summary"), words = one(".to-month").dataset;
    earlier.className = "group";
    line.textContent = months ? words.earlier + " (" + months + ")" : words.over + " (" + all(".item", past[0]).length + ")";
    past[0].before(earlier);
    earlier.append(line, ...past);
    earlier.open = earlier.querySelector(":target");
  }

  // So stands what is over in a month that goes on; what is on now or in the next 14 days says so.
  const way = one(".to-month"), said = way && way.dataset;
  if (said) all("main > .agenda").forEach(month => {
    const items = all("[data-ends]", month), over = items.filter(item => item.dataset.ends < today);
    items.filter(item => item.dataset.begins && item.dataset.ends >= today && !item.matches(".gone")).forEach(item => {
      const to = daysTo(item.dataset.begins), tag = doc.createElement("span");
      if (to > 13) return;
      tag.className = "tag now";
      tag.textContent = to > 0 ? counted(to, said) : to && item.dataset.ends > today ? said.on : said.day;
      item.querySelector(".t").after(" ", tag);
    });
    if (!over[0]) return;
    const fold = doc.createElement("details"), line = doc.createElement("summary"), list = doc.createElement("ul");
    fold.className = "cont";
    list.className = "items";
    line.textContent = said.over + " (" + over.length + ")";
    list.append(...over);
    fold.append(line, list);
    month.firstElementChild.after(fold);
  });
}
