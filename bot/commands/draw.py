"""`draw`: the flows, drawn again from their tables into flows/drawings."""

from pathlib import Path
from typing import Annotated

import typer

import flows
from flows.draw import mermaid
from flows.registry import FLOWS

DRAWINGS = Path(flows.__file__).parent / "drawings"


def draw(
    to: Annotated[Path, typer.Option(help="The folder to write into.")] = DRAWINGS,
) -> None:
    """Redraw the flows from their tables."""
    to.mkdir(parents=True, exist_ok=True)
    drawn = {f"{flow.name}.mmd": mermaid(flow) for flow in FLOWS.values()}
    for path in to.glob("*.mmd"):
        if path.name not in drawn:
            path.unlink()  # a flow that is no more
    for name, drawing in drawn.items():
        (to / name).write_text(drawing, encoding="utf-8")
    typer.echo(f"{len(drawn)} flows are drawn in {to}.")
