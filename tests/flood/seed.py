"""Chance that can be had again: SEED= sets it, and every failure prints it."""

import os
import secrets


def the_seed() -> int:
    seed = int(os.environ.get("SEED") or secrets.randbelow(10**9))
    print(f"SEED={seed}")  # noqa: T201
    return seed
