"""docs/signals.md: every rule in Danish and English, made from the table, and up to date."""

from bot.commands.signals import PAGE, page
from flows.policy import Policy
from flows.signals.table import RULES


def test_the_page_is_up_to_date():
    assert PAGE.read_text(encoding="utf-8") == page(Policy()), "run `make signals`"


def test_every_rule_stands_there_in_both_languages_with_nothing_left_blank():
    danish, english = page(Policy()).split("\n# ")[1:]
    assert danish.startswith("Hvornår nogen får besked\n")
    assert english.startswith("When somebody is told\n")
    for text in (danish, english):
        rows = [line for line in text.splitlines() if line.startswith("| `")]
        assert sorted(row.split("`")[1] for row in rows) == sorted(rule.name for rule in RULES)
        assert "{" not in text
        assert all(cell.strip() for row in rows for cell in row.strip("|").split("|"))
    assert not set(danish.splitlines()) & set(english.splitlines()) - {""} - {
        line for line in danish.splitlines() if line.startswith("|--")
    }


def test_a_municipality_makes_one_with_its_own_numbers(call, tmp_path):
    policy, own = tmp_path / "policy.toml", tmp_path / "signals.md"
    policy.write_text(
        "[signals]\nhard_days = 5\ncooldown_hours = 48\n[cases.yellow]\nat = 'staffed'\n",
        encoding="utf-8",
    )
    ran = call("signals", "--policy", policy, "--to", own)
    assert ran.code == 0, ran.err
    made = own.read_text(encoding="utf-8")
    assert "5 svære dage lige efter hinanden" in made
    assert "`signals.hard_days = 5`" in made
    assert "Gul og grøn hviler så i 48 timer." in made
    assert "- GUL: Med det samme, når kontoret er åbent." in made


def test_what_is_otherwise_at_the_start_and_in_a_case_of_concern_is_said():
    rows = [line for line in page(Policy()).splitlines() if line.startswith("| `")]
    cells = {row.split("`")[1]: row.split(" | ") for row in rows}  # the last: in English
    assert cells["silence"][1].startswith("No answer 3 times")
    assert cells["silence"][2].startswith("No answer 2 times")
    assert cells["nothing_known"][3] == "Nobody knows whether you have arrived"
    assert cells["hard_days"][2:4] == ["–", "2 hard days, one right after the other"]
