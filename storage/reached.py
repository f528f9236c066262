"""People with the addresses they are reached at, in one statement."""

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, Row, select

from storage.among import among
from storage.folder import table
from storage.tables import Address, Person

PERSON, ADDRESS = table(Person).c, table(Address).c
REACHED = (
    select(
        *(PERSON[name] for name in ("id", "name", "role", "language", "phone", "digest")),
        *(ADDRESS[name] for name in ("channel", "value", "dead_code")),
    )
    .outerjoin(table(Address), ADDRESS.person_id == PERSON.id)
    .where(among(PERSON.id))
    .order_by(ADDRESS.id)
)


def read_reached(connection: Connection, ids: Collection[int]) -> dict[int, list[Row[Any]]]:
    """A row for each address of a person, the newest last; one of None where there is none."""
    found: dict[int, list[Row[Any]]] = defaultdict(list)
    if ids:
        for row in connection.execute(REACHED, {"ids": list(ids)}):
            found[row.id].append(row)
    return found
