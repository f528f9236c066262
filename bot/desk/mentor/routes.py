"""The mentor's own page."""

from starlette.routing import Route

from bot.desk.desk import Desk, open_form, opened
from bot.desk.mentor.mentor_page import MentorPages


def routes(desk: Desk) -> list[Route]:
    pages = MentorPages(desk)
    return [
        *open_form("/mentor/{token}", pages.show, pages.act),
        opened("/mentor/{token}/contacts", pages.contacts),
    ]
