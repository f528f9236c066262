"""Friday's preview: the citizen sees exactly what each mentor would get, and decides.

Send / Ret / Send ikke. No answer by the deadline is no yes: then the mentors get only next
week's days and whom to call (summaries.py).
"""

from datetime import datetime, timedelta
from enum import StrEnum, auto

from flows import summaries
from flows.absence.people import names
from flows.calendar import at_local
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button, Say, SetAlarm
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.facts import MENTORS, Citizen, Role
from flows.lines import lines, paragraphs
from flows.sharing.visible import visible_to
from flows.summary import Shared, Summary
from flows.texts import TC, T, clock
from flows.turn import Turn

GOAL, CONDITIONS = "goal", "conditions"
A_MOMENT = timedelta(minutes=1)


class S(StrEnum):
    ready = auto()
    preview = auto()
    change = auto()
    own = auto()
    sent = auto()
    not_sent = auto()
    quiet = auto()


# --- what is shown --------------------------------------------------------------------


def shared(turn: Turn) -> Shared:
    left_out = turn.answers.get("left_out", "").split(",")
    return Shared(GOAL not in left_out, CONDITIONS not in left_out, turn.answers.get("own", ""))


def messages(turn: Turn) -> list[tuple[Role, Summary]]:
    """As they were when the preview began: what is seen is what is sent."""
    then = turn.copy()
    then.now = datetime.fromisoformat(turn.answers["as_of"])
    week, chosen = turn.answers["week"], shared(turn)
    return [
        (role, summaries.of_role(then, role, week, chosen)) for role, _ in summaries.mentors(turn)
    ]


def ask_preview(turn: Turn) -> None:
    """Each message as it would be, then the question."""
    people = dict(summaries.mentors(turn))
    for role, message in messages(turn):
        shown = paragraphs(T("Til {mentor}:", mentor=people[role].name), *message.lines)
        turn.add(Say(shown, lane=turn.lane, not_after=turn.not_after, picture=message.picture))
    until = _deadline(turn)
    turn.ask(
        lines(
            T("Det her sender jeg til {mentors}.", mentors=names(list(people.values()))),
            T("Trykker du Send ikke, sender jeg kun næste uges dage."),
            T("Det samme gør jeg uden et svar inden kl. {time}.", time=clock(until)),
            T("Er det okay?"),
        ),
        Button(TC("button", "Send"), "yes"),
        Button(TC("button", "Ret"), "change"),
        Button(TC("button", "Send ikke"), "no"),
        hours=max(until - turn.now, A_MOMENT) / timedelta(hours=1),
    )


def ask_change(turn: Turn) -> None:
    chosen, turned = shared(turn), turn.the
    buttons = [Button(TC("button", "Skriv en linje"), "own")]
    if chosen.goal and _shows_a_goal(turned):
        buttons.append(Button(TC("button", "Uden mit mål"), GOAL))
    if chosen.conditions and visible_to(turned, Role.company_mentor).conditions:
        buttons.append(Button(TC("button", "Uden mine aftaler"), CONDITIONS))
    if chosen != Shared():
        buttons.append(Button(TC("button", "Som det var først"), "restore"))
    turn.ask(T("Hvad vil du ændre?"), *buttons, Button(TC("button", "Tilbage"), "back"))


def _shows_a_goal(citizen: Citizen) -> bool:
    return any(visible_to(citizen, role).goals for role in MENTORS)


def ask_own(turn: Turn) -> None:
    turn.ask(
        T("Skriv linjen. Den sendes, som du skriver den. Skriv helst ikke om sygdom."),
        Button(TC("button", "Tilbage"), "back"),
    )


def say_sent(turn: Turn) -> None:
    people = [person for _, person in summaries.mentors(turn)]
    turn.say(T("Jeg sender det nu til {mentors}.", mentors=names(people)))


def say_not_sent(turn: Turn) -> None:
    people = [person for _, person in summaries.mentors(turn)]
    turn.say(
        T(
            "Det er i orden. {mentors} får kun næste uges dage, og hvem der kan ringes til.",
            mentors=names(people),
        )
    )


QUESTIONS: Questions = {
    S.preview: ask_preview,
    S.change: ask_change,
    S.own: ask_own,
    S.sent: say_sent,
    S.not_sent: say_not_sent,
}


def _deadline(turn: Turn) -> datetime:
    """Then it goes to the mentors without an answer: as it was when the preview began."""
    if until := turn.answers.get("until"):
        return datetime.fromisoformat(until)
    at, zone = turn.policy.week.preview_until, turn.policy.office.zone
    return at_local(turn.today.date(), at, zone)


# --- conditions and actions -----------------------------------------------------------


def nobody_to_tell(turn: Turn) -> bool:
    return not summaries.mentors(turn)


def pushed_aside(turn: Turn) -> bool:
    """Another dialogue took its place before the deadline."""
    again = turn.now + timedelta(minutes=turn.policy.rhythm.breaks_in_after_minutes)
    return again < _deadline(turn)


def begin(turn: Turn) -> None:
    turn.answers["as_of"] = turn.now.isoformat()
    if turn.not_after is not None:
        turn.answers["until"] = turn.not_after.isoformat()
    turn.remember(summary_week=turn.answers["week"], summary="asked")


def come_back(turn: Turn) -> None:
    """Shown once more when the other dialogue has had its time; the choice is not lost."""
    placement = turn.the.placement
    wait = timedelta(minutes=turn.policy.rhythm.breaks_in_after_minutes)
    if placement is not None:
        due, week = turn.now + wait, turn.answers["week"]
        turn.add(SetAlarm("preview", due, _deadline(turn), week, placement.plan))


def leave_out(turn: Turn) -> None:
    turn.answers["left_out"] = ",".join([turn.answers.get("left_out", ""), turn.pressed]).strip(",")


def restore(turn: Turn) -> None:
    turn.answers.pop("left_out", None)
    turn.answers.pop("own", None)


def keep_own(turn: Turn) -> None:
    turn.answers["own"] = turn.wrote


def send(turn: Turn) -> None:
    chosen = shared(turn)
    what = "send" if chosen == Shared() else "changed"
    summaries.send(turn, turn.answers["week"], what, messages(turn))


def send_least(turn: Turn) -> None:
    week = turn.answers["week"]
    least = [(role, summaries.of_role(turn, role, week, None)) for role, _ in messages(turn)]
    summaries.send(turn, week, "no", least)


def point_to_change(turn: Turn) -> None:
    turn.say(T("Vil du have ord med, så tryk Ret og Skriv en linje."))


TABLE = [
    # what happened  in         goes to     when                            do
    row(Started,     S.ready,   S.quiet,    when=nobody_to_tell),
    row(Started,     S.ready,   S.preview,  do=begin),
    row(Pressed,     S.preview, S.sent,     when=pressed("yes"),            do=send),
    row(Pressed,     S.preview, S.change,   when=pressed("change")),
    row(Pressed,     S.preview, S.not_sent, do=send_least),
    row(Wrote,       S.preview, S.preview,  do=point_to_change),
    row(WentQuiet,   S.preview, S.quiet,    when=pushed_aside,              do=come_back),
    row(WentQuiet,   S.preview, S.quiet),
    row(Pressed,     S.change,  S.own,      when=pressed("own")),
    row(Pressed,     S.change,  S.preview,  when=pressed(GOAL, CONDITIONS), do=leave_out),
    row(Pressed,     S.change,  S.preview,  when=pressed("restore"),        do=restore),
    row(Pressed,     S.change,  S.preview),
    row(Wrote,       S.change,  S.preview,  do=keep_own),
    row(WentQuiet,   S.change,  S.quiet,    when=pushed_aside,              do=come_back),
    row(WentQuiet,   S.change,  S.quiet),
    row(Pressed,     S.own,     S.preview),
    row(Wrote,       S.own,     S.preview,  do=keep_own),
    row(WentQuiet,   S.own,     S.quiet,    when=pushed_aside,              do=come_back),
    row(WentQuiet,   S.own,     S.quiet),
]  # fmt: skip

FLOW = Flow("preview", S, TABLE, QUESTIONS, start=S.ready, ends=[S.sent, S.not_sent, S.quiet])
