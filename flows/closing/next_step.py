"""From two thirds of the period: what comes next (requirements 135, 171-174), and what was learned
about conditions and jobs, which is a result of its own (requirement 15).

The citizen picks one or two; the caseworker agrees or proposes another (agreeing.py).
"""

from enum import StrEnum, auto

from flows import book
from flows.closing import agreeing, chosen, steps
from flows.closing import next_says as say
from flows.core import Flow, Questions, pressed, row
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.facts import Role
from flows.noted import own_words
from flows.pointing import point_to_buttons
from flows.rights import opens
from flows.tracks.end import running
from flows.turn import Turn

NAME = "next_step"


class S(StrEnum):
    ready = auto()
    which = auto()
    more = auto()
    needs = auto()
    second = auto()
    joins = auto()
    lesson = auto()
    jobs = auto()
    share = auto()
    sent = auto()
    kept = auto()
    known = auto()
    nothing = auto()
    quiet = auto()


# --- conditions and actions -----------------------------------------------------------


def nothing_runs(turn: Turn) -> bool:
    return running(turn) is None


def is_agreed(turn: Turn) -> bool:
    return bool(chosen.agreed(turn))


def can_join(turn: Turn) -> bool:
    return bool(chosen.joiners(turn))


def is_second(turn: Turn) -> bool:
    keys = turn.answers.get("keys", "").split()
    return bool(keys) and turn.answers["key"] not in keys


def second_and_joins(turn: Turn) -> bool:
    return is_second(turn) and can_join(turn)


def learned(turn: Turn) -> bool:
    return bool(turn.answers.get("lessons")) and turn.the.who(Role.caseworker) is not None


def learned_now(turn: Turn) -> bool:
    """Words are the second lesson."""
    return turn.the.who(Role.caseworker) is not None


def names_a_step(turn: Turn) -> bool:
    return bool(steps.named(turn.wrote))


def look_at(turn: Turn) -> None:
    turn.answers["key"] = turn.pressed


def look_at_named(turn: Turn) -> None:
    turn.answers["key"] = steps.named(turn.wrote)


def choose(turn: Turn) -> None:
    _add(turn, turn.answers["key"])


def choose_own(turn: Turn) -> None:
    _add(turn, steps.OWN, own_words(turn))


def _add(turn: Turn, key: str, text: str = "") -> None:
    chosen.keep_step(turn, key, text)
    before = [one for one in turn.answers.get("keys", "").split() if one != key or text]
    turn.answers["keys"] = " ".join([*before, key][-chosen.MOST :])


def keep_joiner(turn: Turn) -> None:
    chosen.keep_joiner(turn, "" if turn.pressed == "no" else turn.pressed)


def keep_conditions(turn: Turn) -> None:
    chosen.keep_lesson(turn, "conditions")


def keep_jobs(turn: Turn) -> None:
    chosen.keep_lesson(turn, "jobs")


def keep_share(turn: Turn) -> None:
    if turn.pressed == "yes":
        for line in chosen.lessons(turn):
            book.change(turn, line, shared=(str(Role.caseworker),))


def send(turn: Turn) -> None:
    agreeing.ask_caseworker(turn)


def sent_quietly(turn: Turn) -> None:
    """Silence after a choice: it goes to the caseworker as it is."""
    if turn.answers.get("keys"):
        agreeing.ask_caseworker(turn)


QUESTIONS: Questions = {
    S.which: say.ask_which,
    S.more: say.ask_more,
    S.needs: say.ask_needs,
    S.second: say.ask_second,
    S.joins: say.ask_joins,
    S.lesson: say.ask_lesson,
    S.jobs: say.ask_jobs,
    S.share: say.ask_share,
    S.sent: say.say_sent,
    S.kept: say.say_kept,
    S.known: say.say_known,
    S.nothing: say.say_nothing,
}
CHOOSING = [S.which, S.more]
AFTER = [S.second, S.joins, S.lesson, S.jobs, S.share]
BACK_PRESSED = pressed("back")

TABLE = [
    # what happened  in        goes to    when                        do
    row(Started,     S.ready,  S.nothing, when=nothing_runs),
    row(Started,     S.ready,  S.known,   when=is_agreed),
    row(Started,     S.ready,  S.which),
    row(Pressed,     S.which,  S.more,    when=pressed("more")),
    row(Pressed,     S.which,  S.kept,    when=pressed("skip")),
    row(Pressed,     S.more,   S.which,   when=BACK_PRESSED),
    row(Pressed,     CHOOSING, S.needs,   do=look_at),
    row(Wrote,       CHOOSING, S.needs,   when=names_a_step,          do=look_at_named),
    row(Wrote,       CHOOSING, S.second,  do=choose_own),
    row(WentQuiet,   CHOOSING, S.quiet),
    row(Pressed,     S.needs,  S.which,   when=BACK_PRESSED),
    row(Pressed,     S.needs,  S.joins,   when=second_and_joins,      do=choose),
    row(Pressed,     S.needs,  S.lesson,  when=is_second,             do=choose),
    row(Pressed,     S.needs,  S.second,  do=choose),
    row(Wrote,       S.needs,  S.needs,   do=point_to_buttons),
    row(WentQuiet,   S.needs,  S.quiet,   do=sent_quietly),
    row(Pressed,     S.second, S.which,   when=pressed("yes", "back")),
    row(Pressed,     S.second, S.joins,   when=can_join),
    row(Pressed,     S.second, S.lesson),
    row(Wrote,       S.second, S.second,  do=choose_own),
    row(Pressed,     S.joins,  S.lesson,  do=keep_joiner),
    row(Wrote,       S.joins,  S.joins,   do=point_to_buttons),
    row(Pressed,     S.lesson, S.jobs),
    row(Wrote,       S.lesson, S.jobs,    do=keep_conditions),
    row(Pressed,     S.jobs,   S.lesson,  when=BACK_PRESSED),
    row(Pressed,     S.jobs,   S.share,   when=learned),
    row(Pressed,     S.jobs,   S.sent,    do=send),
    row(Wrote,       S.jobs,   S.share,   when=learned_now,           do=keep_jobs),
    row(Wrote,       S.jobs,   S.sent,    do=[keep_jobs, send]),
    row(Pressed,     S.share,  S.sent,    do=[keep_share, send]),
    row(Wrote,       S.share,  S.share,   do=point_to_buttons),
    row(WentQuiet,   AFTER,    S.quiet,   do=sent_quietly),
]  # fmt: skip

FLOW = Flow(
    NAME,
    S,
    TABLE,
    QUESTIONS,
    start=S.ready,
    ends=[S.sent, S.kept, S.known, S.nothing, S.quiet],
)


def command(turn: Turn) -> None:
    """COMMANDS "naeste"."""
    opens(NAME)(turn)
