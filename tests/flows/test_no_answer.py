"""Words that are no answer: "det ved jeg ikke", "senere", "hvad mener du?". Nobody reads them
later as somebody's own wish, goal or condition."""

import pytest

from flows import puzzled
from flows.events import Wrote
from flows.own import Kind
from flows.registry import FLOWS
from flows.understanding.spoken import asks_back, knows_not, nothing
from tests.flows.before_chat import BeforeChat
from tests.flows.goal_chat import chat as goal_chat
from tests.flows.goal_chat import plan


def wishing() -> BeforeChat:
    chat = BeforeChat()
    chat.commands("oensker").writes("ro")
    return chat


@pytest.mark.parametrize(
    "asked",
    [
        "hvad mener du",
        "Hvad er det for nogle ønsker?",
        "??",
        "forstår ikke",
        "ماذا تقصد",
        "не розумію",
    ],
)
def test_a_question_is_no_wish_and_gets_an_example(asked: str) -> None:
    chat = wishing()
    chat.writes(asked)
    assert chat.lines(Kind.wish) == ["ro"]
    assert chat.heard[0].endswith("Fx: ro, faste tider eller at være ude.")
    assert "Stil et spørgsmål" in chat.buttons
    assert "Hvad er vigtigt for dig" in chat.heard[-1]


@pytest.mark.parametrize(
    "said",
    [
        "ikke lige nu",
        "senere",
        "kan ikke overskue det lige nu",
        "nej ikke mere",
        "ved ikke",
        "لا أعرف",
        "не знаю",
    ],
)
def test_no_more_for_now_is_no_wish(said: str) -> None:
    chat = wishing()
    chat.writes(said)
    assert chat.lines(Kind.wish) == ["ro"]
    assert not chat.talk.open


def test_what_is_not_known_is_left_out_of_the_goal() -> None:
    chat = goal_chat()
    chat.commands("nytmaal").writes("Blive til kaffepausen på tirsdag")
    chat.writes("Jeg har siddet der").writes("det ved jeg ikke")
    assert chat.state == "sure"
    assert plan(chat).parts[2] == ""


@pytest.mark.parametrize("asked", ["hvad mener du", "hvad skal jeg skrive?", "hvad er et mål?"])
def test_a_question_is_no_goal(asked: str) -> None:
    chat = goal_chat()
    chat.commands("nytmaal").writes(asked)
    assert not chat.citizen.plans
    assert chat.heard[0].endswith("Fx: sige godmorgen eller blive til pausen.")
    assert chat.state == "goal"


def test_a_goal_that_is_put_off_is_no_goal() -> None:
    chat = goal_chat()
    chat.commands("nytmaal").writes("ikke nu")
    assert not chat.citizen.plans
    assert not chat.talk.open
    chat.commands("nytmaal").writes("det ved jeg ikke")
    assert not chat.citizen.plans
    assert chat.heard[0].endswith("Fx: sige godmorgen eller blive til pausen.")


def test_neither_is_a_condition() -> None:
    chat = BeforeChat()
    chat.commands("vilkaar").writes("nej")
    assert not chat.citizen.conditions
    assert not chat.talk.open
    chat.commands("vilkaar").presses("Skriv selv")
    for said in ("ved ikke", "hvad skal jeg skrive"):
        chat.writes(said)
        assert chat.state == "own"
        assert chat.heard[0].endswith("Fx: Jeg arbejder bedst, hvor der er ro.")
    chat.writes("senere")
    assert chat.state == "list"
    assert not chat.citizen.conditions


def test_every_example_stands_at_a_question_for_words() -> None:
    for flow, state in puzzled.EXAMPLES.keys() | puzzled.OWN_WORDS:
        assert FLOWS[flow].handles(state, Wrote), (flow, state)


def test_what_is_more_than_that_is_an_answer() -> None:
    for said in ("Jeg ved ikke meget om dyr", "larm", "senere mødetid", "hvad som helst med dyr"):
        assert not any(check(said) for check in (knows_not, nothing, asks_back)), said
