"""Under what a mentor is told: the ways to a form of ours without a login, for this mentor and this
citizen (bot/desk/links/form_links.py).
"""

from datetime import datetime, timedelta

from bot.parts import Parts
from flows import mentor_page
from flows.calendar import local
from flows.effects import Button, Tell
from flows.facts import MENTORS, Citizen, Person, Role
from flows.summaries import MENTOR_WEEK
from flows.texts import TC, Text
from flows.turn import Turn

PAGE = TC("button", "Din side")
HOST, WEEK = TC("button", "Fortæl om dagen"), TC("button", "Skriv 2 linjer")
ASK = TC("button", "Stil et spørgsmål")
TELEGRAM = "telegram"


def form_buttons(
    parts: Parts, now: datetime, turn: Turn, effect: Tell, person: Person
) -> tuple[Button, ...]:
    """The first day's form where it is asked for (Tell.form), the week's two lines (requirement
    73), in both the mentor's own page, and under everything a question to a person (33): in the
    chat a command, in a mail a page that goes on in the thread of the answer it stands under."""
    roles, citizen = turn.the.roles_of(person.id), turn.the.person.id
    task, days = effect.task, parts.policy.messages.link_days
    buttons: list[Button] = []

    def form(label: Text, kind: str, ref: str = "", days: int = days) -> Button:
        until = now + timedelta(days=days)
        return Button(label, url=parts.links.form(kind, person.id, citizen, until, ref))

    if effect.form == "host":
        buttons.append(form(HOST, "host"))
    if task is not None and task.kind == MENTOR_WEEK and Role.company_mentor in roles:
        buttons.append(form(WEEK, "week", task.ref, parts.policy.meetings.form_days))
    weekly = task is not None and task.kind == MENTOR_WEEK
    if person.mentor and (weekly or effect.form in {"host", "page"}):
        buttons += own_page(parts, now, turn.the, person)
    if person.mentor and roles:
        if person.channels[:1] != (TELEGRAM,):
            buttons.append(form(ASK, "ask", task.ref if task and task.kind == "answer" else ""))
        elif not any(button.value == "again" for button in effect.buttons):
            buttons.append(Button(ASK, f"/spoerg {citizen}"))
    return tuple(buttons)


def own_page(parts: Parts, now: datetime, citizen: Citizen, person: Person) -> list[Button]:
    """To the mentor's own page, while the placement lasts (bot/desk/mentor)."""
    today = local(now, parts.policy.office.zone).date()
    placement, until = citizen.placement, mentor_page.ends(citizen, parts.policy)
    if placement is None or until is None or not MENTORS & citizen.roles_of(person.id):
        return []
    if not mentor_page.runs(citizen, placement.id, today):
        return []
    ref = str(placement.id)
    url = parts.links.form("mentor", person.id, citizen.person.id, until, ref)
    return [Button(PAGE, url=url)]
