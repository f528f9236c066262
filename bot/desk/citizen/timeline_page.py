"""/desk/citizens/{citizen}/timeline: everything there ever was, the newest first, some lines at a
time; all of it, or one kind. The reading is written down first, then shown."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from bot.desk.cases.log_texts import people_in
from bot.desk.cases.reading import Reading
from bot.desk.citizen import overview_texts, timeline_texts
from bot.desk.citizen.citizen_reading import CitizenReading, Found
from bot.desk.citizen.overview_panels import Seen, seen_by
from bot.desk.citizen.timeline_lines import everything
from bot.desk.citizen.timeline_own import Event
from bot.desk.desk import Desk, about_citizen
from bot.desk.door.sessions import Reader
from bot.parts import Parts
from flows.sharing.panels import Panel
from storage.folder import read_people
from storage.history import History, history_of

TIMELINE = "timeline"  # what the log of readings says
A_PAGE = 40


@dataclass(frozen=True, slots=True)
class Timeline:
    found: Found
    events: tuple[Event, ...]
    show: str
    page: int
    pages: int
    seen: Mapping[str, Seen]  # who else sees what says so beside its line


class TimelineReading:
    def __init__(self, parts: Parts, reading: Reading) -> None:
        self._parts, self._door = parts, CitizenReading(parts, reading)

    def page(self, reader: int, citizen: int, show: str, page: int) -> Timeline | None:
        with self._parts.store.reading() as connection:
            found = self._door.find(connection, reader, citizen)
            if found is None:
                return None
            past = history_of(connection, citizen)
            people = read_people(connection, set(_named(found, past)))
        names = {id_: row.name for id_, row in people.items()}
        events = everything(found, past, names)
        if show != timeline_texts.ALL:
            events = [one for one in events if one.kind == show]
        pages = max(1, -(-len(events) // A_PAGE))
        page = min(max(1, page), pages)
        shown = tuple(events[(page - 1) * A_PAGE : page * A_PAGE])
        seen = {name: seen_by(found, Panel(name)) for name in {one.seen for one in shown} if name}
        return Timeline(found, shown, show, page, pages, seen)


def _named(found: Found, past: History) -> Iterable[int]:
    yield from (row.person_id for row in past.links)
    yield from (number for row in past.log for number in people_in(row))
    yield from (one.by for one in found.the.noted if one.by is not None)
    yield from (q.answered_by for q in found.the.questions if q.answered_by is not None)


class TimelinePage:
    def __init__(self, desk: Desk) -> None:
        self._pages, self._submitting = desk.pages, desk.submitting
        self._reading = TimelineReading(desk.parts, desk.reading)

    async def show(self, request: Request, reader: Reader) -> Response:
        show, page = _asked_for(request.query_params)
        read = partial(self._reading.page, show=show, page=page)
        found = await about_citizen(request, reader, read)
        if found is None:
            return self._pages.not_found(reader)
        await self._submitting.log_read(found.found.id, reader.id, TIMELINE)
        return self._pages.show(
            "timeline",
            timeline_texts.about(found.found.alias),
            reader=reader,
            tabs=found.found.tabs,
            page=found,
            o=overview_texts,
            y=timeline_texts,
        )


def _asked_for(query: Any) -> tuple[str, int]:
    """What is no kind is all of them, and what is no number the first page."""
    show, page = query.get("show", ""), query.get("page", "")
    number = int(page) if page.isascii() and page.isdecimal() and len(page) < 6 else 1
    return show if show in timeline_texts.KINDS else timeline_texts.ALL, number
