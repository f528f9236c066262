"""What an office has besides its cases when it has been used for years: days that were worked,
leave, a duty list, a log of who read what. Invented, and written as a turn would."""

from datetime import date, datetime, time, timedelta
from typing import Any

from bot.parts import Parts
from storage import people
from storage.folder import table
from storage.tables import Duty, Leave, Placement, ReadLog, Shift
from storage.tx import Tx
from tests.desk.office import MONDAY

A_DAY = timedelta(days=1)
WEEKS_BACK, WEEKS_AHEAD = 6, 1
READ = 30  # times each citizen's pages were read


def live_in(parts: Parts, workers: list[int], leader: int) -> None:
    with parts.store.transaction(MONDAY) as tx:
        placements = list(tx.connection.execute(table(Placement).select()))
        for row in placements:
            _days(tx, row)
            if row.id % 10:  # of one in ten nobody has set a day
                follow_up = MONDAY.date() + row.id % 30 * A_DAY
                tx.change_row(Placement, row.id, {"follow_up": follow_up})
        _coming(tx, placements, workers)
        _reads(tx, [row.citizen_id for row in placements], workers)
        _leave(tx, workers, leader)
        for n in range(14):
            starts = MONDAY + timedelta(days=n, hours=8)
            tx.add(
                Duty, person_id=workers[n % len(workers)], starts=starts,
                ends=starts + timedelta(hours=16), entered_by=leader, entered_at=MONDAY,
            )  # fmt: skip


def _coming(tx: Tx, placements: list[Any], workers: list[int]) -> None:
    """A fifth know already where they go next."""
    for row in placements:
        if row.id // len(workers) % 5 == 0:
            first = row.last + timedelta(days=3)
            chain = {"caseworker": workers[row.id % len(workers)]}
            people.add_placement(
                tx, row.citizen_id, workplace="Det næste sted", first=first,
                last=first + timedelta(weeks=13), schedule="mon-fri 08:30-12:30", phase="before",
                chain=chain,
            )  # fmt: skip


def _days(tx: Tx, placement: Any) -> None:
    day = max(placement.first, MONDAY.date() - timedelta(weeks=WEEKS_BACK))
    while day <= MONDAY.date() + timedelta(weeks=WEEKS_AHEAD):
        if day.weekday() < 5:
            tx.add(Shift, **_shift(placement, day))
        day += A_DAY


def _shift(placement: Any, day: date) -> dict[str, Any]:
    over = day < MONDAY.date()
    starts = datetime.combine(day, time(7, 30), MONDAY.tzinfo)
    came = "yes" if over and day.day % 7 else "no" if over else ""
    return {
        "citizen_id": placement.citizen_id, "placement_id": placement.id, "day": day,
        "starts": starts, "ends": starts + timedelta(hours=4), "coming": "on_way" if over else "",
        "late_minutes": 0, "arrived": came, "hours": "", "kept": "", "hard_about": "",
        "answered": over, "asked": over,
    }  # fmt: skip


def _reads(tx: Tx, citizens: list[int], workers: list[int]) -> None:
    for n in range(READ):
        for citizen in citizens:
            at = MONDAY - timedelta(hours=6 * (READ - n), minutes=citizen % 60)
            tx.add(ReadLog, citizen_id=citizen, reader_id=workers[citizen % len(workers)],
                   what="overview", at=at)  # fmt: skip


def _leave(tx: Tx, workers: list[int], leader: int) -> None:
    """One is away, some will be; a colleague stands in."""
    for n, worker in enumerate(workers[: len(workers) // 2]):
        first = MONDAY.date() + timedelta(days=7 * n)
        tx.add(Leave, person_id=worker, first=first, last=first + timedelta(days=4),
               deputy_id=workers[-1 - n], entered_by=leader, entered_at=MONDAY)  # fmt: skip
