"""One look of the auditor: what is late, what nobody would ever do, what was promised and not
delivered. Reads only; bot/auditor.py acts on it.
"""

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row

from bot.facts import case_from
from bot.parts import Parts
from flows.calendar import local
from flows.cases import Fault, Ring, fault, next_due
from flows.effects import Lane
from flows.facts import CaseFile
from flows.policy import Audit
from storage import audit

URGENT = (Lane.crisis, Lane.answer, Lane.notice)
SEVERAL = 2  # people
A_DAY = timedelta(days=1)
ASKS = "absence_next"
A_FORTNIGHT = timedelta(days=14)
NOT_PROMISED = frozenset({"held", "dropped"})  # it waits on purpose, or its case has moved on


@dataclass(frozen=True, slots=True)
class Stopped:
    """A case that stands still. `key` is the same as long as it stands where it stands."""

    citizen: int
    case: CaseFile
    fault: Fault

    @property
    def key(self) -> str:
        due = next_due(self.case)
        moment = f"{due:%Y%m%dT%H%M%S}" if due else "none"
        return f"{self.case.id}:{self.case.state}:{self.case.step}:{moment}"


@dataclass(frozen=True, slots=True)
class Looked:
    """What one look has found. Empty is the proof that all is well."""

    at: datetime
    stopped: tuple[Stopped, ...] = ()
    unasked: tuple[tuple[str, int, str], ...] = ()  # absence, citizen, the day it asked on
    unconfirmed: int = 0
    lags: tuple[str, ...] = ()  # in words

    @property
    def why(self) -> list[str]:
        """In words, for the log and `doctor`; nobody is named."""
        found = []
        if self.stopped:
            kinds = ", ".join(sorted({str(one.fault) for one in self.stopped}))
            found.append(f"{len(self.stopped)} cases stand still ({kinds})")
        if self.unasked:
            found.append(f"{len(self.unasked)} absences are not asked about any more")
        if self.unconfirmed:
            found.append(f"{self.unconfirmed} cards are neither accepted nor failed")
        return [*found, *self.lags]


def look(parts: Parts) -> Looked:
    now, rule = parts.clock.now(), parts.policy.audit
    today = local(now, parts.policy.office.zone).date()
    with parts.store.reading() as connection:
        return Looked(
            now,
            tuple(_stopped(connection, now, rule)),
            tuple(
                (row.id, row.citizen_id, str(row.asks_on))
                for row in audit.unasked(connection, ASKS, today - A_FORTNIGHT, today - A_DAY)
            ),
            len(_unconfirmed(connection, now, rule)),
            tuple(lags(parts, connection, now)),
        )


def _stopped(connection: Connection, now: datetime, rule: Audit) -> Iterator[Stopped]:
    rings: dict[str, list[Ring]] = {}
    cases: dict[str, Row[Any]] = {}
    for row in audit.open_cases(connection):
        cases[row.id] = row
        known = rings.setdefault(row.id, [])
        if row.rings is not None:
            known.append(Ring(row.rings, row.rings_fence, row.rings_at))
    grace = timedelta(minutes=rule.late_minutes)
    for id_, row in cases.items():
        case = case_from(row)
        code = fault(case, rings[id_], now, grace)
        if code is not None:
            yield Stopped(row.citizen_id, case, code)


# --- what was promised ----------------------------------------------------------------------


def _unconfirmed(connection: Connection, now: datetime, rule: Audit) -> list[str]:
    """Receipts of cards that were triggered so long ago that a channel should have said yes or
    no by now (peers.md §4.6)."""
    until = now - timedelta(minutes=rule.late_minutes)
    rows = audit.deliveries(connection, now - A_DAY, now)
    settled = {_receipt(row) for row in rows if row.what != "triggered"}
    open_ = {
        _receipt(row): int(row.details["person"])
        for row in rows
        if row.what == "triggered" and row.at <= until and row.details.get("person")
    }
    waiting = {receipt: person for receipt, person in open_.items() if receipt not in settled}
    if not waiting:
        return []
    status = audit.cards(connection, set(waiting.values()), list(waiting))
    return [receipt for receipt in waiting if status.get(receipt) not in NOT_PROMISED]


def _receipt(row: Row[Any]) -> str:
    details: Mapping[str, str] = row.details
    return f"case:{row.case_id}:{details.get('step')}:{details.get('person')}"


# --- what lags ------------------------------------------------------------------------------


def lags(parts: Parts, connection: Connection, now: datetime) -> Iterator[str]:
    """In words: alarms, messages by lane, and the ways in and out of the process itself. Here for
    the heartbeat, and for /health/ready."""
    rule = parts.policy.audit
    metrics = parts.metrics
    if metrics.trouble:
        yield metrics.trouble  # first: the others may follow from it
    late, slow = timedelta(minutes=rule.late_minutes), timedelta(minutes=rule.slow_minutes)
    for what, count, oldest in audit.late_alarms(connection, now - late):
        yield f"{count} alarms ({what}) are due since {_minutes(now - oldest)} minutes"
    for row in audit.waits(connection):
        lane = Lane(row.lane)
        patient = lane not in URGENT or (row.tried and lane is not Lane.crisis)
        if row.status == "claimed":
            patient = False
        if row.tried and patient and row.people < SEVERAL:
            continue  # one full mailbox is no fault of ours; a red case is never passed over
        if row.since is not None and now - row.since > (slow if patient else late):
            minutes = _minutes(now - row.since)
            yield f"messages in lane {lane.name} are {row.status} since {minutes} minutes"
    if metrics.polled_at and time.time() - metrics.polled_at > late.total_seconds():
        yield "Telegram does not answer"


def _minutes(since: timedelta) -> int:
    return round(since.total_seconds() / 60)
