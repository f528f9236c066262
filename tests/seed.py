"""Chance that can be had again: SEED= sets it. What a run tells of itself is said by `note`:
shown with a failure, by `pytest -rP` and in `make soak`.
"""

import os
import secrets
import sys


def the_seed() -> int:
    number = int(os.environ.get("SEED") or secrets.randbelow(10**6))
    note(f"SEED={number}")
    return number


def note(*lines: object) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    sys.stdout.flush()
