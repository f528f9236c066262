"""The citizen wants to stop in the placement: a legitimate way, well supported (requirements 111,
118, 125, 127, 130).

What was good (once it has begun) → what did not fit → what the workplace hears → when, with time to
think. Only "today" acts, and silence never does. What was said so far is kept in any case.
"""

from datetime import timedelta
from enum import StrEnum, auto

from flows import book
from flows.calendar import at_local
from flows.closing import early_says as say
from flows.closing.new_job import tells_of_job
from flows.contact import open_contact
from flows.core import Flow, Questions, pressed, row
from flows.effects import SetAlarm
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.noted import own_words
from flows.own import Kind
from flows.own_effects import KeepCompetence
from flows.pointing import point_to_buttons
from flows.texts import T
from flows.tracks.end import Hears, Words, begun, end, running
from flows.tracks.ending_says import ask_wish, keep_wish
from flows.turn import Turn

NAME = "early_stop"
AGAIN = "stop_again"  # the alarm of the next day


class S(StrEnum):
    ready = auto()
    unsure = auto()
    good = auto()
    why = auto()
    job = auto()
    hears = auto()
    own = auto()
    preview = auto()
    when = auto()
    wish = auto()
    thanks = auto()
    waits = auto()
    talk = auto()
    messages = auto()
    stays = auto()
    nothing = auto()
    quiet = auto()
    left = auto()


# --- conditions -----------------------------------------------------------------------


def nothing_runs(turn: Turn) -> bool:
    return running(turn) is None


def not_begun(turn: Turn) -> bool:
    return not begun(turn)


def yes_before_it_began(turn: Turn) -> bool:
    return turn.pressed == "yes" and not begun(turn)


def heard_only(turn: Turn) -> bool:
    return "heard" in turn.answers


def job_known(turn: Turn) -> bool:
    """Said before this began (new_job.py): the cause is not asked for."""
    return turn.answers.get("why") == "job"


def job_before_it_began(turn: Turn) -> bool:
    return job_known(turn) and not begun(turn)


def skips_with_job(turn: Turn) -> bool:
    return turn.pressed == "skip" and job_known(turn)


def asked_again(turn: Turn) -> bool:
    return "again" in turn.answers


def onward_today(turn: Turn) -> bool:
    return turn.pressed == "today" and say.has_more(turn)


def too_long(turn: Turn) -> bool:
    return len(turn.wrote) > turn.policy.limits.question_characters


# --- actions --------------------------------------------------------------------------


def keep_good(turn: Turn) -> None:
    """It is on the list of what the citizen can, and in the book."""
    said = own_words(turn) or turn.in_words(say.GOOD[turn.pressed])
    turn.answers["good"] = said
    turn.add(KeepCompetence(said))
    book.write(turn, Kind.good, text=said)


def keep_why(turn: Turn) -> None:
    """A code for learning; the citizen's own words beside it, for nobody else. Something else to go
    to is nothing that stopped them."""
    code = turn.pressed or "other"
    turn.answers["why"] = code
    if not say.has_more(turn):
        text = own_words(turn) or turn.in_words(say.CAUSES[code])
        book.write(turn, Kind.stopped, key=code, text=text)


def hold_why(turn: Turn) -> None:
    """Words about a job: whether it is one is asked before it is noted as the cause."""
    turn.answers["said"] = own_words(turn)


def keep_said(turn: Turn) -> None:
    if turn.pressed == "yes":
        turn.answers["why"] = "job"
        return
    turn.answers["why"] = "other"
    book.write(turn, Kind.stopped, key="other", text=turn.answers["said"])


def keep_hears(turn: Turn) -> None:
    turn.answers["hears"] = turn.pressed
    if turn.pressed != Hears.own:
        turn.answers.pop("own", None)


def keep_own(turn: Turn) -> None:
    turn.answers["own"] = turn.wrote


def ask_shorter(turn: Turn) -> None:
    most = turn.policy.limits.question_characters
    turn.say(T("Der er plads til {most} tegn. Skriv den gerne lidt kortere.", most=most))


def stop_now(turn: Turn) -> None:
    hears = Hears(turn.answers.get("hears", Hears.stops))
    own = turn.answers.get("own", "") if hears is Hears.own else ""
    end(turn, turn.answers.get("why", "other"), "citizen", Words(hears, own=own))


def wait_a_night(turn: Turn) -> None:
    """What the citizen chose waits in the book, not in the dialogue."""
    forget_choice(turn)
    own, hears = turn.answers.get("own", ""), turn.answers.get("hears", "")
    why = turn.answers.get("why", "other")
    ref = book.write(
        turn, Kind.closing, here=True, key="thinks", text=own, state=f"{hears or Hears.stops} {why}"
    )
    day = turn.today.date() + timedelta(days=1)
    at = at_local(day, turn.policy.closing.stop_again_at, turn.policy.office.zone)
    turn.add(SetAlarm(AGAIN, at, ref=ref))


def forget_choice(turn: Turn) -> None:
    known = book.newest(turn.the, Kind.closing, "thinks")
    if known is not None:
        book.drop(turn, known)


def open_stop(turn: Turn) -> None:
    turn.open("stop")


def left_there(turn: Turn) -> None:
    """Silence is no decision."""
    if turn.answers.get("why") or turn.answers.get("good"):
        say.say_quiet(turn)


QUESTIONS: Questions = {
    S.unsure: say.ask_unsure,
    S.good: say.ask_good,
    S.why: say.ask_why,
    S.job: say.ask_job,
    S.hears: say.ask_hears,
    S.own: say.ask_own,
    S.preview: say.ask_preview,
    S.when: say.ask_when,
    S.wish: ask_wish,
    S.thanks: say.say_thanks,
    S.waits: say.say_waits,
    S.talk: open_contact,
    S.messages: open_stop,
    S.stays: say.say_stays,
    S.nothing: say.say_nothing_runs,
    S.quiet: left_there,
}
BEFORE = [S.unsure, S.good, S.why, S.job, S.hears, S.own, S.preview, S.when]
BACK = pressed("back")
STOP = [forget_choice, stop_now]

TABLE = [
    # what happened  in         goes to     when                        do
    row(Started,     S.ready,   S.nothing,  when=nothing_runs),
    row(Started,     S.ready,   S.unsure,   when=heard_only),
    row(Started,     S.ready,   S.when,     when=asked_again),
    row(Started,     S.ready,   S.hears,    when=job_before_it_began),
    row(Started,     S.ready,   S.why,      when=not_begun),
    row(Started,     S.ready,   S.good),
    row(Pressed,     BEFORE,    S.nothing,  when=nothing_runs),
    row(Pressed,     [S.unsure, S.good, S.why, S.when], S.talk, when=pressed("talk")),
    row(Pressed,     S.unsure,  S.why,      when=yes_before_it_began),
    row(Pressed,     S.unsure,  S.good,     when=pressed("yes")),
    row(Pressed,     S.unsure,  S.messages, when=pressed("messages")),
    row(Pressed,     S.unsure,  S.stays),
    row(Wrote,       S.unsure,  S.unsure,     do=point_to_buttons),
    row(Pressed,     S.good,    S.hears,    when=skips_with_job),
    row(Pressed,     S.good,    S.why,      when=pressed("skip")),
    row(Pressed,     S.good,    S.hears,    when=job_known,             do=keep_good),
    row(Pressed,     S.good,    S.why,      do=keep_good),
    row(Wrote,       S.good,    S.hears,    when=job_known,             do=keep_good),
    row(Wrote,       S.good,    S.why,      do=keep_good),
    row(Pressed,     S.why,     S.good,     when=BACK),
    row(Pressed,     S.why,     S.hears,    when=pressed("skip")),
    row(Pressed,     S.why,     S.hears,    do=keep_why),
    row(Wrote,       S.why,     S.job,      when=tells_of_job,          do=hold_why),
    row(Wrote,       S.why,     S.hears,    do=keep_why),
    row(Pressed,     S.job,     S.why,      when=BACK),
    row(Pressed,     S.job,     S.hears,    do=keep_said),
    row(Wrote,       S.job,     S.job,     do=point_to_buttons),
    row(Pressed,     S.hears,   S.why,      when=BACK),
    row(Pressed,     S.hears,   S.own,      when=pressed(Hears.own), do=keep_hears),
    row(Pressed,     S.hears,   S.when,     do=keep_hears),
    row(Wrote,       S.hears,   S.hears,     do=point_to_buttons),
    row(Pressed,     S.own,     S.hears),
    row(Wrote,       S.own,     S.own,      when=too_long,              do=ask_shorter),
    row(Wrote,       S.own,     S.preview,  do=keep_own),
    row(Pressed,     S.preview, S.when,     when=pressed("yes")),
    row(Pressed,     S.preview, S.own,      when=pressed("change")),
    row(Pressed,     S.preview, S.hears),
    row(Wrote,       S.preview, S.own,      when=too_long,              do=ask_shorter),
    row(Wrote,       S.preview, S.preview,  do=keep_own),
    row(Pressed,     S.when,    S.hears,    when=BACK),
    row(Pressed,     S.when,    S.thanks,   when=onward_today,          do=STOP),
    row(Pressed,     S.when,    S.wish,     when=pressed("today"),      do=STOP),
    row(Pressed,     S.when,    S.waits,    when=pressed("tomorrow"),   do=wait_a_night),
    row(Pressed,     S.when,    S.stays,    do=forget_choice),
    row(Wrote,       S.when,    S.when,     do=point_to_buttons),
    row(WentQuiet,   BEFORE,    S.quiet),
    row(Pressed,     S.wish,    S.talk,     when=pressed("call")),
    row(Pressed,     S.wish,    S.thanks,   do=keep_wish),
    row(Wrote,       S.wish,    S.thanks,   do=keep_wish),
    row(WentQuiet,   S.wish,    S.left),
]  # fmt: skip

FLOW = Flow(
    NAME,
    S,
    TABLE,
    QUESTIONS,
    start=S.ready,
    ends=[S.thanks, S.waits, S.talk, S.messages, S.stays, S.nothing, S.quiet, S.left],
    interrupts=True,
)


def command(turn: Turn) -> None:
    """COMMANDS "stoppraktik"."""
    turn.open(NAME)


def heard(turn: Turn) -> None:
    """INTENTS "wants_to_stop"."""
    if turn.talk.flow == NAME:
        FLOW.step(turn)
    else:
        turn.open(NAME, heard="yes")
