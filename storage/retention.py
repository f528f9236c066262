"""What is forgotten by itself. How long is the municipality's to say; which rows is said in
forgotten.py, and here they go.

Harmless twice: a second run finds nothing more to do. Every deletion is found by an index or
walks a table that is kept small by this very job. It goes in portions: a database that is silent
for ten seconds is given up (storage/patience.py), and whoever writes must not wait for it.
"""

from calendar import monthrange
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any, Protocol

from sqlalchemy import Connection, exists, func, select

from storage import letters
from storage.folder import table
from storage.forgotten import orders
from storage.store import Store
from storage.tx import Tx
from storage.vault import Vault

INVITE_DAYS = 30  # after it ended: until then an old link is answered as an expired one
SIGN_IN_DAYS = 1
PORTION = 2000  # rows of a table in one transaction
# What goes when something else has gone: a case when its log has.
AFTER = {
    "view": "meeting", "draft": "track", "meeting": "track", "track": "case", "caselog": "case",
}  # fmt: skip
A_MONTH = 30
SESSION_DAYS = 1  # unseen for so long: no session of the desk lives longer
# A dialogue that remembers nothing, as bot.talks reads it.
NOTHING_KEPT: dict[str, dict[str, str] | list[str]] = {"answers": {}, "stack": [], "memory": {}}


class Keep(Protocol):
    """How long; flows.policy.Keep has these."""

    @property
    def words_days(self) -> int: ...
    @property
    def taps_months(self) -> int: ...
    @property
    def handled_days(self) -> int: ...
    @property
    def audit_years(self) -> int: ...
    @property
    def outgoing_days(self) -> int: ...


def purge(tx: Tx, keep: Keep, now: datetime, only: Collection[str] = ()) -> dict[str, int]:
    """Forget what is due, at most a portion of each table; how many rows, by table
    (`caselog.note`: notes emptied). `only`: of these; call it again for what is `unfinished`."""
    tx.flush()
    known = _moments(tx.vault, keep, now)
    names = only or _somewhere(tx.connection, known)
    return {
        name: tx.connection.execute(*portion.at(known)).rowcount
        for name, portion in _portions().items()
        if name in names
    }


def _somewhere(connection: Connection, known: Mapping[str, Any]) -> set[str]:
    """Where something goes tonight, in one look: on most nights in few places."""
    found = connection.execute(*_any_due().at(known)).one()
    return _and_after({name for name, is_due in found._mapping.items() if is_due})


def due(connection: Connection, vault: Vault, keep: Keep, now: datetime) -> dict[str, int]:
    """How many rows of each would go then, if nothing happened in between."""
    known = _moments(vault, keep, now)
    return {
        name: int(connection.execute(*count.at(known)).scalar_one())
        for name, count in _counts().items()
    }


@dataclass(frozen=True, slots=True)
class Statement:
    """With the names of the moments that it compares with."""

    sql: Any
    asks: frozenset[str]

    @classmethod
    def of(cls, sql: Any) -> "Statement":
        return cls(sql, frozenset(sql.compile().params))

    def at(self, known: Mapping[str, Any]) -> tuple[Any, dict[str, Any]]:
        return self.sql, {name: known[name] for name in self.asks & known.keys()}


@cache
def _portions() -> Mapping[str, Statement]:
    return {order.name: Statement.of(order.portion()) for order in orders()}


@cache
def _any_due() -> Statement:
    looks = (exists().where(order.due).label(order.name) for order in orders())
    return Statement.of(select(*looks))


@cache
def _counts() -> Mapping[str, Statement]:
    return {
        order.name: Statement.of(select(func.count()).select_from(table(order.of)).where(order.due))
        for order in orders()
    }


def _moments(vault: Vault, keep: Keep, now: datetime) -> dict[str, Any]:
    """What the orders compare with: until when, or before when."""

    def ago(days: int) -> datetime:
        return now - timedelta(days=days)

    logs = _at(months_before(now.date(), 12 * keep.audit_years), now)
    nothing = vault.seal_json(NOTHING_KEPT, "dialogue.sealed")
    return {
        "now": now,
        "aside": letters.taken_back_since(now),
        "portion": PORTION,
        "words": ago(keep.words_days),
        "handled": ago(keep.handled_days),
        "outgoing": ago(keep.outgoing_days),
        "invite": ago(INVITE_DAYS),
        "sign_in": ago(SIGN_IN_DAYS),
        "session": ago(SESSION_DAYS),
        "month": ago(A_MONTH),
        "taps": months_before(now.date(), keep.taps_months),
        **{"logs": logs, "logs_day": logs.date(), "nothing": nothing, "length": len(nothing)},
    }


def unfinished(counts: Mapping[str, int]) -> set[str]:
    """Where more may be due than a portion."""
    return _and_after({name for name, count in counts.items() if count >= PORTION})


def _and_after(names: Collection[str]) -> set[str]:
    """And what goes when these have gone."""
    found = set(names)
    while new := {AFTER[name] for name in found if name in AFTER} - found:
        found |= new
    return found


def purge_all(store: Store, keep: Keep, now: datetime) -> dict[str, int]:
    """Everything that is due, a transaction for each portion."""
    total: Counter[str] = Counter()
    only: Collection[str] = ()
    while True:
        with store.transaction(now) as tx:
            counts = purge(tx, keep, now, only)
        total.update(counts)
        if not (only := unfinished(counts)):
            return dict(total)


def months_before(day: date, months: int) -> date:
    """The same day of an earlier month, or that month's last."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _at(day: date, now: datetime) -> datetime:
    return datetime.combine(day, now.timetz())
