"""The hours plan as somebody writes it at the desk. The citizen hears of it, and sees it."""

from flows import book
from flows.effects import Button, Lane
from flows.events import Submitted
from flows.goals.telling import to_citizen
from flows.own import Entry, Kind
from flows.progress.plan import PlanError, Step, read_plan, steps_of, written
from flows.progress.spoken import hours
from flows.texts import TC, T, Text, long_date
from flows.turn import Turn

FORM = "hours_plan"


def from_page(turn: Turn) -> None:
    """FORM "hours_plan": `ref` is the whole plan, as flows.progress.plan reads it."""
    event = turn.event
    assert isinstance(event, Submitted)
    try:
        steps = read_plan(event.ref)
    except PlanError:
        turn.say(T("Timeplanen kan ikke læses. Intet er ændret."))
        return
    if turn.the.placement is None:
        turn.say(T("Der er ingen praktik at skrive timer på."))
        return
    if not _keep(turn, steps):
        turn.say(T("Timeplanen er som før."))
        return
    if _tell_citizen(turn):
        turn.say(T("Timeplanen er gemt. {alias} får det at vide.", alias=turn.the.person.name))
    else:
        turn.say(T("Timeplanen er gemt."))


def plan_of(turn: Turn) -> tuple[Step, ...]:
    return tuple(map(step_from, steps_of(turn.the)))


def step_from(line: Entry) -> Step:
    assert line.day is not None
    return Step(line.day, line.value or 0, line.until, line.state == "agreed")


def _keep(turn: Turn, steps: tuple[Step, ...]) -> bool:
    """A step keeps its line while its day stays: how it felt belongs to it. True if new."""
    if written(plan_of(turn)) == written(steps):
        return False
    known = {line.day: line for line in steps_of(turn.the)}
    for step in steps:
        line = known.pop(step.day, None)
        facts = {
            "value": step.minutes,
            "until": step.review,
            "state": "agreed" if step.agreed else "planned",
        }
        if line is None:
            role = min(map(str, turn.the.roles_of(turn.me.id)), default="")
            book.write(turn, Kind.hours_step, here=True, day=step.day, source=role, **facts)
        elif step_from(line) != step:
            book.change(turn, line, **facts)
    for gone in known.values():
        book.drop(turn, gone)
    return True


def _tell_citizen(turn: Turn) -> bool:
    return to_citizen(
        turn,
        T("Din timeplan"),
        T("{name} har skrevet din timeplan. Den står i din aftale.", name=turn.me.name),
        buttons=(Button(TC("button", "Min aftale"), "/aftale"),),
        lane=Lane.notice,
    )


def in_words(line: Entry) -> Text:
    """One step, for everybody who may see it."""
    assert line.day is not None
    much, since = hours(line.value or 0), long_date(line.day)
    if line.state == "agreed":
        return T("Fra {day}: {hours} om ugen", day=since, hours=much)
    return T("Fra {day}: {hours} om ugen, hvis det passer", day=since, hours=much)
