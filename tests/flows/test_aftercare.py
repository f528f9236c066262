"""After the placement: weekly, then fading; hours that grow; silence and nobody woken by it."""

from datetime import date, timedelta

import pytest

from flows.calendar import in_quiet
from flows.closing import job, planners
from flows.effects import KeepWords, SetAlarm, Tell
from flows.events import ClosingActed
from flows.facts import Participation, Phase, Role
from flows.own import Kind
from flows.policy import Aftercare, Colour, Policy
from flows.track_effects import EndPlacement
from tests.flows.closing_chat import LAST, ClosingChat, at


def followed(policy: Policy | None = None) -> ClosingChat:
    """The next step is a job, and the last day has come."""
    return ClosingChat(policy=policy or Policy()).agreed("job").last_day()


def asked(chat: ClosingChat) -> ClosingChat:
    """The first Thursday after."""
    chat.now = at(2, 25, 15)
    chat.rings("aftercare", ref="1", fence=2)
    return chat


def days(chat: ClosingChat, weeks: int = 16) -> dict[str, list[date]]:
    """When what rings, if each day is planned at noon."""
    found: dict[str, list[date]] = {"aftercare": [], "aftercare_end": []}
    day = LAST
    for _ in range(7 * weeks):
        turn = chat.turn
        assert turn is not None
        assert chat.citizen.placement is not None
        turn.citizen = chat.citizen
        for alarm in planners.aftercare(turn, chat.citizen.placement, day):
            found[alarm.what].append(day)
        day += timedelta(days=1)
    return found


def test_it_begins_on_the_last_day_and_does_not_wait_for_the_call() -> None:
    chat = followed()
    assert chat.phase is Phase.aftercare
    assert "Ring til Byggehuset" in chat.mails(Role.job_consultant)
    [plan] = [a for a in chat.asked_for(SetAlarm) if a.what == "plan"]
    assert chat.citizen.placement is not None
    assert plan.fence == chat.citizen.placement.plan


@pytest.mark.parametrize("key", ["new_placement"])
def test_a_new_placement_has_no_aftercare(key: str) -> None:
    assert ClosingChat().agreed(key).last_day().phase is Phase.ending


def test_weekly_for_four_weeks_then_every_other_week_then_a_goodbye() -> None:
    found = days(followed())
    first = date(2027, 2, 25)
    weeks = [(day - first).days // 7 + 1 for day in found["aftercare"]]
    assert weeks == [1, 2, 3, 4, 6, 8]
    assert found["aftercare_end"] == [date(2027, 4, 16)]


def test_the_municipality_decides_how_long() -> None:
    found = days(followed(Policy(aftercare=Aftercare(weeks=12, weekly_weeks=6))))
    assert len(found["aftercare"]) == 8, "one would be on Maundy Thursday"
    assert found["aftercare_end"] == [date(2027, 5, 14)]


def test_two_taps_and_no_more() -> None:
    chat = asked(followed())
    assert chat.heard == ["Nu er du i gang med noget nyt. Hvor mange timer om ugen er det?"]
    chat.presses("25").presses("37")
    assert chat.flow == ""
    chat.later(days=7)
    chat.rings("aftercare", ref="2", fence=2).presses("good").presses("keep")
    assert chat.flow == ""


def test_hours_grow_from_25_to_37_and_the_goal_is_said_when_it_is_reached() -> None:
    """Requirement 213."""
    chat = asked(followed()).presses("25").presses("37")
    assert job.hours(chat.lines(Kind.job)[0]) == 25
    chat.later(days=7)
    chat.rings("aftercare", ref="2", fence=2).presses("okay")
    assert "Du er på 25 timer om ugen. Planen er 37." in chat.heard[-1]
    chat.presses("up").writes("30")
    assert job.hours(chat.lines(Kind.job)[0]) == 30
    chat.later(days=7)
    chat.rings("aftercare", ref="3", fence=2).presses("good").presses("up").presses("37")
    assert "Nu er du på de 37 timer, I har aftalt." in chat.heard[-1]
    steps = [(job.hours(s), s.state) for s in chat.lines(Kind.hours_step)]
    assert steps == [(25, "agreed"), (30, "agreed"), (37, "agreed")]


def test_while_the_hours_grow_it_goes_on_longer() -> None:
    chat = asked(followed()).presses("25").presses("37")
    assert days(chat)["aftercare_end"] == [date(2027, 5, 14)]


def student() -> ClosingChat:
    return asked(ClosingChat().agreed("education").last_day())


def test_in_an_education_nobody_asks_about_hours() -> None:
    chat = student()
    assert chat.heard == [
        "Nu er du i gang med noget nyt. Har du det, du har brug for på uddannelsen?"
    ]
    chat.presses("yes")
    assert chat.flow == ""
    chat.later(days=7)
    chat.rings("aftercare", ref="2", fence=2)
    assert chat.heard == ["Hvordan går det på uddannelsen?"]
    chat.presses("good")
    assert chat.flow == ""
    assert not chat.lines(Kind.job)


def test_what_is_missing_for_the_education_leads_to_a_person() -> None:
    """Aids and the supplement (requirement 183)."""
    chat = student().presses("lack")
    assert "Det kan være hjælpemidler eller et tillæg. Vil du have, at Mette ringer?" in chat.heard
    assert chat.presses("call").flow == "contact"


def test_words_about_the_education_are_kept_and_a_person_offered() -> None:
    chat = student().writes("jeg når ikke lektierne")
    assert chat.buttons == ["Ja, ring til mig", "Ikke nu"]
    assert [e.text for e in chat.asked_for(KeepWords)] == ["jeg når ikke lektierne"]


def test_a_student_who_did_not_answer_is_asked_the_same_next_week() -> None:
    chat = student()
    chat.later(hours=20)
    chat.goes_quiet()
    chat.later(days=6)
    chat.rings("aftercare", ref="2", fence=2)
    assert "på uddannelsen" in chat.heard[-1]
    assert "lack" in chat.values


def test_too_many_hours_may_wait_and_somebody_can_call() -> None:
    chat = asked(followed()).presses("25").presses("37")
    chat.later(days=7)
    chat.rings("aftercare", ref="2", fence=2).presses("good").presses("many")
    assert "Vil du have, at Mette ringer?" in chat.heard[-1]
    chat.presses("no")
    assert "Timerne kan vente." in chat.heard[-1]


@pytest.mark.parametrize("said", ["0", "80", "-3", "mange", "🤷"])
def test_hours_that_cannot_be_are_answered_clearly(said: str) -> None:
    chat = asked(followed()).writes(said)
    assert chat.flow == "aftercare"
    assert "Skriv et tal fra 1 til 60." in chat.heard or chat.state == "first"
    assert not chat.lines(Kind.job)


def test_full_time_is_not_asked_about_more_hours() -> None:
    chat = asked(followed()).presses("37")
    assert chat.flow == ""
    chat.later(days=7)
    chat.rings("aftercare", ref="2", fence=2).presses("good")
    assert chat.flow == ""


def test_a_hard_week_is_heard_and_a_person_offered() -> None:
    chat = asked(followed()).presses("skip")
    chat.later(days=7)
    chat.rings("aftercare", ref="2", fence=2).presses("hard")
    assert chat.buttons == ["Ja, ring til mig", "Ikke nu"]
    chat.presses("call")
    assert chat.flow == "contact"
    chat.presses("yes")
    assert "contact" in chat.cases


def test_silence_gets_one_kind_question_and_then_the_caseworker_hears() -> None:
    chat = asked(followed())
    chat.later(hours=20)
    chat.goes_quiet()
    assert "silence" not in chat.cases
    chat.ring_next("aftercare_again")
    assert chat.heard == ["Jeg hørte ikke fra dig. Det er helt okay. Hvordan går det?"]
    chat.later(hours=20)
    chat.goes_quiet()
    assert chat.cases["silence"] == "yellow"
    assert [s.rule for s in chat.signals] == ["aftercare_silent"]
    chat.rings("aftercare", ref="2", fence=2)
    assert chat.flow == "", "a person has it now"
    chat.writes("hej")
    chat.rings("aftercare", ref="3", fence=2)
    assert chat.flow == "aftercare"


def stopped(*, why: str = "tempo") -> ClosingChat:
    chat = ClosingChat(Phase.stable)
    chat.commands("stoppraktik").presses("people").presses(why).presses("stops")
    return chat.presses("today")


def test_a_job_that_is_agreed_after_an_early_end_is_followed_too() -> None:
    """Laid off, and a job two weeks later (requirement 212)."""
    chat = stopped()
    chat.answers("closing_call", "1", "not_reached", Role.job_consultant)
    chat.later(days=14)
    chat.happens(ClosingActed("agree", {"step": "job"}), chat.citizen.chain[Role.caseworker])
    assert chat.phase is Phase.aftercare
    assert "I er enige om det næste skridt: Et almindeligt job." in chat.got(chat.me)[0]
    told = next(n for n, e in enumerate(chat.effects) if isinstance(e, Tell))
    ended = next(n for n, e in enumerate(chat.effects) if isinstance(e, EndPlacement))
    assert ended < told, "ending drops what waits to be sent"
    assert days(chat)["aftercare"][0] == date(2027, 2, 25), "the Thursday of the week after"


def test_who_stops_because_of_a_job_is_followed_as_soon_as_it_is_agreed() -> None:
    chat = stopped(why="job")
    chat.ring_next("closing")
    chat.taps(Role.caseworker, "agree:job")
    assert chat.phase is Phase.aftercare


def test_after_the_goodbye_it_does_not_begin_again() -> None:
    chat = followed()
    chat.now = at(4, 15, 14)
    chat.rings("aftercare_end", fence=2)
    chat.happens(ClosingActed("agree", {"step": "part_time"}), chat.citizen.chain[Role.caseworker])
    assert chat.phase is Phase.closed


def test_the_municipality_may_want_silence_in_the_digest_only() -> None:
    chat = asked(followed(Policy(aftercare=Aftercare(silence=Colour.green))))
    chat.later(hours=20)
    chat.goes_quiet()
    chat.ring_next("aftercare_again").later(hours=20)
    chat.goes_quiet()
    assert [str(s.colour) for s in chat.signals] == ["green"]


def test_nothing_rings_at_night() -> None:
    chat = asked(followed())
    chat.later(hours=20)
    chat.goes_quiet()
    zone, quiet = chat.policy.office.zone, chat.policy.quiet
    for alarm in chat.alarms:
        if alarm.what.startswith("aftercare"):
            assert not in_quiet(quiet, zone, alarm.due), alarm


def test_ill_in_aftercare_reaches_the_caseworker_and_never_the_old_workplace() -> None:
    chat = followed().writes("jeg er syg i dag")
    assert "Ring selv til stedet. Skal Mette også vide det?" in chat.heard[-1]
    chat.presses("yes")
    assert "Amina kommer ikke i dag på det nye sted." in chat.mails(Role.caseworker)
    assert "syg" not in chat.mails(Role.caseworker)
    assert not chat.told(Role.company_mentor)


def test_danger_in_aftercare_is_red_as_ever() -> None:
    chat = asked(followed()).writes("jeg vil ikke leve mere")
    assert chat.cases["danger"] == "red"


def test_it_ends_with_a_goodbye_and_a_way_back() -> None:
    chat = asked(followed())
    chat.now = at(4, 15, 14)
    chat.rings("aftercare_end", fence=2)
    assert "Vil du noget senere, så skriv til mig, eller ring til Mette." in chat.heard[-1]
    assert chat.phase is Phase.closed
    [end] = chat.asked_for(EndPlacement)
    assert "aftercare" in end.alarms


def test_who_has_paused_is_not_asked_and_not_forgotten() -> None:
    chat = followed()
    chat._change(participation=Participation.paused)
    asked(chat)
    assert chat.flow == ""
    chat.rings("aftercare_end", fence=2)
    assert chat.phase is Phase.closed


def test_an_alarm_of_the_placement_before_does_nothing() -> None:
    chat = followed()
    chat.now = at(2, 24, 15)
    chat.rings("aftercare", ref="1", fence=1)
    assert chat.flow == ""
