"""What changed, as an alarm carries it: "away:2", "back:2", "handed:2:4:caseworker", "gone:2",
"planned:2:4:caseworker:2026-12-01"."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum, auto

from flows.facts import Role


class What(StrEnum):
    away = auto()  # somebody's leave begins
    back = auto()  # it is over
    handed = auto()  # their citizens are somebody else's now
    gone = auto()  # they have no part in it any more
    planned = auto()  # somebody else has them from a later day on


@dataclass(frozen=True, slots=True)
class Change:
    what: What
    person: int
    to: int | None = None
    roles: tuple[Role, ...] = ()
    day: date | None = None

    @classmethod
    def read(cls, ref: str) -> "Change":
        what, person, to, roles, day = (*ref.split(":"), "", "", "")[:5]
        return cls(
            What(what),
            int(person),
            int(to) if to else None,
            tuple(Role(role) for role in roles.split(",") if role),
            date.fromisoformat(day) if day else None,
        )

    def __str__(self) -> str:
        if self.to is None:
            return f"{self.what}:{self.person}"
        day = f":{self.day}" if self.day else ""
        return f"{self.what}:{self.person}:{self.to}:{','.join(self.roles)}{day}"
