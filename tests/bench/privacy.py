"""How well redaction finds what it should and leaves what it should (docs/privacy.md)."""

import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from statistics import median

import flows.understanding
from flows.redaction import redact
from tests.bench.rows import Row
from tests.redaction.lines import stays, taken, touched

MISSED = {"cpr": 0.01}  # issue 6: at least 0.99 of CPR forms
TOUCHED = 0.005  # and at most half a per cent of harmless numbers
NUMBERS = frozenset({"cpr", "phone", "email", "address"})
LINES = Path(flows.understanding.__file__).with_name("lines")
RUNS = 5


async def rows() -> list[Row]:
    return [*_missed(), *_odd(), *_touched(), *_by_others(), *_speed()]


def _missed() -> list[Row]:
    found, missed = Counter[str](), Counter[str]()
    for line in taken():
        found[line.kind] += 1
        missed[line.kind] += line.missed
    return [
        Row(f"redaction_missed_{kind}", "share", missed[kind] / n, n,
            f"{missed[kind]} of {n} lines with one in it still show it", limit=MISSED.get(kind))
        for kind, n in found.items()
    ]  # fmt: skip


def _odd() -> list[Row]:
    """Forms that were written down before the rules were mended for them."""
    lines = taken("odd_cpr.txt")
    missed = sum(line.missed for line in lines)
    return [
        Row("redaction_missed_odd_cpr", "share", missed / len(lines), len(lines),
            f"{missed} of {len(lines)} odd forms of CPR numbers still show", limit=MISSED["cpr"])
    ]  # fmt: skip


def _touched() -> list[Row]:
    made = []
    for name, limit in (("numbers", TOUCHED), ("figures", TOUCHED), ("words", None)):
        lines = stays(name)
        hit = touched(lines)
        made.append(
            Row(f"redaction_touched_{name}", "share", len(hit) / len(lines), len(lines),
                f"{len(hit)} of {len(lines)} harmless lines lost something", limit=limit)
        )  # fmt: skip
    return made


def _by_others() -> list[Row]:
    """The lines that understanding is trained on: written by hands that did not see the rules.
    Hardly any holds a number that is private, so what is taken there is nearly all a mistake."""
    lines = [text for text in _corpus() if any(letter.isdecimal() for letter in text)]
    if not lines:
        return []
    hit = [text for text in lines if redact(text)[1] & NUMBERS]
    return [
        Row("redaction_touched_in_corpus", "share", len(hit) / len(lines), len(lines),
            f"{len(hit)} of {len(lines)} lines with a figure (trained on by understanding) lost a "
            "number or an address", limit=TOUCHED)
    ]  # fmt: skip


def _corpus() -> list[str]:
    found = []
    for path in sorted(LINES.glob("*/*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            parts = line.split(" | ")
            if len(parts) > 1 and not line.startswith("#"):
                found.append(parts[1])
    return found


def _speed() -> list[Row]:
    lines = [*stays("numbers"), *stays("words"), *(line.message for line in taken())]
    small, large = " ".join(lines)[:1000], (" ".join(lines) * 2)[:10_000]
    one, ten = _seconds([small]), _seconds([large])
    return [
        Row("redaction_us_per_line", "µs", _seconds(lines) / len(lines) * 1e6, len(lines),
            "the lines above, one core, median of five runs"),
        Row("redaction_growth", "ms", ten * 1000, RUNS,
            "10,000 characters; the ratio is to ten times 1,000 characters", peer=one * 1000,
            peer_name="1,000 characters", ratio=ten / (10 * one), limit=2.0),
    ]  # fmt: skip


def _seconds(lines: Sequence[str]) -> float:
    took = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        for line in lines:
            redact(line)
        took.append(time.perf_counter() - begun)
    return median(took)
