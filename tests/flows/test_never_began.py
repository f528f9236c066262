"""Staff end a placement before its first day: I am told, and asked nothing about a place I never
came to."""

from dataclasses import replace

import pytest

from flows.events import ClosingActed
from flows.facts import Phase, Role
from flows.track_effects import EndPlacement
from tests.amina import placed
from tests.flows.closing_chat import LAST, ClosingChat, at


@pytest.mark.parametrize(
    ("why", "told"),
    [
        (
            "expectations",
            "Du begynder alligevel ikke hos Byggehuset. Mette leder efter et andet sted.",
        ),
        ("job", "Du begynder alligevel ikke hos Byggehuset."),
    ],
)
def test_of_a_place_i_never_came_to_nobody_asks_what_was_good(why: str, told: str) -> None:
    chat = ClosingChat(Phase.before)
    chat._change(placement=replace(placed(chat.citizen), last=LAST))
    chat.now = at(11, 19, 9, year=2026)  # four days before the first one
    chat.happens(
        ClosingActed("end", {"why": why, "by": "company"}), chat.citizen.chain[Role.caseworker]
    )
    assert [end.why for end in chat.asked_for(EndPlacement)] == [why]
    assert told in chat.got(chat.me)[0]
    assert "Det, du har lært" not in chat.got(chat.me)[0]
    assert not [one for one in chat.alarms if one.what == "stop_asked"]
    assert "begynder alligevel ikke hos jer" in chat.mails(Role.company_mentor)
