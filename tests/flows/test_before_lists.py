"""The citizen's own lists before the first day: wishes, what I can, what helped and what stopped
it, the practical list. One line at a time; nothing is lost silently."""

from datetime import date, timedelta
from typing import Any

import pytest

from flows.before import steps
from flows.effects import KeepShift
from flows.events import Sent
from flows.facts import Participation, Role, Shift
from flows.own import Kind
from tests.amina import CHAIN
from tests.flows.before_chat import FIRST, BeforeChat, at

# --- five wishes ----------------------------------------------------------------------


def wishes(*told: str) -> BeforeChat:
    chat = BeforeChat()
    chat.commands("oensker")
    for wish in told:
        chat.writes(wish)
    return chat


def test_five_wishes_one_at_a_time_and_no_sixth() -> None:
    chat = wishes("ro", "tæt på bussen", "dyr", "få kolleger", "faste tider")
    assert chat.state == "full"
    assert "Det er dine 5 ønsker. Passer de?" in chat.heard
    chat.writes("en sjette")
    assert len(chat.lines(Kind.wish)) == 5
    assert "Der er 5 ønsker nu. Ret et af dem, hvis noget andet er vigtigere." in chat.heard


def test_fewer_is_fine_and_the_first_is_the_most_important() -> None:
    chat = wishes("ro")
    assert "Der er plads til 4 ønsker mere." in chat.heard[1]
    chat.presses("Færdig")
    assert chat.heard[0].startswith("Dit vigtigste ønske: ro")


def test_no_wish_at_all_is_fine_too() -> None:
    chat = wishes()
    chat.presses("Ikke nu")
    assert chat.heard == ["Det er helt fint. Du kan skrive dem, når du vil."]


def test_a_wish_can_be_moved_up_changed_and_taken_away() -> None:
    chat = wishes("ro", "dyr", "lys")
    chat.presses("Ret listen")
    chat.presses("2. dyr")
    chat.presses("Flyt op")
    assert chat.lines(Kind.wish) == ["dyr", "ro", "lys"]
    assert chat.flow == "five_wishes"
    assert "1. dyr\n2. ro\n3. lys" in chat.heard
    chat.presses("Ret listen")
    chat.writes("3")
    chat.writes("meget lys")
    assert chat.lines(Kind.wish) == ["dyr", "ro", "meget lys"]
    chat.presses("Ret listen")
    chat.presses("1. dyr")
    chat.presses("Tag den væk")
    assert chat.lines(Kind.wish) == ["ro", "meget lys"]
    chat.writes("musik")
    assert chat.lines(Kind.wish) == ["ro", "meget lys", "musik"]


def test_one_of_five_is_taken_away_and_there_is_room_again() -> None:
    chat = wishes("a b", "c d", "e f", "g h", "i j")
    chat.presses("Ret listen")
    chat.presses("1. a b")
    chat.presses("Tag den væk")
    assert "Der er plads til ét ønske mere." in chat.heard[-1]
    chat.writes("ny")
    assert chat.lines(Kind.wish) == ["c d", "e f", "g h", "i j", "ny"]


@pytest.mark.parametrize("wish", ["🌳🐕", "😀", "Jeg vil gerne være ude"])
def test_a_wish_of_emoji_alone_is_a_wish(wish: str) -> None:
    assert wishes(wish).lines(Kind.wish) == [wish]


def test_a_wish_of_5000_characters_is_cut_and_that_is_said() -> None:
    chat = wishes("ord " * 1250)
    [kept] = chat.lines(Kind.wish)
    assert len(kept) == 1000
    assert "jeg gemmer kun de første 1000 tegn." in chat.heard[0]
    assert all(len(text) < 600 for text in chat.heard)  # the list shows its beginning


def test_a_photo_is_no_wish_and_the_question_stays() -> None:
    chat = wishes()
    chat.happens(Sent("photo"))
    assert chat.state == "add"
    assert chat.lines(Kind.wish) == []


def test_danger_in_a_wish_is_heard_before_it_is_a_wish() -> None:
    chat = wishes("jeg vil ikke leve mere")
    assert chat.lines(Kind.wish) == []
    assert "danger" in chat.cases


def test_being_ill_is_heard_in_the_middle_and_the_wishes_go_on_afterwards() -> None:
    chat = wishes("ro")
    chat.commands("tider")
    chat.presses("both")
    assert chat.flow == "five_wishes"
    assert "1. ro" in chat.heard


# --- what I can, and earlier placements -----------------------------------------------


def test_what_i_can_is_asked_in_three_small_lists() -> None:
    chat = BeforeChat()
    chat.commands("detkanjeg")
    chat.writes("Have")
    chat.writes("Køkken")
    chat.presses("Videre")
    chat.writes("9. klasse")
    chat.presses("Videre")
    chat.writes("Fodbold")
    chat.presses("Videre")
    assert chat.lines(Kind.experience) == ["Have", "Køkken"]
    assert (chat.lines(Kind.school), chat.lines(Kind.interest)) == (["9. klasse"], ["Fodbold"])
    assert chat.heard == ["Tak. Det er begyndelsen på dit kompetencekort."]


def test_nej_is_an_answer_and_no_line() -> None:
    chat = BeforeChat()
    chat.commands("detkanjeg")
    chat.writes("nej")
    assert chat.state == "school"
    assert chat.lines(Kind.experience) == []


def test_what_stopped_it_is_private_until_the_citizen_says_otherwise() -> None:
    chat = BeforeChat()
    chat.commands("sidst")
    chat.presses("Ja")
    chat.writes("En fast kollega")
    chat.presses("Videre")
    assert "Det næste ser kun du" in chat.heard[0]
    chat.writes("For mange mennesker")
    [line] = [one for one in chat.citizen.entries if one.kind is Kind.stopped]
    assert line.shared == ()
    chat.presses("Videre")
    assert "Må Mette se det sidste?" in chat.heard[0]
    chat.presses("Ja")
    [line] = [one for one in chat.citizen.entries if one.kind is Kind.stopped]
    assert line.shared == ("caseworker",)
    assert not any(chat.told(role) for role in Role if role in chat.citizen.chain)


def told_what_stopped_it(lines: int, **facts: Any) -> BeforeChat:
    chat = BeforeChat(**facts)
    for n in range(lines):
        chat.knows(Kind.stopped, f"Grund {n}")
    return chat.commands("sidst").presses("Spring over")


@pytest.mark.parametrize(("lines", "words"), [(1, "nej"), (9, "For mange mennesker")])
def test_whether_it_may_be_seen_is_asked_also_when_the_list_ends_with_words(
    lines: int, words: str
) -> None:
    chat = told_what_stopped_it(lines)
    chat.writes(words)
    assert "Må Mette se det sidste?" in chat.heard[0]


def test_a_full_list_ends_also_when_nobody_could_see_it() -> None:
    nobody = {role: who for role, who in CHAIN.items() if role is not Role.caseworker}
    chat = told_what_stopped_it(9, chain=nobody)
    chat.writes("For mange mennesker")
    assert chat.heard == ["Tak. Det er skrevet ned, og du kan altid ændre det."]


def test_the_way_back_goes_back_also_with_something_to_ask_about() -> None:
    chat = told_what_stopped_it(1)
    chat.presses("Tilbage")
    assert chat.state == "helped"


def test_a_first_placement_is_not_asked_about_earlier_ones_again() -> None:
    chat = BeforeChat()
    chat.commands("sidst")
    chat.presses("Nej")
    rule = chat.policy.before
    names = [
        steps.next_step(chat.citizen, rule, date(2026, 11, 24) + timedelta(days=n))
        for n in range(9)
    ]
    assert all(step is None or step.name != "earlier" for step in names)


# --- the practical list ---------------------------------------------------------------


def test_the_practical_list_says_what_is_known_and_what_is_not() -> None:
    chat = BeforeChat().knows(Kind.practical, "Sko, der tåler vand", key="clothes", placement=1)
    chat.commands("praktisk")
    [said] = chat.heard
    assert "Tager imod dig: Lars" in said
    assert "Tøj: Sko, der tåler vand" in said
    assert "Det ved jeg ikke endnu:\nHvor du møder\nPauser og frokost" in said
    assert "Spørg gerne Mette." in said


def test_the_way_there_is_told_in_minutes_and_by_what() -> None:
    chat = BeforeChat()
    chat.commands("vejen")
    chat.writes("en halv time")
    chat.presses("Bus eller tog")
    chat.commands("praktisk")
    assert "Vejen derhen: Bus eller tog\nVejen må højst tage 30 minutter." in chat.heard[0]


@pytest.mark.parametrize("words", ["langt", "10000 timer", "0"])
def test_a_time_that_is_none_is_asked_about_kindly(words: str) -> None:
    chat = BeforeChat()
    chat.commands("vejen")
    chat.writes(words)
    assert chat.state == "most"
    assert "Skriv gerne et tal i minutter, højst 240." in chat.heard[0]


def test_the_evening_before_the_first_day_brings_the_list_and_no_dialogue_more() -> None:
    chat = BeforeChat(at(6, 11, month=12))
    chat.knows(Kind.practical, "Sko, der tåler vand", key="clothes", placement=1)
    chat.rings("plan", fence=1)
    [kept] = chat.asked_for(KeepShift)
    chat._change(shifts=(Shift(FIRST, kept.starts, kept.facts["ends"]),))
    chat.now = at(6, 18, month=12)
    chat.rings("evening", ref=kept.starts.isoformat(), fence=1)
    assert chat.heard[0] == "Det praktiske til i morgen:\nTøj: Sko, der tåler vand"
    assert "I morgen er din første dag hos Byggehuset." in chat.heard[1]
    assert len(chat.heard) == 2


def test_without_a_placement_the_commands_still_answer() -> None:
    for name in ("mening", "oensker", "detkanjeg", "sidst", "vejen", "praktisk", "andreaftaler"):
        chat = BeforeChat(placement=None)
        chat.commands(name)
        assert chat.heard, name


def test_who_has_said_stop_hears_how_to_begin_again() -> None:
    chat = BeforeChat(participation=Participation.stopped)
    chat.commands("oensker")
    assert chat.flow == ""
    assert chat.heard


def test_back_from_a_line_is_answered_also_when_the_list_was_long_ago() -> None:
    chat = wishes("ro")
    chat.presses("Ret listen")
    chat.later(hours=13).presses("Tilbage")
    assert chat.heard == ["Det er helt fint. Listen er, som den var."]
