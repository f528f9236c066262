"""The task list in the book: what is kept of an answer. Asks nothing; that is in tasks.py."""

from collections.abc import Mapping

from flows import book
from flows.facts import Citizen, Role
from flows.noted import own_words
from flows.own import Entry, Kind
from flows.own_effects import KeepCompetence
from flows.texts import TC, T, Text
from flows.turn import Turn

MOST, LABEL, PAGE = 120, 34, 8  # characters, of a button, tasks at a time
ALONE, NOT_YET = "alone", "not_yet"
DONE_NOW = frozenset({"with_help", ALONE})
STATES: Mapping[str, Text] = {
    "with_help": TC("button", "Med hjælp"),
    ALONE: TC("button", "Jeg klarer det selv"),
    NOT_YET: TC("button", "Ikke endnu"),
    "colleague": TC("button", "En kollega gør det"),
}
HOW: Mapping[str, Text] = {
    "with_help": TC("task", "med hjælp"),
    ALONE: TC("task", "du klarer det selv"),
    NOT_YET: TC("task", "ikke endnu"),
    "colleague": TC("task", "en kollega gør det"),
}


def name_of(state: str) -> Text:
    return HOW.get(state, HOW[NOT_YET])


def tasks_of(citizen: Citizen) -> list[Entry]:
    """Of this placement, oldest first."""
    return [line for line in book.lines_of(citizen, Kind.task) if line.text]


def chosen(turn: Turn) -> Entry | None:
    wanted = turn.answers.get("task", "")
    return next((one for one in tasks_of(turn.the) if one.id == wanted), None)


def page(turn: Turn) -> tuple[list[Entry], bool]:
    """What is shown now, and whether there is more. After the last page the first comes again."""
    newest_first = tasks_of(turn.the)[::-1]
    start = int(turn.answers.get("from", "0"))
    start = start if start < len(newest_first) else 0
    return newest_first[start : start + PAGE], len(newest_first) > PAGE


def next_page(turn: Turn) -> None:
    start = int(turn.answers.get("from", "0")) + PAGE
    turn.answers["from"] = str(start if start < len(tasks_of(turn.the)) else 0)


def too_long(turn: Turn) -> bool:
    return len(turn.wrote) > MOST


# --- on the way ---------------------------------------------------------------------------


def forget(turn: Turn) -> None:
    for name in ("task", "text", "long", "alone"):
        turn.answers.pop(name, None)


def say_long(turn: Turn) -> None:
    forget(turn)
    turn.answers["long"] = "yes"


def named(turn: Turn) -> None:
    """The same words are the same task."""
    forget(turn)
    turn.answers["text"] = turn.wrote
    same = turn.wrote.casefold().strip(" .")
    known = [o for o in tasks_of(turn.the) if o.text.casefold().strip(" .") == same]
    if known:
        turn.answers["task"] = known[-1].id


def picked(turn: Turn) -> None:
    forget(turn)
    turn.answers["task"] = turn.pressed


def worth_celebrating(turn: Turn) -> bool:
    """New in the hands, or done alone now. A step back is a fact, and nothing is said of it."""
    one = chosen(turn)
    before = one.state if one else ""
    if turn.pressed == ALONE:
        return before != ALONE
    return turn.pressed in DONE_NOW and before not in DONE_NOW


def keep(turn: Turn) -> None:
    _write(turn, turn.pressed)


def keep_unsaid(turn: Turn) -> None:
    """No answer to how it goes: the words are kept, as something that is still to come."""
    if chosen(turn) is None and turn.answers.get("text"):
        _write(turn, NOT_YET)


def _write(turn: Turn, state: str) -> None:
    one, today = chosen(turn), turn.today.date()
    text = one.text if one else turn.answers.get("text", "")
    if state not in STATES or not text:
        return
    if one is None:
        shared = (str(Role.caseworker),) if is_shared(turn.the) else ()
        book.write(turn, Kind.task, here=True, text=text, state=state, day=today, shared=shared)
    elif one.state != state:
        book.change(turn, one, state=state, day=today)
    turn.answers["text"] = text
    if state == ALONE:
        turn.answers["alone"] = "yes"
        _draft(turn, text)


def _draft(turn: Turn, text: str) -> None:
    """For the competence card; the citizen approves each line there."""
    if text not in {one.text for one in turn.the.competences}:
        turn.add(KeepCompetence(text))


def is_shared(citizen: Citizen) -> bool:
    """As the newest is: a new one goes with it."""
    known = tasks_of(citizen)
    return bool(known) and Role.caseworker in known[-1].shared


def share(turn: Turn) -> None:
    """The whole list, to the caseworker; or to nobody again."""
    wanted = (str(Role.caseworker),) if turn.pressed == "share" else ()
    turn.answers["sees"] = "yes" if wanted else ""
    for one in tasks_of(turn.the):
        others = tuple(role for role in one.shared if role != Role.caseworker)
        book.change(turn, one, shared=(*others, *wanted))


def remove(turn: Turn) -> None:
    """By the citizen's own wish. What they learned by it stays theirs."""
    one = chosen(turn)
    if one is not None:
        book.drop(turn, one)


def what_helped(turn: Turn) -> None:
    book.write(turn, Kind.lesson, here=True, key="task", text=own_words(turn))


def point_to_ways(turn: Turn) -> None:
    turn.say(T("Tryk gerne på en knap, så jeg er sikker."))
