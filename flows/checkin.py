"""After the shift: at most three taps, skipping included (evidence §1; phrasebook C).

A good or okay day: how was it → hours as agreed → one agreed condition, or energy in the
first shifts after more hours. A hard day: how was it → what filled most → shall
{caseworker} call? Nothing else is asked that day. Silence is never held against anybody:
after a few unanswered ones the assistant stops asking and a person is told.
"""

from enum import StrEnum, auto

from flows import noted, people
from flows.absence import welcome_back
from flows.calendar import local
from flows.callback import ask_call, promise_call, said_yes, wants_call
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button, KeepShift
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.facts import Mood
from flows.lines import lines
from flows.policy import Colour
from flows.sharing.catalogue import said
from flows.signals.firing import fires
from flows.silence import one_more_silence
from flows.texts import TC, T
from flows.turn import Turn
from flows.understanding.spoken import mood

SKIP = Button(TC("button", "Spring over"), "skip")


class S(StrEnum):
    ready = auto()
    mood = auto()
    hours = auto()
    kept = auto()
    energy = auto()
    about = auto()
    call = auto()
    thanks = auto()
    called = auto()
    missed = auto()


# --- what each state asks when entered ------------------------------------------------


def ask_mood(turn: Turn) -> None:
    shift = turn.shift()
    back = welcome_back(turn.the, shift) if shift else None
    if turn.the.memory.unanswered:
        text = T("Jeg hørte ikke fra dig sidst. Det er helt okay. Hvordan gik det i dag?")
    elif _asked_next_day(turn):
        text = T("Hej {name}. Hvordan gik det i går?", name=turn.me.name)
    elif back:
        text = lines(back, T("Hvordan gik det i dag?"))
    else:
        text = T("Hej {name}. Hvordan gik det i dag?", name=turn.me.name)
    turn.ask(
        text,
        Button(TC("button", "😀 Godt"), "4"),
        Button(TC("button", "🙂 Okay"), "3"),
        Button(TC("button", "😕 Ikke så godt"), "2"),
        Button(TC("button", "😞 Svært"), "1"),
        SKIP,
    )
    turn.add(_shift(turn, asked=True))


def ask_hours(turn: Turn) -> None:
    turn.ask(
        T("Var du der de timer, I har aftalt?"),
        Button(TC("button", "Ja"), "as_agreed"),
        Button(TC("button", "Færre"), "fewer"),
        Button(TC("button", "Flere"), "more"),
        SKIP,
    )


def ask_kept(turn: Turn) -> None:
    conditions = turn.the.conditions
    condition = conditions[turn.the.memory.condition_turn % len(conditions)]
    turn.ask(
        lines(
            T("I har aftalt: {condition}", condition=said(condition)), T("Blev det sådan i dag?")
        ),
        Button(TC("button", "Ja"), "yes"),
        Button(TC("button", "Delvist"), "partly"),
        Button(TC("button", "Nej"), "no"),
        SKIP,
    )


def ask_energy(turn: Turn) -> None:
    turn.ask(
        T("Hvor meget energi har du tilbage?"),
        Button(TC("button", "Meget"), "4"),
        Button(TC("button", "Noget"), "3"),
        Button(TC("button", "Lidt"), "2"),
        Button(TC("button", "Slet ingen"), "1"),
        SKIP,
    )


def ask_about(turn: Turn) -> None:
    person = people.reader(turn, Colour.yellow)
    if person and (fires(turn, "hard_days") or fires(turn, "mismatch")):
        # True at this moment: the rule speaks in this very step, and a person is told.
        text = T(
            "De sidste dage har været svære. Det er ikke din skyld. {name} får besked, "
            "så I kan finde en vej. Hvad fyldte mest?",
            name=person.name,
        )
    else:
        text = T("Tak, fordi du siger det. Det må gerne være svært. Hvad fyldte mest?")
    turn.ask(
        text,
        Button(TC("button", "Opgaver"), "tasks"),
        Button(TC("button", "Tempo"), "pace"),
        Button(TC("button", "De andre"), "people"),
        Button(TC("button", "Vejen derhen"), "transport"),
        Button(TC("button", "Noget hjemme"), "home"),
        Button(TC("button", "Andet"), "other"),
        SKIP,
    )


def thank(turn: Turn) -> None:
    turn.say(T("Tak. Det var alt for i dag."))


def _asked_next_day(turn: Turn) -> bool:
    shift = turn.shift()
    return shift is not None and local(shift.ends, turn.policy.office.zone).date() < (
        turn.today.date()
    )


QUESTIONS: Questions = {
    S.mood: ask_mood,
    S.hours: ask_hours,
    S.kept: ask_kept,
    S.energy: ask_energy,
    S.about: ask_about,
    S.call: ask_call,
    S.thanks: thank,
    S.called: promise_call,
}


# --- conditions: pure, one question each, always a bool -------------------------------


def hard_day(turn: Turn) -> bool:
    return turn.pressed in {"1", "2"}


def known_mood(turn: Turn) -> bool:
    return turn.pressed in {"3", "4"}


def after_more_hours(turn: Turn) -> bool:
    placement = turn.the.placement
    if placement is None or placement.hours_raised is None:
        return False
    since = [s for s in turn.the.shifts if s.day >= placement.hours_raised and s.ends <= turn.now]
    asked = turn.policy.signals.energy_shifts  # the rule low_energy looks at the same ones
    return turn.pressed != "" and 1 <= len(since) <= asked


def something_agreed(turn: Turn) -> bool:
    return turn.pressed != "" and bool(turn.the.conditions)


# --- actions: note an answer or ask for an effect -------------------------------------


def _shift(turn: Turn, **facts: object) -> KeepShift:
    shift = turn.shift()
    if shift is None:
        raise LookupError("a check-in without a shift")
    return KeepShift(shift.starts, facts)


def keep_mood(turn: Turn) -> None:
    turn.add(_shift(turn, mood=Mood(int(turn.pressed)), answered=True))


def keep_skip(turn: Turn) -> None:
    turn.add(_shift(turn, answered=True))


def keep_hours(turn: Turn) -> None:
    turn.add(_shift(turn, hours=turn.pressed if turn.pressed != "skip" else "skipped"))


def keep_kept(turn: Turn) -> None:
    conditions, place = turn.the.conditions, turn.the.memory.condition_turn
    answer = turn.pressed if turn.pressed != "skip" else "skipped"
    turn.add(_shift(turn, kept=answer, condition=conditions[place % len(conditions)].id))
    turn.remember(condition_turn=place + 1)


def keep_energy(turn: Turn) -> None:
    if turn.pressed != "skip":
        turn.add(_shift(turn, energy=int(turn.pressed)))


def keep_about(turn: Turn) -> None:
    turn.add(_shift(turn, hard_about=turn.pressed))


def keep_words(turn: Turn) -> None:
    noted.keep(turn, "checkin")


def not_silent(turn: Turn) -> None:
    """Who wrote about something else here has answered, too (flows/silence.py)."""
    if turn.talk.flow == FLOW.name:
        turn.add(_shift(turn, answered=True))


def words_of_the_day(turn: Turn) -> None:
    turn.add(_shift(turn, answered=True))
    noted.thank(turn)


TABLE = [
    # what happened  in        goes to    when                         do
    row(Started,     S.ready,  S.mood),
    row(Pressed,     S.mood,   S.about,   when=hard_day,               do=keep_mood),
    row(Pressed,     S.mood,   S.hours,   when=known_mood,             do=keep_mood),
    row(Pressed,     S.mood,   S.thanks,  when=pressed("skip"),        do=keep_skip),
    row(Wrote,       S.mood,   S.mood,    do=[keep_words, words_of_the_day]),
    row(WentQuiet,   S.mood,   S.missed,  do=one_more_silence),
    row(Pressed,     S.hours,  S.energy,  when=after_more_hours,       do=keep_hours),
    row(Pressed,     S.hours,  S.kept,    when=something_agreed,       do=keep_hours),
    row(Pressed,     S.hours,  S.thanks,  do=keep_hours),
    row(Wrote,       S.hours,  S.hours,   do=[keep_words, words_of_the_day]),
    row(WentQuiet,   S.hours,  S.missed),
    row(Pressed,     S.kept,   S.thanks,  do=keep_kept),
    row(Wrote,       S.kept,   S.thanks,  do=keep_words),
    row(WentQuiet,   S.kept,   S.missed),
    row(Pressed,     S.energy, S.thanks,  do=keep_energy),
    row(Wrote,       S.energy, S.thanks,  do=keep_words),
    row(WentQuiet,   S.energy, S.missed),
    row(Pressed,     S.about,  S.call,    do=keep_about),
    row(Wrote,       S.about,  S.call,    do=keep_words),
    row(WentQuiet,   S.about,  S.missed),
    row(Pressed,     S.call,   S.called,  when=pressed("today", "tomorrow"), do=wants_call),
    row(Pressed,     S.call,   S.thanks),
    row(Wrote,       S.call,   S.called,  when=said_yes,               do=wants_call),
    row(Wrote,       S.call,   S.thanks,  do=keep_words),
    row(WentQuiet,   S.call,   S.missed),
]  # fmt: skip

FLOW = Flow(
    "checkin",
    S,
    TABLE,
    QUESTIONS,
    start=S.ready,
    ends=[S.thanks, S.called, S.missed],
    spoken={S.mood: mood},
)
