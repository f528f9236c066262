"""POST /desk/citizens/{citizen}/invite: a new invitation, shown once: only its digest is kept. The
page is made to be printed: a code for the camera, the link, and three steps, in the citizen's
language."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby

import segno
import structlog
from starlette.requests import Request
from starlette.responses import Response

from bot.desk import texts
from bot.desk.desk import Desk, about_citizen
from bot.desk.door.guard import read_form
from bot.desk.door.sessions import BOARD, Reader
from bot.desk.placement import setup_texts
from bot.desk.placement.setup_page import INVITE
from bot.desk.placement.setup_reading import SetupPage, SetupReading
from bot.desk.submitting import Form
from bot.invitation import Invitation
from bot.render import RIGHT_TO_LEFT
from storage import people as register
from storage.tx import Tx

log = structlog.get_logger(__name__)
QUIET_ZONE = 4  # light modules around it: a camera needs them


class InvitePage:
    def __init__(self, desk: Desk) -> None:
        self._parts, self._batches, self._pages = desk.parts, desk.batches, desk.pages
        self._submitting = desk.submitting
        self._reading = SetupReading(desk.parts, desk.reading)

    async def make(self, request: Request, reader: Reader) -> Response:
        fields = await read_form(request)
        page = await about_citizen(request, reader, self._reading.page)
        if page is None or not page.may:
            return self._pages.not_found(reader)
        to = f"{BOARD}citizens/{page.citizen}/setup"
        message = partial(self._pages.message, reader=reader, to=to, label=setup_texts.BACK)
        form = Form.opened(reader, INVITE, fields.get("form", ""))
        if form is None or form.about != [page.citizen]:
            return message(texts.OLD_PAGE, texts.OLD_FORM, status=403)
        days, key = self._parts.policy.invite_days, form.key

        def invite(tx: Tx) -> str:
            """ "": the second press, or the page loaded again."""
            return register.invite(tx, page.citizen, days) if tx.first_times([key]) else ""

        try:
            token = await self._batches.write(invite)
        except Exception as error:
            log.error("desk_not_stored", key=key, error=type(error).__name__)
            return message(texts.PROBLEM, texts.FAILED, status=503)
        if not token:
            return message(setup_texts.SEEN_ALREADY, setup_texts.SEEN_ALREADY_WHAT)
        return await self._show(reader, page, Invitation(token, self._parts.bot_name))

    async def _show(self, reader: Reader, page: SetupPage, invited: Invitation) -> Response:
        await self._submitting.log_read(page.citizen, reader.id, "invite")
        language = page.language
        return self._pages.show(
            "placement_invite",
            setup_texts.invitation_for(page.alias),
            reader=reader,
            page=page,
            invited=invited,
            code=qr(invited.link) if invited.link else None,
            days=self._parts.policy.invite_days,
            theirs=lambda text: self._pages.words(text, language),
            their_language=language,
            their_direction="rtl" if language in RIGHT_TO_LEFT else "ltr",
            w=setup_texts,
        )


@dataclass(frozen=True, slots=True)
class Code:
    """So many squares wide, and its dark runs as the path of an SVG."""

    size: int
    path: str


def qr(link: str) -> Code:
    rows = segno.make(link, error="m", micro=False).matrix
    runs = (
        f"M{QUIET_ZONE + start} {QUIET_ZONE + y}.5h{length}"
        for y, row in enumerate(rows)
        for start, length in _dark(row)
    )
    return Code(len(rows) + 2 * QUIET_ZONE, "".join(runs))


def _dark(row: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Where a run of dark squares begins, and how long it is."""
    place = 0
    for dark, squares in groupby(row):
        length = sum(1 for _ in squares)
        if dark:
            yield place, length
        place += length
