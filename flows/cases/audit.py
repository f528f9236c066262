"""The auditor's question: is any case's next step overdue? (DESIGN §7, peers §4.7)"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from flows.facts import CaseFile

GRACE = timedelta(minutes=5)


def next_due(case: CaseFile) -> datetime | None:
    """When the clock must next do something with the case; None when it waits for people."""
    if case.state == "open":
        return case.due
    return case.contact_by


def overdue(cases: Iterable[CaseFile], now: datetime) -> list[CaseFile]:
    """Cases the clock has forgotten. Empty is the proof that all is well."""
    return [case for case in cases if (due := next_due(case)) and now - due > GRACE]
