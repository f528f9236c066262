"""`/desk/citizens/{citizen}/meeting…`"""

from starlette.routing import Route

from bot.desk.desk import Desk
from bot.desk.meetings.meeting_page import MeetingPages
from flows.meetings.agendas import Agenda

# The follow-up has the address that its card in the chat leads to.
ADDRESSES = {
    Agenda.follow_up: "meeting",
    Agenda.before: "meeting/before",
    Agenda.start: "meeting/start",
}


def routes(desk: Desk) -> list[Route]:
    pages = {address: MeetingPages(desk, which) for which, address in ADDRESSES.items()}
    return [
        route
        for address, page in pages.items()
        for route in desk.of_citizen(address, page.show, page.act)
    ]
