"""A person's place in a dialogue, between the row it is kept in and the Talk flows work on."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row

from bot.facts import memory_from_json, memory_to_json
from flows.memory import Memory
from flows.turn import Frame, Talk
from storage.vault import Vault

PLACE = "dialogue.sealed"


@dataclass(slots=True)
class Place:
    """`memory` is a citizen's; helpers have an empty one."""

    talk: Talk
    memory: Memory


def place_from(row: Row[Any] | None, vault: Vault) -> Place:
    if row is None:
        return Place(Talk(), Memory())
    kept = vault.open_json(row.sealed, PLACE)
    stack = [
        Frame(flow, state, answers, datetime.fromisoformat(expires))
        for flow, state, answers, expires in kept["stack"]
    ]
    talk = Talk(
        row.flow, row.state, kept["answers"], row.question, row.asked_at, stack, row.about,
        row.last, kept.get("heard", ""),
    )  # fmt: skip
    return Place(talk, memory_from_json(kept["memory"]))


def columns(place: Place, vault: Vault) -> dict[str, Any]:
    """What Tx.move writes."""
    talk = place.talk
    kept = {
        "answers": talk.answers,
        "stack": [[f.flow, f.state, f.answers, f.expires.isoformat()] for f in talk.stack],
        "memory": memory_to_json(place.memory),
    }
    if talk.heard:
        kept["heard"] = talk.heard
    return {
        "flow": talk.flow,
        "state": str(talk.state),
        "question": talk.question,
        "asked_at": talk.asked_at,
        "last": talk.last,
        "about": talk.about,
        "sealed": vault.seal_json(kept, PLACE),
    }
