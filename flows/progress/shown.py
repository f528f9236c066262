"""/fremskridt: how far I have come, in words and as a picture. Only gains (requirements 7-9).

A flat line is told as what it is: the hours that were agreed, held. No week is compared with
another, and nothing is counted that a bad week could break.
"""

from flows import pictures
from flows.effects import Say
from flows.lines import lines, paragraphs
from flows.numbers import buttons
from flows.own import Goal
from flows.progress.gains import Gains, gains_of
from flows.progress.spoken import hours
from flows.texts import TN, T, Text, long_date, words
from flows.turn import Turn
from flows.weeks import monday_of

NEWEST = 8  # lines of a kind; the rest is counted
WEEKS_DRAWN = 16


def show(turn: Turn) -> None:
    gains = gains_of(turn.the, turn.today.date())
    if gains.nothing_yet:
        turn.say(
            paragraphs(
                T("Du er lige begyndt. Her samler jeg det, du når."),
                T("Det, der først står her, bliver stående."),
            ),
            *buttons("opgaver", "maal"),
        )
        return
    text = paragraphs(*in_words(gains))
    turn.add(Say(text, buttons("opgaver", "maal", "kort"), lane=turn.lane, picture=picture(gains)))


def in_words(gains: Gains) -> list[Text]:
    """Paragraphs; the desk shows the same."""
    return [
        T("Så langt er du nået:"),
        *_hours(gains),
        *_goals(gains),
        *_listed(T("Det klarer du selv nu:"), [words(one.text) for one in gains.alone]),
        *_listed(T("Det er du i gang med:"), [words(one.text) for one in gains.learning]),
        *_listed(T("Det står på dit kort:"), [words(one.text) for one in gains.on_card]),
        *_to_look_at(gains),
    ]


def _hours(gains: Gains) -> list[Text]:
    if not gains.weeks:
        return []
    most = hours(gains.furthest)
    if gains.furthest > gains.first:
        far = T("Du er gået fra {first} til {most} på en uge.", first=hours(gains.first), most=most)
    else:
        far = T("Du har været på arbejde {most} på en uge.", most=most)
    found = [far]
    if gains.planned_so and gains.furthest <= gains.first:
        found.append(T("Det er den plan, I har aftalt. At holde den er også at nå noget."))
    if len(gains.weeks) > 1:
        found.append(T("I alt er det blevet til {hours}.", hours=hours(gains.total)))
    if any(week.rough for week in gains.weeks):
        found.append(T("Nogle dage er talt rundt, for jeg kender ikke alle tider."))
    return [lines(*found)]


def _goals(gains: Gains) -> list[Text]:
    return _listed(T("Mål, du har nået:"), [_goal(goal) for goal in gains.reached])


def _goal(goal: Goal) -> Text:
    if goal.settled_at is None:
        return words(goal.text)
    return T("{goal} ({date})", goal=words(goal.text), date=long_date(goal.settled_at))


def _listed(heading: Text, found: list[Text]) -> list[Text]:
    """The newest; how many more there are is said, not cut off in silence."""
    if not found:
        return []
    more = len(found) - NEWEST
    counted = [TN("og én til", "og {n} til", more)] if more > 0 else []
    return [lines(heading, *(T("• {what}", what=one) for one in found[-NEWEST:]), *counted)]


def _to_look_at(gains: Gains) -> list[Text]:
    if not gains.to_look_at:
        return []
    return [
        TN(
            "Én linje er klar til dit kort, når du har set på den.",
            "{n} linjer er klar til dit kort, når du har set på dem.",
            gains.to_look_at,
        )
    ]


def picture(gains: Gains) -> str:
    """The weeks in which something was done; "" when there is none."""
    drawn = gains.weeks[-WEEKS_DRAWN:]
    if not drawn:
        return ""
    mondays = {week.monday for week in drawn}
    at = [monday_of(goal.settled_at.date()) for goal in gains.reached if goal.settled_at]
    return pictures.progress_spec(
        pictures.Progress(
            tuple(week.monday for week in drawn),
            tuple(week.agreed for week in drawn),
            tuple(week.minutes for week in drawn),
            tuple(sorted(set(at) & mondays)),
            len(gains.reached),
            len(gains.on_card),
            len(gains.alone),
        )
    )
