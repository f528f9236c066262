"""Something is known that staff were worried about: whoever has the case hears it, once an hour.

It closes nothing: whether the worry is over is a human's judgement.
"""

from flows.cases import cards
from flows.cases.gather import NEWS_PAUSE
from flows.cases.moves import S
from flows.cases.people import person_of
from flows.cases.record import keep, log, open_in, source_of
from flows.facts import CaseFile, Person, Role
from flows.texts import T, Text
from flows.turn import Turn


def news(turn: Turn, family: str, sentence: Text) -> None:
    """To the owner of the open case; to the caseworker while nobody has taken it."""
    case = open_in(turn, family)
    if case is None or (case.news_at and turn.now - case.news_at < NEWS_PAUSE):
        return
    reader = _reader(turn, case)
    if reader is None or case.step == 0:
        return  # nobody has been told of it yet; the first card comes later and says enough
    log(turn, case.id, "news", source_of(turn))
    case = keep(turn, case, news_at=turn.now)
    if case.state == S.open:
        turn.add(cards.card(turn, case, reader, sentence))
        return
    text = T("Der er nyt i sagen om {alias}.", alias=turn.the.person.name)
    turn.add(cards.owner_card(turn, case, reader, text, sentence))


def _reader(turn: Turn, case: CaseFile) -> Person | None:
    if case.state == S.open:
        return turn.the.who(Role.caseworker)
    return person_of(turn.the, case.owner)
