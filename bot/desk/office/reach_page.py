"""/desk/office/reach: who cannot be reached and what to do, as the last look has found it."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from bot import reach, reach_report
from bot.desk import texts
from bot.desk.door.guard import read_form
from bot.desk.door.sessions import Reader
from bot.desk.office import reach_texts as r
from bot.desk.office.office_pages import OfficePages, leads
from bot.desk.office.reach_reading import looked
from bot.desk.office.tabs import OFFICE
from bot.desk.submitting import Form
from flows.reach import ALL_WELL
from flows.texts import Text
from storage.tx import Tx

PATH, TEMPLATE = f"{OFFICE}/reach", "reach"


class ReachPage:
    def __init__(self, shared: OfficePages) -> None:
        self._shared = shared

    async def show(self, _: Request, reader: Reader, wrong: Text | None = None) -> Response:
        found = await self._shared.read(lambda c: looked(c, self._shared.parts, reader))
        return self._shared.pages.show(
            TEMPLATE, r.TITLE, status=422 if wrong else 200, reader=reader, r=r, found=found,
            wrong=wrong, all_well=ALL_WELL, leads=leads(reader), form=Form.new(reader, TEMPLATE),
        )  # fmt: skip

    async def act(self, request: Request, reader: Reader) -> Response:
        """The same look as at night; nobody is told."""
        sealed = (await read_form(request)).get("form", "")
        form = Form.opened(reader, TEMPLATE, sealed)
        if form is None:
            return await self.show(request, reader, texts.OLD_FORM)
        found = await run_in_threadpool(reach.look, self._shared.parts)

        def keep(tx: Tx) -> None:
            if tx.first_times([form.key]):
                reach_report.keep(tx, found)

        await self._shared.desk.batches.write(keep)
        return self._shared.back(reader, PATH, r.LOOKED)
