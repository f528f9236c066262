"""`make bench`; `ONLY=turns make bench` runs the rows whose names begin so."""

import asyncio
import logging
import os
import sys
import time

import structlog

from tests.bench import (
    burst,
    desk,
    every,
    growth,
    hearing,
    page,
    playing,
    privacy,
    red,
    serving,
    size,
    turns,
)
from tests.bench.rows import Row, table, write

FAMILIES = {
    ("turns_vs_ptb_memory", "turns_vs_ptb_pickle", "turns_vs_aiogram_memory"): turns.rows,
    ("turns_growth", "due_scan_growth"): growth.rows,
    ("reply_in_burst", "red_in_burst", "burst_"): burst.rows,
    ("serve_",): serving.rows,
    ("red_to_device",): red.rows,
    ("turns_per_second", "bytes_per"): size.rows,
    ("play_",): playing.rows,
    ("citizen_data",): page.rows,
    ("redaction_",): privacy.rows,
    ("understand_",): hearing.rows,
    ("desk_day", "desk_cases", "desk_live"): desk.rows,
    ("desk_every_",): every.rows,
}


def main() -> int:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    only, begun = os.environ.get("ONLY", ""), time.monotonic()
    rows: list[Row] = []
    for names, measure in FAMILIES.items():
        if any(name.startswith(only) or only.startswith(name) for name in names):
            rows += [row for row in asyncio.run(measure()) if row.name.startswith(only)]
    print(table(rows))
    print()
    for row in rows:
        print(f"{row.name}: {row.note}")
    print(f"\n{time.monotonic() - begun:.0f} s; written to {write(rows)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
