"""What the asker does with an answer: says thanks, or asks again in the same thread."""

from flows.effects import KeepQuestion, Lane, Tell
from flows.events import Answered
from flows.questions import asking
from flows.questions.people import by_citizen, found, person_of
from flows.questions.sending import when_read
from flows.questions.talking import spoke
from flows.texts import T
from flows.turn import Turn


def pressed_on_answer(turn: Turn) -> None:
    """TASKS "answer"."""
    event = turn.event
    assert isinstance(event, Answered)
    question = found(turn.the, event.ref)
    if event.value == "again":
        role = {"role": question.role} if question else {}
        turn.open(asking.NAME, thread=event.ref, **role)
        return
    turn.toast = T("Tak. Det siger jeg videre.")
    if question is None or question.thanked:
        return
    turn.add(KeepQuestion(question.id, {"thanked": True}))
    person = person_of(turn.the, question.answered_by)
    if by_citizen(turn):
        spoke(turn)
    if person is not None and person.channels:
        turn.add(
            Tell(
                person.id,
                T("Tak for svaret"),
                T("{name} siger tak for dit svar.", name=turn.me.name),
                lane=Lane.summary,
                not_before=when_read(turn),
            )
        )
