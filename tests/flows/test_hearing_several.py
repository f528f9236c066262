"""Several things in one message: each is heard, the weightiest first, and none without a yes."""

from flows.facts import Participation
from tests.chat import PureChat
from tests.flows.hearing_chat import danger, seen_by_others, writes


def sick_and_low() -> PureChat:
    return writes(PureChat(), "syg idag og det hele er svært", "absence_sick", "low_mood")


def test_the_weightiest_first_and_then_the_rest() -> None:
    chat = sick_and_low()
    assert chat.flow == "absence"
    assert not any("Du skrev også" in text for text in chat.heard)
    while chat.flow == "absence":
        chat.presses(chat.values[0])
    assert chat.heard[-1] == "Du skrev også: du har det svært. Skal vi tage det nu?"
    assert chat.presses("Ja").heard == ["Tak, fordi du skriver det. Det lyder hårdt."]


def test_an_illness_goes_before_how_one_is_in_whatever_order_it_was_heard() -> None:
    chat = writes(PureChat(), "det hele er svært og jeg er syg", "low_mood", "absence_sick")
    assert chat.flow == "absence"
    assert {frame.flow for frame in chat.talk.stack} == {"also"}


def test_a_wish_for_a_person_goes_before_a_worry() -> None:
    assert writes(PureChat(), "ring, det er svært", "low_mood", "wants_contact").flow == "contact"


def test_a_no_to_the_rest_is_a_no() -> None:
    chat = sick_and_low()
    while chat.flow == "absence":
        chat.presses(chat.values[0])
    chat.presses("Nej tak")
    assert not chat.talk.open
    assert not seen_by_others(chat)


def test_three_things_are_taken_one_by_one() -> None:
    chat = writes(PureChat(), "hej", "low_mood", "workplace_problem", "question_practical")
    chat.presses("Ikke nu")
    assert "Du skrev også: noget er galt på arbejdspladsen." in chat.heard[-1]
    chat.presses("Nej tak")
    assert "Du skrev også: du har et spørgsmål." in chat.heard[-1]
    assert not chat.presses("Nej tak").talk.open


def test_after_a_yes_the_others_still_wait() -> None:
    chat = writes(PureChat(), "hej", "low_mood", "workplace_problem", "question_practical")
    chat.presses("Ikke nu").presses("Ja")
    assert chat.flow == "trouble"
    assert "du har et spørgsmål." in chat.presses("Nej, noget andet").heard[-1]


def test_what_was_written_beside_a_danger_that_is_asked_about_is_not_lost() -> None:
    chat = danger(PureChat(), "syg idag og jeg magter ikke mere", "ask", "absence_sick", "low_mood")
    assert chat.flow == "safe"
    chat.presses("no")
    assert chat.heard[-1] == "Du skrev også: du er syg. Skal vi tage det nu?"
    assert chat.presses("Ja").flow == "absence"


def test_after_red_danger_nothing_else_is_asked() -> None:
    chat = danger(PureChat(), "syg og …", "ask", "absence_sick", "low_mood").presses("yes")
    assert not chat.talk.open
    red = danger(PureChat(), "syg og …", "self_harm", "absence_sick", "low_mood")
    assert not red.talk.open


def test_the_rest_waits_through_interruptions_of_its_own() -> None:
    chat = sick_and_low()
    chat.commands("ringmig").commands("pause").commands("sprog").commands("slet")
    assert "also" in {frame.flow for frame in chat.talk.stack}


def test_said_again_it_is_asked_about_once() -> None:
    chat = sick_and_low()
    writes(chat, "jeg vil gerne ringes op", "wants_contact", "low_mood")
    assert [frame.flow for frame in chat.talk.stack].count("also") == 1


def test_an_illness_breaks_in_on_a_question_that_asks_for_words() -> None:
    chat = PureChat().commands("spoerg").presses("caseworker")
    writes(chat, "hvad med ferie og jeg er syg i dag", "question_practical", "absence_sick")
    assert chat.flow == "absence"
    assert [frame.flow for frame in chat.talk.stack] == ["ask", "also"]


def test_a_wish_for_a_person_beside_an_answer_in_words_is_asked_about() -> None:
    chat = PureChat().commands("spoerg").presses("caseworker")
    writes(chat, "må jeg gå til tandlæge, ring", "absence_appointment", "wants_contact")
    chat.presses("Fortryd")
    assert chat.heard[-1] == "Du skrev også: du vil tale med et menneske. Skal vi tage det nu?"


def test_one_who_said_stop_is_asked_nothing() -> None:
    chat = PureChat(participation=Participation.stopped)
    writes(chat, "jeg er så træt", "low_mood", "question_practical")
    assert not chat.talk.open
    assert not chat.talk.stack
