"""What a mentor has to do from a meeting, on the page of their own. It answers the same task as the
mail or the chat of its day (flows/meetings/agreements.py), so it is asked once and taken back once.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import Connection, Row

from bot.arrivals import LONGEST_TASK
from bot.parts import Parts
from flows import mentor_page
from flows.calendar import local
from flows.facts import Citizen, Person
from flows.meetings.agreements import A_WEEK, OPEN, TASK
from flows.own import Entry
from flows.undo import possible
from storage import desk as rows
from storage.people import digest
from storage.tables import Task
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class Promise:
    """`given` is this mentor's answer as long as it can be taken back, `task` where it stands."""

    id: str
    text: str
    day: date | None
    late: bool
    may: tuple[str, ...]
    task: str = ""
    given: str = ""


def promises(
    parts: Parts, connection: Connection, person: Person, citizen: Citizen
) -> tuple[Promise, ...]:
    """What is done is shown as long as that can be taken back."""
    now = parts.clock.now()
    today = local(now, parts.policy.office.zone).date()
    roles = citizen.roles_of(person.id)
    ago = now - timedelta(minutes=parts.policy.messages.undo_minutes)
    found = []
    for line in mentor_page.promised(citizen, roles, ago):
        row = rows.open_task_of(connection, person.id, citizen.person.id, TASK, line.id)
        one = _promise(line, row if row is None or row.expires_at > now else None, parts, today)
        if line.state == OPEN or one.given:
            found.append(one)
    return tuple(found)


def _promise(
    line: Entry, row: Row[tuple[object, ...]] | None, parts: Parts, today: date
) -> Promise:
    late = line.day is not None and line.day < today
    if row is None:
        return Promise(line.id, line.text, line.day, late, mentor_page.may_answer(line, today))
    now, minutes = parts.clock.now(), parts.policy.messages.undo_minutes
    given = row.answer if row.answer and possible(minutes, row.answered_at, now) else ""
    may = () if given else mentor_page.may_answer(line, today)
    return Promise(line.id, line.text, line.day, late, may, row.id, given)


def task_for(citizen: int, person: int, line: str, today: date) -> str:
    """The same for both presses of a double click."""
    return digest(f"{TASK}:{citizen}:{person}:{line}:{today}")[:LONGEST_TASK]


def ask(tx: Tx, id_: str, citizen: int, person: int, line: str) -> None:
    """What the mail of its day asks; somebody who is earlier has not been asked yet."""
    if rows.task_of(tx.connection, id_) is None:
        until: datetime = tx.now + A_WEEK
        tx.add(
            Task, id=id_, kind=TASK, ref=line, citizen_id=citizen, person_id=person,
            created_at=tx.now, expires_at=until, closed=False, fence=0,
        )  # fmt: skip
