"""/desk/office: who is there now, who has how many cases, and what waits for somebody."""

from starlette.requests import Request
from starlette.responses import Response

from bot.desk.door.sessions import Reader
from bot.desk.office import office_texts as o
from bot.desk.office.front_reading import front
from bot.desk.office.office_pages import OfficePages
from bot.desk.office.tabs import WITH_CASES


class FrontPage:
    def __init__(self, shared: OfficePages) -> None:
        self._shared = shared

    async def show(self, _: Request, reader: Reader) -> Response:
        found = await self._shared.read(lambda c: front(c, self._shared.parts, reader))
        return self._shared.pages.show(
            "office", o.OFFICE, reader=reader, o=o, front=found, whole=reader.role in WITH_CASES
        )
