"""turns_vs_*: the same six messages, Update JSON in, answers handed to the wire.

Ours keeps everything in a database (each batch is committed, synchronous=FULL, before Telegram
is told), encrypts it, reads the words for danger, and commits that the answers were sent. The
peers keep state in memory, or in a pickle. The clock stops when the last answer is handed in.
"""

import gc
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path

from tests.bench import crowd, ours, peer_aiogram, peer_ptb
from tests.bench.rows import Row
from tests.bench.script import Script
from tests.bench.stopwatch import Took, medians
from tests.bench.wire import Wire

CITIZENS, ACTIVE, PICKLED, RUNS = 10_000, 500, 500, 5
WRITE_PICKLED = 50  # of them; each of their updates writes all 500 to the disk
MESSAGES = 6
OURS = (
    "the same texts, keyboards and requests on both sides, each through its own poll loop; ours "
    "is the whole assistant on SQLite (synchronous=FULL) with {citizens:,} citizens, {active:,} of "
    "whom write at the same time"
)


async def rows(
    *, citizens: int = CITIZENS, active: int = ACTIVE, pickled: int = PICKLED, runs: int = RUNS
) -> list[Row]:
    with tempfile.TemporaryDirectory(dir=crowd.folder()) as scratch:
        return await _rows(Path(scratch), citizens, active, pickled, runs)


async def _rows(scratch: Path, citizens: int, active: int, pickled: int, runs: int) -> list[Row]:
    base = await crowd.crowd_file(citizens)
    script = await _script(base, scratch)
    file, few = scratch / "users.pickle", min(active, WRITE_PICKLED)
    sides: dict[str, Callable[[], Awaitable[Took]]] = {
        "ours": lambda: _ours(base, scratch, active),
        "ptb_memory": lambda: peer_ptb.memory(_wire(active), script),
        "ptb_pickle": lambda: peer_ptb.pickled(_wire(few), script, file, pickled),
        "aiogram_memory": lambda: peer_aiogram.memory(_wire(active), script),
    }
    took: dict[str, list[Took]] = {name: [] for name in sides}
    for _ in range(runs):
        for name, run in sides.items():
            gc.collect()
            took[name].append(await run())
    wrote = {name: few if name == "ptb_pickle" else active for name in sides}
    each = {name: medians(runs_, wrote[name] * MESSAGES) for name, runs_ in took.items()}
    note = OURS.format(citizens=citizens, active=active)
    ptb, pickle = "python-telegram-bot, ConversationHandler", f"PicklePersistence, {pickled} users"
    return [
        _row(each, "ptb_memory", f"{ptb} in memory", 1.0, runs, f"{note}; the peer keeps nothing"),
        _row(each, "ptb_pickle", f"{ptb} with {pickle}", 5.0, runs,
             f"{note}; the peer writes its pickle after each update, without fsync"),
        _row(each, "aiogram_memory", "aiogram 3, FSM in memory", 1.0, runs,
             f"{note}; the peer keeps nothing and takes updates side by side"),
    ]  # fmt: skip


def _row(
    each: dict[str, Took], name: str, peer: str, limit: float, runs: int, note: str
) -> Row:  # fmt: skip
    ours, theirs = each["ours"], each[name]
    cpu = f"processor time: ours {ours.cpu:,.0f}, peer {theirs.cpu:,.0f} µs"
    return Row(
        f"turns_vs_{name}", "µs/message", ours.wall, runs, f"{note}; {cpu}", theirs.wall, peer,
        theirs.wall / ours.wall, limit,
    )  # fmt: skip


async def _script(base: Path, scratch: Path) -> Script:
    """Ours once for one citizen: what is said then, the peers say."""
    wire = Wire(crowd.invited_copy(base, scratch / "script.db", 1))
    await ours.journey(f"sqlite:///{scratch / 'script.db'}", wire)
    return Script.of(wire.told)


async def _ours(base: Path, scratch: Path, active: int) -> Took:
    path = scratch / "ours.db"
    wire = Wire(crowd.invited_copy(base, path, active))
    return await ours.journey(f"sqlite:///{path}", wire)


def _wire(active: int) -> Wire:
    return Wire(dict.fromkeys(range(1, active + 1), "x" * 24))
