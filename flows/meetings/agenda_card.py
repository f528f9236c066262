"""On the morning of the follow-up meeting: a card to whoever holds it, without the citizen's words
(requirements 157, 160). What the page of the desk sends in afterwards is held.py's.
"""

from datetime import timedelta

from flows.book import visible
from flows.effects import Button, NewTask, SignIn
from flows.events import Answered, Rang, TookBack
from flows.facts import Role
from flows.meetings import agreements, paid_hours
from flows.meetings.agenda import attendance
from flows.meetings.prepare import shared_words
from flows.schedule import of_this_plan
from flows.texts import TC, TN, T, Text
from flows.turn import Turn

ALARM = TASK = "agenda"
WHOSE = (Role.caseworker, Role.job_consultant)  # the first who can be reached prepares it
A_WEEK = timedelta(days=7)


def rings(turn: Turn) -> None:
    """ALARM "agenda"; `ref` is the day of the meeting."""
    event, placement = turn.event, turn.the.placement
    assert isinstance(event, Rang)
    if placement is None or not of_this_plan(turn) or str(placement.follow_up) != event.ref:
        return
    role = next((one for one in WHOSE if _reached(turn, one)), None)
    if role is None:
        turn.count("agenda_for_nobody")
        return
    alias = turn.the.person.name
    turn.tell(
        role,
        T("Opfølgning i dag: {alias}", alias=alias),
        T("I dag er der opfølgning med {alias}.", alias=alias),
        Button(TC("button", "Åbn dagsordenen"), "open"),
        *(Button(paid_hours.LABELS[one], one) for one in paid_hours.STATES[1:]),
        lines=(*_short(turn), paid_hours.line(turn.the)),
        task=NewTask(turn.new_id(), TASK, event.ref, turn.now + A_WEEK),
    )


def _reached(turn: Turn, role: Role) -> bool:
    person = turn.the.who(role)
    return person is not None and bool(person.channels)


def _short(turn: Turn) -> list[Text]:
    """Numbers and days; the words are read in the desk."""
    citizen, found = turn.the, list[Text]()
    said = len(shared_words(citizen, [Role.caseworker]))
    if said:
        found.append(
            TN(
                "{alias} har skrevet én ting, der gerne må siges.",
                "{alias} har skrevet {n} ting, der gerne må siges.",
                said,
                alias=citizen.person.name,
            )
        )
    found += attendance(citizen, turn.policy, turn.now)[:1]
    if count := len(visible(agreements.still_open(citizen), Role.caseworker)):
        found.append(TN("{n} aftale fra sidst.", "{n} aftaler fra sidst.", count))
    return found


def answered(turn: Turn) -> None:
    """TASKS "agenda": open the page, or one tap on paid hours."""
    event = turn.event
    assert isinstance(event, Answered)
    if event.value == "open":
        turn.add(SignIn(turn.me.id, page(turn.the.person.id)))
        return
    turn.restores = {"paid_hours": paid_hours.status(turn.the)}
    paid_hours.keep(turn, event.value, source=str(Role.caseworker))
    turn.say(T("Tak. Det er noteret."))


def take_back(turn: Turn) -> None:
    """UNDO "agenda": how it stood with paid hours before."""
    event = turn.event
    assert isinstance(event, TookBack)
    if event.before is not None and "paid_hours" in event.before:
        paid_hours.keep(turn, str(event.before["paid_hours"]), source=str(Role.caseworker))


def page(citizen: int) -> str:
    return f"/desk/citizens/{citizen}/meeting"
