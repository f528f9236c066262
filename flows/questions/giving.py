"""Whether a question can be answered, and what an answer sets going. Once: two who answer at the
same time both come here under the citizen's lock, and the second hears who was first.
"""

from datetime import timedelta

from flows.effects import Button, KeepQuestion, NewTask, Tell
from flows.events import Undelivered
from flows.facts import Citizen, Person, Question
from flows.questions import overdue, sending, talking
from flows.questions.people import found, may_answer, person_of
from flows.rights import APART
from flows.task_effects import CloseTasks
from flows.texts import TC, T, Text
from flows.turn import Turn

TASK = "answer"
A_WEEK = timedelta(days=7)

# --- whether --------------------------------------------------------------------------


def hindrance(turn: Turn, question: Question | None) -> Text | None:
    """Why this person cannot answer it now, said as it is; None: they can."""
    if question is None:
        return T("Spørgsmålet er ikke her mere.")
    if not may_answer(turn.the, question, turn.me.id):
        return T("Det spørgsmål kan du ikke svare på.")
    if question.answered_at is not None:
        return _who_answered(turn, question)
    asker = person_of(turn.the, question.asker)
    if asker is None or not asker.channels or _apart(turn.the, asker):
        return T("Den, der spurgte, kan ikke nås her mere. Ring gerne i stedet.")
    return None


def _who_answered(turn: Turn, question: Question) -> Text:
    if question.answered_by == turn.me.id:
        return T("Du har allerede svaret.")
    person = person_of(turn.the, question.answered_by)
    if person is None:
        return T("En kollega har allerede svaret.")
    return T("{name} har allerede svaret.", name=person.name)


def _apart(citizen: Citizen, asker: Person) -> bool:
    return asker.id == citizen.person.id and citizen.participation in APART


# --- doing it -------------------------------------------------------------------------


def answer(turn: Turn, question_id: str, text: str) -> Text:
    """Give the answer, if it can be given; what is true afterwards is said."""
    question = found(turn.the, question_id)
    why_not = hindrance(turn, question)
    if why_not is not None or question is None or not text:
        return why_not or T("Skriv svaret først.")
    asker = person_of(turn.the, question.asker)
    assert asker is not None
    _done_with(turn, question, text)
    turn.add(_letter(turn, question, asker, text))
    turn.count("question_answered")
    return T("Svaret er sendt til {name}.", name=asker.name)


def talked(turn: Turn, question_id: str) -> Text:
    """Answered by a call or in person: nothing is sent, and nobody waits any more. Also when who
    asked cannot be reached here."""
    question = found(turn.the, question_id)
    if question is None or question.answered_at or not may_answer(turn.the, question, turn.me.id):
        return hindrance(turn, question) or T("Det er noteret.")
    _done_with(turn, question)
    turn.count("question_talked")
    return T("Det er noteret.")


def _done_with(turn: Turn, question: Question, text: str = "") -> None:
    facts = {"answered_at": turn.now, "answered_by": turn.me.id}
    turn.add(KeepQuestion(question.id, facts, answer=text))
    turn.add(CloseTasks(sending.TASK, question.id))
    if question.asker == turn.the.person.id:
        talking.spoke(turn)
    overdue.answered(turn, question)


def _letter(turn: Turn, question: Question, asker: Person, text: str) -> Tell:
    """What a person says to a person stays readable: a time and a place are needed again. So
    the words are no quotation, which would leave the chat after the policy's hours."""
    name = turn.me.name
    return Tell(
        asker.id,
        T("Svar fra {name}", name=name),
        T("Svar fra {name}: {answer}", name=name, answer=text),
        task=NewTask(turn.new_id(), TASK, question.id, turn.now + A_WEEK),
        buttons=(
            Button(TC("button", "Tak"), "thanks"),
            *(
                (Button(TC("button", "Spørg igen"), "again"),)
                if "telegram" in asker.channels
                else ()
            ),
        ),
        receipt=f"answer:{question.id}",
    )


def not_delivered(turn: Turn) -> None:
    """RECEIPTS "answer": who answered hears that it did not arrive."""
    event = turn.event
    if not isinstance(event, Undelivered):
        return
    question = found(turn.the, event.receipt.partition(":")[2])
    person = person_of(turn.the, question.answered_by) if question else None
    asker = person_of(turn.the, question.asker) if question else None
    if person is not None and asker is not None:
        turn.add(
            Tell(
                person.id,
                T("Svaret til {name} kom ikke frem", name=asker.name),
                T("Dit svar til {name} kom ikke frem. Ring gerne i stedet.", name=asker.name),
            )
        )
