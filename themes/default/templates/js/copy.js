// Copying what stands in a field.
all(".copier").forEach(copier => {
  const field = copier.parentNode.querySelector("input, textarea"), words = copier.textContent;
  copier.hidden = false;
  copier.onclick = () => {
    field.select();
    const copied = navigator.clipboard ? navigator.clipboard.writeText(field.value) : Promise.reject();
    copied.catch(() => doc.execCommand("copy")).then(() => {
      copier.textContent = copier.dataset.done;
      setTimeout(() => { copier.textContent = words; }, 2000);
    });
  };
});
