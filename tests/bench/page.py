"""citizen_data_kb: how much is known about a citizen after thirteen weeks and their aftercare.

Everything that `export` hands over but the messages themselves: they are what was said, and go when
retention says so. How much it is with them stands in the note.
"""

import json
import tempfile
from pathlib import Path

from sqlalchemy import Connection, select

from bot.local.player import Player
from bot.local.stage import Stage
from bot.local.standing_clock import StandingClock
from bot.local.story import read_story
from storage.export import everything_about
from storage.store import Store
from storage.tables import Placement
from storage.vault import Vault
from tests.bench import playing
from tests.bench.rows import Row

LIMIT = 64.0  # KB; issue 5
MESSAGES = "outgoing"


async def rows(*, story: Path = playing.STORY) -> list[Row]:
    """Raises when the story does not come true."""
    told = read_story(story)
    with tempfile.TemporaryDirectory() as folder:
        clock = StandingClock(told.start)
        stage = Stage(
            Path(folder), told.start, policy=told.policy, casting=told.casting, clock=clock
        )
        async with stage:
            failure = await Player(stage, told, lambda _: None).play()
            if failure is not None:
                raise RuntimeError(f"{story.name} did not come true: {failure.wanted}")
            store = Store(stage.settings.database_url, Vault(stage.settings.key_ring))
            try:
                with store.reading() as connection:
                    found = everything_about(connection, store.vault, _citizen(connection))
            finally:
                store.close()
    sizes = {
        name: len(json.dumps(what, ensure_ascii=False).encode()) for name, what in found.items()
    }
    known = sum(size for name, size in sizes.items() if name != MESSAGES) / 1024
    largest = sorted(sizes, key=lambda name: -sizes[name])[:4]
    return [
        Row("citizen_data_kb", "KB", known, 1,
            f"all rows about the citizen of {story.name} as JSON, but the messages sent; with them "
            f"{sum(sizes.values()) / 1024:.0f} KB; the largest: "
            + ", ".join(f"{name} {sizes[name] / 1024:.0f}" for name in largest), limit=LIMIT),
    ]  # fmt: skip


def _citizen(connection: Connection) -> int:
    return int(connection.execute(select(Placement.citizen_id)).scalars().first() or 0)
