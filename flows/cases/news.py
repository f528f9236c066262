"""Something is known that staff were worried about: whoever has the case hears it, once an hour.

It closes nothing (settled.py does, when what was not known is known).
"""

from datetime import timedelta

from flows.cases import cards
from flows.cases.moves import S
from flows.cases.people import person_of
from flows.cases.record import keep, log, open_in, source_of
from flows.effects import LogCase, Tell
from flows.facts import CaseFile, Person, Role
from flows.texts import T, Text
from flows.turn import Turn

NEWS_PAUSE = timedelta(minutes=60)  # the owner hears once of more of the same


def news(turn: Turn, family: str, sentence: Text, at_once: bool = False) -> None:
    """To the owner of the open case; to the caseworker while nobody has taken it."""
    case = open_in(turn, family)
    if case is None:
        return
    at_once = at_once or family == "danger"  # which also keeps a pause of its own
    if case.news_at and turn.now - case.news_at < NEWS_PAUSE and not at_once:
        return
    reader = _reader(turn, case)
    if reader is None or case.step == 0:
        return  # nobody has been told of it yet; the first card comes later and says enough
    log(turn, case.id, "news", source_of(turn))
    if family != "danger":
        case = keep(turn, case, news_at=turn.now)
    if case.state == S.open:
        turn.add(cards.card(turn, case, reader, sentence))
        return
    text = T("Der er nyt i sagen om {alias}.", alias=turn.the.person.name)
    turn.add(cards.owner_card(turn, case, reader, text, sentence))


def take_back(turn: Turn, case: CaseFile) -> None:
    """What this step was about to say of the case is overtaken by what it now knows."""
    turn.effects[:] = [
        effect
        for effect in turn.effects
        if not (isinstance(effect, Tell) and effect.case == case.id)
        and not (isinstance(effect, LogCase) and (effect.case, effect.what) == (case.id, "news"))
    ]


def _reader(turn: Turn, case: CaseFile) -> Person | None:
    if case.state == S.open:
        return turn.the.who(Role.caseworker)
    return person_of(turn.the, case.owner)
