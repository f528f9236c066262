"""While a person is talking, the bot keeps its own questions back (requirements 33, 139).

What waits is what the bot asks to get to know something: how the day went, the week, the wish.
It waits inside its own window, else it is dropped as any prompt that finds no room (DESIGN §5).
Never held: a shift's reminder, the question whether somebody is safe, the morning after an
absence, danger; and Friday's preview, since its deadline decides what the mentors are told.
"""

from datetime import datetime, timedelta

from flows.effects import SetAlarm
from flows.events import Rang
from flows.turn import Turn

HELD = frozenset({"checkin", "reflection", "motivation", "match", "touch"})


def spoke(turn: Turn) -> None:
    """A person and the citizen wrote to each other now."""
    turn.remember(talked_at=turn.now)


def until(turn: Turn) -> datetime | None:
    """When the talk has rested for so long that the bot may ask again; None: it may now."""
    talked = turn.the.memory.talked_at
    if talked is None:
        return None
    rested = talked + timedelta(hours=turn.policy.questions.talk_hours)
    return rested if turn.now < rested else None


def holds_back(turn: Turn) -> bool:
    """True: this prompt is not for now. It rings again when the talk has rested, if its own
    window is open then."""
    event = turn.event
    assert isinstance(event, Rang)
    later = until(turn) if event.what in HELD else None
    if later is None:
        return False
    if event.not_after and later > event.not_after:
        turn.count("prompt_talking")
    else:
        turn.add(SetAlarm(event.what, later, event.not_after, event.ref, event.fence))
    return True
