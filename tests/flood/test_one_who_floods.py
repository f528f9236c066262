"""One person writes a thousand messages in a minute: everybody else is answered as before, and
the person hears the truth about it, once."""

import asyncio
import random
from collections import Counter, deque
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.arrivals import Arrival
from bot.crowd import MOST_CHATS, PRESSES, QUIET, TELL, WINDOW, Crowd
from bot.crowded import TOO_MUCH
from bot.sharing import OF_ONE, share
from bot.turns import take_turns
from flows.events import Blocked, Commanded, Pressed, Wrote
from flows.policy import Limits
from flows.understanding import hear
from storage.tables import Case, Handled, Outgoing
from tests.seed import the_seed
from tests.whole import AMINA, METTE, WholeChat, whole, written

LIMITS = Limits()
MOST = LIMITS.answered_per_minute
SORRY = TOO_MUCH.msgid
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.fixture
async def paced(database_url: str) -> AsyncIterator[WholeChat]:
    """With Telegram's own limits, as in real life."""
    async with whole(database_url) as running:
        running.assistant.rest(False)
        yield running


def told(chat: WholeChat) -> list[Any]:
    return [row for row in chat.rows(Outgoing) if row.turn and SORRY in opened(chat, row)]


def opened(chat: WholeChat, row: Any) -> str:
    return str(chat.store.vault.open_json(row.body, "outgoing.body"))


# --- the whole road -----------------------------------------------------------------------


async def test_another_is_answered_before_the_flood_is_over(
    paced: WholeChat, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each message is a call of the webhook; Mette writes when two hundred are waiting."""
    commits: list[list[str]] = []

    def remembered(parts: Any, tx: Any, arrivals: Any) -> Any:
        commits.append([arrival.chat for arrival in arrivals])
        return take_turns(parts, tx, arrivals)

    monkeypatch.setattr("bot.batches.take_turns", remembered)
    paced.looks(METTE)
    flood = [asyncio.create_task(paced.takes(written(f"hej {n}"))) for n in range(200)]
    await asyncio.sleep(0)
    await paced.takes(written("/hjaelp", METTE))
    while not paced.hears(METTE):
        await asyncio.sleep(0.01)
    at = next(n for n, chats in enumerate(commits) if str(METTE) in chats)
    assert at <= 2  # the commit under way, and the one that she is in
    sent = [m.chat for m in paced.telegram.messages.values()]
    assert sent.index(str(METTE)) <= 6  # the flooder's chat gets no more than Telegram's burst
    await asyncio.gather(*flood)
    flooder = [chats.count(str(AMINA)) for chats in commits]
    assert sum(flooder) == 200  # nothing of it was lost on the way


async def test_a_thousand_messages_are_told_of_once_and_nothing_is_asked_a_thousand_times(
    still: WholeChat,
) -> None:
    for start in range(0, 1000, 100):  # as getUpdates brings them
        await still.takes(*(written(f"besked {n}") for n in range(start, start + 100)))
    assert len(still.rows(Handled)) == 1000
    assert len(told(still)) == 1
    answers = [r for r in still.outgoing() if r.kind == "say"]
    assert len(answers) <= 2 * MOST + 1
    assert metric(still, "messages") == 1000 - MOST


async def test_every_typed_word_of_a_flood_leaves_the_chat(still: WholeChat) -> None:
    updates = [written(f"besked {n}") for n in range(100)]
    updates[90]["message"]["text"] = "ring på 22 33 44 55"
    await still.takes(*updates)
    bodies = [
        (row, still.store.vault.open_json(row.body, "outgoing.body"))
        for row in still.outgoing(kind="delete")
    ]
    gone = Counter(id_ for _, body in bodies for id_ in body["message_ids"])
    assert gone == Counter(update["message"]["message_id"] for update in updates)
    assert len(bodies) <= MOST + 4
    [at_once] = [
        row for row, body in bodies if updates[90]["message"]["message_id"] in body["message_ids"]
    ]
    assert at_once.not_before is None


@pytest.mark.parametrize("place", [MOST, 500, 999])
async def test_danger_is_heard_at_once_wherever_in_the_flood(still: WholeChat, place: int) -> None:
    texts = [f"besked {n}" for n in range(1000)]
    texts[place] = "jeg vil ikke leve mere"
    for start in range(0, 1000, 100):
        await still.takes(*(written(text) for text in texts[start : start + 100]))
    [case] = still.rows(Case)
    assert (case.family, case.colour) == ("danger", "red")
    crisis = [row for row in still.outgoing() if row.lane == 0]
    assert any("112" in opened(still, row) for row in crisis)


async def test_a_button_still_counts_after_the_flood(chat: WholeChat) -> None:
    await chat.writes("/fravaer")
    update = chat.press("I dag")
    before = chat.talk().question
    await chat.takes(*(written("/hjaelp") for _ in range(MOST + 20)))
    await chat.takes(update)
    await chat.quiet()
    assert chat.talk().question > before


async def test_after_a_minute_there_are_answers_again(chat: WholeChat) -> None:
    await chat.takes(*(written("/hjaelp") for _ in range(MOST + 5)))
    await chat.quiet()
    assert await chat.writes("/hjaelp") == []
    chat.clock.move(chat.clock.now() + WINDOW)
    assert await chat.writes("/hjaelp")


async def test_the_one_sentence_survives_a_commit_that_failed(
    still: WholeChat, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Telegram brings the update again, and it is still the one that is told."""
    await still.takes(*(written("/hjaelp") for _ in range(MOST)))
    last = written("/hjaelp")

    async def refuse(arrivals: Any) -> Any:
        return [ConnectionError("gone") for _ in arrivals]

    with monkeypatch.context() as down:
        down.setattr(still.batches, "take_all", refuse)
        with pytest.raises(ConnectionError):
            await still.takes(last)
    await still.takes(written("/hjaelp"))
    assert told(still) == []
    await still.takes(last)
    await still.takes(last)
    assert len(told(still)) == 1


def metric(chat: WholeChat, what: str) -> float:
    return chat.parts.metrics.turned_away.labels(what)._value.get()


# --- counting alone -----------------------------------------------------------------------


class Watch:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


def words(number: int, chat: str = "5", text: str = "hej") -> Arrival:
    return Arrival(f"tg:1:{number}", Wrote(hear(text)), chat=chat, update_id=number)


def test_what_is_too_much_is_marked_and_one_of_it_tells() -> None:
    crowd = Crowd(LIMITS, Watch())
    marks = [crowd.judge(words(n)).over for n in range(MOST + 10)]
    assert marks == [""] * MOST + [TELL] + [QUIET] * 9


def test_the_same_arrival_again_is_judged_as_before() -> None:
    crowd = Crowd(LIMITS, Watch())
    first = [crowd.judge(words(n)).over for n in range(MOST + 2)]
    assert [crowd.judge(words(n)).over for n in range(MOST + 2)] == first


def test_danger_is_never_too_much() -> None:
    crowd = Crowd(LIMITS, Watch())
    assert {crowd.judge(words(n, text="jeg vil dø")).over for n in range(1000)} == {""}


def test_buttons_count_long_after_words_do_not() -> None:
    crowd = Crowd(LIMITS, Watch())
    for n in range(MOST + 1):
        crowd.judge(words(n))
    presses = [Arrival(f"p:{n}", Pressed(1, "yes"), chat="5", callback="c") for n in range(1000)]
    heard = [crowd.judge(press).over == "" for press in presses]
    assert sum(heard) == MOST * PRESSES
    assert not crowd.judge(Arrival("x", Blocked(True), chat="5")).over


def test_many_invitations_from_one_chat_are_not_looked_at() -> None:
    crowd = Crowd(LIMITS, Watch())
    tries = [Arrival(f"t:{n}", Commanded("start"), chat="5", token=f"t{n}") for n in range(50)]
    assert sum(not crowd.judge(one).over for one in tries) == LIMITS.tries_per_minute


@pytest.mark.parametrize("jump", [timedelta(minutes=1), timedelta(days=-2), timedelta(days=2)])
def test_a_clock_that_is_set_keeps_nobody_waiting(jump: timedelta) -> None:
    watch = Watch()
    crowd = Crowd(LIMITS, watch)
    for n in range(MOST + 5):
        crowd.judge(words(n))
    watch.now += jump
    assert not crowd.judge(words(1000)).over


def test_a_town_of_writers_does_not_fill_the_memory() -> None:
    watch = Watch()
    crowd = Crowd(LIMITS, watch)
    arrival = words(1)
    for n in range(MOST_CHATS + 500):
        crowd.judge(Arrival(f"k:{n}", arrival.event, chat=str(n)))
    assert len(crowd) <= MOST_CHATS
    watch.now += WINDOW
    for n in range(MOST_CHATS // 2 + 2):
        crowd.judge(Arrival(f"l:{n}", arrival.event, chat="1"))
    assert len(crowd) == 1


def test_a_commit_takes_a_few_of_each_in_everybodys_own_order() -> None:
    seed = the_seed()
    rng = random.Random(seed)
    waiting = deque(words(n, chat=rng.choice(["5", "5", "5", "5", "6", "7"])) for n in range(500))
    came, commits = list(waiting), []
    while waiting:
        commits.append(share(waiting, 256, lambda arrival: arrival))
    for commit in commits:
        assert max(Counter(a.chat for a in commit).values()) <= OF_ONE, seed
    for who in "567":
        left = [a.key for commit in commits for a in commit if a.chat == who]
        assert left == [a.key for a in came if a.chat == who], seed


def test_what_is_not_answered_costs_no_round_but_overtakes_nothing() -> None:
    over = [Arrival(f"o:{n}", Blocked(True), chat="5", over=QUIET) for n in range(100)]
    waiting = deque([*(words(n) for n in range(OF_ONE + 1)), *over])
    first = share(waiting, 256, lambda arrival: arrival)
    assert len(first) == OF_ONE
    assert len(share(waiting, 256, lambda arrival: arrival)) == 101


def test_a_job_is_never_held_back() -> None:
    waiting: deque[Any] = deque([*(words(n) for n in range(20)), "a mark"])
    chosen = share(waiting, 256, lambda one: one if isinstance(one, Arrival) else None)
    assert chosen[-1] == "a mark"
