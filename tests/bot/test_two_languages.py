"""A question in two languages is two messages, and one question."""

import pytest

from tests.fake_telegram import Message
from tests.whole import WholeChat


async def _asked(chat: WholeChat) -> tuple[Message, Message]:
    """The safe question as it stands in the chat: Danish, and Polish."""
    await chat.writes("nie mam już siły")
    danish = next(m for m in chat.chat() if "gør skade på dig selv" in m.text)
    polish = next(m for m in chat.chat() if "zrobisz sobie krzywdę" in m.text)
    assert danish.labels == ["Ja", "Nej", "Ved ikke"]
    assert polish.labels == ["Tak", "Nie", "Nie wiem"]
    return danish, polish


@pytest.mark.parametrize("label", ["Nie", "Nej"])
async def test_an_answer_takes_the_buttons_off_both_and_says_it_in_both(
    chat: WholeChat, label: str
) -> None:
    danish, polish = await _asked(chat)
    await chat.presses(label)
    assert (danish.buttons, polish.buttons) == ([], [])
    assert danish.text.endswith("➜ Nej")
    assert polish.text.endswith("➜ Nie")


async def test_silence_takes_the_buttons_off_both(chat: WholeChat) -> None:
    danish, polish = await _asked(chat)
    await chat.later(minutes=11)
    assert (danish.buttons, polish.buttons) == ([], [])


async def test_one_that_somebody_deleted_does_not_keep_the_buttons_of_the_other(
    chat: WholeChat,
) -> None:
    danish, polish = await _asked(chat)
    chat.telegram.fails("editMessageText", 400, "Bad Request: message to edit not found")
    await chat.presses("Nie wiem")
    assert sorted([bool(danish.buttons), bool(polish.buttons)]) == [False, True]
    await chat.later(minutes=1)
    assert polish.text.endswith("➜ Nie wiem")


async def test_a_busy_telegram_gets_the_rest_of_them_later(chat: WholeChat) -> None:
    danish, polish = await _asked(chat)
    chat.telegram.fails("editMessageText", 500, times=1)
    await chat.presses("Tak")
    await chat.later(minutes=1)
    assert (danish.buttons, polish.buttons) == ([], [])
