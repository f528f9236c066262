"""/tider: the citizen chooses when the assistant writes, and it holds from then on."""

from datetime import UTC, datetime, timedelta

import pytest

from flows.facts import Participation
from flows.memory import Memory
from tests.amina import ENDS, STARTS
from tests.chat import PureChat

REF = STARTS.isoformat()
BEFORE = Memory(writes_after=False)
AFTER = Memory(writes_before=False)
PROMPTS = {
    "evening": STARTS - timedelta(hours=14),
    "hour": STARTS - timedelta(hours=1),
    "checkin": ENDS + timedelta(minutes=45),
    "reflection": datetime(2026, 11, 26, 13, 0, tzinfo=UTC),
    "motivation": datetime(2026, 11, 24, 15, 0, tzinfo=UTC),
    "preview": datetime(2026, 11, 27, 13, 15, tzinfo=UTC),
    "ask_citizen": STARTS + timedelta(minutes=30),
}


def rung(what: str, memory: Memory) -> list[str]:
    """What the citizen hears when an alarm rings that was set before the choice."""
    chat = PureChat(memory=memory)
    chat.now = PROMPTS[what]
    ref = {"reflection": "2026-W48", "preview": "2026-W48", "motivation": "2026-11-24"}
    return chat.rings(what, ref.get(what, REF), fence=1).heard


@pytest.mark.parametrize(
    ("choice", "before", "after", "said"),
    [
        ("Før jeg møder", True, False, "før du møder, og ikke bagefter"),
        ("Når jeg har fri", False, True, "når du har fri, og ikke før"),
        ("Begge dele", True, True, "både før og efter"),
    ],
)
def test_the_times_can_be_changed_at_any_time(
    choice: str, before: bool, after: bool, said: str
) -> None:
    chat = PureChat().commands("tider")
    assert chat.buttons == ["Begge dele", "Før jeg møder", "Når jeg har fri"]
    chat.presses(choice)
    memory = chat.citizen.memory
    assert (memory.writes_before, memory.writes_after) == (before, after)
    assert said in chat.heard[0]
    assert chat.alarm("plan").due == chat.now
    assert not chat.talk.open


def test_the_menu_leads_there() -> None:
    assert PureChat().commands("menu").presses("Hvornår jeg må skrive").flow == "times"


def test_silence_changes_nothing() -> None:
    chat = PureChat(memory=BEFORE).commands("tider").ring_next("quiet")
    assert chat.citizen.memory == BEFORE


def test_other_words_are_asked_for_a_button() -> None:
    chat = PureChat().commands("tider").writes("det ved jeg faktisk ikke helt endnu")
    assert "Tryk gerne på en knap" in chat.heard[0]
    assert chat.flow == "times"


def test_a_question_that_was_open_is_asked_again_afterwards() -> None:
    chat = PureChat().commands("ringmig").commands("tider").presses("both")
    assert chat.flow == "contact"


def test_who_said_stop_is_not_asked_when_to_be_written_to() -> None:
    chat = PureChat(participation=Participation.stopped).commands("tider")
    assert not chat.talk.open
    assert "/start" in chat.values
    assert "/tider" not in chat.commands("menu").values


@pytest.mark.parametrize("what", ["checkin", "reflection", "motivation"])
def test_before_only_means_nothing_after_the_shift(what: str) -> None:
    assert rung(what, Memory()) != []
    assert rung(what, BEFORE) == []


@pytest.mark.parametrize("what", ["evening", "hour"])
def test_after_only_means_no_reminders(what: str) -> None:
    assert rung(what, Memory()) != []
    assert rung(what, AFTER) == []


@pytest.mark.parametrize("what", ["evening", "hour"])
def test_before_only_still_reminds(what: str) -> None:
    assert rung(what, BEFORE) != []


@pytest.mark.parametrize("memory", [BEFORE, AFTER])
@pytest.mark.parametrize("what", ["ask_citizen", "preview"])
def test_what_is_no_reminder_is_asked_in_any_case(what: str, memory: Memory) -> None:
    """Whether somebody is safe, and what would go to the mentors."""
    assert rung(what, memory) != []
