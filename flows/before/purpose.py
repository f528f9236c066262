"""What the placement is for, the road from this place to the citizen's own wish, and whether it
makes sense, 0-10 (requirements 39, 43, 44, 56, 74). Low: a talk is offered, never pushed.
"""

from enum import StrEnum, auto

from flows import book, hours, people
from flows.before import lists
from flows.before.countdown import days_left
from flows.before.lists import BACK, SKIP
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button, KeepWords
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.facts import Phase
from flows.lines import lines
from flows.numbers import CALL_ME
from flows.own import Kind
from flows.own_effects import KeepPlacement
from flows.scale import SCALE, names_number, point_to_numbers, told
from flows.texts import TC, T, words
from flows.turn import Turn


class S(StrEnum):
    ready = auto()
    wish = auto()
    road = auto()
    sense = auto()
    talk = auto()
    thanks = auto()
    called = auto()
    left = auto()
    quiet = auto()


# --- what each state asks when entered ------------------------------------------------


def ask_wish(turn: Turn) -> None:
    why = T("En praktik er et skridt på vej til job eller uddannelse.")
    question = T("Hvad vil du gerne arbejde med? Et par ord er nok.")
    turn.ask(lines(*days_left(turn), why, question), SKIP)


def ask_road(turn: Turn) -> None:
    wish, place = _wish(turn), _place(turn)
    if wish:
        shown = [T("Det, du gerne vil: {wish}", wish=words(wish))]
        question = T("Hvad hos {place} kan hjælpe dig på vej?", place=place)
    else:
        shown = [T("En praktik er et skridt på vej til job eller uddannelse.")]
        question = T("Hvad vil du gerne lære hos {place}?", place=place)
    above = [] if came_from_wish(turn) else days_left(turn)
    turn.ask(lines(*above, *shown, question), *((BACK,) if came_from_wish(turn) else ()), SKIP)


def ask_sense(turn: Turn) -> None:
    question = T(
        "Giver det mening for dig at være hos {place}? 0 er slet ikke. 10 er helt.",
        place=_place(turn),
    )
    again = "again" in turn.answers
    above = days_left(turn) if again else []
    turn.ask(lines(*above, question), *SCALE, *(() if again else (BACK,)), SKIP)


def offer_talk(turn: Turn) -> None:
    name = people.caseworker(turn)
    if _before(turn):
        offer = T("Vil du tale med {caseworker} om det, før du starter?", caseworker=name)
    else:
        offer = T("Vil du tale med {caseworker} om det?", caseworker=name)
    turn.ask(
        lines(T("Tak, fordi du siger det."), offer),
        Button(TC("button", "Ja, ring til mig"), "yes"),
        Button(TC("button", "Ikke nu"), "no"),
    )


def thank(turn: Turn) -> None:
    turn.say(T("Tak. Det er skrevet ned, og du kan altid ændre det."))


def say_who(turn: Turn) -> None:
    turn.say(hours.after_call_wish(turn))


def say_fine(turn: Turn) -> None:
    turn.say(
        T("Det er helt fint. Du kan altid trykke på Ring til mig."),
        CALL_ME,
    )


QUESTIONS: Questions = {
    S.wish: ask_wish,
    S.road: ask_road,
    S.sense: ask_sense,
    S.talk: offer_talk,
    S.thanks: thank,
    S.called: say_who,
    S.left: say_fine,
}


# --- conditions -----------------------------------------------------------------------


def again(turn: Turn) -> bool:
    return "again" in turn.answers


def knows_the_wish(turn: Turn) -> bool:
    return bool(_wish(turn))


def is_low(turn: Turn) -> bool:
    value = told(turn)
    return value is not None and value <= turn.policy.before.sense_low


def came_from_wish(turn: Turn) -> bool:
    return turn.answers.get("wish") == "asked"


def _before(turn: Turn) -> bool:
    placement = turn.the.placement
    return placement is not None and placement.phase is Phase.before


def _place(turn: Turn) -> str:
    placement = turn.the.placement
    return placement.workplace if placement else people.caseworker(turn)


def _wish(turn: Turn) -> str:
    """In the citizen's words: that of the placement, else the first of the five."""
    for effect in turn.effects:
        if isinstance(effect, KeepPlacement) and "wish" in effect.facts:
            return str(effect.facts["wish"])
    placement = turn.the.placement
    if placement is not None and placement.wish:
        return placement.wish
    wishes = lists.current(turn, Kind.wish)
    return wishes[0].text if wishes else ""


# --- actions --------------------------------------------------------------------------


def ask_for_wish(turn: Turn) -> None:
    turn.answers["wish"] = "asked"


def keep_wish(turn: Turn) -> None:
    """The first of the five, and the placement's. Told again, it is changed."""
    known = [line for line in lists.current(turn, Kind.wish) if line.value == 1]
    text = lists.cut(turn)
    if known:
        book.change(turn, known[0], text=text)
    else:
        book.write(turn, Kind.wish, text=text, value=1)
    if turn.the.placement is not None:
        turn.add(KeepPlacement({"wish": text}))


def keep_road(turn: Turn) -> None:
    known, text = book.newest(turn.the, Kind.road), lists.cut(turn)
    if known is None:
        book.write(turn, Kind.road, here=True, text=text)
    else:
        book.change(turn, known, text=text)


def keep_sense(turn: Turn) -> None:
    value = told(turn)
    if value is not None:
        turn.answers["sense"] = str(value)
        book.write(turn, Kind.sense, here=True, value=value)


def keep_reason(turn: Turn) -> None:
    """More words than a yes or a no: they go along if there is to be a talk."""
    turn.answers["why"] = lists.cut(turn)


def keep_words(turn: Turn) -> None:
    turn.add(KeepWords("before", turn.wrote))


def wants_talk(turn: Turn) -> None:
    """A wish for a person, with what it is about: the citizen has just said yes to that."""
    about = turn.in_words(
        T("Om praktikken. Giver mening: {n} ud af 10.", n=turn.answers.get("sense", "0"))
    )
    turn.signal("wants_contact", words=" ".join([about, turn.answers.get("why", "")]).strip())


TABLE = [
    # what happened  in        goes to   when                  do
    row(Started,     S.ready,  S.sense,  when=again),
    row(Started,     S.ready,  S.road,   when=knows_the_wish),
    row(Started,     S.ready,  S.wish,                         do=ask_for_wish),
    row(Pressed,     S.wish,   S.road),
    row(Wrote,       S.wish,   S.road,   when=lists.said_nothing),
    row(Wrote,       S.wish,   S.road,                         do=keep_wish),
    row(WentQuiet,   S.wish,   S.quiet),
    row(Pressed,     S.road,   S.wish,   when=pressed("back")),
    row(Pressed,     S.road,   S.sense),
    row(Wrote,       S.road,   S.sense,  when=lists.said_nothing),
    row(Wrote,       S.road,   S.sense,                        do=keep_road),
    row(WentQuiet,   S.road,   S.quiet),
    row(Pressed,     S.sense,  S.road,   when=pressed("back")),
    row(Pressed,     S.sense,  S.thanks, when=pressed("skip")),
    row(Pressed,     S.sense,  S.talk,   when=is_low,          do=keep_sense),
    row(Pressed,     S.sense,  S.thanks,                       do=keep_sense),
    row(Wrote,       S.sense,  S.talk,   when=is_low,          do=keep_sense),
    row(Wrote,       S.sense,  S.thanks, when=names_number(),  do=keep_sense),
    row(Wrote,       S.sense,  S.sense,                        do=[keep_words, point_to_numbers]),
    row(WentQuiet,   S.sense,  S.quiet),
    row(Pressed,     S.talk,   S.called, when=pressed("yes"),  do=wants_talk),
    row(Pressed,     S.talk,   S.left),
    row(Wrote,       S.talk,   S.talk,                         do=keep_reason),
    row(WentQuiet,   S.talk,   S.quiet),
]  # fmt: skip

FLOW = Flow(
    "purpose", S, TABLE, QUESTIONS, start=S.ready, ends=[S.thanks, S.called, S.left, S.quiet]
)
