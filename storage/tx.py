"""What one transaction can do. Every method is one intention, never a generic save.

Writes are collected (storage/writes.py) and sent by `flush`, one statement per table and
shape; a batch that needs to see its own writes (two arrivals of one person) flushes between
its rounds.
"""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, literal_column, or_, select, update
from sqlmodel import SQLModel, col

from storage.among import among
from storage.engines import insert_for
from storage.folder import Folder, read_addresses, read_folders, read_people, table
from storage.status import OUTGOING, UNSENT, stands
from storage.tables import (
    Absence,
    Address,
    Alarm,
    Case,
    Dialogue,
    Handled,
    Outgoing,
    Person,
    Question,
    Shift,
    Task,
    Words,
)
from storage.vault import Vault
from storage.writes import Values, Writes, deleting

SAID = ("say", "tell")  # Outgoing.kind: what is to be removed still is, when these are unsent
LAST_LANE = 99
SHIFT, ALARM, TASK = table(Shift), table(Alarm), table(Task)
PERSON, ADDRESS, DIALOGUE = table(Person), table(Address), table(Dialogue)
LOCKING = (
    select(PERSON).where(among(PERSON.c.id)).order_by(PERSON.c.id).with_for_update(key_share=True)
)
AT_CHATS = select(ADDRESS.c.value, ADDRESS.c.person_id).where(
    ADDRESS.c.channel == "telegram",
    among(ADDRESS.c.value, "chats"),
    ADDRESS.c.dead_code != "moved",
)
DIALOGUES = select(DIALOGUE).where(among(DIALOGUE.c.person_id))
ABOUT = select(DIALOGUE.c.person_id, DIALOGUE.c.about).where(
    among(DIALOGUE.c.person_id), DIALOGUE.c.about.is_not(None), DIALOGUE.c.flow != ""
)
TASKS = select(TASK).where(among(TASK.c.id))
RANG = delete(ALARM).where(among(ALARM.c.id))
HAS_A_TASK = OUTGOING.c.task != literal_column("''")  # as its index says
CLOSING_TASKS = (
    update(TASK)
    .where(TASK.c.kind == bindparam("the_kind"), TASK.c.ref == bindparam("the_ref"))
    .values(closed=True)
)
CLOSING_ONES = CLOSING_TASKS.where(TASK.c.person_id == bindparam("the_person"))
UNSENDING = (
    update(OUTGOING)
    .where(
        OUTGOING.c.person_id == bindparam("the_person"),
        stands(*UNSENT),
        # Not in_(): it cannot be sent for two people at once, and their batch would fail.
        or_(*(OUTGOING.c.kind == kind for kind in SAID)),
        OUTGOING.c.lane >= bindparam("from_lane"),
        OUTGOING.c.lane <= bindparam("to_lane"),
    )
    .values(status="dropped", code="unsent")
)


class Tx:
    def __init__(self, connection: Connection, vault: Vault, now: datetime) -> None:
        self.connection, self.vault, self.now = connection, vault, now
        self.insert = insert_for(connection)
        self._writes = Writes(connection)

    # --- who and what -----------------------------------------------------------------

    def first_times(self, keys: Collection[str]) -> set[str]:
        """Those never taken before, here or on another replica."""
        if not keys:
            return set()
        # Sorted: two batches with the same keys must wait in the same order.
        rows = [{"key": key, "at": self.now} for key in sorted(set(keys))]
        return set(self.connection.execute(_first_times(self.insert), rows).scalars())

    def lock(self, person_ids: Collection[int]) -> dict[int, Row[Any]]:
        """These people, locked until the transaction ends: two replicas cannot step the
        same person. In id order, or two batches could wait for each other for ever;
        FOR NO KEY UPDATE, or the key-share lock of every foreign key would collide."""
        if not person_ids:
            return {}
        locked = self.connection.execute(LOCKING, {"ids": list(person_ids)})
        return {row.id: row for row in locked}

    def at_chats(self, chats: Collection[str]) -> dict[str, int]:
        """Telegram chat → person. A chat that was left for another one is a stranger's."""
        if not chats:
            return {}
        known = self.connection.execute(AT_CHATS, {"chats": list(chats)})
        return {row.value: row.person_id for row in known}

    def about(self, person_ids: Collection[int]) -> dict[int, int]:
        """Whom these helpers' open dialogues are about."""
        if not person_ids:
            return {}
        found = self.connection.execute(ABOUT, {"ids": list(person_ids)})
        return {row.person_id: row.about for row in found}

    def dialogues(self, person_ids: Collection[int]) -> dict[int, Row[Any]]:
        # Not joined to the people: PostgreSQL would read the joined row as it was before
        # we waited for the lock, and ten taps at once would all see the first question.
        if not person_ids:
            return {}
        found = self.connection.execute(DIALOGUES, {"ids": list(person_ids)})
        return {row.person_id: row for row in found}

    def folders(self, citizen_ids: Collection[int]) -> dict[int, Folder]:
        return read_folders(self.connection, citizen_ids, self.now)

    def people(self, ids: Collection[int]) -> dict[int, Row[Any]]:
        return read_people(self.connection, ids)

    def addresses(self, ids: Collection[int]) -> dict[int, list[Row[Any]]]:
        return read_addresses(self.connection, ids)

    def tasks(self, ids: Collection[str]) -> dict[str, Row[Any]]:
        if not ids:
            return {}
        return {row.id: row for row in self.connection.execute(TASKS, {"ids": list(ids)})}

    # --- writing ----------------------------------------------------------------------

    def add(self, to: type[SQLModel], **values: Any) -> None:
        """One new row, in the order asked for. All rows of a table in one batch name the
        same columns or get the table's own defaults."""
        self._writes.add(table(to), values)

    def merge(self, to: type[SQLModel], key: Sequence[str], values: Values) -> None:
        """A new row, or these columns changed in the row that has the key already."""
        self._writes.merge(table(to), key, values)

    def amend(
        self, statement: Any, about: dict[str, Any], of: type[SQLModel], change: Callable[..., None]
    ) -> None:
        """An update (and the same for rows asked for and not sent), before anything new."""
        self._writes.amend(statement, about, table(of), change)

    def seal(self, text: str, place: str) -> bytes:
        return self.vault.seal(text, place)

    def move(self, person_id: int, values: Values) -> None:
        """Where the dialogue stands now."""
        self.merge(Dialogue, ["person_id"], {"person_id": person_id, **values})

    def keep_shift(self, values: Values) -> None:
        """New facts about a shift that is planned already."""
        self._writes.change(SHIFT, ["citizen_id", "starts"], values)

    def plan_shift(self, values: Values) -> None:
        self.merge(Shift, ["citizen_id", "starts"], values)

    def drop_shift(self, citizen_id: int, starts: datetime) -> None:
        self._drop(SHIFT, citizen_id=citizen_id, starts=starts)

    def set_alarm(self, **values: Any) -> None:
        self._writes.merge(ALARM, (), values)

    def drop_alarms(self, person_id: int, what: str, ref: str | None) -> None:
        which = {"person_id": person_id, "what": what}
        self._drop(ALARM, **which if ref is None else {**which, "ref": ref})

    def rang(self, alarm_ids: Collection[int]) -> None:
        if alarm_ids:
            self.connection.execute(RANG, {"ids": list(alarm_ids)})

    def change_person(self, person_id: int, **values: Any) -> None:
        self._change(Person, person_id, values)

    def change_case(self, case_id: str, **values: Any) -> None:
        self._change(Case, case_id, values)

    def change_question(self, question_id: str, **values: Any) -> None:
        self._change(Question, question_id, values)

    def change_absence(self, absence_id: str, **values: Any) -> None:
        self._change(Absence, absence_id, values)

    def change_row(self, of: type[SQLModel], id_: int | str, values: Values) -> None:
        """Of a table that has its own file of intentions (storage/tracks.py)."""
        self._change(of, id_, values)

    def change_outgoing(self, id_: int, **values: Any) -> None:
        self._change(Outgoing, id_, values)

    def open_cards(self, kind: str, ref: str, person: int | None = None) -> list[tuple[int, int]]:
        """(person, message) of what was sent to Telegram for these tasks while they count."""
        self.flush()
        cards = (
            select(col(Outgoing.person_id), col(Outgoing.message_id))
            .join(Task, col(Task.id) == col(Outgoing.task))
            .where(
                col(Task.kind) == kind,
                col(Task.ref) == ref,
                col(Task.closed).is_(False),
                col(Task.answer) == "",
                col(Outgoing.message_id).is_not(None),
                HAS_A_TASK,
            )
            .order_by(col(Outgoing.id))
        )
        if person is not None:
            cards = cards.where(col(Outgoing.person_id) == person)
        return [(row.person_id, row.message_id) for row in self.connection.execute(cards)]

    def close_tasks(self, kind: str, ref: str, person: int | None = None) -> None:
        def close(row: dict[str, Any]) -> None:
            if (row["kind"], row["ref"]) == (kind, ref) and person in (None, row["person_id"]):
                row["closed"] = True

        about = {"the_kind": kind, "the_ref": ref}
        if person is None:
            self.amend(CLOSING_TASKS, about, Task, close)
        else:
            self.amend(CLOSING_ONES, {**about, "the_person": person}, Task, close)

    def answer_task(
        self, task_id: str, answer: str, restores: dict[str, Any] | None = None
    ) -> None:
        """`restores`: what it changed, as it was, for who takes it back."""
        values = {"answer": answer, "answered_at": self.now, "restores": restores}
        self._change(Task, task_id, values)

    def reopen_task(self, task_id: str, answer: str) -> None:
        """What was answered before counts again: nothing, or an earlier answer."""
        values = {"answer": answer, "answered_at": None, "restores": None, "closed": False}
        self._change(Task, task_id, values)

    def unsend(self, person_id: int, from_lane: int, to_lane: int = LAST_LANE) -> None:
        """What still waits for this person, from this lane up (to that one), is dropped."""

        def drop(row: dict[str, Any]) -> None:
            mine = row["person_id"] == person_id and row.get("kind", "say") in SAID
            unsent = row.get("status", "waiting") in UNSENT
            if mine and unsent and from_lane <= row["lane"] <= to_lane:
                row.update(status="dropped", code="unsent")

        about = {"the_person": person_id, "from_lane": from_lane, "to_lane": to_lane}
        self.amend(UNSENDING, about, Outgoing, drop)

    def forget_words(self, citizen_id: int) -> None:
        """SLET: the chat store at once; words in an open case go when it closes."""
        self.flush()
        mine = delete(Words).where(col(Words.citizen_id) == citizen_id, col(Words.case_id) == "")
        self.connection.execute(mine)
        asked = delete(Question).where(
            col(Question.citizen_id) == citizen_id, col(Question.asker) == citizen_id
        )
        self.connection.execute(asked)

    def close_case_words(self, case_id: str, forget_at: datetime) -> None:
        self.flush()
        theirs = update(Words).where(col(Words.case_id) == case_id)
        self.connection.execute(theirs.values(forget_at=forget_at))

    # --- the end ----------------------------------------------------------------------

    def flush(self) -> None:
        """Everything asked for so far is in the database, though not committed."""
        self._writes.flush()

    def _change(self, to: type[SQLModel], id_: int | str, values: Values) -> None:
        self._writes.change(table(to), ["id"], {"id": id_, **values})

    def _drop(self, of: Any, **which: Any) -> None:
        def gone(row: dict[str, Any]) -> bool:
            return all(row[name] == value for name, value in which.items())

        about = {f"the_{name}": value for name, value in which.items()}
        self._writes.take_away(deleting(of, tuple(which)), about, of, gone)


@cache
def _first_times(insert: Callable[..., Any]) -> Any:
    return insert(Handled).on_conflict_do_nothing().returning(col(Handled.key))
