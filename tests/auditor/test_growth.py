"""What a look and a scrape cost does not grow with what is closed and sent already."""

import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from bot.health import measure
from bot.learning import learn
from bot.looking import look
from storage.folder import table
from storage.tables import Case, CaseLog, Outgoing
from tests.whole import WholeChat

FEW, MANY = 200, 8_000
PORTION = 2_000
MOST = 3.0  # times; by walking through it would be forty


async def history(chat: WholeChat, since: int, until: int) -> None:
    """So many cases, closed long ago, each with its log and a card that was sent."""
    citizen, then = chat.ids["citizen"], chat.clock.now() - timedelta(days=400)

    def add(first: int) -> Callable[[Any], None]:
        numbers = range(first, min(first + PORTION, until))

        def write(tx: Any) -> None:
            tx.connection.execute(table(Case).insert(), [_case(n, citizen, then) for n in numbers])
            tx.connection.execute(
                table(CaseLog).insert(), [_log(n, citizen, then) for n in numbers]
            )
            tx.connection.execute(
                table(Outgoing).insert(), [_sent(n, citizen, then) for n in numbers]
            )

        return write

    for first in range(since, until, PORTION):
        await chat.batches.write(add(first))
    await chat.batches.write(_analyze)


def _analyze(tx: Any) -> None:
    if tx.connection.dialect.name == "postgresql":
        tx.connection.exec_driver_sql("ANALYZE")


def _case(n: int, citizen: int, then: Any) -> dict[str, Any]:
    return {
        "id": f"old{n}", "citizen_id": citizen, "family": "noshow", "colour": "red",
        "state": "closed", "step": 3, "opened_at": then, "why": "no_show",
        "chain": [["caseworker", 60]], "repeat": True, "staffed_hours": True,
        "next_contact": "closing", "since": 1, "outcome": "fine", "closed_at": then,
        "due": None, "contact_by": None, "open_key": None,
    }  # fmt: skip


def _log(n: int, citizen: int, then: Any) -> dict[str, Any]:
    return {
        "case_id": f"old{n}", "citizen_id": citizen, "at": then, "what": "triggered",
        "source": "clock", "details": {"person": "1", "step": "1"},
    }  # fmt: skip


def _sent(n: int, citizen: int, then: Any) -> dict[str, Any]:
    return {
        "person_id": citizen, "lane": 0, "kind": "tell", "body": b"x", "question": 0,
        "turn": f"old{n}", "receipt": "", "task": "", "case_id": f"old{n}", "step": 1,
        "status": "sent", "attempts": 1, "claimed_by": "", "created_at": then, "sent_at": then,
        "channel": "telegram", "code": "",
    }  # fmt: skip


def quickest(work: Callable[[], object], times: int = 7) -> float:
    """Seconds; the quickest of several, since others work on the same machine."""
    took = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        took.append(time.perf_counter() - begun)
    return min(took)


@pytest.mark.parametrize("what", ["look", "scrape", "report"])
async def test_closed_cases_and_sent_messages_cost_nothing(still: WholeChat, what: str) -> None:
    await still.writes_raw("jeg vil ikke leve mere")
    today = still.clock.now().date()
    work: dict[str, Callable[[], object]] = {
        "look": lambda: look(still.parts),
        "scrape": lambda: measure(still.parts),
        "report": lambda: learn(still.store, still.parts.policy, today - timedelta(days=27), today),
    }
    await history(still, 0, FEW)
    small = quickest(work[what])
    await history(still, FEW, MANY)
    large = quickest(work[what])
    assert large < small * MOST, f"{small * 1000:.2f} ms, then {large * 1000:.2f} ms"
