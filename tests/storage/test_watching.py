"""Every placement that is not over has the alarm that looks after the work around the citizen."""

from datetime import UTC, date, datetime, timedelta

import pytest

from storage import people
from storage.store import Store
from storage.tables import Alarm
from storage.vault import Vault
from storage.watching import close_all, unclosed, unwatched, watch_all

NOW = datetime(2026, 11, 24, 2, tzinfo=UTC)
TODAY = NOW.date()


@pytest.fixture
def store(database_url):
    opened = Store(database_url, Vault([b"k" * 32]))
    yield opened
    opened.close()


def placed(tx, alias: str, last: date, phase: str = "startup") -> int:
    citizen = people.add_citizen(tx, alias)
    people.add_placement(
        tx, citizen, workplace="Byggehuset", first=date(2026, 11, 2), last=last,
        schedule="mon 08:30-12:30", phase=phase, chain={},
    )  # fmt: skip
    return citizen


def test_who_has_none_gets_one_once(store):
    with store.transaction(NOW) as tx:
        amina = placed(tx, "Amina", TODAY)
        placed(tx, "Bo", TODAY - timedelta(days=1))
        placed(tx, "Cam", TODAY, phase="closed")
        people.add_citizen(tx, "Dana")
    with store.transaction(NOW) as tx:
        assert unwatched(tx.connection, TODAY, "watch") == [amina]
        assert watch_all(tx, TODAY, "watch") == 1
    with store.transaction(NOW + timedelta(days=1)) as tx:
        assert watch_all(tx, TODAY, "watch") == 0
        [alarm] = tx.connection.execute(Alarm.__table__.select()).all()
        assert (alarm.person_id, alarm.what, alarm.due) == (amina, "watch", NOW)
        tx.rang([alarm.id])
    with store.transaction(NOW) as tx:  # one that was lost comes back
        assert watch_all(tx, TODAY, "watch") == 1


def test_a_placement_that_ran_out_and_was_not_closed_is_found_once(store):
    with store.transaction(NOW) as tx:
        bo = placed(tx, "Bo", TODAY - timedelta(days=1))
        placed(tx, "Amina", TODAY)
        placed(tx, "Cam", TODAY - timedelta(days=1), phase="closed")
        placed(tx, "Dana", TODAY - timedelta(days=1), phase="aftercare")
        placed(tx, "Eva", TODAY - timedelta(days=31))
    with store.transaction(NOW) as tx:
        [(citizen, placement)] = unclosed(tx.connection, TODAY, "closing", 30)
        assert citizen == bo
        assert close_all(tx, TODAY, "closing", 30) == 1
    with store.transaction(NOW + timedelta(hours=1)) as tx:
        assert close_all(tx, TODAY, "closing", 30) == 0
        [alarm] = tx.connection.execute(Alarm.__table__.select()).all()
        assert (alarm.person_id, alarm.ref) == (bo, str(placement))
