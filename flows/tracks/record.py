"""The two tracks in the middle of a turn, and how a change, a timer or a log row is written.

Decides nothing and tells nobody. `move` is the only way on: it raises the step, so that every
older card and alarm is told from the newest.
"""

from dataclasses import replace
from datetime import datetime
from enum import StrEnum, auto
from typing import Any

from flows.calendar import add_staffed
from flows.cases.record import log as log_case
from flows.cases.record import source_of
from flows.effects import SetAlarm
from flows.facts import Person, Role
from flows.people import reader
from flows.policy import Colour
from flows.track_effects import KeepMeeting, KeepTrack
from flows.track_facts import Meeting, Name, Track
from flows.turn import Turn

ALARM = "track"


class S(StrEnum):
    """A: call → visit → meet → proposed → agreed → after → closed, with ending on the way out.
    B: ask → sent → closed."""

    call = auto()
    visit = auto()
    meet = auto()
    proposed = auto()
    agreed = auto()
    after = auto()
    ending = auto()
    ask = auto()
    sent = auto()
    closed = auto()


MUNICIPALITY = frozenset(
    {Role.caseworker, Role.deputy, Role.leader, Role.on_call, Role.job_consultant}
)
MAY_SHARE = frozenset({Role.caseworker, Role.deputy, Role.leader})  # requirement 121


def tracks_now(turn: Turn) -> dict[str, Track]:
    """The open tracks, with what this turn has already asked for."""
    kept = {track.id: track for track in turn.the.tracks}
    for effect in turn.effects:
        if isinstance(effect, KeepTrack):
            known = kept.get(effect.id)
            facts: dict[str, Any] = dict(effect.facts)
            kept[effect.id] = replace(known, **facts) if known else Track(effect.id, **facts)
    return {track.id: track for track in kept.values() if track.state != S.closed}


def track_of(turn: Turn, name: Name) -> Track | None:
    return next((track for track in tracks_now(turn).values() if track.name is name), None)


def meeting_now(turn: Turn) -> Meeting | None:
    found = turn.the.meeting
    for effect in turn.effects:
        if isinstance(effect, KeepMeeting):
            facts: dict[str, Any] = dict(effect.facts)
            same = found is not None and found.id == effect.id
            found = replace(found, **facts) if same and found else Meeting(effect.id, **facts)
    return found


def keep(turn: Turn, track: Track, **facts: Any) -> Track:
    """One effect a track and turn: a batch writes each row once."""
    for place, effect in enumerate(turn.effects):
        if isinstance(effect, KeepTrack) and effect.id == track.id:
            turn.effects[place] = KeepTrack(track.id, {**effect.facts, **facts})
            break
    else:
        turn.add(KeepTrack(track.id, facts))
    return replace(track, **facts)


def keep_meeting(turn: Turn, meeting: Meeting, **facts: Any) -> Meeting:
    for place, effect in enumerate(turn.effects):
        if isinstance(effect, KeepMeeting) and effect.id == meeting.id:
            turn.effects[place] = KeepMeeting(meeting.id, {**effect.facts, **facts})
            break
    else:
        turn.add(KeepMeeting(meeting.id, facts))
    return replace(meeting, **facts)


def move(turn: Turn, track: Track, state: S, minutes: float, **facts: Any) -> Track:
    """To the next thing, with a timer of its own."""
    return until(turn, track, state, wait(turn, minutes), **facts)


def until(turn: Turn, track: Track, state: S, due: datetime, **facts: Any) -> Track:
    step = track.step + 1
    turn.add(SetAlarm(ALARM, due, ref=track.id, fence=step))
    return keep(turn, track, state=state, step=step, due=due, **facts)


def close(turn: Turn, track: Track, outcome: str) -> Track:
    log(turn, track, "closed", outcome=outcome)
    ended = {"outcome": outcome, "closed_at": turn.now, "due": None}
    return keep(turn, track, state=S.closed, step=track.step + 1, **ended)


def wait(turn: Turn, minutes: float) -> datetime:
    """Staffed minutes from now; fewer in a case of concern (bekymringssag)."""
    placement = turn.the.placement
    if placement is not None and placement.concern:
        minutes *= turn.policy.signals.concern_factor
    return add_staffed(turn.policy.office, turn.now, max(1.0, minutes))


def log(turn: Turn, track: Track, what: str, **details: object) -> None:
    """In the log of the case the track came from; which track is told with it."""
    told = {"track": track.name, **details}
    log_case(turn, track.case, f"track_{what}", source_of(turn), "", **told)


def owner_of(turn: Turn, track: Track) -> Person | None:
    """Who has the track, when they can be reached; else who reads the citizen's cases."""
    people = (p for p in turn.the.chain.values() if p.id == track.owner and p.channels)
    return next(people, None) or reader(turn, Colour.orange)


def of_the_municipality(turn: Turn) -> bool:
    return bool(turn.the.roles_of(turn.me.id) & MUNICIPALITY)
