"""`export PERSON`: everything about one person as a ZIP, for programs (JSON) and people (HTML)."""

import json
import os
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any
from zipfile import ZIP_DEFLATED, ZipFile

import typer
from jinja2 import Environment, PackageLoader

from bot.commands.errors import WrongUse
from bot.commands.export_words import HEADINGS, LABELS
from bot.commands.opening import opened
from bot.render import in_words, unpack
from flows.calendar import local
from flows.motivation.reasons import of_memory
from storage.export import Rows, everything_about

PAGES = Environment(loader=PackageLoader("bot.commands", "pages"), autoescape=True)


def export(
    person: Annotated[int, typer.Argument(help="The number, from `people list`.")],
    to: Annotated[
        Path | None, typer.Option(help="The ZIP to write; otherwise person-<number>.zip here.")
    ] = None,
) -> None:
    """Everything about one person as a ZIP: JSON and readable HTML."""
    path = to or Path(f"person-{person}.zip")
    if path.exists():
        raise WrongUse(f"{path} is there already; move it away or name another file with --to.")
    with opened() as desk:
        zone, now = desk.policy.office.zone, desk.clock.now()
        with desk.store.reading() as connection:
            found = everything_about(connection, desk.store.vault, person)
        _read_messages(found, zone)
        _read_reasons(found, zone)
        _write(path, found, person, local(now, zone))
    typer.echo(f"Everything about person {person} is in {path}. Hand it over, then delete it.")


def _read_messages(found: dict[str, Rows], zone: str) -> None:
    """Messages wait untranslated; here they are read as they were sent, in Danish."""
    for row in found.get("outgoing", []):
        if isinstance(row["body"], dict):
            parts = [row["body"].get("subject"), *row["body"].get("text", [])]
            row["body"] = "\n".join(in_words(unpack(part), "da", zone) for part in parts if part)


def _read_reasons(found: dict[str, Rows], zone: str) -> None:
    """Motivation prompts are remembered as codes; here they are what was asked, and why."""
    for row in found.get("dialogue", []):
        memory = row["sealed"].get("memory", {}) if isinstance(row["sealed"], dict) else {}
        asked, off = of_memory(memory)
        if asked:
            memory["prompted"] = [in_words(one.in_words(), "da", zone) for one in asked]
        if off:
            memory["motivation_off"] = [in_words(name, "da", zone) for name in off]


def _write(path: Path, found: dict[str, Rows], person: int, at: datetime) -> None:
    page = PAGES.get_template("export.html").render(
        title=f"Oplysninger om person {person}",
        when=at.strftime("%d.%m.%Y kl. %H.%M"),
        sections=[(HEADINGS.get(name, name), _readable(rows)) for name, rows in found.items()],
    )
    # For nobody's eyes but the caller's, from the first byte on.
    opened_file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(opened_file, "wb") as file, ZipFile(file, "w", ZIP_DEFLATED) as archive:
        archive.writestr("data.json", json.dumps(found, ensure_ascii=False, indent=2))
        archive.writestr("data.html", page)


def _readable(rows: Rows) -> list[list[tuple[str, str]]]:
    return [
        [(LABELS.get(name, name), _shown(value)) for name, value in row.items() if _said(value)]
        for row in rows
    ]


def _said(value: Any) -> bool:
    return value is not None and value != "" and value != [] and value != {}


def _shown(value: Any) -> str:
    match value:
        case bool():
            return "ja" if value else "nej"
        case Mapping():
            return "\n".join(f"{name}: {_shown(part)}" for name, part in value.items())
        case list():
            return ", ".join(_shown(part) for part in value)
        case _:
            return str(value)
