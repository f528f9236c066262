"""The caseworkers' Friday digest: written into the outbox once a week, one transaction."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.facts import citizen_from
from bot.parts import Parts
from bot.persons import persons
from bot.render import pack
from bot.talks import place_from
from flows.calendar import local, next_weekly
from flows.digest import DigestLine, digest, digest_line, without_cards
from flows.effects import Lane
from flows.facts import Person, Role
from flows.how_often import choice
from flows.policy import Colour, Digest
from flows.texts import T, Text
from flows.weeks import week_of
from storage.numbers import caseloads, green_signals
from storage.queue import put
from storage.tx import Tx

A_WEEK = timedelta(days=7)


def send_digests(parts: Parts, tx: Tx) -> int:
    """One for each caseworker with citizens; a second call in the same week does nothing."""
    today = local(tx.now, parts.policy.office.zone).date()
    week, loads = week_of(today), caseloads(tx.connection, today)
    keys = {f"digest:{caseworker}:{week}": caseworker for caseworker in loads}
    new = tx.first_times(list(keys))
    for key in sorted(new):
        caseworker = keys[key]
        for reader, lines in _lines(parts, tx, loads[caseworker], caseworker, week):
            for text in digest(lines, reader):
                _add(tx, reader, key, text)
    return len(new)


def _lines(
    parts: Parts, tx: Tx, citizens: Sequence[int], caseworker: int, week: str
) -> list[tuple[Person, list[DigestLine]]]:
    """Of one caseload, by who has it now: whoever is on leave hears nothing of it."""
    folders = tx.folders(citizens)
    ids = {caseworker, *folders, *(id_ for f in folders.values() for id_ in f.involved)}
    people, vault = persons(tx.connection, ids), parts.store.vault
    places = tx.dialogues(list(folders))
    fired = green_signals(tx.connection, list(folders), tx.now - A_WEEK)
    today = local(tx.now, parts.policy.office.zone).date()
    found: dict[int, list[DigestLine]] = {}
    for id_, folder in folders.items():
        memory = place_from(places.get(id_), vault).memory
        citizen = citizen_from(folder, people, memory, vault, parts.policy, today)
        reader = citizen.who(Role.caseworker)
        if reader is None:
            continue
        citizen = without_cards(citizen, reader, parts.policy, tx.now - A_WEEK)
        weekly = choice(reader, parts.policy, Colour.green) is Digest.weekly
        rules = fired.get(id_, ()) if weekly else ()
        line = digest_line(citizen, parts.policy, week, tx.now, rules)
        theirs = found.setdefault(reader.id, [])
        if line is not None:
            theirs.append(line)
    return [(people[id_], lines) for id_, lines in found.items()]


def _add(tx: Tx, to: Person, key: str, text: Text) -> None:
    body = {
        "subject": pack(T("Ugen, der gik")),
        "text": [pack(text)],
        "buttons": [],
        "chooses": True,
    }
    channel = to.channels[0] if to.channels else ""
    put(tx, to.id, "tell", body, lane=Lane.summary, turn=key, channel=channel, together=True)


def next_digest(parts: Parts, after: datetime) -> datetime:
    """When the next one goes, strictly later than `after`."""
    week = parts.policy.week
    return next_weekly(parts.policy.office, week.digest_day, week.digest_at, after)
