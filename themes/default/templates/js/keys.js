// Keys: each follows a link of the page, or else one of the sheet that names them all.
const sheet = one("#keys");
if (sheet) {
  const single = one("#keys input"), toKeys = one(".to-keys");
  single.checked = stored("keys") !== "off";
  single.onchange = () => store("keys", single.checked ? "on" : "off");
  sheet.onclick = event => {
    if (event.target === sheet || event.target.closest("button")) sheet.close();
  };
  toKeys.onclick = () => sheet.showModal();
  doc.onkeydown = event => {
    if (!single.checked || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target.closest("input:not([type=checkbox], [type=radio]), textarea, select")) return;
    let { key } = event;
    if (!/^[ -~]$/.test(key)) key = (event.code || "").replace(/^Key(.)$/, "$1").toLowerCase();
    const found = one({ "/": "main .seek", n: "[rel=next]", p: "[rel=prev]" }[key]) || /^[a-z/?]$/.test(key) && one('[data-key="' + key + '"]');
    if (!found) return;
    event.preventDefault();
    if (found.matches("input")) { sheet.close(); found.focus(); } else found.click();
  };
}
