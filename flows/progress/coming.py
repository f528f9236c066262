"""What comes after the next shift, for /status: the next follow-up, what waits for an answer and
from whom, and what happens when the placement ends (requirements 16, 139)."""

from datetime import timedelta

from flows import people
from flows.facts import Participation, Phase, Placement, Question
from flows.own import Goal, GoalState
from flows.progress.gains import wishes_waiting
from flows.texts import TN, T, Text, long_date, words
from flows.turn import Turn

END_IS_NEAR = timedelta(weeks=4)
NOT_TAKING_PART = frozenset({Participation.invited, Participation.declined, Participation.stopped})


def follow_up(turn: Turn) -> list[Text]:
    """With whom; what is agreed there is agreed together."""
    placement = turn.the.placement
    day = placement.follow_up if placement is not None and _runs(placement) else None
    if day is None or day < turn.today.date():
        return []
    return [
        T(
            "Næste opfølgning er {date} med {caseworker}. Der aftaler I, hvad der så skal ske.",
            date=long_date(day),
            caseworker=people.caseworker(turn),
        )
    ]


def waiting(turn: Turn) -> list[Text]:
    """What somebody else has to answer, so that nobody wonders whose turn it is."""
    name = people.caseworker(turn)
    goals = [goal for goal in turn.the.plans if goal.state is GoalState.proposed]
    found = [_goal_waits(goal, name) for goal in goals]
    if wishes_waiting(turn.the):
        found.append(T("{caseworker} har dit ønske om timerne og svarer på det.", caseworker=name))
    return [*found, *_questions(turn)]


def _goal_waits(goal: Goal, name: str) -> Text:
    return T(
        "Dit mål venter på et ja fra {caseworker}: {goal}", caseworker=name, goal=words(goal.text)
    )


def _questions(turn: Turn) -> list[Text]:
    mine = [q for q in turn.the.questions if _is_open(q) and q.asker == turn.me.id]
    if not mine:
        return []
    asked = min(question.asked_at for question in mine)
    return [
        TN(
            "Du har stillet et spørgsmål {when}. Svaret er på vej.",
            "Du har stillet {n} spørgsmål, det første {when}. Svarene er på vej.",
            len(mine),
            when=long_date(asked),
        )
    ]


def _is_open(question: Question) -> bool:
    return question.answered_at is None


def end(turn: Turn) -> list[Text]:
    """From four weeks before: when it ends, and who finds out what comes then."""
    placement, today = turn.the.placement, turn.today.date()
    if placement is None or turn.the.participation in NOT_TAKING_PART:
        return []
    if not _runs(placement) or not today <= placement.last <= today + END_IS_NEAR:
        return []
    last = long_date(placement.last)
    if placement.followed:
        return [T("Din praktik slutter {date}. I har aftalt, hvad der så sker.", date=last)]
    return [
        T(
            "Din praktik slutter {date}. Hvad der kommer så, finder du og {caseworker} ud af.",
            date=last,
            caseworker=people.caseworker(turn),
        )
    ]


def _runs(placement: Placement) -> bool:
    return placement.phase not in {Phase.closed, Phase.aftercare}
