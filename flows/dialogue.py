"""Opening, interrupting, ending and resuming dialogues. What they say is not known here."""

from datetime import datetime, timedelta

from flows.effects import Lane, SetAlarm
from flows.events import Pressed, Rang, Started, WentQuiet
from flows.facts import Participation
from flows.hearing.also import NAME as ALSO
from flows.hearing.also import S as Also
from flows.meetings.cadence import OWN_HOUR, Room, is_full, room, started_today
from flows.registry import FLOWS
from flows.texts import T
from flows.turn import Frame, Turn

DEEPEST = 3  # interrupted dialogues kept (DESIGN §4)
MOST_OPENINGS = 5  # in one turn: a loop is our mistake, not the citizen's
STALE_AFTER = timedelta(hours=12)  # an interrupted question older than this is left out
AFTER_OUTAGE = timedelta(minutes=30)


def open_flow(turn: Turn, name: str, answers: dict[str, str]) -> None:
    """Start a dialogue now. One that interrupts puts the open one on the stack."""
    flow, talk = FLOWS[name], turn.talk
    if talk.open and flow.interrupts and talk.flow != name:
        _suspend(turn)
    elif talk.open:
        talk.close()
    talk.stack = [frame for frame in talk.stack if frame.flow != name]
    talk.flow, talk.state, talk.answers = name, str(flow.start), answers
    turn.event = Started()
    flow.trigger(turn)


def step(turn: Turn) -> None:
    """Take the event as an answer to the open question, then settle."""
    if isinstance(turn.event, Pressed):
        turn.talk.last = f"{turn.event.question}:{turn.event.value}"
    FLOWS[turn.talk.flow].step(turn)
    settle(turn)


def settle(turn: Turn) -> None:
    """Close what has ended, open what was asked for, ask again what was interrupted."""
    for _ in range(MOST_OPENINGS):
        talk = turn.talk
        ended = talk.open and talk.state in FLOWS[talk.flow].ends
        if ended:
            talk.close()
        if turn.opens:
            name, answers = turn.opens.pop(0)
            open_flow(turn, name, answers)
        elif not talk.open and talk.stack:
            _resume(turn)
            return
        else:
            return
    raise RecursionError("dialogues kept opening each other")


def wait(turn: Turn) -> None:
    """What else was written in the message is asked about when what is open now has ended, before
    anything older; at once when nothing is open."""
    if not turn.later:
        return
    talk, answers = turn.talk, dict(turn.later)
    for frame in talk.stack:
        if frame.flow == ALSO:
            answers |= {what: said for what, said in frame.answers.items() if what not in answers}
    talk.stack, turn.later = [frame for frame in talk.stack if frame.flow != ALSO], {}
    if talk.open:
        talk.stack.append(Frame(ALSO, Also.asked, answers, turn.now + STALE_AFTER))
    else:
        open_flow(turn, ALSO, answers)


def moved_by_release(turn: Turn) -> bool:
    """A release renamed or removed the state this dialogue stands in (DESIGN §4). A renamed
    one goes on; for a removed one the person hears why the question is another. True then."""
    talk = turn.talk
    if not talk.open or talk.flow not in FLOWS:
        return False
    released = FLOWS[talk.flow].released
    talk.state = released.renamed.get(talk.state, talk.state)
    if talk.state not in released.removed:
        return False
    talk.state = released.removed[talk.state]
    turn.say(T("Jeg har lært nye ord. Derfor spørger jeg på en anden måde nu."))
    FLOWS[talk.flow].ask_again(turn)
    return True


def known_state(flow: str, state: str) -> bool:
    """Whether a dialogue may stand there in this release."""
    if flow not in FLOWS:
        return False
    released = FLOWS[flow].released
    return state in {*FLOWS[flow].states, *released.renamed, *released.removed}


def stale(turn: Turn) -> bool:
    """A button of an earlier question: answered kindly, and the open question is asked again.
    The same button twice is only one answer, and needs no words."""
    event, talk = turn.event, turn.talk
    if not isinstance(event, Pressed) or (talk.open and event.question == talk.question):
        return False
    if talk.last == f"{event.question}:{event.value}":
        turn.toast = T("Det har jeg noteret.")
        return True
    turn.toast = T("Den knap hører til et tidligere spørgsmål.")
    turn.say(T("Den knap hører til et tidligere spørgsmål. Det gør ikke noget."))
    if talk.open:
        FLOWS[talk.flow].ask_again(turn)
    return True


def prompt(turn: Turn, name: str, *, counts: bool = True, **answers: str) -> bool:
    """Begin a dialogue because its hour came. A prompt never breaks in: it waits for the
    open question, inside its own window, else it is dropped and counted. True if begun.
    One that needs no answer, or asks whether somebody is safe, does not count against the
    day's limit. What counts and is not about a shift neither falls into one, nor takes the place
    that the check-in keeps (flows/meetings/cadence.py)."""
    event = turn.event
    assert isinstance(event, Rang)
    beside = counts and "shift" not in answers
    why_not = _held_back(turn, event, counts=counts, beside=beside)
    if why_not:
        turn.count(f"prompt_{why_not}")
        return False
    if _comes_later(turn, event, beside=beside):
        return False
    if turn.talk.open:
        _let_go_quietly(turn)
    begun = started_today(turn) + counts
    turn.remember(started_on=turn.today.date(), started=begun, last_started=turn.now)
    turn.lane, turn.not_after = Lane.reminder, event.not_after
    open_flow(turn, name, answers)
    settle(turn)
    return True


def _comes_later(turn: Turn, event: Rang, *, beside: bool) -> bool:
    """A shift, or an open question, has this hour: it rings again, or there is no room for it."""
    found = _room(turn, event, beside=beside)
    if found is None:
        turn.count("prompt_no_room")
        return True
    later, until = found
    if later == turn.now:
        waits = _waits_until(turn)
        if waits is None:
            return False
        later = waits
    if until and later > until:
        turn.count("prompt_no_room")
    else:
        turn.add(SetAlarm(event.what, later, until, event.ref, event.fence))
    return True


def _waits_until(turn: Turn) -> datetime | None:
    """When a prompt looks again, if the open question has not had its time. One whose silence
    acts (STOP) gets all of it, also while it waits under another."""
    talk, patience = turn.talk, timedelta(minutes=turn.policy.rhythm.breaks_in_after_minutes)
    if not talk.open:
        return None
    if any(FLOWS[name].silence_acts for name in (talk.flow, *(f.flow for f in talk.stack))):
        return turn.now + patience
    let_go = talk.asked_at + patience if talk.asked_at else turn.now
    return let_go if turn.now < let_go else None


def _room(turn: Turn, event: Rang, *, beside: bool) -> Room | None:
    """A plan that changed, or a long answer, has brought the hour into a shift: then later. What
    somebody waits for, and so does not count, keeps its hour."""
    if not beside or event.what in OWN_HOUR:
        return turn.now, event.not_after
    return room(turn, turn.the.shifts, turn.now, event.not_after)


def _held_back(turn: Turn, event: Rang, *, counts: bool, beside: bool) -> str:
    """Why nothing may be asked now, or "" (DESIGN §5; evidence §2)."""
    citizen, memory = turn.the, turn.the.memory
    if citizen.participation is not Participation.joined:
        return "not_taking_part"
    if event.not_after and turn.now > event.not_after:
        return "too_late"
    if memory.hushed_until and turn.now < memory.hushed_until:
        return "hushed"
    if counts and is_full(turn, keeps_place=beside):
        return "enough_today"
    late = turn.now - event.due > AFTER_OUTAGE
    if late and memory.last_started and turn.now - memory.last_started < AFTER_OUTAGE:
        return "after_outage"  # one message each, the right one
    return ""


def _let_go_quietly(turn: Turn) -> None:
    """The open question has had its time: it goes quiet without a word."""
    flow, kept = FLOWS[turn.talk.flow], turn.event
    probe = turn.copy()
    probe.event = WentQuiet()
    if flow.handles(probe.state, WentQuiet):
        flow.trigger(probe)
        spoken = {id(effect) for effect in probe.said()}
        turn.effects += [e for e in probe.effects if id(e) not in spoken]
        turn.signals += probe.signals
    turn.talk.close()
    turn.talk.stack = [frame for frame in turn.talk.stack if frame.flow == ALSO]
    turn.event = kept


def _about_somebody_else(turn: Turn) -> bool:
    about, citizen = turn.talk.about, turn.citizen
    return about is not None and citizen is not None and about != citizen.person.id


def _suspend(turn: Turn) -> None:
    talk = turn.talk
    if _about_somebody_else(turn):
        # A helper's question about one citizen cannot be asked again in a turn about another:
        # it would carry the wrong name, and the answer the wrong case.
        talk.close()
        talk.stack.clear()
        return
    since = talk.asked_at or turn.now
    frame = Frame(talk.flow, talk.state, dict(talk.answers), since + STALE_AFTER)
    older = [kept for kept in talk.stack if kept.flow != talk.flow]
    forgotten = older[: -(DEEPEST - 1)]
    written = [kept for kept in forgotten if kept.flow == ALSO]  # nobody has read it yet
    talk.stack = [*written, *older[-(DEEPEST - 1) :], frame]


def _resume(turn: Turn) -> None:
    while turn.talk.stack:
        frame = turn.talk.stack.pop()
        if turn.now < frame.expires and frame.flow in FLOWS:
            turn.talk.flow, turn.talk.state = frame.flow, frame.state
            turn.talk.answers = frame.answers
            FLOWS[frame.flow].ask_again(turn)
            return
