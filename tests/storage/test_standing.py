"""What the order of the list of placements is made from, on both databases."""

from datetime import timedelta

from storage import people, planned
from storage.standing import standing_of
from storage.tables import Goal, Handover, Link, Placement
from storage.tx import Tx
from tests.bench.office import furnished
from tests.desk.office import MONDAY

TODAY = MONDAY.date()


def test_who_waits_and_what_is_lacking_is_told_by_the_rows_alone(database_url: str) -> None:
    parts, _, _ = furnished(database_url, 4, 1)
    with parts.store.transaction(MONDAY) as tx:
        whole, no_mentor, no_day = (citizen(tx, n) for n in range(3))
        mentor = people.add_staff(tx, "company_mentor", "Lars")
        for id_, placement in (whole, no_day):
            tx.add(Link, placement_id=placement, person_id=mentor, role="company_mentor",
                   since=TODAY)  # fmt: skip
            agreed(tx, id_)
        agreed(tx, no_mentor[0])
        for _, placement in (whole, no_mentor):
            tx.change_row(Placement, placement, {"follow_up": TODAY})
        proposed(tx, whole[0])
    with parts.store.reading() as connection:
        known = standing_of(connection, [whole[0], no_mentor[0], no_day[0]], TODAY)
    parts.store.close()
    assert known.waiting == {whole[0]}
    assert known.lacking == {no_mentor[0], no_day[0]}


def test_all_that_goes_with_a_planned_handover_is_found_at_once(database_url: str) -> None:
    parts, (giver,), leader = furnished(database_url, 2, 1)
    first = TODAY + timedelta(days=7)
    with parts.store.transaction(MONDAY) as tx:
        id_, placement = citizen(tx, 9)
        until = {"until": first - timedelta(days=1)}
        tx.add(Link, placement_id=placement, person_id=giver, role="caseworker", since=TODAY,
               **until)  # fmt: skip
        tx.add(Link, placement_id=placement, person_id=leader, role="caseworker", since=first)
        tx.add(Handover, from_id=giver, to_id=leader, citizen_id=None, first=first,
               entered_by=leader, entered_at=MONDAY)  # fmt: skip
    with parts.store.reading() as connection:
        (row,) = planned.planned(connection, TODAY)
        assert planned.going(connection, TODAY) == {row.id: [id_]}
        assert planned.going(connection, first) == {}
    parts.store.close()


def citizen(tx: Tx, n: int) -> tuple[int, int]:
    id_ = people.add_citizen(tx, f"Ny {n}")
    worker = people.add_staff(tx, "caseworker", f"Kollega {n}")
    last = TODAY + timedelta(weeks=13)
    placement = people.add_placement(
        tx, id_, workplace="Hallen", first=TODAY, last=last, schedule="mon-fri 08:30-12:30",
        phase="startup", chain={} if n == 9 else {"caseworker": worker},
    )  # fmt: skip
    return id_, placement


def agreed(tx: Tx, id_: int) -> None:
    people.add_goal(tx, id_, "Et mål")


def proposed(tx: Tx, id_: int) -> None:
    text = tx.seal("Et mål", "goal.text")
    tx.add(Goal, citizen_id=id_, text=text, state="proposed", at=MONDAY)
