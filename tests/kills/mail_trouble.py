"""What goes wrong with the mail server meanwhile, planned from the seed."""

import asyncio
import random

from bot.local.mailbox import Trouble
from tests.kills.place import Place

EVERY = (0.5, 3.0)  # seconds
AWAY = (0.1, 0.6)


async def mail_faults(place: Place, rng: random.Random, *, patient: bool) -> None:
    """For ever: it is away, breaks the line after it has taken a mail, or, where somebody has
    the minute that our retry then waits, says that the mail should come later."""
    kinds = [_is_away, _hangs_up, _hangs_up, *([_comes_later] if patient else [])]
    while True:
        await asyncio.sleep(rng.uniform(*EVERY))
        await rng.choice(kinds)(place, rng)


async def _is_away(place: Place, rng: random.Random) -> None:
    await place.mailbox.go_down()
    await asyncio.sleep(rng.uniform(*AWAY))
    await place.mailbox.start()


async def _hangs_up(place: Place, _: random.Random) -> None:
    place.mailbox.hangs_up(1)


async def _comes_later(place: Place, _: random.Random) -> None:
    place.mailbox.fails(Trouble.GREYLIST, times=1)
