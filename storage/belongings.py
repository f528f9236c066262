"""Which rows belong to a person, read from ERASE and KEPT. For the export and the eraser."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, Table, or_, select
from sqlmodel import SQLModel, col

from storage.tables import ERASE, KEPT, Placement

COLUMNS: Mapping[str, tuple[str, ...]] = {
    **ERASE,
    **{name: columns for name, (columns, _) in KEPT.items()},
}


def tables() -> list[Table]:
    """Every table that holds personal data, parents before children."""
    return [known for known in SQLModel.metadata.sorted_tables if known.name in COLUMNS]


def belongs(table: Table, person_id: int) -> ColumnElement[bool]:
    """The condition "this row is about, by or for that person"."""
    return or_(*(_leads(table.c[name], person_id) for name in COLUMNS[table.name]))


def _leads(column: Any, person_id: int) -> ColumnElement[bool]:
    if any(key.column.table.name == "placement" for key in column.foreign_keys):
        theirs = select(col(Placement.id)).where(col(Placement.citizen_id) == person_id)
        return _bool(column.in_(theirs))
    return _bool(column == person_id)


def _bool(condition: Any) -> ColumnElement[bool]:
    found: ColumnElement[bool] = condition
    return found
