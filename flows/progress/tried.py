"""How days and times that were tried felt: 0-10, and in words (requirements 140, 143). Kept for the
citizen; the caseworker sees it when the citizen says so."""

from enum import StrEnum, auto

from flows import book, people
from flows.calendar import Schedule, ScheduleError
from flows.core import Flow, pressed, row
from flows.effects import Button
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.facts import Role
from flows.lines import lines
from flows.noted import own_words
from flows.own import Entry, Kind
from flows.progress.felt import point_to_numbers, point_to_wishes
from flows.progress.spoken import times
from flows.scale import SCALE, SKIP, names_number, told
from flows.texts import TC, T, Text, words
from flows.turn import Turn


class V(StrEnum):
    ready = auto()
    feel = auto()
    words = auto()
    share = auto()
    thanks = auto()
    gone = auto()
    quiet = auto()


def variant_of(turn: Turn) -> Entry | None:
    wanted = turn.answers.get("variant", "")
    return next((v for v in book.lines_of(turn.the, Kind.variant) if v.id == wanted), None)


def ask_variant(turn: Turn) -> None:
    """The times first, in a message of their own: a question is short."""
    variant = variant_of(turn)
    if variant is not None:
        turn.say(lines(T("Du har prøvet de her tider:"), *tried(turn, variant)))
    question = T("Hvordan var de tider for dig? 0 er slet ikke godt. 10 er rigtig godt.")
    turn.ask(question, *SCALE, SKIP)


def tried(turn: Turn, variant: Entry) -> list[Text]:
    """The days and times of a variant; in its own words when they cannot be read any more."""
    since = variant.day or turn.today.date()
    try:
        return times(Schedule.parse(variant.key), since, turn.policy.office.zone)
    except ScheduleError:
        return [words(variant.key)]


def keep_variant(turn: Turn) -> None:
    variant, value = variant_of(turn), told(turn)
    if variant is not None and value is not None:
        book.change(turn, variant, value=value)


def ask_why(turn: Turn) -> None:
    turn.ask(T("Hvad gjorde, at det var sådan? Et par ord er nok."), SKIP)


def variant_words(turn: Turn) -> None:
    variant = variant_of(turn)
    if variant is not None:
        book.change(turn, variant, text=own_words(turn))


def ask_share(turn: Turn) -> None:
    turn.ask(
        T("Må {caseworker} se, hvad du svarede?", caseworker=people.caseworker(turn)),
        Button(TC("button", "Ja"), "yes"),
        Button(TC("button", "Nej"), "no"),
    )


def share_variant(turn: Turn) -> None:
    variant = variant_of(turn)
    if variant is not None:
        book.change(turn, variant, shared=(str(Role.caseworker),))


def variant_gone(turn: Turn) -> bool:
    return variant_of(turn) is None


def thank_for_variant(turn: Turn) -> None:
    turn.say(T("Tak. Det er godt at vide, hvad der passer dig."))


VARIANT_TABLE = [
    # what happened  in        goes to    when                     do
    row(Started,     V.ready,  V.gone,    when=variant_gone),
    row(Started,     V.ready,  V.feel),
    row(Pressed,     V.feel,   V.words,   do=keep_variant),
    row(Wrote,       V.feel,   V.words,   when=names_number(),     do=keep_variant),
    row(Wrote,       V.feel,   V.feel,    do=point_to_numbers),
    row(WentQuiet,   V.feel,   V.quiet),
    row(Pressed,     V.words,  V.share),
    row(Wrote,       V.words,  V.share,   do=variant_words),
    row(WentQuiet,   V.words,  V.quiet),
    row(Pressed,     V.share,  V.thanks,  when=pressed("yes"),     do=share_variant),
    row(Pressed,     V.share,  V.thanks),
    row(Wrote,       V.share,  V.share,   do=point_to_wishes),
    row(WentQuiet,   V.share,  V.quiet),
]  # fmt: skip
VARIANT = Flow(
    "variant",
    V,
    VARIANT_TABLE,
    {V.feel: ask_variant, V.words: ask_why, V.share: ask_share, V.thanks: thank_for_variant},
    start=V.ready,
    ends=[V.thanks, V.gone, V.quiet],
)
