"""What could stand on the card, and what the citizen has said about it. Reads only.

Lines come from the competences, from the book (flows/own.py) and from the placement. Of a
competence the row itself says whether it is approved; of the others a line of kind `card` does,
with the key of what it comes from and the wording that was approved. The Danish wording of words
in another language has the same key with "/da".
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from zlib import crc32

from flows import book
from flows.card.paper import Card, Line, Section, Stay
from flows.facts import Citizen
from flows.own import Competence, Entry, Kind
from flows.own_effects import KeepCompetence, KeepEntry
from flows.turn import Turn

APPROVED, LEFT_OUT = "approved", "left_out"
OFFERED = "offered"  # the key of the line that says that the assistant has asked
DANISH = "/da"
PLACEMENT, WISH = "placement", "wish"
SECTIONS: Mapping[Kind, Section] = {
    Kind.experience: Section.experience,
    Kind.school: Section.school,
    Kind.interest: Section.interest,
    Kind.lesson: Section.lesson,
    Kind.wish: Section.wish,
}
OF_TASKS: Mapping[str, Section] = {"alone": Section.can, "with_help": Section.learning}


@dataclass(frozen=True, slots=True)
class Source:
    """One line that could stand there, as it stands now."""

    key: str
    line: Line
    state: str = ""  # approved, left_out; "": not said yet

    @property
    def own_words(self) -> bool:
        return self.line.stay is None


def sources(turn: Turn) -> list[Source]:
    """In the order of the card; the same words once."""
    citizen, seen = as_kept(turn), set[str]()
    found = sorted(_all(turn, citizen), key=lambda one: list(Section).index(one.line.section))
    kept = []
    for one in found:
        words = " ".join(one.line.text.casefold().split()).rstrip(".!")
        if not one.own_words or (words and words not in seen):
            seen.add(words)
            kept.append(one)
    return kept


def card_of(turn: Turn) -> Card:
    lines = tuple(one.line for one in sources(turn) if one.state == APPROVED)
    return Card(turn.the.person.name, turn.today.date(), lines)


def as_kept(turn: Turn) -> Citizen:
    """The citizen as they will be when what this turn asks for is stored."""
    citizen = turn.the
    for effect in turn.effects:
        if isinstance(effect, KeepCompetence):
            citizen = replace(citizen, competences=_competences(citizen, effect))
        elif isinstance(effect, KeepEntry):
            citizen = replace(citizen, entries=_entries(citizen, effect, turn.now))
    return citizen


def decisions(citizen: Citizen) -> dict[str, Entry]:
    """The newest word about each line."""
    return {line.key: line for line in citizen.entries if line.kind is Kind.card}


def _all(turn: Turn, citizen: Citizen) -> Iterator[Source]:
    said = decisions(citizen)

    def danish(key: str) -> str:
        found = said.get(key + DANISH)
        return found.text if found else ""

    for one in citizen.competences:
        key = f"competence:{one.id}"
        yield Source(key, Line(Section.can, one.text, danish(key)), one.state)
    for entry in citizen.entries:
        section = _section(entry)
        if section is not None:
            key = f"entry:{entry.id}"
            text, state = _stands(entry, said.get(key))
            yield Source(key, Line(section, text, danish(key)), state)
    yield from _placements(turn, citizen, said)
    yield from _wish(citizen, said, danish)


def _section(entry: Entry) -> Section | None:
    if entry.kind is Kind.task:
        return OF_TASKS.get(entry.state)
    return SECTIONS.get(entry.kind) if entry.text else None


def _stands(entry: Entry, word: Entry | None) -> tuple[str, str]:
    """As it was approved. Words that were changed since are asked about again."""
    changed = entry.changed_at or entry.at
    if word is None:
        return entry.text, ""
    if entry.kind is not Kind.task and changed > (word.changed_at or word.at):
        return entry.text, ""  # a task that is done alone by now is the same line
    return word.text or entry.text, word.state


def _placements(turn: Turn, citizen: Citizen, said: Mapping[str, Entry]) -> Iterator[Source]:
    """Those before, as they were approved, and this one as it stands, from its first day on."""
    now = citizen.placement
    own = f"{PLACEMENT}:{now.id}" if now is not None else ""
    for key, word in said.items():
        if key.startswith(f"{PLACEMENT}:") and key != own and word.day and word.until:
            stay = Stay(word.text, word.day, word.until)
            yield Source(key, Line(Section.experience, stay=stay), word.state)
    if now is not None and now.first <= turn.today.date():
        stay = Stay(now.workplace, now.first, min(now.last, now.ended_on or now.last))
        state = said[own].state if own in said else ""
        yield Source(own, Line(Section.experience, stay=stay), state)


def _wish(
    citizen: Citizen, said: Mapping[str, Entry], danish: Callable[[str], str]
) -> Iterator[Source]:
    """The job or the education that the placement leads to; another wish is another line."""
    placement = citizen.placement
    if placement is None or not placement.wish:
        return
    key = f"{WISH}:{crc32(placement.wish.encode())}"
    word = said.get(key)
    text = word.text if word is not None and word.text else placement.wish
    yield Source(key, Line(Section.wish, text, danish(key)), word.state if word else "")


def _competences(citizen: Citizen, effect: KeepCompetence) -> tuple[Competence, ...]:
    if effect.id is None:
        return (*citizen.competences, Competence(0, effect.text, **effect.facts))
    return tuple(
        replace(one, text=effect.text, **effect.facts) if one.id == effect.id else one
        for one in citizen.competences
    )


def _entries(citizen: Citizen, effect: KeepEntry, now: datetime) -> tuple[Entry, ...]:
    known = {line.id for line in citizen.entries}
    if effect.id in known:
        return tuple(
            replace(line, changed_at=now, **effect.facts) if line.id == effect.id else line
            for line in citizen.entries
        )
    return (*citizen.entries, Entry(id=effect.id, at=now, **effect.facts))


def offered(turn: Turn) -> bool:
    """Whether the assistant has asked about the card in this placement."""
    placement = turn.the.placement
    asked = book.newest(turn.the, Kind.card, OFFERED)
    return placement is not None and asked is not None and asked.placement == placement.id
