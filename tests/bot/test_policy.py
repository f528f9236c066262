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
        [texts]
        kommune = "Aarhus Kommune"
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
    assert changed.texts == {"kommune": "Aarhus Kommune"}
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


WRONG = {
    "an unknown key": ("[rhythm]\nreminder_minute = 5", 2, "did you mean reminder_minutes?"),
    "an unknown table": ("\n\n[rythm]\n", 3, "did you mean rhythm?"),
    "a negative wait": ("[arrival]\nask_mentor_minutes = -5", 2, "from 0 to 1440 (minutes)"),
    "a text for a number": ('[keep]\n\nwords_days = "14"', 3, "must be a whole number"),
    "true for a number": ("[keep]\nwords_days = true", 2, "must be a whole number, not true"),
    "a fraction for a number": ("[keep]\nwords_days = 1.5", 2, "must be a whole number"),
    "not a number": ("[signals]\nconcern_factor = nan", 2, "must be a number"),
    "a number for yes or no": ("[card]\ndetails = 1", 2, "must be true or false"),
    "an unknown colour": ('[cases.blue]\nat = "now"', 1, "green, yellow, orange, red"),
    "an unknown role": (
        '[cases.red]\nchain = [\n  { role = "caseworker", wait_minutes = 5 },\n  # nu\n'
        '  { role = "deputi", wait_minutes = 5 },\n]',
        5,
        "did you mean deputy?",
    ),
    "a negative step": (
        '[[cases.red.chain]]\nrole = "deputy"\n[[cases.red.chain]]\nrole = "leader"\n'
        "wait_minutes = -1",
        5,
        "from 0 to 1440",
    ),
    "a step without a role": ("[[cases.red.chain]]\nwait_minutes = 5", 1, "lacks role; add it"),
    "an empty chain": ("[cases.orange]\nchain = []", 2, "nobody would be told"),
    "a chain that spins": (
        '[cases.orange]\nrepeat = true\nchain = [{ role = "leader" }]',
        3,
        "goes around without a wait",
    ),
    "a contact nobody knows": (
        '[cases.red]\nnext_contact = "soon"',
        2,
        "minutes:60, closing or next_working_day",
    ),
    "an unknown start": ('[cases.red]\nat = "later"', 2, "cannot be 'later'"),
    "overlapping hours": (
        '[office.staffed]\nmonday = ["09:00-12:00", "11:00-15:00"]',
        2,
        "hours that overlap",
    ),
    "hours the wrong way round": (
        '[office.staffed]\nmonday = ["15:00-09:00"]',
        2,
        "ends before it begins",
    ),
    "an unknown weekday": ('[office.staffed]\nmandag = ["09:00-12:00"]', 2, "must be a day"),
    "no staffed hour": (
        "[office.staffed]\nmonday = []\ntuesday = []\nwednesday = []\nthursday = []\nfriday = []",
        1,
        "at least one staffed hour",
    ),
    "hours without a dash": ('[office.staffed]\nmonday = ["9"]', 2, 'like "09:00-15:00"'),
    "no such time": ('[quiet]\nstart = "25:00"', 2, 'a time like "08:30"'),
    "no time zone": ('[office]\nzone = "Europe/Skive"', 2, "is not a time zone"),
    "a date in quotes": ('[office]\nclosed = ["2026-12-24"]', 2, "without quotes"),
    "a date with a time": ("[office]\nclosed = [2026-12-24T08:00:00]", 2, "must be a date"),
    "a day that is not MM-DD": ('[office]\nclosed_each_year = ["24-12"]', 2, 'look like "12-24"'),
    "a phone number in letters": ('[office]\nphone = "ring"', 2, 'look like "70 201 201"'),
    "an evening in the quiet hours": (
        '[rhythm]\nevening_at = "21:00"',
        2,
        "lies in the quiet hours",
    ),
    "a preview that ends first": ('[week]\npreview_until = "09:00"', 2, "later than preview_at"),
    "the citizen before the mentor": (
        "[arrival]\nask_citizen_minutes = 5",
        2,
        "must not come before",
    ),
    "nobody hears of an absence": ("[absence]\nrecipients = []", 2, "nobody would hear"),
    "more motivation than agreed": ("[motivation]\nper_week = 3", 2, "from 0 to 2"),
    "help lines without 112": (
        'languages = ["da"]\n[[help_lines]]\nname = "A"\nnumber = "1813"\nabout = "doctor"',
        2,
        "lacks 112",
    ),
    "a single help line": (
        '[[help_lines]]\nname = "Alarm"\nnumber = "112"\nabout = "life"',
        1,
        "more than one number",
    ),
    "a help line of an unknown kind": (
        '[[help_lines]]\nname = "A"\nnumber = "112"\nabout = "lif"',
        4,
        "did you mean life?",
    ),
    "no Danish": ('languages = ["en"]', 1, "lacks da"),
    "a word for a list": ('languages = "da"', 1, "must be a list"),
    "a value for a table": ("quiet = 20", 1, "must be a table [quiet]"),
    "a text without a value": ("[texts]\nkommune = 4", 2, "must be a text"),
    "words kept past Telegram": ("[keep]\ntelegram_hours = 48", 2, "from 1 to 47"),
    "keys forgotten too soon": ("[keep]\nhandled_days = 1", 2, "from 2 to 366"),
    "no TOML": ("[rhythm]\nreminder_minutes = = 5", 2, "this is not TOML"),
    "TOML that ends early": ('[office]\nname = "Aar', 2, "this is not TOML"),
    "a key twice": ("[card]\ndetails = true\ndetails = false", 3, "this is not TOML"),
}


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
