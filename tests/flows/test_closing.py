"""A placement is never closed silently: the workplace is called, and somebody is named."""

from datetime import UTC, date, datetime

import pytest

from flows.events import ClosingActed
from flows.facts import Phase, Role
from flows.own import Goal, GoalState, Kind
from flows.track_effects import ClosePlacement, EndPlacement
from tests.flows.closing_chat import ClosingChat, at


def test_on_the_last_day_everybody_hears_what_is_theirs() -> None:
    chat = ClosingChat().last_day()
    assert (
        "I dag er din sidste dag hos Byggehuset. Mette følger dig videre." in chat.got(chat.me)[0]
    )
    mail = chat.mails(Role.company_mentor)
    assert "I dag slutter Amina hos jer. Tak for jeres tid." in mail
    assert "Må vi ringe og høre, hvad der gik godt? Og hvad der kan blive bedre?" in mail
    assert "Ring til Byggehuset, og afslut praktikken med Amina." in chat.mails(Role.job_consultant)
    assert "Vælg, hvem der følger Amina videre" in chat.mails(Role.caseworker)
    assert chat.phase is Phase.ending, "nobody has closed it"


def test_a_call_and_a_person_close_it_and_i_read_what_i_take_along() -> None:
    chat = ClosingChat(reached=(Goal(4, "Stå i kassen", state=GoalState.reached),)).last_day()
    chat.taps(Role.caseworker, "owner:2")
    assert chat.phase is Phase.ending
    chat.taps(Role.job_consultant, "write")
    chat.staff_writes(Role.job_consultant, "Hun er god til kunder")
    chat.staff_writes(Role.job_consultant, "Travle dage")
    chat.staff_presses(Role.job_consultant, "yes")
    assert chat.phase is Phase.closed
    assert {line.key: line.text for line in chat.lines(Kind.closing) if line.text} == {
        "file": "Byggehuset", "good": "Hun er god til kunder", "hard": "Travle dage",
        "again": "yes",
    }  # fmt: skip
    told = "\n".join(chat.got(chat.citizen.person))
    assert "Det her tager du med." in told
    assert "Nået: Stå i kassen" in told
    assert "Byggehuset siger: Hun er god til kunder" in told
    assert "Travle dage" not in told
    assert "Mette følger dig videre, til I har fundet det næste." in told


def test_only_the_call_does_not_close_it() -> None:
    chat = ClosingChat().last_day()
    chat.answers("closing_call", "1", "not_reached", Role.job_consultant)
    assert chat.phase is Phase.ending
    chat.next_closing()
    assert not chat.told(Role.job_consultant)
    assert chat.told(Role.caseworker)


def test_the_caseworker_hears_every_working_day_and_then_the_leader() -> None:
    chat = ClosingChat().last_day()  # a Friday
    days = []
    for _ in range(4):
        chat.next_closing()
        days.append((chat.now.date(), bool(chat.told(Role.leader))))
        assert chat.told(Role.caseworker)
    assert days == [
        (date(2027, 2, 22), False), (date(2027, 2, 23), False), (date(2027, 2, 24), True),
        (date(2027, 2, 25), True),
    ]  # fmt: skip
    assert "Praktikken for Amina er slut og ikke afsluttet." in chat.mails(Role.leader)


def test_after_two_weeks_it_is_once_a_week_and_never_stops() -> None:
    chat = ClosingChat().last_day()
    gaps = []
    for _ in range(16):
        before = chat.now.date()
        chat.next_closing()
        gaps.append((chat.now.date() - before).days)
    assert max(gaps[:8]) == 3, "a weekend"
    assert min(gaps[11:]) == 7, "more around Easter"
    assert chat.told(Role.caseworker)


def test_when_the_office_is_closed_staff_are_asked_once_when_it_opens() -> None:
    chat = ClosingChat()
    chat.now = at(2, 19, 14)  # Friday afternoon
    chat.rings("closing", ref="1")
    assert chat.told(Role.company_mentor)
    assert not chat.told(Role.job_consultant)
    chat.next_closing()
    assert chat.now == at(2, 22, 8)
    assert len(chat.told(Role.job_consultant)) == 1


def test_closed_it_is_quiet() -> None:
    chat = ClosingChat().last_day()
    chat.taps(Role.caseworker, "owner:2")
    chat.answers("closing_call", "1", "not_reached", Role.job_consultant)
    assert chat.phase is Phase.closed
    chat.next_closing()
    assert not chat.told(Role.caseworker)
    assert not chat.told(Role.job_consultant)


def test_an_agreed_step_needs_no_other_owner() -> None:
    chat = ClosingChat().agreed("new_placement").last_day()
    assert "Vælg, hvem" not in chat.mails(Role.caseworker)
    chat.answers("closing_call", "1", "not_reached", Role.job_consultant)
    assert chat.phase is Phase.closed
    assert "Næste skridt: En ny praktik." in chat.got(chat.me)[0]


def test_without_a_placement_after_it_the_days_are_counted() -> None:
    chat = ClosingChat().agreed("new_placement").last_day()
    chat.answers("closing_call", "1", "not_reached", Role.job_consultant)
    chat.ring_next("next_placement")
    assert chat.cases == {"placement": "yellow"}


def test_a_longer_placement_is_not_closed_on_its_old_last_day() -> None:
    chat = ClosingChat().works_from(date(2027, 4, 2)).last_day()
    assert not chat.effects
    assert not chat.lines(Kind.closing)


def test_an_old_one_is_closed_beside_the_one_that_runs() -> None:
    """Another placement began before anybody called."""
    chat = ClosingChat().last_day()
    chat.new_placement(2)
    chat.answers("closing_call", "1", "not_reached", Role.job_consultant)
    assert chat.asked_for(ClosePlacement) == [ClosePlacement(1)]
    assert not chat.asked_for(EndPlacement), "what rings now is the new one's"


def test_one_nobody_looked_at_is_found_days_later() -> None:
    """The house-keeping sets the alarm again (storage/watching.py)."""
    chat = ClosingChat()
    chat.now = at(2, 25, 9)
    chat.rings("closing", ref="1")
    assert "Nu slutter Amina hos jer. Tak for jeres tid." in chat.mails(Role.company_mentor)
    assert "Det er 4 arbejdsdage siden." in chat.mails(Role.caseworker)


def test_the_mentor_chooses_when_to_be_called() -> None:
    chat = ClosingChat().last_day()
    chat.answers("closing_mentor", "1", "later", Role.company_mentor)
    assert "Lars vil helst ringes op i en anden uge om Amina." in chat.mails(Role.job_consultant)


def test_the_mentor_cannot_choose_who_has_me() -> None:
    chat = ClosingChat().last_day()
    chat.answers("closing_owner", "1", "owner:2", Role.company_mentor)
    assert not chat.lines(Kind.closing, "owner")


# --- staff end it before its last day ---------------------------------------------------------


def ended_by_staff(
    chat: ClosingChat, *, by: str = "company", why: str = "expectations"
) -> ClosingChat:
    fields = {"why": why, "by": by}
    chat.happens(ClosingActed("end", fields), chat.citizen.chain[Role.caseworker])
    return chat


def test_whoever_ends_it_i_am_asked_first_what_was_good() -> None:
    chat = ended_by_staff(ClosingChat(Phase.stable))
    assert chat.phase is Phase.stable
    chat.ring_next("stop_asked")
    assert "Hvad var godt her, som du vil tage med dig?" in chat.heard[-1]
    chat.presses("people").presses("no")
    [end] = chat.asked_for(EndPlacement)
    assert (end.why, end.by) == ("expectations", "company")
    assert chat.phase is Phase.closed


@pytest.mark.parametrize(
    ("by", "first"),
    [
        ("company", "Byggehuset har valgt at stoppe praktikken."),
        ("municipality", "Kommunen har valgt at stoppe praktikken."),
        ("citizen", "Det er i orden at stoppe, når det ikke passer."),
        ("together", "Det er i orden at stoppe, når det ikke passer."),
    ],
)
def test_who_ends_it_is_said_as_it_is(by: str, first: str) -> None:
    """Laid off is not told that it is in order to stop."""
    chat = ended_by_staff(ClosingChat(Phase.stable), by=by)
    chat.ring_next("stop_asked")
    assert chat.heard[-1].startswith(first)


def test_without_an_answer_it_ends_all_the_same_and_i_hear_who_goes_on() -> None:
    chat = ended_by_staff(ClosingChat(Phase.stable))
    chat.ring_next("stop_asked")
    chat.ring_next("stop_due")
    assert chat.phase is Phase.closed
    assert "Mette leder nu efter et nyt sted til dig." in chat.got(chat.me)[0]


@pytest.mark.parametrize("answers", [("skip",), ("people", "yes")])
def test_staff_end_it_because_i_have_something_else_and_no_place_is_looked_for(
    answers: tuple[str, ...],
) -> None:
    chat = ended_by_staff(ClosingChat(Phase.stable), by="citizen", why="onward")
    chat.ring_next("stop_asked")
    assert chat.heard[-1].startswith("Godt, at du er på vej videre. Hvad var godt her")
    for answer in answers:
        chat.presses(answer)
    assert chat.heard[-1] == "Tak, og godt, at du er på vej videre. Mette får besked."
    assert not chat.cases


def test_without_an_answer_nobody_says_that_a_place_is_looked_for() -> None:
    chat = ended_by_staff(ClosingChat(Phase.stable), by="citizen", why="job")
    chat.ring_next("stop_asked")
    chat.ring_next("stop_due")
    assert chat.phase is Phase.closed
    assert "Din praktik er slut nu. Det, du har lært, tager du med." in chat.got(chat.me)[0]


def test_called_off_it_goes_on() -> None:
    chat = ended_by_staff(ClosingChat(Phase.stable))
    chat.happens(ClosingActed("go_on"), chat.citizen.chain[Role.caseworker])
    chat.ring_next("stop_due")
    assert chat.phase is Phase.stable


def test_an_interrupted_one_is_called_about_too() -> None:
    chat = ClosingChat(Phase.stable)
    chat.commands("stoppraktik").presses("skip").presses("skip").presses("stops")
    chat.presses("today")
    chat.next_closing()
    assert "Ring til Byggehuset" in chat.mails(Role.job_consultant)
    assert "Vælg, hvem" not in chat.mails(Role.caseworker), "the case asks for the next place"


def test_extended_with_a_date_the_new_last_day_counts() -> None:
    chat = ClosingChat()
    caseworker = chat.citizen.chain[Role.caseworker]
    chat.happens(ClosingActed("extend", {"last": "2027-04-02"}), caseworker)
    assert chat.citizen.placement is not None
    assert chat.citizen.placement.last == date(2027, 4, 2)
    assert "til fredag 2. april" in chat.got(chat.me)[0] or "2027-04-02" in chat.got(chat.me)[0]
    chat.happens(ClosingActed("extend", {"last": "2027-01-01"}), caseworker)
    assert chat.toast.startswith("Vælg en dag efter")


# --- it never began ---------------------------------------------------------------------------


def not_begun(hears: str) -> ClosingChat:
    """Before its first day the citizen says that they will not begin."""
    chat = ClosingChat(Phase.before)
    chat.now = datetime(2026, 11, 17, 9, tzinfo=UTC)
    chat.commands("stoppraktik").presses("skip").presses(hears)
    return chat.presses("today")


def test_before_the_first_day_nobody_asks_what_was_good_there() -> None:
    chat = ClosingChat(Phase.before)
    chat.now = datetime(2026, 11, 17, 9, tzinfo=UTC)
    chat.commands("stoppraktik")
    assert chat.heard[-1].startswith("Det er i orden at sige nej.")
    assert "Tal med Mette først" in chat.buttons
    assert "Tilbage" not in chat.buttons
    chat.presses("talk")
    assert chat.flow == "contact"


def test_words_before_the_first_day_lead_there_too() -> None:
    chat = ClosingChat(Phase.before)
    chat.now = datetime(2026, 11, 17, 9, tzinfo=UTC)
    chat.writes("jeg vil stoppe i praktikken").presses("yes")
    assert chat.heard[-1].startswith("Det er i orden at sige nej.")


def test_a_workplace_where_nobody_began_hears_so_and_is_not_called_about_how_it_went() -> None:
    chat = not_begun("stops")
    mail = chat.mails(Role.company_mentor)
    assert "Amina begynder alligevel ikke hos jer. Tak, fordi I ville." in mail
    assert "hvad der gik godt" not in mail
    chat.next_closing()
    assert not chat.told(Role.job_consultant)


def test_where_it_may_hear_nothing_from_us_somebody_calls_it_off() -> None:
    """Else the workplace would wait on the first day."""
    chat = not_begun("nothing")
    chat.next_closing()
    asked = chat.mails(Role.job_consultant)
    assert "Ring til Byggehuset, og sig, at Amina ikke begynder der." in asked
    assert "Hvad gik godt?" not in asked
    chat.taps(Role.job_consultant, "later")
    chat.next_closing()
    assert chat.cards_of(Role.job_consultant) == ["De har fået besked", "Ringer en anden dag"]
    chat.taps(Role.job_consultant, "told")
    chat.next_closing()
    assert not chat.told(Role.job_consultant)
