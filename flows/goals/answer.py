"""What the citizen does when the caseworker has asked about a goal: uses the suggestion, writes it
another way, or talks about it. It is still theirs (requirement 3)."""

from flows.effects import Button, Tell
from flows.events import Answered
from flows.goals import agreeing, draft, wizard
from flows.goals.change import SUGGESTS
from flows.goals.gate import staff
from flows.numbers import LABELS
from flows.own import GoalState
from flows.own_effects import KeepGoal
from flows.texts import T, words
from flows.turn import Turn


def pressed_on_card(turn: Turn) -> None:
    """TASKS "goal_again"."""
    event = turn.event
    assert isinstance(event, Answered)
    goal = draft.find(turn.the, event.ref)
    if goal is None or goal.state is not GoalState.change_asked:
        turn.say(T("Det har ændret sig siden."), Button(LABELS["maal"], "/maal"))
    elif event.value == "talk":
        turn.open("contact")
    elif event.value == "use":
        _use(turn, goal.id)
    else:
        turn.open(wizard.NAME, goal=str(goal.id))


def _use(turn: Turn, goal_id: int) -> None:
    """Both have said yes to these words."""
    goal = draft.find(turn.the, goal_id)
    note = draft.note_on(turn.the, goal) if goal else None
    if goal is None or note is None or note.state != SUGGESTS:
        return
    facts = {"settled_at": turn.now}
    turn.add(KeepGoal(note.text, goal.id, str(GoalState.agreed), facts))
    agreeing.share(turn, goal, note.text)
    turn.say(T("Så er det dit mål: {goal}", goal=words(note.text)))
    turn.count("goal_agreed")
    if person := staff(turn):
        alias = turn.the.person.name
        turn.add(
            Tell(
                person.id,
                T("Målet med {alias} er aftalt", alias=alias),
                T("{alias} siger ja til dit forslag. Målet er aftalt.", alias=alias),
            )
        )
