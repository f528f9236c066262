"""A motivation prompt, at most two a week: one question tied to the citizen's own wish.

Chosen by what is true now, never by chance. "Ikke nu" is respected for a week, and silence is
no answer at all. When it may ring is decided in prompts.py.
"""

from datetime import date, timedelta
from enum import StrEnum, auto

from flows.core import Flow, Questions, pressed, row
from flows.effects import Button, KeepWords
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.facts import Citizen, Participation, Phase
from flows.motivation_prompts import LIBRARY, TRUE_NOW, Now, Prompt
from flows.policy import Policy
from flows.texts import TC, T
from flows.turn import Turn
from flows.weeks import week_of

NOT_NOW = Button(TC("button", "Ikke nu"), "no")
BY_KEY = {prompt.key: prompt for prompt in LIBRARY}
REMEMBERED = 8  # days on which one was asked; a week needs fewer


class S(StrEnum):
    ready = auto()
    wonder = auto()
    writing = auto()
    thanks = auto()
    rest = auto()
    quiet = auto()


# --- which one, and whether -----------------------------------------------------------


def seen_now(citizen: Citizen, policy: Policy, today: date) -> Now | None:
    placement = citizen.placement
    if placement is None:
        return None
    phase = placement.phase
    if phase in {Phase.before, Phase.startup, Phase.stable}:
        phase = Phase.startup if phase is Phase.before else phase
        if today >= placement.first + timedelta(weeks=policy.rhythm.startup_weeks):
            phase = Phase.stable
        if today > placement.last - timedelta(weeks=policy.signals.end_weeks):
            phase = Phase.ending
    return Now(citizen, placement, phase, today)


def choose(citizen: Citizen, policy: Policy, today: date) -> Prompt | None:
    """The first that is true now and was not used; when all were, the one longest ago."""
    now = seen_now(citizen, policy, today)
    if now is None:
        return None
    fit = [p for p in LIBRARY if p.phase is now.phase and TRUE_NOW[p.why](now)]
    used = citizen.memory.motivations
    fresh = [prompt for prompt in fit if prompt.key not in used]
    return fresh[0] if fresh else min(fit, key=lambda prompt: used.index(prompt.key), default=None)


def wanted(turn: Turn) -> bool:
    """Not on a day of absence, not in the rest after "ikke nu", not more than so many a week."""
    memory, today, rule = turn.the.memory, turn.today.date(), turn.policy.motivation
    if turn.the.participation is not Participation.joined or memory.silent:
        return False
    if turn.the.absent_on(today) or any(case.family == "danger" for case in turn.the.cases):
        return False
    if memory.not_now_until and today < memory.not_now_until:
        return False
    this_week = [day for day in memory.motivated_on if week_of(day) == week_of(today)]
    return len(this_week) < rule.per_week and today not in this_week


# --- what each state asks when entered ------------------------------------------------


def ask_wonder(turn: Turn) -> None:
    prompt = BY_KEY.get(turn.answers.get("prompt", ""))
    now = seen_now(turn.the, turn.policy, turn.today.date())
    if prompt is None or now is None or not TRUE_NOW[prompt.why](now):
        # what it was about is gone since: a goal reached, a wish taken back
        text = T("Hvad gjorde du i denne uge, som du er glad for?")
    else:
        text = prompt.text(now)
    turn.ask(text, Button(TC("button", "Skriv lidt"), "yes"), NOT_NOW)


def ask_words(turn: Turn) -> None:
    turn.ask(T("Skriv løs. Et par ord er nok."), NOT_NOW)


def thank(turn: Turn) -> None:
    turn.say(T("Tak, fordi du skrev det."))


def say_rest(turn: Turn) -> None:
    turn.say(T("Det er helt fint. Jeg lader det ligge et stykke tid."))


QUESTIONS: Questions = {
    S.wonder: ask_wonder,
    S.writing: ask_words,
    S.thanks: thank,
    S.rest: say_rest,
}


# --- actions --------------------------------------------------------------------------


def begin(turn: Turn) -> None:
    """Which prompt, and why: kept, so that none comes twice before the others came."""
    prompt = choose(turn.the, turn.policy, turn.today.date())
    if prompt is None:
        return
    memory = turn.the.memory
    turn.answers["prompt"] = prompt.key
    used = tuple(key for key in memory.motivations if key != prompt.key)
    turn.remember(
        motivations=(*used, prompt.key),
        motivated_on=(*memory.motivated_on, turn.today.date())[-REMEMBERED:],
        motivated_why=prompt.why,
    )
    turn.count(f"motivation_{prompt.why}")


def keep_words(turn: Turn) -> None:
    turn.add(KeepWords("motivation", turn.wrote))


def rest(turn: Turn) -> None:
    days = timedelta(days=turn.policy.motivation.rest_days)
    turn.remember(not_now_until=turn.today.date() + days)


TABLE = [
    # what happened  in         goes to    when                  do
    row(Started,     S.ready,   S.wonder,  do=begin),
    row(Pressed,     S.wonder,  S.writing, when=pressed("yes")),
    row(Pressed,     S.wonder,  S.rest,    do=rest),
    row(Wrote,       S.wonder,  S.thanks,  do=keep_words),
    row(WentQuiet,   S.wonder,  S.quiet),
    row(Pressed,     S.writing, S.rest,    do=rest),
    row(Wrote,       S.writing, S.thanks,  do=keep_words),
    row(WentQuiet,   S.writing, S.quiet),
]  # fmt: skip

FLOW = Flow("motivation", S, TABLE, QUESTIONS, start=S.ready, ends=[S.thanks, S.rest, S.quiet])
