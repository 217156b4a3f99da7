import { createCalendar, createViewMonthAgenda, createViewMonthGrid } from "@schedule-x/calendar";
import "@schedule-x/theme-default/dist/index.css";
import { colors, entries } from "./events.js";

// The browser that measures has Temporal, so the page goes without its polyfill.
const moment = (one, at) =>
  one.allDay ? Temporal.PlainDate.from(at) : Temporal.ZonedDateTime.from(at + "[Europe/London]");

const shades = (color) => ({ main: color, container: color, onContainer: "#fff" });

entries().then((found) => {
  const calendar = createCalendar({
    views: [createViewMonthGrid(), createViewMonthAgenda()],
    defaultView: "month-grid",
    selectedDate: Temporal.PlainDate.from("2026-11-22"),
    locale: "en-GB",
    firstDayOfWeek: 1,
    timezone: "Europe/London",
    calendars: Object.fromEntries(
      Object.entries(colors).map(([type, color]) => [
        type, { colorName: type, lightColors: shades(color), darkColors: shades(color) },
      ]),
    ),
    callbacks: { onEventClick: (event) => { location.hash = event.id; } },
    events: found.map((one) => ({
      id: one.id,
      title: one.title,
      start: moment(one, one.start),
      end: moment(one, one.end),
      calendarId: one.type,
    })),
  });
  calendar.render(document.getElementById("calendar"));
});
