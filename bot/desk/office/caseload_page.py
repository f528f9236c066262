"""/desk/office/caseload: citizens, open cases, leave and deputies, a line for each of the staff."""

from starlette.requests import Request
from starlette.responses import Response

from bot.desk.door.sessions import Reader
from bot.desk.office import office_texts as o
from bot.desk.office.caseload_reading import LOUDEST_FIRST, caseload
from bot.desk.office.office_pages import OfficePages, leads


class CaseloadPage:
    def __init__(self, shared: OfficePages) -> None:
        self._shared = shared

    async def show(self, _: Request, reader: Reader) -> Response:
        today = self._shared.today
        loads = await self._shared.read(lambda c: caseload(c, reader, today))
        return self._shared.pages.show(
            "caseload",
            o.CASELOAD,
            reader=reader,
            o=o,
            loads=loads,
            colours=LOUDEST_FIRST,
            all_of_them=leads(reader),
            lacking=[one for one in loads if one.lacks_deputy],
        )
