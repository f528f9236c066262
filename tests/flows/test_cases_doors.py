"""The same case by mail links, from the desk and with commands: one door, one truth."""

from datetime import timedelta

from flows.effects import SignIn, Tell
from flows.events import Answered, StaffActed
from flows.facts import Role
from tests.chat import plain
from tests.flows.case_chat import CaseChat, at, whole

METTE = Role.caseworker


def as_staff(chat: CaseChat, who: Role) -> CaseChat:
    """From now on it is this helper who writes and presses in their own chat."""
    chat.me = chat.citizen.chain[who]
    return chat


def desk(chat: CaseChat, who: Role, **what: object) -> CaseChat:
    event = StaffActed(chat.last_case(), **what)  # type: ignore[arg-type]
    chat.happens(event, chat.citizen.chain[who])
    return chat


def to_citizen(chat: CaseChat) -> list[str]:
    return [plain(e.text) for e in chat.effects if isinstance(e, Tell) and e.person == 1]


def test_a_leader_with_only_mail_can_do_everything_by_links() -> None:
    chat = CaseChat(at(28, 2)).danger()
    leader, case = chat.citizen.chain[Role.leader], chat.last_case()

    def clicks(value: str) -> None:
        chat.happens(Answered("t7", "case_taken", case, value, chat.case.step, link=True), leader)

    clicks("take")
    assert chat.rows("taken")[0].source == "link:t7"
    assert chat.rows("taken")[0].actor is None
    assert to_citizen(chat) == ["Birgit har set det og ringer til dig. Birgit er teamleder."]
    clicks("contacted")
    assert "Alt er fint" in whole(chat.sent[-1][1])
    assert chat.heard == []  # the page shows it, and no second mail comes
    clicks("outcome:fine")
    assert chat.citizen.cases == ()


def test_the_desk_does_the_same_and_shows_its_answer_on_the_page() -> None:
    chat = CaseChat().no_show()
    desk(chat, METTE, action="close", outcome="fine")
    assert chat.turn is not None
    assert plain(chat.turn.toast or "") == "Ingen har sagen. Tag den først."
    desk(chat, METTE, action="take")
    assert (chat.rows("taken")[0].source, chat.rows("taken")[0].actor) == ("desk", 2)
    desk(chat, METTE, action="note", note="Ringede til Lars.")
    desk(chat, METTE, action="contacted")
    assert not chat.turn.opens
    desk(chat, METTE, action="close", outcome="meeting")
    assert chat.citizen.cases == ()
    assert chat.heard == []


def test_a_wrong_action_from_the_desk_changes_nothing() -> None:
    chat = CaseChat().no_show().taps(METTE, "take")
    before = chat.case
    desk(chat, METTE, action="forgotten")
    desk(chat, METTE, action="close", outcome="nonsense")
    assert chat.case == before


def test_open_the_case_and_my_cases_send_a_link_to_the_desk() -> None:
    chat = CaseChat().no_show().taps(METTE, "open")
    assert chat.asked_for(SignIn) == [SignIn(2, f"/desk/cases/{chat.case.id}")]
    as_staff(chat, METTE).commands("sager")
    assert chat.asked_for(SignIn) == [SignIn(2, "/desk/")]


def test_every_tap_is_in_the_log() -> None:
    chat = CaseChat().no_show().taps(METTE, "open").later(minutes=1).taps(METTE, "take")
    assert [row.what for row in chat.log] == [
        "opened",
        "triggered",
        "answered",
        "answered",
        "taken",
    ]
    assert chat.now - at(23, 9) == timedelta(minutes=1)
