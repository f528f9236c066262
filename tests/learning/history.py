"""Weeks that have been: cases with what staff did to them, and absences with their calls."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count

from storage.tables import Absence, Case, CaseLog, Signal, Track
from storage.tx import Tx

TUESDAY = datetime(2026, 11, 24, 9, tzinfo=UTC)  # 10.00 in Denmark; the office is open 9-15
FIRST, LAST = "2026-11-23", "2026-11-29"
HOUR = timedelta(hours=1)
_numbers = count(1)


@dataclass(frozen=True, slots=True)
class Past:
    """Whose weeks they are."""

    citizen: int
    placement: int

    def case(
        self, tx: Tx, colour: str = "orange", rule: str = "no_show", outcome: str = "new_plan",
        opened: datetime = TUESDAY, also: Mapping[str, datetime] = {}, **hours: float,
    ) -> str:  # fmt: skip
        """`hours` after the opening: taken, contacted, closed. `also`: further log rows."""
        id_ = f"past{next(_numbers)}"
        at = {what: opened + HOUR * after for what, after in hours.items()}
        closed = at.get("closed")
        tx.add(
            Case, id=id_, citizen_id=self.citizen, family="noshow", colour=colour,
            state="closed" if closed else "open", step=2, opened_at=opened, why=rule, owner=None,
            contact_by=None, chain=[["caseworker", 60]], repeat=True, staffed_hours=True,
            next_contact="closing", since=1, due=None, news_at=None,
            outcome=outcome if closed else "", closed_at=closed,
            open_key=None if closed else f"{self.citizen}:{id_}",
        )  # fmt: skip
        tx.flush()
        for what, moment in {"opened": opened, **at, **also}.items():
            tx.add(
                CaseLog, case_id=id_, citizen_id=self.citizen, at=moment, what=what,
                actor_id=None, source="chat", details={}, note=None,
            )  # fmt: skip
        tx.add(
            Signal, citizen_id=self.citizen, rule=rule, family="noshow", colour=colour,
            day=opened.date(), case_id=id_, at=opened,
        )  # fmt: skip
        return id_

    def absence(
        self,
        tx: Tx,
        called: float | None,
        reported: datetime = TUESDAY,
        *,
        personally: bool = False,
    ) -> None:
        """`called`: so many hours after the report."""
        tx.add(
            Absence, id=f"a{next(_numbers)}", citizen_id=self.citizen,
            placement_id=self.placement, first=reported.date(), last=reported.date(),
            reason="sick", personally=personally, reported_at=reported, returned=True, asks_on=None,
            contacted_at=None if called is None else reported + HOUR * called, notices=[],
        )  # fmt: skip

    def no_show(self, tx: Tx, talked: float | None, missed: datetime = TUESDAY) -> None:
        """`talked`: so many hours after "not arrived"."""
        case = self.case(tx, opened=missed + 2 * HOUR)
        for name in ("citizen", "network"):
            known = talked is not None and name == "citizen"
            tx.add(
                Track, id=f"{case}{name}", citizen_id=self.citizen, case_id=case, name=name,
                state="call", step=1, opened_at=missed + 2 * HOUR, owner=None, due=None,
                missed_at=missed, outcome="", closed_at=None,
                contacted_at=missed + HOUR * (talked or 0) if known else None,
            )  # fmt: skip
