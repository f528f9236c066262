"""What cannot wait for the open question: "kommer ikke" is never taken for a no."""

from datetime import timedelta

import pytest

from flows.effects import Tell
from flows.facts import Arrived, Coming, Participation, Role
from flows.understanding.values import yes_no
from tests.amina import ENDS, STARTS
from tests.chat import PureChat

REF = STARTS.isoformat()
TOMORROW = STARTS + timedelta(days=1)


def at(minutes: int) -> PureChat:
    chat = PureChat()
    chat.now = STARTS + timedelta(minutes=minutes)
    return chat


def reminder() -> PureChat:
    return at(-60).rings("hour", REF, fence=1, not_after=STARTS)


def evening() -> PureChat:
    return at(600).rings("evening", TOMORROW.isoformat(), fence=1, not_after=TOMORROW)


def nobody_knows() -> PureChat:
    return at(30).rings("ask_citizen", REF, fence=1)


def pause() -> PureChat:
    return at(-60).commands("pause")


def absence() -> PureChat:
    return at(-60).commands("fravaer")


def share() -> PureChat:
    return absence().presses("yes").presses("sick")


NOT_COMING = ["kommer ikke", "kommer ikk", "kan ikke komme", "kan ikk overskue det", "cant come"]


@pytest.mark.parametrize("words", NOT_COMING)
@pytest.mark.parametrize("asked", [reminder, evening, nobody_knows, pause])
def test_who_writes_that_they_do_not_come_is_asked_about_the_absence(
    asked: object, words: str
) -> None:
    chat = asked().writes(words)  # type: ignore[operator]
    assert (chat.flow, chat.state) == ("absence", "days")
    assert chat.asked_for(Tell) == []


@pytest.mark.parametrize("words", NOT_COMING)
def test_the_same_words_are_no_refusal_of_telling_anybody(words: str) -> None:
    chat = share().writes(words)
    assert (chat.flow, chat.state) == ("absence", "share")
    chat.presses("yes")
    assert chat.told(Role.company_mentor)


@pytest.mark.parametrize("words", NOT_COMING)
def test_the_same_words_do_not_mean_several_days(words: str) -> None:
    assert absence().writes(words).state == "days"


def test_it_is_too_much_is_the_reason_and_the_other_ways_are_shown() -> None:
    chat = absence().writes("kan ikk overskue det").presses("yes")
    assert (chat.flow, chat.state) == ("absence", "cant")
    chat = absence().presses("yes").writes("kan ikk overskue det")
    assert (chat.flow, chat.state) == ("absence", "cant")
    chat = reminder().writes("kan ikke overskue det").presses("yes")
    assert (chat.flow, chat.state) == ("absence", "cant")


def test_the_pause_goes_on_being_asked_and_nothing_is_decided_by_it() -> None:
    chat = pause().writes("kan ikke komme").presses("yes").presses("home")
    assert chat.citizen.participation is Participation.joined
    chat = pause().writes("ja på vej")
    assert chat.citizen.participation is Participation.joined


def test_who_has_said_that_they_do_not_come_is_not_asked_whether_they_are_on_the_way() -> None:
    chat = reminder().writes("kommer ikke").presses("yes")
    assert chat.state == "share"
    chat.presses("yes")
    assert not chat.flow
    assert chat.talk.stack == []


def test_in_the_check_in_it_is_about_the_day_and_no_absence() -> None:
    chat = PureChat()
    chat.now = ENDS + timedelta(minutes=30)
    chat.rings("checkin", REF, fence=1).writes("kan ikk overskue det")
    assert chat.flow == "worry"
    assert chat.presses("Ikke nu").flow == "checkin"


def test_a_typed_label_is_the_button_whatever_else_it_could_mean() -> None:
    assert reminder().writes("lidt sen").state == "delay"
    assert evening().writes("kan ikke i morgen").flow == "absence"


@pytest.mark.parametrize("words", ["ikke i dag", "nej", "not today"])
def test_not_today_on_the_reminder_is_asked_about_as_an_absence(words: str) -> None:
    assert reminder().writes(words).flow == "absence"


@pytest.mark.parametrize("words", ["jeg er ikke syg", "det går ikke", "ja det går ikke"])
def test_a_sentence_with_not_in_it_answers_nothing(words: str) -> None:
    assert yes_no(words) is None
    assert (share().writes(words).flow, share().writes(words).state) == ("absence", "share")


@pytest.mark.parametrize(
    "words", ["er her nu", "Jeg er der nu", "hos butikken nu", "I'm there now", "at the shop now"]
)
def test_being_there_is_understood_in_the_reminder(words: str) -> None:
    chat = reminder()
    chat.now = STARTS + timedelta(minutes=11)
    chat.writes(words)
    assert not chat.flow
    assert chat.citizen.shifts[0].arrived is Arrived.yes
    assert chat.heard == ["Godt, du er der. Hav en god dag."]


def test_on_the_way_in_english_is_understood_and_is_no_arrival() -> None:
    for asked in (reminder, nobody_knows):
        chat = asked().writes("yes on my way")
        assert not chat.flow
        assert chat.citizen.shifts[0].coming is Coming.on_way
        assert chat.citizen.shifts[0].arrived is Arrived.unknown


def test_on_the_way_is_no_yes_to_telling_of_an_absence() -> None:
    chat = share().writes("ja på vej")
    assert chat.asked_for(Tell) == []
    assert not chat.flow
    assert chat.citizen.shifts[0].coming is Coming.on_way


def test_coming_tomorrow_says_nothing_good_about_today() -> None:
    for asked in (reminder, share, lambda: at(-60)):
        chat = asked().writes("jeg kommer i morgen")
        assert chat.citizen.shifts[0].coming in {Coming.unknown, Coming.absent}
    assert share().writes("jeg kommer i morgen").flow == "absence"


def test_late_told_in_words_is_the_answer_to_the_reminder() -> None:
    chat = reminder().writes("kommer ca 10 min for sent").writes("ja")
    assert chat.citizen.shifts[0].coming is Coming.late
    assert not chat.flow
    assert chat.talk.stack == []


def test_late_in_the_middle_of_an_absence_takes_its_place() -> None:
    chat = share().writes("kommer ca 10 min for sent").writes("ja")
    assert not chat.flow


def test_a_misheard_late_leaves_the_reminder_open() -> None:
    chat = reminder().writes("kommer ca 10 min for sent").presses("no")
    assert chat.flow == "reminder"


def test_being_there_while_asked_how_late_tells_nobody_that_they_are_late() -> None:
    chat = reminder().presses("late")
    chat.now = STARTS + timedelta(minutes=5)
    chat.writes("er her nu")
    assert chat.asked_for(Tell) == []
    assert not chat.flow


def test_a_no_while_asked_how_late_tells_nobody() -> None:
    assert reminder().presses("late").writes("nej").asked_for(Tell) == []
    assert reminder().presses("late").writes("ikke i dag").flow == "absence"


@pytest.mark.parametrize("words", ["ikke", "ikke nu", "ikke i dag", "nej tak", "not now"])
def test_not_alone_is_still_a_no(words: str) -> None:
    assert yes_no(words) is False


# --- another day that is named --------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "jeg kan ikke komme på onsdag jeg skal til tandlæge",
        "jeg kan ikke komme onsdag",
        "tandlæge onsdag kl 10",
        "я не можу прийти в середу",
    ],
)
def test_said_on_monday_of_wednesday_it_is_about_wednesday(words: str) -> None:
    """Else one tap on "I dag" would report the wrong day."""
    chat = PureChat().writes(words)
    assert "I dag" not in chat.buttons
    assert chat.talk.answers["shift"].startswith("2026-11-25")
    chat.presses("Kun den dag")
    assert [shift.day.day for shift in chat.citizen.shifts if shift.coming is Coming.absent] == [25]


def test_asked_whether_they_are_on_the_way_another_day_leaves_the_question_open() -> None:
    chat = reminder().writes("jeg kan ikke komme onsdag")
    assert (chat.flow, chat.state) == ("absence", "days")
    assert [frame.flow for frame in chat.talk.stack] == ["reminder"]


@pytest.mark.parametrize(
    "words",
    [
        "jeg er syg i dag og kommer onsdag",
        "jeg er syg, kommer igen onsdag",
        "syg til og med onsdag",
        "jeg er syg i morgen også",
        "jeg kan ikke komme mandag",
    ],
)
def test_where_the_day_is_not_clear_the_next_one_is_asked_about(words: str) -> None:
    assert "I dag" in PureChat().writes(words).buttons
