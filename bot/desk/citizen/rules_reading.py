"""What the page of a citizen's rules shows: the rules as they hold for them, what was agreed,
and what people noted. Writes nothing; the one door is whether the reader is linked to them now.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import Connection

from bot.citizens import citizens_in
from bot.desk.cases.reading import MAY_READ
from bot.desk.citizen import rules_texts as texts
from bot.desk.citizen.tabs import Tabs, tabs_of
from bot.parts import Parts
from bot.talks import place_from
from flows.calendar import local
from flows.facts import Citizen, Noted, NotedKind, Role
from flows.motivation.reasons import reasons
from flows.policy import Colour
from flows.sharing.visible import FOLLOWS, visible_to
from flows.signals.noting import MAY_AGREE
from flows.signals.profiles import agreed, numbers_for, personal_from, profile_of, threshold
from flows.signals.rule import Profile, Rule
from flows.signals.table import BY_NAME, RULES
from flows.texts import Text, words
from storage import desk
from storage.folder import read_folders, read_people


@dataclass(frozen=True, slots=True)
class Row:
    """One rule, as it holds for this citizen."""

    name: str
    colour: Colour
    pattern: Text
    first_move: Text
    value: int | None = None  # a threshold of their own can be agreed
    common: int | None = None
    bounds: tuple[int, int] = (0, 0)
    own: bool = False


@dataclass(frozen=True, slots=True)
class Happened:
    at: datetime
    text: Text


@dataclass(frozen=True, slots=True)
class RulesPage:
    citizen: int
    alias: str
    profile: Profile
    rows: tuple[Row, ...]
    conditions: tuple[tuple[int, str, bool], ...]
    happened: tuple[Happened, ...]
    asked: tuple[Text, ...]  # motivation prompts, and why each was chosen
    agree_from: date | None  # a day that is still ahead
    may_agree: bool
    tabs: Tabs


class RulesReading:
    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def page(self, reader: int, citizen_id: int) -> RulesPage | None:
        """None when there is nobody, and when it is none of the reader's business."""
        with self._parts.store.reading() as connection:
            citizen = self._citizen(connection, citizen_id)
            if citizen is None or not citizen.roles_of(reader) & MAY_READ:
                return None
            names = read_people(connection, {n.by for n in citizen.noted if n.by is not None})
        roles = citizen.roles_of(reader)
        follows = not FOLLOWS.isdisjoint(roles)
        if not follows:
            citizen = _least(citizen, roles)
        today = local(self._parts.clock.now(), self._parts.policy.office.zone).date()
        since = personal_from(citizen, self._parts.policy)
        return RulesPage(
            citizen_id,
            citizen.person.name,
            profile_of(citizen),
            self._rows(citizen),
            tuple((c.id, c.text, c.safety) for c in citizen.conditions),
            tuple(self._happened(citizen, {id_: row.name for id_, row in names.items()})),
            tuple(one.in_words() for one in reasons(citizen.memory.prompted)) if follows else (),
            since if since and since > today else None,
            bool(roles & MAY_AGREE) and since is not None,
            tabs_of(citizen, reader),
        )

    def _citizen(self, connection: Connection, citizen_id: int) -> Citizen | None:
        folders = read_folders(connection, [citizen_id], self._parts.clock.now())
        citizen = citizens_in(self._parts, connection, folders).get(citizen_id)
        if citizen is None:
            return None
        row = desk.dialogue_of(connection, citizen_id)
        return replace(citizen, memory=place_from(row, self._parts.store.vault).memory)

    def _rows(self, citizen: Citizen) -> tuple[Row, ...]:
        policy, own = self._parts.policy, agreed(citizen)
        numbers = numbers_for(citizen, policy)
        common = numbers_for(replace(citizen, noted=()), policy)
        found = []
        for rule in RULES:
            colour = rule.colour_in(numbers.profile)
            row = Row(rule.name, colour, rule.pattern(numbers), rule.first_move)
            if rule.personal is not None:
                row = replace(
                    row,
                    value=threshold(numbers, rule),
                    common=threshold(common, rule),
                    bounds=rule.personal,
                    own=rule.name in own,
                )
            found.append(row)
        return tuple(found)

    def _happened(self, citizen: Citizen, names: Mapping[int, str]) -> list[Happened]:
        """The newest first."""
        found = [(note, self._in_words(citizen, note)) for note in reversed(citizen.noted)]
        return [
            Happened(note.at, _signed(text, names.get(note.by) if note.by else None))
            for note, text in found
            if text is not None
        ]

    def _in_words(self, citizen: Citizen, note: Noted) -> Text | None:
        if note.kind is NotedKind.safety:
            known = {str(c.id): c.text for c in citizen.conditions}
            if note.about not in known:
                return None
            return texts.safety(words(known[note.about]), yes=bool(note.value))
        if note.kind is NotedKind.concern:
            return texts.CONCERN if note.value else texts.CONCERN_ENDED
        if note.kind is not NotedKind.threshold:
            return texts.NOTED[note.kind]
        rule = BY_NAME.get(note.about)
        return None if rule is None else self._agreement(citizen, rule, note)

    def _agreement(self, citizen: Citizen, rule: Rule, note: Noted) -> Text:
        """In the words of the rule, with the number as it was agreed."""
        alone = replace(citizen, noted=(note,))
        pattern = rule.pattern(numbers_for(alone, self._parts.policy))
        return texts.given_up(pattern) if note.value is None else texts.agreed(pattern)


def _least(citizen: Citizen, roles: Collection[Role]) -> Citizen:
    """For who is not the caseworker or stands in for them: the conditions shared with their role,
    and the rules as they are for everybody; what was agreed about the citizen's days is not theirs.
    """
    noted = tuple(one for one in citizen.noted if one.kind is not NotedKind.threshold)
    return replace(citizen, noted=noted, conditions=visible_to(citizen, *roles).conditions)


def _signed(text: Text, name: str | None) -> Text:
    return texts.by(text, name) if name else text
