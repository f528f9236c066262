"""The page of a meeting as somebody uses it: what is in the citizen's book, what is typed."""

from typing import Any

from storage.tables import Entry
from tests.desk.office import Browser, Office


def page(office: Office) -> str:
    return f"/desk/citizens/{office.citizen}/meeting"


async def wrote(office: Office, kind: str, text: str, *shared: str, **facts: Any) -> None:
    values = {
        "id": f"{kind}{text[:3]}", "citizen_id": office.citizen, "kind": kind, "shared": [*shared],
        "at": office.clock.now(), "key": "", "state": "", "source": "citizen",
        "text": office.parts.store.vault.seal(text, "entry.text"), **facts,
    }  # fmt: skip
    await office.write(lambda tx: tx.add(Entry, **values))


async def saves(browser: Browser, path: str, **fields: str) -> Any:
    form = await browser.form(path, "keeps")
    return await browser.post(path, data={**form.fields, **fields})
