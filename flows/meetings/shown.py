"""What is known about a citizen, as a point of a meeting says it to somebody with these roles: the
caseworker's side sees goals, conditions and wishes in any case, others what was shared
(flows/sharing/visible.py). What is kept to oneself is looked up nowhere here.
"""

from collections.abc import Collection, Mapping

from flows.before import todo_kept
from flows.book import lines_of
from flows.facts import Citizen, Role
from flows.meetings import agreements
from flows.own import Entry, Goal, Kind
from flows.progress.spoken import hours
from flows.sharing.catalogue import said
from flows.sharing.visible import FOLLOWS, LINES, may_see, visible_to
from flows.texts import TC, T, Text, long_date, words

VIEWS: Mapping[str, Text] = {
    Role.company_mentor: TC("role", "Virksomhedsmentoren"),
    Role.caseworker: TC("role", "Sagsbehandleren"),
}


def shared(line: Entry, roles: Collection[Role]) -> bool:
    """With one of these by name. A wish and the like: with who follows the placement too."""
    by_name = not set(line.shared).isdisjoint(roles)
    return by_name or (line.kind in LINES and may_see(line.shared, roles))


def lines(citizen: Citizen, roles: Collection[Role], *kinds: Kind) -> tuple[Text, ...]:
    found = [line for line in lines_of(citizen, *kinds) if line.text and shared(line, roles)]
    return tuple(words(line.text) for line in found)


def follows(roles: Collection[Role]) -> bool:
    return not FOLLOWS.isdisjoint(roles)


def goals(citizen: Citizen, roles: Collection[Role]) -> tuple[Text, ...]:
    """The goals that are worked on, each with the citizen's own number and the others' beside it,
    never averaged (requirement 11)."""
    return tuple(
        text
        for goal in visible_to(citizen, *roles).goals
        for text in (T("Mål: {goal}", goal=words(goal.text)), *_views(citizen, goal), *_apart(goal))
    )


def _apart(goal: Goal) -> list[Text]:
    """So that nobody says it aloud where the workplace listens."""
    told = Role.company_mentor in goal.shared
    return [] if told else [T("Det mål er ikke delt med virksomheden.")]


def _views(citizen: Citizen, goal: Goal) -> list[Text]:
    found = []
    if goal.ratings:
        name, n = citizen.person.name, goal.ratings[-1]
        found.append(T("{name}: {n} af 10.", name=name, n=n))
    newest = {rating.by: rating.value for rating in goal.others}
    found += [T("{name}: {n} af 10.", name=VIEWS[by], n=n) for by, n in newest.items()]
    return found


def belief(citizen: Citizen, roles: Collection[Role]) -> tuple[Text, ...]:
    """Belief in a job: the first and the newest, against no norm (requirement 20)."""
    told = [line.value for line in lines_of(citizen, Kind.belief) if line.value is not None]
    if not told or not follows(roles):
        return ()
    if len(told) == 1:
        return (T("Tro på et job: {n} af 10.", n=told[0]),)
    return (T("Tro på et job: fra {first} til {n} af 10.", first=told[0], n=told[-1]),)


def conditions(citizen: Citizen, roles: Collection[Role]) -> tuple[Text, ...]:
    return tuple(said(one) for one in visible_to(citizen, *roles).conditions)


def on_the_card(citizen: Citizen, roles: Collection[Role]) -> tuple[Text, ...]:
    """Lines of the competence card that the citizen has approved."""
    approved = [one.text for one in citizen.competences if one.state == "approved"]
    return tuple(map(words, approved)) if follows(roles) else ()


def wish(citizen: Citizen) -> tuple[Text, ...]:
    placement = citizen.placement
    if placement is None or not placement.wish:
        return ()
    return (T("{alias} vil gerne: {wish}", alias=citizen.person.name, wish=placement.wish),)


def task(citizen: Citizen) -> tuple[Text, ...]:
    placement = citizen.placement
    if placement is None or not placement.task:
        return ()
    return (T("Planlagt opgave: {task}", task=placement.task),)


def hours_a_week(citizen: Citizen) -> tuple[Text, ...]:
    """Now, and what is planned."""
    placement = citizen.placement
    if placement is None:
        return ()
    now = hours(round(placement.schedule.hours_per_week * 60))
    steps = [
        T("Planlagt: {hours} om ugen fra {day}.", hours=hours(step.value), day=long_date(step.day))
        for step in lines_of(citizen, Kind.hours_step)
        if step.day is not None and step.value is not None and step.state == "planned"
    ]
    return (T("Nu {hours} om ugen.", hours=now), *steps)


def decisions(citizen: Citizen, *owners: Role) -> tuple[Text, ...]:
    """Written down at a meeting and not done."""
    found = [one for one in agreements.of_staff(citizen) if not owners or one.key in owners]
    return tuple(decision(one) for one in found)


def decision(line: Entry) -> Text:
    if line.day is None:
        return words(line.text)
    return T("{what} ({day})", what=words(line.text), day=long_date(line.day))


def does_alone(citizen: Citizen, roles: Collection[Role]) -> tuple[Text, ...]:
    """What the citizen has set themselves to do, as far as they showed it (requirement 63)."""
    seen = [line for line in todo_kept.seen_by(citizen, roles) if line.state == todo_kept.OPEN]
    name = citizen.person.name
    return tuple(T("{alias} gør selv: {what}", alias=name, what=words(one.text)) for one in seen)


def follow_up(citizen: Citizen) -> tuple[Text, ...]:
    placement = citizen.placement
    if placement is None or placement.follow_up is None:
        return (T("Der er ikke en dag til næste opfølgning."),)
    return (T("Næste opfølgning er {day}.", day=long_date(placement.follow_up)),)
