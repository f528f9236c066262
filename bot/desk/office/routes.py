"""`/desk/office…`, `/desk/people/…`, `/desk/numbers`, and how often somebody wants a digest."""

from collections.abc import Collection

from starlette.routing import Route

from bot.desk.desk import Desk, open_form
from bot.desk.door.signed_in import Page
from bot.desk.office.caseload_page import CaseloadPage
from bot.desk.office.digest_page import DigestPage
from bot.desk.office.duty_page import DutyPage
from bot.desk.office.front_page import FrontPage
from bot.desk.office.handover_page import HandoverPage
from bot.desk.office.leave_page import LeavePage
from bot.desk.office.letters_page import LettersPage
from bot.desk.office.numbers_page import NumbersPage
from bot.desk.office.office_pages import OfficePages
from bot.desk.office.people_pages import PeoplePages
from bot.desk.office.policy_page import PolicyPage
from bot.desk.office.reach_page import ReachPage
from bot.desk.office.reads_page import ReadsPage
from bot.desk.office.retention_page import RetentionPage
from bot.desk.office.tabs import ONLY_LEADER, STAFF, WITH_CASES


def routes(desk: Desk) -> list[Route]:
    shared = PeoplePages(desk)
    leave, duty, handover = LeavePage(shared), DutyPage(shared), HandoverPage(shared)
    digest = DigestPage(desk)
    office = OfficePages(desk)
    letters, reach, reads = LettersPage(office), ReachPage(office), ReadsPage(office)

    def of_people(name: str, show: Page, act: Page) -> list[Route]:
        return desk.form(f"/people/{name}", shared.staff(show), shared.staff(act))

    def in_office(path: str, roles: Collection[str], show: Page) -> Route:
        return desk.read(f"/office{path}", office.only(roles, show))

    def act(path: str, roles: Collection[str], act: Page) -> Route:
        return desk.act(f"/office{path}", office.only(roles, act))

    return [
        in_office("", STAFF, FrontPage(office).show),
        in_office("/caseload", WITH_CASES, CaseloadPage(office).show),
        in_office("/reach", WITH_CASES, reach.show),
        act("/reach", ONLY_LEADER, reach.act),
        in_office("/policy", WITH_CASES, PolicyPage(office).show),
        in_office("/reads", ONLY_LEADER, reads.show),
        act("/reads", ONLY_LEADER, reads.find),
        in_office("/retention", ONLY_LEADER, RetentionPage(office).show),
        in_office("/letters", WITH_CASES, letters.show),
        act("/letters", WITH_CASES, letters.act),
        desk.read("/numbers", NumbersPage(desk).show),
        *of_people("leave", leave.show, leave.act),
        *of_people("duty", duty.show, duty.act),
        *of_people("handover", handover.show, handover.act),
        *desk.form("/settings", digest.settings, digest.keep_settings),
        *open_form("/digest/{token}", digest.show, digest.choose),
    ]
