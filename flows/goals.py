"""The citizen's sub-goal: what it is, what it leads to, and how far it has come (phrasebook F).

Only what was won is shown. Knows nothing of the weekly questions; those are in reflection.py.
"""

from collections.abc import Mapping

from flows.effects import Button
from flows.facts import Participation
from flows.lines import lines, paragraphs
from flows.own import Goal
from flows.texts import TC, TN, T, Text, words
from flows.turn import Turn

OWN = "own:"
LOOK_BACK = Button(TC("button", "Se tilbage på ugen"), "/tilbageblik")

# Small enough for everybody; the citizen may always write another (requirement 14).
STEPS: Mapping[str, Text] = {
    "once": TC("step", "Prøve det én gang"),
    "ask": TC("step", "Spørge om hjælp til det"),
    "watch": TC("step", "Se, hvordan en anden gør"),
}


def newest(turn: Turn) -> Goal | None:
    """The sub-goal that is worked on now."""
    return turn.the.goals[-1] if turn.the.goals else None


def leads_to(turn: Turn) -> list[Text]:
    """The bigger goal in one line, wherever the sub-goal is shown (requirement 132)."""
    placement = turn.the.placement
    if placement is None or not placement.wish:
        return []
    return [T("Det, du gerne vil: {wish}", wish=words(placement.wish))]


def step_chosen(turn: Turn) -> Text | None:
    """The small step the citizen chose last, in the words it was chosen by."""
    step = turn.the.memory.step
    if step.startswith(OWN):
        return words(step.removeprefix(OWN))
    return STEPS.get(step)


def show(turn: Turn) -> None:
    """/maal: the goal and how far it is."""
    goal, step = newest(turn), step_chosen(turn)
    if goal is None:
        mine = [T("Vi har ikke skrevet et mål endnu.")]
    else:
        mine = [T("Dit mål nu: {goal}", goal=words(goal.text)), *_how_far(goal)]
    if step is not None:
        mine.append(T("Dit lille skridt: {step}", step=step))
    turn.say(paragraphs(lines(*leads_to(turn), *mine), *_list(turn)), *_buttons(turn))


def look_back(turn: Turn) -> None:
    """/tilbageblik: the week's questions, whenever the citizen wants them."""
    if turn.the.participation is Participation.joined:
        turn.open("reflection")
    else:
        show(turn)


def _buttons(turn: Turn) -> tuple[Button, ...]:
    return (LOOK_BACK,) if turn.the.participation is Participation.joined else ()


def _how_far(goal: Goal) -> list[Text]:
    """A gain is shown, a fall is not."""
    if not goal.ratings:
        return []
    first, last = goal.ratings[0], goal.ratings[-1]
    if last > first:
        return [T("Du er gået fra {first} til {last} ud af 10.", first=first, last=last)]
    return [T("Sidst sagde du {last} ud af 10.", last=last)]


def _list(turn: Turn) -> list[Text]:
    learned = len(turn.the.competences)
    if not learned:
        return []
    newest_one = words(turn.the.competences[-1].text)
    return [
        TN("Du har én ting på din liste:", "Du har {n} ting på din liste. Den nyeste:", learned),
        newest_one,
    ]
