"""One transaction: all of it or none, in order, locked, and never a number twice."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from typing import Any

import pytest
from sqlalchemy import select

from storage.alarms import due_alarms
from storage.folder import table
from storage.reached import read_reached
from storage.tables import Alarm, Case, CaseLog, Goal, Handled, Outgoing, Person, Rating
from storage.tx import Tx
from tests.storage.conftest import NOW, Known


def rows(known: Known, of: Any) -> list[Any]:
    with known.store.reading() as connection:
        return list(connection.execute(select(table(of)).order_by(*table(of).primary_key.columns)))


def test_a_transaction_that_fails_leaves_nothing(known: Known) -> None:
    def fails() -> None:
        with known.store.transaction(NOW) as tx:
            tx.first_times(["a"])
            tx.add(Goal, citizen_id=known.citizen, text=tx.seal("x", "goal.text"), at=NOW)
            tx.flush()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fails()
    assert rows(known, Goal) == rows(known, Handled) == []


def test_a_key_is_new_once(known: Known) -> None:
    with known.store.transaction(NOW) as tx:
        assert tx.first_times(["a", "b", "a"]) == {"a", "b"}
        assert tx.first_times(["b", "c"]) == {"c"}
    with known.store.transaction(NOW) as tx:
        assert tx.first_times(["a", "c"]) == set()
        assert tx.first_times([]) == set()


def test_of_many_at_once_one_gets_the_key(known: Known) -> None:
    start = Barrier(6)

    def take(_: int) -> set[str]:
        start.wait()
        with known.store.transaction(NOW) as tx:
            return tx.first_times(["same", "keys"])

    with ThreadPoolExecutor(6) as pool:
        taken = list(pool.map(take, range(6)))
    assert sorted(len(keys) for keys in taken) == [0, 0, 0, 0, 0, 2]


def test_whoever_is_locked_waits(known: Known) -> None:
    def rename(_: int) -> None:
        with known.store.transaction(NOW) as tx:
            name = tx.lock([known.citizen])[known.citizen].name
            tx.change_person(known.citizen, name=f"{name}x")

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(rename, range(8)))
    assert rows(known, Person)[0].name == "Aminaxxxxxxxx"


def test_parents_go_before_children_whatever_the_order_asked_for(known: Known) -> None:
    with known.store.transaction(NOW) as tx:
        tx.add(CaseLog, case_id="c", citizen_id=known.citizen, at=NOW, what="opened", details={})
        tx.merge(Case, ["id"], case(known))
    assert len(rows(known, CaseLog)) == 1


def case(known: Known, **more: Any) -> dict[str, Any]:
    usual = {
        "id": "c", "citizen_id": known.citizen, "family": "danger", "colour": "red",
        "state": "open", "step": 1, "opened_at": NOW, "why": "", "owner": None,
        "contact_by": None, "chain": [], "repeat": False, "staffed_hours": True,
        "next_contact": "next_working_day", "since": 0, "due": None, "news_at": None,
        "outcome": "", "open_key": f"{known.citizen}:danger",
    }  # fmt: skip
    return {**usual, **more}


def test_a_merged_row_is_changed_by_the_newest(known: Known) -> None:
    with known.store.transaction(NOW) as tx:
        tx.merge(Case, ["id"], case(known))
        tx.merge(Case, ["id"], case(known, colour="orange"))
    assert [row.colour for row in rows(known, Case)] == ["orange"]


def test_the_same_alarm_asked_for_twice_is_one(known: Known) -> None:
    for _ in range(2):
        with known.store.transaction(NOW) as tx:
            for _ in range(2):
                tx.set_alarm(
                    person_id=known.citizen, what="x", due=NOW, not_after=None, ref="", fence=1
                )
    assert len(rows(known, Alarm)) == 1


@pytest.mark.parametrize("of", [Alarm, Outgoing])
def test_a_number_is_never_used_again(known: Known, of: Any) -> None:
    """Arrivals are named after them, and a name that was taken counts as done."""
    numbers = []
    for _ in range(3):
        with known.store.transaction(NOW) as tx:
            if of is Alarm:
                tx.set_alarm(
                    person_id=known.citizen, what="x", due=NOW, not_after=None, ref="", fence=1
                )
            else:
                tx.add(
                    Outgoing, person_id=known.citizen, lane=1, body=b"x", created_at=NOW,
                    channel="telegram",
                )  # fmt: skip
        [row] = rows(known, of)
        numbers.append(row.id)
        with known.store.transaction(NOW) as tx:
            tx.connection.execute(table(of).delete())
    assert numbers == sorted(set(numbers))


def test_due_alarms_come_oldest_first(known: Known) -> None:
    with known.store.transaction(NOW) as tx:
        for minutes in (5, -5, 0, -10):
            tx.set_alarm(
                person_id=known.citizen, what=str(minutes), due=NOW + timedelta(minutes=minutes),
                not_after=None, ref="", fence=0,
            )  # fmt: skip
    with known.store.transaction(NOW) as tx:
        assert [row.what for row in due_alarms(tx.connection, tx.now, 10)] == ["-10", "-5", "0"]


def test_rows_of_one_table_may_name_other_columns(known: Known) -> None:
    with known.store.transaction(NOW) as tx:
        tx.add(Goal, citizen_id=known.citizen, text=b"1", at=NOW)
        tx.add(Goal, citizen_id=known.citizen, text=b"2", at=NOW, state="left")
    assert [row.state for row in rows(known, Goal)] == ["agreed", "left"]


def test_a_change_sees_what_was_added_before_it(known: Known) -> None:
    with known.store.transaction(NOW) as tx:
        tx.merge(Case, ["id"], case(known))
        tx.change_case("c", state="taken")
    assert rows(known, Case)[0].state == "taken"


def test_a_time_without_a_zone_is_refused(known: Known) -> None:
    with pytest.raises(Exception, match="without a zone"), known.store.transaction(NOW) as tx:
        tx.add(Goal, citizen_id=known.citizen, text=b"1", at=NOW.replace(tzinfo=None))


def test_times_come_back_as_they_were(known: Known) -> None:
    with known.store.transaction(NOW) as tx:
        tx.add(Goal, citizen_id=known.citizen, text=b"1", at=NOW)
    assert rows(known, Goal)[0].at == NOW
    assert rows(known, Goal)[0].at.utcoffset() == timedelta(0)


def test_long_lists_fit_into_a_statement(known: Known) -> None:
    many = range(1, 20_000)
    with known.store.transaction(NOW) as tx:
        assert set(tx.lock(many)) == {known.citizen, known.helper}
        assert set(read_reached(tx.connection, many)) == {known.citizen, known.helper}
        assert tx.at_chats({str(n) for n in many}) == {}
        assert len(tx.first_times([f"k{n}" for n in range(5000)])) == 5000


__all__ = ["Rating", "Tx"]
