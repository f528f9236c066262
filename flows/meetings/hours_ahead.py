"""More hours, as both sides see it (requirement 158): what the citizen wished after a step, and
what the workplace proposes beside the week's two lines. Nothing changes before it is agreed.
"""

from collections.abc import Collection, Mapping

from flows.book import lines_of
from flows.facts import Citizen, Role
from flows.own import Kind
from flows.progress.hours_wish import TO_TELL
from flows.texts import T, Text

HOURS = "hours"  # key of the mentor's line; its state is the proposal
CHOICES = frozenset({"raise", "keep", "lower"})


def to_citizen(name: str, choice: str) -> Text:
    said: Mapping[str, Text] = {
        "raise": T("{name} foreslår flere timer. Intet ændres, før I har aftalt det.", name=name),
        "keep": T("{name} synes, at timerne passer.", name=name),
        "lower": T("{name} foreslår færre timer. Intet ændres, før I har aftalt det.", name=name),
    }
    return said[choice]


def both_sides(citizen: Citizen, roles: Collection[Role]) -> tuple[Text, ...]:
    """For the meeting: the newest of each, for those whom the citizen's wish was told to."""
    if not set(roles) & set(TO_TELL):
        return ()
    wishes = lines_of(citizen, Kind.hours_wish)[-1:]
    proposals = [one for one in lines_of(citizen, Kind.mentor_week) if one.key == HOURS][-1:]
    mine = [_wishes(citizen.person.name, one.key) for one in wishes]
    return (*mine, *(_proposes(one.state) for one in proposals))


def _wishes(alias: str, choice: str) -> Text:
    said: Mapping[str, Text] = {
        "raise": T("{alias} ønsker flere timer.", alias=alias),
        "keep": T("{alias} ønsker de samme timer.", alias=alias),
        "lower": T("{alias} ønsker færre timer.", alias=alias),
    }
    return said[choice]


def _proposes(choice: str) -> Text:
    said: Mapping[str, Text] = {
        "raise": T("Arbejdspladsen foreslår flere timer."),
        "keep": T("Arbejdspladsen synes, at timerne passer."),
        "lower": T("Arbejdspladsen foreslår færre timer."),
    }
    return said[choice]
