"""The answer: typed in the chat or in the desk, seen before it goes, given once.

Two may answer at the same time. Both come here under the citizen's lock, and the second hears
who was first.
"""

from datetime import timedelta
from enum import StrEnum, auto

from flows.core import Flow, Questions, pressed, row
from flows.effects import Button, CloseTasks, KeepQuestion, NewTask, SignIn, Tell
from flows.events import Answered, Pressed, Started, Submitted, WentQuiet, Wrote
from flows.facts import Citizen, Participation, Person, Question
from flows.lines import lines
from flows.questions import overdue, sending, talking
from flows.questions.people import found, may_answer, person_of
from flows.texts import TC, T, Text, words
from flows.turn import Turn

NAME, GIVEN = "answer", "answer"
BOARD = "/desk/questions"
A_WEEK = timedelta(days=7)
CANCEL = Button(TC("button", "Fortryd"), "no")
UNREACHED = frozenset({Participation.declined, Participation.stopped})


class S(StrEnum):
    ready = auto()
    words = auto()
    preview = auto()
    sent = auto()
    left = auto()
    quiet = auto()


def page(question: str) -> str:
    return f"{BOARD}/{question}"


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
    return asker.id == citizen.person.id and citizen.participation in UNREACHED


# --- doing it -------------------------------------------------------------------------


def answer(turn: Turn, question_id: str, text: str) -> Text:
    """Give the answer, if it can be given; what is true afterwards is said."""
    question = found(turn.the, question_id)
    why_not = hindrance(turn, question)
    if why_not is not None or question is None or not text:
        return why_not or T("Skriv svaret først.")
    asker = person_of(turn.the, question.asker)
    assert asker is not None
    facts = {"answered_at": turn.now, "answered_by": turn.me.id}
    turn.add(KeepQuestion(question.id, facts, answer=text))
    turn.add(_letter(turn, question, asker, text))
    turn.add(CloseTasks(sending.TASK, question.id))
    if asker.id == turn.the.person.id:
        talking.spoke(turn)
    overdue.answered(turn, question)
    turn.count("question_answered")
    return T("Svaret er sendt til {name}.", name=asker.name)


def _letter(turn: Turn, question: Question, asker: Person, text: str) -> Tell:
    """What a person says to a person stays readable: a time and a place are needed again. So
    the words are no quotation, which would leave the chat after the policy's hours."""
    name = turn.me.name
    return Tell(
        asker.id,
        T("Svar fra {name}", name=name),
        T("Svar fra {name}: {answer}", name=name, answer=text),
        task=NewTask(turn.new_id(), GIVEN, question.id, turn.now + A_WEEK),
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
    from flows.events import Undelivered

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


# --- the card under a knock -----------------------------------------------------------


def pressed_on_card(turn: Turn) -> None:
    """TASKS "question": read it in the desk, or answer."""
    event = turn.event
    assert isinstance(event, Answered)
    question = found(turn.the, event.ref)
    if event.value == "open" and question and may_answer(turn.the, question, turn.me.id):
        turn.add(SignIn(turn.me.id, page(event.ref)))
        return
    why_not = hindrance(turn, question)
    if why_not is not None:
        _tell(turn, why_not)
    elif event.link:
        turn.add(SignIn(turn.me.id, page(event.ref)))
    else:
        turn.add(KeepQuestion(event.ref, {"taken_by": turn.me.id}))
        turn.open(NAME, question=event.ref)


def _tell(turn: Turn, text: Text) -> None:
    """In the chat a message; on a page of ours the page itself shows it."""
    if isinstance(turn.event, Answered) and turn.event.link:
        turn.toast = text
    else:
        turn.say(text)


def in_desk(turn: Turn) -> None:
    """FORMS "answer" and "answer_begun": typed in the desk, where the preview is the page's."""
    event = turn.event
    assert isinstance(event, Submitted)
    if event.kind == "answer":
        turn.toast = answer(turn, event.ref, event.heard.text.strip())
    elif hindrance(turn, found(turn.the, event.ref)) is None:
        turn.add(KeepQuestion(event.ref, {"taken_by": turn.me.id}))


# --- the dialogue in the chat ---------------------------------------------------------


def ask_words(turn: Turn) -> None:
    turn.ask(T("Skriv dit svar til {name}.", name=_asker(turn)), CANCEL)


def ask_preview(turn: Turn) -> None:
    turn.ask(
        lines(T("Det her sender jeg til {name}:", name=_asker(turn)), words(turn.answers["text"])),
        Button(TC("button", "Send"), "yes"),
        Button(TC("button", "Ret"), "change"),
        CANCEL,
    )


def say_sent(turn: Turn) -> None:
    """send() has said what became of it."""


def say_left(turn: Turn) -> None:
    turn.say(T("Okay. Svaret er ikke sendt."))


def _asker(turn: Turn) -> str:
    question = found(turn.the, turn.answers["question"])
    person = person_of(turn.the, question.asker) if question else None
    return person.name if person else turn.the.person.name


def about(turn: Turn) -> None:
    turn.talk.about = turn.the.person.id


def keep_words(turn: Turn) -> None:
    most = turn.policy.limits.question_characters
    turn.answers["text"] = turn.wrote[:most]


def add_words(turn: Turn) -> None:
    most = turn.policy.limits.question_characters
    turn.answers["text"] = f"{turn.answers['text']}\n{turn.wrote}"[:most]


def send(turn: Turn) -> None:
    turn.say(answer(turn, turn.answers["question"], turn.answers["text"]))


TABLE = [
    # what happened  in         goes to     when                     do
    row(Started,     S.ready,   S.words,    do=about),
    row(Pressed,     S.words,   S.left),
    row(Wrote,       S.words,   S.preview,  do=keep_words),
    row(WentQuiet,   S.words,   S.quiet),
    row(Pressed,     S.preview, S.sent,     when=pressed("yes"),     do=send),
    row(Pressed,     S.preview, S.words,    when=pressed("change")),
    row(Pressed,     S.preview, S.left),
    row(Wrote,       S.preview, S.preview,  do=add_words),
    row(WentQuiet,   S.preview, S.quiet,    do=say_left),
]  # fmt: skip

QUESTIONS: Questions = {S.words: ask_words, S.preview: ask_preview, S.left: say_left}

FLOW = Flow(
    NAME, S, TABLE, QUESTIONS, start=S.ready, ends=[S.sent, S.left, S.quiet], interrupts=True
)
