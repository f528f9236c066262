"""Messages that wait, and what claims and marks make of them."""

from datetime import timedelta
from typing import Any

from sqlalchemy import select

from storage import outbox, queue
from storage.folder import table
from storage.tables import Address, Outgoing
from storage.tx import Tx
from storage.waiting import waiting as look
from tests.storage.conftest import NOW, Known


def put(tx: Tx, person: int, lane: int = 1, **more: Any) -> None:
    begins = queue.beginning(tx.now, lane, more.get("not_before"), more.get("not_after"))
    usual = {
        "person_id": person, "lane": lane, "kind": "say",
        "body": tx.vault.seal_json({}, "outgoing.body"),
        "turn": "", "created_at": tx.now, "channel": "telegram", **begins,
    }  # fmt: skip
    tx.add(Outgoing, **{**usual, **more})


def rows(known: Known) -> list[Any]:
    with known.store.reading() as connection:
        return list(connection.execute(select(table(Outgoing)).order_by(table(Outgoing).c.id)))


def waiting(known: Known, lane: int = 1, busy: Any = (), limit: int = 10) -> list[int]:
    with known.store.reading() as connection:
        found = queue.waiting(connection, "telegram", lane, busy=busy, limit=limit)
        return [row.id for row in found]


def test_one_for_each_person_and_none_for_the_busy(known: Known) -> None:
    with known.store.transaction(NOW) as tx:
        for person in (known.citizen, known.citizen, known.helper):
            put(tx, person)
    assert waiting(known) == [1, 3]
    assert waiting(known, busy={known.citizen}) == [3]
    assert waiting(known, limit=1) == [1]
    assert waiting(known, lane=2) == []


def test_nothing_newer_passes_what_waits_for_a_retry(known: Known) -> None:
    with known.store.transaction(NOW) as tx:
        put(tx, known.citizen, status="retry", changes_at=NOW)
        put(tx, known.citizen)
        put(tx, known.citizen, lane=3)
        put(tx, known.helper)
    assert waiting(known) == [4]
    assert waiting(known, lane=3) == [3]  # it holds back its own lane only
    with known.store.transaction(NOW) as tx:
        queue.pass_time(tx)
    assert waiting(known) == [1, 4]


def test_held_rows_wait_for_their_time(known: Known) -> None:
    with known.store.transaction(NOW) as tx:
        put(tx, known.citizen, not_before=NOW + timedelta(hours=1))
    assert waiting(known) == []
    with known.store.reading() as connection:
        waits = look(connection)
        assert waits.next_moment == NOW + timedelta(hours=1)
        assert not waits.message_due(NOW + timedelta(minutes=59))
        assert waits.message_due(NOW + timedelta(hours=1))
    with known.store.transaction(NOW + timedelta(hours=1)) as tx:
        assert queue.pass_time(tx) == 1
    assert waiting(known) == [1]


def test_an_answer_never_moves_into_the_lane_of_danger(known: Known) -> None:
    with known.store.transaction(NOW) as tx:
        put(tx, known.citizen, lane=1, not_after=NOW + timedelta(minutes=10))
        put(tx, known.citizen, lane=2, not_after=NOW + timedelta(minutes=10))
    with known.store.transaction(NOW + timedelta(minutes=6)) as tx:
        queue.pass_time(tx)
    assert [row.lane for row in rows(known)] == [1, 1]


def test_lag_counts_from_when_it_could_go(known: Known) -> None:
    with known.store.transaction(NOW) as tx:
        put(tx, known.citizen, not_before=NOW + timedelta(hours=1))
    later = NOW + timedelta(hours=1, minutes=2)
    with known.store.reading() as connection:
        assert queue.lag(connection, NOW + timedelta(minutes=30)) == timedelta(0)
    with known.store.transaction(later) as tx:
        queue.pass_time(tx)
    with known.store.reading() as connection:
        assert queue.lag(connection, later) == timedelta(minutes=2)


def test_a_retry_still_counts_as_waiting(known: Known) -> None:
    with known.store.transaction(NOW) as tx:
        put(tx, known.citizen)
        tx.flush()
        outbox.claim(tx, [1], "me")
        outbox.put_back(tx, 1, NOW + timedelta(minutes=5), "502")
    with known.store.reading() as connection:
        assert queue.lag(connection, NOW + timedelta(minutes=4)) == timedelta(minutes=4)
        [retry] = queue.retries(connection, "telegram")
        assert (retry.person_id, retry.lane) == (known.citizen, 1)


def test_a_claim_is_for_one(known: Known) -> None:
    with known.store.transaction(NOW) as tx:
        put(tx, known.citizen)
    with known.store.transaction(NOW) as tx:
        assert [one.row.id for one in outbox.claim(tx, [1], "a").now] == [1]
    with known.store.transaction(NOW) as tx:
        assert outbox.claim(tx, [1], "b").now == []
    [row] = rows(known)
    assert (row.status, row.claimed_by, row.attempts) == ("claimed", "a", 1)


def test_a_dead_address_hands_on_what_it_can(known: Known) -> None:
    with known.store.transaction(NOW) as tx:
        for channel in ("telegram", "mail"):
            tx.add(Address, person_id=known.helper, channel=channel, value=channel, dead_code="")
        put(tx, known.helper)
        put(tx, known.helper, kind="settle")
        put(tx, known.helper, not_before=NOW + timedelta(hours=1))
    with known.store.transaction(NOW) as tx:
        moved = outbox.address_died(tx, known.helper, "telegram", "blocked", ("telegram", "mail"))
    assert (moved.to, moved.news, [row.kind for row in moved.failed]) == ("mail", True, ["settle"])
    assert [(row.channel, row.status) for row in rows(known)] == [
        ("mail", "waiting"),
        ("telegram", "failed"),
        ("mail", "held"),
    ]
    with known.store.transaction(NOW) as tx:
        again = outbox.address_died(tx, known.helper, "telegram", "x", ("telegram", "mail"))
    assert not again.news


def test_without_a_mail_server_a_mail_address_is_no_way_out(known: Known) -> None:
    with known.store.transaction(NOW) as tx:
        for channel in ("telegram", "mail"):
            tx.add(Address, person_id=known.helper, channel=channel, value=channel, dead_code="")
        put(tx, known.helper, receipt="x")
    with known.store.transaction(NOW) as tx:
        moved = outbox.address_died(tx, known.helper, "telegram", "blocked", ("telegram",))
    assert (moved.to, [row.receipt for row in moved.failed]) == ("", ["x"])


def test_who_lets_us_in_again_is_alive_but_a_chat_left_behind_is_not(known: Known) -> None:
    with known.store.transaction(NOW) as tx:
        for value, code in (("1", "blocked"), ("2", "moved")):
            tx.add(Address, person_id=known.helper, channel="telegram", value=value, dead_code=code)
    with known.store.transaction(NOW) as tx:
        outbox.address_lives(tx, known.helper, "telegram")
        codes = [row.dead_code for row in tx.addresses([known.helper])[known.helper]]
    assert codes == ["", "moved"]


def test_stopping_takes_back_what_waits(known: Known) -> None:
    with known.store.transaction(NOW) as tx:
        put(tx, known.citizen, lane=3)
        put(tx, known.citizen, lane=0)
        put(tx, known.citizen, lane=4, not_before=NOW + timedelta(hours=1))
        put(tx, known.citizen, lane=4, kind="delete", not_before=NOW + timedelta(hours=1))
        put(tx, known.helper, lane=3)
    with known.store.transaction(NOW) as tx:
        tx.unsend(known.citizen, 2)
    assert [row.status for row in rows(known)] == [
        "dropped", "waiting", "dropped", "held", "waiting",
    ]  # fmt: skip


def test_two_people_in_one_transaction_can_each_lose_what_still_waits(known: Known) -> None:
    with known.store.transaction(NOW) as tx:
        put(tx, known.citizen, lane=2)
        put(tx, known.helper, lane=2)
        put(tx, known.helper, lane=1)
    with known.store.transaction(NOW) as tx:
        tx.unsend(known.citizen, 2)
        tx.unsend(known.helper, 2)
    assert [row.status for row in rows(known)] == ["dropped", "dropped", "waiting"]
