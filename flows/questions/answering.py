"""The answer is typed, in the chat or in the desk, and seen before it goes (giving.py sends it)."""

from enum import StrEnum, auto

from flows.core import Flow, Questions, pressed, row
from flows.effects import Button, KeepQuestion, SignIn
from flows.events import Answered, Pressed, Started, Submitted, WentQuiet, Wrote
from flows.lines import lines
from flows.noted import own_words
from flows.people import about
from flows.questions.giving import answer, hindrance, talked
from flows.questions.people import found, may_answer, person_of
from flows.texts import TC, T, Text, words
from flows.turn import Turn

NAME = "answer"
BOARD = "/desk/questions"
CANCEL = Button(TC("button", "Fortryd"), "no")


class S(StrEnum):
    ready = auto()
    words = auto()
    preview = auto()
    sent = auto()
    left = auto()
    quiet = auto()


def page(question: str) -> str:
    return f"{BOARD}/{question}"


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
    """FORMS "answer", "answer_begun", "answer_talked": where the preview is the page's."""
    event = turn.event
    assert isinstance(event, Submitted)
    if event.kind == "answer":
        turn.toast = answer(turn, event.ref, event.heard.text.strip())
    elif event.kind == "answer_talked":
        turn.toast = talked(turn, event.ref)
    elif hindrance(turn, found(turn.the, event.ref)) is None:
        turn.add(KeepQuestion(event.ref, {"taken_by": turn.me.id}))


# --- the dialogue in the chat ---------------------------------------------------------


def ask_words(turn: Turn) -> None:
    turn.ask(
        T("Skriv dit svar til {name}.", name=_asker(turn)),
        Button(TC("button", "Vi har talt sammen"), "talked"),
        CANCEL,
    )


def ask_preview(turn: Turn) -> None:
    turn.ask(
        lines(T("Det her sender jeg til {name}:", name=_asker(turn)), words(turn.answers["text"])),
        Button(TC("button", "Send"), "yes"),
        Button(TC("button", "Ret"), "change"),
        CANCEL,
    )


def say_left(turn: Turn) -> None:
    turn.say(T("Okay. Svaret er ikke sendt."))


def _asker(turn: Turn) -> str:
    question = found(turn.the, turn.answers["question"])
    person = person_of(turn.the, question.asker) if question else None
    return person.name if person else turn.the.person.name


def keep_words(turn: Turn) -> None:
    turn.answers["text"] = own_words(turn)


def add_words(turn: Turn) -> None:
    turn.answers["text"] = own_words(turn, f"{turn.answers['text']}\n{turn.wrote}")


def send(turn: Turn) -> None:
    turn.say(answer(turn, turn.answers["question"], turn.answers["text"]))


def note_talk(turn: Turn) -> None:
    turn.say(talked(turn, turn.answers["question"]))


TABLE = [
    # what happened  in         goes to     when                     do
    row(Started,     S.ready,   S.words,    do=about),
    row(Pressed,     S.words,   S.sent,     when=pressed("talked"),  do=note_talk),
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
