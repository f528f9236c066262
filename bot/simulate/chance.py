"""Chance, from the seed alone. Each draw has a name (who, which day, what), so that two policies
meet the same people on the same days, and a killed run goes on as it would have."""

import math
from random import Random

SPREAD = 1.0  # of the logarithm: some answer at once, some hours later


class Chance:
    def __init__(self, seed: int) -> None:
        self.seed = seed

    def of(self, *what: object) -> Random:
        return Random(f"{self.seed}|{'|'.join(map(str, what))}")

    def happens(self, share: float, *what: object) -> bool:
        return self.of(*what).random() < share

    def minutes(self, usual: float, *what: object) -> int:
        """Around `usual` (half take longer), whole, at least one."""
        return max(1, math.ceil(self.of(*what).lognormvariate(math.log(usual), SPREAD)))
