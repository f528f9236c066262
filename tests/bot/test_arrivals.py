"""What came in, as a fact about one person."""

from types import SimpleNamespace
from typing import Any

import pytest

from bot.arrivals import Arrival, Unreadable, read_alarm, read_link, read_update
from flows.events import (
    Answered,
    Blocked,
    Commanded,
    Delivered,
    Pressed,
    Rang,
    Sent,
    Undelivered,
    Wrote,
)
from tests.whole import AMINA, MONDAY, membership, pressed, user, written


def arrival(raw: dict[str, Any]) -> Arrival | None:
    return read_update(raw, 1)


def event(raw: dict[str, Any]) -> Any:
    found = arrival(raw)
    assert found is not None
    return found.event


def test_words_are_understood_and_redacted_before_they_are_stored() -> None:
    wrote = event(written("Mit cpr er 010190-1234, ring på 22 33 44 55"))
    assert isinstance(wrote, Wrote)
    assert "010190" not in wrote.heard.text
    assert "22 33" not in wrote.heard.text
    assert "cpr" in wrote.heard.removed


def test_what_follows_a_command_is_redacted_as_well() -> None:
    commanded = event(written("/status mit cpr er 010190-1234"))
    assert isinstance(commanded, Commanded)
    assert "010190" not in commanded.rest


@pytest.mark.parametrize(
    "text", ["/stop jeg vil ikke leve mere", "/start jeg vil dø", "/jeg vil ikke leve mere"]
)
def test_danger_behind_a_slash_is_heard(text: str) -> None:
    wrote = event(written(text))
    assert isinstance(wrote, Wrote)
    assert wrote.heard.crisis == "self_harm"


def test_a_command_with_the_bots_name() -> None:
    assert event(written("/Hjaelp@ff_bot")) == Commanded("hjaelp")


def test_an_invitation() -> None:
    found = arrival(written("/start abc-DEF_1"))
    assert found is not None
    assert (found.event, found.token) == (Commanded("start"), "abc-DEF_1")


def test_buttons() -> None:
    assert event(pressed("q:12:yes")) == Pressed(12, "yes")
    assert event(pressed("c:fravaer")) == Commanded("fravaer")
    assert event(pressed("t:abc:hand:7")) == Answered("abc", "", "", "hand:7")
    assert event(pressed("hej")) == Pressed(0, "hej")
    assert event(pressed("q:x:yes")) == Pressed(0, "q:x:yes")


def test_media_and_a_caption() -> None:
    photo = [{"file_id": "1", "file_unique_id": "1", "width": 1, "height": 1}]
    raw = written("x", photo=photo, caption="jeg er syg")
    del raw["message"]["text"]
    found = arrival(raw)
    assert found is not None
    assert isinstance(found.event, Wrote)
    assert (found.media, found.event.beside) == (True, True)
    del raw["message"]["caption"]
    assert event(raw) == Sent("photo")


def test_a_message_of_an_unknown_kind_is_left_alone() -> None:
    raw = written("x", dice={"emoji": "🎲", "value": 3})
    del raw["message"]["text"]
    assert arrival(raw) is None


def test_an_edit_is_read_and_is_no_command_any_more() -> None:
    for text in ("jeg er syg", "/stop", "/start abc"):
        found = arrival({"update_id": 1, "edited_message": written(text)["message"]})
        assert found is not None
        assert isinstance(found.event, Wrote)
        assert (found.event.edited, found.event.heard.text) == (True, text)
        assert found.token == ""


def test_an_edit_without_words_is_left_alone() -> None:
    moving = {**written("x")["message"], "location": {"latitude": 55.0, "longitude": 12.0}}
    del moving["text"]
    assert arrival({"update_id": 1, "edited_message": moving}) is None


def test_channels_and_other_bots_are_left_alone() -> None:
    raw = written("ændret")
    channel = {"id": -1, "type": "channel", "title": "x"}
    post = {"message_id": 1, "date": 0, "chat": channel, "text": "hej"}
    assert arrival({"update_id": 1, "channel_post": post}) is None
    raw["message"]["from"] = {**user(9), "is_bot": True}
    assert arrival(raw) is None
    assert arrival({"update_id": 1, "something_new": {"words": "hej"}}) is None


@pytest.mark.parametrize(
    "broken",
    [
        {"update_id": "7"},
        {"update_id": True, "message": {}},
        {"update_id": 7, "message": []},
        {"update_id": 7, "message": {"from": {"id": 1}, "message_id": 1, "chat": {"id": 1 << 70}}},
        {"update_id": 7, "message": {"from": {"id": 1}, "chat": {"id": 1}, "message_id": "1"}},
        {"update_id": 7, "callback_query": {"id": "1", "from": {"id": "x"}, "data": "q:1:yes"}},
        {"update_id": 7, "callback_query": {"id": "1", "from": {"id": 1}, "data": ["q"]}},
        {"update_id": 7, "my_chat_member": {"from": {"id": 1}, "chat": {"id": 1}}},
    ],
)
def test_what_telegram_would_never_send_is_said_to_be_unreadable(broken: dict[str, Any]) -> None:
    with pytest.raises(Unreadable):
        read_update(broken, 1)


@pytest.mark.parametrize("text", ["jeg er\x00 syg", "jeg er syg \ud83d"])
def test_what_no_database_keeps_is_left_out_of_the_words(text: str) -> None:
    wrote = event(written(text))
    assert isinstance(wrote, Wrote)
    assert wrote.heard.text.encode()
    assert "\0" not in wrote.heard.text
    assert wrote.heard.intent == "absence_sick"


def test_blocking_and_letting_in() -> None:
    odd = membership("kicked")
    odd["my_chat_member"]["new_chat_member"]["status"] = ["kicked"]
    assert event(odd) == Blocked(False)
    assert event(membership("kicked")) == Blocked(True)
    assert event(membership("member")) == Blocked(False)
    group = arrival(membership("member", chat=-100, kind="group"))
    assert group is not None
    assert group.group
    assert arrival(membership("kicked", chat=-100, kind="group")) is None


def test_a_press_in_somebodys_chat_is_that_persons() -> None:
    found = arrival(pressed("q:1:yes", AMINA, 44))
    assert found is not None
    assert (found.chat, found.message_id, found.callback != "") == (str(AMINA), 44, True)


def alarm(what: str, ref: str = "", fence: int = 0) -> Any:
    return SimpleNamespace(
        id=77, person_id=3, what=what, due=MONDAY, not_after=None, ref=ref, fence=fence
    )


def test_an_alarm() -> None:
    found = read_alarm(alarm("checkin", "x", 4))
    assert (found.key, found.person, found.alarm) == ("alarm:77", 3, 77)
    assert found.event == Rang("checkin", MONDAY, None, "x", 4)


def test_receipts_come_as_alarms() -> None:
    assert read_alarm(alarm("delivered", "case:a:1:2 mail")).event == Delivered(
        "case:a:1:2", "mail"
    )
    assert read_alarm(alarm("undelivered", "late:x")).event == Undelivered("late:x", "no_channel")
    refused = read_alarm(alarm("undelivered", "late:x Forbidden: bot was blocked"))
    assert refused.event == Undelivered("late:x", "Forbidden: bot was blocked")
    assert read_alarm(alarm("blocked")).event == Blocked(True)


def test_a_link_in_a_mail_names_its_form() -> None:
    found = read_link("abc", "yes", 5, "n1")
    assert (found.key, found.person, found.task) == ("link:abc:n1", 5, "abc")
    assert found.event == Answered("abc", "", "", "yes", link=True)
