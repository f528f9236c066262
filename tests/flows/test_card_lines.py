"""Each line of the competence card is the citizen's to say yes to; where lines come from, and what
may not be one."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.card.paper import Section, Stay, parse
from flows.effects import Say
from flows.own import Competence, Entry, Kind
from tests.amina import MONDAY
from tests.chat import PureChat
from tests.flows.card_chat import (
    SAY_NO,
    TRUCK,
    entry,
    labels,
    on_card,
    opened,
    question,
    states,
)

# --- line by line ---------------------------------------------------------------------


def test_nothing_is_on_the_card_before_somebody_said_yes() -> None:
    chat = opened(TRUCK, SAY_NO)
    assert on_card(chat) == []


def test_yes_puts_a_line_on_the_card_and_no_leaves_it_out_for_good() -> None:
    chat = opened(TRUCK, SAY_NO)
    assert question(chat) == "Det kan jeg\nKøre truck\n\nSkal linjen med på dit kort?"
    chat.presses("Ja")
    assert "Sige nej" in question(chat)
    chat.presses("Nej")
    assert chat.state == "whole"
    assert states(chat) == ["approved", "left_out"]
    assert on_card(chat) == ["Køre truck"]
    assert [one.text for one in chat.citizen.competences] == ["Køre truck", "Sige nej"]


def test_the_line_just_approved_is_counted_and_sent_at_once() -> None:
    chat = opened(TRUCK).presses("Ja")
    assert "Dit kort har én linje" in question(chat)


def test_a_line_can_be_said_in_other_words_and_they_are_what_stands_there() -> None:
    chat = opened(TRUCK).presses("Ret teksten").writes("Køre truck uden hjælp")
    assert states(chat) == ["approved"]
    assert on_card(chat) == ["Køre truck uden hjælp"]


def test_somebody_who_thinks_again_keeps_the_line_as_it_is() -> None:
    chat = opened(TRUCK).presses("Ret teksten").presses("Som den er")
    assert chat.state == "line"
    assert states(chat) == [""]


def test_one_can_go_back_and_answer_otherwise() -> None:
    chat = opened(TRUCK, SAY_NO).presses("Ja").presses("Tilbage")
    assert "Køre truck" in question(chat)
    chat.presses("Nej").presses("Nej")
    assert states(chat) == ["left_out", "left_out"]


def test_the_first_line_has_nothing_to_go_back_to_and_the_last_nothing_to_put_off() -> None:
    chat = opened(TRUCK, SAY_NO)
    assert "Tilbage" not in labels(chat)
    assert "Resten senere" in labels(chat)
    chat.presses("Ja")
    assert "Tilbage" in labels(chat)
    assert "Resten senere" not in labels(chat)


def test_what_is_skipped_or_put_off_is_asked_about_another_time() -> None:
    chat = opened(TRUCK, SAY_NO).presses("Spring over").presses("Spring over")
    assert states(chat) == ["", ""]
    chat.presses("Luk").commands("kort")
    assert "Køre truck" in question(chat)
    chat.presses("Resten senere")
    assert "Se nye linjer" in labels(chat)
    chat.presses("Se nye linjer")
    assert "Køre truck" in question(chat)


def test_silence_is_no_yes() -> None:
    chat = opened(TRUCK).goes_quiet()
    assert not chat.talk.open
    assert states(chat) == [""]


def test_an_approved_line_can_be_taken_off_again() -> None:
    chat = opened(replace(TRUCK, state="approved"))
    assert chat.state == "whole"
    chat.presses("Se linjerne igen").presses("Nej")
    assert on_card(chat) == []


def test_words_on_their_own_change_no_line() -> None:
    chat = opened(TRUCK).writes("jeg kan også bage brød")
    assert states(chat) == [""]
    assert "Ret teksten" in "\n".join(chat.heard)
    assert chat.state == "line"


# --- where lines come from ------------------------------------------------------------


def test_the_book_is_read_from_day_zero_and_each_kind_has_its_place() -> None:
    book = (
        entry(1, Kind.experience, "To år i et bageri"),
        entry(2, Kind.school, "9. klasse"),
        entry(3, Kind.interest, "Fodbold"),
        entry(4, Kind.task, "Tælle varer", state="alone"),
        entry(5, Kind.task, "Pakke ordrer", state="with_help"),
        entry(6, Kind.lesson, "Jeg lærer bedst ved at se det"),
        entry(7, Kind.wish, "Rolige omgivelser", value=1),
    )
    chat = opened(TRUCK, entries=book)
    for _ in range(8):
        chat.presses("Ja")
    chat.presses("Send mig kortet")
    [sent] = [e.document for e in chat.effects if isinstance(e, Say) and e.document]
    assert [(line.section, line.text) for line in parse(sent).lines] == [
        (Section.can, "Køre truck"),
        (Section.can, "Tælle varer"),
        (Section.learning, "Pakke ordrer"),
        (Section.experience, "To år i et bageri"),
        (Section.school, "9. klasse"),
        (Section.interest, "Fodbold"),
        (Section.lesson, "Jeg lærer bedst ved at se det"),
        (Section.wish, "Rolige omgivelser"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        entry(1, Kind.task, "Løfte tungt", state="not_yet"),
        entry(1, Kind.task, "Løfte tungt", state="colleague"),
        entry(1, Kind.stopped, "Jeg blev syg"),
        entry(1, Kind.keep, "Noget, jeg holder for mig selv"),
        entry(1, Kind.say, "Jeg vil gerne have færre timer"),
        entry(1, Kind.sense, "", value=2),
        entry(1, Kind.week, "", value=120, day=date(2026, 11, 23)),
        entry(1, Kind.paid_hours, "De sagde nej"),
        entry(1, Kind.appointment, "Psykolog"),
    ],
    ids=lambda line: f"{line.kind}-{line.state}",
)
def test_nothing_but_gains_is_ever_offered(line: Entry) -> None:
    chat = opened(entries=(line,))
    assert chat.state == "whole"
    assert line.text == "" or line.text not in "\n".join(chat.heard)


def test_the_placement_is_experience_from_its_first_day_without_hours() -> None:
    chat = opened()
    assert chat.state == "whole"  # three days before
    chat.presses("close")
    chat.now = MONDAY
    chat.commands("kort")
    assert "Praktik hos Byggehuset" in question(chat)
    assert "Ret teksten" not in labels(chat)
    chat.presses("Ja").presses("send")
    [sent] = [e.document for e in chat.effects if isinstance(e, Say) and e.document]
    stay = Stay("Byggehuset", date(2026, 11, 23), date(2027, 2, 19))
    assert [line.stay for line in parse(sent).lines] == [stay]


def test_what_was_approved_goes_on_to_the_next_placement() -> None:
    chat = opened(now=MONDAY, entries=(entry(1, Kind.interest, "Fodbold"),))
    chat.presses("Ja").presses("Ja").presses("Luk")
    now = chat.citizen.placement
    assert now is not None
    another = replace(now, id=2, workplace="Genbrug", first=date(2027, 3, 1))
    chat.citizen = replace(chat.citizen, placement=replace(another, last=date(2027, 5, 28)))
    chat.now = datetime(2027, 3, 1, 8, tzinfo=UTC)
    chat.commands("kort")
    assert "Praktik hos Genbrug" in question(chat)
    chat.presses("Ja").presses("send")
    [sent] = [e.document for e in chat.effects if isinstance(e, Say) and e.document]
    assert [(one.stay.workplace if one.stay else one.text) for one in parse(sent).lines] == [
        "Byggehuset", "Genbrug", "Fodbold",
    ]  # fmt: skip


def test_the_same_words_are_asked_about_once() -> None:
    book = (entry(1, Kind.task, "køre  truck.", state="alone"),)
    chat = opened(TRUCK, entries=book).presses("Ja")
    assert chat.state == "whole"
    assert on_card(chat) == ["Køre truck"]


def test_a_line_that_was_changed_since_is_asked_about_again() -> None:
    chat = opened(entries=(entry(1, Kind.interest, "Fodbold"),)).presses("Ja").presses("Luk")
    [line, *_] = chat.citizen.entries
    newer = replace(line, text="Håndbold", changed_at=chat.now + timedelta(hours=1))
    chat.citizen = replace(chat.citizen, entries=(newer, *chat.citizen.entries[1:]))
    chat.now += timedelta(hours=2)
    assert "Håndbold" in question(chat.commands("kort"))


def test_a_task_done_alone_by_now_moves_up_and_stays_on_the_card() -> None:
    book = (entry(1, Kind.task, "Pakke ordrer", state="with_help"),)
    chat = opened(entries=book).presses("Ja").presses("Luk")
    [line, *rest] = chat.citizen.entries
    alone = replace(line, state="alone", changed_at=chat.now + timedelta(days=1))
    chat.citizen = replace(chat.citizen, entries=(alone, *rest))
    chat.now += timedelta(days=2)
    chat.commands("kort").presses("send")
    [sent] = [e.document for e in chat.effects if isinstance(e, Say) and e.document]
    assert [(one.section, one.text) for one in parse(sent).lines] == [(Section.can, "Pakke ordrer")]


def test_a_line_taken_out_of_the_book_leaves_the_card() -> None:
    chat = opened(entries=(entry(1, Kind.interest, "Fodbold"),)).presses("Ja").presses("Luk")
    without = tuple(e for e in chat.citizen.entries if e.kind is not Kind.interest)
    chat.citizen = replace(chat.citizen, entries=without)
    assert on_card(chat) == []


def test_a_reached_goal_that_may_be_on_the_cv_is_not_asked_about_twice() -> None:
    chat = PureChat().commands("tilbageblik").presses("10").presses("yes")
    assert [(one.text, one.state) for one in chat.citizen.competences] == [
        ("Sige godmorgen til alle", "approved")
    ]


PRESSES = ["yes", "no", "skip", "back", "edit", "later", "Egne ord"]


@given(st.lists(st.sampled_from(PRESSES), max_size=25))
def test_whatever_is_pressed_only_lines_with_a_yes_are_on_the_card(presses: list[str]) -> None:
    chat = opened(
        TRUCK, SAY_NO, Competence(3, "Bage"), entries=(entry(1, Kind.school, "9. klasse"),)
    )
    for press in presses:
        if chat.state not in {"line", "own"}:
            break
        _ = chat.writes(press) if press == "Egne ord" else chat.presses(press)
    said = {e.text for e in chat.citizen.entries if e.state == "approved"}
    said |= {one.text for one in chat.citizen.competences if one.state == "approved"}
    assert set(on_card(chat)) == said


def test_who_chose_danish_and_wrote_in_arabic_is_asked_for_the_danish_words() -> None:
    """An employer could read nothing of it, and the line stands in both (bot/card)."""
    arabic = "ترتيب الملابس وتعليقها في المتجر"
    chat = opened(Competence(1, arabic)).presses("Ja")
    assert chat.state == "danish"
    chat.writes("Sortere tøj og hænge det op")
    assert chat.state == "whole"
    chat.presses("Send mig kortet")
    [sent] = [e.document for e in chat.effects if isinstance(e, Say) and e.document]
    assert [(one.text, one.danish) for one in parse(sent).lines] == [
        (arabic, "Sortere tøj og hænge det op")
    ]


def test_danish_words_of_who_chose_danish_are_only_said_yes_to() -> None:
    assert opened(Competence(1, "Sortere tøj og hænge det op")).presses("Ja").state == "whole"
