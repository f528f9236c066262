"""From the lines of a spreadsheet to the placements they ask for, with every mistake in them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select
from sqlmodel import col

from bot.commands.opening import Desk
from bot.commands.spreadsheet import Line, Mistake
from bot.filling import FILLED_BY
from bot.placing.adding import require_roles
from bot.placing.asked import Asked, Wanted, check, mistakes
from flows.placing import rules
from flows.placing.rules import Wrong
from storage import people as register
from storage.placing import Key, twins
from storage.tables import Address

NOBODY = "none"
NEEDED = ("alias", "workplace", "from", "to", "schedule")
COLUMNS = (
    *(*NEEDED, *FILLED_BY, "goal", "wish", "condition", "language", "concern"),
    *("hours", "follow_up"),
)
OPTION = re.compile(rf"--({'|'.join(name.replace('_', '-') for name in COLUMNS)})\b")
# What Danish Excel makes of a date. Not 3/4/2026: in April or in March?
DANISH_DAY = re.compile(r"(\d{1,2})[-.](\d{1,2})[-.](\d{4})")


@dataclass(frozen=True, slots=True)
class Entry:
    line: int
    wanted: Wanted

    @property
    def key(self) -> Key:
        """Who would be the same one, added twice."""
        wanted = self.wanted
        return wanted.alias.casefold(), wanted.workplace.casefold(), wanted.first


def read_entries(
    desk: Desk, connection: Connection, lines: Sequence[Line]
) -> tuple[list[Entry], list[Mistake]]:
    named = Named(connection)
    entries, mistakes = [], []
    for line in lines:
        chain, wrong = named.chain(line.values)
        asked = _asked(line.values, chain)
        try:
            entries.append(Entry(line.number, _checked(asked, desk)))
        except Wrong:
            wrong = [*_each_mistake(asked, desk), *wrong]
        mistakes += [Mistake(line.number, sentence) for sentence in wrong]
    return entries, [*mistakes, *_twice(entries), *_known(connection, entries)]


class Named:
    """Whoever a line can name: by number or by mail address."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        mails = select(col(Address.value), col(Address.person_id)).where(
            col(Address.channel) == "mail"
        )
        self._people = {value.casefold(): id_ for value, id_ in connection.execute(mails)}
        everybody = register.everybody(connection)
        self._people |= {str(row.id): row.id for row in everybody if row.forgotten_at is None}
        self._misfits: dict[tuple[str, int], str] = {}  # asked once, not on every line

    def chain(self, values: Mapping[str, str]) -> tuple[dict[str, int], list[str]]:
        """Who has which role, and what is wrong."""
        found, wrong = {}, []
        for role in FILLED_BY:
            written = values.get(role, "")
            if written and written.casefold() != NOBODY:
                person = self._people.get(written.casefold())
                if person is None:
                    wrong.append(
                        f"{role}: nobody has the number or mail address {written}; "
                        "`people list` shows everybody."
                    )
                elif misfit := self._misfit(role, person):
                    wrong.append(misfit)
                else:
                    found[role] = person
        return found, wrong

    def _misfit(self, role: str, person: int) -> str:
        if (role, person) not in self._misfits:
            try:
                require_roles(self._connection, {role: person})
                self._misfits[role, person] = ""
            except Wrong as wrong:
                self._misfits[role, person] = _by_column(wrong)
        return self._misfits[role, person]


def _asked(values: Mapping[str, str], chain: Mapping[str, int]) -> Asked:
    return Asked(
        workplace=values["workplace"],
        first=_day(values["from"]),
        last=_day(values["to"]),
        schedule=values["schedule"],
        chain=chain,
        goal=values.get("goal", ""),
        wish=values.get("wish", ""),
        conditions=tuple(text.strip() for text in values.get("condition", "").split("|")),
        concern=values.get("concern", ""),
        alias=values["alias"],
        language=values.get("language", "") or "da",
        hours=values.get("hours", ""),
        follow_up=_day(values.get("follow_up", "")),
        nobody=tuple(r for r in FILLED_BY if values.get(r, "").casefold() == NOBODY),
    )


def _day(written: str) -> str:
    danish = DANISH_DAY.fullmatch(written)
    return f"{danish[3]}-{danish[2]:0>2}-{danish[1]:0>2}" if danish else written


def _checked(asked: Asked, desk: Desk) -> Wanted:
    rules.first_name(asked.alias, "alias")
    return check(asked, desk.policy, desk.today)


def _each_mistake(asked: Asked, desk: Desk) -> Iterator[str]:
    if not asked.alias:
        try:
            rules.first_name(asked.alias, "alias")
        except Wrong as wrong:
            yield _by_column(wrong)
    yield from map(_by_column, mistakes(asked, desk.policy, desk.today))


def _by_column(wrong: Exception) -> str:
    """The sentence of the command line; here an option is a column."""
    return OPTION.sub(lambda option: option[1].replace("-", "_"), str(wrong))


def _twice(entries: Sequence[Entry]) -> Iterator[Mistake]:
    lines: dict[Key, int] = {}
    for entry in entries:
        if (first := lines.setdefault(entry.key, entry.line)) != entry.line:
            yield _again(entry, f"in line {first} already")


def _known(connection: Connection, entries: Sequence[Entry]) -> Iterator[Mistake]:
    """Who is in the database: a file that is imported again adds nothing."""
    known = twins(connection, [entry.wanted.first for entry in entries])
    for entry in entries:
        if entry.key in known:
            yield _again(entry, f"in the database already, with number {known[entry.key]}")


def _again(entry: Entry, where: str) -> Mistake:
    wanted = entry.wanted
    who = f"{wanted.alias} at {wanted.workplace} from {wanted.first}"
    return Mistake(entry.line, f"{who} is {where}; take this line out.")
