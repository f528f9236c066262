"""A short dialogue with staff in the chat: until when a case waits, and why."""

from datetime import datetime, timedelta
from enum import StrEnum, auto

from flows.calendar import next_working_day_at
from flows.cases.acting import act, page
from flows.cases.aside import latest_snooze
from flows.cases.asking import keep_note
from flows.cases.record import CHAT, cases_now
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button, SignIn
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.facts import CaseFile
from flows.people import about
from flows.texts import TC, T, moment
from flows.turn import Turn

HOURS = {"1h": timedelta(hours=1), "3h": timedelta(hours=3)}
DAYS = {"1d": 0, "3d": 2, "7d": 6}  # days until the one before that working day
LABEL = {
    "1h": TC("button", "Om 1 time"),
    "3h": TC("button", "Om 3 timer"),
    "1d": TC("button", "Næste arbejdsdag"),
    "3d": TC("button", "Om 3 dage"),
    "7d": TC("button", "Om en uge"),
}


class L(StrEnum):
    ready = auto()
    until = auto()
    reason = auto()
    kept = auto()
    left = auto()
    desk = auto()
    quiet = auto()


def choices(turn: Turn) -> dict[str, datetime]:
    """What can be chosen for this case now; the policy says how far ahead."""
    case = _case(turn)
    if case is None:
        return {}
    office, at = turn.policy.office, turn.policy.cases[case.colour].next_day_at
    found = {name: turn.now + span for name, span in HOURS.items()}
    for name, days in DAYS.items():
        found[name] = next_working_day_at(office, turn.now + timedelta(days=days), at)
    latest = latest_snooze(turn, case)
    return {name: when for name, when in found.items() if when <= latest}


def ask_until(turn: Turn) -> None:
    buttons = [Button(LABEL[name], name) for name in choices(turn)]
    turn.ask(
        T("Hvornår skal du høre om {alias} igen?", alias=turn.the.person.name),
        *buttons,
        Button(TC("button", "Anden tid"), "desk"),
        Button(TC("button", "Fortryd"), "skip"),
    )


def ask_reason(turn: Turn) -> None:
    until = datetime.fromisoformat(turn.answers["until"])
    turn.ask(
        T("Skriv kort, hvorfor sagen venter til {until}.", until=moment(until, turn.now)),
        Button(TC("button", "Fortryd"), "skip"),
    )


def goes_on(turn: Turn) -> None:
    turn.say(T("Så venter sagen ikke."))


def choose(turn: Turn) -> None:
    turn.answers["until"] = choices(turn)[turn.pressed].isoformat()


def put_off(turn: Turn) -> None:
    until = datetime.fromisoformat(turn.answers["until"])
    act(turn, turn.answers["case"], "snooze", note=turn.wrote, source=CHAT, until=until)


def to_the_desk(turn: Turn) -> None:
    turn.add(SignIn(turn.me.id, page(turn.answers["case"])))


def one_of_them(turn: Turn) -> bool:
    return turn.pressed in choices(turn)


def _case(turn: Turn) -> CaseFile | None:
    return cases_now(turn).get(turn.answers.get("case", ""))


TABLE = [
    # what happened  in         goes to    when               do
    row(Started,     L.ready,   L.until,   do=about),
    row(Pressed,     L.until,   L.reason,  when=one_of_them,  do=choose),
    row(Pressed,     L.until,   L.desk,    when=pressed("desk"), do=to_the_desk),
    row(Pressed,     [L.until, L.reason], L.left, when=pressed("skip")),
    row(Wrote,       L.until,   L.until,   do=keep_note),
    row(Wrote,       L.reason,  L.kept,    do=put_off),
    row(WentQuiet,   [L.until, L.reason], L.quiet),
]  # fmt: skip

QUESTIONS: Questions = {L.until: ask_until, L.reason: ask_reason, L.left: goes_on}

LATER = Flow(
    "case_later",
    L,
    TABLE,
    QUESTIONS,
    start=L.ready,
    ends=[L.kept, L.left, L.desk, L.quiet],
    interrupts=True,
)
