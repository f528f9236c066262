"""docs/telegram.md names the methods that there are, and no other."""

import re
from pathlib import Path

from bot.local.methods import NAMES

PAGE = Path(__file__).parents[2] / "docs" / "telegram.md"


def test_the_page_names_every_method_there_is():
    text = PAGE.read_text(encoding="utf-8")
    told = re.search(r"<!-- methods -->(.*)<!-- /methods -->", text, re.DOTALL)
    names = re.findall(r"\w+", told[1])
    assert {name.lower() for name in names} == NAMES
    assert len(names) == len(NAMES)


async def test_a_method_that_is_not_emulated_is_refused_as_an_unknown_one(wire):
    for method in ("sendPoll", "banChatMember", "answerInlineQuery", "sendTelepathy"):
        assert await wire.refusal(method) == "Not Found: method not found"
