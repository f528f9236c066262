"""What must be true of a cohort that was killed again and again, from its database and from what
people really got and did."""

from collections import Counter, defaultdict
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlmodel import SQLModel

from bot.simulate.citizens import DANGER
from bot.simulate.post import Act
from bot.simulate.world import World
from flows.cases.moves import Do
from flows.effects import Lane
from flows.safety.answers import APART
from storage.folder import table
from storage.outbox import NOTICE
from storage.tables import Alarm, Case, CaseLog, DeadLetter, Handled, Outgoing, Person, Signal

KEPT = timedelta(days=7)  # keys of arrivals are kept for eight
FOR_SURE = (DANGER[0], DANGER[2])
SAID = ("say", "tell")
TAKEN_BACK = {Do.close: -1, Do.not_a_risk: -1, Do.reopen: 1, Do.reopen_mine: 1}  # of closings


class Books:
    """Everything, read once."""

    def __init__(self, world: World, acts: dict[int, Act], end: datetime) -> None:
        self.world, self.acts, self.end, self.post = world, acts, end, world.post
        self._rows: dict[str, list[Any]] = {}

    def rows(self, of: type[SQLModel]) -> list[Any]:
        name = of.__name__
        if name not in self._rows:
            with self.world.store.reading() as connection:
                self._rows[name] = list(connection.execute(select(table(of))))
        return self._rows[name]

    def log(self, what: str) -> list[Any]:
        return [row for row in self.rows(CaseLog) if row.what == what]


def reckon(books: Books) -> Counter[str]:
    assert not books.rows(DeadLetter), books.rows(DeadLetter)[0].trace
    every_act_is_taken(books)
    nothing_is_left_over(books)
    every_word_of_danger_is_a_red_case(books)
    every_sign_has_its_case(books)
    every_case_is_booked(books)
    every_open_case_has_its_alarm(books)
    every_step_sent_its_cards(books)
    return repeats(books)


def every_act_is_taken(books: Books) -> None:
    """Exactly once: the key is the arrival's, and there can be but one."""
    keys = {row.key for row in books.rows(Handled)}
    for number, act in books.acts.items():
        if act.does in {"writes", "presses"} and act.at > books.end - KEPT:
            assert f"tg:1:{number}" in keys, f"never taken: {act}"


def nothing_is_left_over(books: Books) -> None:
    standing = [row for row in books.rows(Outgoing) if row.status in {"waiting", "claimed"}]
    assert not standing, f"{len(standing)} were never sent: {_told(standing[0])}"
    due = [row for row in books.rows(Alarm) if row.due <= books.end]
    assert not due, f"{len(due)} alarms never rang: {due[0]}"


def every_word_of_danger_is_a_red_case(books: Books) -> None:
    """Who said no or stop gets the numbers, and nobody is told (flows/safety/answers.py)."""
    signs: dict[int, list[Any]] = defaultdict(list)
    for row in books.rows(Signal):
        if row.family == "danger":
            signs[row.citizen_id].append(row.at)
    joined = {act.person for act in books.acts.values() if act.what.startswith("/start")}
    joined -= {row.id for row in books.rows(Person) if row.participation in APART}
    for act in books.acts.values():
        if act.does == "writes" and act.what in FOR_SURE and act.person in joined:
            near = [at for at in signs[act.person] if act.at <= at <= act.at + KEPT]
            assert near, f"nobody was told of {act}"


def every_sign_has_its_case(books: Books) -> None:
    cases = {row.id: row for row in books.rows(Case)}
    for sign in books.rows(Signal):
        if sign.colour != "green":
            assert sign.case_id in cases, f"{sign.rule} of {sign.citizen_id} has no case"
        if sign.case_id:
            assert cases[sign.case_id].citizen_id == sign.citizen_id


def every_case_is_booked(books: Books) -> None:
    """Opened once; closed once more than it was taken back or opened again; one open in a
    family."""
    opened = Counter(row.case_id for row in books.log("opened"))
    closed = Counter(row.case_id for row in books.log("closed"))
    closed.subtract(row.case_id for row in books.log("opened_again"))
    for row in books.log("undone"):
        closed[row.case_id] += TAKEN_BACK.get(row.details["did"], 0)
    cases = books.rows(Case)
    assert opened == Counter(case.id for case in cases), "cases and their openings differ"
    wrong = [c for c in cases if closed[c.id] != (c.state == "closed")]
    assert not wrong, f"closings differ: {wrong[0].id} is {wrong[0].state}, closed {closed}"
    for case in cases:
        assert (case.open_key is None) == (case.state == "closed"), case
        assert (case.closed_at is None) == (case.state != "closed"), case
        assert case.state == "open" or case.owner or case.state == "closed", case


def every_open_case_has_its_alarm(books: Books) -> None:
    alarms = {(row.what, row.ref, row.fence) for row in books.rows(Alarm)}
    for case in books.rows(Case):
        if case.state == "open" and case.due is not None:
            assert ("case", case.id, case.step) in alarms, f"nobody wakes {case}"
        if case.state in {"taken", "contacted"}:
            assert case.contact_by is not None, f"nobody waits for {case}"
            assert any(a[:2] == ("case_contact", case.id) for a in alarms), f"nobody wakes {case}"


def every_step_sent_its_cards(books: Books) -> None:
    """One row for each person of a step; it was delivered, or stands with its reason."""
    steps = Counter(
        (row.case_id, int(row.details["step"]), int(row.details["person"]))
        for row in books.log("triggered")
    )
    twice = [step for step, times in steps.items() if times > 1]
    assert not twice, f"a step was taken twice: {twice}"
    cards = {
        (row.case_id, row.step, row.person_id): row
        for row in books.rows(Outgoing)
        if row.receipt.startswith("case:")
    }
    for step in steps:
        assert step in cards, f"no card for {step}"
        card = cards[step]
        reached = card.status == "sent" or card.code == "moved_on" or card.status == "failed"
        assert reached, f"{_told(card)} was let go"


def repeats(books: Books) -> Counter[str]:
    """What is marked as sent has arrived; more than once only where doubt means once more."""
    found: Counter[str] = Counter()
    for row in books.rows(Outgoing):
        times = books.post.seen[row.id]
        if row.kind not in SAID:
            continue
        assert times or row.status != "sent", f"{_told(row)} never arrived"
        assert times <= row.attempts, f"{_told(row)} came {times} times"
        if times > 1:
            assert row.lane <= NOTICE, f"{_told(row)} came {times} times, and may not"
            found[Lane(row.lane).name] += times - 1
    return found


def _told(row: Any) -> str:
    """An outgoing row without its body."""
    about = f"to {row.person_id}, lane {row.lane}, {row.attempts} tries, {row.receipt or row.turn}"
    return f"message {row.id} ({row.kind} {about}: {row.status} {row.code})"
