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
