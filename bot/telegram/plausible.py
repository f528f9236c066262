"""Whether what was read from an update can be stored at all.

Telegram sends the right types; a body that only looks like an update may hold anything, and a
button's data is whatever a person's own program sends. What no database takes must not come
into a batch: everybody's commit would fail with it.
"""

from dataclasses import replace

from bot.arrivals import Arrival
from flows.events import Answered, Pressed

LARGEST = 2**53  # Telegram's identifiers have at most 52 bits
LONGEST_TASK = 32


def plausible(arrival: Arrival) -> Arrival | None:
    """None for what cannot be from Telegram; a button that is not ours is an old one."""
    numbers = (arrival.update_id, arrival.message_id or 0)
    texts = (arrival.callback, arrival.language, arrival.token)
    if not all(type(number) is int and 0 <= number < LARGEST for number in numbers):
        return None
    if not all(isinstance(text, str) for text in texts) or not _is_chat(arrival.chat):
        return None
    if isinstance(arrival.event, Answered) and not _is_task(arrival.task):
        return replace(arrival, event=Pressed(0, ""), task="")
    return arrival


def _is_chat(chat: str) -> bool:
    digits = chat.removeprefix("-")
    return digits.isascii() and digits.isdecimal() and len(digits) <= 16 and int(digits) < LARGEST


def _is_task(task: str) -> bool:
    return task.isascii() and task.isalnum() and len(task) <= LONGEST_TASK
