"""The citizen's own lines in a list, as they are after this step, and new words on their way in.

Nothing is lost silently: words that are too long are cut, and that is said.
"""

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum

from flows import book
from flows.core import Action, Condition, Row, pressed, row
from flows.effects import Button
from flows.events import Pressed, Wrote
from flows.lines import lines
from flows.noted import own_words
from flows.own import Entry, Kind
from flows.own_effects import DropEntry, KeepEntry
from flows.reflected import NO_ANSWER
from flows.texts import TC, T, Text, words
from flows.turn import Turn
from flows.understanding.spoken import nothing

MOST_WISHES = 5  # requirement 204: exactly five places
SHOWN = 80  # characters of a line in a list
ON_A_BUTTON = 30
BACK = Button(TC("button", "Tilbage"), "back")
SKIP = Button(TC("button", "Spring over"), "skip")
NEXT = Button(TC("button", "Videre"), "next")
EDIT = Button(TC("button", "Ret listen"), "edit")


def current(turn: Turn, *kinds: Kind) -> list[Entry]:
    """With what this very step adds, changes and takes away; wishes in their order."""
    found = {line.id: line for line in book.lines_of(turn.the, *kinds)}
    for effect in turn.effects:
        match effect:
            case KeepEntry(id_, facts) if id_ in found:
                found[id_] = replace(found[id_], **facts)
            case KeepEntry(id_, facts) if facts.get("kind") in kinds:
                found[id_] = Entry(id=id_, at=turn.now, **facts)
            case DropEntry(id_):
                found.pop(id_, None)
    every = list(found.values())
    if kinds != (Kind.wish,):
        return every
    return sorted(every, key=lambda line: line.value or MOST_WISHES)


def numbered(found: Iterable[Entry]) -> Text:
    """1. …, in the citizen's own words."""
    return lines(
        *(T("{n}. {line}", n=n, line=shortened(line.text)) for n, line in enumerate(found, 1))
    )


def shortened(text: str, most: int = SHOWN) -> Text:
    return words(text if len(text) <= most else f"{text[: most - 1]}…")


def said_nothing(turn: Turn) -> bool:
    """ "Nej", "ikke noget", "senere": an answer, and no line of a list."""
    said = turn.wrote.casefold().strip(" .!") in NO_ANSWER
    return said or nothing(turn.wrote)


def cut(turn: Turn) -> str:
    """What the citizen wrote, on one line and not longer than is kept."""
    return own_words(turn, " ".join(turn.wrote.split()))


def edit(turn: Turn, *kinds: Kind) -> None:
    """One line is changed in a dialogue of its own, and this one goes on afterwards."""
    turn.open("line", kinds=",".join(kinds))


def fills(kind: Kind) -> Condition:
    """The condition "this line makes the list full"."""

    def check(turn: Turn) -> bool:
        return len(book.lines_of(turn.the, kind)) + 1 >= turn.policy.before.most_lines

    check.__name__ = f"fills_{kind}"
    return check


def keeps(kind: Kind) -> Action:
    """What was written becomes a line."""

    def keep(turn: Turn) -> None:
        book.write(turn, kind, here=False, text=cut(turn))

    keep.__name__ = f"keep_{kind}"
    return keep


def edits(kind: Kind) -> Action:
    def one_line(turn: Turn) -> None:
        edit(turn, kind)

    one_line.__name__ = f"edit_{kind}"
    return one_line


def rows(here: StrEnum, kind: Kind, then: StrEnum, *, back: StrEnum | None = None) -> list[Row]:
    """The question `here` takes one line of this kind after the other until nothing more is said,
    or the list is full; a line can be changed on the way."""
    behind = [] if back is None else [row(Pressed, here, back, when=pressed("back"))]
    return [
        row(Pressed, here, here, when=pressed("edit"), do=edits(kind)),
        *behind,
        row(Pressed, here, then),
        row(Wrote, here, then, when=said_nothing),
        row(Wrote, here, then, when=fills(kind), do=keeps(kind)),
        row(Wrote, here, here, do=keeps(kind)),
    ]


def ask(turn: Turn, text: Text, *buttons: Button, under: Iterable[Entry] = ()) -> None:
    """`under`: the list is a message of its own above the question. Nothing is asked here while
    another dialogue opens over this one; it asks afterwards."""
    if turn.opens:
        return
    if found := list(under):
        turn.say(numbered(found))
    turn.ask(text, *buttons)
