// What is known already is chosen: where the calendar is, by the device and as kept on it.
const devices = all("[name=device]"), phone = navigator.userAgent;
const usual = /Android/.test(phone) ? "phone" : /iPhone|iPad/.test(phone) ? "apple" : "";
const where = one(".where"), elsewhere = one(".other-device"), known = stored("device") || usual;
devices.forEach(box => {
  box.checked = box.value === known;
  box.onchange = () => store("device", box.value);
});
const ask = open => {
  where.classList.toggle("known", !open);
  elsewhere.hidden = open;
};
if (where) {
  ask(!devices.some(box => box.checked));
  elsewhere.onclick = () => {
    ask(true);
    devices.find(box => box.checked).focus();
  };
}

// An address is copied by a button, or sent to where one can work with it.
const offered = one(".offered"), list = offered.querySelector("ul"), say = offered.dataset, enc = encodeURIComponent;
const addressOf = feed => feed.querySelector("code").textContent, titleOf = feed => feed.querySelector("bdi").textContent;
const letter = feed => "mailto:?subject=" + enc(titleOf(feed)) + "&body=" + enc(addressOf(feed));
doc.addEventListener("click", event => {
  const copier = event.target.closest(".copies"), words = copier && copier.firstChild, code = copier && copier.closest(".feed").querySelector("code");
  if (!copier) return;
  event.preventDefault();
  getSelection().selectAllChildren(code);
  if (!doc.execCommand("copy") && navigator.clipboard) navigator.clipboard.writeText(code.textContent);
  words.data = say.copied;
  setTimeout(() => { words.data = say.copy; }, 2000);
});
const equip = feed => all(".address", feed).forEach(line => {
  const copier = doc.createElement("button"), mail = doc.createElement("a"), name = doc.createElement("span");
  name.className = "vh";
  name.textContent = ": " + titleOf(feed);
  copier.type = "button";
  copier.className = "button copies";
  copier.append(say.copy, name.cloneNode(true));
  mail.className = "button dev d-phone chosen";
  mail.href = letter(feed);
  mail.append(say.send, name.cloneNode(true));
  line.append(copier, mail);
});
const blank = list.firstElementChild.cloneNode(true), hasAddress = blank.querySelector("code");
all(".feed", list).forEach(equip);
all(".group").forEach(group => group.addEventListener("toggle", () => all(".feed", group).forEach(equip), { once: true }));

// Google's first step is to copy the address.
all("[href='#where-google']").forEach(link => link.addEventListener("click", event => {
  event.preventDefault();
  one("#where-google").click();
  link.closest(".feed").querySelector(".copies").focus();
}));

// "I am …": one's own calendar stands first, and those of one's team are chosen.
const people = all(".feed[data-team]"), select = one(".i-am select"), mails = all(".guide .d-phone a");
const ownOf = feed => {
  const own = blank.cloneNode(true), links = all(".ways a", own), ways = all("a", feed), about = feed.querySelector(".about");
  own.className = "feed own";
  own.removeAttribute("id");
  all(".code", own).forEach(code => code.remove());
  own.querySelector(".about").textContent = about ? about.textContent : "";
  own.querySelector("bdi").textContent = titleOf(feed);
  own.querySelector("small").textContent = feed.querySelector("small").textContent;
  all(".vh", own).forEach(name => { name.textContent = ": " + titleOf(feed); });
  ways.slice(0, 3).forEach((way, at) => { links[at].href = way.href; });
  if (hasAddress) {
    own.querySelector("code").textContent = addressOf(feed);
    own.querySelector(".shortcut a").href = ways[3].href;
    equip(own);
  }
  return own;
};
const settle = () => {
  const feed = mine && people.find(one => one.dataset.for === mine.id);
  all(".own", list).forEach(own => own.remove());
  if (feed) list.prepend(ownOf(feed));
  const mail = feed && hasAddress ? enc("\n\n" + mine.name + "\n" + addressOf(feed)) : "";
  mails.forEach(link => { link.href = (link.was = link.was || link.href) + mail; });
  const team = mine && all("[name=who]").find(box => box.dataset.team && box.dataset.team === mine.team);
  if (team) team.checked = true;
  select.value = mine ? mine.id : "";
};
people.forEach(feed => select.add(new Option(titleOf(feed), feed.dataset.for)));
select.onchange = () => {
  const own = people.find(feed => feed.dataset.for === select.value);
  keepMine(own ? { id: select.value, name: titleOf(own), team: own.dataset.team } : null);
  if (own) introduce();
  settle();
};
select.parentNode.hidden = !people[0];
settle();

// What an address leads to is in sight: a calendar of another team, or a folded one.
const reveal = () => {
  const target = doc.getElementById(location.hash.slice(1)) || one(":target");
  if (!target || !target.closest(".feeds")) return;
  for (let fold = target.closest("details"); fold; fold = fold.parentNode.closest("details")) fold.open = true;
  target.scrollIntoView();
};
reveal();
window.addEventListener("hashchange", reveal);
