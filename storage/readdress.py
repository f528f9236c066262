"""What waits for somebody who has left goes to another person, or nowhere. Rows only."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Row, select, update
from sqlmodel import col

from storage.among import among
from storage.queue import put
from storage.second_way import MAIL, OTHER, has_copy
from storage.status import OUTGOING, UNSENT, stands
from storage.tables import Outgoing, Task
from storage.tx import Tx

LEFT = "left"  # Outgoing.code: whom it was for has no part in it any more
CARDS = ("case", "case_taken")  # kinds of task that go with their case


def waiting_for(tx: Tx, person: int, citizen: int) -> list[Row[Any]]:
    """What is about this citizen, for this person, and not claimed yet."""
    tx.flush()
    rows = select(col(Outgoing.id), col(Outgoing.case_id), col(Outgoing.receipt)).where(
        col(Outgoing.citizen_id) == citizen,
        col(Outgoing.person_id) == person,
        col(Outgoing.kind) == "tell",
        stands(*UNSENT),
    )
    return list(tx.connection.execute(rows.order_by(col(Outgoing.id))))


WITH_A_ROLE = (
    select(
        *(
            OUTGOING.c[name]
            for name in ("id", "person_id", "citizen_id", "role", "case_id", "step", "receipt",
                         "task")
        )
    )
    .where(
        among(OUTGOING.c.id),
        OUTGOING.c.role != "",
        stands("waiting"),
        OUTGOING.c.person_id != OUTGOING.c.citizen_id,
    )
    .order_by(OUTGOING.c.id)
)  # fmt: skip


def with_a_role(tx: Tx, ids: Collection[int]) -> list[Row[Any]]:
    """Of these the ones that are for somebody because of a role; waiting, and nobody's yet."""
    tx.flush()
    return list(tx.connection.execute(WITH_A_ROLE, {"ids": list(ids)}))


def send_to(tx: Tx, id_: int, person: int, channels: Sequence[str], **more: Any) -> bool:
    """On their first channel; by mail as well, if it is slow there and they have mail. Of one
    message that was on its way on two channels the new reader gets one: False for the other."""
    if channels[0] == MAIL or MAIL not in channels:
        more["mail_at"] = None
    tx.change_outgoing(id_, person_id=person, channel=channels[0], **more)
    tx.flush()
    alone = ~has_copy(channels[0], ~stands("dropped", "failed", of=OTHER))
    here = select(OUTGOING.c.id).where(OUTGOING.c.id == id_, alone)
    goes = tx.connection.execute(here).first() is not None
    if not goes:
        drop(tx, id_)
    return goes


def drop(tx: Tx, id_: int) -> None:
    tx.change_outgoing(id_, status="dropped", code=LEFT)


def open_questions(tx: Tx, person: int, citizen: int) -> list[Row[Any]]:
    """Tasks of theirs about the citizen that are no cards and wait for an answer, with the
    message that carried the newest one, if it has been sent: task, kind, ref, body, lane,
    not_after, status."""
    rows: Any = (
        select(
            col(Task.id).label("task"),
            col(Task.kind),
            col(Task.ref),
            col(Outgoing.body),
            col(Outgoing.lane),
            col(Outgoing.not_after),
            col(Outgoing.status),
            col(Outgoing.message_id),
        )
        .join(Outgoing, col(Outgoing.task) == col(Task.id), isouter=True)
        .where(
            col(Task.citizen_id) == citizen,
            col(Task.person_id) == person,
            col(Task.kind).not_in(CARDS),
            col(Task.closed).is_(False),
            col(Task.answer) == "",
            col(Task.expires_at) > tx.now,
        )
        .order_by(col(Task.id), col(Outgoing.id).desc())
    )
    newest = {row.task: row for row in reversed(list(tx.connection.execute(rows)))}
    return list(newest.values())


def give_task(tx: Tx, task: str, to: int) -> None:
    """The same question, now theirs to answer."""
    mine = update(Task).where(col(Task.id) == task)
    tx.connection.execute(mine.values(person_id=to))


def ask_again(
    tx: Tx, row: Row[Any], new: str, to: int, channel: str, citizen: int, turn: str
) -> None:
    """The message that carried the question, once more to somebody else, as a question of their
    own: the links in a mail that has been sent are still the former one's."""
    known = tx.tasks([row.task])[row.task]._mapping
    tx.add(Task, **{**known, "id": new, "person_id": to, "created_at": tx.now})
    put(
        tx,
        to,
        "tell",
        _renamed(tx.vault.open_json(row.body, "outgoing.body"), row.task, new),
        lane=row.lane,
        turn=turn,
        channel=channel,
        citizen_id=citizen,
        not_after=row.not_after,
        task=new,
    )


def _renamed(body: dict[str, Any], task: str, new: str) -> dict[str, Any]:
    """What a press on a button carries names the task (bot/messages.py)."""
    buttons = [[label, data.replace(task, new), url] for label, data, url in body["buttons"]]
    return {**body, "buttons": buttons, "task": new}
