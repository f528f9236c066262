"""The report of `make understanding`: each language beside its bars, on lines by hands that saw
none of what was learnt. It says what is missed as well as what is kept.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.understanding.lines import Line
from bot.understanding.measures import Scores, Share, scores
from flows.understanding import hear

NAMES = {
    "da": "Danish", "en": "English", "uk": "Ukrainian", "ar": "Arabic", "pl": "Polish",
    "tr": "Turkish",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Bars:
    """What the issue asks for; shares."""

    right: float
    silent: float
    red: float
    noticed: float
    false_everyday: float
    false_traps: float
    asked: float


DANISH = Bars(0.90, 0.30, 0.97, 0.85, 0.005, 0.05, 0.05)
OTHERS = Bars(0.85, 0.40, 0.93, 0.75, 0.01, 0.08, 0.07)
ROWS: Mapping[str, tuple[str, bool]] = {  # name → what it says, whether more is better
    "right": ("right, of what was answered", True),
    "silent": ("not sure: the bot asks, with buttons", False),
    "red": ("explicit danger that was red", True),
    "noticed": ("all danger that was red or asked about", True),
    "false_everyday": ("everyday text that was red", False),
    "false_traps": ("traps that were red", False),
    "asked": ("harmless text that got the safe question", False),
}


def report(lines: Sequence[Line]) -> Iterable[str]:
    """Line by line, as Markdown."""
    for language, name in NAMES.items():
        mine = [line for line in lines if line.language == language]
        if mine:
            yield from _of_language(language, name, mine)


def measured(lines: Sequence[Line]) -> Scores:
    return scores(lines, [hear(line.text, line.language) for line in lines])


def _of_language(language: str, name: str, lines: Sequence[Line]) -> Iterable[str]:
    found = measured(lines)
    bars = DANISH if language == "da" else OTHERS
    yield f"### {name}: {len(lines)} lines"
    yield ""
    yield "| what | share (95 %, of how many) | bar | |"
    yield "|---|---|---|---|"
    for row, (says, more) in ROWS.items():
        share: Share = getattr(found, row)
        bar: float = getattr(bars, row)
        sign, verdict = "≥" if more else "≤", _verdict(share, bar, more)
        yield f"| {says} | {share} | {sign} {bar:.1%} | {verdict} |"
    yield f"| macro-F1 of the intents | {found.macro_f1:.3f} | | |"
    yield ""
    worst = ", ".join(
        f"{meant} heard as {heard} {n}" for (meant, heard), n in found.confused.most_common(8)
    )
    yield f"Most often confused: {worst or 'nothing'}."
    yield ""


def _verdict(share: Share, bar: float, more: bool) -> str:
    if not share.of:
        return "no lines"
    kept = share.value >= bar if more else share.value <= bar
    return "kept" if kept else "MISSED"
