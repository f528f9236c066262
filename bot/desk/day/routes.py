"""`/desk/`, `/desk/now`, `/desk/search`."""

from starlette.routing import Route

from bot.desk.day.day_page import DayPage
from bot.desk.day.search_page import SearchPage
from bot.desk.desk import Desk


def routes(desk: Desk) -> list[Route]:
    day, search = DayPage(desk), SearchPage(desk)
    return [
        desk.read("/", day.show),
        desk.asked("/now", day.now),
        *desk.form("/search", search.show, search.find),
    ]
