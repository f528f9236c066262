"""That people were answered, and what they asked for is kept: each press, each wish for a call."""

from typing import Any

from bot.strangers import ALWAYS_HEARD
from flows.effects import Lane
from storage.tables import Outgoing, Signal, Task
from tests.kills.reckoning import ASKS_TO_CALL, CALL_ME, Books, chosen, key_of, task_of

ANSWERS = {"say", "tell", "settle"}
# What a citizen hears whose wish for a call is kept (flows.contact, flows.callback).
PROMISES = {
    "{name} får besked nu. Jeg skriver til dig, når det er set.",
    "{name} får besked, når kontoret åbner igen.",
    "Lige nu er der ingen. {name} får besked {when}.",
    "Jeg kan ikke give nogen besked lige nu. Ring gerne selv.",
    "Tak. {name} får besked {when} om, at du gerne vil ringes op.",
}
WISHES = {"wants_contact", "wants_call"}


def every_press_is_answered(books: Books) -> None:
    """By a message or by its keyboard going. Only who presses what counts already gets no more
    than a word on the button (flows.dialogue.stale): then the choice stands in the outbox. And
    a tap on a task that has ended gets a sentence that is kept nowhere (bot.strangers)."""
    over = {row.id for row in books.rows(Task) if row.closed and row.kind not in ALWAYS_HEARD}
    rows = [row for row in books.rows(Outgoing) if row.kind in ANSWERS]
    answered = {row.turn for row in rows}
    counts = {(row.person_id, _body(books, row)["data"]) for row in rows if row.kind == "settle"}
    for did in books.diaries:
        if did.what == "presses" and key_of(did) not in answered and task_of(did) not in over:
            assert (did.who, did.words) in counts, f"{books.name(did.who)}: {did} got no answer"


def every_wish_for_a_call_is_kept_once(books: Books) -> None:
    """Words, silence and "Ja, ring til mig" are all a yes (flows.contact): each turn in which
    the citizen is told who hears of it keeps one wish, and no turn does so twice."""
    said = [r for r in books.rows(Outgoing) if r.kind == "say" and r.lane != Lane.crisis]
    settled = [r for r in books.rows(Outgoing) if r.kind == "settle"]
    wishes = [row for row in books.rows(Signal) if row.rule in WISHES]
    for citizen in books.town.of_role("citizen"):
        told = [r.turn for r in said if r.person_id == citizen.id and _promises(books, r)]
        assert len(told) == len(set(told)), f"{citizen.name} was told twice of one wish: {told}"
        kept = [row for row in wishes if row.citizen_id == citizen.id]
        assert len(kept) == len(told), (
            f"{citizen.name} was told {len(told)} times who calls; {len(kept)} wishes are kept"
        )
        theirs = [r for r in settled if r.person_id == citizen.id and r.turn in told]
        pressed = sum(_body(books, row)["data"].endswith(":yes") for row in theirs)
        shown = chosen(books.chats[citizen.id], ASKS_TO_CALL, CALL_ME)
        assert shown == pressed, (
            f"{citizen.name} asked {pressed} times for a call; the chat shows {shown}"
        )


def _promises(books: Books, row: Any) -> bool:
    return any(msgid in PROMISES for msgid, *_ in _body(books, row)["text"])


def _body(books: Books, row: Any) -> Any:
    return books.store.vault.open_json(row.body, "outgoing.body")
