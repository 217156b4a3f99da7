// Arrows move between the days of the grid.
all(".month").forEach(function (month) {
  month.addEventListener("keydown", function (event) {
    var step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key];
    var day = event.target.closest(".day");
    if (!step || !day) return;
    var days = all(".day", month);
    for (var at = days.indexOf(day) + step; days[at]; at += step) {
      var link = days[at].querySelector("a");
      if (link) { event.preventDefault(); link.focus(); return; }
    }
  });
});
