{
  // The month. Days before today are quiet, and so are the bars that lie wholly on them.
  all(".day, .aday").forEach(day => day.classList.toggle("ago", day.dataset.d < today));
  all(".bars li").forEach(bar => {
    const at = /c(\d) w(\d)/.exec(bar.className);
    if (+at[1] + +at[2] - 2 < all(".ago", bar.closest(".week")).length) bar.classList.add("dim");
  });

  // The grid is one stop of the keyboard. Arrows walk over its days; after that, Tab goes through
  // what the day holds, which stands below it.
  all(".month").forEach(month => {
    const days = all(".day", month), links = all("a", month), inside = all(".day:not(.out) > a", month);
    let here = inside.find(link => link.ariaCurrent) || inside[0];
    if (!here) return;
    const stop = (link, things = [link]) => {
      here = link;
      links.forEach(each => { each.tabIndex = things.includes(each) ? 0 : -1; });
    };
    stop(here);
    month.ariaDescription = month.dataset.keys;
    month.addEventListener("focusout", event => month.contains(event.relatedTarget) || stop(here));
    month.onkeydown = event => {
      const { key } = event, way = doc.dir === "rtl" ? -1 : 1;
      const step = { ArrowLeft: -way, ArrowRight: way, ArrowUp: -7, ArrowDown: 7, Home: 1, End: -1 }[key];
      if (!step || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      let at = days.indexOf(event.target.closest(".day") || here.parentNode);
      if (key === "Home") at -= at % 7 + 1;
      if (key === "End") at += 7 - at % 7;
      do at += step; while (days[at] && !days[at].firstChild.href);
      if (!days[at]) return;
      const room = days[at].getBoundingClientRect();
      stop(days[at].firstChild, all("a", days[at].parentNode).filter(link => {
        const box = link.getBoundingClientRect();
        return link.matches(".wk") || box.left < room.right - 9 && box.right > room.left + 9;
      }));
      here.focus();
    };
  });
}
