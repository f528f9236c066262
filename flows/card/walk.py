"""Going through the lines one at a time: which one is asked about, what comes after, and what is
kept of the answer. The place is a key in the answers, so a line that comes or goes meanwhile
moves nothing."""

from flows.card import kept
from flows.card.rule import unfit
from flows.card.sources import Source, sources
from flows.turn import Turn
from flows.understanding.language import written_in

AT, ALL = "at", "all"
DANISH_LANGUAGE = "da"


def begin(turn: Turn) -> None:
    """Through what has not been said yet."""
    turn.answers.pop(ALL, None)
    _go_to(turn, _asked(turn))


def begin_again(turn: Turn) -> None:
    """Through every line."""
    turn.answers[ALL] = "yes"
    _go_to(turn, _asked(turn))


def current(turn: Turn) -> Source | None:
    """The line that is asked about; when it is gone, the next one that would be."""
    every = sources(turn)
    found = [one for one in every if one.key == turn.answers.get(AT)]
    return next(iter(found or _asked(turn) or every), None)


def following(turn: Turn) -> list[Source]:
    """Those that come after the one that is asked about."""
    return _after(turn, sources(turn))


def before(turn: Turn) -> list[Source]:
    """Those that came before it, the nearest first."""
    every = sources(turn)
    keys = [one.key for one in every]
    here = keys.index(turn.answers[AT]) if turn.answers.get(AT) in keys else 0
    return every[:here][::-1]


def go_on(turn: Turn) -> None:
    _go_to(turn, following(turn))


def go_back(turn: Turn) -> None:
    _go_to(turn, before(turn))


# --- the answers ----------------------------------------------------------------------


def decide(turn: Turn) -> None:
    source = current(turn)
    if source is None:
        return
    if turn.pressed == "yes":
        kept.approve(turn, source)
    elif turn.pressed == "no":
        kept.leave_out(turn, source)


def reword(turn: Turn) -> None:
    if source := current(turn):
        kept.approve(turn, source, turn.wrote)


def keep_danish(turn: Turn) -> None:
    if source := current(turn):
        kept.in_danish(turn, source, turn.wrote)


def same_or_later(turn: Turn) -> None:
    """It is in Danish already, or its Danish wording comes another day."""
    source = current(turn)
    if source is not None and turn.pressed == "same":
        kept.in_danish(turn, source, source.line.text)


def add_line(turn: Turn) -> None:
    kept.add(turn, turn.wrote)


# --- conditions -----------------------------------------------------------------------


def has_new(turn: Turn) -> bool:
    return any(not one.state for one in sources(turn))


def more(turn: Turn) -> bool:
    return bool(following(turn))


def needs_danish(turn: Turn) -> bool:
    """Words in another language, without Danish beside them; also of who chose Danish."""
    source = current(turn)
    if source is None or not source.own_words or source.line.danish:
        return False
    if turn.me.language != DANISH_LANGUAGE:
        return True
    return written_in(turn.wrote or source.line.text) not in {"", DANISH_LANGUAGE}


def yes_without_danish(turn: Turn) -> bool:
    return turn.pressed == "yes" and needs_danish(turn)


def is_unfit(turn: Turn) -> bool:
    return unfit(turn, turn.wrote) is not None


def _asked(turn: Turn) -> list[Source]:
    every = sources(turn)
    return every if ALL in turn.answers else [one for one in every if not one.state]


def _after(turn: Turn, every: list[Source]) -> list[Source]:
    keys = [one.key for one in every]
    here = keys.index(turn.answers[AT]) if turn.answers.get(AT) in keys else -1
    return [one for one in every[here + 1 :] if ALL in turn.answers or not one.state]


def _go_to(turn: Turn, lines: list[Source]) -> None:
    if lines:
        turn.answers[AT] = lines[0].key
