"""Nobody has answered when the office closes on the next working day: staff get a sign, and an
answer takes it back (requirement 139)."""

from flows.cases import Do, S, life
from flows.cases.news import news
from flows.cases.record import open_in, source_of
from flows.cases.settled import tell_closed
from flows.events import Rang
from flows.facts import Question
from flows.questions.people import found, unanswered
from flows.texts import T
from flows.turn import Turn

FAMILY = "question"


def rings(turn: Turn) -> None:
    """The alarm "question_due"."""
    event = turn.event
    assert isinstance(event, Rang)
    question = found(turn.the, event.ref)
    if question is None or question.answered_at is not None:
        return
    turn.signal("question_unanswered")


def answered(turn: Turn, question: Question) -> None:
    """Only when nothing else waits: another question in the same case still needs its answer."""
    if any(other.id != question.id for other in unanswered(turn.the)):
        return
    case = open_in(turn, FAMILY)
    if case is None:
        return
    alias = turn.the.person.name
    sentence = T("Spørgsmålet om {alias} har fået svar.", alias=alias)
    if case.owner == turn.me.id:
        life.move(turn, case, Do.close, source_of(turn), outcome="answered")
    elif case.state != S.open:
        news(turn, FAMILY, sentence, at_once=True)  # whoever has it decides
    else:
        life.move(turn, case, Do.settled, source_of(turn), outcome="answered")
        tell_closed(turn, case, sentence)
