// What is known already is chosen: where the calendar is, by the device and as kept on it.
const devices = all("[name=device]"), phone = navigator.userAgent;
const usual = /Android/.test(phone) ? "phone" : /iPhone|iPad/.test(phone) ? "apple" : "";
const where = one(".where"), elsewhere = one(".elsewhere"), known = stored("device") || usual;
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

// The address is copied by a button, and by the one that leads to Google's page for it.
const offered = one(".offered"), say = offered.dataset;
const copyFrom = code => {
  getSelection().selectAllChildren(code);
  if (!doc.execCommand("copy") && navigator.clipboard) navigator.clipboard.writeText(code.textContent);
};
all(".address").forEach(line => {
  const code = line.firstElementChild, copier = doc.createElement("button"), mail = doc.createElement("a");
  const name = line.parentNode.querySelector(".vh").cloneNode(true);
  copier.type = "button";
  copier.className = mail.className = "button";
  copier.append(say.copy, name);
  copier.onclick = () => {
    copyFrom(code);
    copier.firstChild.data = say.copied;
    setTimeout(() => { copier.firstChild.data = say.copy; }, 2000);
  };
  mail.className += " dev d-phone chosen";
  mail.href = "mailto:?subject=" + encodeURIComponent(name.textContent.slice(2)) + "&body=" + encodeURIComponent(code.textContent);
  mail.append(say.send, name.cloneNode(true));
  line.append(copier, mail);
  all(".ways > :last-child", line.parentNode).forEach(link => link.addEventListener("click", () => copyFrom(code)));
});

// "I am …": one's own calendar stands first, as those of one's team do.
const people = all(".feed[data-team]"), select = one(".i-am select"), list = one(".offered > ul");
const homes = new Map(people.map(feed => [feed, feed.parentNode.insertBefore(doc.createComment(""), feed)]));
const models = all(".ways", list)[0], mails = all(".guide .d-phone a");
const dress = (feed, own) => all(".ways a", feed).forEach((link, at) => {
  link.was = link.was || link.firstChild.data;
  link.className = own ? "button" : "";
  link.firstChild.data = own ? models.children[at].firstChild.data : link.was;
});
const settle = () => {
  let mail = "";
  people.forEach(feed => {
    const own = !!mine && feed.dataset.for === mine.id, code = feed.querySelector("code");
    if (own) list.prepend(feed);
    else if (feed.parentNode === list) homes.get(feed).after(feed);
    else return;
    feed.firstElementChild.open = own;
    dress(feed, own);
    if (own && code) mail = encodeURIComponent("\n\n" + mine.name + "\n" + code.textContent);
  });
  mails.forEach(link => { link.href = (link.was = link.was || link.href) + mail; });
  const team = mine && all("[name=who]").find(box => box.dataset.team && box.dataset.team === mine.team);
  if (team) team.checked = true;
  select.value = mine ? mine.id : "";
};
people.forEach(feed => select.add(new Option(feed.querySelector("bdi").textContent, feed.dataset.for)));
select.onchange = () => {
  const own = people.find(feed => feed.dataset.for === select.value);
  keepMine(own ? { id: select.value, name: own.querySelector("bdi").textContent, team: own.dataset.team } : null);
  if (own) introduce();
  settle();
};
select.parentNode.hidden = !people[0];
settle();

// What an address leads to is in sight: a calendar of another team, or a folded one.
const reveal = () => {
  const target = doc.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target || !target.closest(".feeds")) return;
  for (let fold = target.closest("details"); fold; fold = fold.parentNode.closest("details")) fold.open = true;
  target.scrollIntoView();
};
reveal();
window.addEventListener("hashchange", reveal);
