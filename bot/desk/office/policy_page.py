"""/desk/office/policy: the municipality's rules as they are in force, to read and not to change."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from bot.desk.door.sessions import Reader
from bot.desk.office import policy_texts as q
from bot.desk.office.office_pages import OfficePages
from bot.desk.office.policy_reading import in_force, roles


class PolicyPage:
    def __init__(self, shared: OfficePages) -> None:
        self._shared = shared

    async def show(self, _: Request, reader: Reader) -> Response:
        found = await run_in_threadpool(in_force, self._shared.parts)
        held = await self._shared.read(lambda c: roles(c, self._shared.parts))
        return self._shared.pages.show(
            "policy", q.TITLE, reader=reader, q=q, found=found, roles=held,
            help_lines=self._shared.parts.policy.help_lines,
        )  # fmt: skip
