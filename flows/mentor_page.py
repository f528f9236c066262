"""What a mentor may see and say on the page of their own (bot/desk/mentor), and how the way to it
is sent. Least by default: days ahead, never days that have been; what the citizen shares with the
mentor's role (flows/sharing/visible.py); absence as a fact, to the roles that are told of it.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from flows.before import elsewhere
from flows.book import lines_of
from flows.calendar import at_local, local
from flows.effects import Lane, Tell
from flows.facts import MENTORS, Arrived, Citizen, Participation, Phase, Role, Shift
from flows.meetings import agreements
from flows.own import Entry, Kind
from flows.policy import Policy
from flows.questions.opening import about_whom
from flows.sharing.visible import Visible, visible_to
from flows.texts import T
from flows.turn import Turn

FORM = "mentor_page"
COMES, COMES_NOT, UNSURE = "comes", "comes_not", "unsure"
EARLY = timedelta(hours=1)  # somebody may be there before the agreed time
A_DAY = timedelta(days=1)
# In a pause what was shared is shared still; who said no or stop shares nothing.
SHARES = frozenset({Participation.joined, Participation.paused})


@dataclass(frozen=True, slots=True)
class Day:
    """One agreed time from today on; `comes` as far as this mentor is told of absence."""

    day: date
    starts: datetime
    ends: datetime
    comes: str


def runs(citizen: Citizen, placement: int, today: date) -> bool:
    """The placement with this number is the current one, and not over."""
    now = citizen.placement
    if now is None or now.id != placement:
        return False
    over = now.phase in {Phase.aftercare, Phase.closed} or now.ended_on is not None
    return not over and today <= now.last


def ends(citizen: Citizen, policy: Policy) -> datetime | None:
    """When a link to the page is over: with the placement's last day. None: there is none."""
    now = citizen.placement
    return at_local(now.last + A_DAY, time(0), policy.office.zone) if now else None


def days(
    citizen: Citizen, policy: Policy, roles: Collection[Role], now: datetime
) -> tuple[Day, ...]:
    """Today and the rest of the week; when nothing of it is left, the next week too."""
    placement, zone = citizen.placement, policy.office.zone
    if placement is None:
        return ()
    today = local(now, zone).date()
    sunday = today + A_DAY * (6 - today.weekday())
    told = Role.company_mentor if Role.company_mentor in roles else Role.personal_mentor
    times = placement.schedule.shifts(
        max(today, placement.first), min(sunday + 7 * A_DAY, placement.last), zone,
        placement.closed_days,
    )  # fmt: skip
    left = elsewhere.without(citizen, times, zone, told=told)
    this_week = [one for one in left if one.day <= sunday]
    shown = this_week if any(one.day > today for one in this_week) else left
    return tuple(
        Day(one.day, one.starts, one.ends, _comes(citizen, policy, roles, one.day, today))
        for one in shown
    )


def _comes(
    citizen: Citizen, policy: Policy, roles: Collection[Role], day: date, today: date
) -> str:
    """Told personally, it is the citizen's own matter whether the workplace knows already."""
    absence = citizen.absent_on(day)
    told = {Role(str(name)) for name in policy.absence.recipients}
    if absence is None or absence.personally or told.isdisjoint(roles):
        return COMES
    return UNSURE if absence.last is None and day > max(today, absence.first) else COMES_NOT


def shared(citizen: Citizen, roles: Collection[Role]) -> Visible:
    """Only by a mentor's roles: who holds another one too reads that in the desk."""
    if citizen.participation not in SHARES:
        return Visible((), ())
    return visible_to(citizen, *MENTORS.intersection(roles))


def promised(citizen: Citizen, roles: Collection[Role], since: datetime) -> tuple[Entry, ...]:
    """What was agreed at a meeting that this mentor does, and nothing that others do: open, and
    what was settled after `since`. By the day it is for."""
    if citizen.participation not in SHARES:
        return ()
    mine = {str(role) for role in MENTORS.intersection(roles)}
    own = [
        line
        for line in lines_of(citizen, Kind.agreement)
        if agreements.at_meeting(line) and line.key in mine and line.key in line.shared
    ]
    seen = [one for one in own if one.state == agreements.OPEN or _after(one, since)]
    return tuple(sorted(seen, key=lambda one: (one.day or date.max, one.at)))


def _after(line: Entry, since: datetime) -> bool:
    settled = line.state == agreements.DONE and line.changed_at is not None
    return settled and (line.changed_at or line.at) > since


def may_answer(line: Entry, today: date) -> tuple[str, ...]:
    """A week more is a week from today: before its day that could be sooner."""
    return ("done",) if line.day is not None and today < line.day else ("done", "later")


# --- arrived or not -------------------------------------------------------------------


def to_say(citizen: Citizen, roles: Collection[Role], now: datetime, zone: str) -> Shift | None:
    """The agreed time of today that the company mentor can say something of: the one that is on,
    or the next one."""
    if Role.company_mentor not in roles or citizen.participation is not Participation.joined:
        return None
    today = local(now, zone).date()
    shifts = [one for one in citizen.shifts if now < one.ends and one.starts - EARLY <= now]
    return next(
        (one for one in shifts if one.day <= today and not citizen.absent_on(one.day)), None
    )


def may_say(shift: Shift, now: datetime) -> tuple[str, ...]:
    """ "Not arrived" is nothing before the agreed time (as in flows/arrival.py)."""
    if now < shift.starts:
        return ("yes",)
    return ("yes",) if shift.arrived is Arrived.yes else ("yes", "no")


# --- the way to it --------------------------------------------------------------------


def command(turn: Turn) -> None:
    """STAFF_COMMANDS "side": the mentor's own page about one citizen."""
    if not turn.me.mentor:
        turn.say(T("Den kommando er for mentorer."))
    elif turn.citizen is None:
        about_whom(turn, "side")
    elif not MENTORS & turn.the.roles_of(turn.me.id):
        turn.say(T("Du følger ikke {alias}.", alias=turn.the.person.name))
    elif not _runs(turn):
        turn.say(T("Der er ingen praktik lige nu, så der er ingen side."))
    else:
        _send(turn)


def from_page(turn: Turn) -> None:
    """FORMS "mentor_page": an old link asks for a new one. It goes to the mentor's own address,
    never onto the page: the link may be in other hands."""
    if not MENTORS & turn.the.roles_of(turn.me.id) or not _runs(turn):
        turn.say(T("Der er ingen praktik lige nu, så der er ingen side."))
    elif not turn.me.channels:
        turn.say(T("Vi har ingen adresse, der virker. Ring til os i stedet."))
    else:
        _send(turn)
        turn.say(T("Et nyt link er på vej til {name}.", name=turn.me.name))


def _runs(turn: Turn) -> bool:
    placement = turn.the.placement
    return placement is not None and runs(turn.the, placement.id, turn.today.date())


def _send(turn: Turn) -> None:
    alias = turn.the.person.name
    turn.add(
        Tell(
            turn.me.id,
            T("Din side om {alias}", alias=alias),
            T("Her er din side om {alias}: dagene, og det {alias} deler med dig.", alias=alias),
            lane=Lane.answer,
            form="page",
        )
    )
    turn.count("mentor_page_sent")
