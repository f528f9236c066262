"""Stopping is legitimate and supported (requirements 118-120, 125-127). The citizen is asked
first what was good, and decides what the workplace hears; then the placement ends, and the clock
runs until there is a new one. Goals, conditions and competences belong to the citizen and stay.
"""

from datetime import timedelta

from flows import people
from flows.calendar import at_local, next_allowed
from flows.effects import Lane, SetAlarm, Tell
from flows.events import Rang
from flows.facts import Participation, Phase, Role
from flows.policy import Colour
from flows.texts import T, words
from flows.track_effects import EndPlacement
from flows.track_facts import Name, Track
from flows.tracks import meeting
from flows.tracks.record import S, close, log, move, tracks_now
from flows.tracks.settle import close_case
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
    "other": T("Andet"),
}
BY = {
    "citizen": T("Borgeren"),
    "company": T("Virksomheden"),
    "municipality": T("Kommunen"),
    "together": T("Aftalt sammen"),
}
# What a placement rings and asks. The rest (questions that are open, cases) is people's.
ALARMS = (
    "plan", "evening", "hour", "ask_mentor", "ask_citizen", "noshow", "no_contact",
    "nothing_known", "checkin", "absence_next", "absence_unreached", "absence_mentor",
    "reflection", "preview", "summaries", "motivation", "condition_review", "meeting",
    "meeting_answers", "meeting_soon", "meeting_over", "new_start", "track", "watch",
    "absence_audit",
    "prepare", "agenda", "after_meeting", "agreement", "match", "touch",
)  # fmt: skip
TASKS = (
    "arrived", "company_on_the_way", "absence_call", "absence_call_back", "absence_seen",
    "mentor_week", "meeting", "views", "tracks", "track",
    "agenda", "agreement", "mentor_new_task",
)  # fmt: skip
CLOCK = "next_placement"
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
    placement = turn.the.placement
    if placement is None or placement.phase is Phase.closed:
        return
    why, _, by = track.outcome.partition(" ")
    turn.add(EndPlacement(why, by, ALARMS, TASKS))
    for one in tracks_now(turn).values():
        close(turn, one, "interrupted" if one.name is Name.citizen else "with_citizen")
    close_case(turn, "other_help")
    _thank_workplace(turn, share)
    turn.signal("interrupted")
    _again(turn, str(placement.id))
    turn.count("placement_interrupted")


def _thank_workplace(turn: Turn, share: str) -> None:
    """Requirement 124: their effort is seen. Why it ended is the citizen's to tell."""
    name = turn.the.person.name
    good = (T("{name} vil gerne sige: {words}", name=name, words=words(share)),) if share else ()
    turn.tell(
        Role.company_mentor,
        T("{name} slutter hos jer", name=name),
        T("Nu slutter {name} hos jer. Tak for jeres tid.", name=name),
        lines=(
            *good,
            T("Vi ringer og hører, hvad der gik godt, og hvad der kan blive bedre."),
        ),
    )


def tell_citizen_next(turn: Turn) -> None:
    """When it ended without an answer: who looks for the next place (phrasebook no.next)."""
    allowed = next_allowed(turn.policy.quiet, turn.policy.office.zone, turn.now)
    turn.add(
        Tell(
            turn.the.person.id,
            T("Det næste sted"),
            T(
                "{caseworker} leder nu efter et nyt sted til dig. Det, du har lært, tager du med.",
                caseworker=people.caseworker(turn),
            ),
            lane=Lane.answer,
            not_before=allowed if allowed > turn.now else None,
        )
    )


# --- the clock until a new placement ----------------------------------------------------


def clock_rings(turn: Turn) -> None:
    """ALARM "next_placement": so many days, and there is no new one yet."""
    event, placement = turn.event, turn.the.placement
    assert isinstance(event, Rang)
    if placement is None or placement.ended_on is None or str(placement.id) != event.ref:
        return
    turn.signal("no_next_placement")
    _again(turn, event.ref)


def _again(turn: Turn, ref: str) -> None:
    rule, zone = turn.policy.noshow, turn.policy.office.zone
    day = turn.today.date() + timedelta(days=rule.clock_days)
    nine = turn.policy.cases[Colour.yellow].next_day_at
    turn.add(SetAlarm(CLOCK, at_local(day, nine, zone), ref=ref))
