"""The page of a new placement as it was sent: its fields, and what they ask for. Only the names
that stand here are read."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.filling import FILLED_BY
from bot.placing.asked import Asked
from flows.goals.people import NOBODY
from flows.texts import Text

STEPS = range(1, 5)
MOST_FIELDS = 80
STEP = ("day", "hours", "review", "agreed")
LONGEST = 5000  # characters; what is too long is said by the rules
WORDS = (
    "alias", "language", "workplace", "task", "come", "workplace_phone", "absence_rule", "first",
    "last", "schedule", "follow_up", "goal", "mentor_name", "mentor_email", "mentor_phone",
    "concern", "is_concern",
)  # fmt: skip
NAMES = (*WORDS, *FILLED_BY, *(f"{name}{number}" for number in STEPS for name in STEP))


@dataclass(slots=True)
class Filled:
    """What stands in the fields, and what is wrong, by field."""

    fields: Mapping[str, str] = field(default_factory=dict)
    wrong: dict[str, Text] = field(default_factory=dict)
    trouble: Text | None = None
    status: int = 200

    def __getitem__(self, name: str) -> str:
        return self.fields.get(name, "")

    @property
    def first_wrong(self) -> str:
        """In the order of the page."""
        return next((name for name in NAMES if name in self.wrong), "")


def filled(sent: Mapping[str, str]) -> Filled:
    return Filled(
        {name: sent.get(name, "").replace("\r\n", "\n").strip()[:LONGEST] for name in NAMES}
    )


def asked(page: Filled, *, new: bool) -> Asked:
    """`new`: a citizen whom nobody knows yet."""
    chain = {role: int(page[role]) for role in FILLED_BY if number(page[role])}
    return Asked(
        workplace=page["workplace"],
        first=page["first"],
        last=page["last"],
        schedule=page["schedule"],
        chain=chain,
        goal=page["goal"],
        concern=page["concern"] if page["is_concern"] else "",
        alias=page["alias"] if new else "",
        language=(page["language"] or "da") if new else "da",
        hours=hours(page),
        follow_up=page["follow_up"],
        nobody=tuple(role for role in FILLED_BY if page[role] == NOBODY),
        task=page["task"],
        come=page["come"],
        workplace_phone=page["workplace_phone"],
        absence_rule=page["absence_rule"],
        mentor_name=page["mentor_name"],
        mentor_email=page["mentor_email"],
        mentor_phone=page["mentor_phone"],
    )


def number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= 15


def hours(page: Filled) -> str:
    """The rows as one plan (flows/progress/plan.py). A row without day and hours is no row."""
    found = []
    for row in STEPS:
        day, much, review, agreed = (page[f"{name}{row}"] for name in STEP)
        if day or much:
            later = f" review {review}" if review else ""
            found.append(f"from {day or '?'} {clock(much)}{later}{' agreed' if agreed else ''}")
    return ", ".join(found)


def clock(much: str) -> str:
    """ "6,5" is half past six, and "0.5" half an hour."""
    whole, dot, part = much.replace(",", ".").partition(".")
    return f"{whole}:30" if dot and part == "5" else much.replace(",", ".")
