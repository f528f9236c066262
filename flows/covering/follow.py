"""Somebody goes or comes: the citizen's open cases and what waits to be answered follow at once.

The former one hears no more of the citizen (peers §2.9, §2.10). Looks at who is there now and not
at what was planned: an alarm of a leave that was called off finds nothing to do.
"""

from flows.cases import cards
from flows.cases.actions import CONTACT
from flows.cases.chain import asked_roles, move_on, new_round
from flows.cases.moves import S
from flows.cases.people import person_of
from flows.cases.record import cases_now, keep, log
from flows.covering import in_advance
from flows.covering.change import Change, What
from flows.covering.told import stood_in, tell
from flows.effects import DropAlarms
from flows.events import Rang
from flows.facts import CaseFile, Person, Role
from flows.task_effects import CloseTasks, LookAtCitizens, Readdress
from flows.texts import T, Text, moment
from flows.turn import Turn


def somebody_changes(turn: Turn) -> None:
    """ALARM "presence", of the one who goes or comes: each of their citizens is looked at."""
    event = turn.event
    assert isinstance(event, Rang)
    turn.add(LookAtCitizens(turn.me.id, event.ref))


def look(turn: Turn) -> None:
    """ALARM "who_is_who", of a citizen."""
    event = turn.event
    assert isinstance(event, Rang)
    change = Change.read(event.ref)
    if change.what is What.planned:
        in_advance.planned(turn, change)
        return
    if _called_off(turn, change):
        return
    if change.what is What.back:
        _comes_back(turn, change.person)
    elif change.what is What.handed or not turn.the.roles_of(change.person):
        _goes(turn, change.person, _instead(turn, change))
    tell(turn, change)


def _called_off(turn: Turn, change: Change) -> bool:
    """A handover whose day has come, and the former one has every role of it still."""
    kept = set(change.roles) <= turn.the.roles_of(change.person)
    return change.what is What.handed and bool(change.roles) and kept


def _instead(turn: Turn, change: Change) -> Person | None:
    """Who has it now: who stands in, who took over, else the caseworker. Nobody who cannot be
    reached: then the chain finds somebody."""
    citizen = turn.the
    found = citizen.covers.get(change.person) or person_of(citizen, change.to)
    found = found or citizen.who(Role.caseworker)
    return found if found is not None and found.channels and found.id != change.person else None


def _goes(turn: Turn, former: int, to: Person | None) -> None:
    if not turn.the.roles_of(former):
        turn.add(Readdress(former, to.id if to else None))
    for case in list(cases_now(turn).values()):
        if case.owner == former:
            _follows(turn, case, former, to)
        elif case.state == S.open and case.step > case.since:
            _card_follows(turn, case, former, to)


def _comes_back(turn: Turn, person: int) -> None:
    """What those who stood in have of the returning caseworker's citizen goes back to them."""
    me = turn.the.who(Role.caseworker)
    if me is None or me.id != person or not me.channels:
        return
    for helper in stood_in(turn, person):
        for case in list(cases_now(turn).values()):
            if case.owner == helper:
                _follows(turn, case, helper, me)
        if not turn.the.roles_of(helper):
            _goes(turn, helper, me)


def _follows(turn: Turn, case: CaseFile, former: int, to: Person | None) -> None:
    """A case somebody has taken. The time of the next contact stands as it was promised."""
    turn.add(CloseTasks(cards.OWNER, case.id, former))
    if to is None:
        _begins_again(turn, case, former)
        return
    case = keep(turn, case, owner=to.id, news_at=None)
    log(turn, case.id, "followed", before=former, to=to.id)
    turn.add(cards.owner_card(turn, case, to, _yours_now(turn, case, former)))


def _yours_now(turn: Turn, case: CaseFile, former: int) -> Text:
    alias, before = turn.the.person.name, person_of(turn.the, former)
    name = before.name if before else turn.policy.office.name
    if case.contact_by is None:
        return T("Sagen om {alias} er din nu. Før havde {name} den.", alias=alias, name=name)
    return T(
        "Sagen om {alias} er din nu. Før havde {name} den. Notér kontakten senest {due}.",
        alias=alias,
        name=name,
        due=moment(case.contact_by, turn.now),
    )


def _begins_again(turn: Turn, case: CaseFile, former: int) -> None:
    """Nobody is there to take it over: it is open again, and the chain finds somebody."""
    log(turn, case.id, "left_alone", before=former)
    turn.add(DropAlarms(CONTACT, case.id))
    facts = {"state": str(S.open), "owner": None, "contact_by": None, "news_at": None}
    case = keep(turn, case, **facts, outcome="")
    why = T("Sagen om {alias} har ingen mere.", alias=turn.the.person.name)
    new_round(turn, case, turn.now, why)


def _card_follows(turn: Turn, case: CaseFile, former: int, to: Person | None) -> None:
    """An open case whose card the former one has: who has the role now gets one, in the same
    step and with the same time left."""
    turn.add(CloseTasks(cards.CARD, case.id, former))
    told = set(asked_roles(case.chain, case.step - case.since))
    roles = turn.the.roles_of(to.id) if to else frozenset()
    covering = {r for r, gone in turn.the.away.items() if gone.person.id == former}
    if to is not None and roles & told:
        if covering and (roles - covering) & told:
            return  # who stands in was told before, in a role of their own
        turn.add(cards.card(turn, case, to))
        log(turn, case.id, "followed", before=former, to=to.id)
        log(turn, case.id, "triggered", step=case.step, person=to.id)
    elif not any(person.channels for role in told for person in turn.the.all_in(role)):
        move_on(turn, case)


def readdressed(turn: Turn) -> None:
    """ALARM "readdressed": a card found another reader when it was about to be sent."""
    event = turn.event
    assert isinstance(event, Rang)
    case, before, now = event.ref.split(":")
    log(turn, case, "readdressed", before=before, to=now)
