"""How often somebody of the staff hears of what is green or yellow: as it comes, once a day or
once a week. Their own choice; until they choose, the policy's (issue 4, channels).

Red, orange, absence and answers are never held by it. What comes in a digest does not come as a
card as well: the card itself waits, with its buttons, and goes with the others as one message.
"""

from datetime import datetime

from flows import staff
from flows.calendar import at_local, is_working_day, local, next_staffed, next_weekly
from flows.calendar import next_working_day_at as next_day
from flows.cases.cards import CARD
from flows.cases.record import cases_now
from flows.effects import Button, KeepPerson, KeepSignal, Lane, Tell
from flows.facts import Person, Role
from flows.lines import lines
from flows.policy import Colour, Digest, Policy
from flows.signals.table import sentence
from flows.texts import TC, T, Text
from flows.turn import Turn

NAMES: dict[Digest, Text] = {
    Digest.each: TC("button", "Som det kommer"),
    Digest.daily: TC("button", "Samlet hver dag"),
    Digest.weekly: TC("button", "Samlet hver uge"),
}
COMMANDS = {"straks": Digest.each, "dagligt": Digest.daily, "ugentligt": Digest.weekly}


def choice(person: Person, policy: Policy, colour: Colour) -> Digest:
    if person.digest:
        return Digest(person.digest)
    return policy.messages.green if colour is Colour.green else policy.messages.yellow


def next_moment(policy: Policy, often: Digest, now: datetime) -> datetime | None:
    """When the next digest goes; None: it need not wait for one."""
    office = policy.office
    match often:
        case Digest.each:
            return None
        case Digest.daily:
            at, today = policy.messages.daily_at, local(now, office.zone).date()
            if is_working_day(office, today) and now < at_local(today, at, office.zone):
                return at_local(today, at, office.zone)
            return next_day(office, now, at)
        case Digest.weekly:
            return next_weekly(office, policy.week.digest_day, policy.week.digest_at, now)


def card_waits(turn: Turn, tell: Tell, person: Person) -> datetime | None:
    """Until when the first card of a yellow case waits; None for everything else: what a
    colleague gives away, or what was taken and forgotten, waits for no digest."""
    if tell.task is None or tell.task.kind != CARD:
        return None
    case = cases_now(turn).get(tell.case)
    if case is None or case.colour not in {Colour.green, Colour.yellow}:
        return None
    if case.since or case.step > 1:
        return None
    return next_moment(turn.policy, choice(person, turn.policy, case.colour), turn.now)


def green_news(turn: Turn, signal: KeepSignal) -> Tell | None:
    """To the caseworker who does not want to wait for the week's digest."""
    reader = turn.the.who(Role.caseworker)
    if signal.colour is not Colour.green or signal.case or reader is None or not reader.channels:
        return None
    often = choice(reader, turn.policy, Colour.green)
    if often is Digest.weekly:
        return None
    alias = turn.the.person.name
    said = sentence(signal.rule, signal.family, alias)
    short = T("Der er nyt om {alias}.", alias=alias)
    return Tell(
        reader.id,
        T("Nyt om {alias}", alias=alias),
        said if turn.policy.card.details else short,
        lane=Lane.summary,
        not_before=next_moment(turn.policy, often, turn.now)
        or next_staffed(turn.policy.office, turn.now),
    )


# --- choosing, in the chat ------------------------------------------------------------


def ask(turn: Turn) -> None:
    """STAFF_COMMANDS "overblik"."""
    if turn.me.mentor:
        staff.menu(turn)
        return
    turn.say(
        lines(
            T("Hvor tit vil du høre om grønt og gult?"),
            now_is(turn.me, turn.policy),
            T("Rødt, orange og fravær kommer altid med det samme."),
        ),
        *(Button(NAMES[often], f"/overblik_{name}") for name, often in COMMANDS.items()),
    )


def now_is(person: Person, policy: Policy) -> Text:
    """What counts until something else is chosen."""
    green, yellow = (choice(person, policy, c) for c in (Colour.green, Colour.yellow))
    if green == yellow:
        return T("Lige nu: {often}.", often=NAMES[green])
    return T("Gult lige nu: {yellow}. Grønt: {green}.", yellow=NAMES[yellow], green=NAMES[green])


def choose(often: Digest, turn: Turn) -> None:
    if turn.me.mentor:
        staff.menu(turn)
        return
    turn.add(KeepPerson(digest=often))
    turn.say(T("Det er noteret: {often}.", often=NAMES[often]))
