"""Hop 3 to 5: the one place where a dialogue moves.

Updates, prompts, timeouts, mail links and the desk all come through take_turns. A batch of
arrivals is one transaction: every step, message, timer and case of it, or none.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import structlog
from sqlalchemy import Row

from bot import crowded, effects, follows, marks, messages, strangers
from bot.arrivals import Arrival
from bot.facts import citizen_from
from bot.letters import written
from bot.outcome import Outcome
from bot.parts import Parts
from bot.persons import persons
from bot.render import speaker
from bot.talks import Place, place_from
from bot.trace import trace
from flows.calendar import local
from flows.events import Answered, Blocked, Commanded, Pressed, Sent, TookBack, Wrote
from flows.facts import Citizen, Person
from flows.route import take
from flows.texts import T, Text
from flows.turn import Turn
from flows.undo import ANSWER, UNDO
from storage import outbox, people
from storage.folder import Folder
from storage.tables import DeadLetter
from storage.tx import Tx

log = structlog.get_logger(__name__)
SOMEBODY_DID = Wrote | Pressed | Commanded | Sent | Answered
SORRY = T("Noget gik galt hos mig. Prøv igen om lidt.")


@dataclass(slots=True)
class _Known:
    """What one round of a batch has read, under the locks."""

    people: Mapping[int, Person]
    folders: Mapping[int, Folder]
    places: Mapping[int, Place]
    tasks: Mapping[str, Row[Any]] = field(default_factory=dict)


def take_turns(parts: Parts, tx: Tx, arrivals: Sequence[Arrival]) -> list[Outcome]:
    """Take the arrivals in their order. One that our own code cannot take is put aside
    as a dead letter, and the person is told: it must not sink the others."""
    outcomes = {arrival.key: Outcome() for arrival in arrivals}
    new = tx.first_times([arrival.key for arrival in arrivals])
    fresh = list({a.key: a for a in arrivals if a.key in new}.values())
    tx.rang([a.alarm for a in arrivals if a.alarm is not None])
    tasks = tx.tasks({a.task for a in fresh if a.task})
    met, strange = strangers.meet(parts, tx, fresh, tasks)
    outcomes.update(strange)
    met = crowded.hold_back(parts, tx, met)
    locked: set[int] = set()
    while met:
        # Read anew for each round: whom a helper's dialogue is about may just have changed.
        found = follows.meant(tx, strangers.with_citizens(tx, met, tasks), parts.policy.office.zone)
        _lock(tx, found, locked)
        round_, met = _next_round(found, met)
        _addresses(parts, tx, round_)
        known = _read(parts, tx, round_)
        for arrival in round_:
            outcomes[arrival.key] = _take(parts, tx, known, arrival)
        tx.flush()
    return [outcomes[arrival.key] for arrival in arrivals]


def _lock(tx: Tx, arrivals: Sequence[Arrival], locked: set[int]) -> None:
    """Everybody concerned, at once and before anything about them is read."""
    new = {p for a in arrivals for p in _concerned(a)} - locked
    tx.lock(new)
    locked |= new


def _concerned(arrival: Arrival) -> set[int]:
    return {p for p in (arrival.person, arrival.citizen) if p is not None}


def _next_round(
    found: Sequence[Arrival], met: Sequence[Arrival]
) -> tuple[list[Arrival], list[Arrival]]:
    """In each round a person comes once, so that the second message of somebody is read
    with the first one's effects."""
    round_, later, seen = list[Arrival](), list[Arrival](), set[int]()
    for arrival, as_it_came in zip(found, met, strict=True):
        who = _concerned(arrival)
        if seen.isdisjoint(who):
            round_.append(arrival)
        else:
            later.append(as_it_came)
        seen |= who
    return round_, later


def _addresses(parts: Parts, tx: Tx, met: Sequence[Arrival]) -> None:
    """Who writes to us lets us in; who has blocked us cannot be reached there any more."""
    here = [a for a in met if a.chat and a.person is not None]
    shut = {a.person: isinstance(a.event, Blocked) and a.event.blocked for a in here}
    dead = people.unreachable_in(tx, [p for p in shut if p is not None], messages.TELEGRAM)
    for person, blocked in shut.items():
        if person is None:
            continue
        if blocked:
            marks.shut_out(parts, tx, person)
        elif person in dead:
            outbox.address_lives(tx, person, messages.TELEGRAM)


def _read(parts: Parts, tx: Tx, arrivals: Sequence[Arrival]) -> _Known:
    involved = {p for a in arrivals for p in _concerned(a)}
    folders = tx.folders(involved)
    chain = {person for folder in folders.values() for person in folder.involved}
    known = persons(tx.connection, involved | chain, parts.channels)
    vault, rows = parts.store.vault, tx.dialogues(involved)
    places = {id_: place_from(rows.get(id_), vault) for id_ in involved}
    return _Known(known, folders, places, tx.tasks({a.task for a in arrivals if a.task}))


def _take(parts: Parts, tx: Tx, known: _Known, arrival: Arrival) -> Outcome:
    turn = _turn(parts, tx, known, arrival)
    try:
        take(turn)
    except Exception as error:
        log.error("dead_letter", key=arrival.key, where=trace(error))
        parts.metrics.dead_letters.inc()
        _keep_letter(tx, arrival, error, turn.me.id)
        turn = _turn(parts, tx, known, arrival)
        if isinstance(arrival.event, SOMEBODY_DID):
            turn.say(SORRY)
    turn.restores = _restores(known, arrival, turn)
    page = effects.carry_out(parts, tx, turn, arrival, known.places)
    toast = speaker(turn.me.language, parts.policy.office.zone)(turn.toast) if turn.toast else ""
    words = (toast, *page) if toast else page
    helper = turn.me.id not in known.folders
    switched = turn.me.language != known.people[turn.me.id].language
    return Outcome(toast=toast, page=words, helper=helper, other_language=switched)


def _turn(parts: Parts, tx: Tx, known: _Known, arrival: Arrival) -> Turn:
    assert arrival.person is not None
    me, place = known.people[arrival.person], known.places[arrival.person]
    return Turn(
        me=me,
        event=_event(known, arrival),
        now=tx.now,
        policy=parts.policy,
        talk=place.talk.copy(),
        citizen=_citizen(parts, tx, known, arrival),
        new_id=parts.new_id,
        in_words=_speaker(parts, me),
        follows=follows.follows(tx, arrival, place.talk, parts.policy.office.zone),
    )


def _speaker(parts: Parts, me: Person) -> Callable[[Text], str]:
    return speaker(me.language, parts.policy.office.zone)


def _citizen(parts: Parts, tx: Tx, known: _Known, arrival: Arrival) -> Citizen | None:
    about = arrival.citizen if arrival.citizen is not None else arrival.person
    folder = known.folders.get(about) if about is not None else None
    if folder is None:
        return None
    today = local(tx.now, parts.policy.office.zone).date()
    memory = known.places[folder.person.id].memory
    return citizen_from(folder, known.people, memory, parts.store.vault, parts.policy, today)


def _event(known: _Known, arrival: Arrival) -> Any:
    """A task's tap learns here, under the lock, what it was about."""
    event = arrival.event
    if not isinstance(event, Answered) or arrival.task not in known.tasks:
        return event
    task = known.tasks[arrival.task]
    if event.value != UNDO:
        return replace(event, kind=task.kind, ref=task.ref, fence=task.fence)
    return TookBack(
        task.id,
        task.kind,
        task.ref,
        task.answer,
        task.fence,
        event.link,
        task.answered_at,
        task.restores,
    )


def _restores(known: _Known, arrival: Arrival, turn: Turn) -> dict[str, Any] | None:
    """What is kept beside the answer. The same answer again changes nothing, so what the first
    one changed is still what can be taken back."""
    task = known.tasks.get(arrival.task)
    if task is None or not isinstance(arrival.event, Answered):
        return None
    if task.answer == arrival.event.value:
        kept: dict[str, Any] | None = task.restores
        return kept
    return None if turn.restores is None else {ANSWER: task.answer, **turn.restores}


def _keep_letter(tx: Tx, arrival: Arrival, error: Exception, person: int | None) -> None:
    tx.add(
        DeadLetter,
        key=arrival.key,
        person_id=person,
        arrival=tx.seal(written(arrival), "deadletter.arrival"),
        trace=trace(error),
        at=tx.now,
    )


def put_aside(parts: Parts, arrival: Arrival, error: Exception) -> bool:
    """An arrival whose commit fails by itself: kept as a dead letter. False if not even that
    could be stored; then it is not acknowledged, and comes again."""
    try:
        with parts.store.transaction(parts.clock.now()) as tx:
            if not tx.first_times([arrival.key]):
                return True  # somebody else has taken it meanwhile
            person = arrival.person or tx.at_chats({arrival.chat}).get(arrival.chat)
            _keep_letter(tx, arrival, error, person)
            if person is not None and isinstance(arrival.event, SOMEBODY_DID):
                messages.apologise(tx, arrival, person, SORRY)
    except Exception as again:
        log.error("dead_letter_not_stored", key=arrival.key, where=trace(again))
        return False
    log.error("dead_letter", key=arrival.key, where=trace(error))
    return True
