"""ALARM "track": the time of a track's next thing is over, and nobody has noted it. The case's
chain hears of it, as often as it happens: a track is never silent.
"""

from flows.cases import life
from flows.cases.moves import Do
from flows.cases.record import CLOCK, open_in
from flows.effects import SetAlarm
from flows.events import Rang
from flows.track_facts import Track
from flows.tracks import ending
from flows.tracks.record import ALARM, S, keep, log, tracks_now, wait
from flows.turn import Signal, Turn

FAMILY = "noshow"
AGAIN = 120  # staffed minutes until the chain hears again of the same
WAITS_FOR_OTHERS = frozenset({S.proposed, S.agreed})  # the meeting has alarms of its own


def rings(turn: Turn) -> None:
    event = turn.event
    assert isinstance(event, Rang)
    track = tracks_now(turn).get(event.ref)
    if track is None or event.fence != track.step or track.state in WAITS_FOR_OTHERS:
        return
    if track.state == S.ending:
        ending.finish(turn, track)
        ending.tell_citizen_next(turn)
        return
    log(turn, track, "overdue", state=track.state)
    _again(turn, track)
    _tell_chain(turn)


def _again(turn: Turn, track: Track) -> None:
    due = wait(turn, AGAIN)
    keep(turn, track, due=due)
    turn.add(SetAlarm(ALARM, due, ref=track.id, fence=track.step))


def _tell_chain(turn: Turn) -> None:
    """A case that somebody has goes down its chain from the top; without one, one opens."""
    case = open_in(turn, FAMILY)
    if case is not None and case.state != "open" and life.can(case, Do.raised):
        louder = Signal("track_overdue", FAMILY, case.colour)
        rule = turn.policy.cases[case.colour]
        life.move(turn, case, Do.raised, CLOCK, signal=louder, rule=rule)
    turn.signal("track_overdue")
