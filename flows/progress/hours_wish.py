"""What the citizen wishes of the hours, and what the caseworker says to it. Nobody's hours change
here: the plan is written at the desk, when two people have talked."""

from collections.abc import Mapping
from datetime import timedelta

from flows import book
from flows.calendar import next_allowed
from flows.effects import Button, Lane, NewTask, Tell
from flows.events import Answered, TookBack
from flows.facts import Role
from flows.own import Entry, Kind
from flows.progress.plan import step_on
from flows.progress.spoken import hours
from flows.texts import TC, T, Text
from flows.turn import Turn

TASK = "hours_wish"
OPEN_FOR = timedelta(days=14)
TO_TELL = (Role.caseworker, Role.deputy, Role.job_consultant)


def wished(turn: Turn) -> None:
    """The press raise, keep or lower."""
    if turn.pressed not in {"raise", "keep", "lower"}:
        return
    role = next((r for r in TO_TELL if (p := turn.the.who(r)) and p.channels), None)
    id_ = book.write(turn, Kind.hours_wish, here=True, key=turn.pressed, day=turn.today.date())
    if role is None:
        turn.say(T("Jeg kan ikke give besked lige nu. Sig det gerne selv, når I taler sammen."))
        return
    turn.answers["wish"] = turn.pressed
    _ask(turn, role, id_)


def _ask(turn: Turn, role: Role, wish: str) -> None:
    turn.tell(
        role,
        T("Timer: {alias}", alias=turn.the.person.name),
        _wish(turn, turn.pressed),
        Button(TC("button", "Det aftaler vi"), "agree"),
        Button(TC("button", "Vi taler om det"), "talk"),
        lines=(T("Intet er ændret. Timeplanen skrives på skrivebordet under Timer."),),
        task=NewTask(turn.new_id(), TASK, wish, turn.now + OPEN_FOR),
    )


def _wish(turn: Turn, key: str) -> Text:
    alias = turn.the.person.name
    step = step_on(turn.the, turn.today.date())
    now = hours(step.value or 0) if step else hours(0)
    wishes: Mapping[str, Text] = {
        "raise": T("{alias} har {hours} om ugen og vil gerne have flere.", alias=alias, hours=now),
        "keep": T("{alias} har {hours} om ugen. Det passer {alias}.", alias=alias, hours=now),
        "lower": T("{alias} har {hours} om ugen og vil gerne have færre.", alias=alias, hours=now),
    }
    return wishes[key]


def answered(turn: Turn) -> None:
    """TASK "hours_wish": what the citizen is told."""
    event = turn.event
    assert isinstance(event, Answered)
    wish = _wish_of(turn, event.ref)
    if wish is None or event.value not in {"agree", "talk"}:
        turn.say(T("Det ønske er der ikke mere."))
        return
    turn.restores = {"state": wish.state}
    book.change(turn, wish, state=event.value)
    turn.say(T("Tak. {alias} får det at vide.", alias=turn.the.person.name))
    _tell_citizen(turn, _reply(turn, event.value))


def _reply(turn: Turn, value: str) -> Text:
    if value == "agree":
        return T("{name} siger ja til dit ønske om timer. I aftaler hvornår.", name=turn.me.name)
    return T("{name} vil gerne tale med dig om timerne.", name=turn.me.name)


def take_back(turn: Turn) -> None:
    """UNDO "hours_wish"."""
    event = turn.event
    assert isinstance(event, TookBack)
    wish = _wish_of(turn, event.ref)
    if wish is not None and event.before is not None:
        book.change(turn, wish, state=str(event.before["state"]))
        text = T(
            "{name} har taget sit svar om timerne tilbage. I kan tale om dem.", name=turn.me.name
        )
        _tell_citizen(turn, text)


def _wish_of(turn: Turn, ref: str) -> Entry | None:
    wishes = book.lines_of(turn.the, Kind.hours_wish)
    return next((wish for wish in wishes if wish.id == ref), None)


def _tell_citizen(turn: Turn, text: Text) -> None:
    allowed = next_allowed(turn.policy.quiet, turn.policy.office.zone, turn.now)
    before = allowed if allowed > turn.now else None
    turn.add(Tell(turn.the.person.id, T("Timer"), text, lane=Lane.notice, not_before=before))
