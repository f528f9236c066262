"""understand_*: what it costs to hear one message, from its letters to its label.

Median and slowest hundredth over the lines that measure, each read afresh; the start of the model
and the memory of a process that has only it, as a process of its own.
"""

import asyncio
import subprocess
import sys
import time
from statistics import median

from bot.understanding.lines import TESTED, read_lines
from flows.safety.plain import read
from flows.understanding import hear
from tests.bench.rows import Row

RUNS = 5
MEDIAN_MS, SLOWEST_MS, START_S, MEMORY_MB = 0.5, 5.0, 1.0, 150.0  # issue 6
ALONE = r"""
import re, time
begun = time.perf_counter()
from flows.understanding import hear
hear("syg idag")
took = time.perf_counter() - begun
peak = re.search(r"VmHWM:\s+(\d+)", open("/proc/self/status").read())  # its own, not its parent's
print(took, int(peak[1]) / 1024)
"""


async def rows(*, runs: int = RUNS) -> list[Row]:
    lines = read_lines(TESTED)
    hear("warm")
    rounds = [[_took(line.text, line.language) for line in lines] for _ in range(runs)]
    each = [min(times) for times in zip(*rounds, strict=True)]
    slowest = sorted(each)[int(len(each) * 0.99)]
    starts = [await asyncio.to_thread(_alone) for _ in range(runs)]
    about = f"{len(lines):,} lines in six languages, the best of {runs} readings of each"
    return [
        Row("understand_ms", "ms", median(each) * 1000, runs, f"median; {about}", limit=MEDIAN_MS),
        Row("understand_slowest_ms", "ms", slowest * 1000, runs, f"99 % of them; {about}",
            limit=SLOWEST_MS),
        Row("understand_start_seconds", "s", median(start for start, _ in starts), runs,
            "from nothing imported to the first line heard", limit=START_S),
        Row("understand_memory_mb", "MB", median(memory for _, memory in starts), runs,
            "resident, of a process that hears lines and nothing else", limit=MEMORY_MB),
    ]  # fmt: skip


def _took(text: str, language: str) -> float:
    read.cache_clear()
    begun = time.perf_counter()
    hear(text, language)
    return time.perf_counter() - begun


def _alone() -> tuple[float, float]:
    said = subprocess.run(
        [sys.executable, "-c", ALONE], capture_output=True, text=True, check=True
    ).stdout
    start, memory = map(float, said.split())
    return start, memory
