"""`understand`: what is heard in lines of text, one JSON object a line (CONTRACT.md)."""

import json
import sys
from typing import Annotated

import typer

from bot.commands.errors import WrongUse
from flows.understanding import hear
from flows.understanding.language import LANGUAGES
from flows.understanding.report import as_line

AUTO = "auto"
Language = Annotated[str, typer.Option("--lang", help="da, en, uk, ar, pl, tr; auto finds it.")]


def understand(lang: Language = "da") -> None:
    """Texts on standard input, one a line → what was heard, one JSON object a line. Nothing is
    sent and nothing is kept."""
    if lang not in {*LANGUAGES, AUTO}:
        raise WrongUse(f"--lang {lang} is not known; one of {', '.join(LANGUAGES)} or {AUTO}.")
    for written in sys.stdin.buffer:
        # What is no text at all is read as far as it can be: a line is never left out.
        text = written.decode("utf-8", "replace").rstrip("\r\n")
        line = as_line(hear(text, lang), text)
        typer.echo(json.dumps(line, ensure_ascii=False))
