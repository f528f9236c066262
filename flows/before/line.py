"""One line of a list: new words, further up, or taken away. Opens over the list's own dialogue,
which is asked again afterwards. `kinds` in the answers says which lines."""

from enum import StrEnum, auto

from flows import book
from flows.before import lists
from flows.before.lists import BACK
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.lines import lines
from flows.own import Entry, Kind
from flows.texts import TC, T, Text, words
from flows.turn import Turn


class S(StrEnum):
    ready = auto()
    which = auto()
    one = auto()
    changed = auto()
    left = auto()
    quiet = auto()


# --- what each state asks when entered ------------------------------------------------


def ask_which(turn: Turn) -> None:
    found = _lines(turn)
    if not found:  # taken away meanwhile
        turn.ask(T("Listen er tom."), BACK)
        return
    numbers = [Button(_on_button(n, line), str(n)) for n, line in enumerate(found, 1)]
    turn.ask(T("Hvilken linje vil du ændre?"), *numbers, BACK)


def ask_one(turn: Turn) -> None:
    line = _line(turn)
    if line is None:
        ask_which(turn)
        return
    first = line.kind is not Kind.wish or line.value == 1
    up = () if first else (Button(TC("button", "Flyt op"), "up"),)
    question = T("Skriv nye ord, eller vælg her.")
    away = Button(TC("button", "Tag den væk"), "away")
    turn.ask(lines(words(line.text), question), *up, away, BACK)


def confirm(turn: Turn) -> None:
    turn.say(T("Det er ændret."))


def say_left(turn: Turn) -> None:
    """What was interrupted asks again; only when that was too long ago something is said here."""
    if not any(turn.now < frame.expires for frame in turn.talk.stack):
        turn.say(T("Det er helt fint. Listen er, som den var."))


QUESTIONS: Questions = {
    S.which: ask_which,
    S.one: ask_one,
    S.changed: confirm,
    S.left: say_left,
}


def _on_button(n: int, line: Entry) -> Text:
    shown = lists.shortened(line.text, lists.ON_A_BUTTON)
    return T("{n}. {line}", n=n, line=shown)


def _lines(turn: Turn) -> list[Entry]:
    kinds = [Kind(name) for name in turn.answers.get("kinds", "").split(",") if name]
    return lists.current(turn, *kinds)


def _line(turn: Turn) -> Entry | None:
    wanted = turn.answers.get("line", "")
    return next((line for line in _lines(turn) if line.id == wanted), None)


# --- conditions and actions -----------------------------------------------------------


def is_empty(turn: Turn) -> bool:
    return not _lines(turn)


def choose(turn: Turn) -> None:
    found, n = _lines(turn), int(turn.pressed)
    if n <= len(found):
        turn.answers["line"] = found[n - 1].id


def take_away(turn: Turn) -> None:
    """The wishes after it move up: they are the first to the fifth."""
    line = _line(turn)
    if line is None:
        return
    rest = [one for one in _lines(turn) if one.id != line.id]
    book.drop(turn, line)
    for place, one in enumerate(rest, 1):
        if one.kind is Kind.wish and one.value != place:
            book.change(turn, one, value=place)


def move_up(turn: Turn) -> None:
    line = _line(turn)
    above = [one for one in _lines(turn) if line and (one.value or 0) < (line.value or 0)]
    if line is not None and above:
        book.change(turn, line, value=above[-1].value)
        book.change(turn, above[-1], value=line.value)


def put(turn: Turn) -> None:
    line = _line(turn)
    if line is not None:
        book.change(turn, line, text=lists.cut(turn))


TABLE = [
    # what happened  in       goes to    when                 do
    row(Started,     S.ready, S.which),
    row(Pressed,     S.which, S.left,    when=pressed("back")),
    row(Pressed,     S.which, S.one,                          do=choose),
    row(Wrote,       S.which, S.left,    when=is_empty),
    row(WentQuiet,   S.which, S.quiet),
    row(Pressed,     S.one,   S.which,   when=pressed("back")),
    row(Pressed,     S.one,   S.changed, when=pressed("up"),  do=move_up),
    row(Pressed,     S.one,   S.changed,                      do=take_away),
    row(Wrote,       S.one,   S.which,   when=lists.said_nothing),
    row(Wrote,       S.one,   S.changed,                      do=put),
    row(WentQuiet,   S.one,   S.quiet),
]  # fmt: skip

FLOW = Flow(
    "line",
    S,
    TABLE,
    QUESTIONS,
    start=S.ready,
    ends=[S.changed, S.left, S.quiet],
    interrupts=True,
)
