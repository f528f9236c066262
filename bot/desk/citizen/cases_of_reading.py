"""The cases of one citizen that this reader may read, with what happened to each. Without notes and
words: those stand on the case's own page, where reading them is written down."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from bot.desk.cases.lines import LOUDEST_FIRST, Line, line_of
from bot.desk.cases.log_texts import people_in, row_in_words
from bot.desk.citizen.citizen_reading import Found
from flows.cases.people import staff_of
from flows.facts import CaseFile
from flows.texts import Text
from storage import desk
from storage.folder import read_people


@dataclass(frozen=True, slots=True)
class Happened:
    at: datetime
    text: Text


@dataclass(frozen=True, slots=True)
class CaseSeen:
    line: Line
    log: tuple[Happened, ...]
    others: tuple[str, ...]  # who else may act on it, and read it


def lines(found: Found, *, closed: bool = False) -> list[Line]:
    """The loudest first; closed ones the newest first."""
    shown = [
        line_of(found.the, case, found.reader, found.now) for case in found.cases(closed=closed)
    ]
    if closed:
        return sorted(shown, key=lambda line: line.closed_at or line.since, reverse=True)
    return sorted(shown, key=lambda line: (LOUDEST_FIRST[line.colour], line.due, line.id))


def with_log(connection: Connection, found: Found, shown: Sequence[Line]) -> list[CaseSeen]:
    known = {case.id: case for case in (*found.the.cases, *found.the.closed)}
    steps = log_of(connection, found, [known[line.id] for line in shown])
    return [
        CaseSeen(
            line,
            tuple(steps.get(line.id, ())),
            tuple(
                person.name
                for person in staff_of(found.the, known[line.id])
                if person.id != found.reader
            ),
        )
        for line in shown
    ]


def log_of(
    connection: Connection, found: Found, cases: Sequence[CaseFile]
) -> dict[str, list[Happened]]:
    """By case, oldest first, in words."""
    families = {case.id: case.family for case in cases}
    rows = desk.log_of(connection, tuple(families)) if families else []
    people = read_people(connection, {number for row in rows for number in people_in(row)})
    names = {id_: row.name for id_, row in people.items()}
    steps: dict[str, list[Happened]] = {}
    for row in rows:
        text = row_in_words(row, names, families[row.case_id], found.alias)
        steps.setdefault(row.case_id, []).append(Happened(row.at, text))
    return steps
