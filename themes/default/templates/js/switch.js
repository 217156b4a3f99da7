// On a page of days that hold today, shorter views are those of today, as of the last build.
all(".switch[data-first]").forEach(nav => {
  const { first, last } = nav.dataset;
  if ([today, site.day].some(day => !(first <= day && day <= last))) return;
  all("[data-near]", nav).forEach(link => { link.href = pageOf(link.dataset.near); });
});
