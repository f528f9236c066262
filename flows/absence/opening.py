"""How an absence begins: by command, by words, from a reminder, or because it goes on.

Looks at what is known already; asks and decides nothing else.
"""

from flows.absence import days, named
from flows.absence.proof import find
from flows.closing import away
from flows.core import Flow
from flows.effects import KeepShift
from flows.events import Pressed, Wrote
from flows.facts import Coming, Participation
from flows.turn import Turn

REASONS = {  # Heard.intent → what is kept
    "absence_sick": "sick",
    "absence_child_sick": "child_sick",
    "absence_appointment": "appointment",
    "absence_transport": "transport",
    "absence_other": "other",
}
HALF_WAY, GO_ON = "unsent", "/fravaer"  # the state, and its one button: also a command
TAKES_PART = frozenset({Participation.joined, Participation.paused})


def by_command(flow: Flow, turn: Turn) -> None:
    """COMMANDS "fravaer". Where a report was left half way, it goes on with what is known."""
    talk = turn.talk
    if talk.flow == flow.name and talk.state == HALF_WAY:
        turn.event = Pressed(talk.question, GO_ON)
        flow.step(turn)
    elif away.in_aftercare(turn):
        turn.open(away.NAME)
    else:
        turn.open("absence")


def by_the_word_sick(turn: Turn) -> None:
    """COMMANDS "syg"."""
    if away.in_aftercare(turn):
        turn.open(away.NAME)
    else:
        turn.open("absence", reason="sick", heard="yes")


def heard(flow: Flow, morning: Flow, turn: Turn) -> None:
    """INTENTS absence_*: nobody is told on a guess, so the dialogue asks first. While it is
    open the words are an answer to its question."""
    event, talk = turn.event, turn.talk
    if away.in_aftercare(turn):
        turn.open(away.NAME)
    elif talk.flow == flow.name:
        flow.step(turn)
    elif talk.flow == morning.name:
        turn.event = Pressed(talk.question, "no")
        morning.step(turn)
    elif isinstance(event, Wrote):
        about = named.answers(turn, turn.wrote)
        turn.open("absence", reason=REASONS[event.heard.intent], heard="yes", **about)


# --- conditions when it starts --------------------------------------------------------


def goes_on(turn: Turn) -> bool:
    """ "Ikke i dag" on the morning after."""
    return find(turn, turn.answers.get("again", "")) is not None and days.meant(turn) is not None


def no_day(turn: Turn) -> bool:
    """No placement, none now, or the citizen takes no part."""
    return turn.the.participation not in TAKES_PART or days.meant(turn) is None


def untold(turn: Turn) -> bool:
    """ "Ikke i dag" was said, and not who is told."""
    shift = days.meant(turn)
    if shift is None or shift.coming is not Coming.absent:
        return False
    absence = turn.the.absent_on(shift.day)
    return absence is None or absence.reported_at is None


def left_half_way(turn: Turn) -> bool:
    """Asked once more at the hour of another question (flows/prompts.py)."""
    return "left_in" in turn.answers


def reported(turn: Turn) -> bool:
    shift = days.meant(turn)
    return shift is not None and turn.the.absent_on(shift.day) is not None


# --- days as answers ------------------------------------------------------------------


def values(turn: Turn) -> list[str]:
    """The days that can be chosen, as buttons carry them."""
    return [shift.day.isoformat() for shift in days.ahead(turn)]


def is_covered(turn: Turn, value: str) -> bool:
    shift = next(one for one in days.ahead(turn) if one.day.isoformat() == value)
    return turn.the.absent_on(shift.day) is not None


# --- actions --------------------------------------------------------------------------


def counts_at_once(turn: Turn) -> None:
    """Their own word: they are not asked whether they came, nor how it went. Who is told of it
    waits for an answer, and until then the workplace is asked as on any other day."""
    shift = turn.the.shift_on(days.the_one(turn).starts)
    if shift is not None and turn.the.absent_on(shift.day) is None:
        turn.add(KeepShift(shift.starts, {"coming": Coming.absent}))


def another_day(turn: Turn) -> None:
    """ "En anden dag": nothing was said of this one."""
    shift = turn.the.shift_on(days.the_one(turn).starts)
    if shift is not None and shift.coming is Coming.absent:
        turn.add(KeepShift(shift.starts, {"coming": Coming.unknown}))


def begin(turn: Turn) -> None:
    """From here on the dialogue is about this shift, whatever the hour. The day after a reported
    one belongs to the same absence: no reason is asked again."""
    shift = days.the_one(turn)
    if "shift" in turn.answers:  # "Kan ikke i dag", a button below a question about this very day
        counts_at_once(turn)
    turn.answers["shift"] = shift.starts.isoformat()
    absence = days.running(turn, shift)
    if absence is not None:
        turn.answers["again"] = absence.id


def go_on(turn: Turn) -> None:
    """More days to the absence that is known."""
    absence = turn.the.absent_on(days.the_one(turn).day)
    if absence is not None:
        turn.answers["again"] = absence.id
