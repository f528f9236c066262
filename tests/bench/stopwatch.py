"""How long something took, on the wall and on the processor.

The wall counts; on a machine with other work on it, the processor says how sure that is.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Took:
    wall: float  # seconds
    cpu: float


class Stopwatch:
    def __init__(self) -> None:
        self._wall, self._cpu = time.perf_counter(), time.process_time()

    def took(self) -> Took:
        return Took(time.perf_counter() - self._wall, time.process_time() - self._cpu)


def medians(runs: Sequence[Took], parts: int = 1) -> Took:
    """For each of so many parts, in microseconds."""
    wall, cpu = median(run.wall for run in runs), median(run.cpu for run in runs)
    return Took(1e6 * wall / parts, 1e6 * cpu / parts)
