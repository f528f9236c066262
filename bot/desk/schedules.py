"""Times as the field for them is filled in: a line for each kind of week, in the reader's words."""

import re

DANISH = {
    "mon": "man", "tue": "tir", "wed": "ons", "thu": "tor", "fri": "fre", "sat": "lør",
    "sun": "søn", "odd": "ulige", "even": "lige",
}  # fmt: skip


def as_typed(schedule: str, language: str) -> str:
    """What flows.calendar.Schedule reads back as the same times."""
    lines = schedule.replace("; ", "\n").replace(",", ", ")
    if language != "da":
        return lines
    return re.sub(r"[a-z]+", lambda word: DANISH.get(word[0], word[0]), lines)
