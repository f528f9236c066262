"""What the citizen said about the next step, on its way into the book. Asks nothing."""

from flows import book
from flows.closing import steps
from flows.closing.file import lines_now
from flows.facts import Role
from flows.noted import own_words
from flows.own import Entry, Kind
from flows.own_effects import DropEntry
from flows.policy import Joiner
from flows.turn import Turn

MOST = 2  # one or two, so that it can be worked on (requirement 171)


def wanted(turn: Turn) -> list[Entry]:
    """Of this placement, oldest first, also what was chosen in this turn."""
    from_here = turn.the.placement
    now = from_here.id if from_here else None
    return [
        line
        for line in lines_now(turn)
        if line.kind is Kind.next_step and line.state in steps.CHOSEN and line.placement == now
    ]


def agreed(turn: Turn) -> list[Entry]:
    return [line for line in wanted(turn) if line.state == "agreed"]


def keep_step(turn: Turn, key: str, text: str = "") -> None:
    """Chosen twice is chosen once; a third takes the place of the oldest that nobody agreed."""
    lines = wanted(turn)
    if any((line.key, line.text) == (key, text) for line in lines):
        return
    open_ones = [line for line in lines if line.state != "agreed"]
    for line in open_ones[: max(0, len(open_ones) - MOST + 1)]:
        book.drop(turn, line)
    who = (str(Role.caseworker),)  # that is what the question says
    book.write(turn, Kind.next_step, here=True, key=key, text=text, state="wanted", shared=who)


def keep_joiner(turn: Turn, joiner: str) -> None:
    for line in book.lines_of(turn.the, Kind.next_step):
        if line.state == "with":
            turn.add(DropEntry(line.id))
    if joiner:
        book.write(turn, Kind.next_step, here=True, key=joiner, state="with")


def joiners(turn: Turn) -> list[Joiner]:
    """Who could join for what was chosen, where the municipality has them."""
    keys = [*(line.key for line in wanted(turn)), turn.answers.get("key", "")]
    found = [one for key in keys if key in steps.STEPS for one in steps.STEPS[key].joins]
    return [one for one in turn.policy.closing.joiners if one in found]


def keep_lesson(turn: Turn, key: str) -> None:
    id_ = book.write(turn, Kind.lesson, key=key, text=own_words(turn))
    turn.answers["lessons"] = f"{turn.answers.get('lessons', '')} {id_}".strip()


def lessons(turn: Turn) -> list[Entry]:
    """Those of this dialogue."""
    ids = turn.answers.get("lessons", "").split()
    return [line for line in turn.the.entries if line.id in ids]
