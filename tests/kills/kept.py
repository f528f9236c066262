"""What is left of a run that failed: its database (as a backup, whichever kind it was), what
people did and have in their chats, the mails, and every life's log."""

import json
import os
import shutil
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import httpx

from storage.backup import take_backup
from tests.kills.people import Somebody
from tests.kills.place import Place

ROOT = Path(__file__).parents[2]


async def leave_behind(place: Place, people: Sequence[Somebody], database: str) -> Path:
    """Where it lies: KEEP names the folder, else build/kills. `run_bot.py restore` reads it."""
    folder = place.serve.folder
    backup = folder / "database.backup"
    if not backup.exists():
        take_backup(database, backup, datetime.now(UTC), lambda *_: None)
    told = {
        "people": {one.member.name: [asdict(did) for did in one.diary] for one in people},
        "chats": {one.member.name: await _chat(one) for one in people},
        "mails": [[mail.to, mail.headers.get("Message-ID", "")] for mail in place.mailbox.mails],
    }
    (folder / "told.json").write_text(json.dumps(told, ensure_ascii=False, indent=1))
    to = Path(os.environ.get("KEEP") or ROOT / "build" / "kills") / f"{datetime.now(UTC):%H%M%S%f}"
    shutil.copytree(folder, to, ignore=shutil.ignore_patterns("*.db*"))
    return to


async def _chat(one: Somebody) -> object:
    try:
        return await one.chat()
    except (AssertionError, httpx.HTTPError) as wrong:
        return repr(wrong)
