"""Long texts in parts Telegram takes, cut after a sentence where one ends."""

import re

SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n+")


def split(text: str, longest: int) -> list[str]:
    """At least one part; every part at most `longest` characters (UTF-16 units, as Telegram
    counts them); nothing but white space is lost."""
    parts, rest = [], text.strip()
    while _units(rest) > longest:
        cut = _cut(rest, longest)
        parts.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return [*parts, rest]


def _cut(text: str, longest: int) -> int:
    most = longest
    while _units(text[:most]) > longest:
        most -= 1
    ends = [found.start() for found in SENTENCE_END.finditer(text, 0, most + 1)]
    best = max((end for end in ends if end <= most), default=0)
    if best < most // 2:
        best = max(text.rfind(" ", 0, most), best)
    return best if best > 0 else most


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
