"""How well lines are read, as shares with the range in which the truth lies (95 %, Wilson)."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

from bot.understanding.lines import INTENTS, Line
from flows.understanding import Heard
from flows.understanding.deciding import RED

Z = 1.96
Asked = Callable[[Line, Heard], bool]


@dataclass(frozen=True, slots=True)
class Share:
    """`hits` of `of`; with none to count the share is unknown."""

    hits: int
    of: int

    @property
    def value(self) -> float:
        return self.hits / self.of if self.of else float("nan")

    @property
    def range(self) -> tuple[float, float]:
        if not self.of:
            return 0.0, 1.0
        share, more = self.value, Z * Z / self.of
        middle = (share + more / 2) / (1 + more)
        away = Z * sqrt(share * (1 - share) / self.of + more / self.of / 4) / (1 + more)
        return max(0.0, middle - away), min(1.0, middle + away)

    def __str__(self) -> str:
        low, high = self.range
        return f"{self.value:6.1%}  ({low:.1%}–{high:.1%}, of {self.of})" if self.of else "–"


@dataclass(frozen=True, slots=True)
class Scores:
    """One set of lines, read."""

    right: Share  # of what was answered
    silent: Share  # "unknown", of all
    macro_f1: float
    red: Share  # explicit danger that was red
    noticed: Share  # all danger that was red or asked about
    false_everyday: Share  # harmless lines that were red
    false_traps: Share
    asked: Share  # harmless lines that got the safe question
    confused: Counter[tuple[str, str]]  # (label, what was heard instead)


def is_trap(line: Line) -> bool:
    """Harmless, and written to look like danger or another label: its note says so."""
    return line.danger == "none" and line.note.startswith("trap")


def scores(lines: Sequence[Line], heard: Sequence[Heard]) -> Scores:
    pairs = list(zip(lines, heard, strict=True))

    def share(hit: Asked, among: Asked) -> Share:
        chosen = [(line, one) for line, one in pairs if among(line, one)]
        return Share(sum(hit(line, one) for line, one in chosen), len(chosen))

    def is_red(_: Line, one: Heard) -> bool:
        return one.crisis in RED

    return Scores(
        right=share(
            lambda line, one: one.intent == line.intent, lambda _, one: one.intent != "unknown"
        ),
        silent=share(lambda _, one: one.intent == "unknown", lambda line, _: True),
        macro_f1=_macro_f1(lines, heard),
        red=share(is_red, lambda line, _: line.danger in RED),
        noticed=share(
            lambda _, one: one.crisis in {*RED, "ask"}, lambda line, _: line.danger in {*RED, "ask"}
        ),
        false_everyday=share(is_red, lambda line, _: line.danger == "none" and not is_trap(line)),
        false_traps=share(is_red, lambda line, _: is_trap(line)),
        asked=share(lambda _, one: one.crisis == "ask", lambda line, _: line.danger == "none"),
        confused=Counter(
            (line.intent, one.intent)
            for line, one in pairs
            if one.intent not in {line.intent, "unknown"}
        ),
    )  # fmt: skip


def _macro_f1(lines: Sequence[Line], heard: Sequence[Heard]) -> float:
    """The mean over the intents of the balance between found and right; unknown is not found."""
    each = []
    for intent in INTENTS:
        meant = {i for i, line in enumerate(lines) if line.intent == intent}
        said = {i for i, one in enumerate(heard) if one.intent == intent}
        if meant:
            each.append(2 * len(meant & said) / (len(meant) + len(said)))
    return _mean(each)


def _mean(values: Iterable[float]) -> float:
    listed = list(values)
    return sum(listed) / len(listed) if listed else float("nan")
