import { createCalendar, DayGrid } from "@event-calendar/core";
import "@event-calendar/core/index.css";
import { colors, dayAfter, entries } from "./events.js";

entries().then((found) => {
  createCalendar(document.getElementById("calendar"), [DayGrid], {
    view: "dayGridMonth",
    date: "2026-11-22",
    locale: "en-GB",
    firstDay: 1,
    height: "auto",
    dayMaxEvents: true,
    eventClick: (info) => { location.hash = info.event.id; },
    events: found.map((one) => ({
      id: one.id,
      title: one.title,
      start: one.start,
      end: one.allDay ? dayAfter(one.end) : one.end,
      allDay: one.allDay,
      backgroundColor: colors[one.type],
    })),
  });
});
