"""The invitation: a robot says what it is and what it does, and the citizen chooses freely.

Can be gone through with buttons alone. Silence is no answer: after a day a person phones
instead, and the question stays open. What the welcome says is in welcome.py.
"""

from enum import StrEnum, auto

from flows import cases, language, people, rights, times, welcome
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button, KeepPerson, Lane, Unsend
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.facts import Participation
from flows.menu_button import MENU
from flows.numbers import menu, who_to_call
from flows.schedule import replan
from flows.status import next_shift
from flows.texts import TC, T
from flows.turn import Turn

A_DAY = 24.0  # hours
# Words before the choice that cannot wait for it: nobody is told, so the numbers are given.
CANNOT_WAIT = ("absence_", "late", "wants_contact")


class S(StrEnum):
    ready = auto()
    trying = auto()
    waiting = auto()
    language = auto()
    times = auto()
    joined = auto()
    joined_quietly = auto()
    declined = auto()


# --- what each state asks when entered ------------------------------------------------


def ask_try(turn: Turn) -> None:
    turn.ask(
        T("Du kan altid skrive PAUSE, STOP, SLET eller HJÆLP. Skal vi prøve det?"),
        Button(TC("button", "Ja, lad os prøve"), "yes"),
        Button(TC("button", "Fortæl mere"), "more"),
        Button(TC("button", "Nej tak"), "no"),
        hours=A_DAY,
    )


def wait(turn: Turn) -> None:
    """The same question, still open; asked again only when something is heard."""
    if not isinstance(turn.event, WentQuiet):
        ask_try(turn)


def say_joined(turn: Turn) -> None:
    coming = next_shift(turn)
    turn.say(T("Så er vi i gang. Jeg skriver de dage, du er i praktik."))
    if coming is not None:
        turn.say(coming, MENU)
    else:
        turn.say(T("Jeg skriver til dig, når I har aftalt dine tider."), MENU)


def say_declined(turn: Turn) -> None:
    turn.say(
        T(
            "Helt fint. Jeg skriver ikke mere. {caseworker} får besked om at ringe i stedet. "
            "Får du lyst senere, så skriv START.",
            caseworker=people.caseworker(turn),
        )
    )


QUESTIONS: Questions = {
    S.trying: ask_try,
    S.waiting: wait,
    S.language: language.ask,
    S.times: times.ask,
    S.joined: say_joined,
    S.declined: say_declined,
}


# --- conditions -----------------------------------------------------------------------


def cannot_wait(turn: Turn) -> bool:
    return isinstance(turn.event, Wrote) and turn.event.heard.intent.startswith(CANNOT_WAIT)


def yes_again(turn: Turn) -> bool:
    """Has been here before, so language and times are known."""
    return turn.pressed == "yes" and turn.the.memory.joined_on is not None


# --- actions --------------------------------------------------------------------------


def greet(turn: Turn) -> None:
    for text in welcome.welcome(turn):
        turn.say(text)


def tell_more(turn: Turn) -> None:
    for text in welcome.more(turn):
        turn.say(text)


def choose_first(turn: Turn) -> None:
    if cannot_wait(turn):
        show_numbers(turn)
    else:
        turn.say(T("Det vil jeg gerne høre, når vi er i gang. Vælg først her."))


def choose_language(turn: Turn) -> None:
    if not cannot_wait(turn) and language.maybe_another(turn):
        language.only_these(turn)
    else:
        choose_first(turn)


def show_numbers(turn: Turn) -> None:
    """ "Jeg er syg" before the choice: the citizen must not think that somebody was told."""
    turn.say(T("Vi er ikke i gang, så jeg har ikke givet besked. Ring gerne selv."))
    turn.say(who_to_call(turn))


def join(turn: Turn) -> None:
    """The first reminder is planned at once."""
    if turn.the.memory.joined_on is None:
        turn.remember(joined_on=turn.today.date())
    turn.remember(unanswered=0, silent=False)
    turn.add(KeepPerson(participation=Participation.joined))
    cases.takes_part(turn)
    replan(turn)


def decline(turn: Turn) -> None:
    turn.add(KeepPerson(participation=Participation.declined))
    turn.add(Unsend(Lane.notice))
    turn.talk.stack.clear()
    turn.signal("declined")


def no_answer_yet(turn: Turn) -> None:
    turn.signal("not_joined")


ASKED = [S.trying, S.waiting]
TABLE = [
    # what happened  in          goes to            when                 do
    row(Started,     S.ready,    S.trying,          do=greet),
    row(Pressed,     ASKED,      S.joined,          when=yes_again,      do=join),
    row(Pressed,     ASKED,      S.language,        when=pressed("yes")),
    row(Pressed,     ASKED,      S.trying,          when=pressed("more"), do=tell_more),
    row(Pressed,     ASKED,      S.declined,        when=pressed("no"),  do=decline),
    row(Wrote,       ASKED,      S.trying,          do=choose_first),
    row(WentQuiet,   S.trying,   S.waiting,         do=no_answer_yet),
    row(WentQuiet,   S.waiting,  S.waiting),
    row(Pressed,     S.language, S.times,           when=language.known, do=language.keep),
    row(Wrote,       S.language, S.times,           when=language.known, do=language.keep),
    row(Wrote,       S.language, S.language,        do=choose_language),
    row(WentQuiet,   S.language, S.joined_quietly,  do=join),
    row(Pressed,     S.times,    S.joined,          when=times.known,    do=[times.keep, join]),
    row(Wrote,       S.times,    S.times,           do=choose_first),
    row(WentQuiet,   S.times,    S.joined_quietly,  do=join),
]  # fmt: skip

FLOW = Flow(
    "onboarding",
    S,
    TABLE,
    QUESTIONS,
    start=S.ready,
    ends=[S.joined, S.joined_quietly, S.declined],
)


def start(turn: Turn) -> None:
    """`/start <token>` and START: the first time, again after a pause, or for nothing."""
    citizen = turn.the
    rights.forget_the_question(turn)
    if citizen.participation is Participation.joined:
        turn.say(T("Vi er i gang."))
        menu(turn)
    elif citizen.participation is Participation.paused and citizen.memory.joined_on is not None:
        join(turn)
        turn.say(T("Godt at høre fra dig. Nu holder jeg ikke pause mere."))
        say_joined(turn)
    else:
        # Who said no or stop and now writes START is invited again, and nothing more yet.
        turn.add(KeepPerson(participation=Participation.invited))
        turn.open("onboarding")
