"""How the hours feel, on the day they are looked at (requirements 62, 138).

More, the same or fewer is a wish that goes to the caseworker. The assistant changes no hours, and
hours that stay are as right as hours that grow (requirements 216, 217).
"""

from enum import StrEnum, auto

from flows import book, people
from flows.core import Flow, Questions, row
from flows.effects import Button, KeepWords
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.lines import lines
from flows.noted import own_words
from flows.own import Entry
from flows.progress import hours_wish
from flows.progress.plan import next_step, step_on, steps_of
from flows.progress.spoken import hours
from flows.scale import SCALE, SKIP, names_number, told
from flows.texts import TC, T, Text, long_date
from flows.turn import Turn


class S(StrEnum):
    ready = auto()
    feel = auto()
    wish = auto()
    words = auto()
    thanks = auto()
    gone = auto()
    quiet = auto()


# --- the hours plan -------------------------------------------------------------------


def step_of(turn: Turn) -> Entry | None:
    wanted = turn.answers.get("step", "")
    found = [step for step in steps_of(turn.the) if step.id == wanted]
    return found[0] if found else step_on(turn.the, turn.today.date())


def ask_feel(turn: Turn) -> None:
    step = step_of(turn)
    now = hours(step.value or 0) if step else T("de timer, I har aftalt")
    question = T("Hvordan er de timer for dig? 0 er slet ikke godt. 10 er rigtig godt.")
    turn.ask(lines(T("Du har {hours} om ugen nu.", hours=now), question), *SCALE, SKIP)


def ask_wish(turn: Turn) -> None:
    later = next_step(turn.the, turn.today.date())
    planned = [_planned(later)] if later else []
    question = T(
        "Hvad vil du helst? {caseworker} får det at vide. Intet ændres, før I har talt sammen.",
        caseworker=people.caseworker(turn),
    )
    turn.ask(
        lines(*planned, question),
        Button(TC("button", "Flere timer"), "raise"),
        Button(TC("button", "Som nu"), "keep"),
        Button(TC("button", "Færre timer"), "lower"),
        SKIP,
    )


def _planned(step: Entry) -> Text:
    assert step.day is not None
    return T(
        "Planen er {hours} om ugen fra {day}.",
        hours=hours(step.value or 0),
        day=long_date(step.day),
    )


def ask_words(turn: Turn) -> None:
    turn.ask(T("Hvad gør, at det er sådan? Et par ord er nok. De er kun dine."), SKIP)


def thank(turn: Turn) -> None:
    if wish := turn.answers.get("wish"):
        name = people.caseworker(turn)
        texts = {
            "keep": T("Tak. {caseworker} ved nu, at timerne passer dig.", caseworker=name),
            "raise": T(
                "Tak. {caseworker} ved nu, at du gerne vil have flere timer.", caseworker=name
            ),
            "lower": T(
                "Tak. {caseworker} ved nu, at du gerne vil have færre timer.", caseworker=name
            ),
        }
        turn.say(texts[wish])
    else:
        turn.say(T("Tak, fordi du svarede."))


def keep_feel(turn: Turn) -> None:
    step, value = step_of(turn), told(turn)
    if step is not None and value is not None:
        book.change(turn, step, key=str(value))


def keep_words(turn: Turn) -> None:
    text = own_words(turn)
    step = step_of(turn)
    if step is not None:
        book.change(turn, step, text=text)


def point_to_numbers(turn: Turn) -> None:
    turn.add(KeepWords("hours_felt", own_words(turn)))
    turn.say(T("Tak, det har jeg skrevet ned. Vælg gerne et tal fra 0 til 10."))


def point_to_wishes(turn: Turn) -> None:
    turn.say(T("Tryk gerne på en knap, så jeg er sikker."))


def nothing_planned(turn: Turn) -> bool:
    return step_of(turn) is None


QUESTIONS: Questions = {
    S.feel: ask_feel,
    S.wish: ask_wish,
    S.words: ask_words,
    S.thanks: thank,
}
TABLE = [
    # what happened  in        goes to    when                     do
    row(Started,     S.ready,  S.gone,    when=nothing_planned),
    row(Started,     S.ready,  S.feel),
    row(Pressed,     S.feel,   S.wish,    do=keep_feel),
    row(Wrote,       S.feel,   S.wish,    when=names_number(),     do=keep_feel),
    row(Wrote,       S.feel,   S.feel,    do=point_to_numbers),
    row(WentQuiet,   S.feel,   S.quiet),
    row(Pressed,     S.wish,   S.words,   do=hours_wish.wished),
    row(Wrote,       S.wish,   S.wish,    do=point_to_wishes),
    row(WentQuiet,   S.wish,   S.quiet),
    row(Pressed,     S.words,  S.thanks),
    row(Wrote,       S.words,  S.thanks,  do=keep_words),
    row(WentQuiet,   S.words,  S.quiet),
]  # fmt: skip
HOURS = Flow("hours_felt", S, TABLE, QUESTIONS, start=S.ready, ends=[S.thanks, S.gone, S.quiet])
