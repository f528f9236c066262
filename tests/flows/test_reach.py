"""Whoever a citizen may need is missed before they are needed, and it is said how to mend it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from flows.cases.people import ROLE_WORD
from flows.facts import Participation, Person, Role
from flows.policy import Office, Policy
from flows.reach import MOST, Gap, Kind, Problems, gaps, say, say_night, unwatched
from flows.texts import Text
from tests.amina import CHAIN
from tests.chat import PureChat, plain

POLICY = Policy()


def citizen(**chain: Person | None):
    """With these changes to the chain."""
    known = {**CHAIN, **{Role(role): person for role, person in chain.items()}}
    held = {role: person for role, person in known.items() if person is not None}
    return replace(PureChat().citizen, chain=held)


def away(role: Role) -> Person:
    return replace(CHAIN[role], channels=())


def found(of, dead=None) -> list[tuple[Kind, Role | None]]:
    return [(gap.kind, gap.role) for gap in gaps(of, POLICY, dead or {})]


def words(problem) -> str:
    text = say(problem)
    assert isinstance(text, Text)
    return plain(text)


def test_when_all_are_there_nothing_is_said():
    assert found(citizen()) == []


def test_a_role_that_the_policy_names_and_nobody_has_is_found():
    assert found(citizen(deputy=None)) == [(Kind.empty, Role.deputy)]


def test_somebody_in_the_chain_whom_no_policy_names_is_looked_at_too():
    assert found(citizen(personal_mentor=away(Role.personal_mentor))) == [
        (Kind.unreached, Role.personal_mentor)
    ]


def test_a_role_nobody_has_and_no_policy_names_is_no_gap():
    assert found(citizen(personal_mentor=None, job_consultant=None)) == []


def test_a_citizen_without_anybody_is_the_gravest():
    alone = citizen(caseworker=None, deputy=away(Role.deputy), leader=None)
    first = next(iter(Problems(gaps(alone, POLICY, {}))))
    assert first.gap.kind is Kind.nobody
    assert "En besked om fare når ikke frem" in words(first)


def test_a_citizen_who_shut_the_assistant_out_is_named():
    lost = citizen()
    lost = replace(lost, person=replace(lost.person, channels=()))
    assert found(lost) == [(Kind.citizen, None)]
    invited = replace(lost, participation=Participation.invited)
    assert found(invited) == []


def test_the_same_for_many_citizens_is_one_line():
    many = [citizen(deputy=None) for _ in range(9)]
    named = [replace(one, person=replace(one.person, name=f"Bo{n}")) for n, one in enumerate(many)]
    (problem,) = Problems(gap for one in named for gap in gaps(one, POLICY, {}))
    assert (
        words(problem) == "Bo0, Bo1, Bo2, Bo3, Bo4, Bo5 +3 mangler en stedfortræder. Skriv en ind."
    )


def test_what_is_kept_does_not_grow_with_the_citizens_who_lack_the_same():
    """A nightly look at a hundred thousand is held in memory while others are answered."""
    (lacks,) = gaps(citizen(deputy=None), POLICY, {})
    (problem,) = many = Problems(replace(lacks, alias=f"Bo{n}") for n in range(1000))
    assert len(problem.aliases) == MOST
    assert problem.citizens == many.count() == many.count(Kind.empty) == 1000
    assert many.count(Kind.nobody) == 0


def test_two_citizens_with_the_same_alias_are_two():
    (lacks,) = gaps(citizen(deputy=None), POLICY, {})
    (problem,) = Problems([lacks, lacks])
    assert words(problem) == "Amina +1 mangler en stedfortræder. Skriv en ind."


def test_each_reason_has_its_own_remedy():
    shut = citizen(deputy=away(Role.deputy))
    for code, remedy in (
        ("blocked", "bed om at få den åbnet igen"),
        ("refused", "en adresse, der ikke virker"),
        ("", "Send en invitation"),
    ):
        (problem,) = Problems(gaps(shut, POLICY, {3: code} if code else {}))
        assert remedy in words(problem)
        assert words(problem).startswith("Søren, stedfortræder for ")


# --- nights -------------------------------------------------------------------------------

MONDAY = datetime(2026, 11, 23, 8, tzinfo=UTC)  # 9.00, the office opens; it closes at 15
A_DAY = timedelta(days=1)


def at(day: int, hour: int) -> datetime:
    """Danish winter time."""
    return datetime(2026, 11, day, hour, tzinfo=UTC) - timedelta(hours=1)


def test_a_night_that_nobody_has_is_found():
    listed = [(at(23, 15), at(24, 9)), (at(25, 15), at(26, 9))]
    assert unwatched(Office(), listed, at(23, 9), at(26, 9)) == [(at(24, 15), at(25, 9))]
    assert "Sæt en på vagtlisten" in plain(say_night((at(24, 15), at(25, 9))))


def test_one_that_is_only_half_taken_is_found_from_where_it_ends():
    listed = [(at(23, 15), at(23, 22))]
    assert unwatched(Office(), listed, at(23, 9), at(24, 9)) == [(at(23, 22), at(24, 9))]


def test_a_weekend_belongs_to_the_nights():
    listed = [(at(26, 15), at(27, 9))]
    # Friday 27 closes at 13; nobody is there before Monday 30 at 9.
    assert unwatched(Office(), listed, at(26, 9), at(30, 10)) == [(at(27, 13), at(30, 9))]


def test_two_who_hand_over_a_minute_late_leave_no_gap():
    listed = [(at(23, 15), at(23, 22)), (at(23, 22) + timedelta(minutes=5), at(24, 9))]
    assert unwatched(Office(), listed, at(23, 9), at(24, 9)) == []


def test_every_role_that_can_be_empty_has_a_word() -> None:
    for role in set(Role) - {Role.citizen}:
        (problem,) = Problems([Gap(Kind.empty, "Amina", role, code="nobody")])
        assert words(problem) == f"Amina mangler en {plain(ROLE_WORD[role])}. Skriv en ind."
        assert str(role) not in words(problem).split(), "the code's own name"
