"""The company mentor's two lines of the week, and what the citizen reads of them (requirements 71,
73). Everything the mentor writes here the citizen can read; the form says so first.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from flows import safety
from flows.book import change, drop, lines_of, write
from flows.calendar import next_allowed
from flows.effects import Button, Lane, NewTask, Tell
from flows.events import Answered, Submitted, Wrote
from flows.facts import Participation, Role
from flows.lines import lines
from flows.meetings import paid_hours
from flows.meetings.hours_ahead import CHOICES, HOURS, to_citizen
from flows.numbers import CALL_ME
from flows.own import Entry, Kind
from flows.people import caseworker
from flows.redaction import redact
from flows.texts import TC, T, Text, words
from flows.turn import Turn
from flows.weeks import week_of

FORM, UNDO_FORM = "mentor_two_lines", "mentor_two_lines_undo"
TASK = "mentor_new_task"
WENT_WELL, WAS_HARD, NEW_TASK = "went_well", "was_hard", "new_task"
FIELDS = (WENT_WELL, WAS_HARD, NEW_TASK)
SOURCE = str(Role.company_mentor)
A_WEEK = timedelta(days=7)


def of_week(turn: Turn, week: str) -> list[Entry]:
    return [
        line
        for line in lines_of(turn.the, Kind.mentor_week)
        if line.day is not None and week_of(line.day) == week
    ]


def from_page(turn: Turn) -> None:
    """FORMS "mentor_two_lines"; `ref` is the ISO week. Sent again, it takes the place of what was
    written before."""
    event = turn.event
    assert isinstance(event, Submitted)
    if not _heard_first(turn, event):
        return
    fields = _cut(turn, event.fields)
    written = {name: fields[name] for name in FIELDS if fields.get(name)}
    if fields.get(HOURS) in CHOICES:
        written[HOURS] = fields[HOURS]
    said_of_pay = _paid(turn, fields.get("paid_hours", ""))
    if not written and not said_of_pay:
        turn.say(T("Der stod ikke noget. Skriv gerne et par ord."))
        return
    if written:
        _forget(turn, event.ref)
        _keep(turn, event.ref, written)
        _tell_citizen(turn, written, again=bool(of_week(turn, event.ref)))
        turn.remember(mentor_said="wrote", mentor_said_on=turn.today.date(), mentor_asked=None)
        turn.count("mentor_two_lines")
    turn.say(T("Tak. Det er gemt, og {alias} kan læse det.", alias=turn.the.person.name))


def _heard_first(turn: Turn, event: Submitted) -> bool:
    """Danger goes before everything; only the mentor of this citizen writes here."""
    turn.event = Wrote(event.heard)
    danger = safety.listen(turn)
    turn.event = event
    if danger:
        return False
    if Role.company_mentor not in turn.the.roles_of(turn.me.id):
        turn.say(T("Du følger ikke {alias}.", alias=turn.the.person.name))
        return False
    return True


def _cut(turn: Turn, fields: Mapping[str, str]) -> dict[str, str]:
    most = turn.policy.limits.question_characters
    return {name: redact(text.strip())[0][:most] for name, text in fields.items()}


def _paid(turn: Turn, state: str) -> bool:
    if state not in paid_hours.STATES or state == paid_hours.status(turn.the):
        return False
    paid_hours.keep(turn, state, source=SOURCE)
    return True


def _keep(turn: Turn, week: str, written: Mapping[str, str]) -> None:
    day = date.fromisoformat(f"{week}-1")
    for key, text in written.items():
        said = {"state": text} if key == HOURS else {"text": text}
        facts = {"key": key, **said, "day": day, "source": SOURCE}
        write(turn, Kind.mentor_week, here=True, **facts, shared=(SOURCE,))


def _forget(turn: Turn, week: str) -> None:
    for line in of_week(turn, week):
        drop(turn, line)


# --- what the citizen reads ---------------------------------------------------------------


def _tell_citizen(turn: Turn, written: Mapping[str, str], *, again: bool) -> None:
    if turn.the.participation is not Participation.joined:
        return  # it stands in their book, and they see it when they look
    name = turn.me.name
    head = (
        T("{name} har rettet det om ugen:", name=name)
        if again
        else T("{name} skriver om ugen:", name=name)
    )
    shown = [head]
    if WENT_WELL in written:
        shown.append(T("Det gik godt: {words}", words=words(written[WENT_WELL])))
    if WAS_HARD in written:
        shown.append(T("Det kan blive lettere: {words}", words=words(written[WAS_HARD])))
    if HOURS in written:
        shown.append(to_citizen(name, written[HOURS]))
    buttons: tuple[Button, ...] = ()
    task = None
    if NEW_TASK in written:
        shown.append(T("En ny opgave, hvis du vil: {words}", words=words(written[NEW_TASK])))
        buttons = (
            Button(TC("button", "Ja, det vil jeg"), "yes"),
            Button(TC("button", "Ikke nu"), "later"),
        )
        week = week_of(turn.today.date())
        task = NewTask(turn.new_id(), TASK, week, turn.now + A_WEEK)
    if WAS_HARD in written:
        shown.append(T("Vil du tale med {name} om det?", name=caseworker(turn)))
        buttons = (*buttons, CALL_ME)
    _send(turn, lines(*shown), buttons, task)


def _send(
    turn: Turn, text: Text, buttons: tuple[Button, ...] = (), task: NewTask | None = None
) -> None:
    """Not in the quiet hours, and not on the rest of a day on which danger was heard."""
    citizen = turn.the
    at = max(turn.now, citizen.memory.hushed_until or turn.now)
    not_before = next_allowed(turn.policy.quiet, turn.policy.office.zone, at)
    subject = T("Om ugen hos dig")
    tell = Tell(
        citizen.person.id, subject, text, task=task, buttons=buttons, lane=Lane.summary,
        not_before=not_before,
    )  # fmt: skip
    turn.add(tell)


def chosen(turn: Turn) -> None:
    """TASKS "mentor_new_task": the citizen's one tap."""
    event = turn.event
    assert isinstance(event, Answered)
    wanted = [one for one in lines_of(turn.the, Kind.mentor_week) if one.key == NEW_TASK]
    if not wanted:
        turn.toast = T("Forslaget er trukket tilbage.")
        return
    line = wanted[-1]
    if event.value != "yes":
        change(turn, line, state="later")
        turn.toast = T("Det er helt i orden.")
        return
    if line.state != "yes":
        change(turn, line, state="yes")
        facts = {"text": line.text, "state": "not_yet", "source": SOURCE}
        write(turn, Kind.task, here=True, shared=(SOURCE,), **facts)
    turn.toast = T("Godt. Opgaven står på din liste.")


# --- taken back ---------------------------------------------------------------------------


def undone(turn: Turn) -> None:
    """FORMS "mentor_two_lines_undo": `ref` is the ISO week. What the citizen has read cannot be
    unread; that it was taken back is said."""
    event = turn.event
    assert isinstance(event, Submitted)
    known = of_week(turn, event.ref)
    if not known or Role.company_mentor not in turn.the.roles_of(turn.me.id):
        turn.say(T("Der er ikke noget at fortryde."))
        return
    minutes = timedelta(minutes=turn.policy.messages.undo_minutes)
    if turn.now - max(line.at for line in known) >= minutes:
        turn.say(T("Det er for sent at fortryde her. Ring i stedet."))
        return
    _forget(turn, event.ref)
    turn.remember(mentor_said="", mentor_said_on=None)
    if turn.the.participation is Participation.joined:
        _send(turn, T("{name} har slettet sine ord om ugen.", name=turn.me.name))
    turn.say(T("Det er trukket tilbage."))
