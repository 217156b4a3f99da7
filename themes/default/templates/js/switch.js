// On a page of days that hold today, shorter views are those of today, as of the last build.
all(".switch[data-first]").forEach(function (nav) {
  var now = window.calendarBuilt || {}, from = nav.dataset.first, to = nav.dataset.last;
  if (today < from || to < today || !(from <= now.day && now.day <= to)) return;
  all("[data-near]", nav).forEach(function (link) {
    link.href = doc.body.dataset.root + now[link.dataset.near];
  });
});
