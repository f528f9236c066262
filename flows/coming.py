"""What a citizen says about coming, at any time: "/forsinket", "jeg kommer for sent", "jeg
er på vej"; and what became of the message to the company mentor."""

from datetime import timedelta

from flows import delay
from flows.absence.morning import MORNING
from flows.arrival import shift_of
from flows.effects import Button, KeepShift
from flows.events import Delivered, Pressed, Undelivered
from flows.facts import Arrived, Coming, Role, Shift
from flows.late import ASKS_COMING, answers_the_question
from flows.late_say import say_call_yourself
from flows.texts import TC, T
from flows.turn import Turn
from flows.understanding.spoken import another_day, is_there

EARLY = timedelta(minutes=30)  # "jeg er her" before that is not about the workplace


def ahead(turn: Turn) -> Shift | None:
    """The shift that is on now, or the next one of today, if the citizen has not reported it."""
    today = turn.today.date()
    return next(
        (
            shift
            for shift in turn.the.shifts
            if turn.now < shift.ends
            and (shift.day == today or shift.starts <= turn.now)
            and turn.the.absent_on(shift.day) is None
        ),
        None,
    )


def late(turn: Turn) -> None:
    """COMMANDS "forsinket"."""
    shift = ahead(turn)
    if shift is None:
        _say_none_today(turn)
    else:
        turn.open("late", shift=shift.starts.isoformat())


def sounds_late(turn: Turn) -> None:
    """INTENTS "late": asked about before anybody is told."""
    shift = ahead(turn)
    if shift is None:
        _say_none_today(turn)
        return
    named = delay.read(turn.wrote, shift, turn.now, turn.policy.office.zone)
    answers = {"named": named.isoformat()} if named else {}
    turn.open("late", shift=shift.starts.isoformat(), heard="yes", **answers)


def _say_none_today(turn: Turn) -> None:
    turn.say(T("Du har ingen tid i dag, så du er ikke forsinket."))


def attending(turn: Turn) -> None:
    """INTENTS "attending": "jeg kommer", "jeg er på vej"."""
    shift = ahead(turn)
    if another_day(turn.wrote):
        turn.say(T("Tak, fordi du siger det."))
        return
    if turn.talk.flow == MORNING.name:  # what is asked there; others hear of it
        turn.event = Pressed(turn.talk.question, "yes")
        MORNING.step(turn)
        return
    if shift is None:
        if turn.the.absent_on(turn.today.date()):
            turn.say(
                T("Det er noteret, at du bliver væk i dag. Kommer du alligevel?"),
                Button(TC("button", "Ja, jeg kommer"), "/kommer"),
            )
        else:
            turn.say(T("Tak. Du har ingen tid i dag."))
        return
    about = turn.answers.get("shift") == shift.starts.isoformat()
    if turn.talk.flow in ASKS_COMING or (turn.talk.flow in {"absence", "late"} and about):
        turn.talk.close()  # that was the answer
    answers_the_question(turn)
    facts: dict[str, object] = {"coming": Coming.on_way}
    if is_there(turn.wrote) and turn.now >= shift.starts - EARLY:
        facts["arrived"] = Arrived.yes
    turn.add(KeepShift(shift.starts, facts))
    if "arrived" in facts:
        turn.say(T("Godt, du er der. Hav en god dag."))
    else:
        turn.say(T("Godt. Du er velkommen. Hav en god dag."))


def receipt(turn: Turn) -> None:
    """RECEIPTS "late": the channel took the message to the company mentor, or nobody would."""
    event, mentor = turn.event, turn.the.who(Role.company_mentor)
    assert isinstance(event, Delivered | Undelivered)
    shift = shift_of(turn, event.receipt.partition(":")[2])
    if shift is None or turn.now >= shift.ends or shift.coming is not Coming.late:
        return
    if isinstance(event, Undelivered):
        say_call_yourself(turn)
    elif mentor:
        turn.say(T("{mentor} har fået besked. Du er velkommen.", mentor=mentor.name))
