"""The first and the last day of a placement are moved. Everything that was to ring is planned anew;
a citizen who takes part reads the new days, and so does the workplace once it runs."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from flows.effects import SetAlarm
from flows.facts import Placement, Role
from flows.goals.telling import to_citizen
from flows.own_effects import KeepPlacement
from flows.placing import rules
from flows.placing.rules import Wrong
from flows.schedule import PLAN
from flows.texts import T, Text, long_date
from flows.track_effects import NewPlan
from flows.turn import Turn


@dataclass(frozen=True, slots=True)
class Days:
    first: date
    last: date


def read(fields: Mapping[str, str], placement: Placement, today: date) -> Days:
    first = rules.day(fields.get("first", ""), "first")
    last = rules.day(fields.get("last", ""), "last")
    rules.period(first, last, today)
    begun = placement.active and placement.first <= today
    if first != placement.first and (begun or first < today):
        why = (
            T("Praktikken er begyndt. Den første dag kan ikke flyttes.")
            if begun
            else T("Den dag er gået. Vælg i dag eller en senere dag.")
        )
        raise Wrong("first", "the first day cannot be moved", why)
    if placement.follow_up is not None and placement.follow_up > last:
        day = long_date(placement.follow_up)
        moved = T("Opfølgningen er {date}. Flyt den først, eller vælg en senere dag.", date=day)
        raise Wrong("last", "the follow-up lies after it", moved)
    return Days(first, last)


def keep(turn: Turn, placement: Placement, fields: Mapping[str, str]) -> Text:
    today = turn.today.date()
    days = read(fields, placement, today)
    if (days.first, days.last) == (placement.first, placement.last):
        return T("Det er som før.")
    turn.add(KeepPlacement({"first": days.first, "last": days.last}))
    turn.add(NewPlan(today, str(placement.schedule), anew=False))
    turn.add(SetAlarm(PLAN, turn.now, fence=placement.plan + 1))
    if _tell_citizen(turn, placement, days):
        _tell_workplace(turn, placement, days)
        return T("Dagene er gemt. {alias} får besked.", alias=turn.the.person.name)
    return T("Dagene er gemt.")


def _tell_citizen(turn: Turn, placement: Placement, days: Days) -> bool:
    text = T(
        "Din praktik hos {workplace} er nu fra {first} til {last}.",
        workplace=placement.workplace,
        first=long_date(days.first),
        last=long_date(days.last),
    )
    return to_citizen(turn, T("Nye dage"), text)


def _tell_workplace(turn: Turn, placement: Placement, days: Days) -> None:
    """Before the start the letter to the host says it (flows/before/host.py)."""
    if not placement.active:
        return
    name = turn.the.person.name
    turn.tell(
        Role.company_mentor,
        T("Nye dage for {name}", name=name),
        T("{name} er hos jer til {last}.", name=name, last=long_date(days.last)),
    )
