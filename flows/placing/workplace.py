"""What is known of the workplace itself: where to come and whom to ring, as lines of the practical
list (requirement 81), and what is done there. The company mentor's own word counts as well: the
newest one does."""

from collections.abc import Mapping

from flows import book
from flows.facts import Citizen, Placement, Role
from flows.own import Kind
from flows.own_effects import KeepPlacement
from flows.placing import rules
from flows.policy import Policy
from flows.texts import T, Text
from flows.turn import Turn

COME, PHONE = "come", "phone"
LINES = {"come": COME, "workplace_phone": PHONE}  # field of the page → key of the line
FACTS = ("workplace", "task", "absence_rule")


def line(citizen: Citizen, key: str) -> str:
    found = book.newest(citizen, Kind.practical, key)
    return found.text if found is not None else ""


def phone(citizen: Citizen) -> str:
    """The number to ring: the company mentor's own, else the workplace's."""
    mentor = citizen.who(Role.company_mentor)
    return mentor.phone if mentor is not None and mentor.phone else line(citizen, PHONE)


def as_it_is(citizen: Citizen, placement: Placement) -> dict[str, str]:
    """As the page shows it."""
    facts = {name: getattr(placement, name) for name in FACTS}
    return {**facts, **{field: line(citizen, key) for field, key in LINES.items()}}


def read(fields: Mapping[str, str], policy: Policy) -> dict[str, str]:
    """Wrong: what cannot be."""
    given = {name: fields.get(name, "") for name in (*FACTS, *LINES)}
    return {
        "workplace": rules.named(given["workplace"], "workplace"),
        "task": rules.of_workplace(given["task"], "task", policy),
        "absence_rule": rules.of_workplace(given["absence_rule"], "absence_rule", policy),
        "come": rules.of_workplace(given["come"], "come", policy),
        "workplace_phone": rules.phone(given["workplace_phone"], "workplace_phone"),
    }


def keep(turn: Turn, placement: Placement, fields: Mapping[str, str]) -> Text:
    wanted, before = read(fields, turn.policy), as_it_is(turn.the, placement)
    changed = {name: text for name, text in wanted.items() if text != before[name]}
    if not changed:
        return T("Det er som før.")
    facts = {name: text for name, text in changed.items() if name in FACTS}
    if facts:
        turn.add(KeepPlacement(facts))
    for field, key in LINES.items():
        if field in changed:
            _put(turn, key, changed[field])
    return T("Arbejdspladsen er gemt.")


def _put(turn: Turn, key: str, text: str) -> None:
    """What the mentor has said stays theirs; ours comes after it."""
    ours = [
        one
        for one in book.lines_of(turn.the, Kind.practical)
        if one.key == key and one.source != Role.company_mentor
    ]
    if not text:
        for one in ours:
            book.drop(turn, one)
    elif ours and ours[-1].text == line(turn.the, key):
        book.change(turn, ours[-1], text=text)
    else:
        book.write(turn, Kind.practical, here=True, key=key, text=text, source="office")
