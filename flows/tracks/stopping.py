"""A placement that staff end, or the company through them, when no track runs. As with a track
the citizen is asked first what was good (requirement 118); then it ends, answer or not. Of a place
where nothing has been yet there is no good to ask about: the citizen is told.
"""

from datetime import datetime

from flows import book
from flows.calendar import add_staffed, next_allowed
from flows.effects import SetAlarm
from flows.events import Rang
from flows.facts import Participation
from flows.own import Entry, Kind
from flows.tracks import ending
from flows.tracks.end import Words, begun, end, running
from flows.turn import Turn

ASKED, DUE = "stop_asked", "stop_due"
KEY = "stopping"


def begin(turn: Turn, why: str, by: str) -> bool:
    """True: the citizen is asked first. False: it has ended at once."""
    if turn.the.participation is not Participation.joined or not turn.the.person.channels:
        end(turn, why, by)
        return False
    if not begun(turn):
        end(turn, why, by)
        ending.tell_citizen_next(turn)
        return False
    due = add_staffed(turn.policy.office, turn.now, turn.policy.noshow.ending_minutes)
    state = f"{why} {by} {due.isoformat()}"
    call_off(turn)
    line = book.write(turn, Kind.closing, here=True, key=KEY, state=state, source="staff")
    at = next_allowed(turn.policy.quiet, turn.policy.office.zone, turn.now)
    turn.add(SetAlarm(ASKED, at, due, ref=line))
    turn.add(SetAlarm(DUE, due, ref=line))
    return True


def waiting(turn: Turn) -> Entry | None:
    return book.newest(turn.the, Kind.closing, KEY)


def said(turn: Turn) -> str:
    """Why, and who ends it, as a track keeps it."""
    line = waiting(turn)
    return line.state.rpartition(" ")[0] if line is not None else ""


def call_off(turn: Turn) -> bool:
    """It goes on after all."""
    line = waiting(turn)
    if line is not None:
        book.drop(turn, line)
    return line is not None


def due(turn: Turn, ref: str) -> datetime | None:
    line = waiting(turn)
    if line is None or line.id != ref or running(turn) is None:
        return None
    return datetime.fromisoformat(line.state.split(" ")[2])


def finish(turn: Turn, ref: str, *, share: str = "") -> None:
    line = waiting(turn)
    if line is None or line.id != ref:
        return
    why, _, by = said(turn).partition(" ")
    book.drop(turn, line)
    end(turn, why, by, Words(good=share))


def rings(turn: Turn) -> None:
    """ALARM "stop_due": there was no answer, and it ends all the same."""
    event = turn.event
    assert isinstance(event, Rang)
    if due(turn, event.ref) is None:
        return
    if turn.talk.flow == "ending":
        turn.talk.close()
    finish(turn, event.ref)
    ending.tell_citizen_next(turn)
