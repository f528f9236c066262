"""One letter a working day about what nobody has taken: to each person whose cases they are, about
all of them; on the day of the week's digest to the leaders too.

What rings is not named here: it is called by its chain. Read from the cases as they are when it is
written, so nothing has to be remembered, and a case that was taken a minute ago is not in it.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta

from bot.arrivals import COMMAND
from bot.facts import citizen_from
from bot.parts import Parts
from bot.persons import persons
from bot.render import pack
from flows.calendar import at_local, closing, is_working_day, local, next_weekly
from flows.cases import left
from flows.cases.letter import OPEN, SUBJECT, Waiting, letter
from flows.effects import Lane
from flows.facts import Citizen, Person, Role
from flows.how_often import next_moment
from flows.memory import Memory
from flows.policy import Colour, Digest
from storage.queue import put
from storage.tx import Tx
from storage.untaken import nothing_rings

LOUD = tuple(str(colour) for colour in Colour if colour.loud)
PORTION = 200  # citizens read at once
MAIL = "mail"
CASES = "/desk/cases"


def next_letters(parts: Parts, after: datetime) -> datetime:
    """When the next ones go, strictly later than `after`."""
    moment = next_moment(parts.policy, Digest.daily, after)
    assert moment is not None
    return moment


def send_letters(parts: Parts, tx: Tx) -> int:
    """How many. A second call on the same day does nothing; one that comes after the office has
    closed leaves it to the next day's."""
    if not _is_the_time(parts, tx.now):
        return 0
    today = local(tx.now, parts.policy.office.zone).date()
    found, people = _by_reader(parts, tx)
    keys = {f"untaken:{reader}:{today}": reader for reader in found}
    new = tx.first_times(list(keys))
    for key in sorted(new):
        reader = keys[key]
        _add(parts, tx, people[reader], key, found[reader])
    return len(new)


def _is_the_time(parts: Parts, now: datetime) -> bool:
    office = parts.policy.office
    today = local(now, office.zone).date()
    if not is_working_day(office, today):
        return False
    at = at_local(today, parts.policy.messages.daily_at, office.zone)
    return at <= now <= max(at, closing(office, at))


def _by_reader(parts: Parts, tx: Tx) -> tuple[dict[int, list[Waiting]], dict[int, Person]]:
    found: dict[int, list[Waiting]] = defaultdict(list)
    people: dict[int, Person] = {}
    weekly = _is_weekly(parts, tx.now)
    for citizen in _citizens(parts, tx):
        for case in filter(left.rests, citizen.cases):
            first = left.reader(citizen, case)
            leaders = citizen.all_in(Role.leader) if weekly else ()
            readers = {p.id: p for p in (*leaders, first) if p is not None and p.channels}
            people |= readers
            for id_ in readers:
                found[id_].append(Waiting(citizen.person.name, case))
    return found, people


def _citizens(parts: Parts, tx: Tx) -> Iterator[Citizen]:
    ids = nothing_rings(tx, LOUD)
    today = local(tx.now, parts.policy.office.zone).date()
    for place in range(0, len(ids), PORTION):
        folders = tx.folders(ids[place : place + PORTION])
        involved = {*folders, *(id_ for f in folders.values() for id_ in f.involved)}
        people = persons(tx.connection, involved, parts.channels)
        for folder in folders.values():
            yield citizen_from(folder, people, Memory(), parts.store.vault, parts.policy, today)


def _is_weekly(parts: Parts, now: datetime) -> bool:
    """Whether it is the day of the week's digest."""
    policy, zone = parts.policy, parts.policy.office.zone
    today = local(now, zone).date()
    before = at_local(today, time(0), zone) - timedelta(seconds=1)
    due = next_weekly(policy.office, policy.week.digest_day, policy.week.digest_at, before)
    return local(due, zone).date() == today


def _add(parts: Parts, tx: Tx, to: Person, key: str, waiting: Sequence[Waiting]) -> None:
    channel = to.channels[0]
    # In a chat the button asks for a link that signs in; a mail's leads to the desk's own door.
    way = ["", f"{parts.links.base}{CASES}"] if channel == MAIL else [f"{COMMAND}:sager", ""]
    texts = letter(to, waiting, tx.now, details=parts.policy.card.details)
    body = {
        "subject": pack(SUBJECT),
        "text": [pack(text) for text in texts],
        "buttons": [[pack(OPEN), *way]],
    }
    put(tx, to.id, "tell", body, lane=Lane.notice, turn=key, channel=channel, together=True)
