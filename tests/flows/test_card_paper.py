"""The competence card as a line of text: what is written is what is read."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.render import in_words
from flows.card.paper import Card, Line, NotACard, Section, Stay, parse, plain, spec
from flows.texts import Text

DAY = date(2026, 11, 23)
STAY = Stay("Nordlys Lager", date(2026, 11, 23), date(2027, 2, 26))


def in_danish(text: Text) -> str:
    return in_words(text, "da", "Europe/Copenhagen")


lines = st.builds(Line, st.sampled_from(Section), st.text(max_size=40), st.text(max_size=40))
stays = st.builds(
    lambda where, first, last: Line(Section.experience, stay=Stay(where, first, last)),
    st.text(max_size=20), st.dates(), st.dates(),
)  # fmt: skip
cards = st.builds(
    lambda name, day, found: Card(name, day, tuple(found)),
    st.text(max_size=20), st.dates(), st.lists(st.one_of(lines, stays), max_size=8),
)  # fmt: skip


@given(cards)
def test_every_card_survives_the_outbox(card: Card) -> None:
    assert parse(spec(card)) == card


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hours:agreed=4",
        "card:",
        "card:[]",
        'card:{"name":"A","day":"2026-11-23"}',
        'card:{"name":"A","day":"i morgen","lines":[]}',
        'card:{"name":"A","day":"2026-11-23","lines":[["penge","x",""]]}',
        'card:{"name":"A","day":"2026-11-23","lines":[["can"]]}',
        'card:{"name":"A","day":"2026-11-23","lines":[["can","","","Lager"]]}',
    ],
)
def test_what_is_no_card_is_refused(text: str) -> None:
    with pytest.raises(NotACard):
        parse(text)


def test_the_text_for_a_cv_has_what_somebody_can_first_and_no_empty_heading() -> None:
    card = Card(
        "Amina",
        DAY,
        (
            Line(Section.interest, "Fodbold"),
            Line(Section.experience, stay=STAY),
            Line(Section.can, "Køre {truck}", "Køre truck"),
        ),
    )
    assert in_danish(plain(card)) == (
        "Det kan jeg\n- Køre {truck}\n\n"
        "Erfaring\n- Praktik hos Nordlys Lager, 11/2026–02/2027\n\n"
        "Det interesserer mig\n- Fodbold"
    )
    assert "- Køre truck\n" in in_danish(plain(card, in_danish=True))


def test_a_placement_within_a_month_names_it_once() -> None:
    stay = Stay("Genbrug", date(2026, 11, 2), date(2026, 11, 27))
    card = Card("Amina", DAY, (Line(Section.experience, stay=stay),))
    assert in_danish(plain(card)).endswith("- Praktik hos Genbrug, 11/2026")
