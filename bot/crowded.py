"""What is not answered, in the transaction: told once, cleared from the chat, and nothing else.

No turn is taken and no words are kept: that is what the one sentence says. Whoever writes
like that was heard a moment ago, so nothing about the placement changes by it.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from bot.arrivals import Arrival
from bot.crowd import TELL
from bot.parts import Parts
from bot.render import pack
from flows.effects import Lane
from flows.events import Sent, Wrote
from flows.texts import T
from storage.queue import put
from storage.tx import Tx

TOO_MUCH = T(
    "Du skriver hurtigere, end jeg kan svare. Det sidste har jeg ikke svaret på. "
    "Vent et minut, og skriv så det vigtigste igen. Skriver du om fare, svarer jeg stadig."
)
AT_ONCE = 100  # messages that Telegram deletes in one request


def hold_back(parts: Parts, tx: Tx, met: Sequence[Arrival]) -> list[Arrival]:
    """Those that get a turn."""
    over = [arrival for arrival in met if arrival.over and arrival.person is not None]
    if not over:
        return list(met)
    for arrival in over:
        if arrival.over == TELL:
            _add(tx, arrival, "say", {"text": [pack(TOO_MUCH)], "buttons": []})
    _clear(tx, over, timedelta(hours=parts.policy.keep.telegram_hours))
    return [arrival for arrival in met if not arrival.over]


def _clear(tx: Tx, over: Sequence[Arrival], wait: timedelta) -> None:
    """Typed words leave the chat as those of a turn do (bot/messages.py), many in one request."""
    typed = [a for a in over if isinstance(a.event, Wrote | Sent) and a.message_id is not None]
    by_whom: dict[tuple[int | None, bool], list[Arrival]] = {}
    for arrival in typed:
        removed = isinstance(arrival.event, Wrote) and bool(arrival.event.heard.removed)
        by_whom.setdefault((arrival.person, removed or arrival.media), []).append(arrival)
    for (_, at_once), theirs in by_whom.items():
        for start in range(0, len(theirs), AT_ONCE):
            part = theirs[start : start + AT_ONCE]
            body = {"message_ids": [arrival.message_id for arrival in part]}
            _add(tx, part[0], "delete", body, None if at_once else tx.now + wait)


def _add(
    tx: Tx, arrival: Arrival, kind: str, body: dict[str, Any], not_before: datetime | None = None
) -> None:
    assert arrival.person is not None  # only people we know are held back
    lane = Lane.answer if not_before is None else Lane.summary
    put(tx, arrival.person, kind, body, lane=lane, turn=arrival.key, not_before=not_before)
