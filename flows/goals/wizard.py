"""A sub-goal in five small steps: SMART, with A for attractive (requirements 41, 46, 52).

Each step is one short question with examples to press and room for own words. Back at any time,
skip always; what was answered is kept after every step, so silence loses nothing.
"""

from enum import StrEnum, auto

from flows.core import Condition, Flow, Questions, pressed, row
from flows.events import Commanded, Pressed, Started, WentQuiet, Wrote
from flows.goals import asks, draft
from flows.goals import steps as do
from flows.rights import APART, apart
from flows.scale import names_number
from flows.turn import Turn

NAME = "new_goal"


class S(StrEnum):
    ready = auto()
    resume = auto()
    goal = auto()
    measure = auto()
    why = auto()
    sure = auto()
    smaller = auto()
    timed = auto()
    day = auto()
    share = auto()
    preview = auto()
    sent = auto()
    kept = auto()
    left = auto()
    quiet = auto()


QUESTIONS: Questions = {
    S.resume: asks.resume,
    S.goal: asks.goal,
    S.measure: asks.measure,
    S.why: asks.why,
    S.sure: asks.sure,
    S.smaller: asks.smaller,
    S.timed: asks.timed,
    S.day: asks.day,
    S.share: asks.share,
    S.preview: asks.preview,
    S.kept: asks.kept,
    S.left: asks.left,
}


def lacks(name: str) -> Condition:
    """The condition "this step has no answer yet"."""

    def check(turn: Turn) -> bool:
        return not turn.answers.get(name)

    check.__name__ = f"lacks_{name}"
    return check


back = pressed("back")
TABLE = [
    # what happened  in         goes to    when                    do
    row(Started,     S.ready,   S.goal,    when=do.one_is_meant,   do=do.load_it),
    row(Started,     S.ready,   S.resume,  when=do.one_is_begun,   do=do.load_begun),
    row(Started,     S.ready,   S.goal),
    row(Pressed,     S.resume,  S.left,    when=pressed("no")),
    row(Pressed,     S.resume,  S.goal,    when=pressed("anew"),   do=do.begin_anew),
    row(Pressed,     S.resume,  S.measure, when=lacks("measure")),
    row(Pressed,     S.resume,  S.why,     when=lacks("why")),
    row(Pressed,     S.resume,  S.sure,    when=lacks("sure")),
    row(Pressed,     S.resume,  S.timed,   when=lacks("due")),
    row(Pressed,     S.resume,  S.share),
    row(Wrote,       S.resume,  S.resume,                          do=do.point_to_buttons),
    row(WentQuiet,   S.resume,  S.quiet),
    row(Pressed,     S.goal,    S.left,    when=pressed("no")),
    row(Pressed,     S.goal,    S.measure,                         do=do.keep_goal),
    row(Wrote,       S.goal,    S.goal,    when=do.unfit,          do=do.say_unfit),
    row(Wrote,       S.goal,    S.measure,                         do=do.keep_goal),
    row(WentQuiet,   S.goal,    S.quiet),
    row(Pressed,     S.measure, S.goal,    when=back),
    row(Pressed,     S.measure, S.why,                             do=do.keep_measure),
    row(Wrote,       S.measure, S.measure, when=do.too_long,       do=do.say_unfit),
    row(Wrote,       S.measure, S.why,                             do=do.keep_measure),
    row(WentQuiet,   S.measure, S.quiet),
    row(Pressed,     S.why,     S.measure, when=back),
    row(Pressed,     S.why,     S.sure,                            do=do.keep_why),
    row(Wrote,       S.why,     S.why,     when=do.too_long,       do=do.say_unfit),
    row(Wrote,       S.why,     S.sure,                            do=do.keep_why),
    row(WentQuiet,   S.why,     S.quiet),
    row(Pressed,     S.sure,    S.why,     when=back),
    row(Pressed,     S.sure,    S.timed,   when=pressed("skip")),
    row(Pressed,     S.sure,    S.smaller, when=do.unsure,         do=do.keep_sure),
    row(Pressed,     S.sure,    S.timed,                           do=do.keep_sure),
    row(Wrote,       S.sure,    S.smaller, when=do.unsure,         do=do.keep_sure),
    row(Wrote,       S.sure,    S.timed,   when=names_number(),    do=do.keep_sure),
    row(Wrote,       S.sure,    S.sure,                            do=do.point_to_numbers),
    row(WentQuiet,   S.sure,    S.quiet),
    row(Pressed,     S.smaller, S.sure,    when=back),
    row(Pressed,     S.smaller, S.timed,   when=pressed("no", "time")),
    row(Pressed,     S.smaller, S.sure,                            do=do.make_smaller),
    row(Wrote,       S.smaller, S.smaller, when=do.unfit,          do=do.say_unfit),
    row(Wrote,       S.smaller, S.sure,                            do=do.make_smaller),
    row(WentQuiet,   S.smaller, S.quiet),
    row(Pressed,     S.timed,   S.sure,    when=back),
    row(Pressed,     S.timed,   S.day,     when=pressed("day")),
    row(Pressed,     S.timed,   S.share,                           do=do.keep_due),
    row(Wrote,       S.timed,   S.share,   when=do.a_day,          do=do.keep_due),
    row(Wrote,       S.timed,   S.timed,                           do=do.say_which_day),
    row(WentQuiet,   S.timed,   S.quiet),
    row(Pressed,     S.day,     S.timed,   when=back),
    row(Pressed,     S.day,     S.share),
    row(Wrote,       S.day,     S.share,   when=do.a_day,          do=do.keep_due),
    row(Wrote,       S.day,     S.day,                             do=do.say_which_day),
    row(WentQuiet,   S.day,     S.quiet),
    row(Pressed,     S.share,   S.timed,   when=back),
    row(Pressed,     S.share,   S.preview,                         do=do.keep_share),
    row(Wrote,       S.share,   S.share,                           do=do.point_to_buttons),
    row(WentQuiet,   S.share,   S.quiet),
    row(Pressed,     S.preview, S.share,   when=back),
    row(Pressed,     S.preview, S.goal,    when=pressed("change")),
    row(Pressed,     S.preview, S.kept,    when=pressed("later")),
    row(Pressed,     S.preview, S.sent,                            do=do.send),
    row(Wrote,       S.preview, S.preview,                         do=do.point_to_buttons),
    row(WentQuiet,   S.preview, S.quiet,                           do=do.not_sent),
]  # fmt: skip

FLOW = Flow(
    NAME,
    S,
    TABLE,
    QUESTIONS,
    start=S.ready,
    ends=[S.sent, S.kept, S.left, S.quiet],
    interrupts=True,
)


def command(turn: Turn) -> None:
    """/nytmaal, and the button under /maal; with a number behind it, that goal again."""
    if turn.the.participation in APART:
        apart(turn)
        return
    rest = turn.event.rest.strip() if isinstance(turn.event, Commanded) else ""
    known = draft.find(turn.the, rest) if rest.isdecimal() else None
    turn.open(NAME, **({"goal": str(known.id)} if known in turn.the.plans and known else {}))
