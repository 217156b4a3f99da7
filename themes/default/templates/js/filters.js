// Filters: what is wanted stands in the address, and goes along to the pages around. `gather` finds
// the things, which have marks and a text, once anything is asked for; `draw` shows those that fit
// and gives how many these are, and of how many.
const filterBar = (bar, gather, text, draw) => {
  const said = bar.dataset, names = { "x:1": said.sales }, wanted = {};
  // The letters are those of MARKS in render/pages/filters.py.
  const marks = {
    type: "t:", team: "m:", person: "o:", channel: "c:", campaign: "k:", product: "p:", status: "s:", sales: "x:"
  };
  const filters = Object.keys(marks), keys = [...filters, "hide", "q"];
  const kinds = all("[name^=show-]", bar), seek = one(".seek"), feeds = one(".feed-of"), whole = feeds.firstElementChild;
  const values = (key, text) => key === "q" ? text : text.split(",").filter(Boolean);
  let things, selects;

  // The links become lists to choose from.
  const choices = () => all("[data-key]", bar).map(part => {
    const select = doc.createElement("select"), key = select.name = part.dataset.key;
    select.ariaLabel = part.firstElementChild.textContent;
    select.add(new Option(said.any, ""));
    all("[data-key=" + key + "] li, [data-of=" + key + "]").forEach(item => {
      const value = item.dataset.v, words = names[marks[key] + value] = item.querySelector("bdi").textContent;
      if (!item.hidden || wanted[key].includes(value)) select.add(new Option(words + " (" + item.lastElementChild.textContent + ")", value));
    });
    part.lastElementChild.replaceWith(select);
    return select;
  });
  const prepare = () => {
    selects = selects || choices();
    things = things || gather();
  };

  // The controls say what is wanted, also what was only in the address.
  const showWanted = () => {
    kinds.forEach(box => {
      box.checked = wanted.type[0] ? wanted.type.includes(box.value) : !wanted.hide.includes(box.value);
    });
    selects.forEach(select => {
      const value = select.value = String(wanted[select.name]);
      if (select.value !== value) select.add(new Option(value, value, true, true));
    });
    all("[name=sales]", bar).forEach(box => { box.checked = wanted.sales[0]; });
    seek.value = wanted.q;
  };

  // The calendar that holds the same, or what comes near.
  const linkFeeds = (wants, asked) => {
    const near = wants.filter(([key, value, name]) => name && key !== "status" && !value.includes("%"));
    const exact = asked === 1 && near[0];
    feeds.textContent = asked && !exact ? said.nearest : "";
    if (!asked) return feeds.append(whole);
    (near[0] ? near : [["all", "", said.all]]).forEach(([key, value, name]) => {
      const link = whole.cloneNode();
      link.hash = "feed-" + (key === "sales" ? "sales-suggested" : key + (value && "-") + value);
      link.textContent = exact ? said.feed.replace("{name}", name) : name;
      feeds.append(" ", link);
    });
  };

  const show = () => {
    prepare();
    const words = terms(wanted.q), active = filters.filter(key => wanted[key][0]);
    const wants = active.flatMap(key => wanted[key].map(value => [key, value, names[marks[key] + value]]));
    const asked = wants.length + wanted.hide.length + words.length, filtered = asked > 0;
    const [n, of] = draw(things.filter(thing => !wanted.hide.some(id => thing.marks.includes("t:" + id))
      && active.every(key => wanted[key].some(value => thing.marks.includes(marks[key] + value)))
      && (!words[0] || says(text(thing, names), words))), filtered, words, names);
    // Of what this page has nothing of it knows no name either: the id says so, with its number.
    one(".shown").textContent = filtered ? [
      said[of ? "shown" : "only"].replace("{n}", n).replace("{all}", of),
      ...wants.map(([, value, name]) => name || value + " (0)")
    ].join(" · ") : "";
    bar.classList.toggle("on", filtered);
    one(".nothing").hidden = !filtered || n > 0 || !of;
    showWanted();
    linkFeeds(wants, asked);
  };

  // The address: `type` are the only kinds wanted, `hide` those that are not.
  const keep = () => {
    const asked = new URLSearchParams(location.search);
    keys.forEach(key => {
      asked.delete(key);
      if (wanted[key][0]) asked.set(key, [].concat(wanted[key]).sort());
    });
    const query = String(asked).replace(/%2C/g, ",");
    all(".step a, .switch a, .jump, #periods a, main [href*='month/']").forEach(link => { link.search = query; });
    show();
    try {
      history.replaceState(null, "", (query ? "?" + query : location.pathname) + location.hash);
    } catch { /* not kept */ }
  };
  const read = search => {
    const asked = new URLSearchParams(search);
    keys.forEach(key => { wanted[key] = values(key, asked.get(key) || ""); });
    if (selects || keys.some(key => wanted[key][0])) keep();
  };

  const setKinds = () => {
    const ids = on => kinds.filter(box => box.checked === on).map(box => box.value);
    const off = ids(false), on = ids(true), only = off[0] && (!on[1] || wanted.type[0]) && on[0];
    wanted.type = only ? on : [];
    wanted.hide = only ? [] : [...wanted.hide.filter(id => !names["t:" + id]), ...off];
  };
  bar.oninput = ({ target: { name, value, checked } }) => {
    prepare();
    if (!(name in wanted)) setKinds();
    else wanted[name] = name === "sales" && !checked ? [] : values(name, value);
    if (name === "type") wanted.hide = [];
    keep();
  };
  bar.onclick = event => {
    if (!event.target.matches(".clear")) return;
    read("");
    seek.focus();
  };
  window.onpopstate = () => read(location.search);
  one(".by > summary").onclick = prepare;
  if (one(".by[open]")) prepare();
  bar.classList.add("live");
  read(location.search);
};
