"""What staff do to a case, from a card, a mail link, a dialogue or the desk: one door for all.

Says who may, and what is true when somebody was late. Never silent.
"""

from datetime import datetime

from flows.cases import cards, life, undoing
from flows.cases.aside import survivor
from flows.cases.barred import BY_PEOPLE, Wish, barred, truth
from flows.cases.moves import Do, S
from flows.cases.people import may_act, person_of, staff_of
from flows.cases.record import CHAT, DESK, all_now, cases_now, log, source_of
from flows.effects import SignIn
from flows.events import Answered, StaffActed, TookBack
from flows.facts import CaseFile
from flows.texts import T, Text, moment
from flows.turn import Turn

BOARD, UNDO = "/desk/", "undo"
DIALOGUES = {"note": "case_note", "snooze": "case_later"}


def page(case_id: str) -> str:
    return f"{BOARD}cases/{case_id}"


def act(
    turn: Turn,
    case_id: str,
    action: str,
    note: str = "",
    outcome: str = "",
    to: int | None = None,
    source: str = DESK,
    until: datetime | None = None,
    other: str = "",
) -> bool:
    """Do it if it can be done, and say what is true if not. Citizen and staff are the turn's."""
    case = all_now(turn).get(case_id)
    wish = Wish(_meant(action, outcome), outcome, person_of(turn.the, to), until, other)
    why = barred(turn, case, wish, note)
    if why is not None or case is None or wish.do is None:
        return _refuse(turn, source, why or T("Vælg, hvordan det gik."))
    into = cases_now(turn).get(other) if wish.do is Do.merge else None
    if into is not None:
        into, case = survivor(case, into) or (into, case)
    life.move(
        turn, case, wish.do, source,
        note=note, outcome=outcome, to=wish.to, until=until, other=into,
    )  # fmt: skip
    _confirm(turn, into.id if into else case_id, wish.do, source)
    return True


def undo(turn: Turn, case_id: str, source: str = DESK) -> bool:
    """The one way to take the last thing back, from a page, a mail link or the chat."""
    case = all_now(turn).get(case_id)
    said = undoing.undo(turn, case, source) if case is not None else None
    if said is not None:
        answer(turn, source, said)
        return True
    text = T("Det kan ikke fortrydes mere.")
    if (
        case is not None
        and source == CHAT
        and case.owner == turn.me.id
        and case_id in cases_now(turn)
    ):
        turn.add(cards.owner_card(turn, case, turn.me, text))
    else:
        answer(turn, source, text)
    return False


def _meant(action: str, outcome: str) -> Do | None:
    """An outcome can itself say what is to be done."""
    if action == Do.close and outcome == "false_alarm":
        return Do.not_a_risk
    if action == Do.close and outcome == "still_open":
        return Do.still_open
    return Do(action) if action in BY_PEOPLE else None


def _refuse(turn: Turn, source: str, text: Text) -> bool:
    answer(turn, source, text)
    return False


def answer(turn: Turn, source: str, text: Text) -> None:
    """In the chat a message; on a page of ours the page itself shows it."""
    if source == CHAT:
        turn.say(text)
    else:
        turn.toast = text


def _confirm(turn: Turn, case_id: str, do: Do, source: str) -> None:
    case = cases_now(turn).get(case_id)
    if case is None:
        _said(turn, case_id, T("Sagen er lukket. Tak."), source)
    elif do is Do.hand_over:
        _said(turn, case_id, T("Sagen er givet videre."), source)
    elif do is Do.merge:
        answer(turn, source, T("Sagerne er lagt sammen."))
    elif do is Do.snooze and case.contact_by:
        _said(
            turn,
            case_id,
            T("Sagen venter. Du hører om den igen {due}.", due=moment(case.contact_by, turn.now)),
            source,
        )
    elif do in {Do.note, Do.still_open, Do.plan, Do.resume, Do.reopen_mine} and case.contact_by:
        answer(
            turn,
            source,
            T("Det er noteret. Næste kontakt senest {due}.", due=moment(case.contact_by, turn.now)),
        )
    elif do is Do.note:
        answer(turn, source, T("Noten er gemt."))
    elif do is Do.contacted:
        _ask_outcome(turn, case, source)
    elif source != CHAT:
        answer(turn, source, T("Det er noteret."))


def _said(turn: Turn, case_id: str, text: Text, source: str) -> None:
    """In the chat with a button that takes it back; on a page the page has one."""
    if source == CHAT:
        turn.add(cards.undo_card(turn, all_now(turn)[case_id], text))
    else:
        answer(turn, source, text)


def _ask_outcome(turn: Turn, case: CaseFile, source: str) -> None:
    """The desk has a field for it; the chat a question; a mail needs links again."""
    if source == CHAT:
        turn.open("case_outcome", case=case.id)
        return
    turn.toast = T("Det er noteret.")
    if source != DESK:
        turn.add(cards.outcome_card(turn, case, turn.me))


# --- buttons ------------------------------------------------------------------------------


def answered(turn: Turn) -> None:
    """TASKS "case" and "case_taken": a button under a card, or a link in a mail."""
    event = turn.event
    assert isinstance(event, Answered)
    source, case = source_of(turn), cases_now(turn).get(event.ref)
    verb, _, rest = event.value.partition(":")
    log(turn, event.ref, "answered", source, value=verb, person=turn.me.id)
    if verb == "open":
        turn.add(SignIn(turn.me.id, page(event.ref)))
    elif verb == "regret":
        undo(turn, event.ref, source)
    elif case is None or verb == "take":
        act(turn, event.ref, Do.take, source=source)
    elif verb == "hand":
        _hand(turn, case, rest, source)
    elif verb in {"not_risk", "outcome"} and event.fence < case.since:
        _changed_since(turn, case, source)
    elif verb == "not_risk" and case.state != S.open:
        answer(turn, source, truth(turn, case))  # an old card; who has it says how it went
    elif verb == "not_risk":
        act(turn, case.id, Do.not_a_risk, source=source)
    elif verb == "outcome":
        act(turn, case.id, Do.close, outcome=rest, source=source)
    elif verb in DIALOGUES:
        _dialogue(turn, case, DIALOGUES[verb], source)
    elif verb == "close" or (verb == "contacted" and case.state == S.contacted):
        _close(turn, case, source)
    else:
        act(turn, case.id, verb, source=source)
    now = all_now(turn).get(event.ref)
    if now is not None and undoing.undoable(now, turn.me.id, turn.now) is not None:
        turn.restores = {}  # the case itself remembers how it was


def take_back(turn: Turn) -> None:
    """UNDO "case" and "case_taken": by the link it was done with."""
    event = turn.event
    assert isinstance(event, TookBack)
    undo(turn, event.ref, source_of(turn))


def _changed_since(turn: Turn, case: CaseFile, source: str) -> None:
    """The card that was judged is not the case as it is now."""
    if case.state == S.open:
        text = T("Der er kommet nyt i sagen. Se det nyeste kort.")
    else:
        text = truth(turn, case)
    answer(turn, source, text)


def _hand(turn: Turn, case: CaseFile, to: str, source: str) -> None:
    if to.isdecimal():
        act(turn, case.id, Do.hand_over, to=int(to), source=source)
        return
    others = tuple(p for p in staff_of(turn.the, case) if p.id != turn.me.id)
    if not may_act(turn.the, case, turn.me.id):
        answer(turn, source, T("Den sag kan du ikke ændre. Spørg sagsbehandleren."))
    elif not others:
        answer(turn, source, T("Der er ikke andre, der kan nås lige nu."))
    else:
        turn.add(cards.hand_card(turn, case, others))


def _dialogue(turn: Turn, case: CaseFile, flow: str, source: str) -> None:
    """What needs words is asked for in the chat; from a mail it is done in the desk."""
    if source == CHAT:
        turn.open(flow, case=case.id)
    else:
        turn.add(SignIn(turn.me.id, page(case.id)))


def _close(turn: Turn, case: CaseFile, source: str) -> None:
    if life.can(case, Do.close):
        _ask_outcome(turn, case, source)
    else:
        answer(turn, source, truth(turn, case))


def desk(turn: Turn) -> None:
    """A member of staff pressed a button in the desk."""
    event = turn.event
    assert isinstance(event, StaffActed)
    if event.action == UNDO:
        undo(turn, event.case, DESK)
        return
    act(
        turn, event.case, event.action, event.note, event.outcome, event.to, DESK,
        event.until, event.other,
    )  # fmt: skip


def board(turn: Turn) -> None:
    """STAFF_COMMANDS "sager": the list needs many citizens, so it is read in the desk."""
    turn.add(SignIn(turn.me.id, BOARD))
