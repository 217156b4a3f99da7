// Only adds: every page is complete without it. It never fetches anything.
(function () {
  "use strict";
  var doc = document;
  function all(selector, root) { return Array.prototype.slice.call((root || doc).querySelectorAll(selector)); }
  function one(selector) { return doc.querySelector(selector); }

  // Today, in the calendar's own zone: a static page cannot know it when it is built.
  function todayIn(zone) {
    try {
      return new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" }).format();
    } catch (error) {
      return new Date().toISOString().slice(0, 10);
    }
  }
  var today = todayIn(doc.body.dataset.zone);
  all('[data-d="' + today + '"]').forEach(function (day) {
    day.classList.add("today");
    var mark = day.querySelector("a, .num, time");
    if (mark) mark.setAttribute("aria-current", "date");
  });

  // Month, Week and Today lead to the pages that hold the day of the build.
  all("a[data-now]").forEach(function (link) {
    var address = (window.calendarBuilt || {})[link.dataset.now];
    if (address) link.href = doc.body.dataset.root + address;
  });

  // On a phone the tabs scroll: the current one is brought into sight.
  var tabs = one(".views");
  var tab = one(".views [aria-current]");
  if (tab) {
    var at = tab.getBoundingClientRect(), around = tabs.getBoundingClientRect();
    tabs.scrollLeft += (at.left + at.right - around.left - around.right) / 2;
  }

  // What the filters hide stands in the address, and goes along to the months around.
  var boxes = all(".filters input");
  var asked = new URLSearchParams(location.search);
  var hidden = (asked.get("hide") || "").split(",").filter(Boolean);
  function keepFilters() {
    boxes.forEach(function (box) {
      if (box.name === "sales") {
        if (box.checked) asked.set("sales", "1"); else asked.delete("sales");
        return;
      }
      hidden = hidden.filter(function (id) { return id !== box.value; });
      if (!box.checked) hidden.push(box.value);
    });
    if (hidden.length) asked.set("hide", hidden.sort().join(",")); else asked.delete("hide");
    var query = asked.toString().replace(/%2C/g, ",");
    all(".step [rel]").forEach(function (link) { link.search = query; });
    all(".agenda .aday").forEach(function (day) {
      var shown = all(".item", day).some(function (item) { return item.offsetParent !== null; });
      day.classList.toggle("quiet", !shown);
    });
    return (query ? "?" + query : location.pathname) + location.hash;
  }
  if (boxes.length) {
    boxes.forEach(function (box) {
      box.checked = box.name === "sales" ? asked.has("sales") : hidden.indexOf(box.value) < 0;
      box.addEventListener("change", function () {
        try { history.replaceState(null, "", keepFilters()); } catch (error) { /* not kept */ }
      });
    });
    keepFilters();
  }

  // What runs today says so.
  all(".now[data-start]").forEach(function (mark) {
    mark.hidden = today < mark.dataset.start || mark.dataset.end < today;
  });

  // What an address leads to unfolds.
  function unfold() {
    var target = doc.getElementById(location.hash.slice(1));
    var fold = target && (target.closest(".group") || target.querySelector(".group"));
    if (!fold || fold.open) return;
    fold.open = true;
    target.scrollIntoView();
  }
  unfold();
  window.addEventListener("hashchange", unfold);

  // To today's month in the list of a channel.
  var jump = one(".to-month");
  var coming = jump && all("section[data-month]").filter(function (month) { return month.dataset.month >= today.slice(0, 7); })[0];
  if (coming) {
    jump.href = "#" + coming.id;
    jump.hidden = false;
  }

  // How long a suggestion waits.
  all(".since[data-since]").forEach(function (since) {
    var days = Math.round((Date.parse(today) - Date.parse(since.dataset.since)) / 864e5);
    if (days < 0) return;
    var words = days === 1 ? since.dataset.one : since.dataset.many;
    var count = since.querySelector(".count") || since.appendChild(doc.createElement("span"));
    count.textContent = (count.className ? "" : " ") + "(" + words.replace("{n}", days) + ")";
  });

  // A front page that was built on another day says so, and what is over is quiet.
  var front = one(".front[data-today]");
  if (front && front.dataset.today !== today) {
    var stale = one(".stale");
    stale.textContent = stale.dataset.words;
    stale.hidden = false;
    var day = one(".on-day");
    day.textContent = day.dataset.full;
    all("[data-end]").forEach(function (card) {
      if (card.dataset.end < today) card.classList.add("over");
    });
  }

  // When the site was built.
  var built = one(".built");
  if (built && !built.textContent.trim() && window.calendarBuilt) {
    built.textContent = built.dataset.words.replace("{when}", window.calendarBuilt.words);
  }

  // Colours: as the device, light, dark.
  var button = one(".scheme");
  var schemes = ["auto", "light", "dark"];
  function scheme() {
    var list = doc.documentElement.classList;
    return list.contains("light") ? "light" : list.contains("dark") ? "dark" : "auto";
  }
  function named() { button.textContent = button.dataset[scheme()]; }
  if (button) {
    named();
    button.hidden = false;
    button.addEventListener("click", function () {
      var next = schemes[(schemes.indexOf(scheme()) + 1) % 3];
      doc.documentElement.classList.remove("light", "dark");
      if (next !== "auto") doc.documentElement.classList.add(next);
      try { localStorage.setItem("calendar-scheme", next); } catch (error) { /* not kept */ }
      named();
    });
  }

  // Copying the address of a feed.
  all(".copier").forEach(function (copier) {
    var field = copier.parentNode.querySelector("input");
    var words = copier.textContent;
    copier.hidden = false;
    copier.addEventListener("click", function () {
      field.select();
      var copied = navigator.clipboard ? navigator.clipboard.writeText(field.value) : Promise.reject();
      copied.catch(function () { doc.execCommand("copy"); }).then(function () {
        copier.textContent = copier.dataset.done;
        setTimeout(function () { copier.textContent = words; }, 2000);
      });
    });
  });

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
})();
