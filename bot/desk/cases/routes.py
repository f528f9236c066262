"""`/desk/cases` and `/desk/cases/…`."""

from starlette.routing import Route

from bot.desk.cases.cases_page import Cases
from bot.desk.cases.tracks import Tracks
from bot.desk.desk import Desk


def routes(desk: Desk) -> list[Route]:
    cases = Cases(desk)
    tracks = Tracks(desk, cases)
    cases.more = tracks.shown
    return [
        desk.read("/cases", cases.board),
        desk.asked("/cases/now", cases.board_now),
        *desk.form("/cases/{case}", cases.case, cases.act),
        desk.read("/cases/{case}/words", cases.words),
        desk.act("/cases/{case}/tracks", tracks.act),
    ]
