"""Danger again while the case is open: who hears of it, and what is true to say about that.

The answer to the citizen is written before the signal joins the case, so both ask here.
"""

from dataclasses import dataclass
from datetime import timedelta

from flows.cases import cards
from flows.cases.chain import DANGER, told_of
from flows.cases.moves import S
from flows.cases.people import person_of
from flows.cases.record import keep, log, open_in, source_of
from flows.facts import CaseFile, Person
from flows.policy import Colour
from flows.signals.table import sentence
from flows.texts import T
from flows.turn import Signal, Turn

FAMILY = DANGER
LEFT_ALONE = frozenset({S.contacted, S.snoozed})  # news opens it again
PAUSE = timedelta(minutes=3)  # several messages in a row are one piece of news


@dataclass(frozen=True, slots=True)
class Heard:
    """Who has the red case, and whether they were told again a moment ago."""

    people: tuple[Person, ...]
    taken: bool
    just_now: bool


def heard(turn: Turn) -> Heard | None:
    """Who hears of more danger; None when the card begins at the top of the chain (again)."""
    case = open_in(turn, FAMILY)
    if case is None or case.colour is not Colour.red or case.state in LEFT_ALONE:
        return None
    people = holders(turn, case)
    return Heard(people, case.state == S.taken, _just_now(turn, case)) if people else None


def holders(turn: Turn, case: CaseFile) -> tuple[Person, ...]:
    """Who has taken it, else everybody who holds a card. Only those who can be reached."""
    if case.state == S.open:
        return told_of(turn, case)
    owner = person_of(turn.the, case.owner)
    return (owner,) if owner is not None and owner.channels else ()


def _just_now(turn: Turn, case: CaseFile) -> bool:
    return case.news_at is not None and turn.now - case.news_at < PAUSE


def tell_again(turn: Turn, case: CaseFile, signal: Signal) -> None:
    """Every time, but for a few minutes: nobody may think that it is the old message."""
    if _just_now(turn, case):
        return
    case = keep(turn, case, news_at=turn.now)
    log(turn, case.id, "news", source_of(turn))
    alias = turn.the.person.name
    text = T("Der er nyt i sagen om {alias}.", alias=alias)
    news = sentence(signal.rule, signal.family, alias)
    known = not turn.policy.card.details or signal.rule == case.why
    for person in holders(turn, case):
        if case.state == S.open:
            turn.add(cards.card(turn, case, person, text, *(() if known else (news,))))
        else:
            shown = (news,) if turn.policy.card.details else ()
            turn.add(cards.owner_card(turn, case, person, text, *shown))
