"""docs/motivation.md: every prompt with its phase and reason, made from the library, up to date."""

from bot.commands.motivation import PAGE, page
from flows.motivation.advice import ADVICE
from flows.motivation.library import BY_KEY


def test_the_page_is_up_to_date():
    assert PAGE.read_text(encoding="utf-8") == page(), "run `make motivation`"


def test_every_prompt_and_every_piece_of_advice_stands_there_once():
    rows = [line.split("`")[1] for line in page().splitlines() if line.startswith("| `")]
    assert rows == [*BY_KEY, *ADVICE]
    assert "{" not in page()


def test_it_can_be_written_elsewhere(call, tmp_path):
    ran = call("motivation", "--to", tmp_path / "own.md")
    assert ran.code == 0, ran.err
    assert (tmp_path / "own.md").read_text(encoding="utf-8") == page()
