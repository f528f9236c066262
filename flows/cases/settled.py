"""What ends a worry without a human: it was taken back, or what nobody knew is known now.

A case that somebody has taken is theirs: they hear of it and decide. One that nobody has is
closed, so nobody phones for nothing. Danger is never settled here.
"""

from flows.cases import life
from flows.cases.chain import told_of
from flows.cases.moves import Do, S
from flows.cases.news import news, take_back
from flows.cases.record import CLOCK, open_in
from flows.effects import KeepShift, KeepSignal, Tell
from flows.events import Answered
from flows.facts import Arrived, CaseFile, Shift
from flows.policy import Colour
from flows.signals.firing import after
from flows.texts import T, Text
from flows.turn import Turn

NOT_TAKING_PART = frozenset({"declined", "not_joined", "stopped", "paused", "erased"})


def withdraw(turn: Turn, family: str, rules: frozenset[str], sentence: Text) -> None:
    """The citizen took it back. Before the first card nobody ever hears of it."""
    case = open_in(turn, family)
    if case is None or case.why not in rules:
        return
    if case.state == S.open and case.step == 0:
        life.move(turn, case, Do.settled, CLOCK, outcome="withdrawn")
    else:
        news(turn, family, sentence)


def takes_part(turn: Turn) -> None:
    """Said no, stop or nothing, and now takes part after all."""
    alias = turn.the.person.name
    sentence = T("{alias} vil gerne skrive sammen alligevel.", alias=alias)
    withdraw(turn, "onboarding", NOT_TAKING_PART, sentence)


def learned(turn: Turn) -> None:
    """After a step: whether it told what the open no-show case did not know."""
    case = open_in(turn, "noshow")
    if case is None or not any(_says_it(e) for e in turn.effects):
        return
    sentence = _sentence(turn)
    if case.state == S.open and _all_known(turn, case):
        take_back(turn, case)
        _close(turn, case, sentence)
    elif not _same_news(turn, sentence):
        take_back(turn, case)
        news(turn, "noshow", sentence, at_once=True)


def _says_it(effect: object) -> bool:
    return isinstance(effect, KeepShift) and (
        effect.facts.get("arrived") is Arrived.yes or bool(effect.facts.get("mood"))
    )


def _sentence(turn: Turn) -> Text:
    """That the day is known, never how it was."""
    alias = turn.the.person.name
    if isinstance(turn.event, Answered):
        return T("Virksomheden siger, at {alias} er der.", alias=alias)
    if any(isinstance(e, KeepShift) and e.facts.get("mood") for e in turn.effects):
        return T("{alias} har fortalt, hvordan dagen gik.", alias=alias)
    return T("{alias} siger selv at være der.", alias=alias)


def _same_news(turn: Turn, sentence: Text) -> bool:
    return any(isinstance(e, Tell) and sentence in e.lines for e in turn.effects)


def _all_known(turn: Turn, case: CaseFile) -> bool:
    """From the shift the case is about until now."""
    begun = [s for s in after(turn).shifts if s.starts <= turn.now]
    about = max((s.starts for s in begun if s.starts <= case.opened_at), default=None)
    since = [s for s in begun if about is not None and s.starts >= about]
    return bool(since) and all(_known(turn, case, shift) for shift in since)


def _known(turn: Turn, case: CaseFile, shift: Shift) -> bool:
    """Who was said not to be there is only there when somebody says that too."""
    if shift.arrived is Arrived.yes or turn.the.absent_on(shift.day) is not None:
        return True
    return case.why == "nothing_known" and shift.mood is not None


def _close(turn: Turn, case: CaseFile, sentence: Text) -> None:
    """Who holds a card need not phone any more; the digest shows that it was late."""
    life.move(turn, case, Do.settled, CLOCK, outcome="known")
    turn.add(KeepSignal("known_later", "noshow", Colour.green, turn.today.date(), case.id))
    tell_closed(turn, case, sentence)


def tell_closed(turn: Turn, case: CaseFile, sentence: Text) -> None:
    """To everybody who holds a card of it, save who just did it."""
    subject = T("Sagen om {alias} er lukket", alias=turn.the.person.name)
    for person in told_of(turn, case):
        if person.id != turn.me.id:
            turn.add(Tell(person.id, subject, sentence, lines=(T("Sagen er lukket."),)))
