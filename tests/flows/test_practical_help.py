"""Practical help at the workplace is asked for by kind, and a person gets it (requirement 195)."""

import pytest

from flows.effects import KeepQuestion
from flows.facts import Participation, Role
from flows.practical_help import KINDS
from tests.chat import PureChat, plain
from tests.flows.question_chat import ALONE, METTE, chat, kept, told


def test_the_menu_leads_to_the_kinds_of_help() -> None:
    talk = PureChat().commands("vej").presses("Mine ord og vilkår").presses("Praktisk hjælp")
    assert talk.flow == "practical_help"
    labels = [plain(label) for label, _ in KINDS.values()]
    assert talk.buttons == [*labels, "Noget andet", "Fortryd"]
    assert {"Stol eller bord", "Syn og skærm", "Læse og skrive", "Tunge ting"} <= set(labels)


@pytest.mark.parametrize(("kind", "what"), [(k, plain(w)) for k, (_, w) in KINDS.items()])
def test_a_kind_is_seen_before_it_goes_and_reaches_a_person(kind: str, what: str) -> None:
    talk = chat(chain=ALONE).commands("hjaelpemidler").presses(kind)
    said = f"Jeg vil gerne have praktisk hjælp: {what}"
    assert talk.heard == [f"Det her sender jeg til Mette:\n{said}"]
    assert not talk.asked_for(KeepQuestion)
    talk.presses("yes")
    assert kept(talk).words == said
    assert told(talk, METTE)


def test_the_citizen_chooses_whom_to_ask() -> None:
    talk = chat().commands("hjaelpemidler").presses("chair")
    assert talk.buttons[:2] == ["Spørg Mette", "Spørg Hanne"]
    talk.presses("job_consultant").presses("yes")
    assert talk.told(Role.job_consultant)


def test_something_else_is_said_in_own_words() -> None:
    talk = chat(chain=ALONE).commands("hjaelpemidler").presses("Noget andet")
    talk.writes("en lampe ved kassen")
    assert "Jeg vil gerne have praktisk hjælp: en lampe ved kassen" in talk.heard[0]


def test_a_professional_can_be_asked_to_come_along() -> None:
    """31 and 144: physiotherapist, occupational therapist, psychologist; who it is, people find."""
    talk = chat(chain=ALONE).commands("hjaelpemidler").presses("En fagperson på besøg")
    talk.presses("yes")
    assert "at en fagperson kommer forbi" in kept(talk).words
    assert told(talk, METTE)


def test_nobody_is_asked_why() -> None:
    talk = chat(chain=ALONE).commands("hjaelpemidler")
    said = list(talk.heard)
    for press in ("own",):
        said += talk.presses(press).heard
    assert not any("hvorfor" in text.lower() or "fejler" in text.lower() for text in said)


def test_to_leave_it_sends_nothing() -> None:
    assert chat().commands("hjaelpemidler").presses("Fortryd").heard == [
        "Okay. Jeg har ikke sendt noget."
    ]
    assert chat().commands("hjaelpemidler").goes_quiet().heard == []


def test_an_open_question_is_asked_again_afterwards() -> None:
    talk = chat(chain=ALONE).commands("sprog").commands("hjaelpemidler").presses("chair")
    talk.presses("yes")
    assert talk.flow == "language"


def test_who_stopped_is_shown_the_way_back() -> None:
    talk = chat(participation=Participation.stopped).commands("hjaelpemidler")
    assert "Du kan altid begynde igen" in talk.heard[0]
    assert "/start" in talk.values
