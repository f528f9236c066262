"""Valid links to the pages that open by what stands in their address (`BY_TOKEN`),
of Amina's two mentors and of Mette, as their mails have them."""

from collections.abc import Mapping
from datetime import timedelta

from bot.desk.door.tries import BY_TOKEN
from flows.facts import Role
from storage.tables import Task
from tests.desk.office import BASE, MONDAY, Office

Doors = Mapping[str, tuple[str, ...]]
COMPANY, PERSONAL = Role.company_mentor, Role.personal_mentor
WEEK = "2026-W48"
LIVE = timedelta(days=5)


async def doors(office: Office, case: str) -> Doors:
    """By the name of the page. Of the links in mails one is not answered, one is, with the way
    back, and one takes a case."""
    links, until = office.parts.links, office.clock.now() + LIVE

    def form(kind: str, *refs: tuple[Role, str]) -> tuple[str, ...]:
        made = (links.form(kind, office.ids[r], office.citizen, until, ref) for r, ref in refs)
        return tuple(url.removeprefix(BASE) for url in made)

    at_work = str(office.placement)
    found = {
        "ask": form("ask", (COMPANY, ""), (PERSONAL, "")),
        "host": form("host", (COMPANY, "")),
        "week": form("week", (COMPANY, WEEK)),
        "mentor": form("mentor", (COMPANY, at_work), (PERSONAL, at_work)),
        "digest": (_digest(office),),
        "login": (f"/desk/login/{await office.link_for(office.ids[Role.caseworker], minutes=60)}",),
        "link": await _tasks(office, case),
    }
    assert set(found) == set(BY_TOKEN), "a page that opens by a link has none here to open it"
    return found


def _digest(office: Office) -> str:
    url = office.parts.links.digest(office.ids[Role.caseworker], office.clock.now())
    return url.removeprefix(BASE)


async def _tasks(office: Office, case: str) -> tuple[str, ...]:
    shift = (MONDAY - timedelta(minutes=30)).isoformat()
    waits = await office.task("arrived", COMPANY, shift)
    given = await office.task("arrived", COMPANY, shift)
    take = await office.task("case", Role.caseworker, case, fence=1)
    await office.browser().post(office.link(given, "no"), data={"nonce": "given"})
    assert {row.id: row.answer for row in office.rows(Task)}[given] == "no"
    return tuple(
        office.link(task, value)
        for task, value in ((waits, "yes"), (given, "no"), (given, "undo"), (take, "take"))
    )
