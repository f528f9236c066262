"""A condition that staff suggest at the desk: nothing until the citizen says so."""

import pytest

from flows.effects import Tell
from flows.events import Answered, Submitted
from flows.facts import Participation, Role
from flows.own import Condition, Entry
from flows.sharing import offered
from flows.sharing.visible import READERS, visible_to
from flows.understanding import hear
from tests.amina import CHAIN
from tests.chat import PureChat, plain

CASEWORKER = CHAIN[Role.caseworker]
WORDS = "Jeg arbejder bedst, hvor jeg kan se døren."


def suggests(
    chat: PureChat, key: str = "", text: str = "", source: str = "referral",
    who: Role = Role.caseworker,
) -> str:  # fmt: skip
    """From the page; what it says there."""
    event = Submitted(offered.OFFER, key, hear(text), fields={"source": source})
    chat.happens(event, CHAIN[who])
    assert chat.turn is not None
    assert chat.turn.toast is not None
    return plain(chat.turn.toast)


def takes_away(chat: PureChat, ref: str) -> str:
    chat.happens(Submitted(offered.TAKE_AWAY, ref, hear("")), CASEWORKER)
    assert chat.turn is not None
    assert chat.turn.toast is not None
    return plain(chat.turn.toast)


def waiting(chat: PureChat) -> list[Entry]:
    return offered.offers(chat.citizen)


def looks(chat: PureChat) -> PureChat:
    """The citizen presses the button of the message."""
    chat.happens(Answered("t", offered.TASK, waiting(chat)[0].id, "look"))
    return chat


def test_i_am_told_and_nobody_sees_it_before_i_have_said_yes() -> None:
    chat = PureChat(conditions=())
    assert suggests(chat, "calm") == "Amina får det fra Mette."
    [told] = chat.asked_for(Tell)
    assert told.person == chat.me.id
    assert plain(told.text) == "Mette foreslår et vilkår: Jeg arbejder bedst, hvor der er ro."
    assert chat.citizen.conditions == ()
    for role in READERS:
        assert visible_to(chat.citizen, role).conditions == ()


def test_i_say_yes_and_decide_who_may_see_it() -> None:
    chat = PureChat(conditions=())
    suggests(chat, text=WORDS)
    looks(chat)
    assert f"Forslag fra henvisningen: {WORDS}" in chat.heard[-1]
    chat.presses("yes").presses("company_mentor").presses("done")
    [kept] = chat.citizen.conditions
    assert (kept.text, kept.source, kept.shared) == (WORDS, "referral", ("company_mentor",))
    assert not waiting(chat)


def test_i_say_it_in_my_own_words_and_then_it_is_mine() -> None:
    chat = PureChat(conditions=())
    suggests(chat, "calm")
    looks(chat).presses("words").writes("En plads ved vinduet er god").presses("done")
    [kept] = chat.citizen.conditions
    assert (kept.text, kept.source) == ("En plads ved vinduet er god", "citizen")
    assert not waiting(chat)


def test_i_say_no_and_whoever_wrote_it_hears_that() -> None:
    chat = PureChat(conditions=())
    suggests(chat, "calm", source="consultant", who=Role.job_consultant)
    looks(chat).presses("no")
    assert chat.citizen.conditions == ()
    assert not waiting(chat)
    [told] = chat.asked_for(Tell)
    assert told.person == CHAIN[Role.job_consultant].id
    assert "siger nej tak til et vilkår" in plain(told.text)


def test_silence_is_no_yes_and_it_stands_under_my_conditions_until_i_answer() -> None:
    chat = PureChat(conditions=())
    suggests(chat, "calm")
    looks(chat).goes_quiet()
    assert chat.citizen.conditions == ()
    chat.commands("vilkaar")
    assert "Forslag fra henvisningen: Jeg arbejder bedst, hvor der er ro." in chat.heard[-1]
    chat.presses(f"o{waiting(chat)[0].id}").presses("yes").presses("done")
    assert [one.key for one in chat.citizen.conditions] == ["calm"]


def test_after_looking_at_one_of_mine_the_offer_is_a_new_one() -> None:
    mine = Condition(4, "En pause kl. 10.", ("company_mentor",))
    chat = PureChat(conditions=(mine,))
    suggests(chat, "calm")
    chat.commands("vilkaar").presses("c4").presses("back")
    chat.presses(f"o{waiting(chat)[0].id}").presses("yes").presses("done")
    assert chat.citizen.conditions[0] == mine
    assert chat.citizen.conditions[1].key == "calm"


def test_an_old_button_says_that_it_has_changed() -> None:
    chat = PureChat(conditions=())
    suggests(chat, "calm")
    ref = waiting(chat)[0].id
    assert takes_away(chat, ref) == "Forslaget er taget væk."
    chat.happens(Answered("t", offered.TASK, ref, "look"))
    assert chat.heard == ["Det har ændret sig siden."]


@pytest.mark.parametrize(
    ("key", "text", "source", "says"),
    [
        ("", "", "referral", "Vælg et forslag fra listen"),
        ("calm", WORDS, "referral", "Vælg et forslag fra listen"),
        ("xyz", "", "referral", "Vælg et forslag fra listen"),
        ("calm", "", "", "Vælg, hvor det kommer fra."),
        ("calm", "", "citizen", "Vælg, hvor det kommer fra."),
        ("", "Har angst og skal have ro", "referral", "Navnet på en sygdom hører ikke til her."),
        ("", "Kan ikke med mange mennesker", "referral", "Skriv, hvad der virker"),
        ("", "😀🎉", "referral", "med ord"),
        ("", "a" * 201, "referral", "Det er på 201 tegn. Der er plads til 200."),
    ],
)
def test_what_is_no_good_condition_is_not_sent(key: str, text: str, source: str, says: str) -> None:
    chat = PureChat(conditions=())
    assert says in suggests(chat, key, text, source)
    assert not chat.effects
    assert not waiting(chat)


def test_the_same_is_not_suggested_twice_nor_more_than_i_can_answer() -> None:
    chat = PureChat(conditions=(Condition(1, "", key="list"),))
    assert suggests(chat, "list") == "Det står der allerede."
    for key in ("calm", "breaks", "show_me"):
        suggests(chat, key)
    assert suggests(chat, "calm") == "Det står der allerede."
    assert "3 forslag venter på svar fra Amina." in suggests(chat, "one_contact")
    assert len(waiting(chat)) == 3


def test_a_mentor_suggests_nothing() -> None:
    chat = PureChat(conditions=())
    assert "Spørg sagsbehandleren." in suggests(chat, "calm", who=Role.company_mentor)
    assert not waiting(chat)


def test_what_staff_wrote_they_can_take_away_and_never_mine() -> None:
    theirs, mine = Condition(1, WORDS, source="consultant"), Condition(2, "Ro.")
    chat = PureChat(conditions=(theirs, mine))
    assert takes_away(chat, "2") == "Den står her ikke mere."
    assert takes_away(chat, "1") == "Det er taget væk. Amina får besked."
    assert chat.citizen.conditions == (mine,)
    [told] = chat.asked_for(Tell)
    assert plain(told.text) == f"Mette har taget et vilkår væk: {WORDS}"


def test_who_hears_nothing_from_us_is_not_said_to_be_told() -> None:
    chat = PureChat(conditions=(), participation=Participation.paused)
    assert suggests(chat, "calm") == "Det er gemt. Sig det selv til Amina."
    assert not chat.asked_for(Tell)
    assert waiting(chat)
