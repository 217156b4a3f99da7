{
  // A day opens as a card of all that begins or runs on it, taken from the agenda of the page.
  const phone = innerWidth <= 720, card = one(".daycard");
  if (card && card.showPopover && !phone) {
    const [close, more] = card.children, rank = item => "campaign promotion".indexOf(item.dataset.t);
    more.onclick = () => card.hidePopover();
    one(".month").onclick = event => {
      const source = event.target.closest(".day > a, .more"), day = source && one(source.hash);
      if (!day || event.ctrlKey || event.altKey || event.metaKey) return;
      const list = one("#agenda .items").cloneNode(), head = day.firstElementChild.cloneNode(true), date = day.dataset.d;
      all(".aday .item").filter(item => {
        const from = item.closest(".aday").dataset.d;
        return item.offsetParent && (from === date || from < date && item.dataset.to >= date);
      }).sort((a, b) => rank(b) - rank(a)).forEach(item => list.appendChild(item.cloneNode(true)).removeAttribute("id"));
      if (!list.firstChild) return;
      event.preventDefault();
      more.firstChild.hash = day.id;
      card.replaceChildren(close, head, list, more);
      card.ariaLabel = head.textContent;
      card.showPopover({ source });
      close.focus();
    };
  }

  // On a phone the agenda of this month begins today, in sight: earlier days are folded.
  const earlier = all(".aday.ago"), next = one("#agenda .aday:not(.ago)"), fold = one("#agenda > .past");
  if (phone && next && one(".today:not(.out)")) {
    if (earlier[0]) {
      const line = fold.firstChild, reveal = () => { fold.open = fold.open || one(".past :target"); };
      line.textContent = (earlier[1] ? line.textContent : line.dataset.one).replace("{n}", earlier.length);
      fold.append(...earlier);
      reveal();
      window.onhashchange = reveal;
    }
    // On the way back the browser then scrolls to where its reader was.
    if (!location.hash && next.getBoundingClientRect().top > innerHeight - 120) {
      one(".month").scrollIntoView({ behavior: "instant" });
    }
  }
}
