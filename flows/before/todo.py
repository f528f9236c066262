"""/goerselv: what the citizen wants to do themselves, before a placement or at it, optional
(requirement 63): a few words, a day, a kind reminder, ticked off. The caseworker sees a line only
if the citizen says so; what is not done is dropped with one tap, and counted nowhere.
"""

from datetime import date, timedelta
from enum import StrEnum, auto

from flows import book
from flows.before import todo_kept as keep
from flows.before.lists import BACK, cut, said_nothing, shortened
from flows.before.lists import ON_A_BUTTON as SHORT
from flows.before.todo_kept import DAYS, IDEAS, line, open_ones
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.goals.steps import WRONG_DAY
from flows.lines import lines, paragraphs
from flows.own import Entry, Kind
from flows.people import caseworker
from flows.pointing import point_to_choice
from flows.rights import opens
from flows.texts import TC, T, Text, long_date, words
from flows.turn import Turn
from flows.understanding.dates import Unfit, read_day

NAME = "todo"
NEW = Button(TC("button", "Noget nyt"), "new")
AGAIN = Button(TC("button", "Det gør jeg selv"), "/goerselv")


class S(StrEnum):
    ready = auto()
    overview = auto()
    one = auto()
    new = auto()
    when = auto()
    share = auto()
    kept = auto()
    ticked = auto()
    left = auto()
    quiet = auto()


def command(turn: Turn) -> None:
    """COMMANDS "goerselv"."""
    opens(NAME)(turn)


# --- what each state asks when entered ------------------------------------------------


def ask_overview(turn: Turn) -> None:
    found = open_ones(turn)
    shown = lines(*(_line(n, one) for n, one in enumerate(found, 1)))
    buttons = [
        Button(T("{n}. {line}", n=n, line=shortened(one.text, SHORT)), one.id)
        for n, one in enumerate(found, 1)
    ]
    full = len(found) >= turn.policy.before.most_lines
    turn.ask(
        paragraphs(T("Det her gør du selv:"), shown, T("Tryk på en, når noget er nyt.")),
        *buttons,
        *(() if full else (NEW,)),
        Button(TC("button", "Færdig"), "done"),
    )


def _line(n: int, one: Entry) -> Text:
    text = shortened(one.text)
    if one.day is None:
        return T("{n}. {line}", n=n, line=text)
    return T("{n}. {line} ({day})", n=n, line=text, day=long_date(one.day))


def ask_one(turn: Turn) -> None:
    one, name = line(turn), caseworker(turn)
    sees = (
        Button(TC("button", "Vis ikke {name}", name=name), "hide")
        if one is not None and one.shared
        else Button(TC("button", "Vis det til {name}", name=name), "show")
    )
    turn.ask(
        lines(words(one.text if one else ""), T("Hvordan står det til med det?")),
        Button(TC("button", "Det er gjort"), "done"),
        Button(TC("button", "Anden dag"), "day"),
        sees,
        Button(TC("button", "Drop det"), "drop"),
        BACK,
    )


def ask_new(turn: Turn) -> None:
    ideas = (Button(label, key) for key, label in IDEAS.items())
    turn.ask(
        T("Hvad vil du selv gøre? Skriv det kort, eller vælg her."),
        *ideas,
        Button(TC("button", "Ikke noget nu"), "no"),
    )


def ask_when(turn: Turn) -> None:
    turn.ask(
        T("Hvornår? Jeg minder dig om det den dag."),
        Button(TC("button", "I morgen"), "tomorrow"),
        Button(TC("button", "Om en uge"), "week"),
        Button(TC("button", "Ingen dag"), "never"),
    )


def ask_share(turn: Turn) -> None:
    turn.ask(
        T("Må {name} se det?", name=caseworker(turn)),
        Button(TC("button", "Ja, vis det"), "yes"),
        Button(TC("button", "Nej, kun mig"), "no"),
    )


def say_kept(turn: Turn) -> None:
    one = line(turn)
    if one is not None and one.day is not None:
        turn.say(T("Det er skrevet ned. Jeg minder dig om det {day}.", day=long_date(one.day)))
    else:
        turn.say(T("Det er skrevet ned. Du kan altid se det her."), AGAIN)


def say_ticked(turn: Turn) -> None:
    turn.say(T("Godt. Så er det gjort."), AGAIN)


def say_left(turn: Turn) -> None:
    turn.say(T("Helt fint. Du kan altid skrive det senere."), AGAIN)


QUESTIONS: Questions = {
    S.overview: ask_overview,
    S.one: ask_one,
    S.new: ask_new,
    S.when: ask_when,
    S.share: ask_share,
    S.kept: say_kept,
    S.ticked: say_ticked,
    S.left: say_left,
}


# --- conditions and actions -----------------------------------------------------------


def has_lines(turn: Turn) -> bool:
    return bool(open_ones(turn))


def is_gone(turn: Turn) -> bool:
    return line(turn) is None


def is_new(turn: Turn) -> bool:
    """Asked once who may see it; another day changes nothing in that."""
    return turn.answers.get("new") == "yes"


def day_and_new(turn: Turn) -> bool:
    return names_day(turn) and is_new(turn)


def names_day(turn: Turn) -> bool:
    return isinstance(read_day(turn.wrote, turn.today.date()), date)


def choose(turn: Turn) -> None:
    turn.answers["line"] = turn.pressed
    turn.answers.pop("new", None)


def write(turn: Turn) -> None:
    """Kept at once: silence later on loses nothing."""
    text = cut(turn) if turn.wrote else turn.in_words(IDEAS[turn.pressed])
    turn.answers["line"] = book.write(turn, Kind.todo, text=text, state=keep.OPEN)
    turn.answers["new"] = "yes"


def set_day(turn: Turn) -> None:
    today = turn.today.date()
    found = read_day(turn.wrote, today) if turn.wrote else DAYS.get(turn.pressed)
    day = today + timedelta(days=found) if isinstance(found, int) else found
    keep.set_day(turn, day if isinstance(day, date) else None)


def say_wrong_day(turn: Turn) -> None:
    found = read_day(turn.wrote, turn.today.date())
    turn.say(WRONG_DAY[found] if isinstance(found, Unfit) else WRONG_DAY[Unfit.unread])


TABLE = [
    # what happened  in          goes to      when                   do
    row(Started,     S.ready,    S.overview,  when=has_lines),
    row(Started,     S.ready,    S.new),
    row(Pressed,     S.overview, S.new,       when=pressed("new")),
    row(Pressed,     S.overview, S.left,      when=pressed("done")),
    row(Pressed,     S.overview, S.one,                              do=choose),
    row(Wrote,       S.overview, S.when,                             do=write),
    row(WentQuiet,   S.overview, S.quiet),
    row(Pressed,     S.one,      S.overview,  when=pressed("back")),
    row(Pressed,     S.one,      S.left,      when=is_gone),
    row(Pressed,     S.one,      S.ticked,    when=pressed("done"),  do=keep.tick),
    row(Pressed,     S.one,      S.left,      when=pressed("drop"),  do=keep.drop),
    row(Pressed,     S.one,      S.when,      when=pressed("day")),
    row(Pressed,     S.one,      S.one,                              do=keep.share),
    row(Wrote,       S.one,      S.one,                              do=point_to_choice),
    row(WentQuiet,   S.one,      S.quiet),
    row(Pressed,     S.new,      S.left,      when=pressed("no")),
    row(Pressed,     S.new,      S.when,                             do=write),
    row(Wrote,       S.new,      S.left,      when=said_nothing),
    row(Wrote,       S.new,      S.when,                             do=write),
    row(WentQuiet,   S.new,      S.quiet),
    row(Pressed,     S.when,     S.share,     when=is_new,           do=set_day),
    row(Pressed,     S.when,     S.kept,                             do=set_day),
    row(Wrote,       S.when,     S.share,     when=day_and_new,      do=set_day),
    row(Wrote,       S.when,     S.kept,      when=names_day,        do=set_day),
    row(Wrote,       S.when,     S.when,                             do=say_wrong_day),
    row(WentQuiet,   S.when,     S.quiet),
    row(Pressed,     S.share,    S.kept,                             do=keep.share),
    row(Wrote,       S.share,    S.share,                            do=point_to_choice),
    row(WentQuiet,   S.share,    S.quiet),
]  # fmt: skip

FLOW = Flow(NAME, S, TABLE, QUESTIONS, start=S.ready, ends=[S.kept, S.ticked, S.left, S.quiet])
