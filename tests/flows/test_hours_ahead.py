"""More hours are proposed from both sides, and nothing changes by a proposal (requirement 158)."""

from flows.effects import Tell
from flows.events import Submitted
from flows.facts import Role
from flows.meetings.agenda import points
from flows.own import Entry, Kind
from flows.own_effects import KeepPlacement
from flows.understanding import hear
from tests.amina import CHAIN, MONDAY
from tests.chat import PureChat, plain

BOTH = ["Amina ønsker de samme timer.", "Arbejdspladsen foreslår flere timer."]


def mentor_sends(chat: PureChat, form: str, **fields: str) -> PureChat:
    event = Submitted(form, "2026-W48", hear(""), True, fields)
    return chat.happens(event, CHAIN[Role.company_mentor])


def more_hours(chat: PureChat, role: Role) -> list[str]:
    """The meeting's point, without the hours as they are."""
    found = {
        plain(one.name): one.known for one in points(chat.citizen, chat.policy, chat.now, (role,))
    }
    return list(map(plain, found["Flere timer"]))[1:]


def test_more_hours_are_proposed_from_both_sides_and_nothing_changes_by_itself() -> None:
    wish = Entry("w1", Kind.hours_wish, MONDAY, key="keep", state="talk")
    chat = mentor_sends(PureChat(entries=(wish,)), "mentor_two_lines", hours="raise")
    (told,) = [one for one in chat.effects if isinstance(one, Tell)]
    assert told.person == chat.citizen.person.id
    assert "Lars foreslår flere timer. Intet ændres, før I har aftalt det." in plain(told.text)
    assert not [one for one in chat.effects if isinstance(one, KeepPlacement)]
    assert more_hours(chat, Role.caseworker) == BOTH
    assert more_hours(chat, Role.company_mentor) == []
    mentor_sends(chat, "mentor_two_lines_undo")
    assert more_hours(chat, Role.caseworker) == BOTH[:1]


def test_an_answer_that_is_none_of_the_three_is_not_kept() -> None:
    chat = mentor_sends(PureChat(), "mentor_two_lines", hours="double")
    assert chat.heard == ["Der stod ikke noget. Skriv gerne et par ord."]
