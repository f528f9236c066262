"""`/desk/people/…`, `/desk/numbers`, and how often somebody wants a digest."""

from starlette.routing import Route

from bot.desk.desk import Desk, open_form
from bot.desk.door.signed_in import Page
from bot.desk.office.digest_page import DigestPage
from bot.desk.office.duty_page import DutyPage
from bot.desk.office.handover_page import HandoverPage
from bot.desk.office.leave_page import LeavePage
from bot.desk.office.numbers_page import NumbersPage
from bot.desk.office.people_pages import PeoplePages


def routes(desk: Desk) -> list[Route]:
    shared = PeoplePages(desk)
    leave, duty, handover = LeavePage(shared), DutyPage(shared), HandoverPage(shared)
    digest = DigestPage(desk)

    def of_people(name: str, show: Page, act: Page) -> list[Route]:
        return desk.form(f"/people/{name}", shared.staff(show), shared.staff(act))

    return [
        desk.read("/numbers", NumbersPage(desk).show),
        *of_people("leave", leave.show, leave.act),
        *of_people("duty", duty.show, duty.act),
        *of_people("handover", handover.show, handover.act),
        *desk.form("/settings", digest.settings, digest.keep_settings),
        *open_form("/digest/{token}", digest.show, digest.choose),
    ]
