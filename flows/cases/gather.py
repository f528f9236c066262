"""After every step: what was signalled joins the open case of its family, or opens one.

A case may become louder, never quieter. When a signal fires is not decided here (signals.py).
"""

from collections import defaultdict
from dataclasses import replace

from flows.calendar import first_card
from flows.cases import actions, cards, danger, left, life, settled
from flows.cases.chain import begin
from flows.cases.moves import Do, S
from flows.cases.news import NEWS_PAUSE, news
from flows.cases.people import person_of
from flows.cases.record import keep, log, open_in, source_of
from flows.effects import KeepSignal, KeepWords, SetAlarm
from flows.facts import CaseFile
from flows.policy import Colour
from flows.signals.table import sentence
from flows.texts import T
from flows.turn import Signal, Turn

TODAY = frozenset({"declined", "not_joined", "stopped", "erased", "blocked"})
_LOUDNESS = list(Colour)


def gather(turn: Turn) -> None:
    """The last thing of every turn."""
    if turn.citizen is None:
        return
    settled.learned(turn)
    families: dict[str, dict[str, Signal]] = defaultdict(dict)
    for signal in (_in_time(turn, signal) for signal in turn.signals):
        known = families[signal.family].get(signal.rule)
        if known is None or _louder(signal.colour, known.colour):
            families[signal.family][signal.rule] = signal
    for family, by_rule in families.items():
        _take_in(turn, family, list(by_rule.values()))


def _in_time(turn: Turn, signal: Signal) -> Signal:
    """Somebody may wait at the workplace in a few hours: tomorrow at nine is too late."""
    if signal.rule in TODAY and signal.colour is Colour.yellow and _expected_today(turn):
        return replace(signal, colour=Colour.orange)
    return signal


def _expected_today(turn: Turn) -> bool:
    placement, today = turn.the.placement, turn.today.date()
    if placement is None or not placement.first <= today <= placement.last:
        return False
    zone, closed = turn.policy.office.zone, placement.closed_days
    shifts = placement.schedule.shifts(today, today, zone, closed)
    absent = turn.the.absent_on(today) is not None
    return not absent and any(shift.starts > turn.now for shift in shifts)


def _louder(one: Colour, other: Colour) -> bool:
    return _LOUDNESS.index(one) > _LOUDNESS.index(other)


def _take_in(turn: Turn, family: str, signals: list[Signal]) -> None:
    loudest = max(signals, key=lambda signal: _LOUDNESS.index(signal.colour))
    case = open_in(turn, family)
    if case is not None:
        _note_down(turn, signals, case.id)
        _join(turn, case, loudest)
    elif loudest.colour is Colour.green:
        _note_down(turn, signals, "")
    else:
        case = _open(turn, loudest)
        _note_down(turn, signals, case.id)
        rule = turn.policy.cases[case.colour]
        office, week = turn.policy.office, turn.policy.week
        begin(turn, case, first_card(rule, office, week, turn.now))


def _note_down(turn: Turn, signals: list[Signal], case: str) -> None:
    for signal in signals:
        day = turn.today.date()
        turn.add(KeepSignal(signal.rule, signal.family, signal.colour, day, case))
        if signal.words:
            turn.add(KeepWords("signal", signal.words, case))


def _open(turn: Turn, signal: Signal) -> CaseFile:
    facts = {
        "family": signal.family,
        "colour": signal.colour,
        "state": str(S.open),
        "step": 0,
        "opened_at": turn.now,
        "why": signal.rule,
        **actions.frozen(turn, turn.policy.cases[signal.colour]),
    }
    case = keep(turn, CaseFile(turn.new_id(), **facts), **facts)
    log(turn, case.id, "opened", source_of(turn), rule=signal.rule, colour=signal.colour)
    return case


def _join(turn: Turn, case: CaseFile, signal: Signal) -> None:
    source = source_of(turn)
    log(turn, case.id, "joined", source, rule=signal.rule, colour=signal.colour)
    if case.undo and signal.colour.loud:
        case = keep(turn, case, undo=None)  # the case is not any more what was done to it
    if _louder(signal.colour, case.colour):
        rule = turn.policy.cases[signal.colour]
        life.move(turn, case, Do.raised, source, signal=signal, rule=rule)
    elif not signal.colour.loud:
        return
    elif case.state in danger.LEFT_ALONE or _nobody_has_danger(turn, case):
        # they have talked, or it waits, and now there is something new: somebody must hear it
        rule = turn.policy.cases[case.colour]
        life.move(turn, case, Do.raised, source, signal=_as_loud(signal, case), rule=rule)
    elif case.state == S.taken:
        _tell_owner(turn, case, signal)
    elif left.rests(case) and left.is_news(case, signal):
        news(turn, case.family, sentence(signal.rule, case.family, turn.the.person.name))
    elif case.family == danger.FAMILY:
        danger.tell_again(turn, case, signal)


def _nobody_has_danger(turn: Turn, case: CaseFile) -> bool:
    """The card went out, but no one who has it can be reached now."""
    return case.family == danger.FAMILY and case.step > 0 and not danger.holders(turn, case)


def _as_loud(signal: Signal, case: CaseFile) -> Signal:
    """A case never becomes quieter, whatever joins it."""
    return Signal(signal.rule, signal.family, case.colour, signal.words)


def _tell_owner(turn: Turn, case: CaseFile, signal: Signal) -> None:
    """Who has the case hears of it once (of danger each time), and has no longer for it than
    for a new one."""
    due = actions.contact_by(turn, case)
    if case.contact_by is None or due < case.contact_by:
        case = keep(turn, case, contact_by=due)
        turn.add(SetAlarm(actions.CONTACT, due, ref=case.id, fence=case.step))
    if case.family == danger.FAMILY:
        danger.tell_again(turn, case, signal)
        return
    owner = person_of(turn.the, case.owner)
    if owner is None or (case.news_at and turn.now - case.news_at < NEWS_PAUSE):
        return
    case = keep(turn, case, news_at=turn.now)
    alias = turn.the.person.name
    said = sentence(signal.rule, signal.family, alias)
    text = T("Der er nyt i sagen om {alias}.", alias=alias)
    shown = (said,) if turn.policy.card.details else ()
    turn.add(cards.owner_card(turn, case, owner, text, *shown))
