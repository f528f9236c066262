"""The alarms of this package that begin a dialogue. Only flows/prompts.py imports it: beginning a
dialogue needs the registry, and the registry needs this package."""

from flows import dialogue
from flows.book import lines_of
from flows.events import Rang
from flows.facts import Participation, Role
from flows.known import Handlers
from flows.meetings import agreed_on, agreements
from flows.meetings.cadence import cadence
from flows.own import Kind
from flows.schedule import of_this_plan
from flows.turn import Turn


def _may_ask(turn: Turn) -> bool:
    """Not a plan of yesterday, not on a day of absence, not who was left in peace."""
    wanted = turn.the.memory.writes_after and not turn.the.memory.silent
    joined = turn.the.participation is Participation.joined
    return of_this_plan(turn) and joined and wanted and not _absent(turn)


def _absent(turn: Turn) -> bool:
    return turn.the.absent_on(turn.today.date()) is not None


def prepare(turn: Turn) -> None:
    """The day before the meeting; `ref` is its day. Also for who is absent: they may want
    something said."""
    event, placement = turn.event, turn.the.placement
    assert isinstance(event, Rang)
    if placement is None or not of_this_plan(turn):
        return
    if placement.follow_up is not None and placement.follow_up.isoformat() == event.ref:
        dialogue.prompt(turn, "prepare")


def after_meeting(turn: Turn) -> None:
    """The afternoon of the meeting; `ref` is its day. Not when it was moved, and not when the
    citizen has written it down already."""
    event, placement = turn.event, turn.the.placement
    assert isinstance(event, Rang)
    today = [one for one in lines_of(turn.the, Kind.agreement) if one.at.date() == turn.now.date()]
    if placement is None or any(one.source == Role.citizen for one in today):
        return
    held = bool(today) or str(placement.follow_up) == event.ref
    if held and _may_ask(turn):
        dialogue.prompt(turn, agreed_on.NAME)


def agreement(turn: Turn) -> None:
    """The day of an agreement has come; its fence is the placement."""
    line = agreements.told(turn)
    if line is not None and not _absent(turn):
        dialogue.prompt(turn, agreed_on.DUE, line=line.id)


def match(turn: Turn) -> None:
    """Once in a placement."""
    if _may_ask(turn) and not lines_of(turn.the, Kind.match):
        dialogue.prompt(turn, "match")


def touch(turn: Turn) -> None:
    if _may_ask(turn) and cadence(turn.the, turn.policy).touch:
        dialogue.prompt(turn, "touch")


PROMPTS: Handlers = {
    "prepare": prepare,
    "after_meeting": after_meeting,
    agreements.ALARM: agreement,
    "match": match,
    "touch": touch,
}
