"""What a citizen's overview shows, put together. Writes nothing."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from bot.desk.cases.case_page import Said
from bot.desk.cases.lines import Line
from bot.desk.cases.reading import Reading
from bot.desk.citizen import cases_of_reading
from bot.desk.citizen import overview_panels as panels_of
from bot.desk.citizen import overview_texts as texts
from bot.desk.citizen.cases_of_reading import CaseSeen
from bot.desk.citizen.citizen_reading import CitizenReading, Found
from bot.desk.citizen.overview_panels import Beliefs, ConditionSeen, GoalSeen, Seen, WeekNow
from bot.parts import Parts
from flows.book import lines_of
from flows.facts import Person, Role
from flows.goals.gate import MISSING
from flows.meetings.prepare import for_next
from flows.own import Kind
from flows.phases import lacking
from flows.progress.days import DayKnown
from flows.progress.gains import WeekDone
from flows.sharing.panels import Panel
from flows.texts import Text
from flows.weeks import monday_of
from storage import desk

# Of the citizen's book, in the order in which they stand; each only as far as it is shown.
BOOK = (
    Kind.say, Kind.wish, Kind.interest, Kind.experience, Kind.school, Kind.helped, Kind.stopped,
    Kind.social,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Overview:
    found: Found
    week: WeekNow
    days: tuple[DayKnown, ...]
    weeks: tuple[WeekDone, ...]
    goals: tuple[GoalSeen, ...]
    conditions: tuple[ConditionSeen, ...]
    tasks: tuple[tuple[str, str], ...]
    competences: tuple[str, ...]
    beliefs: Beliefs
    meetings: tuple[Text, ...]
    alone: tuple[tuple[str, date | None, bool], ...]
    colleagues: tuple[Text, ...]
    cases: tuple[Line, ...]
    waiting: tuple[tuple[Text, str], ...]  # what, and where it is done
    people: tuple[tuple[Role, Person], ...]
    seen: Mapping[str, Seen]
    words: int  # messages in open cases; what they say is opened on a page of its own

    @property
    def weeks_shown(self) -> int:
        days = [one.day for one in self.days]
        return (monday_of(max(days)) - monday_of(min(days))).days // 7 + 1 if days else 0


@dataclass(frozen=True, slots=True)
class CasesOf:
    found: Found
    open: tuple[CaseSeen, ...]
    closed: tuple[CaseSeen, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """The citizen's own: of each open case, and what they have shown of their book."""

    of_cases: tuple[tuple[Line, tuple[Said, ...]], ...]
    of_book: tuple[tuple[Kind, tuple[Said, ...]], ...]

    def __bool__(self) -> bool:
        return bool(self.of_cases or self.of_book)


class OverviewReading:
    def __init__(self, parts: Parts, reading: Reading) -> None:
        self._parts, self._door = parts, CitizenReading(parts, reading)

    def page(self, reader: int, citizen_id: int) -> Overview | None:
        """None when there is nobody, and when it is none of the reader's business."""
        with self._parts.store.reading() as connection:
            found = self._door.find(connection, reader, citizen_id)
            if found is None:
                return None
            lines = cases_of_reading.lines(found)
            words = desk.words_of(connection, [line.id for line in lines]) if lines else []
        return _overview(found, lines, len(words))

    def cases(self, reader: int, citizen_id: int) -> CasesOf | None:
        with self._parts.store.reading() as connection:
            found = self._door.find(connection, reader, citizen_id)
            if found is None:
                return None
            open_, closed = (
                tuple(
                    cases_of_reading.with_log(
                        connection, found, cases_of_reading.lines(found, closed=ended)
                    )
                )
                for ended in (False, True)
            )
        return CasesOf(found, open_, closed)

    def found(self, reader: int, citizen_id: int) -> Found | None:
        with self._parts.store.reading() as connection:
            return self._door.find(connection, reader, citizen_id)

    def words(self, found: Found) -> Words:
        """To be shown when the reading of them is in the log."""
        cases, said = cases_of_reading.lines(found), defaultdict[str, list[Said]](list)
        with self._parts.store.reading() as connection:
            rows = desk.words_of(connection, [line.id for line in cases]) if cases else []
        for row in rows:
            said[row.case_id].append(Said(row.at, found.vault.open(row.text, "words.text")))
        return Words(
            tuple((line, tuple(said[line.id])) for line in cases if line.id in said),
            tuple((kind, lines) for kind in BOOK if (lines := tuple(_shown(found, kind)))),
        )


def _shown(found: Found, kind: Kind) -> Iterator[Said]:
    """Wishes are seen by who follows the placement, as the citizen is told (sharing/matrix.py)."""
    lines = for_next(found.the, kind) if kind is Kind.say else lines_of(found.the, kind)
    follows = kind is Kind.wish and found.may(Panel.goals)
    if kind is Kind.wish:  # the most important first
        lines = sorted(lines, key=lambda line: line.value or len(lines))
    return (
        Said(line.at, line.text)
        for line in lines
        if line.text and (follows or found.is_shared(line.shared))
    )


def _overview(found: Found, lines: list[Line], words: int) -> Overview:
    known = panels_of.days(found)
    return Overview(
        found,
        panels_of.week(found, known),
        known,
        panels_of.weeks(found),
        panels_of.goals(found),
        panels_of.conditions(found),
        panels_of.tasks(found),
        panels_of.competences(found),
        panels_of.beliefs(found),
        panels_of.agreed_times(found),
        panels_of.alone(found),
        panels_of.colleagues(found),
        tuple(lines),
        tuple(_waiting(found)),
        tuple((role, person) for role, person in found.the.chain.items() if role != Role.on_call),
        {str(panel): panels_of.seen_by(found, panel) for panel in Panel},
        words,
    )


def _waiting(found: Found) -> Iterator[tuple[Text, str]]:
    home = f"/desk/citizens/{found.id}"
    if lacks := lacking(found.the):
        yield texts.lacks([MISSING[name] for name in lacks]), f"{home}/placement"
    if goals := panels_of.goals_waiting(found):
        yield texts.goals_wait(goals), f"{home}/placement"
    if questions := panels_of.questions_waiting(found):
        yield texts.questions_wait(questions), "/desk/questions"
    for text, day in panels_of.agreements_due(found):
        yield texts.agreement_due(text, day), f"{home}/meeting"
