"""A placement is put right before it begins: the workplace, its days, and a case of concern."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from bot.placing.asked import Asked, check, mistakes
from flows.effects import Say, Tell
from flows.events import Submitted
from flows.facts import NotedKind, Participation, Person, Phase, Role
from flows.meetings.cadence import followed
from flows.own import Kind
from flows.own_effects import KeepEntry
from flows.placing import meter, workplace
from flows.placing.rules import Wrong
from flows.policy import Followed, Policy
from flows.signals.profiles import profile_of
from flows.signals.rule import Profile
from flows.texts import Text
from flows.track_effects import NewPlan
from flows.understanding import hear
from tests.chat import plain
from tests.flows.before_chat import PLACE, BeforeChat

TODAY = date(2026, 11, 24)
RIGHT = Asked("Byggehuset", "2026-12-07", "2027-03-05", "man-fre 8.30-12.30", {})


def submits(chat: BeforeChat, kind: str, ref: str, words: str = "", **fields: str) -> str:
    """By the caseworker; what the page says."""
    event = Submitted(kind, ref, hear(words), fields=fields)
    chat.happens(event, chat.citizen.chain[Role.caseworker])
    assert chat.turn is not None
    return plain(chat.turn.toast or Text(""))


def days(chat: BeforeChat, first: str, last: str) -> str:
    return submits(chat, "setup", "period", first=first, last=last)


def place(chat: BeforeChat, **fields: str) -> str:
    assert chat.citizen.placement is not None
    known = workplace.as_it_is(chat.citizen, chat.citizen.placement)
    return submits(chat, "setup", "workplace", **{**known, **fields})


# --- the rules, for the command and the desk ------------------------------------------------


@pytest.mark.parametrize(
    ("field", "written", "kept"),
    [
        ("schedule", "man, ons 8.30-12.30", "mon,wed 08:30-12:30"),
        ("schedule", "ulige uger tir 10-12\nlige uger tor 10-12", "odd tue 10:00-12:00; even thu"),
        ("schedule", "man 8-10, 13-14", "mon 08:00-10:00; mon 13:00-14:00"),
        ("schedule", "fre 9-9.30", "fri 09:00-09:30"),
        ("absence_rule", "Ring 20 11 22 33 før kl. 8", "Ring 20 11 22 33 før kl. 8"),
        ("come", "Storegade 12, bagindgangen", "Storegade 12, bagindgangen"),
    ],
)
def test_times_and_places_are_kept_as_people_write_them(
    field: str, written: str, kept: str
) -> None:
    wanted = check(replace(RIGHT, **{field: written}), Policy(), TODAY)
    found = wanted.practical.get(field, getattr(wanted, field, ""))
    assert str(found).startswith(kept)


@pytest.mark.parametrize(
    ("field", "written", "english", "danish"),
    [
        ("alias", "Amina Hassan Jensen", "--alias", "Skriv kun et fornavn"),
        ("workplace", "", "--workplace", "Skriv et navn"),
        ("first", "i morgen", "--from", "Vælg en dag."),
        ("last", "2026-12-01", "swap them", "Byt dem om."),
        ("schedule", "man 8-8.20", "half an hour", "en halv time"),
        ("schedule", "blødag 8-12", "not a day", '"blødag" er ikke en dag.'),
        ("schedule", "man 8-12, 11-13", "overlap", "oven i hinanden"),
        ("hours", "from 2027-06-01 4", "is not between", "uden for praktikken"),
        ("follow_up", "2027-06-01", "--follow-up", "uden for praktikken"),
        ("language", "xx", "--language", "Det sprog er ikke med."),
        ("mentor_email", "lars", "--mentor-email", "ikke en mailadresse"),
        ("workplace_phone", "ring", "--workplace-phone", "ikke et telefonnummer"),
    ],
)
def test_what_cannot_be_says_so_in_two_languages_and_by_its_field(
    field: str, written: str, english: str, danish: str
) -> None:
    [wrong] = mistakes(replace(RIGHT, **{field: written}), Policy(), TODAY)
    assert wrong.field == field
    assert english in str(wrong)
    assert danish in plain(wrong.danish)


def test_every_mistake_of_a_page_is_told_and_none_twice() -> None:
    bad = replace(RIGHT, workplace="", first="x", hours="from 2026-12-07 40", schedule="")
    assert {wrong.field for wrong in mistakes(bad, Policy(), TODAY)} == {
        "workplace", "first", "schedule",
    }  # fmt: skip
    late = replace(RIGHT, hours="from 2026-12-07 40", goal="x" * 5000)
    assert {wrong.field for wrong in mistakes(late, Policy(), TODAY)} == {"hours", "goal"}


def test_a_diagnosis_goes_also_from_what_a_workplace_is_told() -> None:
    wanted = check(replace(RIGHT, absence_rule="Ring, hvis skizofreni"), Policy(), TODAY)
    assert "skizofreni" not in wanted.absence_rule


# --- the workplace --------------------------------------------------------------------------


def test_what_is_known_of_the_workplace_is_told_to_the_citizen() -> None:
    chat = BeforeChat()
    said = place(
        chat, come="Storegade 12", workplace_phone="20 11 22 33", absence_rule="Ring før 8"
    )
    assert said == "Arbejdspladsen er gemt."
    chat.commands("praktisk")
    [told] = chat.heard
    for words in ("Storegade 12", "Ring til arbejdspladsen: 20 11 22 33", "Ring før 8"):
        assert words in told


def test_saving_the_same_again_writes_nothing() -> None:
    chat = BeforeChat()
    place(chat, come="Storegade 12")
    assert place(chat) == "Det er som før."
    assert not chat.asked_for(KeepEntry)


def test_the_mentors_own_word_is_not_written_over_by_ours() -> None:
    chat = BeforeChat().knows(
        Kind.practical, "Ved porten", key="come", source="company_mentor", placement=1
    )
    place(chat, come="Ved døren")
    kept = {line.source: line.text for line in chat.citizen.entries}
    assert kept == {"company_mentor": "Ved porten", "office": "Ved døren"}
    assert workplace.line(chat.citizen, "come") == "Ved døren"


def test_the_number_of_the_workplace_is_given_when_the_mentor_has_none() -> None:
    chat = BeforeChat()
    place(chat, workplace_phone="70 10 20 30")
    lars = chat.citizen.chain[Role.company_mentor]
    assert workplace.phone(chat.citizen) == lars.phone
    chat._change(chain={**chat.citizen.chain, Role.company_mentor: replace(lars, phone="")})
    assert workplace.phone(chat.citizen) == "70 10 20 30"


def test_days_and_hours_written_before_the_yes_are_told_to_nobody() -> None:
    chat = BeforeChat(participation=Participation.invited)
    for kind, ref in (("schedule_change", "fri 10-12"), ("hours_plan", "from 2026-12-07 2")):
        chat.happens(Submitted(kind, ref, hear("")), chat.citizen.chain[Role.caseworker])
        assert not chat.asked_for(Tell)
    assert str(chat.citizen.placement and chat.citizen.placement.schedule) == "fri 10:00-12:00"


# --- its days -------------------------------------------------------------------------------


def test_a_start_that_is_moved_is_planned_anew_and_the_citizen_reads_it() -> None:
    chat = BeforeChat()
    assert days(chat, "2026-12-14", "2027-03-12").startswith("Dagene er gemt. ")
    assert chat.asked_for(NewPlan)
    [told] = _told(chat)
    assert "2026-12-14 til 2027-03-12" in told  # the words of a day are made when it is sent
    assert chat.alarm("plan").fence == 2


def _told(chat: BeforeChat) -> list[str]:
    return [plain(e.text) for e in chat.asked_for(Tell) if e.person == chat.me.id]


def test_who_has_not_said_yes_yet_is_not_written_to() -> None:
    chat = BeforeChat(participation=Participation.invited)
    assert days(chat, "2026-12-14", "2027-03-12") == "Dagene er gemt."
    assert not _told(chat)


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2026-12-07", "2027-03-05", "Det er som før."),
        ("2026-11-02", "2027-03-05", "Den dag er gået."),
        ("2026-12-07", "2026-12-01", "Byt dem om."),
        ("2026-12-07", "2026-12-08", "Opfølgningen er"),
    ],
)
def test_days_that_cannot_be_leave_all_as_it_is(first: str, last: str, said: str) -> None:
    chat = BeforeChat(place={"follow_up": date(2026, 12, 11)})
    assert said in days(chat, first, last)
    assert chat.citizen.placement == replace(PLACE, follow_up=date(2026, 12, 11))


def test_a_placement_that_runs_keeps_its_first_day_and_can_become_longer() -> None:
    runs = {"phase": Phase.startup, "active": True}
    chat = BeforeChat(now=datetime(2026, 12, 9, 9, tzinfo=UTC), place=runs)
    assert "kan ikke flyttes" in days(chat, "2026-12-14", "2027-03-05")
    days(chat, "2026-12-07", "2027-04-02")
    assert chat.citizen.placement is not None
    assert chat.citizen.placement.last == date(2027, 4, 2)
    assert [plain(one.text) for one in chat.told(Role.company_mentor)]


# --- a case of concern ----------------------------------------------------------------------


def test_a_case_of_concern_is_decided_with_a_reason_and_ended() -> None:
    chat = BeforeChat()
    assert submits(chat, "concern", "on", "") == "Skriv kort, hvorfor."
    assert not chat.citizen.noted
    submits(chat, "concern", "on", "Stoppede brat to gange før.")
    assert profile_of(chat.citizen) is Profile.concern
    assert followed(chat.citizen) is Followed.concern
    submits(chat, "concern", "off")
    assert profile_of(chat.citizen) is Profile.startup
    mette = chat.citizen.chain[Role.caseworker].id
    assert [(n.kind, n.about, n.value, n.by) for n in chat.citizen.noted] == [
        (NotedKind.concern, "1", 1, mette),
        (NotedKind.concern, "1", 0, mette),
    ]


def test_neither_the_company_nor_the_citizen_is_written_to_about_it() -> None:
    chat = BeforeChat()
    submits(chat, "concern", "on", "Stoppede brat før.")
    assert not chat.asked_for(Tell)
    assert not chat.asked_for(Say)


@pytest.mark.parametrize("role", [Role.job_consultant, Role.personal_mentor, Role.company_mentor])
@pytest.mark.parametrize("form", ["setup", "concern"])
def test_only_who_is_in_charge_may_change_it(role: Role, form: str) -> None:
    chat = BeforeChat()
    somebody = Person(77, "Ib")
    chat._change(chain={**chat.citizen.chain, role: somebody})
    before = chat.citizen
    chat.happens(Submitted(form, "on", hear("Fordi."), fields={}), somebody)
    assert chat.citizen == before


# --- how far it has come --------------------------------------------------------------------


def told(chat: BeforeChat) -> dict[str, bool]:
    return {point.name: point.done for point in meter.points(chat.citizen)}


def test_the_meter_says_what_a_start_needs_and_what_makes_it_good() -> None:
    chat = BeforeChat(participation=Participation.invited)
    found = told(chat)
    assert (found["goal"], found["follow_up"], found["company_mentor"]) == (False, False, True)
    assert [one.name for one in meter.points(chat.citizen) if one.needed] == [
        "goal", "follow_up", "caseworker", "company_mentor",
    ]  # fmt: skip
    place(chat, come="Storegade 12", task="Pakke varer")
    after = told(chat)
    assert {name for name in after if after[name] and not found[name]} == {"come", "task"}


def test_nobody_is_a_decision_that_counts() -> None:
    facts: dict[str, Any] = {"nobody": ("personal_mentor",)}
    chat = BeforeChat(place=facts)
    chain = {r: p for r, p in chat.citizen.chain.items() if r is not Role.personal_mentor}
    chat._change(chain=chain)
    assert told(chat)["personal_mentor"]


def test_a_rule_refused_carries_its_sentence() -> None:
    with pytest.raises(Wrong) as refused:
        check(replace(RIGHT, nobody=("caseworker",)), Policy(), TODAY)
    assert refused.value.field == "caseworker"
