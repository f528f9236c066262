"""What the company mentor was sent before the first day (host.py), as it is kept in the citizen's
memory: memory outlives the placement, and the mentor."""

from dataclasses import dataclass
from datetime import date

from flows.facts import Citizen, Role


@dataclass(frozen=True, slots=True)
class Asked:
    """About which placement and first day, to whom, when last, how far it is."""

    placement: int
    first: date
    mentor: int
    on: date
    stage: str

    def kept(self) -> tuple[str, ...]:
        return (
            str(self.placement), self.first.isoformat(), str(self.mentor),
            self.on.isoformat(), self.stage,
        )  # fmt: skip


def asked(citizen: Citizen) -> Asked | None:
    """About the placement there is now, and to the mentor it has now."""
    placement, mentor = citizen.placement, citizen.who(Role.company_mentor)
    match citizen.memory.host_asked:
        case (of, first, to, on, stage) if placement and mentor:
            days = date.fromisoformat(first), date.fromisoformat(on)
            found = Asked(int(of), days[0], int(to), days[1], stage)
            now = (found.placement, found.mentor) == (placement.id, mentor.id)
            return found if now else None
    return None
