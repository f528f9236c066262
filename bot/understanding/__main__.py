"""`make understanding`: learns the model from the lines, and prints how well it reads others.

With ONLY=report nothing is learnt anew. Chapters about the learning curve take a few minutes more
and come with CURVE=1.
"""

import os
import sys
from pathlib import Path

import typer

from bot import loading
from bot.understanding.calibration import calibrated
from bot.understanding.curve import curve
from bot.understanding.lines import FOR_LIMITS, LEARNT, TESTED, BadLine, read_lines
from bot.understanding.report import report
from bot.understanding.training import learn, save
from flows.understanding.model import FILE

loading.loaded()


def main() -> int:
    try:
        lines, tested = read_lines(LEARNT), read_lines(TESTED)
    except BadLine as error:
        typer.echo(error, err=True)
        return 1
    if os.environ.get("ONLY") != "report":
        model = calibrated(learn(lines), read_lines(FOR_LIMITS))
        save(model, Path(FILE))
        typer.echo(
            f"Learnt from {len(lines):,} lines: {len(model.keys):,} pieces, {Path(FILE).name}.\n"
        )
    for line in report(tested):
        typer.echo(line)
    if os.environ.get("CURVE"):
        for line in curve(lines, tested):
            typer.echo(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
