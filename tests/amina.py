"""Who the tests of the flows tell about: Amina, her first week, and the people around her."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from flows.calendar import Schedule
from flows.facts import Citizen, Participation, Person, Phase, Placement, Role, Shift
from flows.own import Condition, Goal

MONDAY = datetime(2026, 11, 23, 5, 30, tzinfo=UTC)  # 06.30 in Denmark
STARTS = datetime(2026, 11, 23, 7, 30, tzinfo=UTC)  # 08.30
ENDS = datetime(2026, 11, 23, 11, 30, tzinfo=UTC)  # 12.30

CHAIN = {
    Role.caseworker: Person(2, "Mette", phone="20 30 40 50", channels=("telegram",)),
    Role.deputy: Person(3, "Søren", phone="20 30 40 51", channels=("telegram",)),
    Role.job_consultant: Person(4, "Hanne", phone="20 30 40 52", channels=("telegram",)),
    Role.personal_mentor: Person(5, "Jonas", phone="20 30 40 53", channels=("telegram",)),
    Role.company_mentor: Person(
        6, "Lars", phone="20 30 40 54", email="lars@byg.example", channels=("mail",)
    ),
    Role.leader: Person(7, "Birgit", email="birgit@kommune.example", channels=("mail",)),
}
MENTORS = ("company_mentor", "personal_mentor")
AMINA = Person(1, "Amina", phone="20 30 40 49", channels=("telegram",))


def shifts(days: int = 5) -> tuple[Shift, ...]:
    """Monday to Friday 08.30-12.30 from the first morning on."""
    return tuple(
        Shift(date(2026, 11, 23 + n), STARTS + timedelta(days=n), ENDS + timedelta(days=n))
        for n in range(days)
    )


def citizen(**facts: Any) -> Citizen:
    placement = Placement(
        1,
        "Byggehuset",
        date(2026, 11, 23),
        date(2027, 2, 19),
        Schedule.parse("mon-fri 08:30-12:30"),
        Phase.startup,
        wish="arbejde i en butik",
        task="rydde op på lageret",
    )
    usual: dict[str, Any] = {
        "person": AMINA,
        "key": "A-17",
        "participation": Participation.joined,
        "placement": placement,
        "chain": CHAIN,
        "shifts": shifts(),
        "goals": (
            Goal(1, "Sige godmorgen til alle", shared=("company_mentor", "personal_mentor")),
        ),
        "conditions": (Condition(1, "En pause kl. 10.", shared=("company_mentor",)),),
    }
    return Citizen(**{**usual, **facts})


def placed(who: Citizen | None = None, **facts: Any) -> Placement:
    """Amina's placement, or this citizen's, with these facts."""
    placement = (who or citizen()).placement
    assert placement is not None
    return replace(placement, **facts)
