"""The municipality's file: what it names is changed, a mistake is one sentence with its line."""

import tomllib
from dataclasses import fields, is_dataclass
from datetime import date, time
from pathlib import Path

import pytest

from bot.config import PolicyError, load_policy, policy_from
from bot.policy_file import DEFAULT
from bot.toml_lines import line_of
from flows.policy import ChainStep, Colour, Policy, StaffRole
from tests.bot.wrong_policies import WRONG


@pytest.fixture
def policy(tmp_path):
    def load(text: str) -> Policy:
        path = tmp_path / "kommune.toml"
        path.write_text(text, encoding="utf-8")
        return load_policy(path)

    return load


def test_the_file_that_ships_says_exactly_the_defaults():
    assert load_policy(DEFAULT) == Policy() == load_policy(None)


def test_the_file_that_ships_names_every_key_with_a_comment():
    raw = tomllib.loads(DEFAULT.read_text("utf-8"))
    for field in fields(Policy):
        assert field.name in raw
        part = getattr(Policy(), field.name)
        if is_dataclass(part):
            assert set(raw[field.name]) == {each.name for each in fields(part)}, field.name
    lines = DEFAULT.read_text("utf-8").splitlines()
    assert sum(line.startswith("# ") for line in lines) > 80


def test_a_partial_file_changes_only_what_it_names(policy):
    changed = policy("""
        [office]
        name = "Aarhus Kommune"
        phone = "89 40 20 00"
        closed = [2026-12-23]
        [office.staffed]
        friday = []
        saturday = ["10:00-12:00", "13:00-14:00"]
        [rhythm]
        reminder_minutes = 90
        evening_at = 17:30:00
        [cases.red]
        next_contact = "minutes:30"
        [[cases.orange.chain]]
        role = "job_consultant"
        wait_minutes = 45
        [limits]
        chat_per_second = 1
    """)
    usual = Policy()
    assert changed.office.phone == "89 40 20 00"
    assert changed.office.closed == (date(2026, 12, 23),)
    assert changed.office.staffed[0] == ((time(9), time(15)),)
    assert changed.office.staffed[4] == ()
    assert changed.office.staffed[5] == ((time(10), time(12)), (time(13), time(14)))
    assert (changed.rhythm.reminder_minutes, changed.rhythm.evening_at) == (90, time(17, 30))
    assert changed.rhythm.question_hours == usual.rhythm.question_hours
    assert changed.cases[Colour.red].next_contact == "minutes:30"
    assert changed.cases[Colour.red].chain == usual.cases[Colour.red].chain
    assert changed.cases[Colour.orange].chain == (ChainStep(StaffRole.job_consultant, 45),)
    assert changed.quiet == usual.quiet


def test_a_policy_can_be_laid_over_another_as_a_story_does():
    first = policy_from({"rhythm": {"reminder_minutes": 30}})
    both = policy_from({"rhythm": {"question_hours": 2}}, first)
    assert (both.rhythm.reminder_minutes, both.rhythm.question_hours) == (30, 2)
    with pytest.raises(PolicyError, match=r"rhythm\.reminder_minutes must be a whole number"):
        policy_from({"rhythm": {"reminder_minutes": "soon"}})


def test_another_region_gets_its_own_lines():
    lines = policy_from({"crisis": {"region": "Midtjylland"}}).lines_here()
    assert {"112", "70 201 201", "78 47 04 70"} <= {line.number for line in lines}
    assert "1813" not in {line.number for line in lines}


@pytest.mark.parametrize(("text", "line", "said"), WRONG.values(), ids=WRONG.keys())
def test_a_wrong_policy_is_told_with_file_line_and_remedy(policy, tmp_path, text, line, said):
    with pytest.raises(PolicyError) as told:
        policy(text)
    sentence = str(told.value)
    assert sentence.startswith(f"{tmp_path / 'kommune.toml'}, line {line}: ")
    assert said in sentence
    assert sentence.endswith("?") or (sentence.endswith(".") and not sentence.endswith("?."))
    assert "\n" not in sentence
    assert told.value.__cause__ is None


def test_a_policy_that_is_not_there_says_which_setting_to_check(tmp_path):
    with pytest.raises(PolicyError, match=r"nowhere\.toml cannot be read .+FODFAESTE_POLICY"):
        load_policy(tmp_path / "nowhere.toml")


def test_a_policy_that_is_not_text_is_refused(tmp_path):
    Path(tmp_path / "latin.toml").write_bytes('name = "Ærø"'.encode("latin-1"))
    with pytest.raises(PolicyError, match="save it as UTF-8"):
        load_policy(tmp_path / "latin.toml")


def test_a_folder_in_place_of_a_file_is_refused(tmp_path):
    with pytest.raises(PolicyError, match=r"cannot be read \(is a directory\).+FODFAESTE_POLICY"):
        load_policy(tmp_path)


def test_a_file_that_may_not_be_read_is_refused(tmp_path, monkeypatch):
    def denied(*_: object) -> str:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_text", denied)  # the tests may run as root, who may all
    with pytest.raises(PolicyError, match=r"cannot be read \(permission denied\)"):
        load_policy(tmp_path / "secret.toml")


def test_an_empty_file_and_one_of_remarks_only_are_the_defaults(policy):
    assert policy("") == policy("# kun en bemærkning\n") == Policy()


def test_the_mark_that_windows_puts_before_the_first_line_is_no_mistake(tmp_path):
    path = tmp_path / "notepad.toml"
    path.write_text("invite_days = 7\r\n", encoding="utf-8-sig")
    assert load_policy(path).invite_days == 7


def test_everything_that_is_wrong_is_told_at_once_in_the_order_of_the_file(policy, tmp_path):
    with pytest.raises(PolicyError) as told:
        policy("""invite_days = "two weeks"
[office.staffed]
monday = ["09:00-12:00", "11:00-15:00"]
friday = ["kl. 9"]
[rhythm]
reminder_minute = 5
question_hours = -1
[cases.orange]
chain = [
    { role = "caseworker", wait_minutes = -60 },
    { role = "chef", wait_minutes = 60 },
]
[cases.blue]
at = "now"
[texts]
hej = "Hej"
""")
    lines = str(told.value).splitlines()
    numbers = [int(line.partition(", line ")[2].partition(":")[0]) for line in lines]
    assert numbers == [1, 3, 4, 6, 7, 10, 11, 13, 16]
    assert all(line.startswith(str(tmp_path)) for line in lines)


def test_what_only_follows_from_another_mistake_is_not_told(policy):
    """Whether 06:30 is quiet cannot be known while nobody knows when the quiet ends."""
    with pytest.raises(PolicyError) as told:
        policy('[quiet]\nend = "6"\n[absence]\nnext_morning_at = "06:30"')
    assert len(str(told.value).splitlines()) == 1


def test_lines_are_found_under_quotes_dots_and_nothing_at_all():
    text = 'a.b = 1\n"c d" = 2\n[ e . f ] # so\ng = [\n "x",\n "y"]\n'
    assert line_of(text, ("a", "b")) == 1
    assert line_of(text, ("c d",)) == 2
    assert line_of(text, ("e", "f", "g", "1")) == 6
    assert line_of(text, ("e", "f", "missing")) == 3
    assert line_of(text, ("nowhere",)) == 1


def test_the_lines_of_the_crisis_texts_were_checked_and_livslinien_promises_no_hours():
    by_number = {line.number: line for line in Policy().help_lines}
    assert by_number["112"].verified
    assert by_number["70 201 201"].verified
    assert by_number["70 201 201"].hours == ""
    assert by_number[Policy().crisis.acute_number].region == Policy().crisis.region
