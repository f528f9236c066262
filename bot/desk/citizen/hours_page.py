"""/desk/hours and /desk/citizens/{citizen}/hours: the agreement as it is, the hours plan, days and
times. What may be written is decided in flows/progress; here is only the form and what it says.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from bot.desk import texts
from bot.desk.citizen import citizens_texts, hours_texts
from bot.desk.citizen.hours_reading import HoursReading, HoursView
from bot.desk.citizen.sheets import page_in
from bot.desk.desk import Desk, about_citizen
from bot.desk.door.guard import read_form
from bot.desk.door.sessions import Reader
from bot.desk.schedules import as_typed
from bot.desk.submitting import Form
from flows.calendar import Schedule, ScheduleError
from flows.events import Submitted
from flows.placing import says
from flows.progress import plan_kept, variants
from flows.progress.plan import PlanError, read_plan, written
from flows.texts import Text
from flows.understanding import hear

HOURS = "hours"  # the kind of form, and what the log of readings says
EMPTY_ROWS = 2
LONGEST = 60  # characters of a field


@dataclass(slots=True)
class Typed:
    """A form as it was sent, and what is wrong with it."""

    fields: Mapping[str, str] = field(default_factory=dict)
    trouble: Text | None = None
    status: int = 200

    def __getitem__(self, name: str) -> str:
        return self.fields.get(name, "").strip()[:LONGEST]


class HoursPages:
    def __init__(self, desk: Desk) -> None:
        self._desk, self._pages, self._submitting = desk, desk.pages, desk.submitting
        self._reading = HoursReading(desk.parts, desk.reading)

    async def pick(self, request: Request, reader: Reader) -> Response:
        sheet = await run_in_threadpool(self._reading.mine, reader.id, page_in(request))
        return self._pages.show(
            "hours_list", hours_texts.PICK, reader=reader, sheet=sheet, h=hours_texts,
            c=citizens_texts,
        )  # fmt: skip

    async def show(self, request: Request, reader: Reader) -> Response:
        view = await self._find(request, reader)
        return self._pages.not_found(reader) if view is None else await self._show(reader, view)

    async def act(self, request: Request, reader: Reader) -> Response:
        """The hours plan, or other days and times. Two people at once: the second sees what the
        first changed."""
        typed = Typed(await read_form(request))
        view = await self._find(request, reader)
        if view is None:
            return self._pages.not_found(reader)
        form = Form.opened(reader, HOURS, typed.fields.get("form", ""))
        if form is None or form.about[:1] != [view.citizen]:
            return await self._again(reader, view, typed, texts.OLD_FORM, 403)
        if await self._submitting.was_taken(form.key):
            return self._desk.back(request.url.path, reader, ())
        if form.about != _state(view):
            return await self._again(reader, view, typed, hours_texts.CHANGED, 409)
        try:
            event = _asked(typed)
        except (PlanError, ScheduleError) as error:
            wrong = (
                says.of_hours(error) if isinstance(error, PlanError) else says.of_schedule(error)
            )
            return await self._again(reader, view, typed, wrong, 422)
        taken = await self._submitting.take(form.key, event, reader.id, view.citizen)
        if not taken.stored:
            return await self._again(reader, view, typed, texts.FAILED, taken.status)
        return self._desk.back(request.url.path, reader, taken.said)

    async def _again(
        self, reader: Reader, view: HoursView, typed: Typed, trouble: Text, status: int
    ) -> Response:
        """What was typed is kept, beside what is true now."""
        typed.trouble, typed.status = trouble, status
        return await self._show(reader, view, typed)

    async def _show(self, reader: Reader, view: HoursView, typed: Typed | None = None) -> Response:
        # First into the log, then onto the page.
        await self._submitting.log_read(view.citizen, reader.id, HOURS)
        return self._pages.show(
            "hours",
            hours_texts.about(view.alias),
            status=typed.status if typed else 200,
            reader=reader,
            view=view,
            tabs=view.tabs,
            rows=_rows(view, typed),
            schedule=typed["schedule"] if typed and typed["schedule"] else _written(view, reader),
            trouble=typed.trouble if typed else None,
            form=Form.new(reader, HOURS, *_state(view)),
            h=hours_texts,
        )

    async def _find(self, request: Request, reader: Reader) -> HoursView | None:
        return await about_citizen(request, reader, self._reading.view)


def _asked(typed: Typed) -> Submitted:
    if typed["action"] == "times":
        Schedule.parse(typed["schedule"])
        return Submitted(variants.FORM, typed["schedule"], hear(""))
    return Submitted(plan_kept.FORM, written(read_plan(plan_in(typed))), hear(""))


def _written(view: HoursView, reader: Reader) -> str:
    """In one line, as the field has it."""
    return as_typed(view.schedule, reader.language).replace("\n", "; ")


def _state(view: HoursView) -> list[Any]:
    return [view.citizen, view.written, view.schedule]


def plan_in(fields: Mapping[str, str] | Typed) -> str:
    """The rows of the form as one plan. A row without day and hours is no row."""
    found = []
    numbers = [name.removeprefix("day") for name in _names(fields) if name.startswith("day")]
    for number in numbers:
        day, hours = fields[f"day{number}"], fields[f"hours{number}"].replace(",", ".")
        if not day and not hours:
            continue
        review = f" review {fields[f'review{number}']}" if fields[f"review{number}"] else ""
        agreed = " agreed" if fields[f"agreed{number}"] else ""
        found.append(f"from {day or '?'} {_clock(hours)}{review}{agreed}")
    return ", ".join(found)


def _clock(hours: str) -> str:
    """ "6,5" is half past six."""
    whole, dot, part = hours.partition(".")
    return f"{whole}:30" if dot and part == "5" else hours


def _names(fields: Mapping[str, str] | Typed) -> list[str]:
    return list(fields.fields if isinstance(fields, Typed) else fields)


def _rows(view: HoursView, typed: Typed | None) -> list[dict[str, str]]:
    """As the plan is, or as it was typed; and room for more."""
    if typed is not None and any(name.startswith("day") for name in typed.fields):
        numbers = [name.removeprefix("day") for name in typed.fields if name.startswith("day")]
        names = ("day", "hours", "review", "agreed")
        return [{name: typed[f"{name}{number}"] for name in names} for number in numbers]
    empty = {"day": "", "hours": "", "review": "", "agreed": ""}
    return [*view.plan, *([empty] * EMPTY_ROWS)]
