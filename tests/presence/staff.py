"""What staff enter, in a running whole: through the same doors as the command line and the desk."""

from datetime import date, datetime, timedelta
from typing import Any

from bot import arranging, duty
from bot.local.cast import FIRST_ID
from storage import people
from storage.tables import Address, Link, Outgoing
from tests.whole import WholeChat

MONDAY = date(2026, 11, 23)
TUESDAY, FRIDAY = MONDAY + timedelta(days=1), MONDAY + timedelta(days=4)
KIRSTEN = FIRST_ID + 50


async def goes(
    chat: WholeChat, role: str, first: date, last: date | None, deputy: str | None = None
) -> int:
    """Somebody's leave."""
    office, ids = chat.parts.policy.office, chat.ids
    who = ids[deputy] if deputy else None
    number: int = await chat.writes_down(
        lambda tx: arranging.enter_leave(tx, office, ids[role], first, last, who)
    )
    await chat.quiet()
    return number


async def comes_back(chat: WholeChat, leave: int, on: date) -> None:
    office = chat.parts.policy.office
    await chat.writes_down(lambda tx: arranging.end_leave(tx, office, leave, on))


async def hands_over(
    chat: WholeChat, from_: str, to: str, first: date, citizen: int | None = None
) -> Any:
    office, ids = chat.parts.policy.office, chat.ids
    return await chat.writes_down(
        lambda tx: arranging.hand_over(tx, office, ids[from_], ids[to], first, citizen)
    )


async def on_call(chat: WholeChat, role: str, starts: datetime, ends: datetime) -> int:
    number: int = await chat.writes_down(lambda tx: duty.add_duty(tx, chat.ids[role], starts, ends))
    return number


async def unlinks(chat: WholeChat, role: str) -> None:
    office = chat.parts.policy.office
    await chat.writes_down(lambda tx: arranging.unlink(tx, office, chat.ids[role]))


async def joins_the_office(chat: WholeChat, name: str = "Kirsten", telegram: int = KIRSTEN) -> int:
    """A caseworker who is linked to nobody yet; her role in `chat.ids` is her name."""

    def add(tx: Any) -> int:
        person = people.add_staff(tx, "caseworker", name, "", "20 11 22 77")
        tx.add(Address, person_id=person, channel="telegram", value=str(telegram), dead_code="")
        return person

    person: int = await chat.writes_down(add)
    chat.ids[name.lower()] = person
    return person


def sent_since(chat: WholeChat, role: str, row: int) -> list[Any]:
    """Everything that went to somebody, or will, after that row; edits of what they have do not
    make a sound and are not counted."""
    return [
        one
        for one in chat.outgoing(role)
        if one.id > row and one.kind == "tell" and one.status not in ("dropped", "failed")
    ]


def newest_row(chat: WholeChat) -> int:
    return max((row.id for row in chat.rows(Outgoing)), default=0)


def links(chat: WholeChat, role: str) -> list[tuple[int, date, date | None]]:
    rows = chat.rows(Link, role=role)
    return [(row.person_id, row.since, row.until) for row in rows]
