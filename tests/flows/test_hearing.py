"""Words at any time: heard as what they are, said back, and nothing acted on without a yes."""

from datetime import timedelta

import pytest

from flows.facts import Role
from flows.own import Goal, Kind
from flows.own_effects import KeepEntry
from flows.registry import INTENTS
from flows.wishes import SURE
from tests.amina import STARTS
from tests.chat import PureChat
from tests.flows.hearing_chat import seen_by_others, writes

REF = STARTS.isoformat()


# --- a worry --------------------------------------------------------------------------


def test_a_worry_is_met_with_two_sentences_and_an_offer_and_no_advice() -> None:
    chat = writes(PureChat(), "det er bare svært for tiden", "low_mood")
    assert chat.heard == ["Tak, fordi du skriver det. Det lyder hårdt."]
    assert chat.buttons == ["Tal med Mette", "Fortæl mere", "Ikke nu"]
    assert not seen_by_others(chat)
    assert not chat.presses("Ikke nu").talk.open


def test_who_tells_more_sees_it_before_anybody_reads_it() -> None:
    chat = writes(PureChat(), "jeg er så træt", "low_mood").presses("Fortæl mere")
    writes(chat, "jeg sover ikke", "low_mood")
    assert chat.heard == ["Tak, fordi du fortæller det. Må Mette læse det?"]
    chat.presses("yes")
    assert chat.heard == ["Det her sender jeg til Mette:\njeg er så træt\njeg sover ikke"]
    assert not seen_by_others(chat)
    assert chat.presses("Send").told(Role.caseworker)


def test_a_talk_is_asked_about_once_more() -> None:
    chat = writes(PureChat(), "jeg er så træt", "low_mood").presses("Tal med Mette")
    assert chat.heard == ["Vil du ringes op af Mette?"]
    assert not chat.cases


def test_a_worry_interrupts_the_open_question_which_comes_again() -> None:
    chat = PureChat().commands("pause")
    asked = chat.heard
    writes(chat, "det er bare svært", "low_mood")
    assert chat.flow == "worry"
    chat.presses("Ikke nu")
    assert (chat.flow, chat.heard[-1]) == ("pause", asked[-1])


def test_in_the_check_in_a_worry_is_met_first_and_then_the_day_is_asked_about_again() -> None:
    chat = PureChat()
    chat.now = STARTS + timedelta(hours=4)
    chat.rings("checkin", REF, fence=1, not_after=chat.now + timedelta(hours=5))
    assert writes(chat, "jeg er så ensom", "low_mood").flow == "worry"
    assert chat.presses("Ikke nu").flow == "checkin"
    assert not chat.goes_quiet().citizen.memory.unanswered


# --- trouble at work ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("intent", "what", "ways"),
    [
        (
            "workplace_problem",
            "noget er galt på arbejdspladsen",
            ["Skriv til Mette", "Ring til mig", "Ikke nu"],
        ),
        (
            "accommodation_not_met",
            "en aftale bliver ikke holdt",
            ["Skriv til Mette", "Se mine vilkår", "Ring til mig", "Ikke nu"],
        ),
        (
            "bad_match",
            "arbejdet passer ikke til dig",
            ["Skriv til Mette", "Ring til mig", "Stop i praktikken", "Ikke nu"],
        ),
    ],
)
def test_what_is_wrong_is_said_back_and_goes_to_nobody_unseen(
    intent: str, what: str, ways: list[str]
) -> None:
    chat = writes(PureChat(), "de råber ad mig", intent)
    assert chat.heard == [f"Jeg forstod det sådan: {what}. Er det rigtigt?"]
    assert chat.presses("Ja").buttons == ways
    chat.presses("Skriv til Mette")
    assert chat.heard == ["Det her sender jeg til Mette:\nde råber ad mig"]
    assert not seen_by_others(chat)
    assert chat.presses("Send").told(Role.caseworker)
    assert not chat.told(Role.company_mentor)


def test_what_was_misunderstood_is_left_alone() -> None:
    chat = writes(PureChat(), "de råber", "workplace_problem").presses("Nej, noget andet")
    assert not chat.talk.open
    assert not seen_by_others(chat)


# --- what went well -------------------------------------------------------------------


def test_progress_is_kept_beside_the_goal_in_the_citizens_words_after_a_yes() -> None:
    chat = writes(PureChat(), "jeg sagde godmorgen til dem alle", "goal_progress")
    assert "Skal jeg skrive det ved dit mål: Sige godmorgen til alle?" in chat.heard[0]
    assert not chat.asked_for(KeepEntry)
    chat.presses("Ja, skriv det")
    (line,) = [e for e in chat.citizen.entries if e.kind is Kind.good]
    assert (line.text, line.key, line.shared) == ("jeg sagde godmorgen til dem alle", "1", ())
    assert "Du skrev: jeg sagde godmorgen" in chat.commands("maal").heard[0]


def test_with_several_goals_the_citizen_says_to_which() -> None:
    goals = (Goal(1, "Sige godmorgen"), Goal(2, "Køre truck"))
    chat = writes(PureChat(goals=goals), "jeg kørte selv", "goal_progress")
    assert chat.buttons == ["Sige godmorgen", "Køre truck", "Nej tak"]
    chat.presses("Køre truck")
    assert chat.citizen.entries[-1].key == "2"


def test_without_a_goal_it_is_kept_all_the_same() -> None:
    chat = writes(PureChat(goals=()), "jeg kørte selv", "goal_progress").presses("Ja, gem det")
    assert chat.citizen.entries[-1].text == "jeg kørte selv"


def test_a_long_story_is_not_cut_in_silence() -> None:
    chat = writes(PureChat(goals=()), "jeg kørte selv", "goal_progress")
    writes(chat, "og så hjem igen " * 70, "goal_progress").presses("Ja, gem det")
    assert chat.heard[0] == "Det var langt, så jeg gemmer kun de første 1000 tegn."
    assert chat.citizen.entries[-1].text.startswith("jeg kørte selv\nog så hjem")
    assert len(chat.citizen.entries[-1].text) == 1000


def test_good_news_gets_a_glad_word_and_no_question() -> None:
    chat = writes(PureChat(), "sikke en dejlig dag", "good_news")
    assert chat.heard == ["Hvor er det godt at høre. Tak, fordi du fortæller det."]
    assert not chat.talk.open


def test_good_news_about_hours_may_be_kept() -> None:
    assert writes(PureChat(), "jeg klarede fire timer i dag", "good_news").flow == "gain"
    assert writes(PureChat(), "se lige her", "good_news", "goal_progress").flow == "gain"


def test_good_news_in_between_leaves_the_open_question_open() -> None:
    chat = PureChat().commands("pause")
    writes(chat, "sikke en dejlig dag", "good_news")
    assert (chat.flow, len(chat.heard)) == ("pause", 2)


# --- small words ----------------------------------------------------------------------


@pytest.mark.parametrize("said", ["tak", "mange tak", "дякую", "شكرا", "dziękuję", "teşekkürler"])
def test_thanks_are_answered_and_nothing_is_asked(said: str) -> None:
    chat = writes(PureChat(), said, "greeting_thanks")
    assert set(chat.heard) == {"Selv tak. Du kan altid skrive til mig."}
    assert not chat.talk.open
    assert chat.buttons == []


def test_small_talk_is_not_called_misunderstood() -> None:
    short = writes(PureChat(), "det regner", "other")
    assert short.heard == ["Tak, fordi du skriver. Jeg kan hjælpe med fravær, mål og spørgsmål."]
    long = writes(PureChat(), "min kollega har taget min cykel", "other")
    assert long.heard == ["Tak, fordi du skriver. Skal jeg sende det til Mette?"]
    assert not seen_by_others(long)


# --- unsure ---------------------------------------------------------------------------


def test_unsure_asks_with_four_buttons_the_likeliest_first() -> None:
    chat = PureChat()
    chat.now = STARTS - timedelta(hours=1)
    writes(chat, "det der i dag bliver vist ikke til noget", "late", sure=SURE - 0.1)
    assert chat.heard == ["Jeg er ikke sikker på, hvad du mener. Hvad passer bedst?"]
    assert chat.buttons == [
        "Jeg kommer senere", "Jeg kommer ikke", "Send det til Mette", "Noget andet",
    ]  # fmt: skip
    chat.presses("Jeg kommer senere")
    assert chat.flow == "late"
    assert not seen_by_others(chat)


@pytest.mark.parametrize("said", ["nej", "nej tak"])
def test_none_of_it_is_an_answer(said: str) -> None:
    chat = writes(PureChat(), "det der med ham den anden igen", "absence_other", sure=0.4)
    chat.writes(said)
    assert chat.heard == ["Okay. Jeg har ikke sendt noget."]
    assert chat.flow == ""


def test_more_words_are_shown_to_have_been_heard() -> None:
    chat = writes(PureChat(), "det der med ham den anden igen", "absence_other", sure=0.4)
    writes(chat, "og så det med nøglen også", "other", sure=0.4)
    assert chat.heard[0].endswith("det der med ham den anden igen\nog så det med nøglen også")


def test_unsure_of_everything_still_offers_a_way() -> None:
    chat = writes(PureChat(), "blip blop blap blup", "unknown", sure=0.0)
    assert len(chat.buttons) == 4
    assert chat.presses("Noget andet").buttons
    assert not chat.talk.open


def test_two_words_that_may_be_something_are_asked_about() -> None:
    chat = writes(PureChat(), "øv bøv", "low_mood", sure=0.4)
    assert chat.buttons[0] == "Jeg har det svært"
    assert "Send det til Mette" not in chat.buttons


@pytest.mark.parametrize("intent", sorted(INTENTS))
def test_no_wish_is_acted_on_for_others_before_a_yes(intent: str) -> None:
    chat = writes(PureChat(), "nogle ord om det her", intent)
    assert not seen_by_others(chat)
    assert not chat.cases
