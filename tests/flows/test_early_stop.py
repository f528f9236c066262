"""Stopping early: asked what was good, in control of what the workplace hears, time to think."""

import pytest

from flows.effects import Tell
from flows.facts import Phase, Role
from flows.own import Kind
from flows.track_effects import EndPlacement
from tests.chat import plain
from tests.flows.closing_chat import ClosingChat, at


def thinking() -> ClosingChat:
    """At the question when."""
    chat = ClosingChat(Phase.stable)
    chat.commands("stoppraktik")
    chat.presses("people").presses("tempo").presses("stops")
    return chat


def test_first_is_asked_what_was_good_and_nothing_ends_by_asking() -> None:
    chat = ClosingChat(Phase.stable)
    chat.commands("stoppraktik")
    assert chat.heard == [
        "Det er i orden at stoppe, når det ikke passer. Hvad var godt her, som du vil tage med dig?"
    ]
    assert not chat.asked_for(EndPlacement)


def test_the_words_i_want_to_stop_are_understood_and_asked_about() -> None:
    chat = ClosingChat(Phase.stable)
    chat.writes("jeg vil stoppe i praktikken")
    assert "Vil du stoppe i praktikken hos Byggehuset?" in chat.heard[-1]
    chat.presses("no")
    assert chat.phase is Phase.stable
    assert chat.heard[-1].startswith("Okay. Så fortsætter vi som før.")


def test_what_was_good_is_on_the_list_of_what_i_can_and_goes_along() -> None:
    chat = ClosingChat(Phase.stable)
    chat.commands("stoppraktik").writes("jeg kan køre palleløfter")
    assert [one.text for one in chat.citizen.competences] == ["jeg kan køre palleløfter"]
    [line] = chat.lines(Kind.good)
    assert line.placement is None, "it goes on to the next one"


def test_the_cause_is_a_code_and_the_words_are_mine() -> None:
    chat = ClosingChat(Phase.stable)
    chat.commands("stoppraktik").presses("skip").writes("der var for meget larm")
    [line] = chat.lines(Kind.stopped)
    assert (line.key, line.text, line.shared) == ("other", "der var for meget larm", ())


def test_a_cause_that_was_pressed_is_read_again_before_the_next_placement() -> None:
    """The list of what made it hard shows words, and no empty line."""
    chat = ClosingChat(Phase.stable)
    chat.commands("stoppraktik").presses("skip").presses("tempo")
    [line] = chat.lines(Kind.stopped)
    assert (line.key, line.text) == ("tempo", "Tempo eller timer")


def test_who_hears_what_is_said_before_anything_happens() -> None:
    chat = thinking()
    assert "Mette får besked, når du stopper." in chat.heard[-1]
    assert "Lars hører kun, at du stopper." in chat.heard[-1]
    assert chat.buttons == [
        "I dag", "Vent til i morgen", "Tal med Mette først", "Jeg bliver", "Tilbage",
    ]  # fmt: skip


def test_today_ends_it_with_thanks_to_the_workplace_and_no_reason() -> None:
    chat = thinking()
    chat.presses("today")
    [end] = chat.asked_for(EndPlacement)
    assert (end.why, end.by) == ("tempo", "citizen")
    assert chat.phase is Phase.closed
    mail = chat.mails(Role.company_mentor)
    assert "Nu slutter Amina hos jer. Tak for jeres tid." in mail
    assert "tempo" not in mail.casefold()
    assert chat.cases == {"placement": "yellow"}
    assert "leder nu efter et nyt sted" in chat.heard[-1]


def test_at_the_end_i_read_what_i_gained() -> None:
    chat = thinking()
    chat.presses("today").presses("skip")
    assert "Der står én ting på dit kort." in chat.heard[-1]
    assert "/kort" in chat.values


def test_my_own_sentence_is_seen_before_it_goes_and_goes_only_at_the_end() -> None:
    chat = ClosingChat(Phase.stable)
    chat.commands("stoppraktik").presses("skip").presses("skip").presses("own")
    chat.writes("Tak for kaffen. Det var for langt væk.")
    assert "Tak for kaffen." in chat.heard[-1]
    assert not chat.told(Role.company_mentor)
    chat.presses("yes")
    assert not chat.told(Role.company_mentor)
    chat.presses("today")
    assert "Amina skriver: Tak for kaffen. Det var for langt væk." in chat.mails(
        Role.company_mentor
    )


def test_nothing_means_that_the_workplace_hears_nothing_from_us() -> None:
    chat = ClosingChat(Phase.stable)
    chat.commands("stoppraktik").presses("skip").presses("skip").presses("nothing")
    chat.presses("today")
    assert not chat.told(Role.company_mentor)
    chat.next_closing()
    assert "Virksomheden har ikke hørt fra os." in chat.mails(Role.job_consultant)


def test_a_sentence_that_is_too_long_is_asked_for_again_and_not_cut() -> None:
    chat = ClosingChat(Phase.stable)
    chat.commands("stoppraktik").presses("skip").presses("skip").presses("own")
    chat.writes("x" * 5000)
    assert "Der er plads til 1000 tegn." in chat.heard[0]
    assert chat.state == "own"


def test_sleeping_on_it_asks_the_next_day_and_remembers_the_choice() -> None:
    chat = thinking()
    chat.presses("tomorrow")
    assert chat.phase is Phase.stable
    chat.ring_next("stop_again")
    assert "I går tænkte du på at stoppe. Det er stadig dit valg." in chat.heard[-1]
    chat.presses("today")
    [end] = chat.asked_for(EndPlacement)
    assert end.why == "tempo"
    assert not chat.lines(Kind.closing, "thinks")


def test_staying_after_a_night_ends_nothing_and_is_not_asked_again() -> None:
    chat = thinking()
    chat.presses("tomorrow")
    chat.ring_next("stop_again").presses("stay")
    assert chat.phase is Phase.stable
    chat.later(days=1)
    chat.ring_next("stop_again")
    assert not chat.heard


@pytest.mark.parametrize("said", ["", "skip", "people"])
def test_silence_never_ends_a_placement(said: str) -> None:
    chat = ClosingChat(Phase.stable)
    chat.commands("stoppraktik")
    if said:
        chat.presses(said)
    chat.goes_quiet()
    assert chat.phase is Phase.stable
    assert not chat.asked_for(EndPlacement)


def test_back_leads_to_the_question_before() -> None:
    chat = thinking()
    chat.presses("back")
    assert chat.state == "hears"
    chat.presses("back")
    assert chat.state == "why"
    chat.presses("back")
    assert chat.state == "good"


def test_talking_first_calls_a_person_and_ends_nothing() -> None:
    chat = thinking()
    chat.presses("talk")
    assert "Vil du ringes op af Mette?" in chat.heard[-1]
    assert chat.phase is Phase.stable


def test_without_a_placement_nothing_is_stopped_and_there_is_a_way_on() -> None:
    chat = ClosingChat(Phase.closed)
    chat.commands("stoppraktik")
    assert chat.heard[-1].startswith("Du er ikke i en praktik lige nu.")
    assert "/ringmig" in chat.values


# --- because there is something else ----------------------------------------------------------


def gone_on(why: str) -> ClosingChat:
    chat = ClosingChat(Phase.stable)
    chat.now = at(2, 2, 9)
    chat.commands("stoppraktik").presses("people").presses(why).presses("stops")
    return chat.presses("today")


@pytest.mark.parametrize("why", ["job", "onward"])
def test_who_has_something_else_is_not_found_a_new_place(why: str) -> None:
    """Requirement 211: being well, or having a job, is good news."""
    chat = gone_on(why)
    assert chat.phase is Phase.closed
    assert not chat.cases
    assert chat.heard[-1].startswith("Tak, og godt, at du er på vej videre. Mette får besked.")
    assert "Der står én ting på dit kort." in chat.heard[-1]
    assert not chat.lines(Kind.stopped), "nothing stopped them"
    chat.ring_next("next_placement")
    assert not chat.cases, "nobody counts days until a place that is not needed"


def test_that_i_have_a_job_is_with_the_caseworker_at_once_and_agreed_by_one_tap() -> None:
    chat = gone_on("job")
    chat.ring_next("closing")
    assert chat.now == at(2, 2, 9)
    mail = chat.mails(Role.caseworker)
    assert "Amina har fået job." in mail
    assert "leder" not in mail
    assert "Aftalt: Et almindeligt job" in chat.cards_of(Role.caseworker)
    chat.taps(Role.caseworker, "agree:job")
    assert [line.state for line in chat.lines(Kind.next_step)] == ["agreed"]


def test_with_something_else_nobody_is_left_without_a_name() -> None:
    chat = gone_on("onward")
    chat.ring_next("closing")
    assert "Amina skal noget andet." in chat.mails(Role.caseworker)
    assert "Vælg, hvem der følger Amina videre" in chat.mails(Role.caseworker)


def test_who_then_wants_a_new_placement_all_the_same_has_the_days_counted() -> None:
    chat = gone_on("onward").agreed("new_placement")
    chat.ring_next("next_placement")
    assert chat.cases == {"placement": "yellow"}


# --- staff or the company end it ----------------------------------------------------------


def test_no_sentence_about_stopping_speaks_of_consequences() -> None:
    chat = thinking()
    said = " ".join(plain(e.text) for e in chat.effects if isinstance(e, Tell)) + " ".join(
        chat.heard
    )
    for word in ("sanktion", "ydelse", "konsekvens", "pligt", "desværre"):
        assert word not in said.casefold()


@pytest.mark.parametrize("state", ["hears", "when"])
def test_words_where_a_button_is_needed_get_an_answer(state: str) -> None:
    """The question alone, once more, looks as if nobody had heard."""
    chat = thinking()
    if state == "hears":
        chat.presses("back")
    assert chat.state == state
    chat.writes("det ved jeg virkelig ikke hvad jeg skal sige til")
    assert chat.state == state
    assert chat.heard[0].startswith("Tryk gerne på en knap")
