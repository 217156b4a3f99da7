// Copying the address of a feed.
all(".copier").forEach(function (copier) {
  var field = copier.parentNode.querySelector("input, textarea");
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
