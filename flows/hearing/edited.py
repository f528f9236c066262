"""A message that somebody has edited: danger in it is heard as in any other (flows/safety), and
what should not stand there goes. Nothing is done a second time: a wish that was not in it before is
asked about, and whatever else was changed has to be written again, which is said.
"""

from flows import removed, staff
from flows.events import Wrote
from flows.facts import Participation
from flows.hearing.meant import MEANT
from flows.texts import T
from flows.turn import Turn
from flows.understanding import Heard

_TAKES_PART = frozenset({Participation.joined, Participation.paused})
SURE = 0.6  # as in flows/wishes.py, which knows the dialogues that import this package


def by_citizen(turn: Turn) -> None:
    """The words were read for danger before this."""
    event = turn.event
    assert isinstance(event, Wrote)
    removed.tell(turn)
    if event.heard.removed or turn.the.participation not in _TAKES_PART:
        return
    if _is_new(turn, event.heard):
        turn.later |= {event.heard.intent: turn.wrote}
    elif turn.the.memory.edit_told != turn.today.date():
        turn.remember(edit_told=turn.today.date())  # once a day: most edits mend a slip
        say_not_used(turn)


def by_helper(turn: Turn) -> None:
    staff.removed(turn)
    say_not_used(turn)


def say_not_used(turn: Turn) -> None:
    turn.say(T("Du har rettet en besked. Skal noget laves om, så skriv det i en ny besked."))


def _is_new(turn: Turn, heard: Heard) -> bool:
    """A wish, and another than the one that was taken up last: then it is asked about."""
    waits = any(heard.intent in frame.answers for frame in turn.talk.stack)
    is_wish = heard.intent in MEANT and heard.confidence >= SURE
    return is_wish and heard.intent != turn.talk.heard and not waits
