"""What really stands in the chats and the mailbox, message by message, against the outbox; and
which messages came more than once, which only some lanes may (DESIGN §6).
"""

import re
from collections import Counter
from collections.abc import Callable
from email.utils import parseaddr
from typing import Any

from bot.local import Mail
from bot.render import in_words, unpack
from flows import strangers
from flows.effects import Lane
from storage.outbox import NOTICE
from storage.tables import Outgoing
from tests.kills.order import SAID, row_of
from tests.kills.people import Entry
from tests.kills.reckoning import CHOSEN, Books, key_of, task_of

LANGUAGES = ("da", "en")
AS_ONE = re.compile(r"\d+ (beskeder på én gang|messages at once):\n\n1\. ")
NUMBERED = re.compile(r"\n\n\d+\. ")
NOT_YOURS = strangers.not_yours().msgid  # is in no outbox: whoever tapped may tap again


def everything_sent_is_there(books: Books, mails: list[Mail]) -> Counter[str]:
    """Each sent row is in its chat or mailbox, with its words. What else is there must be the
    same message again, in a lane that sends again when in doubt. How often, by lane."""
    rows = [row for row in books.rows(Outgoing) if row.kind in SAID]
    repeated = _mails(books, [row for row in rows if row.channel == "mail"], mails)
    kept = {row.turn for row in books.rows(Outgoing)}
    for somebody in books.people:
        person = somebody.member.id
        mine = [row for row in rows if row.person_id == person and row.channel == "telegram"]
        taps = sum(task_of(did) != "" and key_of(did) not in kept for did in somebody.diary)
        repeated += _chat(books, person, mine, taps)
    wrong = {lane: n for lane, n in repeated.items() if Lane[lane] > NOTICE}
    assert not wrong, f"repeated in lanes that must let go when in doubt: {wrong}"
    return repeated


def _chat(books: Books, person: int, rows: list[Any], taps: int) -> Counter[str]:
    """`taps`: those on tasks that had ended; each gets one sentence, or, killed, none."""
    entries = {
        entry["message_id"]: entry
        for entry in books.chats[person]
        if entry["from"] == "bot" and not entry.get("photo")
    }
    words, known = _words_of(books), set[int]()
    for row in rows:
        if row.status == "sent":
            entry = entries.get(row.message_id)
            assert entry is not None, f"{books.name(person)} never got message {row.id}"
            assert set(_texts(entry)) & words(row), f"message {row.id} says something else"
            known.add(row.message_id)
    spare = {row.id: row.attempts - (row.status == "sent") for row in rows}
    repeated: Counter[str] = Counter()
    for entry in [entry for number, entry in entries.items() if number not in known]:
        if taps and entry["text"] == NOT_YOURS:
            taps -= 1
            continue
        for text in _texts(entry):
            fits = [row for row in rows if spare[row.id] > 0 and text in words(row)]
            assert fits, f"{books.name(person)} has a message that nobody wrote: {entry}"
            best = min(fits, key=lambda row: row.lane)
            spare[best.id] -= 1
            if best.status == "sent":
                repeated[Lane(best.lane).name] += 1
    return repeated


def _texts(entry: Entry) -> list[str]:
    """What a message says, as it was before the choice was written under it; of several that went
    as one, each (bot/telegram/channel.py)."""
    text = str(entry["text"])
    if not AS_ONE.match(text):
        return [text.partition(CHOSEN)[0]]
    return [part.partition(CHOSEN)[0] for part in NUMBERED.split(text)[1:]]


def _words_of(books: Books) -> Callable[[Any], set[str]]:
    vault, known = books.store.vault, dict[int, set[str]]()

    def words(row: Any) -> set[str]:
        if row.id not in known:
            packed = vault.open_json(row.body, "outgoing.body")["text"]
            known[row.id] = {
                "\n\n".join(in_words(unpack(text), language, books.town.zone) for text in packed)
                for language in LANGUAGES
            }
        return known[row.id]

    return words


def _mails(books: Books, rows: list[Any], mails: list[Mail]) -> Counter[str]:
    """A mail that is sent again carries the same Message-ID."""
    came = Counter((row_of(mail), _to(mail)) for mail in mails)
    repeated: Counter[str] = Counter()
    for row in rows:
        times = came.pop((row.id, books.town.members[row.person_id].mail), 0)
        if row.status == "sent":
            assert times, f"{books.name(row.person_id)} never got mail {row.id}"
            if times > 1:
                repeated[Lane(row.lane).name] += times - 1
    assert not came, f"mails that nobody wrote: {came}"
    return repeated


def _to(mail: Mail) -> str:
    return parseaddr(mail.to)[1]
