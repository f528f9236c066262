"""Words under a picture, and words that were edited, are heard like any others."""

from typing import Any

import pytest

from storage.tables import Absence, Case
from tests.whole import METTE, STRANGER, WholeChat, written

PHOTO = [{"file_id": "1", "file_unique_id": "1", "width": 1, "height": 1}]
VOICE = {"file_id": "1", "file_unique_id": "1", "duration": 2}
UNSEEN = "Resten kan jeg ikke se, og jeg har slettet det."
NOT_USED = "Du har rettet en besked."


def under(media: dict[str, Any], words: str, **more: Any) -> dict[str, Any]:
    raw = written("", **media, caption=words, **more)
    del raw["message"]["text"]
    return raw


def edit_of(raw: dict[str, Any], words: str) -> dict[str, Any]:
    return {"edited_message": {**raw["message"], "text": words, "edit_date": 1}}


def colours(chat: WholeChat) -> dict[str, str]:
    return {case.family: case.colour for case in chat.rows(Case) if case.state != "closed"}


# --- under a picture ------------------------------------------------------------------


@pytest.mark.parametrize("media", [{"photo": PHOTO}, {"voice": VOICE}, {"document": VOICE}])
async def test_danger_under_a_picture_is_answered_as_danger(
    chat: WholeChat, media: dict[str, Any]
) -> None:
    said = await chat.receives(under(media, "jeg vil dø"))
    assert "Tal med et menneske nu" in said[0]
    assert any(UNSEEN in text for text in said)
    assert colours(chat)["danger"] == "red"


async def test_a_wish_under_a_picture_is_taken_up_and_the_picture_goes(chat: WholeChat) -> None:
    raw = under({"photo": PHOTO}, "jeg er syg i dag")
    said = await chat.receives(raw)
    assert UNSEEN in said[0]
    assert chat.talk().flow == "absence"
    number = raw["message"]["message_id"]
    assert any(
        number in sent["message_ids"] for name, sent in chat.telegram.calls
        if name == "deleteMessages"
    )  # fmt: skip


async def test_a_helper_is_told_too_that_the_picture_was_not_seen(chat: WholeChat) -> None:
    raw = under({"photo": PHOTO}, "hej")
    raw["message"] |= {"chat": {"id": METTE, "type": "private"}, "from": {"id": METTE}}
    assert any(UNSEEN in text for text in await chat.receives(raw, METTE))


# --- edits ----------------------------------------------------------------------------


async def test_danger_in_an_edit_is_heard(chat: WholeChat) -> None:
    raw = written("det går fint")
    await chat.receives(raw)
    said = await chat.receives(edit_of(raw, "det går ikke. jeg vil dø"))
    assert "Tal med et menneske nu" in said[0]
    assert colours(chat)["danger"] == "red"


async def test_a_slip_that_is_mended_reports_no_second_absence(chat: WholeChat) -> None:
    raw = written("jeg er syyg i dag")
    await chat.receives(raw)
    for _ in range(5):
        if chat.talk().flow == "absence":
            asked = next(m for m in reversed(chat.chat()) if m.buttons)
            await chat.presses(asked.labels[0])
    before = len(chat.rows(Absence)), len(chat.outgoing("company_mentor"))
    assert before[0] == 1
    said = await chat.receives(edit_of(raw, "jeg er syg i dag"))
    assert (len(chat.rows(Absence)), len(chat.outgoing("company_mentor"))) == before
    assert [text for text in said if NOT_USED not in text] == []
    assert await chat.receives(edit_of(raw, "jeg er syg i dag!")) == []  # said once a day


async def test_a_new_wish_in_an_edit_is_asked_about_and_not_carried_out(chat: WholeChat) -> None:
    raw = written("hej, det er et flot vejr i dag")
    await chat.receives(raw)
    while chat.talk().flow:
        await chat.presses(chat.chat()[-1].labels[-1])
    said = await chat.receives(edit_of(raw, "hej, jeg er syg i dag"))
    assert "Du skrev også: du er syg. Skal vi tage det nu?" in said[-1]
    assert chat.rows(Absence) == []


async def test_an_edited_command_is_not_carried_out(chat: WholeChat) -> None:
    raw = written("hej")
    await chat.receives(raw)
    await chat.receives(edit_of(raw, "/slet"))
    assert chat.talk().flow != "erase"


async def test_the_word_for_help_works_in_an_edit_too(chat: WholeChat) -> None:
    raw = written("hej")
    await chat.receives(raw)
    assert any("112" in text for text in await chat.receives(edit_of(raw, "HJÆLP")))


async def test_a_slip_mended_in_what_may_be_danger_does_not_answer_the_safe_question(
    chat: WholeChat,
) -> None:
    raw = written("jeg orkker ikke mere")
    await chat.receives(raw)
    assert chat.talk().flow == "safe"
    assert await chat.receives(edit_of(raw, "jeg orker ikke mere")) == []
    assert (chat.talk().flow, colours(chat)["danger"]) == ("safe", "orange")
    await chat.receives(edit_of(raw, "jeg vil dø"))
    assert colours(chat)["danger"] == "red"


async def test_a_cpr_number_in_an_edit_leaves_the_chat_and_is_said(chat: WholeChat) -> None:
    raw = written("hej")
    await chat.receives(raw)
    said = await chat.receives(edit_of(raw, "hej, 010190-1234"))
    assert "Jeg så et CPR-nummer og har fjernet det." in said[0]
    number = raw["message"]["message_id"]
    deleted = [sent for name, sent in chat.telegram.calls if name == "deleteMessages"]
    assert any(number in sent["message_ids"] for sent in deleted)


async def test_a_strangers_edit_is_answered_only_in_danger(chat: WholeChat) -> None:
    raw = written("hello", STRANGER)
    assert await chat.receives(raw, STRANGER)
    assert await chat.receives(edit_of(raw, "hello!"), STRANGER) == []
    said = await chat.receives(edit_of(raw, "jeg vil dø"), STRANGER)
    assert "112" in said[0]
