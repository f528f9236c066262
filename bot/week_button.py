"""Under the week's message to the company mentor: the form for two lines (requirement 73)."""

from datetime import datetime, timedelta

from bot.parts import Parts
from flows.effects import Button, Tell
from flows.facts import Person, Role
from flows.summaries import MENTOR_WEEK
from flows.texts import TC
from flows.turn import Turn


def week_button(
    parts: Parts, now: datetime, turn: Turn, effect: Tell, person: Person
) -> tuple[Button, ...]:
    """A page without a login: for this mentor, this citizen and this week."""
    task = effect.task
    if task is None or task.kind != MENTOR_WEEK:
        return ()
    if Role.company_mentor not in turn.the.roles_of(person.id):
        return ()
    until = now + timedelta(days=parts.policy.meetings.form_days)
    url = parts.links.week(person.id, turn.the.person.id, until, task.ref)
    return (Button(TC("button", "Skriv 2 linjer"), url=url),)
