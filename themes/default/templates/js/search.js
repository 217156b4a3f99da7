// Search: everything of the calendar, found while somebody types. Its rows are made of the page's
// own templates, and what people wrote is put into them as text.
all(".found").forEach(found => {
  const data = JSON.parse(one("#everything").textContent), kinds = JSON.parse(one("#kinds").textContent);
  const seek = one(".seek"), row = one("#row").content, part = one("#part").content, batch = 50;
  const things = data.ids.map((id, at) => {
    const kind = kinds[data.types[at]];
    return { at, id, kind, marks: ["t:" + kind.id, ...data.marks[at].split(" ")] };
  });
  // What repeats counts from its next date: the one that is not over yet.
  const dates = {}, days = day => Date.parse(day) / 864e5;
  data.series.forEach(([at, length, ...gaps]) => {
    let day = days(data.starts[at]);
    for (let n = 0; n < gaps.length; n += 2) {
      for (let times = gaps[n + 1]; times && day + length <= days(today); times--) day += gaps[n];
    }
    dates[at] = day + length > days(today) ? dateOf(day * 864e5) : "9999";
  });
  const dateIs = at => dates[at] || data.starts[at];
  const isGone = ({ marks }) => marks.some(mark => mark === "s:declined" || mark === "s:cancelled");
  const told = thing => {
    const next = dates[thing.at];
    if (isGone(thing) || !(next >= today) || next === "9999") return data.days[thing.at];
    const day = new Date(next).toLocaleDateString(found.dataset.locale, { weekday: "short", day: "numeric", month: "short", year: next.slice(0, 4) === today.slice(0, 4) ? undefined : "numeric", timeZone: "UTC" });
    return data.days[thing.at] + " · " + found.dataset.next.replace("{day}", day);
  };
  const title = thing => thing.title = thing.title || plain(data.titles[thing.at]);
  const others = ({ at, id, kind, marks }, names) => plain(
    [data.texts[at], data.others[at], kind.title, id, ...marks.map(mark => names[mark] || mark)].join(" ")
  );
  const text = (thing, names) => thing.text = thing.text || title(thing) + others(thing, names);

  // What was asked for is marked in what is shown.
  const mark = words => {
    const node = doc.createElement("mark");
    node.textContent = words;
    return node;
  };
  const marked = (text, words) => text.split(/([\p{L}\p{N}\p{M}]+)/u).flatMap(part => {
    const folded = plain(part), word = part && words.find(word => folded.includes(word));
    if (!word) return part;
    const from = Math.max(0, folded.indexOf(word) - (word[0] === " " ? 0 : 1)), to = from + word.trim().length;
    return [part.slice(0, from), mark(part.slice(from, to)), part.slice(to)];
  });

  // A row: what there is nothing to say in is taken out of the template's copy.
  const looks = { idea: "dashed", declined: "gone", cancelled: "gone" };
  const item = (thing, words, names) => {
    const { at, id, kind, marks } = thing;
    const line = row.firstElementChild.cloneNode(true), owner = marks.find(mark => mark.startsWith("o:"));
    const status = ["idea", "done", "declined", "cancelled"].find(status => marks.includes("s:" + status));
    const put = (selector, text, found) => {
      const node = line.querySelector(selector);
      if (text) (node.querySelector("bdi") || node).append(...marked(text, found || []));
      else node.remove();
      return node;
    };
    line.dataset.t = kind.id;
    if (looks[status]) line.classList.add(looks[status]);
    put(".g", kind.shape);
    put(".t", data.titles[at], words).href = root + kind.page.replace("%7Bid%7D", encodeURIComponent(id));
    put(".found-kind", kind.title, words);
    put(".found-days", told(thing));
    if (!marks.includes("x:1")) put(".star");
    put(".status", status && names["s:" + status]).classList.add("s-" + status);
    put(".who", owner && (names[owner] || owner.slice(2)), words);
    put(".why", data.texts[at], words);
    return line;
  };

  // Now and to come first, then what has no date, what is over, and what does not take place; a word
  // in the title counts most.
  const sorted = (fitting, words) => {
    const groups = { coming: [[], []], undated: [[], []], past: [[], []], gone: [[], []] };
    fitting.forEach(thing => {
      const end = data.ends[thing.at], group = groups[isGone(thing) ? "gone" : !end ? "undated" : end < today ? "past" : "coming"];
      group[words[0] && !says(title(thing), words) ? 1 : 0].push(thing);
    });
    groups.coming.forEach(list => list.sort((a, b) => dateIs(a.at) < dateIs(b.at) ? -1 : dateIs(a.at) > dateIs(b.at)));
    [...groups.past, ...groups.gone].forEach(list => list.reverse());
    return Object.entries(groups).map(([name, lists]) => [name, lists.flat()]);
  };

  let known;
  const draw = (fitting, filtered, words, names) => {
    const groups = sorted(fitting, words), more = doc.createElement("button");
    const rows = groups.flatMap(([name, list]) => list.map((thing, at) => [thing, !at && name, list.length]));
    let at = 0, list;
    const heading = (name, number) => {
      const head = part.cloneNode(true);
      head.querySelector("h2").firstChild.data = found.dataset[name] + " ";
      head.querySelector("small").textContent = number;
      list = head.querySelector("ul");
      more.before(head);
    };
    const next = () => {
      rows.slice(at, at += batch).forEach(([thing, name, number]) => {
        if (name) heading(name, number);
        list.append(item(thing, words, names));
      });
      more.hidden = at >= rows.length;
      more.textContent = found.dataset.more.replace("{n}", rows.length - at);
    };
    known = names;
    more.className = "button";
    more.addEventListener("click", () => {
      const links = all(".found .t").length;
      next();
      all(".found .t")[links].focus();
    });
    found.replaceChildren(more);
    next();
    return [fitting.length, things.length];
  };
  filterBar(one(".filters"), () => things, text, draw);

  // The words of everything are made ready while nobody types.
  const idle = window.requestIdleCallback || setTimeout;
  const ready = from => idle(() => {
    things.slice(from, from + 500).forEach(thing => text(thing, known));
    if (from < things.length) ready(from + 500);
  });
  ready(0);

  // Arrows go from the field into what was found, and back.
  doc.addEventListener("keydown", event => {
    const stops = [seek, ...all(".found .t")], at = stops.indexOf(event.target);
    const to = stops[at + { ArrowDown: 1, ArrowUp: -1 }[event.key]];
    if (at < 0 || !to) return;
    event.preventDefault();
    to.focus();
  });
  if (matchMedia("(max-width: 720px)").matches) one(".by").open = false;
  else seek.focus();
});
