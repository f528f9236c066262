"""The tracks open with the case and follow it: what somebody does to the case, they know."""

from datetime import timedelta

from flows.cases.record import cases_now
from flows.effects import KeepSignal, LogCase
from flows.events import Rang
from flows.facts import CaseFile
from flows.people import reader
from flows.policy import Colour
from flows.track_facts import Name, Track
from flows.tracks import cards, meeting
from flows.tracks.record import S, close, keep, log, move, tracks_now, wait
from flows.turn import Turn

NO_SHOW = "no_show"  # the signal: somebody said "not arrived"
LOOKING = frozenset({S.call, S.visit})
NOTHING_TO_DO = frozenset({"false_alarm", "known", "withdrawn", "fine"})


def follow(turn: Turn) -> None:
    """The very last thing of a turn, when the cases are as they will be."""
    if turn.citizen is None or turn.the.placement is None:
        return
    for effect in [e for e in turn.effects if isinstance(e, KeepSignal)]:
        case = cases_now(turn).get(effect.case)
        if effect.rule == NO_SHOW and case is not None and not tracks_now(turn):
            _open(turn, case)
    for row in [e for e in turn.effects if isinstance(e, LogCase)]:
        for track in tracks_now(turn).values():
            if track.case == row.case:
                _learn(turn, track, row)


def _open(turn: Turn, case: CaseFile) -> None:
    """Both at once (requirement 112): the timers run whoever has read the card."""
    rule, missed = turn.policy.noshow, _missed_at(turn)
    for name, state, minutes in (
        (Name.citizen, S.call, rule.call_minutes),
        (Name.network, S.ask, rule.network_minutes),
    ):
        due = wait(turn, minutes)
        facts = {"case": case.id, "name": name, "opened_at": turn.now, "owner": case.owner}
        track = Track(turn.new_id(), case.id, name, state, turn.now, owner=case.owner)
        keep(turn, track, **facts, state=state, step=0, missed_at=missed, outcome="")
        move(turn, track, state, minutes)
        log(turn, track, "opened", due=due.isoformat())
    person = reader(turn, Colour.orange)
    if person is not None:
        turn.add(cards.both(turn, case, person))


def _missed_at(turn: Turn) -> object:
    """When somebody said "not arrived": the alarm rang so long after it."""
    if isinstance(turn.event, Rang) and turn.event.what == "no_contact":
        return turn.event.due - timedelta(hours=turn.policy.arrival.no_show_case_hours)
    return turn.now


def _learn(turn: Turn, track: Track, row: LogCase) -> None:
    person = turn.me.id if row.actor is not None or row.source.startswith("link:") else None
    match row.what:
        case "taken" if track.owner is None:
            keep(turn, track, owner=person)
        case "handed_over":
            keep(turn, track, owner=int(row.details["to"]))
        case "contacted" if track.name is Name.citizen and track.state in LOOKING:
            reached(turn, track)
        case "no_answer" if track.name is Name.citizen and track.state in LOOKING:
            not_reached(turn, track)
        case "closed" if row.details.get("outcome") in NOTHING_TO_DO:
            meeting.cancel(turn)
            close(turn, track, row.details["outcome"])
        case _:
            pass


def reached(turn: Turn, track: Track) -> None:
    """Somebody has talked with the citizen: the minutes until then are kept (requirement 109)."""
    talked = track.contacted_at or turn.now
    track = move(turn, track, S.meet, turn.policy.noshow.propose_minutes, contacted_at=talked)
    if track.owner is None:
        track = keep(turn, track, owner=turn.me.id)
    log(turn, track, "reached")
    cards.next_thing(turn, track)


def not_reached(turn: Turn, track: Track) -> None:
    """Call → visit; a visit in vain is tried again, and people decide how often."""
    track = move(turn, track, S.visit, turn.policy.noshow.visit_minutes)
    log(turn, track, "not_reached")
    cards.next_thing(turn, track)


def meets(turn: Turn, track: Track) -> None:
    """Back to: a meeting is to be found."""
    track = move(turn, track, S.meet, turn.policy.noshow.propose_minutes, outcome="")
    log(turn, track, "meets")
    cards.next_thing(turn, track)
