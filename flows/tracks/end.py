"""The one way to end a placement before its last day, whoever ends it (requirements 118-120, 130).

Everything it was still going to say goes in the same transaction. Goals, conditions, competences
and the lines of the book are the citizen's and stay. The workplace is thanked, and hears what the
citizen wants it to hear; staff get a case, a clock, and the closing call to make.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum, auto

from flows.calendar import at_local, next_working_day
from flows.closing import chosen, file, steps, what_ends
from flows.closing.file import File
from flows.effects import SetAlarm
from flows.events import Rang
from flows.facts import Phase, Placement, Role
from flows.policy import Colour
from flows.progress import weeks
from flows.texts import T, words
from flows.track_effects import EndPlacement
from flows.track_facts import Name
from flows.tracks import meeting
from flows.tracks.record import close, tracks_now
from flows.tracks.settle import close_case
from flows.turn import Turn

CLOCK = "next_placement"
CLOSING = "closing"


class Hears(StrEnum):
    """What the workplace hears from us (requirement 111)."""

    nothing = auto()
    stops = auto()
    own = auto()


@dataclass(frozen=True, slots=True)
class Words:
    """`good` is what was good there, if the workplace may hear it; `own` a sentence about why."""

    hears: Hears = Hears.stops
    good: str = ""
    own: str = ""


USUAL = Words()


def running(turn: Turn) -> Placement | None:
    """The placement that can be ended: not one that is over already."""
    placement = turn.the.placement
    if placement is None or placement.phase in {Phase.closed, Phase.aftercare}:
        return None
    return placement


def end(turn: Turn, why: str, by: str, said: Words = USUAL) -> None:
    placement = running(turn)
    if placement is None:
        return
    meeting.cancel(turn)
    weeks.keep_last(turn)
    turn.add(EndPlacement(why, by, what_ends.ALARMS, what_ends.TASKS))
    for one in tracks_now(turn).values():
        close(turn, one, "interrupted" if one.name is Name.citizen else "with_citizen")
    close_case(turn, "other_help")
    if said.hears is not Hears.nothing:
        thank_workplace(turn, said)
    tick(turn, str(placement.id))
    opened = file.open_file(turn, placement.id, placement.workplace, turn.today.date())
    file.note(turn, opened, file.INTERRUPTED, state=str(said.hears))
    if not begun(turn):
        _never_began(turn, opened, said)
    if why in file.ONWARD_WHY:
        _goes_on(turn, opened, why)
    else:
        turn.signal("interrupted")
        look_again(turn, opened)
    turn.count("placement_interrupted")


def _goes_on(turn: Turn, opened: File, why: str) -> None:
    """To a job, an education, or life without a placement: good news, and no case about a place
    that nobody needs (requirement 211). Staff hear it now, and agree on what comes next or name
    somebody, as after a last day (requirement 177)."""
    file.note(turn, opened, file.ONWARD, state=why)
    if why == "job":
        chosen.keep_step(turn, "job")
    turn.add(SetAlarm(CLOSING, turn.now, ref=str(opened.placement)))


def begun(turn: Turn) -> bool:
    placement = turn.the.placement
    return placement is not None and placement.first <= turn.today.date()


def _never_began(turn: Turn, opened: File, said: Words) -> None:
    """There is nothing to ask the workplace about; but it waits for somebody, and has to hear that
    nobody comes: from us just now, or from whoever calls (requirements 111, 211)."""
    mentor = turn.the.who(Role.company_mentor)
    told = said.hears is not Hears.nothing and mentor is not None and bool(mentor.channels)
    file.note(turn, opened, file.NEVER_BEGAN)
    if told:
        file.note(turn, opened, "called", state=file.NEVER_BEGAN)


def thank_workplace(turn: Turn, said: Words, not_before: datetime | None = None) -> None:
    """Requirement 124: their effort is seen. Why it ended is the citizen's to tell."""
    name = turn.the.person.name
    good = T("{name} vil gerne sige: {words}", name=name, words=words(said.good))
    own = T("{name} skriver: {words}", name=name, words=words(said.own))
    turn.tell(
        Role.company_mentor,
        T("{name} slutter hos jer", name=name)
        if begun(turn)
        else T("{name} begynder ikke hos jer", name=name),
        T("Nu slutter {name} hos jer. Tak for jeres tid.", name=name)
        if begun(turn)
        else T("{name} begynder alligevel ikke hos jer. Tak, fordi I ville.", name=name),
        lines=(
            *((good,) if said.good else ()),
            *((own,) if said.own else ()),
            *(
                (T("Vi ringer og hører, hvad der gik godt, og hvad der kan blive bedre."),)
                if begun(turn)
                else ()
            ),
        ),
        not_before=not_before,
    )


# --- what goes on after the end -----------------------------------------------------------


def look_again(turn: Turn, opened: File, *, days: int = 1) -> None:
    """ALARM "closing": whether it is closed is looked at again on a working day."""
    office = turn.policy.office
    day = next_working_day(office, turn.today.date() + timedelta(days=days - 1))
    nine = turn.policy.cases[Colour.yellow].next_day_at
    turn.add(SetAlarm(CLOSING, at_local(day, nine, office.zone), ref=str(opened.placement)))


def tick(turn: Turn, ref: str) -> None:
    rule, zone = turn.policy.noshow, turn.policy.office.zone
    day = turn.today.date() + timedelta(days=rule.clock_days)
    nine = turn.policy.cases[Colour.yellow].next_day_at
    turn.add(SetAlarm(CLOCK, at_local(day, nine, zone), ref=ref))


def clock_rings(turn: Turn) -> None:
    """ALARM "next_placement": so many days without a placement, however the last one ended. Who
    goes on to something else is not without (requirements 211, 212)."""
    event, placement = turn.event, turn.the.placement
    assert isinstance(event, Rang)
    if placement is None or placement.phase is not Phase.closed or str(placement.id) != event.ref:
        return
    if _wants_a_place(turn, placement.id):
        turn.signal("no_next_placement")
    tick(turn, event.ref)


def _wants_a_place(turn: Turn, placement: int) -> bool:
    agreed, one = file.agreed_step(turn, placement), file.file_of(turn, placement)
    if agreed is not None:
        return agreed.key == steps.NEW_PLACEMENT
    return one is None or one.line(file.ONWARD) is None
