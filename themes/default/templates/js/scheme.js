// Colours: as the device, light, dark.
const button = one(".scheme"), schemes = ["auto", "light", "dark"], looks = doc.documentElement.classList;
const scheme = () => schemes.find(name => looks.contains(name));
if (button) {
  const name = () => { button.textContent = button.dataset[scheme()]; };
  name();
  button.onclick = () => {
    const next = schemes[(schemes.indexOf(scheme()) + 1) % 3];
    looks.replace(scheme(), next);
    store("scheme", next);
    name();
  };
}
