"""Everything about one person, opened: rows by table, ready for JSON. Makes no file."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, LargeBinary, Row, Table, select

from storage.belongings import belongs, tables
from storage.people import person_of
from storage.sealed import place_of
from storage.vault import Vault

SECRETS = {"digest"}  # of links and sessions: nobody's data, but a way in
ABOUT_SOMEBODY_ELSE = "(udeladt: handler om en anden)"
JSON_PLACES = {"dialogue.sealed", "outgoing.body"}

Rows = list[dict[str, Any]]


def everything_about(connection: Connection, vault: Vault, person_id: int) -> dict[str, Rows]:
    """Table → rows; a table without any is left out. NotFound for nobody."""
    person_of(connection, person_id)
    found: dict[str, Rows] = {}
    for table in tables():
        query = select(table).where(belongs(table, person_id)).order_by(*table.primary_key)
        rows = [_open(table, row, vault, person_id) for row in connection.execute(query)]
        if rows:
            found[table.name] = rows
    return found


def _open(table: Table, row: Row[Any], vault: Vault, person_id: int) -> dict[str, Any]:
    """A helper's export tells that a message was about a citizen, and not what it said."""
    values = row._mapping
    others = values.get("citizen_id") not in (None, person_id)
    opened: dict[str, Any] = {}
    for column in table.columns:
        value = values[column.name]
        if column.name in SECRETS:
            continue
        if value is not None and isinstance(column.type, LargeBinary):
            place = place_of(column)
            value = ABOUT_SOMEBODY_ELSE if others else _words(vault, value, place)
        opened[column.name] = _plain(value)
    return opened


def _words(vault: Vault, sealed: bytes, place: str) -> Any:
    return vault.open_json(sealed, place) if place in JSON_PLACES else vault.open(sealed, place)


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime | date) else value
