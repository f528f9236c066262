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
from flows.facts import Coming, Person, Role, Shift
from flows.people import mentor as mentor_or_workplace
from flows.texts import TC, T, clock
from flows.turn import Turn


class S(StrEnum):
    ready = auto()
    confirm = auto()
    delay = auto()
    told = auto()
    too_late = auto()
    on_time = auto()
    quiet = auto()


# --- what each state asks when entered ------------------------------------------------


def ask_confirm(turn: Turn) -> None:
    """Words were heard as "late"; nobody is told on a guess."""
    who, named = _mentor(turn), turn.answers.get("named")
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


def say_told(turn: Turn) -> None:
    who, at = _mentor(turn), turn.answers.get("at")
    if who is None:
        say_call_yourself(turn)
    elif at:
        turn.say(
            T(
                "Tak. Jeg skriver til {mentor}, at du kommer kl. {time}.",
                mentor=who.name,
                time=clock(datetime.fromisoformat(at)),
            )
        )
    else:
        turn.say(T("Tak. Jeg skriver til {mentor}, at du kommer senere.", mentor=who.name))


def say_call_yourself(turn: Turn) -> None:
    person = turn.the.who(Role.company_mentor)
    if person and person.phone:
        turn.say(
            T(
                "Tak. Jeg kan ikke skrive til {mentor}. Ring gerne selv på {phone}.",
                mentor=person.name,
                phone=person.phone,
            )
        )
    else:
        place = mentor_or_workplace(turn)
        turn.say(T("Tak. Jeg kan ikke skrive til {place}. Sig det gerne selv.", place=place))


def say_on_time(turn: Turn) -> None:
    turn.say(T("Godt. Så siger jeg ikke noget til nogen."))


def open_absence(turn: Turn) -> None:
    turn.say(T("Så er din tid i dag slut, når du kommer."))
    turn.open("absence", shift=turn.answers["shift"])


QUESTIONS: Questions = {
    S.confirm: ask_confirm,
    S.delay: ask_delay,
    S.told: say_told,
    S.too_late: open_absence,
    S.on_time: say_on_time,
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


def _expected(turn: Turn) -> datetime | None:
    """As pressed or written; a confirmed "yes" means the time that was asked about."""
    shift = turn.shift()
    if shift is None:
        return None
    if turn.pressed.isdecimal():
        return delay.counted(shift, int(turn.pressed), turn.now)
    if turn.pressed == "yes" and "named" in turn.answers:
        return datetime.fromisoformat(turn.answers["named"])
    return delay.read(turn.wrote, shift, turn.now, turn.policy.office.zone)


def _mentor(turn: Turn) -> Person | None:
    person = turn.the.who(Role.company_mentor)
    return person if person and person.channels else None


# --- actions --------------------------------------------------------------------------


def keep_delay(turn: Turn) -> None:
    shift, expected = turn.shift(), _expected(turn)
    if shift is None:
        return
    late = 0 if expected is None else round((expected - shift.starts) / timedelta(minutes=1))
    if expected is not None:
        turn.answers["at"] = expected.isoformat()
    turn.add(KeepShift(shift.starts, {"coming": Coming.late, "late_minutes": late}))
    ask_later(turn, shift, expected or max(shift.starts, turn.now) + UNSURE_DELAY)
    _tell_mentor(turn, shift)


def _tell_mentor(turn: Turn, shift: Shift) -> None:
    name, at = turn.the.person.name, turn.answers.get("at")
    if _mentor(turn) is None:
        return
    if at:
        time = clock(datetime.fromisoformat(at))
        subject = T("{name} kommer kl. {time}", name=name, time=time)
        text = T("{name} kommer kl. {time} i dag.", name=name, time=time)
    else:
        subject = T("{name} kommer senere i dag", name=name)
        text = T("{name} kommer senere i dag. Tidspunktet er ikke sikkert endnu.", name=name)
    turn.tell(
        Role.company_mentor,
        subject,
        text,
        not_after=shift.ends,
        receipt=f"late:{shift.starts.isoformat()}",
    )


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
    row(Wrote,     S.confirm, S.delay),
    row(WentQuiet, S.confirm, S.quiet),
    row(Pressed,   S.delay,   S.too_late, when=after_the_end),
    row(Pressed,   S.delay,   S.told,                                   do=keep_delay),
    row(Wrote,     S.delay,   S.too_late, when=after_the_end),
    row(Wrote,     S.delay,   S.told,                                   do=keep_delay),
    row(WentQuiet, S.delay,   S.quiet),
]  # fmt: skip
ENDS = [S.told, S.too_late, S.on_time, S.quiet]

FLOW = Flow("late", S, TABLE, QUESTIONS, start=S.ready, ends=ENDS, interrupts=True)
