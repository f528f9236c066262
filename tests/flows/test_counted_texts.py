"""What counts says "once", "one day" and "1 hour" as people do, in Danish and in English."""

import re
from dataclasses import fields, replace

import pytest

from bot.pictures.progress import in_lines
from bot.render import in_words
from flows.policy import Policy, Signals
from flows.signals.profiles import published
from flows.signals.rule import Profile
from flows.signals.table import RULES

MANY = re.compile(
    r"\b1 (?:time within|times|(?:agreed |hard )?days|weeks|hours"
    r"|gange|(?:svære |aftalte |af de næste 1 )?dage|uger|timer)\b|\bnæste 1\b|not kept 1"
)
ONES = Signals(**{one.name: 1 for one in fields(Signals) if isinstance(one.default, int)})


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("profile", list(Profile))
def test_a_rule_that_speaks_at_one_says_one(language: str, profile: Profile) -> None:
    """A case of concern halves the counts, so one is what many of them are there."""
    numbers = published(replace(Policy(), signals=ONES), profile, early=True)
    said = [in_words(rule.pattern(numbers), language, "UTC") for rule in RULES]
    assert [one for one in said if MANY.search(one)] == []
    assert any("én dag" in one or "one day" in one for one in said)


@pytest.mark.parametrize(("language", "says"), [
    ("da", "Uge 48: 1 time\nUge 49: 1,5 timer. Et mål er nået."),
    ("en", "Week 48: 1 hour\nWeek 49: 1.5 hours. A goal was reached."),
])  # fmt: skip
def test_a_week_of_one_hour_is_an_hour(language: str, says: str) -> None:
    spec = (
        "progress:weeks=2026-11-23,2026-11-30;agreed=240,240;done=60,90;"
        "goals=2026-11-30;counts=0,0,0"
    )
    assert in_lines(spec, language).startswith(says)
