// "I am …": picked once, kept on this device and nowhere else.
// Each calendar of an address has its own.
const me = "me" + new URL("./" + root, location).pathname;
let mine = null;
try {
  const kept = JSON.parse(stored(me));
  if (kept.id.trim() && kept.name.trim()) mine = kept;
} catch { /* asked again */ }
const isMine = node => [mine.id, mine.team].includes(node.dataset.for);
const myPage = () => root + "people/" + encodeURIComponent(mine.id) + ".html";

// The top bar says who reads, and a suggestion says who it comes from.
const introduce = () => {
  all(".me").forEach(link => {
    link.href = myPage();
    link.textContent = link.dataset.words.replace("{name}", mine.name);
  });
  all("a[data-as]").forEach(link => { link.href = link.dataset.as.replace("%7Bname%7D", encodeURIComponent(mine.name)); });
};
if (mine) introduce();
