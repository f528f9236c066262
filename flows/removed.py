"""What was taken out of somebody's words (flows/redaction) is said to them: kindly, once a message,
and without the words. It is counted by kind, and never logged."""

from collections.abc import Set

from flows import people
from flows.effects import DeleteMessage
from flows.events import Submitted, Wrote
from flows.texts import T, Text
from flows.turn import Turn

# Dialogues that say it themselves, in words about what is being written there.
SAID_THERE = {"conditions": frozenset({"diagnosis", "medicine"}), "card": frozenset({"diagnosis"})}


def kinds(turn: Turn) -> Set[str]:
    event = turn.event
    return event.heard.removed if isinstance(event, Wrote | Submitted) else frozenset()


def count(turn: Turn) -> None:
    for kind in sorted(kinds(turn)):
        turn.count(f"removed_{kind}")


def tell(turn: Turn) -> None:
    """To the citizen: nothing was wrong in writing it, and it has left the chat."""
    removed = kinds(turn)
    if not removed:
        return
    turn.add(DeleteMessage())
    if turn.talk.open and removed <= SAID_THERE.get(turn.talk.flow, frozenset()):
        return
    if removed == {"cpr"}:
        turn.say(
            T(
                "Jeg så et CPR-nummer og har fjernet det. Du har ikke gjort noget galt. "
                "{caseworker} har det i forvejen.",
                caseworker=people.caseworker(turn),
            )
        )
        return
    turn.say(_several() if len(removed) > 1 else _one(next(iter(removed))))


def _several() -> Text:
    return T(
        "Jeg så nogle personlige oplysninger og har fjernet dem. Du har ikke gjort noget galt. "
        "Dem har jeg ikke brug for."
    )


def _one(kind: str) -> Text:
    match kind:
        case "phone":
            return T(
                "Jeg så et telefonnummer og har fjernet det. Du har ikke gjort noget galt. "
                "Det har jeg ikke brug for."
            )
        case "email":
            return T(
                "Jeg så en mailadresse og har fjernet den. Du har ikke gjort noget galt. "
                "Den har jeg ikke brug for."
            )
        case "address":
            return T(
                "Jeg så en adresse og har fjernet den. Du har ikke gjort noget galt. "
                "Den har jeg ikke brug for."
            )
        case "name":
            return T(
                "Jeg så et fuldt navn og har fjernet det. Du har ikke gjort noget galt. "
                "Et fornavn er nok."
            )
        case "diagnosis":
            return T(
                "Jeg så navnet på en sygdom og har fjernet det. Du har ikke gjort noget galt. "
                "Du behøver ikke skrive, hvad du fejler."
            )
        case _:
            return T(
                "Jeg så navnet på noget medicin og har fjernet det. Du har ikke gjort noget galt. "
                "Det har jeg ikke brug for."
            )
