"""Steps of work as events: on the day when each is due, and never taken for the thing itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from calgen.formats.feed import EventView, derived_uid
from calgen.model.entry import Entry, Status
from calgen.render.feeds.derived import on_day
from calgen.render.feeds.events import is_full, typed_title
from calgen.render.material import Material
from calgen.render.steps import Step, all_steps_of
from calgen.schema.ids import suggest_id

_WORKED_ON = frozenset({Status.PLANNED, Status.CONFIRMED, Status.DONE, Status.CANCELLED})


def step_events(
    entry: Entry, event: EventView, material: Material
) -> Iterator[tuple[str, EventView]]:
    """Yield who does each dated step of an entry, and its event; `event` is the entry's own.

    A step that is done stands on the day when it was and says so: one that vanished would look
    forgotten, and one on the day that a rule gives it would move with the rule. Of what was
    cancelled the open steps say that nobody need do them. An idea has none: nobody agreed to the
    work yet. Stamps are the entry's, and newer where its type's steps changed.
    """
    if entry.status not in _WORKED_ON:
        return
    stamp = material.step_stamps.get(entry.id)
    if stamp is not None:
        event = replace(event, changed=stamp.changed, sequence=stamp.sequence)
    seen: dict[str, int] = {}
    for step in all_steps_of(entry, material):
        slug = suggest_id(step.name)
        count = seen[slug] = seen.get(slug, 0) + 1
        part = f"step-{slug}" if count == 1 else f"step-{slug}-{count}"
        day = step.done or step.due
        if day is not None:
            made = on_day(event, derived_uid(event.uid, part), _title(step, entry, material), day)
            yield (
                step.owner,
                replace(
                    made,
                    status=_status(step, entry, event),
                    description=_description(step, event, material),
                    location="",
                    categories=(material.words("step_category"), *event.categories[:1]),
                    color="",
                ),
            )


def _title(step: Step, entry: Entry, material: Material) -> str:
    words = material.words
    title = typed_title(entry, material)
    said = words("step_done" if step.done else "step_due", step=step.name, title=title)
    if entry.status is Status.CANCELLED and not step.done:
        return words("event_cancelled", title=said)
    return said


def _status(step: Step, entry: Entry, event: EventView) -> str:
    open_and_gone = entry.status is Status.CANCELLED and not step.done
    return event.status if open_and_gone else "CONFIRMED"


def _description(step: Step, event: EventView, material: Material) -> str:
    calendar = material.calendar
    if not is_full(calendar.site):
        return event.url
    person, team = calendar.people.get(step.owner), calendar.site.teams.get(step.owner)
    name = person.name if person else team.title if team else step.owner
    who = material.words("step_who_done" if step.done else "step_who", name=name) if name else ""
    return "\n\n".join(filter(None, (who, event.url)))
