"""How long until a human: the median and the spread, for `report` and `/metrics`."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from storage import people
from storage.contact_times import contact_times
from storage.store import Store
from storage.tables import Absence
from storage.vault import Vault

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)


@pytest.fixture
def opened(database_url: str) -> Any:
    store = Store(database_url, Vault([b"k" * 32]))
    yield store
    store.close()


def fill(store: Store, minutes: list[int | None], **more: Any) -> None:
    with store.transaction(NOW) as tx:
        citizen = people.add_citizen(tx, "Amina")
        placement = people.add_placement(
            tx, citizen, workplace="Byg", first=date(2026, 11, 1), last=date(2027, 1, 1),
            schedule="mon 08:30-12:30", phase="startup", chain={},
        )  # fmt: skip
        for number, talked in enumerate(minutes):
            facts = {
                "id": f"a{number}", "citizen_id": citizen, "placement_id": placement,
                "first": NOW.date(), "reported_at": NOW, "notices": [],
                "contacted_at": None if talked is None else NOW + timedelta(minutes=talked),
            }  # fmt: skip
            tx.add(Absence, **{**facts, **more})


def absences(store: Store) -> Any:
    with store.reading() as connection:
        return contact_times(connection, NOW - timedelta(days=7), NOW + timedelta(days=1))[0]


def test_half_of_them_were_reached_within_the_median(opened: Store) -> None:
    fill(opened, [10, 20, 30, 40, 300, None, None])
    found = absences(opened)
    assert (found.reached, found.waiting) == (5, 2)
    assert (found.lower, found.median, found.upper, found.longest) == (20, 30, 40, 300)


def test_one_is_its_own_median_and_nobody_has_none(opened: Store) -> None:
    assert absences(opened).median is None
    fill(opened, [25])
    assert (absences(opened).lower, absences(opened).median) == (25, 25)


def test_who_tells_it_personally_is_not_counted(opened: Store) -> None:
    fill(opened, [25, None], personally=True)
    assert (absences(opened).reached, absences(opened).waiting) == (0, 0)
