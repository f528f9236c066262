"""Citizens as the flows know them, from folders that were read whole or as far as a list needs them
(storage/day.py): who is who, cases, and no words."""

from collections.abc import Mapping

from sqlalchemy import Connection

from bot.facts import citizen_from, memory_from_json, person_from
from bot.parts import Parts
from bot.talks import PLACE
from flows.calendar import local
from flows.facts import Citizen
from flows.memory import Memory
from storage.folder import Folder, read_addresses, read_people


def citizens_in(
    parts: Parts,
    connection: Connection,
    folders: Mapping[int, Folder],
    memories: Mapping[int, bytes] | None = None,
) -> dict[int, Citizen]:
    """Whoever is in the folders; without a memory it is as on the first day."""
    involved = {*folders, *(id_ for folder in folders.values() for id_ in folder.involved)}
    addresses = read_addresses(connection, involved)
    people = {
        id_: person_from(row, addresses.get(id_, []))
        for id_, row in read_people(connection, involved).items()
    }
    vault, policy, known = parts.store.vault, parts.policy, memories or {}
    today = local(parts.clock.now(), policy.office.zone).date()
    found = {}
    for id_, folder in folders.items():
        memory = Memory()
        if id_ in known:
            memory = memory_from_json(vault.open_json(known[id_], PLACE)["memory"])
        found[id_] = citizen_from(folder, people, memory, vault, policy, today)
    return found
