// The screen on the wall, read on any day: days that have passed go, what began on them and still
// runs is on now; and each box shows as much as fits. Without this, it is right on the day it was built.
function fillWall() {
  var shown = one(".date"), now = one(".now"), list = one(".now ul");
  function last(item) { return item.dataset.order.slice(2, 12); }

  var passed = Math.max(0, -daysTo(shown.dataset.today));
  if (passed) {
    shown.textContent = shown.dataset.words.split("|")[passed] || today;
    all(".box").forEach(function (box) {
      var n = Number(box.dataset.n);
      box.hidden = n <= passed || n > passed + 14;
      if (n <= passed) {
        all("li[data-order^='0'], li[data-order^='1']", box).forEach(function (item) { list.appendChild(item); });
      }
    });
    all("li", list).sort(function (a, b) { return a.dataset.order < b.dataset.order ? -1 : 1; }).forEach(function (item) {
      var left = daysTo(last(item));
      if (left < 0) return item.remove();
      var name = left < 7 ? now.dataset.weekdays.split("|")[new Date(last(item)).getUTCDay()] : item.dataset.until;
      item.querySelector(".ends").textContent = now.dataset["ends" + left] || now.dataset.ends.replace("{day}", name);
      list.appendChild(item);
    });
    all(".campaigns > span").forEach(function (item) { item.hidden = daysTo(last(item)) < 0; });
    now.querySelector(".none").hidden = list.children.length > 0;
  }

  // Show the first `most`, and how many more there are.
  function show(items, more, most) {
    items.forEach(function (item, n) { item.hidden = n >= most; });
    var rest = items.length - most;
    more.hidden = rest < 1;
    more.textContent = rest < 1 ? "" : counted(rest, more.dataset);
  }
  function fit() {
    show(all("li", list), now.querySelector(".more"), 4);
    all(".box").forEach(function (box) {
      var items = all("li", box), more = box.querySelector(".more"), most = items.length;
      if (box.hidden || !most) return;
      var lines = box.querySelector("ul");
      do show(items, more, most);
      while (lines.scrollHeight > lines.clientHeight + 1 && --most > 0);
    });
  }
  fit();
  if (doc.fonts) doc.fonts.ready.then(fit);
  window.addEventListener("resize", fit);
}
fillWall();
