"""The next follow-up meeting (requirements 67, 83, 84): after one has been, the next is proposed to
the caseworker as a card with one tap. How it is prepared is flows/meetings.
"""

from datetime import date, datetime, time, timedelta
from enum import StrEnum, auto

from flows.agreed import shifts
from flows.calendar import at_local, is_working_day, next_staffed, next_working_day
from flows.core import Flow, Questions, row
from flows.effects import Button, NewTask, SetAlarm, SignIn, Tell
from flows.events import Answered, Pressed, Started, TookBack, WentQuiet, Wrote
from flows.facts import Phase, Placement, Role
from flows.goals.gate import page, staff
from flows.goals.steps import WRONG_DAY
from flows.goals.telling import tell, to_citizen, with_a_way_back
from flows.own_effects import KeepPlacement
from flows.people import about
from flows.phases import DECIDED
from flows.questions.people import IN_CHARGE
from flows.texts import TC, T, Text, long_date
from flows.turn import Turn
from flows.understanding.dates import Unfit, read_day

TASK, NAME, BACK = "follow_up", "follow_up_day", "follow_up_back"
MAY_SET = frozenset({*IN_CHARGE, Role.job_consultant})
AROUND = timedelta(days=3)
WEEK = timedelta(days=7)


# --- when it is time ------------------------------------------------------------------


def clock(turn: Turn) -> datetime | None:
    """Part of the alarm of signals/watch.py: asks on the first staffed hour after the day."""
    placement, office = turn.the.placement, turn.policy.office
    if placement is None or placement.follow_up is None or placement.phase in DECIDED:
        return None
    asked, last = turn.the.memory.follow_up_asked, placement.follow_up
    day = next_working_day(office, last)
    if asked is not None and asked > last:
        day = asked
        for _ in range(turn.policy.follow_up.ask_again_days):
            day = next_working_day(office, day)
    at = next_staffed(office, at_local(day, time(0), office.zone))
    if at > turn.now:
        return at
    proposed = propose(turn, placement)
    if proposed is None:
        return None  # the placement ends before: what comes then is asked elsewhere
    _ask(turn, proposed)
    turn.remember(follow_up_asked=turn.today.date())
    day = turn.today.date()
    for _ in range(turn.policy.follow_up.ask_again_days):
        day = next_working_day(office, day)
    return next_staffed(office, at_local(day, time(0), office.zone))


def propose(turn: Turn, placement: Placement) -> date | None:
    """A day the citizen is there and the office is open, near the usual distance."""
    rule, today = turn.policy.follow_up, turn.today.date()
    early = placement.phase in {Phase.before, Phase.startup}
    every = rule.startup_every_days if early else rule.every_days
    wanted = max((placement.follow_up or today) + timedelta(days=every), today + timedelta(days=1))
    zone, office = turn.policy.office.zone, turn.policy.office
    there = {s.day for s in shifts(turn.the, zone, wanted - AROUND, wanted + AROUND)}
    near = [wanted + timedelta(days=n) for n in (0, 1, -1, 2, -2, 3, -3)]
    open_days = [day for day in near if day > today and is_working_day(office, day)]
    best = [day for day in open_days if day in there] or open_days
    found = [day for day in best if day <= placement.last]
    return found[0] if found else None


def _ask(turn: Turn, day: date) -> None:
    person, alias = staff(turn), turn.the.person.name
    turn.count("follow_up_asked")
    if person is None:
        return
    turn.add(
        Tell(
            person.id,
            T("Næste opfølgning om {alias}", alias=alias),
            T("Næste opfølgning om {alias}: {date}?", alias=alias, date=long_date(day)),
            task=NewTask(turn.new_id(), TASK, day.isoformat(), turn.now + WEEK),
            buttons=(
                Button(TC("button", "Ja"), "yes"),
                Button(TC("button", "Anden dag"), "answer"),
            ),
        )
    )


# --- the answer -----------------------------------------------------------------------


def answered(turn: Turn) -> None:
    """TASKS "follow_up"; `ref` is the day proposed."""
    event = turn.event
    assert isinstance(event, Answered)
    placement = turn.the.placement
    if event.value == "yes" and placement is not None:
        was = placement.follow_up.isoformat() if placement.follow_up else ""
        said = agree(turn, date.fromisoformat(event.ref))
        if any(isinstance(effect, KeepPlacement) for effect in turn.effects):
            turn.restores = {"day": was}
        with_a_way_back(turn, said, BACK, was)
    elif event.link:
        turn.add(SignIn(turn.me.id, page(turn.the.person.id)))
    else:
        turn.open(NAME)


def agree(turn: Turn, day: date) -> Text:
    """The day stands, and the citizen hears it. Refused with the reason."""
    placement = turn.the.placement
    if placement is None:
        return T("Der er ingen praktik lige nu.")
    if not turn.the.roles_of(turn.me.id) & MAY_SET:
        return T("Det kan du ikke aftale her. Spørg sagsbehandleren.")
    if wrong := unfit(turn, placement, day):
        return wrong
    keep(turn, placement, day)
    told = to_citizen(
        turn,
        T("Næste opfølgning"),
        T("Næste gang vi følger op sammen, er {date}.", date=long_date(day)),
    )
    alias = turn.the.person.name
    if told:
        return T("Opfølgningen er {date}. {alias} får besked.", date=long_date(day), alias=alias)
    return T("Opfølgningen er {date}. Sig det selv til {alias}.", date=long_date(day), alias=alias)


def keep(turn: Turn, placement: Placement, day: date) -> None:
    turn.add(KeepPlacement({"follow_up": day}))
    turn.count("follow_up_agreed")
    office = turn.policy.office
    after = next_staffed(office, at_local(next_working_day(office, day), time(0), office.zone))
    turn.add(SetAlarm("watch", after))


def unfit(turn: Turn, placement: Placement, day: date) -> Text | None:
    if day < turn.today.date():
        return T("Den dag er gået. Vælg gerne en dag, der kommer.")
    if day > placement.last:
        return T("Den sidste dag er {date}. Vælg en dag før.", date=long_date(placement.last))
    return None


def take_back(turn: Turn) -> None:
    """UNDO "follow_up"."""
    event = turn.event
    assert isinstance(event, TookBack)
    _put_back(turn, str((event.before or {}).get("day", "")))


def take_back_in_chat(turn: Turn) -> None:
    """TASKS "follow_up_back"."""
    event = turn.event
    assert isinstance(event, Answered)
    _put_back(turn, event.ref)
    tell(turn, T("Dit svar er trukket tilbage."))


def _put_back(turn: Turn, was: str) -> None:
    if turn.the.placement is None:
        return
    turn.add(KeepPlacement({"follow_up": date.fromisoformat(was) if was else None}))
    to_citizen(
        turn,
        T("Om næste opfølgning"),
        T("{name} finder en anden dag for opfølgningen. Du får besked.", name=turn.me.name),
    )


# --- another day, in the chat ---------------------------------------------------------


class S(StrEnum):
    ready = auto()
    day = auto()
    kept = auto()
    left = auto()
    quiet = auto()


def ask_day(turn: Turn) -> None:
    turn.ask(
        T(
            "Hvilken dag er næste opfølgning om {alias}? Skriv fx fredag eller 12. december.",
            alias=turn.the.person.name,
        ),
        Button(TC("button", "Fortryd"), "no"),
    )


def say_left(turn: Turn) -> None:
    turn.say(T("Okay. Der er ikke aftalt en ny dag."))


def fits(turn: Turn) -> bool:
    found, placement = read_day(turn.wrote, turn.today.date()), turn.the.placement
    return isinstance(found, date) and placement is not None and not unfit(turn, placement, found)


def keep_day(turn: Turn) -> None:
    found = read_day(turn.wrote, turn.today.date())
    assert isinstance(found, date)
    turn.say(agree(turn, found))


def say_unfit(turn: Turn) -> None:
    found, placement = read_day(turn.wrote, turn.today.date()), turn.the.placement
    if isinstance(found, Unfit):
        turn.say(WRONG_DAY[found])
    elif placement is not None and (wrong := unfit(turn, placement, found)):
        turn.say(wrong)


TABLE = [
    # what happened  in       goes to  when       do
    row(Started,     S.ready, S.day,              do=about),
    row(Pressed,     S.day,   S.left),
    row(Wrote,       S.day,   S.kept,  when=fits, do=keep_day),
    row(Wrote,       S.day,   S.day,              do=say_unfit),
    row(WentQuiet,   S.day,   S.quiet),
]  # fmt: skip

QUESTIONS: Questions = {S.day: ask_day, S.left: say_left}

FLOW = Flow(
    NAME, S, TABLE, QUESTIONS, start=S.ready, ends=[S.kept, S.left, S.quiet], interrupts=True
)
