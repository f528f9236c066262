"""What an error says: the database itself is in trouble, or what was asked of it was wrong.

Everything depends on the difference. In trouble nothing is put aside: the updates stay with
Telegram until the database is well again. An arrival that is wrong by itself is put aside.
"""

import os
import secrets
from enum import StrEnum

from sqlalchemy import delete
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionFree
from sqlmodel import col

from storage.folder import table
from storage.tables import Info
from storage.tx import Tx

TRIAL = 1 << 16  # bytes: more than most batches write, so that "well" is not said too early


class Trouble(StrEnum):
    full = "disk_full"
    read_only = "read_only"
    refused = "disk_refuses"  # read-only since we opened it, failing, or a quota
    broken = "broken"
    memory = "out_of_memory"
    busy = "busy"  # locks: nobody's fault, and soon over
    away = "away"
    unclear = "unclear"  # the error does not tell


SQLITE = {  # https://sqlite.org/rescode.html, the primary codes
    5: Trouble.busy,
    6: Trouble.busy,
    7: Trouble.memory,
    8: Trouble.read_only,
    10: Trouble.refused,
    11: Trouble.broken,
    13: Trouble.full,
    14: Trouble.refused,
    26: Trouble.broken,
}
POSTGRESQL = {  # the longest that fits; appendix A of its manual
    "08": Trouble.away,
    "25006": Trouble.read_only,  # a standby, or a primary that is one now
    "40001": Trouble.busy,
    "40P01": Trouble.busy,
    "53": Trouble.away,  # too many connections, among others
    "53100": Trouble.full,
    "53200": Trouble.memory,
    "55P03": Trouble.busy,
    "57P": Trouble.away,  # stopping, stopped or starting
    "58": Trouble.refused,
    "XX001": Trouble.broken,
    "XX002": Trouble.broken,
}


def trouble(error: BaseException) -> Trouble | None:
    """None when it is no trouble of the database: what was asked of it was wrong."""
    if isinstance(error, NoConnectionFree):
        return Trouble.away
    if not isinstance(error, DBAPIError):
        return None
    known = _sqlite(error.orig) or _postgresql(error.orig)
    if known is not None:
        return known
    if error.connection_invalidated or isinstance(error, InterfaceError):
        return Trouble.away
    return Trouble.unclear if isinstance(error, OperationalError) else None


def _sqlite(cause: BaseException | None) -> Trouble | None:
    code = getattr(cause, "sqlite_errorcode", None)
    return SQLITE.get(code & 0xFF) if isinstance(code, int) else None


def _postgresql(cause: BaseException | None) -> Trouble | None:
    state = getattr(cause, "sqlstate", "")
    if state is None and type(cause).__name__ == "OperationalError":
        return Trouble.away  # there was nobody to give a code
    fitting = [begin for begin in POSTGRESQL if (state or "").startswith(begin)]
    return POSTGRESQL[max(fitting, key=len)] if fitting else None


def try_to_write(tx: Tx) -> None:
    """Nothing of it is left behind."""
    name = f"trial {secrets.token_hex(8)}"  # two replicas do not wait for each other
    tx.connection.execute(table(Info).insert(), [{"name": name, "value": os.urandom(TRIAL)}])
    tx.connection.execute(delete(Info).where(col(Info.name) == name))
