// Runs before the page is drawn: the colours that the reader chose on this device.
(function () {
  "use strict";
  try {
    var scheme = localStorage.getItem("calendar-scheme");
    if (scheme === "light" || scheme === "dark") document.documentElement.classList.add(scheme);
  } catch (error) { /* no storage: the device's own colours */ }
})();
