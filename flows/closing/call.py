"""The closing call with the workplace: three questions, asked of whoever made it (requirement
181; req. 127 learns from it). In the chat here; the desk has a form with the same questions.
"""

from collections.abc import Mapping
from enum import StrEnum, auto

from flows.closing import agreeing, file, settling
from flows.closing.file import QUESTIONS as THREE
from flows.closing.file import File, file_of
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button, SignIn
from flows.events import Answered, Pressed, Started, WentQuiet, Wrote
from flows.noted import own_words
from flows.people import about
from flows.task_effects import CloseTasks
from flows.texts import TC, T, Text
from flows.tracks.record import of_the_municipality
from flows.turn import Turn

NAME = TASK = "closing_call"
AGAIN = {
    "yes": TC("button", "Ja"),
    "perhaps": TC("button", "Måske"),
    "no": TC("button", "Nej"),
}
NOT_YOURS = T("Det kan kun de ansatte i kommunen.")
OVER = T("Samtalen er noteret. Tak.")
SKIP = Button(TC("button", "Spring over"), "skip")
STOP = Button(TC("button", "Fortryd"), "stop")


class S(StrEnum):
    ready = auto()
    good = auto()
    hard = auto()
    again = auto()
    kept = auto()
    left = auto()
    quiet = auto()


def noted(turn: Turn, ref: str, answers: Mapping[str, str]) -> Text:
    """Everything at once; what is empty was not said. From the chat and from the desk."""
    one = file_of(turn, ref)
    if not of_the_municipality(turn):
        return NOT_YOURS
    if one is None or one.called:
        return OVER
    for key in THREE:
        if answers.get(key):
            file.note(turn, one, key, text=answers[key])
    return _done(turn, one, "yes")


def not_reached(turn: Turn, ref: str) -> Text:
    """Nobody to talk with, or they would rather not: it is noted, and nothing waits for ever."""
    return _without_answers(turn, ref, "not_reached")


def told(turn: Turn, ref: str) -> Text:
    """The placement never began, and they know it now."""
    return _without_answers(turn, ref, file.NEVER_BEGAN)


def _without_answers(turn: Turn, ref: str, state: str) -> Text:
    one = file_of(turn, ref)
    if not of_the_municipality(turn):
        return NOT_YOURS
    return OVER if one is None or one.called else _done(turn, one, state)


def _done(turn: Turn, one: File, state: str) -> Text:
    file.note(turn, one, "called", state=state)
    turn.add(CloseTasks(TASK, str(one.placement)))
    settling.settle(turn)
    turn.count(f"closing_call_{state}")
    return T("Tak. Det er noteret.")


def answered(turn: Turn) -> None:
    """TASKS "closing_call"."""
    event = turn.event
    assert isinstance(event, Answered)
    if event.value == "write" and event.link:
        turn.add(SignIn(turn.me.id, agreeing.page(turn.the.person.id)))
        return
    if event.value == "write" and of_the_municipality(turn):
        turn.open(NAME, placement=event.ref)
        return
    done = {"not_reached": not_reached, "told": told}.get(event.value)
    later = T("Godt. Jeg spørger igen næste arbejdsdag.")
    said = done(turn, event.ref) if done else later
    if event.link:
        turn.toast = said
    else:
        turn.say(said)


# --- the dialogue in the chat ---------------------------------------------------------


def ask_good(turn: Turn) -> None:
    turn.ask(
        T("Hvad gik godt, siger virksomheden? {alias} kan læse det.", alias=turn.the.person.name),
        SKIP,
        STOP,
    )


def ask_hard(turn: Turn) -> None:
    turn.ask(T("Hvad var svært?"), SKIP, STOP)


def ask_again(turn: Turn) -> None:
    turn.ask(
        T("Vil virksomheden samarbejde igen?"),
        *(Button(label, value) for value, label in AGAIN.items()),
        STOP,
    )


def say_left(turn: Turn) -> None:
    turn.say(T("Okay. Intet er noteret. Jeg spørger igen næste arbejdsdag."))


def keep(turn: Turn) -> None:
    if turn.wrote:
        turn.answers[turn.state] = own_words(turn)


def keep_all(turn: Turn) -> None:
    turn.answers["again"] = own_words(turn) or turn.pressed
    given = {key: turn.answers.get(key, "") for key in THREE}
    turn.say(noted(turn, turn.answers["placement"], given))


QUESTIONS: Questions = {
    S.good: ask_good,
    S.hard: ask_hard,
    S.again: ask_again,
    S.left: say_left,
}
ASKED = [S.good, S.hard, S.again]

TABLE = [
    # what happened  in        goes to   when                  do
    row(Started,     S.ready,  S.good,                         do=about),
    row(Pressed,     ASKED,    S.left,   when=pressed("stop")),
    row(Pressed,     S.good,   S.hard),
    row(Wrote,       S.good,   S.hard,   do=keep),
    row(Pressed,     S.hard,   S.again),
    row(Wrote,       S.hard,   S.again,  do=keep),
    row(Pressed,     S.again,  S.kept,   do=keep_all),
    row(Wrote,       S.again,  S.kept,   do=keep_all),
    row(WentQuiet,   ASKED,    S.quiet),
]  # fmt: skip

FLOW = Flow(
    NAME, S, TABLE, QUESTIONS, start=S.ready, ends=[S.kept, S.left, S.quiet], interrupts=True
)
