// Search: everything of the calendar, found while somebody types.
all(".found").forEach(found => {
  const data = JSON.parse(one("#everything").textContent), kinds = JSON.parse(one("#kinds").textContent);
  const said = found.dataset, seek = one(".seek"), batch = 50;
  const things = data.ids.map((id, at) => ({ at, id, kind: kinds[data.types[at]], marks: ["t:" + kinds[data.types[at]][0], ...data.marks[at].split(" ")] }));
  const title = thing => thing.title = thing.title || plain(data.titles[thing.at]);
  const text = (thing, names) => thing.text = thing.text || [title(thing), plain([data.texts[thing.at], data.others[thing.at], thing.kind[2], thing.id, ...thing.marks.map(mark => names[mark] || mark)].join(" "))].join("");

  // What was asked for is marked in what is shown.
  const safe = { "<": "&lt;", "&": "&amp;", ">": "&gt;", '"': "&quot;" };
  const marked = (text, words) => text.replace(/[\p{L}\p{N}\p{M}]+|[<>&"]/gu, part => {
    if (safe[part]) return safe[part];
    const folded = plain(part), word = words.find(word => folded.includes(word));
    if (!word) return part;
    const from = Math.max(0, folded.indexOf(word) - (word[0] === " " ? 0 : 1)), to = from + word.trim().length;
    return part.slice(0, from) + "<mark>" + part.slice(from, to) + "</mark>" + part.slice(to);
  });
  const item = (thing, words, names) => {
    const at = thing.at, [type, shape, kind] = thing.kind, has = mark => thing.marks.includes(mark);
    const tag = ["idea", "done", "declined", "cancelled"].find(status => has("s:" + status)), owner = thing.marks.find(mark => mark.startsWith("o:"));
    return '<li class="item' + ({ idea: " dashed", declined: " gone", cancelled: " gone" }[tag] || "") + '" data-t="' + type + '"><div class="line"><span class="g" aria-hidden="true">' + shape
      + '</span> <a class="t" href="' + root + (type === "campaign" ? "campaigns/" : "entries/") + encodeURIComponent(thing.id) + '.html"><bdi>' + marked(data.titles[at], words)
      + '</bdi></a> <span class="when"><bdi>' + marked(kind, words) + "</bdi>" + (data.days[at] && " · <bdi>" + marked(data.days[at], []) + "</bdi>") + "</span>"
      + (has("x:1") ? ' <span class="tag star"><span aria-hidden="true">★</span> ' + marked(said.sales, []) + "</span>" : "")
      + (tag ? ' <span class="tag s-' + tag + '">' + marked(names["s:" + tag], []) + "</span>" : "")
      + (owner ? ' <span class="who"><bdi>' + marked(names[owner] || owner.slice(2), words) + "</bdi></span>" : "") + "</div>"
      + (data.texts[at] ? '<p class="why" dir="auto">' + marked(data.texts[at], words) + "</p>" : "") + "</li>";
  };

  let known;

  // Now and to come first, then what has no date, then what is over; a word in the title counts most.
  const draw = (fitting, filtered, words, names) => {
    const groups = { coming: [[], []], undated: [[], []], past: [[], []] };
    fitting.forEach(thing => {
      const end = data.ends[thing.at];
      groups[!end ? "undated" : end < today ? "past" : "coming"][words[0] && !says(title(thing), words) ? 1 : 0].push(thing);
    });
    groups.past.forEach(list => list.reverse());
    const rows = Object.keys(groups).flatMap(name => groups[name].flatMap(list => list.map(thing => [name, thing])));
    let at = 0, last;
    known = names;
    const more = doc.createElement("button");
    const next = () => {
      const parts = [], upTo = Math.min(rows.length, at + batch);
      for (; at < upTo; at++) {
        const [name, thing] = rows[at];
        if (name !== last) parts.push([name, ""]);
        else if (!parts.length) parts.push(["", ""]);
        parts[parts.length - 1][1] += item(thing, words, names);
        last = name;
      }
      parts.forEach(([name, html]) => {
        if (name) more.insertAdjacentHTML("beforebegin", "<h2>" + said[name] + " <small>" + groups[name].flat().length + '</small></h2><ul class="items"></ul>');
        more.previousElementSibling.insertAdjacentHTML("beforeend", html);
      });
      more.hidden = at === rows.length;
      more.textContent = said.more.replace("{n}", rows.length - at);
    };
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
    const stops = [seek, ...all(".found .t")], at = stops.indexOf(event.target), to = stops[at + { ArrowDown: 1, ArrowUp: -1 }[event.key]];
    if (at < 0 || !to) return;
    event.preventDefault();
    to.focus();
  });
  if (matchMedia("(max-width: 720px)").matches) one(".by").open = false;
  else seek.focus();
});
