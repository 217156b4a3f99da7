// "I am …": picked once, kept on this device and nowhere else.
let mine = null;
try { mine = JSON.parse(stored("me")); } catch (error) { /* asked again */ }
const isMine = node => [mine.id, mine.team].includes(node.dataset.for);
const myPage = () => root + "people/" + encodeURIComponent(mine.id) + ".html";

// The top bar says who reads, and a suggestion says who it comes from.
const introduce = () => {
  all(".me").forEach(link => {
    link.href = mine ? myPage() : root + "people.html#me";
    link.textContent = link.dataset.words.replace("{name}", mine ? mine.name : "…");
  });
  all("a[data-as]").forEach(link => {
    const plain = link.dataset.plain = link.dataset.plain || link.href;
    link.href = mine ? link.dataset.as.replace("%7Bname%7D", encodeURIComponent(mine.name)) : plain;
  });
};
introduce();
