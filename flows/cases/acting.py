"""What staff do to a case, from a card, a mail link, a dialogue or the desk: one door for all.

Says who may, and what is true when somebody was late. Never silent.
"""

from flows.cases import cards, life
from flows.cases.moves import Do, S
from flows.cases.people import may_act, person_of, staff_of
from flows.cases.record import CHAT, DESK, cases_now, log, source_of
from flows.effects import SignIn
from flows.events import Answered, StaffActed
from flows.facts import CaseFile
from flows.texts import T, Text, moment
from flows.turn import Turn

BOARD = "/desk/"
ACTIONS = frozenset(
    {Do.take, Do.contacted, Do.no_answer, Do.note, Do.hand_over, Do.not_a_risk, Do.close}
)
OUTCOMES = frozenset(button.value for button in cards.OUTCOMES)


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
) -> bool:
    """Do it if it can be done, and say what is true if not. Citizen and staff are the turn's."""
    case = cases_now(turn).get(case_id)
    if case is None:
        return _refuse(turn, source, T("Sagen er lukket."))
    if not may_act(turn.the, case, turn.me.id):
        return _refuse(turn, source, T("Den sag kan du ikke ændre. Spørg sagsbehandleren."))
    do = _meant(action, outcome)
    if do is None or (do is Do.close and outcome not in OUTCOMES):
        return _refuse(turn, source, T("Vælg, hvordan det gik."))
    person = person_of(turn.the, to)
    if do is Do.hand_over and (person is None or person not in staff_of(turn.the, case)):
        return _refuse(turn, source, T("Den person kan ikke nås nu. Vælg en anden."))
    if not life.can(case, do) or (do is Do.not_a_risk and _somebody_elses(turn, case)):
        return _refuse(turn, source, truth(turn, case))
    life.move(turn, case, do, source, note=note, outcome=outcome, to=person)
    _confirm(turn, case_id, do, source)
    return True


def _somebody_elses(turn: Turn, case: CaseFile) -> bool:
    """Once it is taken, only who has it may call it off."""
    return case.state != S.open and case.owner != turn.me.id


def _meant(action: str, outcome: str) -> Do | None:
    """An outcome can itself say what is to be done."""
    if action == Do.close and outcome == "false_alarm":
        return Do.not_a_risk
    if action == Do.close and outcome == "still_open":
        return Do.still_open
    return Do(action) if action in ACTIONS else None


def truth(turn: Turn, case: CaseFile) -> Text:
    """Where the case is, for somebody whose button came too late or too early."""
    if case.state == S.open:
        return T("Ingen har sagen. Tag den først.")
    if case.owner == turn.me.id:
        return T("Du har allerede sagen.")
    owner = person_of(turn.the, case.owner)
    if owner is None:
        return T("En kollega har taget sagen.")
    return T("{name} har taget sagen.", name=owner.name)


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
        answer(turn, source, T("Sagen er lukket. Tak."))
    elif do is Do.hand_over:
        answer(turn, source, T("Sagen er givet videre."))
    elif do in {Do.note, Do.still_open} and case.contact_by:
        answer(
            turn,
            source,
            T("Det er noteret. Næste kontakt senest {due}.", due=moment(case.contact_by)),
        )
    elif do is Do.note:
        answer(turn, source, T("Noten er gemt."))
    elif do is Do.contacted:
        _ask_outcome(turn, case, source)
    elif source != CHAT:
        answer(turn, source, T("Det er noteret."))


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
    elif verb == "note":
        _note(turn, case, source)
    elif verb == "close" or (verb == "contacted" and case.state == S.contacted):
        _close(turn, case, source)
    else:
        act(turn, case.id, verb, source=source)


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


def _note(turn: Turn, case: CaseFile, source: str) -> None:
    if source == CHAT:
        turn.open("case_note", case=case.id)
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
    act(turn, event.case, event.action, event.note, event.outcome, event.to, DESK)


def board(turn: Turn) -> None:
    """STAFF_COMMANDS "sager": the list needs many citizens, so it is read in the desk."""
    turn.add(SignIn(turn.me.id, BOARD))
