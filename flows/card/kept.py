"""What the citizen says about a line is kept: approved, in other words, left out, in Danish."""

from typing import Any

from flows import book
from flows.card.paper import Line
from flows.card.sources import APPROVED, DANISH, LEFT_OUT, Source, decisions
from flows.own import Kind
from flows.own_effects import KeepCompetence
from flows.turn import Turn


def approve(turn: Turn, source: Source, text: str = "") -> None:
    """As it stands, or in these words."""
    _decide(turn, source, text or source.line.text, APPROVED)


def leave_out(turn: Turn, source: Source) -> None:
    """It stays where it comes from; only the card is without it."""
    _decide(turn, source, source.line.text, LEFT_OUT)


def in_danish(turn: Turn, source: Source, text: str) -> None:
    _write(turn, source.key + DANISH, text=text)


def add(turn: Turn, text: str) -> None:
    """A line of the citizen's own, for the card alone."""
    turn.add(KeepCompetence(text, facts={"state": APPROVED}))


def _decide(turn: Turn, source: Source, text: str, state: str) -> None:
    kind, _, id_ = source.key.partition(":")
    if kind == "competence":
        turn.add(KeepCompetence(text, int(id_), {"state": state}))
    else:
        _write(turn, source.key, state=state, **_facts(source.line, text))


def _facts(line: Line, text: str) -> dict[str, Any]:
    if line.stay is None:
        return {"text": text}
    return {"text": line.stay.workplace, "day": line.stay.first, "until": line.stay.last}


def _write(turn: Turn, key: str, **facts: Any) -> None:
    known = decisions(turn.the).get(key)
    if known is None:
        book.write(turn, Kind.card, key=key, **facts)
    else:
        book.change(turn, known, **facts)
