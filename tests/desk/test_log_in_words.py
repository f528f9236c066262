"""The rows of a case's log as staff read them."""

from types import SimpleNamespace
from typing import Any, cast

import pytest

from bot.desk.cases.log_texts import people_in, row_in_words
from tests.chat import plain


def read(what: str, actor: int | None = None, source: str = "chat", **details: str) -> str:
    row = cast("Any", SimpleNamespace(what=what, actor_id=actor, source=source, details=details))
    names = {number: name for number, name in {2: "Mette"}.items() if number in people_in(row)}
    return plain(row_in_words(row, names, "noshow", "Amina"))


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({"what": "answered", "actor": 2, "value": "take"}, "Mette trykkede på kortet."),
        (
            {"what": "answered", "source": "link:t7", "person": "2"},
            "Nogen brugte linket i mailen til Mette.",
        ),
        ({"what": "closed", "outcome": "known"}, "Robotten lukkede sagen: Det blev kendt senere."),
        (
            {"what": "closed", "outcome": "withdrawn"},
            "Robotten lukkede sagen: Borgeren ombestemte sig.",
        ),
        (
            {"what": "reopened", "missing": "outcome"},
            "Sagen er åben igen. Resultatet mangler.",
        ),
        ({"what": "reopened"}, "Sagen er åben igen. Der blev ikke noteret kontakt i tide."),
    ],
)
def test_a_row_says_who_did_what(row: dict[str, Any], words: str) -> None:
    assert read(**row) == words
