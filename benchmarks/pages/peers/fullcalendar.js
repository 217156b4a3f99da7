import { Calendar } from "fullcalendar";
import dayGrid from "fullcalendar/daygrid";
import classic from "fullcalendar/themes/classic";
import "fullcalendar/skeleton.css";
import "fullcalendar/themes/classic/theme.css";
import "fullcalendar/themes/classic/palette.css";
import { colors, dayAfter, entries } from "./events.js";

entries().then((found) => {
  const calendar = new Calendar(document.getElementById("calendar"), {
    plugins: [dayGrid, classic],
    initialView: "dayGridMonth",
    initialDate: "2026-11-22",
    locale: "en-GB",
    firstDay: 1,
    height: "auto",
    dayMaxEvents: 4,
    events: found.map((one) => ({
      id: one.id,
      title: one.title,
      start: one.start,
      end: one.allDay ? dayAfter(one.end) : one.end,
      allDay: one.allDay,
      url: "#" + one.id,
      color: colors[one.type],
    })),
  });
  calendar.render();
});
