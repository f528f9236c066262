"""The citizen's sub-goal: what it is, what it leads to, and how far it has come (phrasebook F).

Only what was won is shown; others' numbers stand beside the citizen's own, never counted into
them (requirement 11). Knows nothing of the weekly questions; those are in reflection.py.
"""

from collections.abc import Mapping

from flows import book
from flows.effects import Button
from flows.facts import Participation, Role
from flows.lines import lines, paragraphs
from flows.own import Goal, GoalState, Kind
from flows.people import caseworker
from flows.texts import TC, TN, T, Text, long_date, words
from flows.turn import Turn

OWN = "own:"
LOOK_BACK = Button(TC("button", "Se tilbage på ugen"), "/tilbageblik")
NEW = Button(TC("button", "Nyt mål"), "/nytmaal")
FINISH = Button(TC("button", "Gør målet færdigt"), "/nytmaal")
MOST = 3  # goals that are told with all that is known; more is a list nobody reads

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
    """/maal: the goal and how far it is, and what is on its way."""
    goal, step = newest(turn), step_chosen(turn)
    if goal is None:
        mine = [] if turn.the.plans else [T("Vi har ikke skrevet et mål endnu.")]
    else:
        mine = [T("Dit mål nu: {goal}", goal=words(goal.text)), *_about(turn, goal)]
    if step is not None:
        mine.append(T("Dit lille skridt: {step}", step=step))
    found = [*([lines(*leads_to(turn), *mine)] if mine else leads_to(turn)), *_earlier(turn)]
    turn.say(paragraphs(*found, *_on_its_way(turn), *_list(turn)), *_buttons(turn))


def look_back(turn: Turn) -> None:
    """/tilbageblik: the week's questions, whenever the citizen wants them."""
    if turn.the.participation is Participation.joined:
        turn.open("reflection")
    else:
        show(turn)


def _buttons(turn: Turn) -> tuple[Button, ...]:
    if turn.the.participation is not Participation.joined:
        return ()
    begun = any(goal.state is GoalState.draft for goal in turn.the.plans)
    return (LOOK_BACK, FINISH if begun else NEW)


def _about(turn: Turn, goal: Goal) -> list[Text]:
    when = [T("Dagen er: {date}", date=long_date(goal.due))] if goal.due else []
    return [*_how_far(goal), *_others(turn, goal), *when, *_told(turn, goal)]


def _told(turn: Turn, goal: Goal) -> list[Text]:
    """What the citizen wrote about it last, for themselves (flows/hearing/gain.py)."""
    line = book.newest(turn.the, Kind.good, str(goal.id))
    return [T("Du skrev: {what}", what=words(line.text))] if line is not None else []


def _how_far(goal: Goal) -> list[Text]:
    """A gain is shown, a fall is not."""
    if not goal.ratings:
        return []
    first, last = goal.ratings[0], goal.ratings[-1]
    if last > first:
        return [T("Du er gået fra {first} til {last} ud af 10.", first=first, last=last)]
    return [T("Sidst sagde du {last} ud af 10.", last=last)]


def _others(turn: Turn, goal: Goal) -> list[Text]:
    """The newest of each role."""
    newest_of = {rating.by: rating.value for rating in goal.others}
    return [
        T("{name} siger {n} ud af 10.", name=_name(turn, by), n=value)
        for by, value in newest_of.items()
    ]


def _name(turn: Turn, role: str) -> str:
    person = turn.the.who(Role(role))
    return person.name if person else caseworker(turn)


def _earlier(turn: Turn) -> list[Text]:
    """Agreed ones beside the newest; several are possible, few are told."""
    others = turn.the.goals[:-1][-MOST:]
    return [T("Også aftalt: {goal}", goal=words(goal.text)) for goal in others]


def _on_its_way(turn: Turn) -> list[Text]:
    return [_state(turn, goal) for goal in turn.the.plans[-MOST:]]


def _state(turn: Turn, goal: Goal) -> Text:
    text, name = words(goal.text), caseworker(turn)
    match goal.state:
        case GoalState.draft:
            return T("Et mål, du er i gang med: {goal}", goal=text)
        case GoalState.change_asked:
            return T("{name} har spurgt til dit mål: {goal}", name=name, goal=text)
        case _:
            return T("Et mål, {name} ser på: {goal}", name=name, goal=text)


def _list(turn: Turn) -> list[Text]:
    learned = len(turn.the.competences)
    if not learned:
        return []
    newest_one = words(turn.the.competences[-1].text)
    return [
        TN("Du har én ting på din liste:", "Du har {n} ting på din liste. Den nyeste:", learned),
        newest_one,
    ]
