"""Absence at any time (phrasebook D): today, several days or don't know → why, if they want to
say → may I tell both? Nobody asks what is wrong.

What follows an answer is asked for in report.py; this file only talks.
"""

from enum import StrEnum, auto

from flows.absence import ask, opening, say
from flows.absence.answers import (
    keep_coming,
    keep_days,
    keep_last,
    keep_reason,
    keep_reason_words,
    keep_shift,
    keep_words,
    listen,
    tell_short,
)
from flows.absence.report import UNKNOWN, calls_alone, take_back, tell_both
from flows.contact import open_contact
from flows.core import Condition, Flow, Questions, pressed, row
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.turn import Turn
from flows.understanding.values import days as count_days
from flows.understanding.values import yes_no

FEW = 3  # words


class S(StrEnum):
    ready = auto()
    days = auto()
    which = auto()
    until = auto()
    reason = auto()
    cant = auto()
    short = auto()
    share = auto()
    rule = auto()
    known = auto()
    told = auto()
    script = auto()
    alone = auto()
    shorter = auto()
    welcome = auto()
    nothing = auto()
    unsent = auto()
    enough = auto()


QUESTIONS: Questions = {
    S.days: ask.days_,
    S.which: ask.which,
    S.until: ask.until,
    S.reason: ask.reason,
    S.cant: ask.cant,
    S.short: ask.short,
    S.share: ask.share,
    S.rule: ask.rule,
    S.known: ask.known,
    S.told: say.sending,
    S.script: say.script,
    S.alone: say.alone,
    S.shorter: say.shorter,
    S.welcome: say.welcome,
    S.nothing: say.nothing,
    S.unsent: say.unsent,
    S.enough: say.enough,
}
ENDS = [S.told, S.script, S.alone, S.shorter, S.welcome, S.nothing, S.enough]
ASKED = [S.days, S.which, S.until, S.reason, S.cant, S.short, S.share]


# --- conditions -----------------------------------------------------------------------


def both(one: Condition, other: Condition) -> Condition:
    def check(turn: Turn) -> bool:
        return one(turn) and other(turn)

    check.__name__ = f"{one.__name__}_and_{other.__name__}"
    return check


def a_day(turn: Turn) -> bool:
    return turn.pressed in opening.values(turn)


def day_known(turn: Turn) -> bool:
    """The chosen day is reported already."""
    return a_day(turn) and opening.is_covered(turn, turn.pressed)


def until_known(turn: Turn) -> bool:
    return a_day(turn) or turn.pressed == UNKNOWN


def reason_given(turn: Turn) -> bool:
    return "reason" in turn.answers or "again" in turn.answers


def left_in(state: S) -> Condition:
    def check(turn: Turn) -> bool:
        return turn.answers.get("left_in") == state

    check.__name__ = f"left_in_{state}"
    return check


def said_yes(turn: Turn) -> bool:
    return yes_no(turn.wrote, turn.me.language) is True


def said_no(turn: Turn) -> bool:
    return yes_no(turn.wrote, turn.me.language) is False


def only_it(turn: Turn) -> bool:
    """ "Kun i dag"; in a longer text "i dag" tells nothing of how long."""
    return len(turn.wrote.split()) <= FEW and count_days(turn.wrote) == 1


def more_days(turn: Turn) -> bool:
    """ "To dage", "hele ugen": which day is the last is asked."""
    return len(turn.wrote.split()) <= FEW and (count_days(turn.wrote) or 0) > 1


def remember_where(turn: Turn) -> None:
    """Asked on from there: what has been answered is not asked again."""
    turn.answers["left_in"] = turn.state


def cannot_face(turn: Turn) -> bool:
    """Said in words on the way; the ways from there are shown before anybody is told."""
    return turn.answers.get("reason") == "cant" and "again" not in turn.answers


def must_call(turn: Turn) -> bool:
    return turn.policy.absence.phone_call_required


one_day = pressed("yes", UNKNOWN)
yes = pressed("yes")
some_reason = pressed("sick", "child_sick", "appointment", "transport", "skip")


TABLE = [
    # what happened  in        goes to    when                                  do
    row(Started,     S.ready,  S.unsent,  when=opening.left_half_way,           do=opening.begin),
    row(Started,     S.ready,  S.share,   when=opening.goes_on),
    row(Started,     S.ready,  S.nothing, when=opening.no_day),
    row(Started,     S.ready,  S.share,   when=opening.untold,                  do=opening.begin),
    row(Started,     S.ready,  S.known,   when=opening.reported,                do=opening.begin),
    row(Started,     S.ready,  S.days,                                    do=opening.begin),
    row(Pressed,     S.days,   S.welcome, when=pressed("coming")),
    row(Pressed,     S.days,   S.which,   when=pressed("other"),          do=opening.another_day),
    row(Pressed,     S.days,   S.until,   when=pressed("no")),
    row(Pressed,     S.days,   S.cant,    when=both(one_day, cannot_face),      do=keep_days),
    row(Pressed,     S.days,   S.share,   when=both(one_day, reason_given),     do=keep_days),
    row(Pressed,     S.days,   S.reason,  when=one_day,                         do=keep_days),
    row(Wrote,       S.days,   S.cant,    when=both(only_it, cannot_face),      do=keep_days),
    row(Wrote,       S.days,   S.share,   when=both(only_it, reason_given),     do=keep_days),
    row(Wrote,       S.days,   S.reason,  when=only_it,                         do=keep_days),
    row(Wrote,       S.days,   S.until,   when=more_days),
    row(Wrote,       S.days,   S.days,                                          do=listen),
    row(Pressed,     S.which,  S.known,   when=day_known,                       do=keep_shift),
    row(Pressed,     S.which,  S.days,    when=a_day,                           do=keep_shift),
    row(Wrote,       S.which,  S.which,                                         do=listen),
    row(Pressed,     S.until,  S.cant,    when=both(until_known, cannot_face),  do=keep_last),
    row(Pressed,     S.until,  S.share,   when=both(until_known, reason_given), do=keep_last),
    row(Pressed,     S.until,  S.reason,  when=until_known,                     do=keep_last),
    row(Wrote,       S.until,  S.until,                                         do=listen),
    row(Pressed,     S.reason, S.cant,    when=pressed("cant"),                 do=keep_reason),
    row(Pressed,     S.reason, S.share,   when=some_reason,                     do=keep_reason),
    row(Wrote,       S.reason, S.share,                                   do=keep_reason_words),
    row(Pressed,     S.cant,   S.short,   when=pressed("short")),
    row(Pressed,     S.cant,   S.share,   when=pressed("talk"),                 do=open_contact),
    row(Pressed,     S.cant,   S.share,   when=pressed("home")),
    row(Wrote,       S.cant,   S.cant,                                          do=listen),
    row(Pressed,     S.short,  S.shorter, when=pressed("yes"),                  do=tell_short),
    row(Pressed,     S.short,  S.welcome, when=pressed("no"),                   do=keep_coming),
    row(Wrote,       S.short,  S.short,                                         do=listen),
    row(Pressed,     S.share,  S.rule,    when=both(yes, must_call), do=[tell_both, say.sending]),
    row(Pressed,     S.share,  S.told,    when=yes,                             do=tell_both),
    row(Pressed,     S.share,  S.alone,   when=pressed("no"),                   do=calls_alone),
    row(Wrote,       S.share,  S.share,                                         do=listen),
    row(WentQuiet,   ASKED,    S.enough,  when=say.at_night),
    row(WentQuiet,   ASKED,    S.unsent,                                        do=remember_where),
    *(row(Pressed,   S.unsent, state,     when=left_in(state)) for state in ASKED),
    *(row(Wrote,     S.unsent, state,     when=both(said_yes, left_in(state))) for state in ASKED),
    row(Wrote,       S.unsent, S.enough,  when=said_no),
    row(Wrote,       S.unsent, S.unsent,                                        do=listen),
    row(WentQuiet,   S.unsent, S.enough),
    row(Pressed,     S.rule,   S.script,  when=yes),
    row(Pressed,     S.rule,   S.enough,  when=pressed("no")),
    row(Wrote,       S.rule,   S.enough,                                        do=keep_words),
    row(WentQuiet,   S.rule,   S.enough),
    row(Pressed,     S.known,  S.until,   when=pressed("more"),                 do=opening.go_on),
    row(Pressed,     S.known,  S.enough,  when=pressed("no")),
    row(Pressed,     S.known,  S.enough,  when=pressed("coming"),               do=take_back),
    row(Wrote,       S.known,  S.enough,                                        do=keep_words),
    row(WentQuiet,   S.known,  S.enough),
]  # fmt: skip

FLOW = Flow("absence", S, TABLE, QUESTIONS, start=S.ready, ends=ENDS, interrupts=True)
