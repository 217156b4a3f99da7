// "I am …": picked once, kept on this device and nowhere else.
var mine = null, root = doc.body.dataset.root;
try { mine = JSON.parse(localStorage.getItem("calendar-me")); } catch (error) { /* asked again */ }
const me = () => mine;
const isMine = node => [mine.id, mine.team].includes(node.dataset.for);
const myPage = () => root + "people/" + encodeURIComponent(mine.id) + ".html";

// The top bar says who reads, and a suggestion says who it comes from.
function introduce() {
  all(".me").forEach(link => {
    link.hidden = false;
    link.href = mine ? myPage() : root + "people.html#me";
    link.textContent = link.dataset.words.replace("{name}", mine ? mine.name : "…");
  });
  all("a[data-as]").forEach(link => {
    var plain = link.dataset.plain = link.dataset.plain || link.href;
    link.href = mine ? link.dataset.as.replace("%7Bname%7D", encodeURIComponent(mine.name)) : plain;
  });
  all(".pick").forEach(button => {
    var who = button.dataset, own = mine && mine.id === who.id;
    button.hidden = false;
    button.firstElementChild.textContent = own ? who.drop : who.take;
    button.onclick = () => {
      mine = own ? null : { id: who.id, name: who.name, team: who.team };
      try { localStorage.setItem("calendar-me", JSON.stringify(mine)); } catch (error) { /* for this page */ }
      introduce();
    };
  });
}
introduce();

// First on the page to subscribe: your own calendar, and your team's.
var calendars = mine && one(".feeds.own");
if (calendars) {
  all(".feed[data-for]").filter(isMine).sort((a, b) => (b.dataset.for === mine.id) - (a.dataset.for === mine.id)).forEach(feed => {
    calendars.lastElementChild.append(feed);
    calendars.hidden = false;
    all("details", feed).forEach(fold => { fold.open = true; });
  });
}
