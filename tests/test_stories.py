"""Every story in tests/stories comes true on the whole program, in seconds; and the player itself
says clearly what is wrong with a story or with its file."""

from pathlib import Path
from textwrap import dedent

import pytest

from bot.local.play import main, play_story
from bot.local.player import Player
from bot.local.result import Result
from bot.local.stage import Stage
from bot.local.standing_clock import StandingClock
from bot.local.story import StoryError, read_story
from bot.local.story_times import moment_after

STORIES = sorted((Path(__file__).parent / "stories").glob("*.toml"))
ON_POSTGRESQL = ("old_buttons", "outage_over_a_morning", "danger_in_a_checkin", "sick_two_days")
SECONDS = 20  # on a busy machine; alone each takes one to four
LONG = {"thirteen_weeks": 180}  # `make bench` measures it
NAMED = {  # by the issue
    "good_week",
    "nervous_start",
    "sick_two_days",
    "no_show_and_back",
    "three_hard_days",
    "stopped_replying",
    "danger_in_a_checkin",
    "late_in_a_flexible_window",
    "old_buttons",
    "outage_over_a_morning",
}
BEGINNING = """
    title = "Try"
    start = "2026-11-23T06:30"

    [cast]
    joined = true
"""


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
async def test_a_story_comes_true(path: Path, migrated_sqlite: Path) -> None:
    result = await play_story(path, quiet=True, empty=migrated_sqlite)
    assert result.failure is None, str(result)
    assert result.seconds < LONG.get(path.stem, SECONDS)


@pytest.mark.parametrize("name", ON_POSTGRESQL)
async def test_a_story_comes_true_on_postgresql_too(name: str, postgresql_url: str) -> None:
    path = next(path for path in STORIES if path.stem == name)
    result = await play_story(path, quiet=True, database=postgresql_url)
    assert result.failure is None, str(result)


def test_the_stories_the_issue_names_are_there() -> None:
    assert {path.stem for path in STORIES} >= NAMED


# --- the player -----------------------------------------------------------------------


def story(folder: Path, steps: str, beginning: str = BEGINNING) -> Path:
    path = folder / "story.toml"
    path.write_text(dedent(beginning).lstrip() + dedent(steps), encoding="utf-8")
    return path


@pytest.fixture
def play(tmp_path, migrated_sqlite):
    async def played(steps: str, beginning: str = BEGINNING) -> Result:
        path = story(tmp_path, steps, beginning)
        return await play_story(path, quiet=True, empty=migrated_sqlite)

    return played


async def test_an_unmet_expectation_names_step_line_and_what_was_seen(play):
    result = await play(
        """
        [[steps]]
        at = "Mon 07:30"
        who = "citizen"
        sees = "Hvordan ser det ud?"

        [[steps]]
        who = "citizen"
        presses = "På vej"
        sees = "Godnat"
        """
    )
    failure = result.failure
    assert failure is not None
    assert (failure.step, failure.line) == (2, 12)
    assert failure.wanted == 'citizen sees "Godnat"'
    assert "Hav en god dag" in failure.seen
    report = failure.report(Path("story.toml"))
    assert "story.toml, line 12: step 2 did not come true (2026-11-23 07:30)" in report


async def test_what_must_not_be_seen_fails_when_it_is(play):
    result = await play(
        """
        [[steps]]
        at = "Mon 07:30"
        who = "citizen"
        sees_not = "Hvordan ser det ud?"
        """
    )
    assert result.failure is not None
    assert result.failure.wanted == 'citizen sees no "Hvordan ser det ud?"'


@pytest.mark.parametrize(
    ("expected", "wanted"),
    [
        ('case = { family = "danger" }', "a case: family danger"),
        ('who = "company_mentor"\nmail = "Hej"', 'a mail to company_mentor "Hej"'),
        ('who = "citizen"\nsees = "Hej"', 'citizen sees "Hej"'),
    ],
)
async def test_nothing_at_all_is_said_to_be_nothing(play, expected, wanted):
    result = await play(f'\n[[steps]]\nat = "Mon 06:40"\n{expected}\n')
    assert result.failure is not None
    assert result.failure.wanted == wanted
    assert result.failure.report(Path("story.toml")).endswith("Seen instead: nothing")


async def test_a_case_and_a_mail_that_should_not_be_there_fail(play):
    quiet_morning = '[[steps]]\nat = "Mon 08:45"\nno_mail = true\n'
    mailed = await play(f"\n{quiet_morning}")
    assert mailed.failure is not None
    assert "Er Amina kommet i dag?" in mailed.failure.seen
    in_need = '[[steps]]\nwho = "citizen"\nwrites = "jeg vil dø"\nno_case = true\n'
    case = await play(f"\n{in_need}")
    assert case.failure is not None
    assert "family danger, colour red" in case.failure.seen


async def test_a_button_that_is_not_there_names_those_that_are(play):
    result = await play('\n[[steps]]\nwho = "citizen"\npresses = "Hop"\n')
    assert result.failure is not None
    assert result.failure.seen == ('Amina has no button "Hop"; there are: Vis, hvad jeg kan')


async def test_the_clock_never_goes_back(play):
    late_then_early = '\n[[steps]]\nat = "2026-11-23T09:00"\n[[steps]]\nat = "2026-11-23T08:00"\n'
    result = await play(late_then_early)
    assert result.failure is not None
    assert "the clock never goes back" in result.failure.seen


async def test_the_conversation_can_be_read_with_local_times_and_who_said_it(play):
    result = await play('\n[[steps]]\nat = "Mon 07:30"\nwho = "citizen"\npresses = "På vej"\n')
    told = "\n".join(result.lines)
    assert "  Mon 2026-11-23" in told
    assert "    06:30  Amina: /start …" in told
    assert "    07:30  Amina: presses [På vej]" in told
    assert "    07:30  Fodfæste → Amina: Godt. Hav en god dag." in told


async def test_a_chat_copied_from_the_page_can_be_played(play):
    """As bot/local/page/story.js writes it: no title, `{start}` for the invitation."""
    copied = """
        # Aminas samtale (borger)
        start = "2026-11-23T06:30"

        [[steps]]
        at = "2026-11-23T06:30"
        who = "citizen"
        writes = "{start}"

        [[steps]]
        who = "citizen"
        sees = "Jeg skriver til dig, mens du er i praktik hos Genbrugsbutikken."

        [[steps]]
        at = "2026-11-23T06:31"
        who = "citizen"
        presses = "Ja, lad os prøve"

        [[steps]]
        who = "citizen"
        sees = "Hvilket sprog er bedst for dig?"
    """
    result = await play(copied, beginning="")
    assert result.failure is None, str(result)


# --- one table alone ------------------------------------------------------------------


async def test_one_table_is_played_alone(play):
    steps = """
        [[steps]]
        presses = "😀 Godt"
        state = "hours"

        [[steps]]
        writes = "vrøvl"
        sees = "Var du der de timer, I har aftalt?"

        [[steps]]
        goes_quiet = true
        state = "ended"
    """
    result = await play(steps, beginning='flow = "checkin"\n')
    assert result.failure is None, str(result)
    assert result.seconds < 1


async def test_a_table_alone_says_which_state_it_stood_in(play):
    result = await play('\n[[steps]]\nstate = "hours"\n', beginning='flow = "checkin"\n')
    assert result.failure is not None
    assert (result.failure.wanted, result.failure.seen) == ("state hours", "mood")


# --- a seed for the demo --------------------------------------------------------------


async def test_a_seed_is_played_on_a_running_stage_from_its_own_first_day(
    tmp_path, migrated_sqlite
):
    (tmp_path / "fodfaeste.db").write_bytes(migrated_sqlite.read_bytes())
    steps = """
        [[steps]]
        at = "2026-11-24T07:30"
        who = "citizen"
        presses = "På vej"
        sees = "this is not expected of a seed"
    """
    at = read_story(story(tmp_path, steps)).start.replace(day=30)
    async with Stage(tmp_path, at, clock=StandingClock(at)) as stage:
        failure = await Player(
            stage, read_story(story(tmp_path, steps)), lambda _: None, expecting=False
        ).play()
        assert failure is None
        assert stage.clock.now() == moment_after("2026-12-01T07:30", at)


# --- wrong files ----------------------------------------------------------------------

STEP = '[[steps]]\nwho = "citizen"\n'
SEES = STEP + 'sees = "hej"\n'


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("title = x\n", 1, "this is not TOML"),
        ('titel = "x"\n', 1, "titel is not known here; did you mean title?"),
        ('title = "x"\n', 1, "there are no [[steps]]"),
        ('start = "tomorrow"\n' + STEP, 1, 'start must be like "2026-11-23T06:30"'),
        ('title = "x"\n' + STEP + 'says = "y"\n', 4, "says is not known in a step"),
        (STEP + 'writes = "a"\npresses = "b"\n', 4, "one step does one thing"),
        (STEP, 1, "the step neither does nor expects anything"),
        ('[[steps]]\nwrites = "hej"\n', 1, "who is missing"),
        ('[[steps]]\nwho = "Karl"\nwrites = "hej"\n', 2, "Karl does not play"),
        (STEP + 'at = "soon"\n', 3, '"soon" is not a time'),
        (STEP + 'at = "Mon 25:00"\n', 3, '"Mon 25:00" is not a time'),
        (STEP + 'sends = "money"\n', 3, "sends must be one of photo, voice"),
        (STEP + "sees = 3\n", 3, "sees must be text"),
        (STEP + 'state = "mood"\n', 3, "state is only known where a table is played alone"),
        ('[[steps]]\noutage = "long"\n', 2, '"long" is not a span of time'),
        ('[[steps]]\ncase = { colour = "blue" }\n', 2, "blue is no colour"),
        ('[[steps]]\ncase = { size = "big" }\n', 2, "size is not known in case"),
        ('flow = "checkin"\n[[steps]]\noutage = "3h"\n', 3, "outage needs the whole program"),
        ("[cast]\nmentor = false\n" + STEP, 2, "mentor is not known in [cast]"),
        ('title = "x"\nflow = "chekin"\n' + SEES, 2, "there is no flow chekin"),
        ("[cast]\ndeputy = true\n" + STEP, 2, "deputy = false leaves the role empty"),
        ('[cast]\nschedule = "mon"\n' + STEP, 2, "schedule:"),
        ('[cast]\nfirst = "soon"\n' + STEP, 2, "first must be a span"),
        ("[policy.rhythm]\nreminder_minuts = 3\n" + SEES, 2, "reminder_minuts"),
    ],
)
def test_a_wrong_file_says_line_and_reason(tmp_path, text, line, reason):
    path = tmp_path / "wrong.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(StoryError) as wrong:
        read_story(path)
    assert str(wrong.value).startswith(f"{path}, line {line}: "), wrong.value
    assert reason in str(wrong.value)


def test_the_command_says_what_came_true_and_ends_with_one_when_something_did_not(tmp_path, capsys):
    good = story(tmp_path, '\n[[steps]]\nsees = "Hvordan"\n', 'flow = "checkin"\n')
    assert main([tmp_path]) == 0
    assert "1 of 1 stories came true." in capsys.readouterr().out
    good.with_name("bad.toml").write_text('flow = "checkin"\n[[steps]]\nsees = "Godnat"\n')
    assert main([tmp_path]) == 1
    said = capsys.readouterr()
    assert "1 of 2 stories came true." in said.out
    assert 'Expected: citizen sees "Godnat"' in said.err


def test_the_command_refuses_a_wrong_or_missing_story_before_anything_is_played(tmp_path, capsys):
    assert main([tmp_path / "nowhere.toml"]) == 2
    assert "nowhere.toml: it cannot be read" in capsys.readouterr().err
    assert main([tmp_path]) == 2
    assert "There is no story" in capsys.readouterr().err
