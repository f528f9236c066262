"""`draw`: the flows and the life of a case, drawn again from their tables."""

from pathlib import Path
from typing import Annotated

import typer

import flows
from flows.draw import mermaid
from flows.draw_cases import may_table, mermaid_case
from flows.registry import FLOWS

DRAWINGS = Path(flows.__file__).parent / "drawings"
CASES_PAGE = Path(flows.__file__).parent.parent / "docs" / "cases.md"


def drawings() -> dict[str, str]:
    drawn = {f"{flow.name}.mmd": mermaid(flow) for flow in FLOWS.values()}
    return {**drawn, "case.mmd": mermaid_case()}


def draw(
    to: Annotated[Path, typer.Option(help="The folder to write into.")] = DRAWINGS,
) -> None:
    """Redraw the flows from their tables, and what docs/cases.md shows of them."""
    to.mkdir(parents=True, exist_ok=True)
    drawn = drawings()
    for path in to.glob("*.mmd"):
        if path.name not in drawn:
            path.unlink()  # a flow that is no more
    for name, drawing in drawn.items():
        (to / name).write_text(drawing, encoding="utf-8")
    if to == DRAWINGS and CASES_PAGE.exists():
        CASES_PAGE.write_text(filled_in(CASES_PAGE.read_text("utf-8")), "utf-8")
    typer.echo(f"{len(drawn)} flows are drawn in {to}.")


def filled_in(page: str) -> str:
    """The page with what is between its marks made anew."""
    made = {"machine": f"```mermaid\n{mermaid_case()}```\n", "may": may_table()}
    for name, text in made.items():
        begin, end = f"<!-- {name} -->\n", f"<!-- /{name} -->"
        before, _, rest = page.partition(begin)
        _, _, after = rest.partition(end)
        page = f"{before}{begin}{text}{end}{after}"
    return page
