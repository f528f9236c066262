"""Before the meeting: how does it look from here (requirement 116)? Three short questions to
the citizen, the same to the workplace and the staff with one card (meeting_says). The answers
are read in the desk, and nowhere else."""

from enum import StrEnum, auto

from flows.cases.acting import answer as say_to
from flows.cases.record import source_of
from flows.core import Flow, Questions, row
from flows.effects import Button
from flows.events import Answered, Pressed, Started, WentQuiet, Wrote
from flows.hours import spoken
from flows.texts import TC, T
from flows.track_effects import KeepView
from flows.tracks.meeting import AGREED
from flows.tracks.meeting_says import CITIZEN, SEEN_AS, others
from flows.tracks.record import meeting_now
from flows.turn import Turn


class S(StrEnum):
    ready = auto()
    good = auto()
    hard = auto()
    wish = auto()
    thanks = auto()
    over = auto()
    quiet = auto()


SKIP = Button(TC("button", "Spring over"), "skip")


def ask_good(turn: Turn) -> None:
    found = meeting_now(turn)
    if found is None or found.starts is None:
        when, who = T("snart"), T("de andre")
    else:
        when, who = spoken(turn, found.starts), others(turn, found, CITIZEN)
    turn.ask(
        T("Du mødes med {names} {when}. Hvad har været godt?", when=when, names=who),
        Button(TC("button", "Opgaverne"), "tasks"),
        Button(TC("button", "De andre"), "people"),
        Button(TC("button", "Mødetiden"), "times"),
        SKIP,
    )


def ask_hard(turn: Turn) -> None:
    turn.ask(
        T("Hvad har været svært? Det må gerne være noget småt."),
        Button(TC("button", "Opgaverne"), "tasks"),
        Button(TC("button", "Mødetiden"), "times"),
        Button(TC("button", "At sige til"), "word"),
        Button(TC("button", "Vejen derhen"), "way"),
        SKIP,
    )


def ask_wish(turn: Turn) -> None:
    turn.ask(
        T("Hvad vil du gerne have anderledes?"),
        Button(TC("button", "Andre timer"), "hours"),
        Button(TC("button", "Andre opgaver"), "tasks"),
        Button(TC("button", "En at følges med"), "along"),
        SKIP,
    )


def say_thanks(turn: Turn) -> None:
    turn.say(T("Tak. Det tager vi med til mødet."))


def say_over(turn: Turn) -> None:
    turn.say(T("Mødet er flyttet eller aflyst. Tak alligevel."))


def nothing_open(turn: Turn) -> bool:
    found = meeting_now(turn)
    same = found is not None and found.id == turn.answers.get("meeting")
    return not (same and found is not None and found.state == AGREED)


def keep_answer(turn: Turn) -> None:
    said = turn.wrote or turn.pressed
    if said != "skip":
        turn.answers[f"says {turn.state}"] = said
    kept = {
        name.removeprefix("says "): text
        for name, text in turn.answers.items()
        if name.startswith("says ")
    }
    if kept:
        turn.add(KeepView(turn.answers["meeting"], CITIZEN, kept))


QUESTIONS: Questions = {
    S.good: ask_good,
    S.hard: ask_hard,
    S.wish: ask_wish,
    S.thanks: say_thanks,
    S.over: say_over,
}
ASKED = [S.good, S.hard, S.wish]

TABLE = [
    # what happened  in        goes to    when                do
    row(Started,     S.ready,  S.quiet,   when=nothing_open),
    row(Started,     S.ready,  S.good),
    row(Pressed,     ASKED,    S.over,    when=nothing_open),
    row(Pressed,     S.good,   S.hard,    do=keep_answer),
    row(Pressed,     S.hard,   S.wish,    do=keep_answer),
    row(Pressed,     S.wish,   S.thanks,  do=keep_answer),
    row(Wrote,       S.good,   S.hard,    do=keep_answer),
    row(Wrote,       S.hard,   S.wish,    do=keep_answer),
    row(Wrote,       S.wish,   S.thanks,  do=keep_answer),
    row(WentQuiet,   ASKED,    S.quiet),
]  # fmt: skip

FLOW = Flow("views", S, TABLE, QUESTIONS, start=S.ready, ends=[S.thanks, S.over, S.quiet])


def answered(turn: Turn) -> None:
    """TASKS "views": the workplace or the staff; each press adds one."""
    event, found = turn.event, meeting_now(turn)
    assert isinstance(event, Answered)
    side = next((s for s, id_ in found.people.items() if id_ == turn.me.id), "") if found else ""
    if not side or found is None or found.id != event.ref or event.value not in SEEN_AS:
        say_to(turn, source_of(turn), T("Tak. Det er ikke nødvendigt længere."))
        return
    turn.add(KeepView(found.id, side, {event.value: "yes"}))
    say_to(turn, source_of(turn), T("Tak. Det er noteret."))
