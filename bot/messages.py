"""What is said becomes rows in the outbox, untranslated; bot.sender puts it into words."""

from datetime import datetime, timedelta
from typing import Any

from bot import calendar, marks
from bot.arrivals import COMMAND, QUESTION, TASK, Arrival
from bot.form_buttons import form_buttons
from bot.fresh_link import fresh_link
from bot.parts import Parts
from bot.receivers import reply_to, role_of, somebody
from bot.render import in_words, pack
from flows.effects import Button, Lane, Say, Tell
from flows.events import Answered, Wrote
from flows.facts import Person
from flows.how_often import card_waits
from flows.texts import TC, T, Text, words
from flows.together import is_loud, may_wait
from flows.turn import QUIET, Talk, Turn
from flows.undo import UNDO
from storage.queue import put
from storage.tables import Task
from storage.tx import Tx

# These taps send something new, or take an answer back: they are no answer to their task, and
# may be used again.
AGAIN = frozenset(
    {
        *("open", "note", "hand", "close", "snooze", "answer", "change", "talk", "regret"),
        *("write", "offer", UNDO),
    }
)
TELEGRAM, MAIL = "telegram", "mail"
QUOTED = words("").msgid


def say(parts: Parts, tx: Tx, turn: Turn, arrival: Arrival, effect: Say) -> list[str]:
    """To the person whose turn it is: in the chat, or on the page the turn came from."""
    if _from_page(arrival):
        return [in_words(effect.text, turn.me.language, parts.policy.office.zone)]
    body = {
        "text": [pack(effect.text)],
        "buttons": _packed(effect.buttons, f"{QUESTION}:{effect.question}"),
        "picture": effect.picture,
        "document": effect.document,
        "language": effect.language,
        "quotes": _quotes(effect.text) or bool(effect.document),
    }
    _add(
        tx,
        turn,
        arrival,
        turn.me,
        "say",
        body,
        lane=effect.lane,
        question=effect.question,
        not_after=effect.not_after,
    )
    return []


def tell(parts: Parts, tx: Tx, turn: Turn, arrival: Arrival, effect: Tell) -> None:
    """To somebody else, by the best live channel. A task makes the buttons count."""
    person = somebody(turn, effect.person)
    buttons = effect.buttons
    if effect.task is not None:
        task, messages = effect.task, parts.policy.messages
        tx.merge(
            Task,
            ["id"],
            {
                "id": task.id,
                "kind": task.kind,
                "ref": task.ref,
                "fence": task.fence,
                "citizen_id": turn.the.person.id,
                "person_id": effect.person,
                "created_at": tx.now,
                "expires_at": min(task.expires, tx.now + timedelta(days=messages.link_days)),
                "answer": "",
                "closed": False,
            },
        )
        if effect.open_case:
            buttons = (*buttons, Button(TC("button", "Åbn sagen"), "open"))
    buttons = (*buttons, *form_buttons(parts, tx.now, turn, effect, person))
    body = {
        "subject": pack(effect.subject),
        "text": [pack(effect.text), *(pack(line) for line in effect.lines)],
        "buttons": _packed(buttons, f"{TASK}:{effect.task.id}" if effect.task else ""),
        "task": effect.task.id if effect.task else "",
        "picture": effect.picture,
        "document": effect.document,
        "mail_only": effect.mail_only,
        "calendar": calendar.packed(effect.calendar, tx.now) if effect.calendar else None,
        "reply_to": reply_to(turn, person),
        "quotes": any(_quotes(text) for text in (effect.text, *effect.lines)),
        "chooses": not person.mentor and person.id != turn.the.person.id,
    }
    waits = card_waits(turn, effect, person)
    _add(
        tx,
        turn,
        arrival,
        person,
        "tell",
        body,
        lane=Lane.summary if waits else effect.lane,
        not_before=waits or effect.not_before,
        not_after=effect.not_after,
        together=may_wait(turn, effect),
        mail_at=_by_mail_too(parts, tx, turn, effect, person),
        receipt=effect.receipt,
        role=role_of(turn, person, effect.case),
        task=effect.task.id if effect.task else "",
        case_id=effect.case,
        step=effect.step,
        mail_only=effect.mail_only,
    )
    if not person.channels and effect.receipt:
        marks.receipt(tx, marks.UNDELIVERED, turn.the.person.id, effect.receipt, "")


def _by_mail_too(parts: Parts, tx: Tx, turn: Turn, effect: Tell, person: Person) -> datetime | None:
    """When a red or orange notice goes by mail as well, if Telegram has not taken it by then."""
    minutes = parts.policy.messages.mail_too_minutes
    has_both = person.channels[:1] == (TELEGRAM,) and "mail" in person.channels
    if not minutes or not effect.receipt or not has_both or not is_loud(turn, effect):
        return None
    return max(tx.now, effect.not_before or tx.now) + timedelta(minutes=minutes)


def sign_in(
    parts: Parts, tx: Tx, turn: Turn, arrival: Arrival, person_id: int, leads_to: str
) -> None:
    body, expires = fresh_link(parts.links, tx, person_id, leads_to)
    person = somebody(turn, person_id)
    _add(tx, turn, arrival, person, "tell", body, lane=Lane.answer, not_after=expires)


def apologise(tx: Tx, arrival: Arrival, person_id: int, text: Text) -> None:
    """After a commit that failed by itself: nothing else of the turn is left."""
    body = {"text": [pack(text)], "buttons": []}
    put(tx, person_id, "say", body, lane=Lane.answer, turn=arrival.key)


def settles(event: Answered) -> bool:
    """Whether the tap answers the task; some only send something new and may come again."""
    return answers_task(event.value)


def answers_task(value: str) -> bool:
    """Also where more than one may be pressed ("+…") the buttons stay."""
    return value not in AGAIN and not value.startswith("+")


def settle_question(tx: Tx, turn: Turn, before: Talk, arrival: Arrival) -> None:
    """A question that is answered loses its buttons, and the choice stays readable; its silence
    is waited for no more. (One that rings all the same does nothing: it carries a fence.)"""
    if isinstance(arrival.event, Answered) and arrival.message_id and settles(arrival.event):
        data = f"{TASK}:{arrival.task}:{arrival.event.value}"
        _settle(tx, turn, arrival, {"data": data}, message_id=arrival.message_id)
    asked = before.question if before.open else 0
    if not asked or (turn.talk.open and turn.talk.question == asked):
        return
    tx.drop_alarms(turn.me.id, QUIET, None)
    answered = turn.talk.last.startswith(f"{asked}:")
    data = f"{QUESTION}:{turn.talk.last}" if answered else ""
    _settle(tx, turn, arrival, {"data": data}, question=asked)


def _settle(tx: Tx, turn: Turn, arrival: Arrival, body: dict[str, Any], **which: Any) -> None:
    if TELEGRAM in turn.me.channels:
        _add(tx, turn, arrival, turn.me, "settle", body, lane=Lane.answer, **which)


def close_cards(
    tx: Tx, turn: Turn, arrival: Arrival, kind: str, ref: str, person: int | None = None
) -> None:
    """The buttons of cards whose taps do not count any more go, and the card says so. The
    one just pressed is settled by its own answer."""
    note = pack(T("Knapperne her gælder ikke mere."))
    for person_id, message_id in tx.open_cards(kind, ref, person):
        if person_id == turn.me.id and message_id == arrival.message_id:
            continue
        put(
            tx,
            person_id,
            "settle",
            {"data": "", "note": note},
            lane=Lane.summary,
            turn=arrival.key,
            citizen_id=turn.the.person.id,
            message_id=message_id,
        )


def delete_typed(tx: Tx, turn: Turn, arrival: Arrival) -> None:
    """What should not stand in the chat is removed at once."""
    if arrival.message_id is not None and TELEGRAM in turn.me.channels:
        body = {"message_ids": [arrival.message_id]}
        _add(tx, turn, arrival, turn.me, "delete", body, lane=Lane.answer)


def forget_typed(tx: Tx, turn: Turn, arrival: Arrival, hours: int) -> None:
    """What was redacted, and media, leave the chat at once; other typed words before
    Telegram's 48 hours are over (DESIGN §8)."""
    event = arrival.event
    redacted = arrival.redacted or (isinstance(event, Wrote) and bool(event.heard.removed))
    if redacted or arrival.media:
        delete_typed(tx, turn, arrival)
    elif arrival.message_id is not None and TELEGRAM in turn.me.channels:
        body = {"message_ids": [arrival.message_id]}
        later = tx.now + timedelta(hours=hours)
        _add(tx, turn, arrival, turn.me, "delete", body, lane=Lane.summary, not_before=later)


def _add(
    tx: Tx,
    turn: Turn,
    arrival: Arrival,
    to: Person,
    kind: str,
    body: dict[str, Any],
    *,
    lane: Lane,
    mail_only: bool = False,
    **columns: Any,
) -> None:
    channel = to.channels[0] if to.channels else ""
    if mail_only and MAIL in to.channels:
        channel = MAIL
    if kind in {"settle", "delete"}:
        channel = TELEGRAM
    citizen = turn.citizen.person.id if turn.citizen else None
    put(
        tx,
        to.id,
        kind,
        body,
        lane=lane,
        turn=arrival.key,
        channel=channel,
        citizen_id=citizen,
        **columns,
    )


def _quotes(text: Text) -> bool:
    """Whether somebody's own words are in it: then it leaves the chat as they do."""
    inside = [value for _, value in text.values if isinstance(value, Text)]
    return text.msgid == QUOTED or any(_quotes(part) for part in inside)


def _packed(buttons: tuple[Button, ...], prefix: str) -> list[list[Any]]:
    """[label, what a press carries, url]"""
    return [[pack(button.label), _data(button, prefix), button.url] for button in buttons]


def _data(button: Button, prefix: str) -> str:
    if button.url:
        return ""
    if button.value.startswith("/"):
        return f"{COMMAND}:{button.value[1:]}"
    return f"{prefix}:{button.value}"


def _from_page(arrival: Arrival) -> bool:
    return arrival.key.startswith(("link:", "desk:"))
