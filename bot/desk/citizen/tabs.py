"""The pages about one citizen, as one row of links: which of them this reader may open. Every page
under /desk/citizens/{citizen} shows it (templates/citizen.html)."""

from dataclasses import dataclass

from bot.desk.cases.reading import MAY_READ
from flows.book import newest
from flows.facts import Citizen, Phase, Role
from flows.own import Kind
from flows.sharing.offered import MAY_OFFER
from flows.texts import TC, Text

MAY_HOLD = MAY_READ - {Role.on_call}  # a meeting is no matter for whoever is on call
# The last part of the address, its label, and for whom it is.
TABS: tuple[tuple[str, Text, frozenset[Role]], ...] = (
    ("", TC("label", "Overblik"), MAY_READ),
    ("cases", TC("label", "Sager"), MAY_READ),
    ("placement", TC("label", "Mål og praktik"), MAY_READ),
    ("hours", TC("label", "Timer"), MAY_READ),
    ("conditions", TC("label", "Vilkår"), MAY_OFFER),
    ("meeting", TC("label", "Møder"), MAY_HOLD),
    ("closing", TC("label", "Slutning"), MAY_READ),
    ("signals", TC("label", "Regler"), MAY_READ),
    ("timeline", TC("label", "Tidslinje"), MAY_READ),
)
ABOUT, BACK = TC("label", "Sider om borgeren"), TC("label", "Borgere")
NEEDS_PLACEMENT = frozenset({"placement"})


@dataclass(frozen=True, slots=True)
class Tab:
    """`name` is the last part of its address; "" is the overview."""

    name: str
    path: str
    label: Text


@dataclass(frozen=True, slots=True)
class Tabs:
    of: tuple[Tab, ...] = ()
    about: Text = ABOUT
    back: Text = BACK

    def __bool__(self) -> bool:
        return bool(self.of)


def tabs_of(citizen: Citizen, reader: int) -> Tabs:
    """None for a mentor: the pages of a citizen are for the municipality."""
    roles, home = citizen.roles_of(reader), f"/desk/citizens/{citizen.person.id}"
    return Tabs(
        tuple(
            Tab(name, f"{home}/{_leads_to(citizen, name)}".rstrip("/"), label)
            for name, label, who in TABS
            if roles & who and (citizen.placement is not None or name not in NEEDS_PLACEMENT)
        )
    )


def _leads_to(citizen: Citizen, name: str) -> str:
    """Of the meetings, to the one that is next: before the first day that is the talk with the
    citizen, or the one with the company when its time is agreed; from then on the follow-up."""
    placement = citizen.placement
    if name != "meeting" or (placement is not None and placement.phase is not Phase.before):
        return name
    return f"{name}/start" if newest(citizen, Kind.start_meeting) else f"{name}/before"
