"""Other fixed times: treatment, a course, a meeting (requirement 66). What it is, when it is,
and whether the workplace may know; never why. docs/before.md says what follows from it.
"""

from enum import StrEnum, auto

from flows import people
from flows.before import appointment_kept as kept
from flows.before import appointment_says as says
from flows.before.countdown import days_left
from flows.before.elsewhere import ONCE, WEEKLY
from flows.before.lists import BACK
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.lines import lines
from flows.texts import TC, T, day
from flows.turn import Turn
from flows.weeks import DAY


class S(StrEnum):
    ready = auto()
    mine = auto()
    away = auto()
    kind = auto()
    often = auto()
    weekday = auto()
    day = auto()
    time = auto()
    check = auto()
    share = auto()
    kept = auto()
    none = auto()
    done = auto()
    quiet = auto()


# --- what each state asks when entered ------------------------------------------------


def show_mine(turn: Turn) -> None:
    found = [says.whole(turn, line) for line in kept.mine(turn)]
    new = (Button(TC("button", "Ny aftale"), "new"),) if len(found) < kept.MOST else ()
    turn.ask(
        lines(T("Dine andre aftaler:"), *found),
        *new,
        Button(TC("button", "Tag en væk"), "away"),
        Button(TC("button", "Færdig"), "done"),
    )


def ask_away(turn: Turn) -> None:
    buttons = [
        Button(T("{n}. {line}", n=n, line=says.whole(turn, line)), str(n))
        for n, line in enumerate(kept.mine(turn), 1)
    ]
    turn.ask(T("Hvilken aftale er der ikke mere?"), *buttons, BACK)


def ask_kind(turn: Turn) -> None:
    question = T("Har du andre faste aftaler i den tid? Arbejdspladsen ser ikke hvilke.")
    buttons = [Button(label, key) for key, label in says.KINDS.items()]
    turn.ask(
        lines(*days_left(turn), question), *buttons, Button(TC("button", "Nej, ingen"), "none")
    )


def ask_often(turn: Turn) -> None:
    turn.ask(
        T("Hvor tit er det?"),
        Button(TC("button", "Hver uge"), WEEKLY),
        Button(TC("button", "Kun én gang"), ONCE),
        BACK,
    )


def ask_weekday(turn: Turn) -> None:
    monday = turn.today.date() - DAY * turn.today.weekday()
    buttons = [Button(TC("button", "{day}", day=day(monday + DAY * n)), f"d{n}") for n in range(5)]
    turn.ask(T("Hvilken dag? I weekenden kan du skrive dagen."), *buttons, BACK)


def ask_day(turn: Turn) -> None:
    turn.ask(T("Hvilken dag? Skriv fx fredag eller 4. december."), BACK)


def ask_time(turn: Turn) -> None:
    turn.ask(
        T("Hvornår på dagen? Skriv fx 10-12, gerne med vejen."),
        Button(TC("button", "Hele dagen"), "whole"),
        BACK,
    )


def ask_check(turn: Turn) -> None:
    turn.ask(
        lines(says.whole(turn, kept.new(turn)), T("Er det rigtigt?")),
        Button(TC("button", "Ja"), "yes"),
        Button(TC("button", "Ret"), "edit"),
    )


def ask_share(turn: Turn) -> None:
    mentor = people.mentor(turn)
    turn.ask(
        lines(
            T("Det rører ved din tid på arbejdet."),
            T(
                "Må jeg sige til {mentor}, hvornår du er væk? Jeg siger ikke hvorfor.",
                mentor=mentor,
            ),
        ),
        Button(TC("button", "Ja, giv besked"), "yes"),
        Button(TC("button", "Nej, jeg siger det"), "no"),
    )


def say_kept(turn: Turn) -> None:
    turn.say(
        T("Så er det aftalt. Jeg spørger ikke, hvor du er, mens det står på."),
        Button(TC("button", "Andre aftaler"), "/andreaftaler"),
    )


def say_none(turn: Turn) -> None:
    turn.say(
        T("Godt. Får du en aftale, så skriv den her."),
        Button(TC("button", "Andre aftaler"), "/andreaftaler"),
    )


def say_done(turn: Turn) -> None:
    turn.say(T("Godt. Du kan altid ændre dem."))


QUESTIONS: Questions = {
    S.mine: show_mine,
    S.away: ask_away,
    S.kind: ask_kind,
    S.often: ask_often,
    S.weekday: ask_weekday,
    S.day: ask_day,
    S.time: ask_time,
    S.check: ask_check,
    S.share: ask_share,
    S.kept: say_kept,
    S.none: say_none,
    S.done: say_done,
}


TABLE = [
    # what happened  in         goes to    when                       do
    row(Started,     S.ready,   S.mine,    when=kept.has_some),
    row(Started,     S.ready,   S.kind),
    row(Pressed,     S.mine,    S.kind,    when=pressed("new")),
    row(Pressed,     S.mine,    S.away,    when=pressed("away")),
    row(Pressed,     S.mine,    S.done),
    row(Wrote,       S.mine,    S.mine,                               do=kept.point_to_buttons),
    row(WentQuiet,   S.mine,    S.quiet),
    row(Pressed,     S.away,    S.mine,    when=pressed("back")),
    row(Pressed,     S.away,    S.mine,    when=kept.leaves_some,     do=kept.take_away),
    row(Pressed,     S.away,    S.done,                               do=kept.take_away),
    row(Wrote,       S.away,    S.away,                               do=kept.point_to_buttons),
    row(WentQuiet,   S.away,    S.quiet),
    row(Pressed,     S.kind,    S.none,    when=pressed("none"),      do=kept.remember_none),
    row(Pressed,     S.kind,    S.often,                              do=kept.keep_kind),
    row(Wrote,       S.kind,    S.none,    when=kept.says_none,       do=kept.remember_none),
    row(Wrote,       S.kind,    S.check,   when=kept.tells_all,       do=kept.keep_all),
    row(Wrote,       S.kind,    S.time,    when=kept.tells_the_day,   do=kept.keep_all),
    row(Wrote,       S.kind,    S.often,   when=kept.tells_a_kind,    do=kept.keep_all),
    row(Wrote,       S.kind,    S.kind,                               do=kept.point_to_buttons),
    row(WentQuiet,   S.kind,    S.quiet),
    row(Pressed,     S.often,   S.kind,    when=pressed("back")),
    row(Pressed,     S.often,   S.weekday, when=pressed(WEEKLY),      do=kept.keep_often),
    row(Pressed,     S.often,   S.day,                                do=kept.keep_often),
    row(Wrote,       S.often,   S.often,                              do=kept.point_to_buttons),
    row(WentQuiet,   S.often,   S.quiet),
    row(Pressed,     S.weekday, S.often,   when=pressed("back")),
    row(Pressed,     S.weekday, S.time,                               do=kept.keep_weekday),
    row(Wrote,       S.weekday, S.time,    when=kept.names_a_day,     do=kept.keep_day),
    row(Wrote,       S.weekday, S.weekday,                            do=kept.say_what_day),
    row(WentQuiet,   S.weekday, S.quiet),
    row(Pressed,     S.day,     S.often),
    row(Wrote,       S.day,     S.time,    when=kept.names_a_day,     do=kept.keep_day),
    row(Wrote,       S.day,     S.day,                                do=kept.say_what_day),
    row(WentQuiet,   S.day,     S.quiet),
    row(Pressed,     S.time,    S.weekday, when=kept.back_to_weekday),
    row(Pressed,     S.time,    S.day,     when=pressed("back")),
    row(Pressed,     S.time,    S.check,                              do=kept.keep_whole_day),
    row(Wrote,       S.time,    S.check,   when=kept.names_a_span,    do=kept.keep_span),
    row(Wrote,       S.time,    S.time,                               do=kept.say_what_span),
    row(WentQuiet,   S.time,    S.quiet),
    row(Pressed,     S.check,   S.kind,    when=pressed("edit")),
    row(Pressed,     S.check,   S.share,   when=kept.touches_work),
    row(Pressed,     S.check,   S.kept,                               do=kept.keep),
    row(Wrote,       S.check,   S.check,                              do=kept.point_to_buttons),
    row(WentQuiet,   S.check,   S.quiet),
    row(Pressed,     S.share,   S.kept,    when=pressed("yes"),       do=kept.keep_and_tell),
    row(Pressed,     S.share,   S.kept,                               do=kept.keep),
    row(Wrote,       S.share,   S.share,                              do=kept.point_to_buttons),
    row(WentQuiet,   S.share,   S.quiet,                              do=kept.keep),
]  # fmt: skip

FLOW = Flow(
    "appointments",
    S,
    TABLE,
    QUESTIONS,
    start=S.ready,
    ends=[S.kept, S.none, S.done, S.quiet],
)
