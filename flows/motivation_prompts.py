"""The library of motivation prompts (phrasebook H, evidence §5): questions, never praise.

Each is for one phase and for when something is true now; `why` says which. The first that fits
and was not used yet is taken, so what is most particular stands first and what always fits last.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from flows.facts import Citizen, Mood, Phase, Placement
from flows.lines import lines
from flows.texts import TN, T, Text, words

A_FEW_DAYS = timedelta(days=4)
TWO_WEEKS = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Now:
    """The citizen today. `phase` is the placement's, told by its dates if need be."""

    citizen: Citizen
    placement: Placement
    phase: Phase
    today: date

    @property
    def weeks(self) -> int:
        return (self.today - self.placement.first).days // 7

    @property
    def weeks_left(self) -> int:
        return (self.placement.last - self.today).days // 7


@dataclass(frozen=True, slots=True)
class Prompt:
    key: str
    phase: Phase
    why: str
    text: Callable[[Now], Text]


# --- what may be true now -------------------------------------------------------------


def always(now: Now) -> bool:
    return True


def hard_day(now: Now) -> bool:
    since = now.today - A_FEW_DAYS
    told = [s.mood for s in now.citizen.shifts if s.day >= since and s.mood is not None]
    return bool(told) and told[-1] <= Mood.low


def back_again(now: Now) -> bool:
    """An absence ended a few days ago."""
    since = now.today - A_FEW_DAYS
    ended = [a for a in now.citizen.absences if a.last is not None and since <= a.last < now.today]
    return bool(ended) and now.citizen.absent_on(now.today) is None


def more_hours(now: Now) -> bool:
    raised = now.placement.hours_raised
    return raised is not None and timedelta(0) <= now.today - raised <= TWO_WEEKS


def goal_up(now: Now) -> bool:
    ratings = now.citizen.goals[-1].ratings if now.citizen.goals else ()
    return len(ratings) > 1 and ratings[-1] > ratings[-2]


def learned(now: Now) -> bool:
    return bool(now.citizen.competences)


def goal(now: Now) -> bool:
    return bool(now.citizen.goals)


def condition(now: Now) -> bool:
    return bool(now.citizen.conditions)


def task(now: Now) -> bool:
    return bool(now.placement.task)


def wish(now: Now) -> bool:
    return bool(now.placement.wish)


def some_weeks(now: Now) -> bool:
    return now.weeks >= 1


def last_weeks(now: Now) -> bool:
    return now.weeks_left >= 1


TRUE_NOW: dict[str, Callable[[Now], bool]] = {
    "hard_day": hard_day,
    "back_again": back_again,
    "more_hours": more_hours,
    "goal_up": goal_up,
    "learned": learned,
    "goal": goal,
    "condition": condition,
    "task": task,
    "wish": wish,
    "weeks": some_weeks,
    "weeks_left": last_weeks,
    "always": always,
}


# --- words shared by several -----------------------------------------------------------


def _wish(now: Now, question: Text) -> Text:
    return lines(T("Det, du gerne vil: {wish}", wish=words(now.placement.wish)), question)


def _goal(now: Now, question: Text) -> Text:
    return lines(T("Dit mål nu: {goal}", goal=words(now.citizen.goals[-1].text)), question)


def _task(now: Now, question: Text) -> Text:
    return lines(T("Du er i gang med: {task}", task=words(now.placement.task)), question)


def _condition(now: Now, question: Text) -> Text:
    agreed = words(now.citizen.conditions[0].text)
    return lines(T("I har aftalt: {condition}", condition=agreed), question)


def _learned(now: Now, question: Text) -> Text:
    newest = words(now.citizen.competences[-1].text)
    return lines(T("Det her kan du nu: {words}", words=newest), question)


S, M, E = Phase.startup, Phase.stable, Phase.ending

LIBRARY: tuple[Prompt, ...] = (
    # the beginning: finding one's feet
    Prompt("start_hard", S, "hard_day", lambda now: T(
        "En svær dag hører med, når noget er nyt. Hvad hjalp lidt?")),
    Prompt("start_back", S, "back_again", lambda now: T(
        "Du er i gang igen. Hvad gør det lettere at komme næste gang?")),
    Prompt("start_wish", S, "wish", lambda now: _wish(now, T(
        "Hvad her ligner det lidt?"))),
    Prompt("start_task", S, "task", lambda now: _task(now, T(
        "Hvad ved du nu om det, som du ikke vidste før?"))),
    Prompt("start_goal", S, "goal", lambda now: _goal(now, T(
        "Hvad er det første lille tegn på, at det går den vej?"))),
    Prompt("start_condition", S, "condition", lambda now: _condition(now, T(
        "Hvordan mærker du, at det virker?"))),
    Prompt("start_nerve", S, "always", lambda now: T(
        "Det er normalt at være lidt nervøs. Hvad har hjulpet dig før?")),
    Prompt("start_good_place", S, "always", lambda now: T(
        "Hvad er vigtigt for dig ved et godt sted at være?")),
    Prompt("start_best", S, "always", lambda now: T(
        "Hvornår på dagen er det nemt for dig at komme i gang?")),
    Prompt("start_first_weeks", S, "weeks", lambda now: T(
        "Hvad er blevet lettere siden den første dag?")),
    Prompt("start_talk", S, "always", lambda now: T(
        "Hvem er rar at spørge, når du er i tvivl?")),
    Prompt("start_hope", S, "wish", lambda now: _wish(now, T(
        "Hvad håber du at tage med dig herfra?"))),
    # the middle: it has become everyday
    Prompt("stable_hard", M, "hard_day", lambda now: T(
        "Nogle dage er svære. Hvad plejer at hjælpe dig videre?")),
    Prompt("stable_back", M, "back_again", lambda now: T(
        "Du er i gang igen. Hvad er godt at begynde med?")),
    Prompt("stable_hours", M, "more_hours", lambda now: T(
        "Du har fået flere timer. Hvad giver dig ro på en lang dag?")),
    Prompt("stable_goal_up", M, "goal_up", lambda now: _goal(now, T(
        "Du er længere nu end sidst. Hvad gjorde du selv?"))),
    Prompt("stable_wish", M, "wish", lambda now: _wish(now, T(
        "Hvad i denne uge var et skridt på vejen?"))),
    Prompt("stable_learned", M, "learned", lambda now: _learned(now, T(
        "Hvor kan du få mere brug for det?"))),
    Prompt("stable_task", M, "task", lambda now: _task(now, T(
        "Hvad gør du anderledes nu end den første gang?"))),
    Prompt("stable_easy", M, "weeks", lambda now: TN(
        "Du har været der i en uge. Hvad er blevet lettere?",
        "Du har været der i {n} uger. Hvad er blevet lettere?", now.weeks)),
    Prompt("stable_goal", M, "goal", lambda now: _goal(now, T(
        "Hvornår i denne uge var du tæt på?"))),
    Prompt("stable_who", M, "always", lambda now: T(
        "Hvem er god at være sammen med der?")),
    Prompt("stable_new", M, "always", lambda now: T(
        "Hvis du måtte vælge en ny lille opgave, hvad var det så?")),
    Prompt("stable_proud", M, "always", lambda now: T(
        "Hvad gjorde du i denne uge, som du er glad for?")),
    Prompt("stable_known", M, "always", lambda now: T(
        "Hvad kommer de andre til dig med?")),
    Prompt("stable_wish_task", M, "wish", lambda now: _wish(now, T(
        "Hvad her på stedet ligner det mest?"))),
    # the last weeks: what comes next
    Prompt("end_hard", E, "hard_day", lambda now: T(
        "Det kan være svært, når noget slutter. Hvad vil du gerne have ro på?")),
    Prompt("end_try", E, "weeks_left", lambda now: TN(
        "Der er en uge tilbage. Hvad vil du nå at prøve?",
        "Der er {n} uger tilbage. Hvad vil du nå at prøve?", now.weeks_left)),
    Prompt("end_wish", E, "wish", lambda now: _wish(now, T(
        "Hvad er det næste lille skridt?"))),
    Prompt("end_learned", E, "learned", lambda now: _learned(now, T(
        "Hvordan vil du sige det til en ny chef?"))),
    Prompt("end_condition", E, "condition", lambda now: _condition(now, T(
        "Er det også vigtigt det næste sted?"))),
    Prompt("end_goal_up", E, "goal_up", lambda now: _goal(now, T(
        "Hvad bragte dig så langt?"))),
    Prompt("end_cv", E, "always", lambda now: T(
        "Hvad kan du nu, som en ny chef gerne må høre om?")),
    Prompt("end_pay", E, "always", lambda now: T(
        "Hvad her kunne du klare alene i en time med løn?")),
    Prompt("end_keep", E, "always", lambda now: T(
        "Hvad vil du tage med dig til det næste sted?")),
    Prompt("end_wiser", E, "always", lambda now: T(
        "Hvad er du blevet klogere på om dig selv her?")),
    Prompt("end_who", E, "always", lambda now: T(
        "Hvem her må en ny chef gerne ringe til og høre om dig?")),
    Prompt("end_next_wish", E, "wish", lambda now: _wish(now, T(
        "Hvem kan hjælpe dig videre mod det?"))),
)  # fmt: skip
