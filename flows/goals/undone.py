"""The caseworker's yes to a goal is taken back: whoever was told hears the correction."""

from flows.events import Answered, TookBack
from flows.facts import Role
from flows.goals import draft
from flows.goals.agreeing import SHARED, keep
from flows.goals.telling import tell, to_citizen
from flows.own import Goal, GoalState
from flows.own_effects import KeepPlacement
from flows.task_effects import CloseTasks
from flows.texts import T
from flows.turn import Turn


def take_back(turn: Turn) -> None:
    """UNDO "goal": it waits for an answer again, and so does a start that it made possible."""
    event = turn.event
    assert isinstance(event, TookBack)
    before = event.before or {}
    active = before.get("active") is not False
    _put_back(turn, event.ref, str(before.get("state", "proposed")), active=active)


def take_back_in_chat(turn: Turn) -> None:
    """TASKS "goal_back": the button under the receipt, for as long as its task is open."""
    event = turn.event
    assert isinstance(event, Answered)
    goal_id, state, active = event.ref.split(":")
    put = _put_back(turn, goal_id, state, active=active == "yes")
    tell(turn, T("Dit svar er trukket tilbage.") if put else T("Det har ændret sig siden."))


def _put_back(turn: Turn, goal_id: str, state: str, *, active: bool) -> bool:
    goal = draft.find(turn.the, goal_id)
    if goal is None or goal.state is not GoalState.agreed:
        return False
    keep(turn, goal, GoalState(state), None)
    _not_yet(turn, goal)
    if not active and not turn.the.goals[1:]:
        turn.add(KeepPlacement({"phase": "before"}))
    to_citizen(
        turn,
        T("Om dit mål"),
        T("{name} kigger lige på dit mål igen. Du får besked.", name=turn.me.name),
    )
    return True


def _not_yet(turn: Turn, goal: Goal) -> None:
    """Whoever was shown it hears that it is looked at again."""
    alias = turn.the.person.name
    turn.add(CloseTasks(SHARED, str(goal.id)))
    for role in goal.shared:
        turn.tell(
            Role(role),
            T("Om målet for {alias}", alias=alias),
            T("Målet for {alias} bliver set på igen. Du hører mere.", alias=alias),
        )
