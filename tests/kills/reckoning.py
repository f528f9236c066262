"""What must be true afterwards: everything people did happened exactly once, and all are alive.

The people's diaries and chats are one side of the account, the database is the other.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlmodel import SQLModel

from flows.dialogue import known_state
from storage.folder import table
from storage.store import Store
from storage.tables import (
    Absence,
    Alarm,
    Case,
    CaseLog,
    DeadLetter,
    Dialogue,
    Handled,
    Outgoing,
    Shift,
    Task,
    Words,
)
from tests.kills.people import Did, Entry, Somebody
from tests.kills.place import TOKEN
from tests.kills.town import Town

CHOSEN = "\n\n➜ "  # what stands under a question that has been answered
TELL_BOTH, ALONE = "Ja, giv besked", "Jeg ringer selv"
ASKS_TO_TELL = ("Jeg kan give ", "Jeg har ingen at skrive til")
CALL_ME, ASKS_TO_CALL = "Ja, ring til mig", "Vil du ringes op af"
REACHED = {"telegram", "mail"}
ASKED_TO_CALL = "asked"  # a second entry, when the mentor cannot
MAY_BE_DROPPED = {"in_doubt", "too_late", "moved_on", "unsent"}
TO_BE_SENT = ("waiting", "claimed", "retry")
LOUD = ("orange", "red")
SAID = ("say", "tell")


@dataclass(slots=True)
class Books:
    """Both sides, read when all is quiet."""

    town: Town
    people: Sequence[Somebody]
    chats: dict[int, list[Entry]]  # by person
    store: Store

    def rows(self, of: type[SQLModel]) -> list[Any]:
        with self.store.reading() as connection:
            kept = table(of)
            return list(connection.execute(kept.select().order_by(*kept.primary_key.columns)))

    @property
    def diaries(self) -> list[Did]:
        return [did for somebody in self.people for did in somebody.diary]

    def name(self, person: int) -> str:
        return self.town.members[person].name


def key_of(did: Did) -> str:
    return f"tg:{TOKEN.partition(':')[0]}:{did.update_id}"


# --- what came in -------------------------------------------------------------------------


def every_update_is_committed(books: Books) -> None:
    """Its key is there. That it happened once, and not twice, its effects say."""
    handled = {row.key for row in books.rows(Handled) if row.key.startswith("tg:")}
    happened = {key_of(did): did for did in books.diaries}
    lost = [happened[key] for key in happened.keys() - handled]
    assert not lost, f"{len(lost)} updates were acknowledged and are lost: {lost[:5]}"
    assert handled <= set(happened), "updates that nobody made"
    letters = [(row.key, row.trace) for row in books.rows(DeadLetter)]
    assert not letters, f"dead letters: {letters}"


def every_message_had_its_effects_once(books: Books) -> None:
    """Words leave the chat later: one row for each message. And each got an answer. An answer
    that quotes them leaves the chat, too; that row is not about what was written."""
    rows = books.rows(Outgoing)
    ours = {(row.person_id, row.message_id) for row in rows if row.kind in SAID}
    forgotten, gone = Counter[str](), Counter[tuple[int, int]]()
    for row in (row for row in rows if row.kind == "delete"):
        body = books.store.vault.open_json(row.body, "outgoing.body")
        theirs = [(row.person_id, message) for message in body["message_ids"]]
        gone.update(theirs)
        forgotten[row.turn] += not ours.issuperset(theirs)
    twice = [message for message, times in gone.items() if times > 1]
    assert not twice, f"(person, message) leave the chat twice: {twice[:5]}"
    answered = {row.turn for row in rows if row.kind in SAID}
    for did in books.diaries:
        if did.what == "presses":
            continue
        key = key_of(did)
        if not did.words.startswith("/"):
            assert forgotten[key] == 1, f"{did}: taken {forgotten[key]} times"
        assert key in answered, f"{did}: got no answer"


def words_are_kept_once(books: Books) -> None:
    """Each mark that was written stands in one row; in none twice."""
    vault = books.store.vault
    kept = [vault.open(row.text, "words.text") for row in books.rows(Words)]
    for did in books.diaries:
        mark = did.kept
        if mark:
            found = sum(text.endswith(mark) for text in kept)
            assert found == 1, f"{did}: its words are kept {found} times"
    twice = [text for text, times in Counter(kept).items() if "zz" in text and times > 1]
    assert not twice, f"kept twice: {twice}"


def nothing_is_doubled(books: Books) -> None:
    """Absences, cases, shifts and tasks against what people pressed."""
    absences = Counter(row.citizen_id for row in books.rows(Absence))
    for citizen in books.town.of_role("citizen"):
        chat = books.chats[citizen.id]
        reported = sum(chosen(chat, ASKS_TO_TELL, c) for c in (TELL_BOTH, ALONE, "Ja, vis numre"))
        assert absences[citizen.id] == reported, (
            f"{citizen.name} reported {reported} absences; {absences[citizen.id]} are kept"
        )
    opened = Counter((row.citizen_id, row.family) for row in books.rows(Case) if row.open_key)
    assert max(opened.values(), default=1) == 1, f"two open cases of one family: {opened}"
    shifts = Counter((row.citizen_id, row.starts) for row in books.rows(Shift))
    assert max(shifts.values(), default=1) == 1, "a shift twice"
    asked_for = Counter(row.task for row in books.rows(Outgoing) if row.kind == "tell" and row.task)
    tasks = {row.id for row in books.rows(Task)}
    assert set(asked_for) == tasks, "a task without its card, or a card without its task"
    assert max(asked_for.values(), default=1) == 1, "one task on two cards"


def chosen(chat: list[Entry], question: str | tuple[str, ...], label: str) -> int:
    """How often this question was answered so. The bot itself wrote it under the question."""
    return sum(
        entry["text"].startswith(question) and entry["text"].endswith(CHOSEN + label)
        for entry in chat
        if entry["from"] == "bot"
    )


# --- who had to hear of it ----------------------------------------------------------------


def everybody_concerned_was_told(books: Books) -> None:
    rows = [row for row in books.rows(Outgoing) if row.kind == "tell" and row.receipt]
    sent = Counter(row.receipt for row in rows if row.status == "sent")
    for absence in books.rows(Absence):
        if absence.personally:
            continue
        alias = books.name(absence.citizen_id)
        told = {role: how for role, how, _ in absence.notices if how != ASKED_TO_CALL}
        assert set(told) == {"company_mentor", "caseworker"}, f"{alias}: told {told}"
        unreached = {role: how for role, how in told.items() if how not in REACHED}
        assert absence.returned or not unreached, f"{alias}: receipts are missing: {told}"
        for role in told:
            times = sent[f"absence:{absence.id}:{role}"]
            assert times == 1, f"{alias}: the {role} has {times} notices of one absence"
    _every_loud_case_has_its_card(books, rows)


def _every_loud_case_has_its_card(books: Books, rows: list[Any]) -> None:
    accepted = Counter(
        (row.case_id, row.details["step"], row.details["person"])
        for row in books.rows(CaseLog)
        if row.what == "accepted"
    )
    opened = Counter(row.case_id for row in books.rows(CaseLog) if row.what == "opened")
    cards = [row for row in rows if row.receipt.startswith("case:")]
    for case in books.rows(Case):
        alias = books.name(case.citizen_id)
        assert opened[case.id] == 1, f"{alias}: one case was opened {opened[case.id]} times"
        mine = [row for row in cards if row.case_id == case.id and row.status == "sent"]
        caseworker = books.town.members[case.citizen_id].caseworker
        told = {row.person_id for row in mine}
        if case.colour in LOUD and case.outcome != "withdrawn":
            became = [(row.step, row.status, row.code) for row in cards if row.case_id == case.id]
            unmarked = [r for r in cards if r.case_id == case.id and r.person_id == caseworker]
            assert caseworker in told or _pressed_before_its_mark(books, unmarked), (
                f"{alias}: nobody has the card of the {case.colour} case {case.id}, which is "
                f"{case.state} ({case.outcome or case.why}); its cards: {became}"
            )
        for (step, person), number in Counter(_place(row.receipt) for row in mine).items():
            receipts = accepted[(case.id, step, person)]
            assert receipts == number, f"{alias}: {number} cards, {receipts} receipts ({case.id})"


def _pressed_before_its_mark(books: Books, cards: list[Any]) -> bool:
    """A card that was delivered, whose mark went down with the process, and whose button was
    pressed meanwhile: the case has moved on, so it is not sent again (DESIGN §6). The press
    names the card's own task, so it stood in the chat; and the case's log knows of it."""
    pressed = {(did.who, task_of(did)) for did in books.diaries}
    answered = {(r.case_id, r.actor_id) for r in books.rows(CaseLog) if r.what == "answered"}
    return any(
        (row.status, row.code) == ("dropped", "moved_on")
        and row.attempts > 0
        and (row.person_id, row.task) in pressed
        and (row.case_id, row.person_id) in answered
        for row in cards
    )


def task_of(did: Did) -> str:
    """Whose button was pressed, if it was a task's."""
    on_a_task = did.what == "presses" and did.words.startswith("t:")
    return did.words.split(":")[1] if on_a_task else ""


def _place(receipt: str) -> tuple[str, str]:
    _, _, step, person = receipt.split(":")
    return step, person


# --- and now ------------------------------------------------------------------------------


def nothing_is_left_over(books: Books) -> None:
    rows, now = books.rows(Outgoing), datetime.now(UTC)
    stuck = [(r.id, r.status, r.kind, r.code) for r in rows if r.status in TO_BE_SENT]
    assert not stuck, f"still to be sent, and nobody sends them: {stuck[:5]}"
    failed = [(row.id, row.code) for row in rows if row.status == "failed"]
    assert not failed, f"given up: {failed[:5]}"
    dropped = [(r.id, r.code) for r in rows if r.status == "dropped"]
    strange = [(id_, code) for id_, code in dropped if code not in MAY_BE_DROPPED]
    assert not strange, f"dropped without a reason: {strange[:5]}"
    overdue = [(row.what, row.due) for row in books.rows(Alarm) if row.due < now]
    assert not overdue, f"alarms that have not rung: {overdue[:5]}"


def every_dialogue_is_in_a_known_state(books: Books) -> None:
    for row in books.rows(Dialogue):
        if row.flow:
            assert known_state(row.flow, row.state), f"{row.flow}.{row.state} is unknown"


def only_the_database_failed_a_batch(said: list[dict[str, Any]]) -> None:
    """Taken one by one nothing is lost; but a batch that our own code fails is a mistake."""
    ours = [
        line["where"]
        for line in said
        if line.get("event") == "batch_failed" and not line["where"].endswith("OperationalError")
    ]
    assert not ours, f"{len(ours)} batches failed, and the database was well: {ours[0]}"


def open_work(store: Store) -> list[str]:
    """What should go out or ring now."""
    outgoing, alarm, now = table(Outgoing), table(Alarm), datetime.now(UTC)
    due = (outgoing.c.status == "held") & (outgoing.c.changes_at <= now)
    unsent = outgoing.select().where(outgoing.c.status.in_(TO_BE_SENT) | due)
    with store.reading() as connection:
        rows = connection.execute(unsent)
        found = [f"message {row.id} {row.status} {row.kind} {row.code}" for row in rows]
        rung = connection.execute(alarm.select().where(alarm.c.due <= now))
        return found + [f"alarm {row.id} {row.what}" for row in rung]
