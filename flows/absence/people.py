"""Who hears of an absence, and how the citizen reaches them alone. Decides nothing.

A role nobody fills is left out; a person without a live address is not promised anything.
"""

from flows.absence import days
from flows.facts import Person, Role, Shift
from flows.texts import T, Text, clock, long_date, words
from flows.turn import Turn

FOR_HELP = (Role.caseworker, Role.job_consultant, Role.deputy, Role.leader)


def recipients(turn: Turn) -> list[tuple[Role, Person]]:
    """Each person once, as the policy lists the roles."""
    found: list[tuple[Role, Person]] = []
    for name in turn.policy.absence.recipients:
        role = Role(str(name))
        person = turn.the.who(role)
        if person is not None and all(person.id != other.id for _, other in found):
            found.append((role, person))
    return found


def reachable(turn: Turn) -> list[tuple[Role, Person]]:
    return [(role, person) for role, person in recipients(turn) if person.channels]


def helper(turn: Turn, not_these: set[int]) -> Role | None:
    """Who of the staff can be asked to help now."""
    for role in FOR_HELP:
        person = turn.the.who(role)
        if person is not None and person.channels and person.id not in not_these:
            return role
    return None


def names(people: list[Person]) -> Text:
    """ "Lars og Mette"."""
    *others, last = [person.name for person in people]
    if not others:
        return words(last)
    return T("{names} og {last}", names=", ".join(others), last=last)


def numbers(turn: Turn) -> list[Text]:
    """Where to call: the recipients' own numbers, else the municipality's."""
    found = [
        T("{name} har nummer {phone}.", name=person.name, phone=person.phone)
        for _, person in recipients(turn)
        if person.phone
    ]
    office = turn.policy.office
    if not found and office.phone:
        found.append(T("{name} har nummer {phone}.", name=office.name, phone=office.phone))
    return found


def deadline(turn: Turn) -> tuple[Text, ...]:
    """The workplace's own words ("før kl. 8"), if the policy has any."""
    words_of_the_place = turn.policy.absence.deadline
    if not words_of_the_place:
        return ()
    return (T("De vil gerne høre det {deadline}.", deadline=words_of_the_place),)


def script(turn: Turn, shift: Shift, back: Shift | None) -> Text:
    """Words to say on the phone; never a reason."""
    name = turn.the.person.name
    if not days.is_today(turn, shift):
        return T(
            "Du kan sige: Hej, det er {name}. Jeg kan ikke komme {date}.",
            name=name,
            date=long_date(shift.day),
        )
    if back is None:
        return T("Du kan sige: Hej, det er {name}. Jeg kan ikke komme i dag.", name=name)
    return T(
        "Du kan sige: Hej, det er {name}. Jeg kan ikke komme i dag. "
        "Du hører fra mig {date} før kl. {time}.",
        name=name,
        date=long_date(back.day),
        time=clock(back.starts),
    )
