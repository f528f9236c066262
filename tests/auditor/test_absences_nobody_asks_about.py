"""An absence without an end is asked about again, also when its alarm was lost."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, update

from storage.folder import table
from storage.tables import Absence, Alarm
from storage.tx import Tx
from tests.whole import WholeChat

ALARM, ABSENCE = table(Alarm), table(Absence)


async def ill(chat: WholeChat) -> Any:
    """Reported on the first morning; nobody knows until when."""
    await chat.writes("/fravaer")
    for label in ("Ved ikke", "Syg", "Ja"):
        if not chat.rows(Absence):
            await chat.presses(label)
    (absence,) = chat.rows(Absence)
    assert absence.last is None
    assert absence.asks_on is not None
    return absence


async def lost(chat: WholeChat, days: int) -> None:
    """The question should have come so many days ago, and no alarm waits."""
    today = chat.clock.now().date()

    def job(tx: Tx) -> None:
        tx.flush()
        tx.connection.execute(delete(ALARM).where(ALARM.c.what == "absence_next"))
        tx.connection.execute(update(ABSENCE).values(asks_on=today - timedelta(days=days)))

    await chat.writes_down(job)


def waits(chat: WholeChat) -> list[datetime]:
    return [row.due for row in chat.rows(Alarm, what="absence_next")]


async def test_the_question_is_planned_anew(chat: WholeChat) -> None:
    await ill(chat)
    await lost(chat, days=2)
    looked = await chat.assistant.auditor.round()
    assert looked.why == ["1 absences are not asked about any more"]
    await chat.quiet()
    (due,) = waits(chat)
    assert due > chat.clock.now()
    assert (await chat.assistant.auditor.round()).why == []


async def test_one_that_will_be_asked_about_is_left_alone(chat: WholeChat) -> None:
    await ill(chat)
    before = waits(chat)
    assert (await chat.assistant.auditor.round()).why == []
    assert waits(chat) == before


async def test_one_that_has_ended_is_left_alone(chat: WholeChat) -> None:
    absence = await ill(chat)
    await lost(chat, days=2)

    def ended(tx: Tx) -> None:
        tx.change_absence(absence.id, returned=True)

    await chat.writes_down(ended)
    assert (await chat.assistant.auditor.round()).why == []
    assert waits(chat) == []
