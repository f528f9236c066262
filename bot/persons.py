"""People as the flows know them, with the ways that reach them."""

from collections.abc import Collection

from sqlalchemy import Connection

from bot.facts import CHANNELS, person_from
from flows.facts import Person
from storage.reached import read_reached


def persons(
    connection: Connection, ids: Collection[int], channels: Collection[str] = CHANNELS
) -> dict[int, Person]:
    """`channels`: those that this installation has (Parts.channels), where somebody is to be
    written to."""
    return {
        id_: person_from(rows[0], [row for row in rows if row.channel in channels])
        for id_, rows in read_reached(connection, ids).items()
    }
