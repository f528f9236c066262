"""PostgreSQL stops under the running assistant and comes back: nothing is put aside, nothing is
lost, and nobody has to do anything.
"""

import os
import subprocess
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from flows.effects import Lane
from storage.migrate import upgrade
from storage.tables import DeadLetter
from tests.bot.outgoing import say, texts
from tests.databases import OPTIONS, PostgreSQL
from tests.outages.wire import asks, events, metric, polled, stored, taken, until, wire


@dataclass(frozen=True, slots=True)
class Server:
    """One that may be stopped: nobody else uses it."""

    postgresql: PostgreSQL
    programs: Path

    @classmethod
    def start(cls) -> "Server":
        running = PostgreSQL.start()
        first = (running.folder / "data" / "postmaster.pid").read_text().splitlines()[0]
        return cls(running, Path(f"/proc/{first}/exe").resolve().parent)

    def goes_away(self, how: str) -> None:
        self._control("stop", "-m", how)

    def comes_back(self) -> None:
        options = f"{OPTIONS} -k '{self.postgresql.folder}'"
        log = self.postgresql.folder / "data" / "log"
        self._control("start", "-l", str(log), "-o", options)

    def _control(self, *words: str) -> None:
        owner: dict[str, Any] = {}
        if os.geteuid() == 0:
            group = self.postgresql.folder.stat().st_gid
            owner = {"user": "nobody", "group": group, "extra_groups": []}
        order = [self.programs / "pg_ctl", "-w", "-D", self.postgresql.folder / "data", *words]
        subprocess.run(order, check=True, cwd="/", stdout=subprocess.DEVNULL, **owner)


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    running = Server.start()
    yield running
    running.postgresql.stop()


@pytest.mark.parametrize("how", ["fast", "immediate"])
async def test_the_database_is_away_for_a_while(server: Server, how: str, logs: list[Any]) -> None:
    server.postgresql.create(how)
    url = server.postgresql.url(how)
    upgrade(url)
    async with polled(url) as chat:
        before = [wire(chat).writes("/hjaelp") for _ in range(3)]
        await taken(chat)
        server.goes_away(how)
        sent = [wire(chat).writes("/hjaelp") for _ in range(20)]
        await until(lambda: events(logs, "database_trouble"))
        answer = await asks(chat)
        assert (answer.status_code, answer.json()["ready"]) == (503, False)
        assert "does not answer" in answer.json()["why"][0]
        assert (await asks(chat, "/metrics")).status_code == 200
        assert metric(chat, "fodfaeste_failed_commits_total", reason="away") > 0
        assert not set(sent) & wire(chat).acknowledged
        server.comes_back()
        await until(lambda: events(logs, "database_well"))
        await until(lambda: set(before + sent) <= stored(chat))
        await taken(chat)
        answers = Counter(row.turn for row in chat.outgoing() if row.kind == "say")
        assert {answers[f"tg:1:{id_}"] for id_ in before + sent} == {1}
        assert chat.rows(DeadLetter) == []
        assert events(logs, "dead_letter") == []
        # What the bot starts goes out again as well: the right to send was won anew.
        await chat.batches.write(say(chat, "efter", lane=Lane.reminder))
        await until(lambda: "efter" in texts(chat))
        assert (await asks(chat)).status_code == 200


async def test_what_was_being_sent_when_it_went_away_is_sent_once(server: Server) -> None:
    """The message is with Telegram, its mark is not stored yet: the mark waits, nobody sends."""
    server.postgresql.create("marks")
    url = server.postgresql.url("marks")
    upgrade(url)
    async with polled(url) as chat:
        gone: list[bool] = []

        def goes(name: str, sent: dict[str, Any]) -> None:
            if name == "sendMessage" and not gone:
                gone.append(True)
                server.goes_away("fast")

        await taken(chat)
        wire(chat).on_call = goes
        await chat.batches.write(say(chat, "én gang", lane=Lane.reminder))
        await until(lambda: gone)
        server.comes_back()
        await until(lambda: chat.outgoing()[0].status == "sent")
        assert texts(chat) == ["én gang"]
