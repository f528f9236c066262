"""A question to a person: whom, the words, a look before it goes (requirements 33, 94, 139).

One dialogue for the citizen and for a mentor in the chat; the form behind a mail link is in
forms.py. Danger in the words is heard before any of this, as everywhere.
"""

from enum import StrEnum, auto

from flows.calendar import in_quiet
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.facts import Person
from flows.lines import lines
from flows.people import about, caseworker
from flows.questions import sending
from flows.questions.people import by_citizen, holder, to_ask
from flows.texts import TC, T, Text, words
from flows.turn import Turn

NAME = "ask"
CANCEL = Button(TC("button", "Fortryd"), "no")


class S(StrEnum):
    ready = auto()
    whom = auto()
    offer = auto()
    words = auto()
    preview = auto()
    sent = auto()
    left = auto()
    nobody = auto()
    quiet = auto()


def _person(turn: Turn) -> Person | None:
    return holder(turn, turn.answers.get("role", "caseworker"))


def _name(turn: Turn) -> str:
    person = _person(turn)
    return person.name if person else caseworker(turn)


# --- what is asked --------------------------------------------------------------------


def ask_whom(turn: Turn) -> None:
    buttons = (
        Button(TC("button", "Spørg {name}", name=person.name), str(role))
        for role, person in to_ask(turn)
    )
    turn.ask(T("Hvem vil du spørge?"), *buttons, CANCEL)


def ask_offer(turn: Turn) -> None:
    """The bot itself has no answer, or only half of one."""
    if turn.answers.get("lead") == "status":
        question = T("Skal jeg også sende dit spørgsmål til {name}?", name=_name(turn))
    else:
        question = T("Det forstod jeg ikke. Skal jeg sende det til {name}?", name=_name(turn))
    turn.ask(
        lines(question, words(turn.answers["text"])),
        Button(TC("button", "Ja, send det"), "yes"),
        Button(TC("button", "Ret"), "change"),
        Button(TC("button", "Nej tak"), "no"),
    )


def ask_words(turn: Turn) -> None:
    turn.ask(_what(turn), CANCEL)


def _what(turn: Turn) -> Text:
    if by_citizen(turn):
        return T("Hvad vil du spørge {name} om? Skriv det her.", name=_name(turn))
    return T(
        "Hvad vil du spørge {name} om? Det handler om {alias}.",
        name=_name(turn),
        alias=turn.the.person.name,
    )


def ask_preview(turn: Turn) -> None:
    shown = [T("Det her sender jeg til {name}:", name=_name(turn)), words(turn.answers["text"])]
    if "cut" in turn.answers:
        most = turn.policy.limits.question_characters
        shown.append(T("Der var kun plads til {most} tegn.", most=most))
    turn.ask(
        lines(*shown),
        Button(TC("button", "Send"), "yes"),
        Button(TC("button", "Ret"), "change"),
        CANCEL,
    )


def say_sent(turn: Turn) -> None:
    person = _person(turn)
    if "failed" in turn.answers or person is None:
        turn.say(sending.why_not(turn), *_numbers(turn))
        return
    turn.say(sending.who_reads_when(turn, person))


def say_left(turn: Turn) -> None:
    turn.say(T("Okay. Jeg har ikke sendt noget."))


def say_nobody(turn: Turn) -> None:
    turn.say(sending.why_not(turn), *_numbers(turn))


def _numbers(turn: Turn) -> tuple[Button, ...]:
    return (Button(TC("button", "Numre"), "/ring"),) if by_citizen(turn) else ()


QUESTIONS: Questions = {
    S.whom: ask_whom,
    S.offer: ask_offer,
    S.words: ask_words,
    S.preview: ask_preview,
    S.sent: say_sent,
    S.left: say_left,
    S.nobody: say_nobody,
}


# --- conditions and actions -----------------------------------------------------------


def nobody_reads(turn: Turn) -> bool:
    return sending.nobody(turn) or sending.too_many(turn)


def only_heard(turn: Turn) -> bool:
    """The words were no question to a person yet; the bot offers to make them one."""
    return "lead" in turn.answers


def chosen_and_written(turn: Turn) -> bool:
    return chosen(turn) and "text" in turn.answers


def chosen(turn: Turn) -> bool:
    return "role" in turn.answers or len(to_ask(turn)) == 1


def written(turn: Turn) -> bool:
    return "text" in turn.answers


def begin(turn: Turn) -> None:
    """The first to ask is the default."""
    if not by_citizen(turn):
        about(turn)
    if "text" in turn.answers:
        _keep(turn, turn.answers["text"])
    if chosen(turn) or only_heard(turn):
        turn.answers.setdefault("role", str(to_ask(turn)[0][0]))


def choose(turn: Turn) -> None:
    turn.answers["role"] = turn.pressed


def keep_words(turn: Turn) -> None:
    _keep(turn, turn.wrote)


def add_words(turn: Turn) -> None:
    """Many write one thing in several messages: nothing of it is lost."""
    _keep(turn, f"{turn.answers['text']}\n{turn.wrote}")


def _keep(turn: Turn, text: str) -> None:
    most, text = turn.policy.limits.question_characters, text.strip()
    turn.answers.pop("cut", None)
    if len(text) > most:
        turn.answers["cut"] = "yes"
    turn.answers["text"] = text[:most]


def send(turn: Turn) -> None:
    answers = turn.answers
    sent = sending.send(turn, answers["role"], answers["text"], answers.get("thread", ""))
    if sent is None:
        answers["failed"] = "yes"


def not_sent(turn: Turn) -> None:
    """Who saw the preview and pressed nothing must not believe that it went."""
    if not in_quiet(turn.policy.quiet, turn.policy.office.zone, turn.now):
        turn.say(
            T("Jeg har ikke sendt dit spørgsmål til {name}.", name=_name(turn)),
            *((Button(TC("button", "Stil et spørgsmål"), "/spoerg"),) if by_citizen(turn) else ()),
        )


TABLE = [
    # what happened  in         goes to     when                      do
    row(Started,     S.ready,   S.nobody,   when=nobody_reads),
    row(Started,     S.ready,   S.offer,    when=only_heard,          do=begin),
    row(Started,     S.ready,   S.preview,  when=chosen_and_written,  do=begin),
    row(Started,     S.ready,   S.words,    when=chosen,              do=begin),
    row(Started,     S.ready,   S.whom,     do=begin),
    row(Pressed,     S.whom,    S.left,     when=pressed("no")),
    row(Pressed,     S.whom,    S.preview,  when=written,             do=choose),
    row(Pressed,     S.whom,    S.words,    do=choose),
    row(Wrote,       S.whom,    S.whom,     do=keep_words),
    row(WentQuiet,   S.whom,    S.quiet),
    row(Pressed,     S.offer,   S.sent,     when=pressed("yes"),      do=send),
    row(Pressed,     S.offer,   S.words,    when=pressed("change")),
    row(Pressed,     S.offer,   S.left),
    row(Wrote,       S.offer,   S.offer,    do=add_words),
    row(WentQuiet,   S.offer,   S.quiet),
    row(Pressed,     S.words,   S.left),
    row(Wrote,       S.words,   S.preview,  do=keep_words),
    row(WentQuiet,   S.words,   S.quiet),
    row(Pressed,     S.preview, S.sent,     when=pressed("yes"),      do=send),
    row(Pressed,     S.preview, S.words,    when=pressed("change")),
    row(Pressed,     S.preview, S.left),
    row(Wrote,       S.preview, S.preview,  do=add_words),
    row(WentQuiet,   S.preview, S.quiet,    do=not_sent),
]  # fmt: skip

FLOW = Flow(
    NAME,
    S,
    TABLE,
    QUESTIONS,
    start=S.ready,
    ends=[S.sent, S.left, S.nobody, S.quiet],
    interrupts=True,
)
