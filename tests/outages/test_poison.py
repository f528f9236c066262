"""Updates that nobody can read or keep, a flow that raises, an arrival that no database takes:
it is put aside in the end, the others go on, and a database that is away puts nothing aside.
"""

import asyncio
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError

from bot import turns
from bot.suspects import Suspects
from flows.turn import Turn
from storage.engines import writing_engine
from storage.tables import Case, DeadLetter
from tests.outages.wire import events, metric, polled, stored, taken, until, wire
from tests.whole import AMINA, METTE, STRANGER, WholeChat, membership, pressed, written

HUGE = 1 << 70


def changed(raw: dict[str, Any], *path: str, to: Any) -> dict[str, Any]:
    *way, last = path
    inner = raw
    for name in way:
        inner = inner[name]
    inner[last] = to
    return raw


def odd_updates() -> dict[str, Any]:
    """As no Telegram should send them. None may hold up the queue."""
    return {
        "nul": written("hej\0 du"),
        "half an emoji": written("hej \ud83d du"),
        "nul in a token": written("/start ab\0c"),
        "a long token": written("/start " + "x" * 4000),
        "nul in a task": pressed("t:a\0b:yes"),
        "half an emoji in a task": pressed("t:\ud800:yes"),
        "a giant question": pressed(f"q:{HUGE}:yes"),
        "a question of 5000 digits": pressed("q:" + "9" * 5000 + ":yes"),
        "a giant message": pressed("q:1:yes", message_id=HUGE),
        "a giant message of a card": pressed("t:abc:yes", message_id=1 << 40),
        "a giant chat": changed(written("hej", STRANGER), "message", "chat", "id", to=HUGE),
        "a chat in words": changed(written("hej", STRANGER), "message", "chat", "id", to="a\0"),
        "half a chat": changed(written("hej", STRANGER), "message", "chat", "id", to="\ud800"),
        "no chat": changed(written("hej", STRANGER), "message", "chat", "id", to=None),
        "a giant id": changed(written("hej"), "message", "message_id", to=HUGE),
        "a giant date": changed(written("hej"), "message", "date", to=1 << 60),
        "a date in words": changed(written("hej"), "message", "date", to="i går"),
        "a long name": changed(written("hej"), "message", "from", "first_name", to="Æ" * 99_999),
        "an odd language": changed(written("hej"), "message", "from", "language_code", to="\0\0"),
        "text that is none": changed(written("hej"), "message", "text", to={"a": 1}),
        "a message that is a list": changed(written("hej"), "message", to=[]),
        "a giant block": changed(membership("kicked"), "my_chat_member", "chat", "id", to=HUGE),
        "a poll": {"update_id": written("hej")["update_id"], "poll": {"id": "1"}},
        "a very long text": written("æ" * 100_000),
    }  # fmt: skip


async def test_odd_updates_hold_up_nobody(database_url: str) -> None:
    async with polled(database_url) as chat:
        wire(chat).brings(*odd_updates().values())
        good = [wire(chat).writes("/hjaelp") for _ in range(3)]
        await taken(chat)
        assert set(good) <= stored(chat)
        # What is left: a press on a card with a number that does not fit, on PostgreSQL.
        assert len(chat.rows(DeadLetter)) <= 1
        assert metric(chat, "fodfaeste_unreadable_updates_total") >= 3


@pytest.mark.parametrize("raw", [[5, "x", None], [{"update_id": "5"}], [{}], [{"update_id": True}]])
async def test_what_is_no_update_at_all(sqlite_url: str, raw: list[Any]) -> None:
    """The server is asked again, and what it brings beside it is taken."""
    async with polled(sqlite_url) as chat:
        given, real = iter([raw, [*raw, written("/hjaelp")]]), wire(chat)._getUpdates
        wire(chat)._getUpdates = lambda sent: next(given, None) or real(sent)  # type: ignore[method-assign]
        await until(lambda: len(stored(chat)) == 1)


async def test_half_an_emoji_does_not_hide_a_cry_for_help(database_url: str) -> None:
    async with polled(database_url) as chat:
        wire(chat).writes("jeg vil ikke leve mere \ud83d")
        wire(chat).writes("jeg vil dø\0")
        await taken(chat)
        assert any("70 201 201" in message.text for message in chat.chat())
        assert [case.colour for case in chat.rows(Case)] == ["red"]
        assert chat.rows(DeadLetter) == []


async def test_a_flow_that_raises_puts_aside_its_own_arrival_only(
    database_url: str, monkeypatch: pytest.MonkeyPatch, logs: list[Any]
) -> None:
    take = turns.take

    def takes(turn: Turn) -> None:
        if getattr(getattr(turn.event, "heard", None), "text", "") == "bananas":
            raise ZeroDivisionError("bananas")
        take(turn)

    monkeypatch.setattr("bot.turns.take", takes)
    async with polled(database_url) as chat:
        wire(chat).brings(
            written("/hjaelp"), written("bananas"), written("/hjaelp", METTE), written("/ring")
        )
        await taken(chat)
        [letter] = chat.rows(DeadLetter)
        assert "bananas" not in letter.trace
        assert len(stored(chat)) == 4
        assert any("Noget gik galt" in message.text for message in chat.chat())
        assert metric(chat, "fodfaeste_dead_letters_total") == 1
        [said] = events(logs, "dead_letter")
        assert said["key"] == letter.key
        assert "bananas" not in str(logs)


def poisons(chat: WholeChat, url: str, table: str) -> None:
    """The database raises an OperationalError of its own whenever this person's row is written."""
    engine, of = writing_engine(url), f"WHEN (NEW.person_id = {chat.ids['citizen']})"
    with engine.begin() as connection:
        if url.startswith("sqlite"):
            connection.exec_driver_sql(
                f"CREATE TRIGGER poison BEFORE INSERT ON {table} {of} "
                "BEGIN SELECT abs(NEW.person_id * 0 - 9223372036854775807 - 1); END"
            )
        else:
            connection.exec_driver_sql(
                "CREATE FUNCTION poison() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
                "RAISE EXCEPTION 'too much' USING ERRCODE = 'program_limit_exceeded'; END $$"
            )
            connection.exec_driver_sql(
                f"CREATE TRIGGER poison BEFORE INSERT ON {table} "
                f"FOR EACH ROW {of} EXECUTE FUNCTION poison()"
            )
    engine.dispose()


@pytest.mark.parametrize("table", ["dialogue", "outgoing"])  # and then even the apology fails
async def test_an_arrival_that_no_database_takes_is_put_aside_in_the_end(
    database_url: str, table: str, monkeypatch: pytest.MonkeyPatch, logs: list[Any]
) -> None:
    monkeypatch.setattr("bot.suspects.OVER", 0.5)
    async with polled(database_url) as chat:
        await taken(chat)
        poisons(chat, database_url, table)
        poison = [wire(chat).writes("/fravaer") for _ in range(4)]
        good = [wire(chat).writes("/hjaelp", METTE) for _ in range(3)]
        await until(lambda: set(good) <= stored(chat))  # while the poison is still there
        await taken(chat)
        assert {row.key for row in chat.rows(DeadLetter)} == {f"tg:1:{id_}" for id_ in poison}
        assert metric(chat, "fodfaeste_failed_commits_total", reason="unclear") > 0
        assert events(logs, "database_trouble") == []  # it is not the database
        sorry = any("Noget gik galt" in message.text for message in chat.chat(AMINA))
        assert sorry == (table == "dialogue")


async def test_a_database_that_is_away_puts_nothing_aside(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However long, and also when its error does not tell."""
    monkeypatch.setattr("bot.suspects.OVER", 0.0)
    away, tried, whole_write = [True], [0], None

    async with polled(sqlite_url) as chat:
        await taken(chat)
        whole_write = chat.batches._write

        def writes(items: Any) -> Any:
            tried[0] += 1
            if away:
                raise OperationalError("BEGIN", {}, Exception("who knows"))
            return whole_write(items)

        monkeypatch.setattr(chat.batches, "_write", writes)
        sent = [wire(chat).writes("/hjaelp")]
        await until(lambda: tried[0] > 100)
        assert not set(sent) & wire(chat).acknowledged
        away.clear()
        await taken(chat)
        assert set(sent) <= stored(chat)
        assert chat.rows(DeadLetter) == []


async def test_a_row_that_somebody_holds_locked_puts_nothing_aside(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An administrator's open transaction is over one day."""
    monkeypatch.setattr("bot.suspects.OVER", 0.0)
    async with polled(sqlite_url) as chat:
        await taken(chat)
        locked = [True]
        take_turns = turns.take_turns

        class Locked(Exception):
            sqlstate = "55P03"

        def takes(parts: Any, tx: Any, arrivals: Any) -> Any:
            if locked:
                raise OperationalError("SELECT", {}, Locked())
            return take_turns(parts, tx, arrivals)

        monkeypatch.setattr("bot.batches.take_turns", takes)
        sent = wire(chat).writes("/hjaelp")
        await until(lambda: metric(chat, "fodfaeste_failed_commits_total", reason="busy") > 40)
        locked.clear()
        await taken(chat)
        assert sent in stored(chat)
        assert chat.rows(DeadLetter) == []


async def test_a_standby_that_answers_puts_nothing_aside(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch, logs: list[Any]
) -> None:
    """Its error is no OperationalError: psycopg calls it an InternalError."""
    from psycopg.errors import ReadOnlySqlTransaction
    from sqlalchemy.exc import InternalError

    async with polled(sqlite_url) as chat:
        await taken(chat)
        real, standby = chat.batches._write, [True]

        def writes(items: Any) -> Any:
            if standby:
                raise InternalError("INSERT", {}, ReadOnlySqlTransaction("read-only"))
            return real(items)

        monkeypatch.setattr(chat.batches, "_write", writes)
        sent = wire(chat).writes("/hjaelp")
        await until(lambda: events(logs, "database_trouble"))
        assert events(logs, "database_trouble")[0]["reason"] == "read_only"
        await asyncio.sleep(0.2)
        standby.clear()
        await taken(chat)
        assert sent in stored(chat)
        assert chat.rows(DeadLetter) == []


def test_suspects_are_forgotten_when_there_are_very_many(monkeypatch: pytest.MonkeyPatch) -> None:
    suspects = Suspects()
    for number in range(3000):
        assert not suspects.again(f"tg:1:{number}")
    assert len(suspects) == 1000
