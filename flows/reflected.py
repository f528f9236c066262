"""What is kept of the week's questions: numbers, lines for the list, the small step.

Asks nothing and says almost nothing; the questions are in reflection.py.
"""

from flows import goals
from flows.effects import KeepWords
from flows.own import Goal
from flows.own_effects import KeepCompetence, KeepGoal, KeepRating
from flows.scale import told
from flows.texts import T, words
from flows.turn import Turn
from flows.understanding.spoken import nothing
from flows.weeks import week_of

NO_ANSWER = frozenset(
    {
        *("nej", "nej tak", "ikke noget", "ingenting", "intet", "ved ikke", "det ved jeg ikke"),
        *("no", "no thanks", "nothing", "don't know", "i don't know", "not sure"),
    }
)


def something(turn: Turn) -> str:
    """ "Ingenting" is an answer, but nobody wants it on a list."""
    said = turn.wrote.casefold().strip(" .!") in NO_ANSWER or nothing(turn.wrote)
    return "" if said else turn.wrote


def goal_of(turn: Turn) -> Goal:
    """The goal the dialogue began with, also when another has come since."""
    wanted = turn.answers.get("goal", "")
    found = [goal for goal in turn.the.goals if str(goal.id) == wanted] or turn.the.goals[-1:]
    return found[0] if found else Goal(0, "")


def begin(turn: Turn) -> None:
    goal = goals.newest(turn)
    if goal is not None:
        turn.answers["goal"] = str(goal.id)


def answered(turn: Turn) -> None:
    turn.remember(reflected_week=_week(turn))


def words_said(turn: Turn) -> None:
    turn.add(KeepWords("reflection", turn.wrote))


def far(turn: Turn) -> None:
    goal, value = goal_of(turn), told(turn)
    answered(turn)
    if value is None or not goal.id:
        return
    turn.answers["far"] = str(value)
    if goal.ratings:
        turn.answers["before"] = str(goal.ratings[-1])
    turn.add(KeepRating(goal.id, value))


def new_goal(turn: Turn) -> None:
    text = something(turn)
    if text:
        turn.add(KeepGoal(text))
        turn.remember(goal_news=f"{_week(turn)} new", step="")
        turn.say(T("Så er det dit mål: {goal}", goal=words(text)))


def reached(turn: Turn) -> None:
    goal = goal_of(turn)
    turn.answers["done"] = "yes"
    turn.remember(goal_news=f"{_week(turn)} reached", step="")
    if goal.id:
        turn.add(KeepGoal(goal.text, goal.id, "reached"))


def on_cv(turn: Turn) -> None:
    """The goal as it stands, or as the citizen wants it to stand."""
    turn.add(KeepCompetence(turn.wrote or goal_of(turn).text, facts={"state": "approved"}))


def tiny(turn: Turn) -> None:
    if text := something(turn):
        turn.answers["step"] = text


def learned(turn: Turn) -> None:
    if text := something(turn):
        turn.answers["learned"] = text
        turn.add(KeepCompetence(text))


def step(turn: Turn) -> None:
    own = turn.answers.get("step", "") if turn.pressed == "own" else something(turn)
    if own:
        turn.add(KeepWords("step", own))
    turn.remember(step=f"{goals.OWN}{own}" if own else turn.pressed)


def no_step(turn: Turn) -> None:
    turn.remember(step="")


def _week(turn: Turn) -> str:
    return week_of(turn.today.date())
