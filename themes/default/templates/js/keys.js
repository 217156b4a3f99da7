// Keys: each follows a link of the page, or else one of the sheet that names them all.
var sheet = one("#keys");
if (sheet) {
  var single = one("#keys input");
  try { single.checked = localStorage.getItem("calendar-keys") !== "off"; } catch (error) { /* on */ }
  single.addEventListener("change", function () {
    try { localStorage.setItem("calendar-keys", single.checked ? "on" : "off"); } catch (error) { /* not kept */ }
  });
  sheet.addEventListener("click", function (event) {
    if (event.target === sheet || event.target.closest("button")) sheet.close();
  });
  var toKeys = one(".to-keys");
  toKeys.hidden = false;
  toKeys.addEventListener("click", function () { sheet.showModal(); });
  doc.addEventListener("keydown", function (event) {
    if (!single.checked || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]")) return;
    var key = event.key, found;
    if (!/^[ -~]$/.test(key)) key = (event.code || "").replace(/^Key(.)$/, "$1").toLowerCase();
    if (key === "?") { if (!sheet.open) sheet.showModal(); return; }
    if (key === "/") found = one("main input[type=search]:not([hidden])");
    else if (key === "n" || key === "p") found = one(key === "n" ? "[rel=next]" : "[rel=prev]");
    else if (!/^[a-z]$/.test(key)) return;
    found = found || one('[data-key="' + key + '"]');
    if (!found) return;
    event.preventDefault();
    if (found.matches("input")) { sheet.close(); found.focus(); } else found.click();
  });
}
