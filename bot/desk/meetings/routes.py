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
    Agenda.report: "meeting/report",
}


PAPERS = {
    Agenda.follow_up: "meeting/follow_up.pdf",
    Agenda.before: "meeting/before.pdf",
    Agenda.start: "meeting/start.pdf",
    Agenda.report: "meeting/report.pdf",
}


def routes(desk: Desk) -> list[Route]:
    pages = {which: MeetingPages(desk, which) for which in Agenda}
    found = [desk.read("/citizens/{citizen}/meeting.ics", pages[Agenda.follow_up].calendar)]
    for which, page in pages.items():
        found += desk.of_citizen(ADDRESSES[which], page.show, page.act)
        found.append(desk.read(f"/citizens/{{citizen}}/{PAPERS[which]}", page.pdf))
    return found
