// Reads calendar files with node-ical and prints every occurrence as JSON: {file: [[uid, start, end]]}.
// Usage: TZ=UTC node read_node_ical.cjs FROM UNTIL FILE...   (days; occurrences that begin within them)
const { readFileSync } = require("node:fs");
const ical = require("node-ical");

const [from, until, ...files] = process.argv.slice(2);
const window = { from: new Date(`${from}T00:00:00Z`), to: new Date(`${until}T23:59:59Z`) };

function written(time, isDay) {
  const text = time.toISOString();
  return isDay ? text.slice(0, 10) : text.replace(".000Z", "Z");
}

function occurrences(text) {
  const events = Object.values(ical.sync.parseICS(text)).filter((one) => one.type === "VEVENT");
  return events.flatMap((event) =>
    ical.expandRecurringEvent(event, window).map(({ start, end, isFullDay }) => [
      event.uid,
      written(start, isFullDay),
      written(end, isFullDay),
    ]),
  );
}

const read = files.map((file) => [file, occurrences(readFileSync(file, "utf8"))]);
process.stdout.write(JSON.stringify(Object.fromEntries(read)));
