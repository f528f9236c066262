"""One measured row, the table people read, and the file that programs read."""

import json
import os
import platform
import subprocess
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

BUILD = Path("build")


@dataclass(frozen=True, slots=True)
class Row:
    """`ratio` is peer/ours for `*_vs_*` (higher is better) and large/small for `*_growth`
    (lower is better). `limit` is what an issue asks for, of the ratio where there is one."""

    name: str
    unit: str
    ours: float
    n: int
    note: str
    peer: float | None = None
    peer_name: str = ""
    ratio: float | None = None
    limit: float | None = None

    @property
    def at_least(self) -> bool:
        """Whether more is better."""
        return "_vs_" in self.name

    @property
    def kept(self) -> bool | None:
        """Whether the limit is kept; None without one."""
        if self.limit is None:
            return None
        measured = self.ours if self.ratio is None else self.ratio
        return measured >= self.limit if self.at_least else measured <= self.limit


def write(rows: Sequence[Row], folder: Path = BUILD) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / "bench.json"
    found = {"machine": machine(), "commit": commit(), "rows": [asdict(row) for row in rows]}
    path.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return path


def machine() -> dict[str, Any]:
    """What it ran on; no name of the machine."""
    return {
        "system": platform.system(),
        "architecture": platform.machine(),
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "load": round(os.getloadavg()[0], 2),
    }


def commit() -> str:
    """ "+" when files differ from it."""
    asked = ["git", "describe", "--always", "--dirty=+", "--abbrev=12", "--exclude=*"]
    told = subprocess.run(asked, capture_output=True, text=True, check=False)
    return told.stdout.strip()


HEAD = ("row", "ours", "peer", "ratio", "limit", "", "unit")


def table(rows: Sequence[Row]) -> str:
    """Readable in a terminal; the notes under it."""
    lines = [HEAD, *(_cells(row) for row in rows)]
    widths = [max(len(line[n]) for line in lines) for n in range(len(HEAD))]
    printed = ["  ".join(_aligned(n, cell, widths[n]) for n, cell in enumerate(line)).rstrip()
               for line in lines]  # fmt: skip
    return "\n".join(printed)


def _aligned(place: int, cell: str, width: int) -> str:
    return cell.ljust(width) if place in (0, 5, 6) else cell.rjust(width)


def _cells(row: Row) -> tuple[str, ...]:
    sign = "≥" if row.at_least else "≤"
    kept = {True: "kept", False: "MISSED", None: ""}[row.kept]
    limit = "" if row.limit is None else f"{sign} {figure(row.limit)}"
    return (
        row.name,
        figure(row.ours),
        figure(row.peer),
        figure(row.ratio),
        limit,
        kept,
        row.unit,
    )


def figure(value: float | None) -> str:
    """Three figures that mean something."""
    if value is None:
        return ""
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.3g}"
