"""A bit late, at any time: how late → the company mentor knows. Never asks why.

The citizen hears that the mentor knows when the channel has taken the message, not before.
"""

from datetime import datetime, timedelta
from enum import StrEnum, auto

from flows import delay
from flows.arrival import UNSURE_DELAY, ask_later
from flows.core import Flow, Questions, Row, pressed, row
from flows.effects import Button, KeepShift
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.facts import Coming
from flows.late_say import (
    say_gone_by,
    say_on_time,
    say_punctual,
    say_told,
    tell_mentor,
    told_person,
)
from flows.pointing import point_to_buttons
from flows.texts import TC, T, clock
from flows.turn import Frame, Turn
from flows.understanding.values import yes_no

# Questions that "late" answers too: they are not asked again afterwards.
ASKS_COMING = frozenset({"reminder", "noshow", "quiet_start"})
SAYS_WHY = frozenset({"late", "absence_transport"})
FEW = 2  # words


class S(StrEnum):
    ready = auto()
    confirm = auto()
    delay = auto()
    in_time = auto()
    told = auto()
    too_late = auto()
    on_time = auto()
    punctual = auto()
    quiet = auto()


# --- what each state asks when entered ------------------------------------------------


def ask_confirm(turn: Turn) -> None:
    """Words were heard as "late"; nobody is told on a guess."""
    who, named = told_person(turn), turn.answers.get("named")
    if named is None:
        text = T("Er du forsinket i dag?")
    elif who:
        text = T(
            "Kommer du kl. {time}? Så giver jeg {mentor} besked.",
            time=clock(datetime.fromisoformat(named)),
            mentor=who.name,
        )
    else:
        text = T("Kommer du kl. {time}?", time=clock(datetime.fromisoformat(named)))
    yes, no = Button(TC("button", "Ja"), "yes"), Button(TC("button", "Nej"), "no")
    other = Button(TC("button", "Et andet tidspunkt"), "other")
    turn.ask(text, *([yes, no] if named is None else [yes, other, no]))


def ask_delay(turn: Turn) -> None:
    """Before the start the time is counted from the start, after it from now."""
    shift = turn.shift()
    if shift and turn.now < shift.starts:
        turn.ask(
            T("Tak, fordi du siger det. Hvor meget senere kommer du?"),
            Button(TC("button", "10 min senere"), "10"),
            Button(TC("button", "30 min senere"), "30"),
            Button(TC("button", "1 time senere"), "60"),
            Button(TC("button", "Ved ikke"), "skip"),
        )
        return
    turn.ask(
        T("Tak, fordi du siger det. Hvornår er du der?"),
        Button(TC("button", "Om 10 min"), "10"),
        Button(TC("button", "Om 30 min"), "30"),
        Button(TC("button", "Om 1 time"), "60"),
        Button(TC("button", "Ved ikke"), "skip"),
    )


def ask_in_time(turn: Turn) -> None:
    """A time was named that is not late: one of the two is a mistake, and nobody is told it."""
    shift = turn.shift()
    assert shift is not None
    turn.ask(
        T("Du møder kl. {time}. Er du der til tiden?", time=clock(shift.starts)),
        Button(TC("button", "Ja, til tiden"), "yes"),
        Button(TC("button", "Nej, senere"), "no"),
    )


def open_absence(turn: Turn) -> None:
    answers_the_question(turn)
    turn.say(T("Så er din tid i dag slut, når du kommer."))
    turn.open("absence", shift=turn.answers["shift"])


QUESTIONS: Questions = {
    S.confirm: ask_confirm,
    S.delay: ask_delay,
    S.in_time: ask_in_time,
    S.told: say_told,
    S.too_late: open_absence,
    S.on_time: say_on_time,
    S.punctual: say_punctual,
}


# --- conditions -----------------------------------------------------------------------


def chosen(turn: Turn) -> bool:
    """By a button or a command, so there is nothing to make sure of."""
    return "heard" not in turn.answers


def time_named(turn: Turn) -> bool:
    return _expected(turn) is not None


def after_the_end(turn: Turn) -> bool:
    shift, expected = turn.shift(), _expected(turn)
    return shift is not None and expected is not None and expected >= shift.ends


def said_no(turn: Turn) -> bool:
    return yes_no(turn.wrote, turn.me.language) is False


def unclear(turn: Turn) -> bool:
    """ "Hva" says nothing about when; the workplace is told nothing on a word."""
    event = turn.event
    assert isinstance(event, Wrote)
    short = len(turn.wrote.split()) <= FEW and event.heard.intent not in SAYS_WHY
    named = (_expected(turn), _named(turn), yes_no(turn.wrote, turn.me.language))
    return short and named == (None, None, None)


def not_late(turn: Turn) -> bool:
    """ "Halv ni", when the start is half past eight."""
    shift, named = turn.shift(), _named(turn)
    return shift is not None and named is not None and turn.now < shift.starts >= named


def gone_by(turn: Turn) -> bool:
    """A time of day that has passed says nothing about when."""
    named = _named(turn)
    return named is not None and named <= turn.now


def _named(turn: Turn) -> datetime | None:
    shift = turn.shift()
    if shift is None or _expected(turn) is not None:
        return None
    return delay.by_clock(turn.wrote, shift, turn.policy.office.zone)


def _expected(turn: Turn) -> datetime | None:
    """As pressed or written; a confirmed "yes" means the time that was asked about."""
    shift = turn.shift()
    if shift is None:
        return None
    if turn.pressed.isdecimal():
        return delay.counted(shift, int(turn.pressed), turn.now)
    if turn.pressed == "yes" and "named" in turn.answers:
        return datetime.fromisoformat(turn.answers["named"])
    zone = turn.policy.office.zone
    if turn.state == S.in_time:  # a time of day was named, so "9" is one too
        at = delay.by_clock(turn.wrote, shift, zone)
        if at is not None and at > max(shift.starts, turn.now):
            return at
    return delay.read(turn.wrote, shift, turn.now, zone)


# --- actions --------------------------------------------------------------------------


def answers_the_question(turn: Turn) -> None:
    """What was asked about coming has its answer, and is not asked again."""
    turn.talk.stack = [
        frame
        for frame in turn.talk.stack
        if frame.flow not in ASKS_COMING and not _is_absence_of(frame, turn.answers.get("shift"))
    ]


def _is_absence_of(frame: Frame, shift: str | None) -> bool:
    return frame.flow == "absence" and frame.answers.get("shift") == shift


def keep_in_time(turn: Turn) -> None:
    answers_the_question(turn)
    if shift := turn.shift():
        turn.add(KeepShift(shift.starts, {"coming": Coming.on_way, "late_minutes": 0}))


def keep_delay(turn: Turn) -> None:
    shift, expected = turn.shift(), _expected(turn)
    answers_the_question(turn)
    if shift is None:
        return
    late = 0 if expected is None else round((expected - shift.starts) / timedelta(minutes=1))
    if expected is not None:
        turn.answers["at"] = expected.isoformat()
    turn.add(KeepShift(shift.starts, {"coming": Coming.late, "late_minutes": late}))
    ask_later(turn, shift, expected or max(shift.starts, turn.now) + UNSURE_DELAY)
    tell_mentor(turn, shift)


# what happened  in         goes to     when                            do
TABLE: list[Row] = [
    row(Started,   S.ready,   S.delay,    when=chosen),
    row(Started,   S.ready,   S.confirm),
    row(Pressed,   S.confirm, S.on_time,  when=pressed("no")),
    row(Pressed,   S.confirm, S.too_late, when=after_the_end),
    row(Pressed,   S.confirm, S.told,     when=time_named,           do=keep_delay),
    row(Pressed,   S.confirm, S.delay),
    row(Wrote,     S.confirm, S.too_late, when=after_the_end),
    row(Wrote,     S.confirm, S.told,     when=time_named,           do=keep_delay),
    row(Wrote,     S.confirm, S.in_time,  when=not_late),
    row(Wrote,     S.confirm, S.confirm,  when=unclear,              do=point_to_buttons),
    row(Wrote,     S.confirm, S.delay),
    row(WentQuiet, S.confirm, S.quiet),
    row(Pressed,   S.delay,   S.too_late, when=after_the_end),
    row(Pressed,   S.delay,   S.told,                                   do=keep_delay),
    row(Wrote,     S.delay,   S.too_late, when=after_the_end),
    row(Wrote,     S.delay,   S.on_time,  when=said_no),
    row(Wrote,     S.delay,   S.in_time,  when=not_late),
    row(Wrote,     S.delay,   S.delay,    when=gone_by,              do=say_gone_by),
    row(Wrote,     S.delay,   S.delay,    when=unclear,              do=point_to_buttons),
    row(Wrote,     S.delay,   S.told,                                   do=keep_delay),
    row(WentQuiet, S.delay,   S.quiet),
    row(Pressed,   S.in_time, S.punctual, when=pressed("yes"),       do=keep_in_time),
    row(Pressed,   S.in_time, S.delay),
    row(Wrote,     S.in_time, S.too_late, when=after_the_end),
    row(Wrote,     S.in_time, S.told,     when=time_named,           do=keep_delay),
    row(Wrote,     S.in_time, S.delay),
    row(WentQuiet, S.in_time, S.quiet),
]  # fmt: skip
ENDS = [S.told, S.too_late, S.on_time, S.punctual, S.quiet]

FLOW = Flow("late", S, TABLE, QUESTIONS, start=S.ready, ends=ENDS, interrupts=True)
