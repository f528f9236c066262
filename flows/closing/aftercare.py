"""Aftercare (requirement 175): once a week, then fading; two taps and no more (phrasebook
mo.3.after). Silence gets one kind question; then the caseworker hears, and nobody at night.

The first time it asks how many hours it is now; while they are to grow, each time how they feel
(requirement 213). Of an education it asks whether what one needs is there (requirement 183).
"""

from datetime import timedelta
from enum import StrEnum, auto

from flows import people
from flows.calendar import at_local, local
from flows.closing import job
from flows.closing.planners import on_working_day
from flows.closing.study import CALL, PATIENCE, SKIP, ask_study, new_student, studies, study_told
from flows.contact import open_contact
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button, KeepWords, SetAlarm
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.numbers import CALL_ME
from flows.progress.spoken import hours
from flows.texts import TC, T, Text
from flows.turn import Turn

NAME = "aftercare"
AGAIN = "aftercare_again"


class S(StrEnum):
    ready = auto()
    study = auto()
    first = auto()
    target = auto()
    how = auto()
    feels = auto()
    now = auto()
    help = auto()
    thanks = auto()
    called = auto()
    quiet = auto()


# --- what each state asks when entered ------------------------------------------------


def ask_first(turn: Turn) -> None:
    turn.ask(
        T("Nu er du i gang med noget nyt. Hvor mange timer om ugen er det?"),
        *_hours(10, 20, 25, 37),
        SKIP,
        CALL_ME,
        hours=PATIENCE,
    )


def _hours(*values: int) -> list[Button]:
    """Numbers only: a typed "2" is two hours, and not the second button."""
    return [Button(TC("button", "{n} timer", n=value), str(value)) for value in values]


def ask_target(turn: Turn) -> None:
    now = float(turn.answers["hours"])
    later = [value for value in (10, 15, 20, 25, 30, job.FULL_TIME) if value > now][-3:]
    turn.ask(
        T("Er det aftalt, at det bliver flere timer?"),
        *_hours(*later),
        Button(TC("button", "Nej, det passer"), "skip"),
        hours=PATIENCE,
    )


def ask_how(turn: Turn) -> None:
    """How it goes. After silence in other words."""
    text = T("Hvordan går det det nye sted?")
    if turn.answers.get("again"):
        text = T("Jeg hørte ikke fra dig. Det er helt okay. Hvordan går det?")
    elif studies(turn):
        text = T("Hvordan går det på uddannelsen?")
    turn.ask(
        text,
        Button(TC("button", "🙂 Godt"), "good"),
        Button(TC("button", "😐 Okay"), "okay"),
        Button(TC("button", "😕 Svært"), "hard"),
        CALL,
        hours=PATIENCE,
    )


def ask_feels(turn: Turn) -> None:
    turn.ask(
        T(
            "Du er på {now} om ugen. Planen er {goal}. Hvordan føles timerne?",
            now=hours(round(job.hours(job.job(turn)) * 60)),
            goal=job.shown(job.hours(job.planned(turn))),
        ),
        Button(TC("button", "De passer nu"), "keep"),
        Button(TC("button", "Jeg er gået op"), "up"),
        Button(TC("button", "Det er for mange"), "many"),
        hours=PATIENCE,
    )


def ask_now(turn: Turn) -> None:
    now, goal = job.hours(job.job(turn)), job.hours(job.planned(turn))
    between = {round((now + goal) / 2), round(goal)}
    turn.ask(
        T("Hvor mange timer om ugen er det nu?"),
        *_hours(*sorted(value for value in between if value > now)),
        SKIP,
        hours=PATIENCE,
    )


def ask_help(turn: Turn) -> None:
    name = people.caseworker(turn)
    turn.ask(
        T("Det kan være hjælpemidler eller et tillæg. Vil du have, at {name} ringer?", name=name)
        if turn.answers.get("lacks")
        else T("Tak, fordi du siger det. Vil du have, at {name} ringer?", name=name),
        Button(TC("button", "Ja, ring til mig"), "call"),
        Button(TC("button", "Ikke nu"), "no"),
        hours=PATIENCE,
    )


def say_thanks(turn: Turn) -> None:
    turn.say(_next_time(turn), CALL_ME)


def _next_time(turn: Turn) -> Text:
    goal = job.planned(turn)
    reached = turn.answers.get("reached")
    if reached:
        return T("Tak. Nu er du på de {hours} timer, I har aftalt.", hours=reached)
    if goal is not None and turn.answers.get("many"):
        return T("Tak. Timerne kan vente. Tal med dem på stedet om det.")
    return T("Tak. Jeg skriver igen om lidt tid. Du kan altid skrive før.")


# --- conditions and actions -----------------------------------------------------------


def no_job(turn: Turn) -> bool:
    return not studies(turn) and job.job(turn) is None and not turn.answers.get("again")


def ramping(turn: Turn) -> bool:
    return job.ramping(turn)


def can_be(turn: Turn) -> bool:
    return job.possible(job.told(turn))


def can_grow(turn: Turn) -> bool:
    """Fewer than full time (evidence §10: 37)."""
    value = job.told(turn)
    return job.possible(value) and value is not None and value < job.FULL_TIME


def is_more(turn: Turn) -> bool:
    value = job.told(turn)
    now = job.hours(job.job(turn))
    return job.possible(value) and value is not None and value > now


def keep_hours(turn: Turn) -> None:
    value = job.told(turn)
    assert value is not None
    turn.answers["hours"] = str(value)
    job.begin(turn, value)


def not_said(turn: Turn) -> None:
    job.unknown(turn)


def keep_target(turn: Turn) -> None:
    value = job.told(turn)
    assert value is not None
    job.plan(turn, value)


def keep_now(turn: Turn) -> None:
    value, goal = job.told(turn), job.hours(job.planned(turn))
    assert value is not None
    if goal and value >= goal:
        turn.answers["reached"] = job.shown(goal)
    job.raise_to(turn, value)


def too_many(turn: Turn) -> None:
    turn.answers["many"] = "yes"


def ask_for_a_number(turn: Turn) -> None:
    turn.say(T("Skriv et tal fra {least} til {most}.", least=job.LEAST, most=job.MOST))


def keep_words(turn: Turn) -> None:
    turn.add(KeepWords("aftercare", turn.wrote))


def unheard(turn: Turn) -> None:
    """One kind question some days later; after that a person hears of it."""
    rule = turn.policy.aftercare
    if turn.answers.get("again"):
        turn.signal("aftercare_silent", rule.silence)
        turn.remember(silent=True)  # left in peace until the citizen says something
        return
    office, zone = turn.policy.office, turn.policy.office.zone
    asked = local(turn.talk.asked_at or turn.now, zone).date()
    day = on_working_day(office, asked + timedelta(days=rule.again_days))
    fence = turn.the.placement.plan if turn.the.placement else 0
    at, until = at_local(day, rule.at, zone), at_local(day, rule.until, zone)
    turn.add(SetAlarm(AGAIN, at, until, day.isoformat(), fence))


QUESTIONS: Questions = {
    S.study: ask_study,
    S.first: ask_first,
    S.target: ask_target,
    S.how: ask_how,
    S.feels: ask_feels,
    S.now: ask_now,
    S.help: ask_help,
    S.thanks: say_thanks,
    S.called: open_contact,
}
CALLED = pressed("call")

TABLE = [
    # what happened  in        goes to   when                    do
    row(Started,     S.ready,  S.study,  when=new_student),
    row(Started,     S.ready,  S.first,  when=no_job),
    row(Started,     S.ready,  S.how),
    row(Pressed,     [S.study, S.how, S.help], S.called, when=CALLED),
    row(Pressed,     S.study,  S.help,   when=pressed("lack", "hard"), do=study_told),
    row(Pressed,     S.study,  S.thanks, do=study_told),
    row(Wrote,       S.study,  S.help,   do=[study_told, keep_words]),
    row(WentQuiet,   S.study,  S.quiet,  do=unheard),
    row(Pressed,     S.first,  S.thanks, when=pressed("skip"),   do=not_said),
    row(Pressed,     S.first,  S.target, when=can_grow,        do=keep_hours),
    row(Pressed,     S.first,  S.thanks, do=keep_hours),
    row(Wrote,       S.first,  S.target, when=can_grow,        do=keep_hours),
    row(Wrote,       S.first,  S.thanks, when=can_be,          do=keep_hours),
    row(Wrote,       S.first,  S.first,  do=[keep_words, ask_for_a_number]),
    row(WentQuiet,   S.first,  S.quiet,  do=unheard),
    row(Pressed,     S.target, S.thanks, when=is_more,         do=keep_target),
    row(Pressed,     S.target, S.thanks),
    row(Wrote,       S.target, S.thanks, when=is_more,         do=keep_target),
    row(Wrote,       S.target, S.thanks, do=keep_words),
    row(WentQuiet,   S.target, S.quiet),
    row(Pressed,     S.how,    S.help,   when=pressed("hard")),
    row(Pressed,     S.how,    S.feels,  when=ramping),
    row(Pressed,     S.how,    S.thanks),
    row(Wrote,       S.how,    S.help,   do=keep_words),
    row(WentQuiet,   S.how,    S.quiet,  do=unheard),
    row(Pressed,     S.feels,  S.now,    when=pressed("up")),
    row(Pressed,     S.feels,  S.help,   when=pressed("many"),   do=too_many),
    row(Pressed,     S.feels,  S.thanks),
    row(Wrote,       S.feels,  S.thanks, when=is_more,         do=keep_now),
    row(Wrote,       S.feels,  S.thanks, do=keep_words),
    row(WentQuiet,   S.feels,  S.quiet),
    row(Pressed,     S.now,    S.thanks, when=pressed("skip")),
    row(Pressed,     S.now,    S.thanks, do=keep_now),
    row(Wrote,       S.now,    S.thanks, when=can_be,          do=keep_now),
    row(Wrote,       S.now,    S.now,    do=ask_for_a_number),
    row(WentQuiet,   S.now,    S.quiet),
    row(Pressed,     S.help,   S.thanks),
    row(Wrote,       S.help,   S.help,   do=keep_words),
    row(WentQuiet,   S.help,   S.quiet),
]  # fmt: skip

FLOW = Flow(NAME, S, TABLE, QUESTIONS, start=S.ready, ends=[S.thanks, S.called, S.quiet])
