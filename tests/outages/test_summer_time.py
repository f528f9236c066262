"""The nights on which an hour does not exist, or exists twice, with a placement running over
them: shifts, reminders, quiet hours and retention keep to the wall clock, and nothing comes twice.
"""

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.clock import VirtualClock
from bot.local.cast import set_up
from storage.tables import DeadLetter, Shift
from tests.outages.wire import events
from tests.whole import WholeChat, whole

DENMARK = ZoneInfo("Europe/Copenhagen")
SPRING, EASTER, AUTUMN = date(2026, 3, 29), date(2027, 3, 28), date(2026, 10, 25)
# At night on Sundays: half past two does not exist in March, and exists twice in October. In
# 2027 that Sunday in March is Easter: nobody works, and the night's work is done all the same.
SCHEDULE = "mon,tue,fri 08:30-12:30; sun 02:30-06:30"
TIMES = {SPRING: (time(3), time(6, 30)), AUTUMN: (time(2, 30), time(6, 30))}
HOURS = {SPRING: 3.5, AUTUMN: 5.0}


def here(at: datetime) -> datetime:
    return at.astimezone(DENMARK)


async def days_around(
    url: str, sunday: date, monkeypatch: pytest.MonkeyPatch, before: int, after: int
) -> tuple[list[Any], list[Any], list[datetime]]:
    """(shifts, what the citizen was sent, when the nights' work was done)."""
    monkeypatch.setattr("tests.whole.set_up", partial(set_up, schedule=SCHEDULE))
    first = datetime.combine(sunday - timedelta(days=before), time(6, 30), DENMARK)
    last = datetime.combine(sunday + timedelta(days=after), time(21), DENMARK)
    nights: list[datetime] = []
    clock = VirtualClock(first.astimezone(UTC))
    async with whole(url, clock=clock, joined=False) as chat:
        keep_nights(chat, monkeypatch, nights)
        await chat.joined()
        await chat.until(last.astimezone(UTC))
        assert chat.rows(DeadLetter) == []
        sent = [r for r in chat.outgoing() if r.turn.startswith("alarm:") and r.kind == "say"]
        texts = {id_: message.text for id_, message in chat.telegram.messages.items()}
        return (
            chat.rows(Shift),
            [(here(row.sent_at), texts[row.message_id]) for row in sent if row.status == "sent"],
            nights,
        )


def keep_nights(chat: WholeChat, monkeypatch: pytest.MonkeyPatch, nights: list[datetime]) -> None:
    from storage.retention import purge

    def purges(tx: Any, keep: Any, now: datetime, only: Any) -> Any:
        nights.append(here(now))
        return purge(tx, keep, now, only)

    monkeypatch.setattr("bot.housekeeping.purge", purges)


SHORT = [(SPRING, 1, 1), (AUTUMN, 1, 1), (EASTER, 1, 2)]
LONG = [pytest.param(day, 9, 9, marks=pytest.mark.soak) for day in TIMES]


@pytest.mark.parametrize(("sunday", "before", "after"), [*SHORT, *LONG], ids=str)
async def test_a_placement_over_the_night_the_clocks_change(
    sqlite_url: str,
    monkeypatch: pytest.MonkeyPatch,
    logs: list[Any],
    sunday: date,
    before: int,
    after: int,
) -> None:
    shifts, sent, nights = await days_around(sqlite_url, sunday, monkeypatch, before, after)

    # shifts: by the wall clock, once each
    assert len({shift.day for shift in shifts}) == len(shifts)
    times = {shift.day: (here(shift.starts).time(), here(shift.ends).time()) for shift in shifts}
    assert times.get(sunday) == TIMES.get(sunday)
    worked = [(s.ends - s.starts) / timedelta(hours=1) for s in shifts if s.day == sunday]
    assert worked == [HOURS[sunday]] if sunday in HOURS else worked == []
    weekdays = {span for day, span in times.items() if day.weekday() < 5}
    assert weekdays == {(time(8, 30), time(12, 30))}

    # what the assistant starts: inside 7 to 20, and nothing twice on a day
    assert sent
    for at, text in sent:
        assert time(7) <= at.time().replace(tzinfo=None) <= time(20), (at, text)
    assert max(Counter((at.date(), text) for at, text in sent).values()) == 1

    # reminders: at half past seven on the wall, before and after the change
    reminded = {at for at, text in sent if "Du møder kl. 8.30" in text}
    assert {at.time().replace(microsecond=0, second=0) for at in reminded} == {time(7, 30)}
    assert {at.date() < sunday for at in reminded} >= {False}
    mornings = [d for d in times if d.weekday() < 5 and d <= sunday + timedelta(days=after)]
    assert {at.date() for at in reminded} >= {day for day in mornings if day > sunday}

    # the nights' work: once each local night, at three
    asked = [night for night in nights if night.date() > sunday - timedelta(days=before)]
    assert len({night.date() for night in asked}) == len(asked) == before + after
    assert {night.hour for night in asked} == {3}
    assert events(logs, "dead_letter") == []
