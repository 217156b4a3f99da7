// Reads calendar files with ical.js and prints every occurrence as JSON: {file: [[uid, start, end]]}.
// Usage: node read_ical.mjs FROM UNTIL FILE...   (days; occurrences that begin within them)
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const [from, until, ...files] = process.argv.slice(2);

function written(time) {
  if (time.isDate) return time.toString();
  return new Date(time.toUnixTime() * 1000).toISOString().replace(".000Z", "Z");
}

function single(event) {
  return [[event.uid, written(event.startDate), written(event.endDate)]];
}

function series(event) {
  const found = [];
  const last = ICAL.Time.fromDateString(until);
  last.adjust(1, 0, 0, 0);
  const steps = event.iterator();
  for (let next = steps.next(); next && next.compare(last) <= 0; next = steps.next()) {
    const { startDate, endDate } = event.getOccurrenceDetails(next);
    found.push([event.uid, written(startDate), written(endDate)]);
  }
  return found;
}

function occurrences(text) {
  ICAL.TimezoneService.reset();
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents("vevent");
  const isMoved = (one) => one.hasProperty("recurrence-id");
  const uid = (one) => one.getFirstPropertyValue("uid");
  const found = events.filter((one) => !isMoved(one)).flatMap((one) => {
    // Left to itself, ical.js relates every moved occurrence to every series of the file.
    const exceptions = events.filter((other) => isMoved(other) && uid(other) === uid(one));
    const event = new ICAL.Event(one, { exceptions });
    return event.isRecurring() ? series(event) : single(event);
  });
  return found.filter(([, start]) => from <= start && start.slice(0, 10) <= until);
}

const read = files.map((file) => [file, occurrences(readFileSync(file, "utf8"))]);
process.stdout.write(JSON.stringify(Object.fromEntries(read)));
