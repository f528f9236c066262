"""Whom does an arrival concern? People we do not know get an answer, and nothing is stored
but the arrival's key, which names Telegram's update and no person.

An invitation is 18 random bytes: at a million tries a second, guessing one of a million that
are open takes longer than the universe is old. Trying many from one chat is slowed all the
same (bot/crowd.py), so that it costs the database nothing.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row

from bot.arrivals import Arrival
from bot.crowd import TELL
from bot.outcome import Outcome, Rank
from bot.parts import Parts
from bot.render import DANISH, in_words
from flows import strangers
from flows.events import Answered, Blocked, Commanded, Event, Wrote
from flows.understanding.language import LANGUAGES, answered_in, told_in
from flows.undo import UNDO
from storage import people
from storage.tx import Tx

ALWAYS_HEARD = frozenset({"case", "case_taken", "question"})
LONGEST_TOKEN = 64  # Telegram's own limit for what follows /start


def meet(
    parts: Parts, tx: Tx, arrivals: Sequence[Arrival], tasks: Mapping[str, Row[Any]]
) -> tuple[list[Arrival], dict[str, Outcome]]:
    """Arrivals with the person filled in, and the answers to everybody else.
    Looked up without locks; the people found are locked afterwards."""
    chats = tx.at_chats({a.chat for a in arrivals if a.chat and not a.group})
    tried = [a.token for a in arrivals if _plausible(a.token) and not a.over]
    tokens = people.find_invites(tx, tried)
    linking = _linking(tx, arrivals, chats, tokens)
    met: list[Arrival] = []
    strange: dict[str, Outcome] = {}
    for arrival in arrivals:
        person = chats.get(arrival.chat) if arrival.chat else arrival.person
        if arrival.over and person is None:
            strange[arrival.key] = _too_many(parts, arrival)
            continue
        if arrival.token and not arrival.over and not arrival.group:
            person, answer = _with_token(parts, tx, arrival, person, tokens, linking)
            if answer is not None:
                strange[arrival.key] = answer
                continue
            if person is not None:
                chats[arrival.chat] = person
        task = tasks.get(arrival.task)
        if arrival.task and (
            task is None or person != task.person_id or _over(task, arrival, tx.now)
        ):
            rank = Rank.stranger if person is None else Rank.ours
            strange[arrival.key] = _answer(parts, arrival, (strangers.not_yours(),), rank)
        elif person is None:
            strange[arrival.key] = _stranger(parts, arrival)
        else:
            met.append(arrival if person == arrival.person else replace(arrival, person=person))
    if linking:
        tx.flush()  # what is read about these people now is read in their new chats
    return met, strange


def _linking(
    tx: Tx, arrivals: Sequence[Arrival], chats: Mapping[str, int], tokens: Mapping[str, Row[Any]]
) -> set[str]:
    """The arrivals (their keys) that use up an invitation now. Of two at once, in this batch or
    in another process, exactly one finds it unused."""
    first: dict[str, Arrival] = {}
    taken: set[str] = set()
    for arrival in arrivals:
        row = tokens.get(arrival.token)
        if row is None or arrival.group or arrival.token in first or arrival.chat in taken:
            continue
        good = row.used_at is None and not people.expired(row, tx.now)
        if good and chats.get(arrival.chat) in {None, row.person_id}:
            first[arrival.token] = arrival
            taken.add(arrival.chat)
    return {first[token].key for token in people.use_invites(tx, list(first))}


def _over(task: Row[Any], arrival: Arrival, now: datetime) -> bool:
    """A case says itself what is true when somebody comes late to it (flows/cases/acting.py), and
    so does taking an answer back (flows/undo.py)."""
    takes_back = isinstance(arrival.event, Answered) and arrival.event.value == UNDO
    heard = takes_back or task.kind in ALWAYS_HEARD
    return not heard and bool(task.closed or task.expires_at <= now)


def with_citizens(tx: Tx, met: Sequence[Arrival], tasks: Mapping[str, Row[Any]]) -> list[Arrival]:
    """Whom a helper's arrival is about: named by the task, else by their open dialogue."""
    about = tx.about({a.person for a in met if a.person is not None})
    found = []
    for arrival in met:
        task = tasks.get(arrival.task)
        citizen = task.citizen_id if task else arrival.citizen
        if citizen is None and arrival.person is not None:
            citizen = about.get(arrival.person)
        same = citizen == arrival.citizen
        found.append(arrival if same else replace(arrival, citizen=citizen))
    return found


def _with_token(
    parts: Parts,
    tx: Tx,
    arrival: Arrival,
    person: int | None,
    invites: Mapping[str, Row[Any]],
    linking: Collection[str],
) -> tuple[int | None, Outcome | None]:
    """The invitation's owner, now in this chat; or a kind answer to what is not good."""
    row = invites.get(arrival.token)
    if not _plausible(arrival.token):
        state: strangers.TokenState = "malformed"
    elif row is None:
        state = "unknown"
    elif row.used_at is not None:
        if person == row.person_id:
            return person, None  # the same link again: they are known here already
        state = "used"
    elif people.expired(row, tx.now):
        state = "expired"
    elif person not in {None, row.person_id}:
        state = "foreign"
    elif arrival.key in linking:
        people.link_chat(tx, row.person_id, arrival.chat)
        return int(row.person_id), None
    elif person == row.person_id:
        return person, None  # pressed twice at once
    else:
        state = "used"
    known = person is not None
    answer = strangers.answer(None, "start", state, parts.policy, known=known)
    return person, _answer(parts, arrival, answer, Rank.ours if known else Rank.stranger)


def _plausible(token: str) -> bool:
    return 0 < len(token) <= LONGEST_TOKEN and token.replace("-", "").replace("_", "").isalnum()


def _stranger(parts: Parts, arrival: Arrival) -> Outcome:
    event = arrival.event
    heard = event.heard if isinstance(event, Wrote) else None
    rank = Rank.danger if strangers.in_danger(heard, parts.policy) else Rank.stranger
    if arrival.group:
        outcome = _answer(parts, arrival, strangers.group_goodbye(heard, parts.policy), rank)
        return replace(outcome, leave=True)
    mends_a_slip = isinstance(event, Wrote) and event.edited and rank is not Rank.danger
    if isinstance(event, Blocked | Answered) or mends_a_slip:
        return _answer(parts, arrival, ())
    command = event.name if isinstance(event, Commanded) else ""
    outcome = _answer(parts, arrival, strangers.answer(heard, command, "none", parts.policy), rank)
    unread = _unread(parts, event) if rank is not Rank.danger else ()
    said = (*unread, *outcome.ephemeral)
    return replace(outcome, ephemeral=said, page=said)


def _unread(parts: Parts, event: Event) -> tuple[str, ...]:
    """In a language with the same letters, else in Danish and English."""
    if not isinstance(event, Wrote):
        return ()
    zone, said = parts.policy.office.zone, strangers.unread(event.heard, parts.policy)
    return tuple(
        in_words(text, language, zone) for language in told_in(event.heard.text) for text in said
    )


def _too_many(parts: Parts, arrival: Arrival) -> Outcome:
    """Once a minute, and beside the few answers that a stranger gets in one."""
    said = (strangers.too_many(),) if arrival.over == TELL else ()
    return _answer(parts, arrival, said, Rank.ours)


def _answer(
    parts: Parts, arrival: Arrival, texts: Sequence[Any], rank: Rank = Rank.stranger
) -> Outcome:
    zone = parts.policy.office.zone
    said = tuple(
        in_words(text, language, zone)
        for language in _languages(parts, arrival, rank)
        for text in texts
    )
    return Outcome(chat=arrival.chat, ephemeral=said, page=said, known=False, rank=rank)


def _languages(parts: Parts, arrival: Arrival, rank: Rank) -> tuple[str, ...]:
    """The one of the telephone; in danger any that the fixed answers exist in, and again in the
    one that was written."""
    guess = arrival.language.partition("-")[0]  # "en-US" reads English
    if rank is not Rank.danger:
        return (guess if guess in parts.policy.languages else DANISH,)
    first = guess if guess in LANGUAGES or guess in parts.policy.languages else DANISH
    written = answered_in(arrival.event.heard.text) if isinstance(arrival.event, Wrote) else ""
    return tuple(dict.fromkeys(filter(None, (first, written))))
