"""The evening before: tomorrow's time, place and plan (phrasebook B, rem.eve and rem.first).

In the first weeks, when "at vide dagen før, hvad der skal ske" is agreed, and before an early
shift. Silence is not held against anybody.
"""

from enum import StrEnum, auto

from flows import company
from flows.before import practical
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button, KeepWords
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.lines import lines
from flows.meetings.cadence import is_full
from flows.numbers import CALL_ME
from flows.people import caseworker
from flows.reminder import about, first_day, receives, receives_at, same_day
from flows.texts import TC, T, Text, clock, words
from flows.turn import Turn

NOT_TOMORROW = Button(TC("button", "Kan ikke i morgen"), "absent")


class S(StrEnum):
    ready = auto()
    company = auto()
    doubts = auto()
    clear = auto()
    asked = auto()
    help = auto()
    absent = auto()
    told = auto()
    quiet = auto()


def tomorrow(turn: Turn) -> Text:
    """Time, place, who receives you, and the plan of the day if there is one."""
    shift, placement, _ = about(turn)
    place = placement.workplace
    if first_day(turn):
        return lines(
            T("I morgen er din første dag hos {place}.", place=place),
            receives_at(turn),
            *again(turn),
            T("Det er fint at være lidt spændt."),
        )
    plan = (T("Planen er: {task}.", task=words(placement.task)),) if placement.task else ()
    return lines(
        T("I morgen møder du hos {place} kl. {time}.", place=place, time=clock(shift.starts)),
        *receives(turn),
        *again(turn),
        *plan,
    )


def again(turn: Turn) -> tuple[Text, ...]:
    """Of a divided day the other times too."""
    shift, _, _ = about(turn)
    later = [one for one in same_day(turn, shift) if one.starts > shift.starts]
    return tuple(T("Du møder igen kl. {time}.", time=clock(one.starts)) for one in later)


# --- what each state asks when entered ------------------------------------------------


def ask_company(turn: Turn) -> None:
    escort = company.escort(turn)
    if escort is None:  # left the chain after the question
        ask_doubts(turn)
        return
    turn.ask(
        lines(tomorrow(turn), T("Vil du følges med nogen derhen?")),
        Button(TC("button", "Nej tak"), "no"),
        Button(TC("button", "Ja, spørg {name}", name=escort.name), "yes"),
        NOT_TOMORROW,
    )


def ask_doubts(turn: Turn) -> None:
    turn.ask(
        lines(tomorrow(turn), T("Er der noget, du er i tvivl om?")),
        Button(TC("button", "Nej, alt er klart"), "no"),
        Button(TC("button", "Ja"), "yes"),
        NOT_TOMORROW,
    )


def tell_tomorrow(turn: Turn) -> None:
    """Enough was asked today: the time is told, and nothing asked."""
    turn.say(tomorrow(turn), Button(TC("button", "Kan ikke i morgen"), "/fravaer"))


def say_clear(turn: Turn) -> None:
    turn.say(T("Godt. Hav en god aften."))


def say_help(turn: Turn) -> None:
    """A robot cannot answer it; people can, and they have numbers."""
    turn.say(
        lines(
            T("Godt, at du siger det. Jeg er en robot og kan ikke svare på alt."),
            T("Du kan ringe til dem, eller {caseworker} kan ringe.", caseworker=caseworker(turn)),
        ),
        Button(TC("button", "Vis numre"), "/ring"),
        CALL_ME,
    )


def open_absence(turn: Turn) -> None:
    turn.open("absence", shift=turn.answers["shift"])


def offers_company(turn: Turn) -> bool:
    return company.can_be_offered(turn, about(turn)[0])


def tell_practical(turn: Turn) -> None:
    """Before the first day what is known of it comes along (requirement 81)."""
    if first_day(turn):
        practical.evening_before(turn)


def ask_escort(turn: Turn) -> None:
    company.ask_personal_mentor(turn, about(turn)[0])


def keep_words(turn: Turn) -> None:
    turn.add(KeepWords("evening", turn.wrote))


QUESTIONS: Questions = {
    S.company: ask_company,
    S.doubts: ask_doubts,
    S.told: tell_tomorrow,
    S.clear: say_clear,
    S.asked: company.say_asked,
    S.help: say_help,
    S.absent: open_absence,
}
ASKED = [S.company, S.doubts]
TABLE = [
    # what happened  in         goes to    when                     do
    row(Started,     S.ready,   S.told,    when=is_full,            do=tell_practical),
    row(Started,     S.ready,   S.company, when=offers_company,     do=tell_practical),
    row(Started,     S.ready,   S.doubts,                           do=tell_practical),
    row(Pressed,     ASKED,     S.absent,  when=pressed("absent")),
    row(Pressed,     ASKED,     S.clear,   when=pressed("no")),
    row(Pressed,     S.company, S.asked,                            do=ask_escort),
    row(Pressed,     S.doubts,  S.help),
    row(Wrote,       ASKED,     S.help,                             do=keep_words),
    row(WentQuiet,   ASKED,     S.quiet),
]  # fmt: skip

FLOW = Flow(
    "evening",
    S,
    TABLE,
    QUESTIONS,
    start=S.ready,
    ends=[S.clear, S.asked, S.help, S.absent, S.told, S.quiet],
)
