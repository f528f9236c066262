"""The three agendas of the documents, and the notes beside their points (requirements 56-85,
151-160). A note is written by whoever holds the meeting, and read by them and the citizen."""

from collections.abc import Callable, Collection, Mapping
from datetime import datetime
from enum import StrEnum

from flows.book import change, drop, lines_of, write
from flows.facts import Citizen, Role
from flows.meetings import agenda, agenda_before, agenda_start, report
from flows.meetings.agenda import Point
from flows.own import Entry, Kind
from flows.policy import Policy
from flows.turn import Turn

HOLDS = (Role.caseworker, Role.job_consultant)  # who follow-ups are held by, and reads the notes


class Agenda(StrEnum):
    before = "before"
    start = "start"
    follow_up = "follow_up"
    report = "report"  # the final report: four points instead of an agenda's


_POINTS: Mapping[Agenda, Callable[[Citizen, Policy, datetime, Collection[Role]], list[Point]]] = {
    Agenda.before: agenda_before.points,
    Agenda.start: agenda_start.points,
    Agenda.follow_up: agenda.points,
    Agenda.report: report.points,
}


def points(
    which: Agenda, citizen: Citizen, policy: Policy, now: datetime, roles: Collection[Role]
) -> list[Point]:
    return _POINTS[which](citizen, policy, now, roles)


def notes(citizen: Citizen, which: Agenda) -> dict[str, Entry]:
    """Point → what is noted for the meeting that comes; earlier ones have been held."""
    day = _day(citizen, which)
    return {
        line.key.partition(".")[2]: line
        for line in lines_of(citizen, Kind.agenda_note)
        if line.key.partition(".")[0] == which and line.day == day
    }


def last_notes(citizen: Citizen) -> list[Entry]:
    """Of the follow-up before the one that comes, whose day was set anew."""
    coming = _day(citizen, Agenda.follow_up)
    found = [
        line
        for line in lines_of(citizen, Kind.agenda_note)
        if line.key.partition(".")[0] == Agenda.follow_up and line.day != coming
    ]
    newest = max((line.changed_at or line.at for line in found), default=None)
    held = next((line.day for line in found if (line.changed_at or line.at) == newest), None)
    return [line for line in found if line.day == held]


def _day(citizen: Citizen, which: Agenda) -> object:
    """Of follow-ups there are many; of the others one in a placement."""
    placement = citizen.placement
    return placement.follow_up if placement and which is Agenda.follow_up else None


def keep_note(
    turn: Turn, which: Agenda, point: str, text: str, source: str, seen: str = ""
) -> None:
    """One note of a point; emptied, it is gone. Where another text stands than was seen when it was
    sent, somebody wrote in the same second: both stay."""
    known = notes(turn.the, which).get(point)
    if known is not None and known.text not in {seen, text}:
        text = "\n".join(filter(None, (known.text, text)))
    shared = tuple(str(role) for role in HOLDS)
    if known is not None and not text:
        drop(turn, known)
    elif known is not None:
        change(turn, known, text=text, source=source, shared=shared)
    elif text:
        facts = {"key": f"{which}.{point}", "text": text, "source": source}
        day = _day(turn.the, which)
        write(turn, Kind.agenda_note, here=True, day=day, shared=shared, **facts)
