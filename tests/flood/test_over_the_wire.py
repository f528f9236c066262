"""The long form: ten thousand strangers and one who floods, through the local Telegram and a
real `serve`, while a citizen goes on talking with it."""

import asyncio
import json
import os
import random
import sqlite3
import time
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.commands.test_serve import PATIENCE, given, start, telegram, until_ready
from tests.seed import note, the_seed

__all__ = ["start", "telegram"]
STRANGERS = int(os.environ.get("STRANGERS", "10000"))
FLOOD = 1000
AT_ONCE = 32
LONGEST = 5.0  # seconds until the citizen is answered; a tenth of it is usual


def people(start: Any, settings: dict[str, str], *words: str) -> dict[str, Any]:
    process = start("people", *words, "--json", **settings)
    out, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, err
    return dict(json.loads(out))


def invited(start: Any, settings: dict[str, str]) -> list[str]:
    """Two citizens' "/start …"."""
    worker = people(start, settings, "staff", "--role", "caseworker", "--name", "Mette")["id"]
    placement = [
        "placement", "--workplace", "Byggehuset", "--from", "2026-11-23", "--to", "2027-02-19",
        "--schedule", "mon-fri 08:30-12:30", "--caseworker", str(worker),
    ]  # fmt: skip
    starts = []
    for alias in ("Amina", "Bo"):
        citizen = people(start, settings, *placement, "--alias", alias)["id"]
        starts.append(str(people(start, settings, "invite", str(citizen))["start"]))
    return starts


class Town:
    """The people's side of the local Telegram."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self._client, self._room = client, asyncio.Semaphore(AT_ONCE)

    async def meets(self) -> int:
        answer = await self._client.post("/local/people", json={"name": "X"})
        return int(answer.raise_for_status().json()["user_id"])

    async def writes(self, who: int, text: str) -> int:
        where = f"/local/people/{who}/messages"
        answer = await self._client.post(where, json={"text": text})
        return int(answer.raise_for_status().json()["message_id"])

    async def hears(self, who: int, after: int) -> list[str]:
        where = f"/local/people/{who}/chat?after={after}"
        said = (await self._client.get(where)).raise_for_status().json()
        return [one["text"] for one in said if one["from"] == "bot"]

    async def until_answered(self, who: int, text: str) -> float:
        begun = time.monotonic()
        number = await self.writes(who, text)
        async with asyncio.timeout(60):
            while not await self.hears(who, number):
                await asyncio.sleep(0.02)
        return time.monotonic() - begun

    async def floods(self, who: int, text: str) -> None:
        async with self._room:
            await self.writes(who, text)

    async def a_stranger(self, text: str) -> None:
        async with self._room:
            await self.writes(await self.meets(), text)


def rows(path: Path) -> dict[str, int]:
    """How many in each table that could hold a person."""
    with sqlite3.connect(path) as database:
        names = [
            n for (n,) in database.execute("SELECT name FROM sqlite_master WHERE type='table'")
        ]
        return {
            name: database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
            for name in names
            if name in {"person", "address", "dialogue", "words", "case", "signal", "dead_letter"}
        }


@pytest.mark.soak
async def test_a_citizen_is_answered_among_ten_thousand_strangers(
    start: Any, telegram: str, migrated_sqlite: Path, tmp_path: Path
) -> None:
    rng = random.Random(the_seed())
    path = tmp_path / "town.db"
    path.write_bytes(migrated_sqlite.read_bytes())
    settings = given(telegram, f"sqlite:///{path}")
    amina, bo = invited(start, settings)
    log = tmp_path / "serve.log"
    process = start("serve", **settings)
    drain = asyncio.create_task(asyncio.to_thread(lambda: log.write_text(process.stderr.read())))
    await asyncio.to_thread(until_ready, settings, process)
    async with (
        httpx.AsyncClient(base_url=telegram, timeout=60) as client,
        httpx.AsyncClient(base_url=telegram, timeout=60) as many,
    ):
        town, crowd = Town(client), Town(many)
        citizen, flooder = await town.meets(), await town.meets()
        await town.until_answered(citizen, amina)
        await town.until_answered(flooder, bo)
        alone = [await town.until_answered(citizen, "/hjaelp") for _ in range(3)]
        before = rows(path)
        texts = [f"/start forkert{n}" for n in range(STRANGERS)]
        texts[:10] = ["jeg vil ikke leve mere"] * 10
        rng.shuffle(texts)
        calls = [crowd.a_stranger(text) for text in texts]
        calls += [crowd.floods(flooder, f"hej {n}") for n in range(FLOOD)]
        rng.shuffle(calls)
        all_of_it = asyncio.gather(*calls)
        among = []
        while not all_of_it.done():
            among.append(await town.until_answered(citizen, "/hjaelp"))
            await asyncio.sleep(4)
        await all_of_it
        after = rows(path)
        metrics = (await client.get(f"http://{settings['listen']}/metrics")).text
    process.terminate()
    await drain
    away = [line for line in metrics.splitlines() if line.startswith("fodfaeste_turned_away_total")]
    usual = sorted(among)[len(among) // 2]
    took = f"alone {max(alone):.2f} s, among them {usual:.2f} s, at most {max(among):.2f} s"
    note(took, *away)
    assert after == {**before, "dialogue": after["dialogue"]}
    assert max(among) < LONGEST
    lines = log.read_text().splitlines()
    assert len(lines) < 200, lines[:50]
    assert "jeg vil ikke leve" not in log.read_text()
