"""Every four weeks: the small steps of the month, instead of the week's questions.

At most four: what is different, belief in a job, how far the sub-goal is, how sure of next week
(requirements 20, 180; evidence §1). A low belief is expected and alarms nobody.
"""

from datetime import date, timedelta
from enum import StrEnum, auto

from flows import goals, sure
from flows import reflected as week
from flows.book import lines_of, write
from flows.core import Flow, Questions, pressed, row
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.facts import Placement
from flows.lines import lines
from flows.noted import own_words
from flows.own import Kind
from flows.own_effects import KeepRating
from flows.scale import SCALE, SKIP, names_number, point_to_numbers, told
from flows.texts import T, Text, words
from flows.turn import Turn
from flows.weeks import monday_of

A_WEEK = timedelta(days=7)
KEY = "month"  # of the line in the book


class S(StrEnum):
    ready = auto()
    different = auto()
    belief = auto()
    how_far = auto()
    sure = auto()
    thanks = auto()
    quiet = auto()


def is_due(turn: Turn) -> bool:
    """A month of weeks since the placement began, or since it was last asked."""
    placement = turn.the.placement
    if placement is None:
        return False
    weeks = (monday_of(turn.today.date()) - monday_of(_since(turn, placement))) // A_WEEK
    first = turn.the.memory.month_on is None or turn.the.memory.month_on < placement.first
    return weeks + first >= turn.policy.meetings.month_weeks


def _since(turn: Turn, placement: Placement) -> date:
    begun = max(placement.first, placement.new_start or placement.first)
    return max(begun, turn.the.memory.month_on or begun)


# --- what each state asks when entered ------------------------------------------------


def ask_different(turn: Turn) -> None:
    question = T("Hvad er anderledes nu end for en måned siden? Det må gerne være småt.")
    turn.ask(lines(*goals.leads_to(turn), question), SKIP)


def ask_belief(turn: Turn) -> None:
    question = T("Hvor meget tror du på et job? 0 er slet ikke. 10 er helt sikkert.")
    turn.ask(lines(*_on_the_list(turn), question), *SCALE, SKIP)


def ask_how_far(turn: Turn) -> None:
    turn.ask(
        lines(
            T("Dit mål nu: {goal}", goal=words(week.goal_of(turn).text)),
            T("Hvor langt er du? 0 er slet ikke i gang. 10 er nået."),
        ),
        *SCALE,
        SKIP,
    )


def ask_sure(turn: Turn) -> None:
    question = T("Hvor sikker er du på næste uge? 0 er slet ikke. 10 er helt sikker.")
    turn.ask(lines(*_gained(turn), question), *SCALE, SKIP)


def thank(turn: Turn) -> None:
    turn.say(lines(*sure.heard(turn), T("Tak. Det var alt for denne måned.")))


def _on_the_list(turn: Turn) -> list[Text]:
    said = turn.answers.get("different")
    return [T("Jeg har skrevet det ned: {words}", words=words(said))] if said else []


def _gained(turn: Turn) -> list[Text]:
    """Only what was won is shown."""
    told_before = [line.value for line in lines_of(turn.the, Kind.belief) if line.value is not None]
    now = turn.answers.get("belief", "")
    if not now or not told_before or int(now) <= told_before[0]:
        return []
    return [T("Din tro på et job er gået fra {first} til {now}.", first=told_before[0], now=now)]


# --- what is kept ---------------------------------------------------------------------


def answered(turn: Turn) -> None:
    """Any answer, a skip too: then it does not come again for a month."""
    week.answered(turn)
    turn.remember(month_on=turn.today.date())


def different(turn: Turn) -> None:
    said = own_words(turn)
    if week.something(turn):
        turn.answers["different"] = said
        write(turn, Kind.lesson, key=KEY, text=said, day=turn.today.date())


def belief(turn: Turn) -> None:
    value = told(turn)
    if value is not None:
        turn.answers["belief"] = str(value)
        write(turn, Kind.belief, value=value, day=turn.today.date())


def far(turn: Turn) -> None:
    goal, value = week.goal_of(turn), told(turn)
    if goal.id and value is not None:
        turn.add(KeepRating(goal.id, value))


def has_goal(turn: Turn) -> bool:
    return goals.newest(turn) is not None


def has_goal_and_number(turn: Turn) -> bool:
    return has_goal(turn) and told(turn) is not None


QUESTIONS: Questions = {
    S.different: ask_different,
    S.belief: ask_belief,
    S.how_far: ask_how_far,
    S.sure: ask_sure,
    S.thanks: thank,
}
WORDS = [week.words_said, point_to_numbers]
TABLE = [
    # what happened  in            goes to      when                   do
    row(Started,     S.ready,      S.different, do=week.begin),
    row(Pressed,     S.different,  S.belief,    do=answered),
    row(Wrote,       S.different,  S.belief,    do=[answered, different]),
    row(WentQuiet,   S.different,  S.quiet,     do=sure.week_of_silence),
    row(Pressed,     S.belief,     S.how_far,   when=has_goal,         do=belief),
    row(Pressed,     S.belief,     S.sure,      do=belief),
    row(Wrote,       S.belief,     S.how_far,   when=has_goal_and_number, do=belief),
    row(Wrote,       S.belief,     S.sure,      when=names_number(),   do=belief),
    row(Wrote,       S.belief,     S.belief,    do=WORDS),
    row(WentQuiet,   S.belief,     S.quiet),
    row(Pressed,     S.how_far,    S.sure,      do=far),
    row(Wrote,       S.how_far,    S.sure,      when=names_number(),   do=far),
    row(Wrote,       S.how_far,    S.how_far,   do=WORDS),
    row(WentQuiet,   S.how_far,    S.quiet),
    row(Pressed,     S.sure,       S.thanks,    when=pressed("skip")),
    row(Pressed,     S.sure,       S.thanks,    do=sure.keep_sure),
    row(Wrote,       S.sure,       S.thanks,    when=names_number(),   do=sure.keep_sure),
    row(Wrote,       S.sure,       S.sure,      do=WORDS),
    row(WentQuiet,   S.sure,       S.quiet),
]  # fmt: skip

FLOW = Flow("month", S, TABLE, QUESTIONS, start=S.ready, ends=[S.thanks, S.quiet])
