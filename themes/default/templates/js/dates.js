// Of what repeats, the dates that are over fold; the next one is marked, and the facts lead to it.
all(".all-dates").forEach(box => {
  const [over, open, later] = all("ul", box), days = all("li", box), most = open.children.length;
  const n = days.findIndex(day => day.dataset.to >= today), next = days[n], link = one(".facts .next");
  if (!next) return;
  const fold = (list, items) => {
    const rest = list.parentNode, words = rest.firstElementChild;
    list.replaceChildren(...items);
    rest.hidden = !items.length;
    words.textContent = counted(items.length, words.dataset);
  };
  fold(over, days.slice(0, n));
  open.replaceChildren(...days.slice(n, n + most));
  fold(later, days.slice(n + most));
  next.className = "next";
  link.lastElementChild.textContent = link.dataset.words.replace("{day}", next.textContent);
  link.hidden = false;
});
