"""The table of published rules: nothing is signalled that is not in it, nothing in it is idle."""

import ast
import inspect
import re
from dataclasses import fields
from pathlib import Path

import pytest

from flows.facts import MENTORS, Role
from flows.memory import Memory
from flows.policy import Colour, Policy
from flows.signals.profiles import key_of, published, threshold
from flows.signals.rule import Numbers, Profile, Rule
from flows.signals.table import BY_NAME, FAMILIES, RULES
from flows.signals.watch import dues
from tests.amina import MONDAY, citizen, placed
from tests.chat import plain
from tests.lint import wrong_words
from tests.sentences import blanks

FLOWS = Path(__file__).parents[2] / "flows"
USUAL = published(Policy(), Profile.stable, early=False)
SCORE = re.compile(r"point|score|risiko|sandsynlig|procent|%", re.IGNORECASE)

every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)


def said_in_the_flows() -> dict[str, set[str]]:
    """Rule → the colours named beside it, wherever a flow signals or keeps one by name."""
    found: dict[str, set[str]] = {}
    for path in FLOWS.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            called = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if called not in {"signal", "KeepSignal"} or not node.args:
                continue
            name = node.args[0]
            if isinstance(name, ast.Constant):
                colours = {n.attr for n in ast.walk(node) if isinstance(n, ast.Attribute)}
                found.setdefault(str(name.value), set()).update(colours & set(Colour))
    return found


def by_the_clock() -> set[str]:
    """What the alarm "watch" can say, about a citizen for whom everything can come due."""
    memory = Memory(mentor_asked=MONDAY)
    incomplete = placed(active=False)
    late = citizen(memory=memory, placement=incomplete, goals=())
    return {rule for rule, _ in dues(late, Policy(), MONDAY.date())}


def test_no_signal_can_fire_that_is_not_in_the_table() -> None:
    said = said_in_the_flows()
    assert "wants_contact" in said, "the test no longer finds what the flows signal"
    for name, colours in said.items():
        assert name in BY_NAME, f"{name} is signalled, and no row of flows/signals says why"
        assert colours <= {str(colour) for colour in BY_NAME[name].colours}, name


def test_no_row_is_idle() -> None:
    said = said_in_the_flows()
    heard = set(said) | by_the_clock()
    assert by_the_clock() <= set(BY_NAME)
    idle = {rule.name for rule in RULES if rule.holds is None and rule.name not in heard}
    assert not idle
    both = {rule.name for rule in RULES if rule.holds is not None and rule.name in heard}
    assert not both, "said by a dialogue and found in the facts: it would fire twice"


def test_every_rule_is_named_in_a_story_or_in_a_test_of_its_own() -> None:
    tests = Path(__file__).parents[1]
    told = "".join(p.read_text(encoding="utf-8") for p in (tests / "stories").glob("*.toml"))
    tried = "".join(
        p.read_text(encoding="utf-8")
        for p in (tests / "flows").glob("test_*.py")
        if p.name != Path(__file__).name
    )
    named = {name for name in BY_NAME if re.search(rf"\b{name}\b", told + tried)}
    assert not set(BY_NAME) - named


def test_a_rule_stands_in_the_table_once() -> None:
    assert len(BY_NAME) == len(RULES)
    assert {rule.family for rule in RULES} == set(FAMILIES)


@every_rule
def test_the_reason_names_the_citizen_and_nothing_else(rule: Rule) -> None:
    assert dict(rule.why("Amina").values) == {"alias": "Amina"}
    assert blanks(rule.why("Amina").msgid) == {"alias"}
    assert plain(rule.why("Amina")).count(".") <= 2  # one sentence, or a short and a long one


@every_rule
def test_the_reason_can_be_read_out_to_the_citizen(rule: Rule) -> None:
    """No word in it that no citizen is met with (locales/lint.toml)."""
    assert not list(wrong_words(rule.why("Amina").msgid))


@every_rule
def test_there_is_one_thing_to_do_first(rule: Rule) -> None:
    assert 1 <= len(plain(rule.first_move).split()) <= 14
    assert rule.who in set(Role) - {Role.citizen}
    assert rule.source.startswith(("evidence §", "requirement"))


@every_rule
def test_the_pattern_is_facts_and_numbers_and_no_score(rule: Rule) -> None:
    for text in (rule.pattern(USUAL), rule.why("Amina"), rule.first_move):
        assert not SCORE.search(plain(text))
        assert "{" not in plain(text)
    assert "alias" not in dict(rule.pattern(USUAL).values)


@every_rule
def test_each_number_of_a_rule_is_the_municipalitys_to_change(rule: Rule) -> None:
    for key in rule.keys:
        section, _, name = key.partition(".")
        assert name in {field.name for field in fields(getattr(Policy(), section))}
    if rule.personal is not None:
        least, most = rule.personal
        assert least <= threshold(USUAL, rule) <= most, key_of(rule)
        assert rule.holds is not None


def test_every_threshold_of_the_policy_is_used_by_a_rule() -> None:
    """A number nobody reads would promise what does not happen."""
    about_all = {"cooldown_hours", "concern_factor", "personal_after_weeks"}
    used = {key.partition(".")[2] for rule in RULES for key in rule.keys}
    assert {field.name for field in fields(Policy().signals)} - about_all <= used


def test_a_rule_decides_from_the_facts_alone() -> None:
    for rule in RULES:
        if rule.holds is not None:
            assert list(inspect.signature(rule.holds).parameters) == ["citizen", "numbers"]


def test_mentors_are_first_movers_only_where_the_citizen_may_say_no() -> None:
    assert {rule.name for rule in RULES if rule.who in MENTORS} == {"barriers"}


def test_a_case_of_concern_is_seen_sooner_and_one_missed_tap_is_still_nothing() -> None:
    usual, concern = (
        published(Policy(), profile, early=True) for profile in (Profile.startup, Profile.concern)
    )
    assert (usual.of.hard_days, concern.of.hard_days) == (3, 2)
    assert (usual.of.absences, concern.of.absences) == (2, 1)
    assert (usual.of.contact_days, concern.of.contact_days) == (7, 4)
    assert (usual.of.mood_fall, concern.of.mood_fall) == (2, 2)
    assert concern.silence == 2
    assert _sooner_or_the_same(concern, usual)


def _sooner_or_the_same(one: Numbers, other: Numbers) -> bool:
    return all(
        getattr(one.of, f.name) <= getattr(other.of, f.name)
        for f in fields(one.of)
        if f.name != "confidence_low"
    )
