"""What lies in the database after the first hour."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Row

from storage.folder import table
from storage.store import Store
from storage.tables import Case, CaseLog, Entry, Goal, Leave, Link, Person, Placement, ReadLog


class Kept:
    """Everybody's rows, by name."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.who = {row.name: row.id for row in self.rows(Person)}

    def rows(self, of: Any) -> Sequence[Row[Any]]:
        with self._store.reading() as connection:
            return connection.execute(table(of).select()).all()

    def about_bo(self, of: Any) -> list[Row[Any]]:
        return [row for row in self.rows(of) if row.citizen_id == self.who["Bo"]]


def placement_and_goal(kept: Kept) -> None:
    [place] = kept.about_bo(Placement)
    assert (place.workplace, place.first, place.last) == (
        "Brugsen", date(2026, 11, 30), date(2027, 2, 26),
    )  # fmt: skip
    assert place.nobody == ["personal_mentor"]
    chain = {row.role: row.person_id for row in kept.rows(Link) if row.placement_id == place.id}
    assert chain == {
        "caseworker": kept.who["Mette"],
        "deputy": kept.who["Søren"],
        "company_mentor": kept.who["Karen"],
    }
    [goal] = kept.about_bo(Goal)
    assert (goal.state, goal.due, goal.shared) == ("agreed", date(2026, 12, 7), [])


def case_and_agreements(kept: Kept) -> None:
    mette = kept.who["Mette"]
    [case] = kept.about_bo(Case)
    assert (case.colour, case.state, case.outcome) == ("red", "closed", "new_plan")
    done = [row.what for row in kept.about_bo(CaseLog) if row.actor_id == mette]
    assert done == ["taken", "contacted", "closed"]
    agreed = [row for row in kept.about_bo(Entry) if row.kind == "agreement"]
    assert {(row.key, row.day, row.state) for row in agreed} == {
        ("citizen", date(2026, 11, 24), "open"),
        ("caseworker", date(2026, 11, 24), "done"),
    }
    read = {row.what.partition(":")[0] for row in kept.about_bo(ReadLog) if row.reader_id == mette}
    assert read >= {"overview", "placement", "words", "meeting"}, read


def leave(kept: Kept) -> None:
    [away] = kept.rows(Leave)
    assert (away.person_id, away.deputy_id) == (kept.who["Mette"], kept.who["Søren"])
    assert (away.first, away.last) == (date(2026, 11, 24), date(2026, 11, 24)), "back the next day"
