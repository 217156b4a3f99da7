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
