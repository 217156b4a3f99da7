{
  // The board folds the months that are over, and says what nobody marked as done. One of days that
  // are all over folds nothing.
  const board = one(".board"), isOver = board && one(".switch").dataset.last < today;
  if (isOver) all(".bpart", board).forEach(part => { part.open = true; });
  all("[data-passed]").forEach(column => {
    const mark = where => {
      const tag = doc.createElement("span");
      tag.className = "tag warning";
      tag.textContent = column.dataset.passed;
      where.append(" ", tag);
    };
    all("[data-over]", column).forEach(card => card.dataset.over < today && mark(card));
    all("[data-last]", column).forEach((part, _, parts) => {
      if (part.dataset.last >= today) return;
      part.open = isOver || !parts[1];
      mark(part.firstElementChild);
    });
  });
  all(".lead > [data-now]").forEach(link => { link.hidden = link.pathname === location.pathname; });
  all(".offers [data-over]").forEach(offer => offer.classList.toggle("over", offer.dataset.over < today));

  // What the filters find is not left folded away.
  const unfoldFound = () => one(".unfit") && all("details:is(.bpart, .group):has([data-f]:not(.unfit))").forEach(part => { part.open = true; });
  doc.addEventListener("input", unfoldFound);
  unfoldFound();
}
