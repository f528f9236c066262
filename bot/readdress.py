"""The former one hears no more: what was on its way, and what waited for an answer, goes to
whoever is there instead. Carries out two effects of flows/covering/.
"""

from datetime import date

from bot import marks, messages
from bot.arrivals import Arrival
from bot.parts import Parts
from bot.receivers import somebody
from bot.render import pack
from flows.covering import words
from flows.covering.change import Change, What
from flows.covering.stand_in import Leave, stand_in
from flows.effects import Lane
from flows.facts import Person
from flows.texts import Text
from flows.turn import Turn
from storage import presence
from storage import readdress as rows
from storage.queue import put
from storage.status import UNSENT
from storage.tx import Tx


def readdress(tx: Tx, turn: Turn, arrival: Arrival, former: int, to: int | None) -> None:
    citizen = turn.the.person.id
    person = somebody(turn, to) if to is not None else None
    channel = person.channels[0] if person is not None and person.channels else ""
    for row in rows.waiting_for(tx, former, citizen):
        if row.case_id or person is None or not channel:
            rows.drop(tx, row.id)
            if row.receipt and not row.case_id:
                marks.receipt(tx, marks.UNDELIVERED, citizen, row.receipt, rows.LEFT)
        else:
            rows.send_to(tx, row.id, person.id, person.channels)
    _questions(tx, turn, arrival, former, person, channel)


def _questions(
    tx: Tx, turn: Turn, arrival: Arrival, former: int, person: Person | None, channel: str
) -> None:
    """Closed for the former one; asked once more where there is somebody else. One that was
    still on its way has gone there with its message."""
    citizen = turn.the.person.id
    for row in rows.open_questions(tx, former, citizen):
        moves = person is not None and bool(channel)
        if moves and person is not None and row.status in UNSENT:
            rows.give_task(tx, row.task, person.id)
            continue
        messages.close_cards(tx, turn, arrival, row.kind, row.ref, former)
        if moves and person is not None and row.status == "sent":
            rows.ask_again(tx, row, turn.new_id(), person.id, channel, citizen, arrival.key)
        tx.close_tasks(row.kind, row.ref, former)


def look_at_citizens(parts: Parts, tx: Tx, turn: Turn, person: int, ref: str) -> None:
    """Each of their citizens is looked at in a turn of the citizen's own; and whoever has them
    now hears once how many there are."""
    tx.flush()
    citizens = presence.citizens_of(tx.connection, person, turn.today.date())
    presence.look_at(tx, citizens, tx.now, ref)
    change = Change.read(ref)
    told = _told(tx, turn, change, len(citizens)) if citizens else None
    if told is not None:
        _say_once(tx, parts, told[0], told[1], ref)


def _told(tx: Tx, turn: Turn, change: Change, count: int) -> tuple[int, Text] | None:
    today = turn.today.date()
    leaves = [
        row for row in presence.leaves_of(tx.connection, change.person, today) if row.first <= today
    ]
    if change.what is What.back:
        return None if leaves else (change.person, words.to_returned(count))
    if change.what is What.handed and change.to is not None:
        return change.to, words.to_new_holder(turn.me.name, count)
    if change.what is What.away and leaves:
        helper = _stands_in(tx, change.person, today)
        text = words.to_stand_in(turn.me.name, leaves[-1].last, count)
        return (helper, text) if helper is not None else None
    return None


def _stands_in(tx: Tx, person: int, today: date) -> int | None:
    """By the leave alone: who is a deputy of the placement knows so already."""
    away = {
        row.person_id: Leave(row.last, row.deputy_id)
        for row in presence.leaves_since(tx.connection, today)
        if row.first <= today
    }
    return stand_in(person, away, lambda _: True).person


def _say_once(tx: Tx, parts: Parts, to: int, text: Text, ref: str) -> None:
    live = [a.channel for a in tx.addresses([to]).get(to, []) if not a.dead_code]
    channel = next((one for one in parts.channels if one in live), "")
    if not channel:
        return
    body = {
        "subject": pack(words.CHANGE_SUBJECT),
        "text": [pack(text), pack(words.CASES_FOLLOW)],
        "buttons": [],
    }
    put(tx, to, "tell", body, lane=Lane.notice, turn=f"presence:{ref}", channel=channel)
