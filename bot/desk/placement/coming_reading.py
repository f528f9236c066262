"""What the page of a placement is made from that comes after the one that counts now: the citizen
as they will be in it. Writes nothing; the one door is whether the reader may set up their
placements now."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Row

from bot.citizens import citizens_in
from bot.desk.cases.reading import Reading
from bot.desk.door.sessions import Reader
from bot.desk.placement.fields import STEPS
from bot.desk.placement.new_reading import NewPlacement, choices_of
from bot.desk.schedules import as_typed
from bot.filling import FILLED_BY
from bot.parts import Parts
from bot.placing.coming import held_now
from flows.calendar import local
from flows.facts import Citizen
from flows.goals.people import NOBODY
from flows.own import Entry
from flows.placing import meter, workplace
from flows.placing.may import MAY_SET
from flows.progress.plan import steps_of, written
from flows.progress.plan_kept import in_words, step_from
from storage.folder import read_folders
from storage.placing import coming, helpers, links_of


class ComingReading:
    def __init__(self, parts: Parts, reading: Reading) -> None:
        self._parts, self._reading = parts, reading

    def page(self, reader: Reader, citizen_id: int, wanted: int) -> NewPlacement | None:
        """`wanted`: which of them; 0 is the nearest."""
        with self._parts.store.reading() as connection:
            citizen = self._reading.citizen(connection, citizen_id)
            if citizen is None or not citizen.roles_of(reader.id) & MAY_SET:
                return None
            folder = read_folders(connection, [citizen_id], self._parts.clock.now())[citizen_id]
            current = folder.placement
            if current is None:
                return None
            rows = coming(connection, citizen_id, current.id, current.last)
            row = next((row for row in rows if wanted in (0, row.id)), None)
            if row is None:
                return None
            folder.placement, folder.links = row, links_of(connection, row.id)
            then = citizens_in(self._parts, connection, {citizen_id: folder})[citizen_id]
            choices = choices_of(helpers(connection))
        steps, held = steps_of(then), held_now(folder.links, self._today)
        long = len(steps) > len(STEPS)
        return NewPlacement(
            choices,
            tuple(self._parts.policy.languages),
            self._today,
            citizen=citizen_id,
            alias=then.person.name,
            until=current.last,
            known=self._known(then, row, held, steps, reader.language),
            placement=row.id,
            points=meter.points(then),
            hours=written(map(step_from, steps)) if long else "",
            plan=tuple(in_words(one) for one in steps) if long else (),
        )

    def _known(
        self,
        then: Citizen,
        row: Row[Any],
        held: Mapping[str, int],
        steps: Sequence[Entry],
        language: str,
    ) -> dict[str, str]:
        """What stands in the fields."""
        reason = (
            self._parts.store.vault.open(row.concern, "placement.concern") if row.concern else ""
        )
        return {
            **_place(then, row, language),
            **_people(row, held),
            **_hours(steps),
            "concern": reason,
            "is_concern": "yes" if reason else "",
        }

    @property
    def _today(self) -> date:
        return local(self._parts.clock.now(), self._parts.policy.office.zone).date()


def _place(then: Citizen, row: Row[Any], language: str) -> dict[str, str]:
    written_down = workplace.as_it_is(then, then.placement) if then.placement else {}
    return {
        **written_down,
        "first": row.first.isoformat(),
        "last": row.last.isoformat(),
        "schedule": as_typed(row.schedule, language),
        "follow_up": row.follow_up.isoformat() if row.follow_up else "",
    }


def _people(row: Row[Any], held: Mapping[str, int]) -> dict[str, str]:
    return {
        role: str(held[role]) if role in held else NOBODY if role in row.nobody else ""
        for role in FILLED_BY
    }


def _hours(steps: Sequence[Entry]) -> dict[str, str]:
    if len(steps) > len(STEPS):
        return {}
    found = {}
    for n, step in zip(STEPS, steps, strict=False):
        minutes = step.value or 0
        found[f"day{n}"] = step.day.isoformat() if step.day else ""
        found[f"hours{n}"] = f"{minutes // 60}:{minutes % 60:02}"
        found[f"review{n}"] = step.until.isoformat() if step.until else ""
        found[f"agreed{n}"] = "yes" if step.state == "agreed" else ""
    return found
