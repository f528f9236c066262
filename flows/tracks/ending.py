"""Stopping is legitimate and supported (requirements 118-120, 125-127). The citizen is asked
first what was good, and decides what the workplace hears; then the placement ends, and the clock
runs until there is a new one. Goals, conditions and competences belong to the citizen and stay.
"""

from flows import people
from flows.calendar import next_allowed
from flows.closing import file
from flows.effects import Lane, SetAlarm, Tell
from flows.facts import Participation
from flows.texts import T, Text
from flows.track_facts import Track
from flows.tracks import meeting
from flows.tracks.end import Words, begun, end
from flows.tracks.record import S, log, move
from flows.turn import Turn

# Cause codes for learning (requirement 127): about the match and the work around it, never
# about the citizen's health or person.
CAUSES = {
    "expectations": T("Forventningerne passede ikke"),
    "communication": T("Kommunikationen"),
    "follow_up": T("Opfølgningen"),
    "motivation": T("Lysten til netop det arbejde"),
    "tasks": T("Opgaverne"),
    "tempo": T("Tempo eller timer"),
    "way": T("Transport eller noget hjemme"),
    "workplace": T("Noget på arbejdspladsen"),
    "job": T("Borgeren har fået job"),
    "onward": T("Borgeren skal noget andet"),
    "other": T("Andet"),
}
BY = {
    "citizen": T("Borgeren"),
    "company": T("Virksomheden"),
    "municipality": T("Kommunen"),
    "together": T("Aftalt sammen"),
}
FAMILY = "placement"


def begin(turn: Turn, track: Track, why: str, by: str) -> None:
    """Somebody of the staff has decided it with the citizen. The question comes first."""
    meeting.cancel(turn)
    log(turn, track, "ending", why=why, by=by)
    reachable = turn.the.participation is Participation.joined and bool(turn.the.person.channels)
    outcome = f"{why} {by}"
    track = move(turn, track, S.ending, turn.policy.noshow.ending_minutes, outcome=outcome)
    if not reachable:
        finish(turn, track)
        return
    at = next_allowed(turn.policy.quiet, turn.policy.office.zone, turn.now)
    turn.add(SetAlarm("ending", at, track.due, track.id, track.step))


def finish(turn: Turn, track: Track, *, share: str = "") -> None:
    """The placement is over. `share`: what the citizen wants the workplace to hear."""
    why, _, by = track.outcome.partition(" ")
    end(turn, why, by, Words(good=share))


def goes_on(turn: Turn) -> bool:
    """The citizen has something else, so nobody looks for a place."""
    placement = turn.the.placement
    one = file.file_of(turn, placement.id) if placement is not None else None
    return one is not None and one.line(file.ONWARD) is not None


def onward_thanks(turn: Turn) -> Text:
    return T(
        "Tak, og godt, at du er på vej videre. {caseworker} får besked.",
        caseworker=people.caseworker(turn),
    )


def _over(turn: Turn) -> Text:
    if goes_on(turn):
        return T("Din praktik er slut nu. Det, du har lært, tager du med.")
    return T(
        "{caseworker} leder nu efter et nyt sted til dig. Det, du har lært, tager du med.",
        caseworker=people.caseworker(turn),
    )


def _will_not_begin(turn: Turn) -> Text:
    placement = turn.the.placement
    place = placement.workplace if placement else turn.policy.office.name
    if goes_on(turn):
        return T("Du begynder alligevel ikke hos {place}.", place=place)
    return T(
        "Du begynder alligevel ikke hos {place}. {caseworker} leder efter et andet sted.",
        place=place,
        caseworker=people.caseworker(turn),
    )


def tell_citizen_next(turn: Turn) -> None:
    """When it ended without an answer: who looks for the next place (phrasebook no.next), if one is
    looked for."""
    text = _over(turn) if begun(turn) else _will_not_begin(turn)
    allowed = next_allowed(turn.policy.quiet, turn.policy.office.zone, turn.now)
    turn.add(
        Tell(
            turn.the.person.id,
            T("Det næste sted"),
            text,
            lane=Lane.answer,
            not_before=allowed if allowed > turn.now else None,
        )
    )
