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
