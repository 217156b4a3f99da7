// The buttons that say who reads: on the page of people, and on one's own.
const keepMine = own => {
  mine = own;
  store(me, JSON.stringify(mine));
};
const picks = all(".pick");
const offer = () => picks.forEach(button => {
  const who = button.dataset, own = mine && mine.id === who.id;
  button.hidden = false;
  button.firstElementChild.textContent = own ? who.drop : who.take;
  button.onclick = () => {
    keepMine(own ? null : { id: who.id, name: who.name, team: who.team });
    if (own) return location.reload();
    introduce();
    offer();
  };
});
// What somebody suggested is "mine" for themselves.
all("[data-mine]").forEach(words => {
  if (mine && mine.id === words.dataset.of) words.textContent = words.dataset.mine;
});
// Who is no more among all people is nobody here.
if (mine && one(".people .pick") && !picks.some(button => button.dataset.id === mine.id)) {
  keepMine(null);
  location.reload();
}
offer();
