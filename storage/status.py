"""Where a message stands on its way out (Outgoing.status), as a condition.

In words, not as parameters. Only so an index that holds the rows of one status is found; and
SQLite, which looks what such a parameter is, would plan the statement anew each time it is run:
ten times the work of a look at what waits.
"""

from sqlalchemy import ColumnElement, FromClause, literal_column

from storage.folder import table
from storage.tables import Outgoing

OUTGOING = table(Outgoing)
UNSENT = ("held", "waiting", "retry")  # before anybody has claimed it


def stands(*statuses: str, of: FromClause = OUTGOING) -> ColumnElement[bool]:
    """At one of these."""
    words: list[ColumnElement[str]] = [literal_column(f"'{status}'") for status in statuses]
    status: ColumnElement[str] = of.c.status
    return status == words[0] if len(words) == 1 else status.in_(words)
