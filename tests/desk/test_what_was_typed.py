"""Whatever goes wrong with a form, what somebody typed into it comes back with the page."""

from typing import Any

import pytest

from bot.batches import Batches
from flows.facts import Role
from tests.desk.office import Office, read
from tests.desk.test_host_page import TOLD, link, sends
from tests.desk.test_tracks_in_the_desk import no_show

PATH = "/desk/office/reads"


async def test_a_partner_typed_into_an_old_page_is_there_still(office: Office) -> None:
    case, browser = await no_show(office), await office.signed_in()
    action = f"/desk/cases/{case}/tracks"
    typed = {"name": "Sara Holm", "phone": "12345678", "note": "Søsteren", "email": "s@example.dk"}
    answer = await browser.post(action, data={**typed, "form": "x", "action": "partner"})
    assert answer.status_code == 403
    [form] = [form for form in read(answer).forms if "basis" in form.fields]
    assert {name: form.fields[name] for name in typed} == typed


async def test_a_name_looked_for_from_an_old_page_is_there_still(office: Office) -> None:
    browser = await office.signed_in(Role.leader)
    answer = await browser.post(PATH, data={"name": "Amina", "form": "x"})
    assert answer.status_code == 422
    assert [form.fields["name"] for form in read(answer).forms if "name" in form.fields] == [
        "Amina"
    ]


@pytest.mark.parametrize("action", ["send", "back"])
async def test_answers_about_the_first_day_stand_there_while_nothing_can_be_stored(
    office: Office, action: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An empty form would have said that they are gone, and sending it would have made it true."""
    path, browser = link(office), office.browser()
    await sends(browser, path, **TOLD)
    form = await browser.form(path, "nonce")

    async def failing(*_: Any) -> None:
        raise RuntimeError

    monkeypatch.setattr(Batches, "take", failing)
    answer = await browser.post(path, data={**form.fields, "action": action})
    assert answer.status_code == 503
    [again] = read(answer).forms
    assert {name: again.fields[name] for name in TOLD} == TOLD
