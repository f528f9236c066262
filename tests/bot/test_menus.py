"""The command list of Telegram's own menu, on the wire: one for citizens, one for helpers."""

from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import httpx
import pytest

from bot.local.stage import Stage
from storage import people

MORNING = datetime(2026, 11, 23, 6, 30, tzinfo=ZoneInfo("Europe/Copenhagen"))


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    async with Stage(tmp_path, MORNING) as stage:
        yield stage


async def _asked(stage: Stage, method: str, path: str, **json: str) -> object:
    async with httpx.AsyncClient(base_url=stage.address, trust_env=False) as client:
        answer = await client.request(method, path, json=json or None)
        return answer.raise_for_status().json()


async def commands_of(stage: Stage, user_id: int) -> list[str]:
    found = await _asked(stage, "GET", f"/local/people/{user_id}/commands")
    assert isinstance(found, list)
    return [command["command"] for command in found]


def user(stage: Stage, role: str) -> int:
    return next(p.user_id for p in stage.telegram.world.people.values() if p.role == role)


async def test_citizens_and_helpers_see_lists_of_their_own(stage: Stage) -> None:
    await stage.until_idle()
    assert "fravaer" in await commands_of(stage, user(stage, "citizen"))
    assert "fravaer" not in await commands_of(stage, user(stage, "caseworker"))
    assert "skrivebord" in await commands_of(stage, user(stage, "caseworker"))


async def test_a_mentor_is_not_offered_a_desk(stage: Stage) -> None:
    await stage.until_idle()
    listed = await commands_of(stage, user(stage, "personal_mentor"))
    assert listed == ["side", "spoerg", "hilsen", "sprog", "hjaelp"]


async def test_a_helper_who_links_a_chat_gets_the_list_at_once(stage: Stage) -> None:
    assert stage.whole is not None
    store, now = stage.whole.parts.store, stage.clock.now()
    with store.transaction(now) as tx:
        helper = people.add_staff(tx, "specialist", "Ida")
        token = people.invite(tx, helper, 14)
    newcomer = stage.telegram.add_person("Ida")
    await _asked(stage, "POST", f"/local/people/{newcomer}/messages", text=f"/start {token}")
    await stage.until_idle()
    assert "skrivebord" in await commands_of(stage, newcomer)
