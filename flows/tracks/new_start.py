"""Ny start (requirement 115): a line in the sand. Staff write a revised plan; from that day on
nothing older is counted or spoken of (bot/facts.py leaves it out), and the citizen is asked what
matters most now. Coaching or mentor support is an option on the plan (requirements 117, 120)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum, auto

from flows import people
from flows.absence import follow_up
from flows.calendar import Schedule, ShiftTime, local, next_allowed
from flows.contact import open_contact
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button, KeepAbsence, KeepWords, SetAlarm
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.facts import Role
from flows.own_effects import KeepGoal
from flows.schedule import PLAN
from flows.texts import TC, T, Text, When, clock, day, words
from flows.track_effects import NewPlan
from flows.track_facts import Track
from flows.tracks import meeting
from flows.tracks.record import close, log, tracks_now
from flows.tracks.settle import close_case
from flows.turn import Turn

DAY = timedelta(days=1)
MENTOR = "mentor"
SUPPORT = ("", "coaching", MENTOR)


@dataclass(frozen=True, slots=True)
class Plan:
    """As staff have written it, checked."""

    schedule: str
    task: str = ""
    expectations: str = ""
    goal: str = ""
    support: str = ""


def begin(turn: Turn, track: Track, plan: Plan) -> None:
    """Tone and counters begin anew, today."""
    placement = turn.the.placement
    assert placement is not None
    meeting.cancel(turn)
    turn.add(NewPlan(turn.today.date(), plan.schedule, plan.task, plan.expectations, plan.support))
    turn.add(SetAlarm(PLAN, turn.now, fence=placement.plan + 1))
    turn.remember(unanswered=0, silent=False, fired=(), not_now_until=None)
    _forget_absences(turn)
    if plan.goal:
        turn.add(KeepGoal(plan.goal))
    log(turn, track, "new_start", support=plan.support)
    for one in tracks_now(turn).values():
        close(turn, one, "new_start")
    at = next_allowed(turn.policy.quiet, turn.policy.office.zone, turn.now)
    turn.add(SetAlarm("new_start", at, at + DAY, fence=placement.plan + 1))
    _tell_workplace(turn, plan)
    _tell_mentor(turn, plan)
    close_case(turn, "new_plan")


def _forget_absences(turn: Turn) -> None:
    """One that is still open ends the day before: nobody is asked about it again."""
    today = turn.today.date()
    for absence in turn.the.absences:
        if not absence.returned and (absence.last is None or absence.last >= today):
            last = max(absence.first, today - DAY)
            turn.add(KeepAbsence(absence.id, {"last": last, "returned": True, "asks_on": None}))
            follow_up.forget(turn, absence)


def _week(turn: Turn, plan: Plan) -> list[tuple[When, When, When]]:
    """The days and times of the first two weeks, each once, as people read them."""
    today, zone = turn.today.date(), turn.policy.office.zone
    shifts = Schedule.parse(plan.schedule).shifts(today, today + 13 * DAY, zone)
    found: dict[object, ShiftTime] = {}
    for one in sorted(shifts, key=lambda one: (one.day.weekday(), one.starts)):
        wall = local(one.starts, zone).time(), local(one.ends, zone).time()
        found.setdefault((one.day.weekday(), wall), one)
    return [(day(one.day), clock(one.starts), clock(one.ends)) for one in found.values()]


def _days(times: list[tuple[When, When, When]]) -> Iterator[Text]:
    for on, begins, ends in times:
        yield T("{day} kl. {begins}-{ends}.", day=on, begins=begins, ends=ends)


def _tell_mentor(turn: Turn, plan: Plan) -> None:
    """Målrettet mentorstøtte is somebody's work, so they hear of it (requirement 120)."""
    if plan.support != MENTOR:
        return
    name = turn.the.person.name
    turn.tell(
        Role.personal_mentor,
        T("Ny plan for {name}", name=name),
        T("I dag er en ny start for {name}. Det er aftalt, at du støtter ekstra.", name=name),
        lines=(
            *_days(_week(turn, plan)),
            T("Aftal gerne i dag med {name}, hvad der hjælper mest.", name=name),
        ),
    )


def _tell_workplace(turn: Turn, plan: Plan) -> None:
    """What is expected from now on; nothing of what was."""
    name, times = turn.the.person.name, _week(turn, plan)
    expected = (words(plan.expectations),) if plan.expectations else ()
    turn.tell(
        Role.company_mentor,
        T("Ny plan for {name}", name=name),
        T("I dag er en ny start for {name}. Planen er lavet om.", name=name),
        lines=(
            *_days(times),
            *((T("Opgaverne er nu: {task}.", task=words(plan.task)),) if plan.task else ()),
            *expected,
        ),
    )


# --- the citizen ----------------------------------------------------------------------


class S(StrEnum):
    ready = auto()
    important = auto()
    own = auto()
    thanks = auto()
    call = auto()
    quiet = auto()


def ask_important(turn: Turn) -> None:
    """Phrasebook no.new."""
    turn.ask(
        T("I dag er en ny start. Det gamle er lagt væk. Hvad er vigtigst for dig nu?"),
        Button(TC("button", "En rolig start"), "calm"),
        Button(TC("button", "At lære noget nyt"), "learn"),
        Button(TC("button", "Noget andet"), "own"),
        Button(TC("button", "Spring over"), "skip"),
    )


def ask_own(turn: Turn) -> None:
    turn.ask(
        T("Skriv det gerne her. {caseworker} læser det.", caseworker=people.caseworker(turn)),
        Button(TC("button", "Ring til mig"), "call"),
        Button(TC("button", "Spring over"), "skip"),
    )


def say_thanks(turn: Turn) -> None:
    turn.say(
        T("Tak. Det går vi ud fra. Din plan kan du altid se her."),
        Button(TC("button", "Vis min plan"), "/status"),
    )


def keep_words(turn: Turn) -> None:
    turn.add(KeepWords("new_start", turn.wrote))


def keep_choice(turn: Turn) -> None:
    turn.add(KeepWords("new_start", turn.pressed))


QUESTIONS: Questions = {
    S.important: ask_important,
    S.own: ask_own,
    S.thanks: say_thanks,
    S.call: open_contact,
}

TABLE = [
    # what happened  in           goes to      when                          do
    row(Started,     S.ready,     S.important),
    row(Pressed,     S.important, S.own,       when=pressed("own")),
    row(Pressed,     S.important, S.thanks,    when=pressed("skip")),
    row(Pressed,     S.important, S.thanks,    do=keep_choice),
    row(Pressed,     S.own,       S.call,      when=pressed("call")),
    row(Pressed,     S.own,       S.thanks),
    row(Wrote,       [S.important, S.own], S.thanks, do=keep_words),
    row(WentQuiet,   [S.important, S.own], S.quiet),
]  # fmt: skip

FLOW = Flow("new_start", S, TABLE, QUESTIONS, start=S.ready, ends=[S.thanks, S.call, S.quiet])
