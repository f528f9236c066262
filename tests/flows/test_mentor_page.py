"""/side: the way to a mentor's own page, asked for in the chat; and a new link for an old one."""

from dataclasses import replace
from datetime import date

from flows.effects import Tell
from flows.events import Commanded, Submitted
from flows.facts import Phase, Role
from flows.mentor_page import FORM
from flows.understanding import hear
from tests.amina import CHAIN
from tests.chat import PureChat

METTE = CHAIN[Role.caseworker]
JONAS = replace(CHAIN[Role.personal_mentor], mentor=True)
MAIL_LESS = replace(JONAS, channels=())
NO_PAGE = ["Der er ingen praktik lige nu, så der er ingen side."]


def chat(jonas: object = JONAS) -> PureChat:
    return PureChat(chain={**CHAIN, Role.personal_mentor: jonas})


def sent(talk: PureChat) -> list[Tell]:
    return [effect for effect in talk.effects if isinstance(effect, Tell)]


def ended(talk: PureChat, **facts: object) -> PureChat:
    assert talk.citizen.placement is not None
    placement = replace(talk.citizen.placement, **facts)
    talk.citizen = replace(talk.citizen, placement=placement)
    return talk


def test_a_mentor_gets_the_way_to_their_page() -> None:
    [letter] = sent(chat().happens(Commanded("side"), JONAS))
    assert (letter.person, letter.form) == (JONAS.id, "page")
    [english] = sent(chat().happens(Commanded("page"), JONAS))
    assert english.subject == letter.subject


def test_staff_have_the_desk_and_no_such_page() -> None:
    talk = chat().happens(Commanded("side"), METTE)
    assert talk.heard == ["Den kommando er for mentorer."]
    assert not sent(talk)


def test_a_mentor_of_somebody_else_is_told_so() -> None:
    talk = PureChat(chain={Role.caseworker: METTE}).happens(Commanded("side"), JONAS)
    assert talk.heard == ["Du følger ikke Amina."]
    assert not sent(talk)


def test_when_the_placement_is_over_there_is_no_page() -> None:
    for over in ({"phase": Phase.aftercare}, {"ended_on": date(2026, 11, 20)}):
        for event in (Commanded("side"), Submitted(FORM, "", hear(""), link=True)):
            talk = ended(chat(), **over).happens(event, JONAS)
            assert talk.heard == NO_PAGE
            assert not sent(talk)


def test_a_new_link_goes_to_the_mentors_own_address_or_it_is_said_that_there_is_none() -> None:
    asks = Submitted(FORM, "", hear(""), link=True)
    talk = chat().happens(asks, JONAS)
    assert [letter.person for letter in sent(talk)] == [JONAS.id]
    assert talk.heard == ["Et nyt link er på vej til Jonas."]
    talk = chat(MAIL_LESS).happens(asks, MAIL_LESS)
    assert talk.heard == ["Vi har ingen adresse, der virker. Ring til os i stedet."]
    assert not sent(talk)
