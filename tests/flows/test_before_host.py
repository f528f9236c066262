"""The company mentor before the first day: one mail, one reminder, and then a person hears what
is missing. Nothing goes out that the citizen does not share."""

from dataclasses import replace
from datetime import date

import pytest

from flows.effects import SetAlarm, Tell
from flows.events import Submitted
from flows.facts import Participation, Phase, Role
from flows.own import Condition, Goal, Kind
from flows.understanding import hear
from tests.amina import placed
from tests.chat import PureChat, plain
from tests.flows.before_chat import BeforeChat, at

GOALS = (Goal(1, "Sige godmorgen", shared=("company_mentor",)), Goal(2, "Komme ud af huset"))
CONDITIONS = (
    Condition(1, "Én ting ad gangen.", shared=("company_mentor",)),
    Condition(2, "En pause kl. 10."),
)
TOLD = {
    "receiver": "Lars ved porten",
    "come": "Ved porten",
    "clothes": "Sko, der tåler vand",
    "breaks": "Kl. 10 og 12",
    "rule": "Ring før kl. 8.",
}


def host(day: int = 2, month: int = 12, **facts: object) -> BeforeChat:
    """Wednesday: three working days before Monday the 7th."""
    return BeforeChat(at(day, 8, month=month), **facts)


def mail(chat: BeforeChat) -> str:
    [tell] = chat.told(Role.company_mentor)
    return "\n".join(map(plain, (tell.subject, tell.text, *tell.lines)))


def fills(chat: BeforeChat, **fields: str) -> BeforeChat:
    told = {**dict.fromkeys(TOLD, ""), **fields}
    said = hear("\n".join(told.values()))
    event = Submitted("host", "", said, link=True, fields=told)
    chat.happens(event, chat.citizen.chain[Role.company_mentor])
    return chat


def practical(chat: BeforeChat) -> dict[str, str]:
    return {line.key: line.text for line in chat.citizen.entries if line.kind is Kind.practical}


# --- when -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "month", "planned"),
    [(30, 11, False), (1, 12, True), (3, 12, True), (4, 12, False)],
)
def test_it_is_planned_from_three_working_days_before(day: int, month: int, planned: bool) -> None:
    """At noon for today and tomorrow; what the morning brought is over by then."""
    chat = BeforeChat(at(day, 11, month=month))
    chat.rings("plan", fence=1)
    tomorrow = [e for e in chat.asked_for(SetAlarm) if e.what == "host" and e.due.day == day + 1]
    assert bool(tomorrow) is planned


def test_a_placement_known_late_has_its_mail_the_same_day() -> None:
    chat = BeforeChat(at(4, 12, month=12))
    chat.rings("plan", fence=1)
    [alarm] = [e for e in chat.asked_for(SetAlarm) if e.what == "host"]
    assert alarm.due == at(4, 12, 1, month=12)


def test_it_is_sent_once() -> None:
    chat = host().host_hour_comes()
    assert chat.told(Role.company_mentor)
    chat.host_hour_comes()
    assert chat.told(Role.company_mentor) == []


@pytest.mark.parametrize("day", [7, 8])
def test_nothing_is_sent_when_the_first_day_has_come(day: int) -> None:
    assert host(day).host_hour_comes().effects == []


def test_nothing_is_sent_about_who_has_not_said_yes() -> None:
    assert host(participation=Participation.paused).host_hour_comes().effects == []


def test_nothing_is_sent_when_nobody_is_mentor() -> None:
    chat = host()
    chain = {role: one for role, one in chat.citizen.chain.items() if role != Role.company_mentor}
    chat._change(chain=chain)
    assert chat.host_hour_comes().effects == []


# --- what -----------------------------------------------------------------------------


def test_the_mail_says_how_to_receive_and_whom_to_call() -> None:
    chat = host().host_hour_comes()
    said = mail(chat)
    assert "Tag imod ved døren, og sig, hvem du er." in said
    assert "Er det første gang, I har en i praktik?" in said
    for line in (
        "Jobkonsulent: Hanne, 20 30 40 52",
        "Stedfortræder: Søren, 20 30 40 51",
        "I får svar",
    ):
        assert line in said
    [tell] = chat.told(Role.company_mentor)
    assert tell.form == "host"


def test_only_what_the_citizen_shares_is_in_it() -> None:
    said = mail(host(goals=GOALS, conditions=CONDITIONS).host_hour_comes())
    assert "Mål: Sige godmorgen" in said
    assert "Aftale: Én ting ad gangen." in said
    assert "Komme ud af huset" not in said
    assert "pause kl. 10" not in said


def test_a_new_first_day_gets_a_mail_with_the_new_day() -> None:
    chat = host().host_hour_comes()
    moved = placed(chat.citizen, first=date(2026, 12, 8))
    chat._change(placement=moved)
    chat.later(days=1).host_hour_comes()
    assert "Ny dag: Amina starter" in mail(chat)


def test_a_new_mentor_gets_the_whole_mail() -> None:
    chat = host().host_hour_comes()
    new = replace(chat.citizen.chain[Role.company_mentor], id=66, name="Ida")
    chat._change(chain={**chat.citizen.chain, Role.company_mentor: new})
    chat.later(days=1).host_hour_comes()
    assert "Tag imod ved døren" in mail(chat)


# --- the answer -----------------------------------------------------------------------


def test_what_the_mentor_writes_is_on_the_citizens_list() -> None:
    chat = fills(host().host_hour_comes(), **TOLD)
    assert chat.heard[0] == "Tak. Amina får det at vide før den første dag."
    assert practical(chat) == {k: v for k, v in TOLD.items() if k != "rule"}
    assert chat.citizen.placement is not None
    assert chat.citizen.placement.absence_rule == "Ring før kl. 8."
    chat.commands("praktisk")
    for words in TOLD.values():
        assert words in chat.heard[0]
    assert "Det ved jeg ikke endnu" not in chat.heard[0]


def test_only_who_was_asked_about_this_placement_is_named_as_asked() -> None:
    """The mail of an earlier placement, or to the mentor before, asked nobody here."""
    chat = host().host_hour_comes().commands("praktisk")
    assert "Jeg har spurgt Lars." in chat.heard[0]
    asked, placement = chat.citizen, chat.citizen.placement
    assert placement is not None
    karen = replace(asked.chain[Role.company_mentor], id=99, name="Karen")
    for now in (
        replace(asked, placement=replace(placement, id=placement.id + 1)),
        replace(asked, chain={**asked.chain, Role.company_mentor: karen}),
    ):
        chat.citizen = now
        chat.commands("praktisk")
        assert "Spørg gerne Mette." in chat.heard[0]
        assert "Jeg har spurgt" not in chat.heard[0]


def test_the_form_again_changes_and_empties_what_was_answered() -> None:
    chat = fills(host().host_hour_comes(), **TOLD)
    fills(chat, receiver="Ida", come="Ved porten")
    assert practical(chat) == {"receiver": "Ida", "come": "Ved porten"}
    assert chat.citizen.placement is not None
    assert chat.citizen.placement.absence_rule == ""


def test_all_of_it_can_be_taken_back() -> None:
    chat = fills(host().host_hour_comes(), **TOLD)
    back = Submitted("host_back", "", hear(""), link=True)
    chat.happens(back, chat.citizen.chain[Role.company_mentor])
    assert practical(chat) == {}
    assert chat.heard == ["Dine svar er taget tilbage."]


def test_who_is_not_the_mentor_any_more_changes_nothing() -> None:
    chat = host().host_hour_comes()
    event = Submitted("host", "", hear("Ida"), link=True, fields={"receiver": "Ida"})
    chat.happens(event, chat.citizen.chain[Role.personal_mentor])
    assert practical(chat) == {}
    assert "Du er ikke mentor her mere." in chat.heard[0]


def test_danger_in_the_form_is_heard_and_nothing_else_is_kept() -> None:
    chat = fills(host().host_hour_comes(), come="han siger at han vil dø")
    assert practical(chat) == {}
    assert "danger" in chat.cases


def test_a_bus_that_does_not_come_leads_to_the_way_there() -> None:
    chat = PureChat()
    chat.commands("fravaer")
    chat.presses("I dag")
    chat.presses("Bus eller tog")
    chat.presses("Ja, giv besked")
    assert "/vejen" in chat.values
    chat.presses("/vejen")
    assert chat.flow == "travel"


def test_the_workplaces_own_absence_rule_is_told_when_it_is_needed() -> None:
    chat = PureChat(placement=placed(absence_rule="Ring før kl. 8."))
    chat.commands("fravaer")
    chat.presses("I dag")
    chat.presses("En aftale")
    chat.presses("Ja, giv besked")
    assert "Aftalen hos Byggehuset: Ring før kl. 8." in chat.heard[0]
    assert "/andreaftaler" in chat.values


# --- no answer ------------------------------------------------------------------------


def test_unanswered_it_is_asked_once_more_and_then_a_person_hears_of_it() -> None:
    chat = host().host_hour_comes()
    chat.later(days=1).host_hour_comes()
    assert "Det vil Amina gerne vide:\nHvem der tager imod" in mail(chat)
    chat.later(days=1).host_hour_comes()
    assert chat.told(Role.company_mentor) == []
    [tell] = chat.told(Role.job_consultant)
    assert "Lars har ikke svaret på, hvordan den første dag bliver." in plain(tell.text)
    chat.host_hour_comes()
    assert [e for e in chat.effects if isinstance(e, Tell)] == []


def test_an_answer_ends_the_asking() -> None:
    chat = fills(host().host_hour_comes(), receiver="Lars")
    chat.later(days=1).host_hour_comes()
    chat.later(days=1).host_hour_comes()
    assert [e for e in chat.effects if isinstance(e, Tell)] == []


def test_nothing_of_it_happens_in_a_placement_that_runs() -> None:
    chat = host(place={"phase": Phase.startup, "active": True})
    assert chat.host_hour_comes().effects == []
