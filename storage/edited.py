"""The sent messages whose keyboards go: by their question, or by the message pressed."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, select

from storage.among import among
from storage.status import OUTGOING
from storage.tx import SAID, Tx

OF_EDITED = (
    *("id", "person_id", "question", "message_id", "body", "task", "together", "claimed_by"),
    "turn",
)


@dataclass(frozen=True, slots=True)
class Edited:
    """One message of those that were sent as one, and what became of its task."""

    row: Row[Any]
    body: Any
    answer: str = ""
    over: bool = False  # no tap on its buttons counts any more


def _of_sent(column: Any) -> Any:
    """Messages in these people's chats that have one of these values, oldest first."""
    return (
        select(*(OUTGOING.c[name] for name in OF_EDITED))
        .where(
            among(OUTGOING.c.person_id, "people"),
            among(column, "values"),
            OUTGOING.c.kind.in_(SAID),
        )
        .order_by(OUTGOING.c.id)
    )


ASKED, PRESSED = _of_sent(OUTGOING.c.question), _of_sent(OUTGOING.c.message_id)


def edited(tx: Tx, settling: Sequence[Row[Any]]) -> dict[int, list[Edited]]:
    """Settling row → what it edits: one message, several that were sent as one, or one question
    that was asked in two messages."""
    found: dict[int, list[Row[Any]]] = {}
    by_question = [row for row in settling if row.question]
    by_message = [row for row in settling if not row.question]
    for rows, name, query in (
        (by_question, "question", ASKED),
        (by_message, "message_id", PRESSED),
    ):
        if not rows:
            continue
        which = {"people": [row.person_id for row in rows]}
        which["values"] = list({getattr(row, name) for row in rows})
        told = defaultdict[tuple[int, int], list[Row[Any]]](list)
        for row in tx.connection.execute(query, which):
            if row.message_id is not None:
                told[row.person_id, getattr(row, name)].append(row)
        for row in rows:
            if hits := told.get((row.person_id, getattr(row, name))):
                found[row.id] = _asked_together(hits) if row.question else _as_one(hits)
    return _opened(tx, found)


def by_message(edits: Sequence[Edited]) -> list[list[Edited]]:
    """Each message of the chat by itself: those that were sent as one share its number."""
    found = defaultdict[int, list[Edited]](list)
    for edit in edits:
        found[edit.row.message_id].append(edit)
    return list(found.values())


def _asked_together(hits: list[Row[Any]]) -> list[Row[Any]]:
    """The same question in two languages is two messages of one turn: both lose their buttons."""
    return [hit for hit in hits if hit.turn == hits[-1].turn]


def _as_one(hits: list[Row[Any]]) -> list[Row[Any]]:
    """The newest of several with the same number; with those that were claimed with it."""
    newest = hits[-1]
    if not newest.together:
        return [newest]
    return [hit for hit in hits if hit.together and hit.claimed_by == newest.claimed_by]


def _opened(tx: Tx, found: dict[int, list[Row[Any]]]) -> dict[int, list[Edited]]:
    several = {row.task for rows in found.values() if len(rows) > 1 for row in rows if row.task}
    tasks = tx.tasks(several)

    def one(row: Row[Any]) -> Edited:
        body, task = tx.vault.open_json(row.body, "outgoing.body"), tasks.get(row.task)
        if task is None:
            return Edited(row, body)
        over = bool(task.answer or task.closed or task.expires_at <= tx.now)
        return Edited(row, body, task.answer, over)

    return {id_: [one(row) for row in rows] for id_, rows in found.items()}
