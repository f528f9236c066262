"""What flows/registry.py knows of this package."""

from collections.abc import Mapping

from flows.before import (
    abilities,
    appointments,
    countdown,
    earlier,
    host,
    host_form,
    line,
    practical,
    purpose,
    start_meeting,
    todo,
    todo_due,
    travel,
    wishes,
)
from flows.before.rhythm import HOST
from flows.known import Handlers, Known
from flows.rights import opens
from flows.turn import Turn


def open_purpose(turn: Turn) -> None:
    """Without a placement there is only the wish to talk about."""
    opens("purpose" if turn.the.placement is not None else "five_wishes")(turn)


DANISH: Handlers = {
    "mening": open_purpose,
    "oensker": opens("five_wishes"),
    "detkanjeg": opens("abilities"),
    "sidst": opens("earlier"),
    "vejen": opens("travel"),
    "praktisk": practical.show,
    "andreaftaler": opens("appointments"),
    "goerselv": todo.command,
}
ENGLISH: Mapping[str, str] = {
    "purpose": "mening",
    "wishes": "oensker",
    "skills": "detkanjeg",
    "earlier": "sidst",
    "travel": "vejen",
    "practical": "praktisk",
    "appointments": "andreaftaler",
    "todo": "goerselv",
}
KNOWN = Known(
    flows=(
        purpose.FLOW,
        wishes.FLOW,
        abilities.FLOW,
        earlier.FLOW,
        travel.FLOW,
        appointments.FLOW,
        line.FLOW,
        countdown.FLOW,
        todo.FLOW,
        todo_due.FLOW,
    ),
    commands={**DANISH, **{english: DANISH[danish] for english, danish in ENGLISH.items()}},
    alarms={HOST: host.rings, **start_meeting.ALARMS},
    forms={"host": host_form.from_page, "host_back": host_form.taken_back},
)
