"""Weeks of leave, handovers and duty at random, with a citizen who needs people: of everything
that was sent, nothing went to somebody who was away, and no loud case was without anybody."""

import random
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.arranging import Refused
from flows.calendar import local
from storage.tables import Case, DeadLetter, Leave, Outgoing
from tests.presence.staff import comes_back, goes, hands_over, joins_the_office, on_call
from tests.whole import WholeChat, whole

NINE = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)
ZONE = "Europe/Copenhagen"
STAFF = ("caseworker", "deputy", "leader", "job_consultant", "kirsten")
SAYS = ("/ringmig", "jeg vil ikke leve mere", "jeg er syg i dag", "hej", "Ja")
SHORT, LONG = (3,), tuple(range(100, 130))


@pytest.fixture
async def random_chat(migrated_sqlite, tmp_path) -> AsyncIterator[WholeChat]:
    import shutil

    path = tmp_path / "random.db"
    shutil.copyfile(migrated_sqlite, path)
    async with whole(f"sqlite:///{path}") as running:
        yield running


async def something(chat: WholeChat, dice: random.Random, leaves: list[int]) -> None:
    today = local(chat.clock.now(), ZONE).date()
    one, other = dice.sample(STAFF, 2)
    first = today + timedelta(days=dice.randrange(3))
    match dice.randrange(6):
        case 0 | 1:
            last = None if dice.random() < 0.2 else first + timedelta(days=dice.randrange(4))
            deputy = other if dice.random() < 0.7 else None
            leaves.append(await goes(chat, one, first, last, deputy))
        case 2 if leaves:
            await comes_back(chat, leaves.pop(), first)
        case 3:
            await hands_over(chat, one, other, first)
        case 4:
            begins = chat.clock.now() + timedelta(hours=dice.randrange(12))
            await on_call(chat, one, begins, begins + timedelta(hours=dice.randrange(1, 20)))
        case _:
            await chat.writes(dice.choice(SAYS))


async def lived_through(chat: WholeChat, seed: int, half_days: int) -> None:
    dice, leaves = random.Random(seed), list[int]()
    await chat.until(NINE)
    await joins_the_office(chat)
    for _ in range(half_days):
        for _ in range(3):
            try:
                await something(chat, dice, leaves)
            except Refused:
                continue
        await chat.later(hours=dice.randrange(5, 13))


def away(rows: list, person: int, at: datetime) -> bool:
    """At that moment, as far as anybody had entered it by then."""
    day: date = local(at, ZONE).date()
    return any(
        row.person_id == person
        and row.entered_at < at
        and row.first <= day
        and (row.last is None or day <= row.last)
        for row in rows
    )


def check(chat: WholeChat, seed: int) -> None:
    assert chat.rows(DeadLetter) == [], f"seed {seed}"
    rows = chat.rows(Leave)
    wrong = [
        (row.id, row.person_id, row.sent_at, row.role, row.case_id)
        for row in chat.rows(Outgoing)
        if row.kind == "tell" and row.sent_at and row.citizen_id not in (None, row.person_id)
        and away(rows, row.person_id, row.sent_at)
    ]  # fmt: skip
    assert wrong == [], f"seed {seed}"
    for case in chat.rows(Case):
        if case.state == "open" and case.colour in ("orange", "red"):
            assert case.due is not None, f"seed {seed}"
            assert case.due > chat.clock.now() - timedelta(minutes=1), f"seed {seed}"
        if case.state in ("taken", "contacted"):
            assert not away(rows, case.owner, chat.clock.now()), f"seed {seed}"


@pytest.mark.parametrize("seed", SHORT)
async def test_for_some_days(random_chat: WholeChat, seed: int) -> None:
    await lived_through(random_chat, seed, 4)
    check(random_chat, seed)


@pytest.mark.soak
@pytest.mark.parametrize("seed", LONG)
async def test_for_weeks(random_chat: WholeChat, seed: int) -> None:
    await lived_through(random_chat, seed, 30)
    check(random_chat, seed)


def test_the_test_sees_somebody_who_is_away() -> None:
    """A check that cannot fail is none."""
    from types import SimpleNamespace

    noon = datetime.combine(date(2026, 11, 24), time(11), UTC)
    row = SimpleNamespace(person_id=1, entered_at=NINE, first=date(2026, 11, 24), last=None)
    assert away([row], 1, noon)
    assert not away([row], 2, noon)
    assert not away([row], 1, noon - timedelta(days=1))
