"""Which columns the vault seals, found in the tables themselves: a new one is known at once.

Knows nothing of what is written in them.
"""

from sqlalchemy import Column, LargeBinary
from sqlmodel import SQLModel

import storage.tables

assert storage.tables  # registers them

Sealed = Column[bytes]


def sealed_columns() -> tuple[Sealed, ...]:
    return tuple(
        column
        for known in SQLModel.metadata.sorted_tables
        for column in known.columns
        if isinstance(column.type, LargeBinary)
    )


def place_of(column: Sealed) -> str:
    """The place that is bound into the sealed text: "words.text"."""
    return f"{column.table.name}.{column.name}"
