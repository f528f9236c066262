"""The policy as it is in force, section by section, and who is in the roles it names."""

import tomllib
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from sqlalchemy import Connection

from bot.desk.office import policy_texts as q
from bot.duty import on_call
from bot.parts import Parts
from bot.policy_file import PolicyError, load_policy
from bot.policy_shown import Leaves, Section, leaves, named_in, sections
from flows.cases.people import ROLE_WORD
from flows.facts import MENTORS
from flows.policy import Policy, StaffRole
from flows.texts import Text, words
from storage import office
from storage.folder import read_people

ROLES = tuple(str(role) for role in StaffRole)
A_MOMENT = timedelta(seconds=1)
CONTACT = "contact_person"  # named for a citizen, and no role that somebody has


@dataclass(frozen=True, slots=True)
class Rule:
    """`comment` is Danish as the file has it; else `text` says it in the reader's language."""

    key: str
    comment: str
    text: Text
    value: tuple[Text, ...]
    own: bool  # the municipality has said so


@dataclass(frozen=True, slots=True)
class Part:
    """`title` of the file is Danish; `name` is ours, and translated."""

    title: str
    name: Text | None
    about: str
    rules: tuple[Rule, ...]

    @property
    def own(self) -> int:
        return sum(rule.own for rule in self.rules)


@dataclass(frozen=True, slots=True)
class InForce:
    parts: tuple[Part, ...]
    file: str  # the name of the municipality's own; "" without one
    notice: Text | None
    own_lines: bool = False  # the help lines are the municipality's list

    @property
    def own(self) -> int:
        return sum(part.own for part in self.parts)


def in_force(parts: Parts) -> InForce:
    """What the program works with, which may be older than the file."""
    now, standard, file = leaves(parts.policy), leaves(Policy()), parts.policy_file
    named, notice = _file(file, parts.policy)
    changed = named | {key for key, value in now.items() if value != standard.get(key)}
    shown = [_part(one, now, changed) for one in _with_all_keys(now)]
    return InForce(tuple(shown), file.name if file else "", notice, "help_lines" in changed)


def _file(file: Path | None, policy: Policy) -> tuple[frozenset[str], Text | None]:
    if file is None:
        return frozenset(), None
    try:
        same = load_policy(file) == policy
        return named_in(file), None if same else q.CHANGED_SINCE
    except (PolicyError, OSError, tomllib.TOMLDecodeError):
        return frozenset(), q.NOT_READ


def _with_all_keys(now: Leaves) -> Iterable[tuple[Section, Sequence[tuple[str, str]]]]:
    """Each section with its keys and comments, and what only the municipality has, a Saturday."""
    known = {one.key for section in sections() for one in section.keys}
    for section in sections():
        keys = [(one.key, one.comment) for one in section.keys]
        new = (key for key in now if key not in known and key.rpartition(".")[0] == section.name)
        yield section, [*keys, *((key, "") for key in new if section.name)]


def _part(
    found: tuple[Section, Sequence[tuple[str, str]]], now: Leaves, own: Collection[str]
) -> Part:
    section, keys = found
    name = q.SECTION.get(section.name)
    title, _, about = " ".join(section.about).partition(". ")
    rules = tuple(
        Rule(key, comment, q.rule(key), tuple(q.value(key, now[key])), key in own)
        for key, comment in keys
        if key in now
    )
    return Part(title.rstrip("."), name, "" if name else about, rules)


def roles(connection: Connection, parts: Parts) -> list[tuple[Text, tuple[Text, ...]]]:
    """Who has each role that a policy can name. Mentors are many and not of the office: a count."""
    people, there = office.people_in(connection, ROLES), _on_call(connection, parts)
    found: list[tuple[Text, tuple[Text, ...]]] = []
    for role in ROLES:
        if role == CONTACT:
            continue
        names = there if role == "on_call" else [one.name for one in people if one.role == role]
        mentors = role in {str(one) for one in MENTORS}
        shown = (q.people(len(names)),) if mentors else tuple(words(name) for name in names)
        found.append((ROLE_WORD[role], shown))
    return found


def _on_call(connection: Connection, parts: Parts) -> list[str]:
    now, zone = parts.clock.now(), parts.policy.office.zone
    ids = {one.person for one in on_call(connection, zone, now, now + A_MOMENT)}
    return sorted(row.name for row in read_people(connection, ids).values())
