"""/desk/citizens: the reader's citizens, those who need somebody first. A list and no reading of
anybody's page: it is not logged."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from bot.desk.citizen import citizens_texts, overview_texts, placement_texts
from bot.desk.citizen.citizens_reading import CitizensReading, sort_in
from bot.desk.citizen.sheets import page_in
from bot.desk.desk import Desk
from bot.desk.door.sessions import Reader
from bot.desk.placement import setup_texts
from flows.placing.may import MAY_SET


class CitizensPage:
    def __init__(self, desk: Desk) -> None:
        self._pages, self._reading = desk.pages, CitizensReading(desk.parts)

    async def show(self, request: Request, reader: Reader) -> Response:
        sort, page = sort_in(request.query_params.get("sort", "")), page_in(request)
        lines = await run_in_threadpool(self._reading.lines, reader.id, sort, page)
        return self._pages.show(
            "citizens",
            citizens_texts.CITIZENS,
            reader=reader,
            lines=lines,
            may_add=reader.role in MAY_SET,
            new=setup_texts.NEW,
            c=citizens_texts,
            o=overview_texts,
            w=placement_texts,
        )
