"""Small things the founding documents ask for, each as a person meets it; the numbers are those
of docs/requirements.md."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from flows.effects import KeepSignal, Tell
from flows.facts import Participation, Role
from flows.phases import as_of
from flows.policy import Policy
from flows.signals.profiles import numbers_for
from tests.amina import citizen, placed
from tests.chat import PureChat, plain
from tests.flows.absence_chat import delivered, on, to
from tests.flows.test_checkin import asked
from tests.flows.week_chat import WeekChat, at, mail
from tests.lint import wrong_words

FIRST_DAY = date(2026, 11, 23)
GOAL = "Sige godmorgen til alle"
A_BENEFIT = (
    "mister jeg min kontanthjælp hvis jeg ikke kommer i dag?",
    "har jeg ret til sygedagpenge efter 22 uger?",
    "må kommunen sætte mig ned i ydelse?",
)


def test_trouble_at_home_can_be_said_with_one_tap_and_nobody_asks_what_it_is() -> None:
    """2: a cause outside the placement, without details."""
    chat = asked().presses("1")
    assert "Noget hjemme" in chat.buttons
    chat.presses("Noget hjemme")
    assert chat.citizen.shifts[0].hard_about == "home"
    assert chat.heard == ["Vil du have, at Mette ringer?"]  # and not: what is it?
    assert not chat.asked_for(Tell)


def test_everybody_reads_the_goal_in_the_citizens_own_words() -> None:
    """22: the citizen in the chat, on Thursday and on Friday, and both mentors."""
    assert GOAL in PureChat().commands("maal").heard[0]
    assert GOAL in WeekChat(at(26, 13)).week_rings("reflection").read
    chat = WeekChat(at(27, 13, 15)).week_rings("preview", not_after=at(27, 14)).presses("Send")
    for role in (Role.company_mentor, Role.personal_mentor):
        (tell,) = chat.told(role)
        assert GOAL in mail(tell)


@pytest.mark.parametrize("question", A_BENEFIT)
def test_what_a_rule_means_for_a_benefit_is_a_persons_to_say(question: str) -> None:
    """36: the bot decides nothing and explains no rule; the question is offered to a person."""
    chat = PureChat().writes(question)
    *own, shown = "\n".join(chat.heard).splitlines()
    assert shown == question  # the citizen's own words, and no answer to them
    assert own == ["Det forstod jeg ikke. Skal jeg sende det til Mette?"]
    assert chat.presses("yes").told(Role.caseworker)


def told_about(concern: bool) -> list[str]:
    """Everything the company mentor reads in a week with an absence and a Friday."""
    placement = placed(concern=concern)
    chat = on(PureChat(placement=placement))
    read = [to(chat, Role.company_mentor)]
    friday = WeekChat(at(27, 13, 15), placement=placement)
    friday.week_rings("preview", not_after=at(27, 14)).presses("Send")
    (tell,) = friday.told(Role.company_mentor)
    return [*read, mail(tell)]


def test_the_company_cannot_see_that_it_is_a_case_of_concern() -> None:
    """50: a human decision that tightens the timers, and no label on anybody."""
    assert told_about(concern=True) == told_about(concern=False)


def test_how_to_say_that_one_cannot_come_is_told_before_the_first_day() -> None:
    """105: in the invitation, and one tap away in every menu."""
    chat = PureChat(participation=Participation.invited).commands("start")
    assert any("giver besked for dig, hvis du ikke kan komme" in text for text in chat.heard)
    for press in ("yes", "Dansk", "Begge dele"):
        chat.presses(press)
    chat.presses("Vis, hvad jeg kan")
    assert "Jeg kan ikke komme" in chat.buttons
    assert chat.presses("Jeg kan ikke komme").flow == "absence"


def test_who_reports_an_absence_reads_of_help_and_of_no_demand() -> None:
    """107: everybody backs it; it is no control."""
    chat = on(PureChat())
    said = list(chat.heard)
    delivered(chat, Role.caseworker)
    said += delivered(chat, Role.company_mentor).heard
    assert "Du er altid velkommen, når du er klar." in said[-1]
    assert "Lars fik besked" in said[-1]
    assert "Mette fik besked" in said[-1]
    assert not [word for text in said for word in wrong_words(text)]
    assert not any(text.endswith("?") for text in said)  # nothing more is asked


def test_a_case_about_absence_names_the_absence_and_never_the_will() -> None:
    """18: what staff read about it can be read out to the citizen."""
    chat = on(PureChat())
    (signal,) = chat.asked_for(KeepSignal)
    assert signal.rule == "first_absence"
    card = chat.ring_next("case").told(Role.caseworker)
    assert card
    for tell in card:
        for text in (tell.subject, tell.text, *tell.lines):
            assert "motiv" not in plain(text).lower()
            assert "vil ikke" not in plain(text).lower()


# --- the first weeks ------------------------------------------------------------------

IN_WEEK_FIVE = date(2026, 12, 23)
SIX_WEEKS = replace(Policy(), rhythm=replace(Policy().rhythm, startup_weeks=6))


def unanswered_until_a_person_asks(policy: Policy, today: date, **facts: Any) -> int:
    """How many check-ins without an answer it takes, of the placement as it is on that day."""
    found = as_of(citizen(placement=placed(**facts)), policy, today)
    return numbers_for(found, policy).silence


def test_a_municipality_says_how_long_somebody_is_run_in() -> None:
    """87: a decent time to see how it goes, and sooner noticed in it."""
    assert unanswered_until_a_person_asks(Policy(), FIRST_DAY) == 2
    assert unanswered_until_a_person_asks(Policy(), IN_WEEK_FIVE) == 3
    assert unanswered_until_a_person_asks(SIX_WEEKS, IN_WEEK_FIVE) == 2


def test_after_a_new_start_the_first_weeks_begin_again() -> None:
    """115: a line in the sand, also for how closely somebody is followed."""
    started = {"new_start": IN_WEEK_FIVE - timedelta(days=2)}
    assert unanswered_until_a_person_asks(Policy(), IN_WEEK_FIVE, **started) == 2
