"""What I want to say about myself at the workplace: a text of the citizen's own (47)."""

from typing import Any

import pytest

from flows.effects import Tell
from flows.facts import Participation
from flows.own import Competence, Condition, Entry, Kind
from flows.own_effects import KeepEntry
from tests.amina import MONDAY
from tests.chat import PureChat
from tests.lint import wrong_words

RICH: dict[str, Any] = {
    "competences": (Competence(1, "Pakke en palle"), Competence(2, "Bruge truck")),
    "conditions": (Condition(1, "En pause kl. 10."), Condition(2, "Én opgave ad gangen.")),
    "entries": (
        Entry("e1", Kind.experience, MONDAY, text="Køkken på en skole"),
        Entry("e2", Kind.helped, MONDAY, text="En fast makker"),
    ),
}
MINE = "Jeg hedder Amina. Jeg vil gerne have en pause kl. 10."


def told(**facts: Any) -> PureChat:
    return PureChat(**{**RICH, **facts}).commands("fortael")


def test_the_first_text_says_what_i_can_and_what_helps_and_never_what_is_wrong() -> None:
    said = told().heard[0]
    for part in (
        "Hej. Jeg hedder Amina.", "- Bruge truck", "- Pakke en palle", "- Køkken på en skole",
        "- En pause kl. 10.", "- Én opgave ad gangen.", "arbejde i en butik",
    ):  # fmt: skip
        assert part in said
    assert said.index("Bruge truck") < said.index("En pause")  # strengths first
    assert "makker" not in said  # of an earlier place: nothing one says on the first day
    assert not list(wrong_words(said))


def test_nobody_sees_it_and_it_can_be_kept() -> None:
    chat = told().presses("Behold den")
    assert "den er din" in chat.heard[0]
    (kept,) = chat.asked_for(KeepEntry)
    assert kept.facts["kind"] is Kind.telling
    assert kept.facts.get("shared", ()) == ()
    assert not chat.asked_for(Tell)
    assert chat.presses("Vis den").heard[0].endswith(kept.facts["text"])


def test_the_words_are_the_citizens_own() -> None:
    chat = told().presses("Ret teksten")
    assert "ikke hvad du fejler" in chat.heard[0]
    chat.writes(MINE)
    assert chat.heard[0].endswith(MINE)
    assert not chat.asked_for(KeepEntry)  # seen before it is kept
    chat.presses("Behold den").commands("fortael")
    assert chat.heard[0].endswith(MINE)
    assert chat.buttons == ["Ret teksten", "Lav et nyt bud", "Luk"]


def test_a_second_version_takes_the_place_of_the_first() -> None:
    chat = told().presses("Behold den").commands("fortael")
    chat.presses("Ret teksten").writes(MINE).presses("Behold den")
    assert [line.text for line in chat.citizen.entries if line.kind is Kind.telling] == [MINE]


def test_a_new_suggestion_replaces_nothing_until_it_is_kept() -> None:
    chat = told().presses("Ret teksten").writes(MINE).presses("Behold den")
    chat.commands("fortael").presses("Lav et nyt bud")
    assert "- Bruge truck" in chat.heard[0]
    chat.presses("Luk").commands("fortael")
    assert chat.heard[0].endswith(MINE)


def test_who_has_told_nothing_yet_gets_a_beginning_without_blanks() -> None:
    chat = told(competences=(), conditions=(), entries=(), placement=None)
    assert chat.heard[0].endswith(
        "Hej. Jeg hedder Amina.\nSig gerne til, når noget kan gøres anderledes."
    )


LONG = "Jeg kan godt lide at arbejde i en butik, og jeg er altid på plads til tiden. " * 40


def test_nothing_of_a_long_text_is_lost() -> None:
    chat = told().presses("Ret teksten").writes(LONG)
    assert chat.heard[0].endswith(LONG.strip())
    chat.presses("Behold den").commands("fortael")
    assert chat.heard[0].endswith(LONG.strip())


def test_more_than_one_message_can_hold_is_cut_and_that_is_said() -> None:
    chat = told().presses("Ret teksten").writes("a" * 5000)
    assert chat.heard[0] == "Det var langt, så jeg gemmer kun de første 4096 tegn."
    assert chat.heard[1].endswith("a" * 4096)


@pytest.mark.parametrize("said", ["hva", "tak", "hva så nu"])
def test_a_short_word_does_not_take_the_place_of_the_text(said: str) -> None:
    chat = told()
    shown = chat.heard[0]
    chat.writes(said)
    assert chat.heard[-1] == shown
    assert "Tryk gerne på en knap" in chat.heard[0]


@pytest.mark.parametrize("said", ["nej", "nej tak", "ikke noget"])
def test_a_no_leaves_it_as_it_is(said: str) -> None:
    chat = told().writes(said)
    assert "Den ligger her" in chat.heard[0]
    assert not chat.asked_for(KeepEntry)


def test_a_yes_keeps_it() -> None:
    chat = told().writes("ja")
    assert "den er din" in chat.heard[0]
    assert chat.asked_for(KeepEntry)


def test_a_text_may_be_written_at_once() -> None:
    assert told().writes(MINE).heard[0].endswith(MINE)


def test_silence_keeps_nothing() -> None:
    chat = told().goes_quiet()
    assert chat.heard == []
    assert not chat.asked_for(KeepEntry)


def test_it_goes_along_to_the_next_place() -> None:
    chat = told().presses("Behold den")
    assert [line.placement for line in chat.citizen.entries if line.kind is Kind.telling] == [None]


def test_who_stopped_is_shown_the_way_back() -> None:
    chat = told(participation=Participation.stopped)
    assert "Du kan altid begynde igen" in chat.heard[0]
    assert "/start" in chat.values
