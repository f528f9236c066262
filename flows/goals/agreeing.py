"""The caseworker and the citizen agree on a goal (requirements 38, 41): proposed, one tap, agreed.

The citizen has seen what goes. With `card.details` off the words stay in the desk. No answer in
time: one reminder; from then on it stands in the desk and in Friday's digest.
"""

from datetime import datetime
from typing import Any

from flows.calendar import closing_after
from flows.effects import Button, NewTask, SetAlarm, SignIn, Tell
from flows.events import Answered, Rang
from flows.facts import Person, Role
from flows.goals import draft
from flows.goals.gate import page, staff
from flows.goals.telling import tell, to_citizen, with_a_way_back
from flows.own import Goal, GoalState
from flows.own_effects import KeepGoal
from flows.people import caseworker
from flows.questions.people import IN_CHARGE
from flows.questions.sending import A_WEEK, when_read, who_reads_when
from flows.task_effects import CloseTasks
from flows.texts import TC, T, Text, long_date, words
from flows.turn import Turn

TASK, WAITS, CHANGE, SHARED, BACK = (
    "goal", "goal_waits", "goal_change", "goal_shared", "goal_back",
)  # fmt: skip
OPEN = frozenset({GoalState.proposed, GoalState.change_asked})


def reader_name(turn: Turn) -> str:
    person = staff(turn)
    return person.name if person else caseworker(turn)


# --- it leaves ------------------------------------------------------------------------


def propose(turn: Turn) -> None:
    """From the wizard: the draft is there, since every step is kept."""
    goal = draft.of_turn(turn)
    if goal is None:  # taken away in the meantime
        turn.say(T("Det mål er her ikke mere. Du kan altid lave et nyt."))
        return
    draft.save(turn, GoalState.proposed)
    turn.add(SetAlarm(WAITS, due(turn), ref=str(goal.id)))
    turn.count("goal_proposed")
    person = staff(turn)
    if person is None:
        turn.say(T("Jeg har gemt dit mål. Jeg kan ikke give nogen besked, så ring gerne selv."))
        return
    turn.add(CloseTasks(TASK, str(goal.id)))
    turn.add(_card(turn, person, goal.id, turn.answers))
    turn.say(who_reads_when(turn, person))


def due(turn: Turn) -> datetime:
    return closing_after(turn.policy.office, turn.now, turn.policy.goals.answer_days)


def _card(turn: Turn, person: Person, goal: int, said: Any, *, again: bool = False) -> Tell:
    alias = turn.the.person.name
    text = T("{alias} vil gerne aftale et mål med dig.", alias=alias)
    if again:
        text = T("{alias} venter stadig på dit svar om et mål.", alias=alias)
    return Tell(
        person.id,
        T("Et mål fra {alias}", alias=alias),
        text,
        lines=_lines(turn, said),
        task=NewTask(turn.new_id(), TASK, str(goal), turn.now + A_WEEK),
        buttons=(
            Button(TC("button", "Ja, det aftaler vi"), "yes"),
            Button(TC("button", "Bed om en ændring"), "change"),
            Button(TC("button", "Åbn på skrivebordet"), "open"),
        ),
        not_before=when_read(turn),
    )


def _lines(turn: Turn, said: Any) -> tuple[Text, ...]:
    if not turn.policy.card.details:
        return (T("Ordene står på skrivebordet."),)
    found = [T("Målet: {goal}", goal=words(said["text"]))]
    if said.get("measure"):
        found.append(T("Kan ses på: {measure}", measure=words(said["measure"])))
    if said.get("due"):
        day = datetime.fromisoformat(said["due"]).date()
        found.append(T("Senest: {date}", date=long_date(day)))
    return tuple(found)


def waits(turn: Turn) -> None:
    """ALARM "goal_waits": once."""
    event = turn.event
    assert isinstance(event, Rang)
    goal, person = draft.find(turn.the, event.ref), staff(turn)
    if goal is None or goal.state is not GoalState.proposed or person is None:
        return
    said = {"text": goal.text, "measure": draft.measure_of(goal)}
    said["due"] = goal.due.isoformat() if goal.due else ""
    turn.add(_card(turn, person, goal.id, said, again=True))
    turn.count("goal_reminded")


# --- the answer -----------------------------------------------------------------------


def answered(turn: Turn) -> None:
    """TASKS "goal"."""
    event = turn.event
    assert isinstance(event, Answered)
    goal = draft.find(turn.the, event.ref)
    why_not = hindrance(turn, goal)
    if why_not is not None or goal is None:
        tell(turn, why_not or T("Målet er her ikke mere."))
    elif event.value == "yes":
        turn.restores = {"state": str(goal.state), "active": _active(turn)}
        was = f"{goal.id}:{goal.state}:{'yes' if _active(turn) else 'no'}"
        with_a_way_back(turn, agree(turn, goal), BACK, was)
    elif event.value == "open" or event.link:
        turn.add(SignIn(turn.me.id, page(turn.the.person.id)))
    else:
        turn.open(CHANGE, goal=str(goal.id))


def _active(turn: Turn) -> bool:
    return turn.the.placement is None or turn.the.placement.active


def hindrance(turn: Turn, goal: Goal | None) -> Text | None:
    """Why this person cannot answer it now; None: they can."""
    if goal is None:
        return T("Målet er her ikke mere.")
    if not turn.the.roles_of(turn.me.id) & {*IN_CHARGE, Role.job_consultant}:
        return T("Det mål kan du ikke svare på.")
    if goal.state not in OPEN:
        return T("Det er allerede aftalt.")
    return None


def agree(turn: Turn, goal: Goal) -> Text:
    """The caseworker says yes; the citizen hears it, and whoever the citizen wants to know."""
    keep(turn, goal, GoalState.agreed, turn.now)
    share(turn, goal, goal.text)
    alias = turn.the.person.name
    told = to_citizen(
        turn,
        T("Dit mål er aftalt"),
        T("{name} siger ja til dit mål: {goal}", name=turn.me.name, goal=words(goal.text)),
    )
    turn.count("goal_agreed")
    if told:
        return T("Målet er aftalt. {alias} får besked.", alias=alias)
    return T("Målet er aftalt. Sig det selv til {alias}.", alias=alias)


def share(turn: Turn, goal: Goal, text: str) -> None:
    """The workplace knows the goals (requirement 69): those the citizen said yes to showing."""
    alias = turn.the.person.name
    for role in goal.shared:
        turn.tell(
            Role(role),
            T("Et mål for {alias}", alias=alias),
            T("{alias} arbejder med det her mål: {goal}", alias=alias, goal=words(text)),
            Button(TC("button", "Se målet"), "open"),
            lines=(T("{alias} har sagt ja til, at du ser det.", alias=alias),),
            task=NewTask(turn.new_id(), SHARED, str(goal.id), turn.now + A_WEEK),
        )


def look(turn: Turn) -> None:
    """TASKS "goal_shared": to the page where it stands with everybody's number."""
    turn.add(SignIn(turn.me.id, page(turn.the.person.id)))


def keep(turn: Turn, goal: Goal, state: GoalState, settled: datetime | None) -> None:
    turn.add(KeepGoal(goal.text, goal.id, str(state), {"settled_at": settled}))
