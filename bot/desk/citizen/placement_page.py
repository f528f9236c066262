"""/desk/placements and /desk/citizens/{citizen}/placement: what a placement lacks, its goals with
everybody's number beside each other, the next follow-up, and who is in it. The flows decide what
may be done (flows/goals/forms.py); each press counts once, and only on what was looked at."""

from collections.abc import Mapping

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from bot.desk import texts
from bot.desk.citizen import citizens_texts, placement_texts
from bot.desk.citizen.placement_reading import PlacementPage, PlacementReading
from bot.desk.citizen.sheets import page_in
from bot.desk.desk import Desk, about_citizen
from bot.desk.door.guard import read_form
from bot.desk.door.sessions import BOARD, Reader
from bot.desk.submitting import Form
from flows.events import Submitted
from flows.goals.forms import DO
from flows.goals.people import NOBODY
from flows.placing.may import MAY_SET
from flows.texts import Text
from flows.understanding import hear

PLACE = "placement"
LIST = f"{BOARD}placements"
LONGEST = 5000  # characters of a field; what is too long is said by the flow


class Placements:
    def __init__(self, desk: Desk) -> None:
        self._desk, self._pages, self._submitting = desk, desk.pages, desk.submitting
        self._reading = PlacementReading(desk.parts, desk.reading)

    async def board(self, request: Request, reader: Reader) -> Response:
        sheet = await run_in_threadpool(self._reading.mine, reader.id, page_in(request))
        return self._pages.show(
            "placements",
            placement_texts.PLACEMENTS,
            reader=reader,
            sheet=sheet,
            c=citizens_texts,
            may_add=reader.role in MAY_SET,
            w=placement_texts,
        )

    async def show(self, request: Request, reader: Reader) -> Response:
        page = await self._find(request, reader)
        return self._not_found(reader) if page is None else await self._show(reader, page)

    async def act(self, request: Request, reader: Reader) -> Response:
        """One button of the page, once."""
        fields = await read_form(request)
        page = await self._find(request, reader)
        words = fields.get("words", "").strip()[:LONGEST]
        if page is None:
            return self._not_found(reader, words)
        form = Form.opened(reader, PLACE, fields.get("form", ""))
        if form is None or form.about[:1] != [page.citizen]:
            return await self._show(reader, page, fields, texts.OLD_PAGE_HELP, status=403)
        kind, _, ref = fields.get("action", "").partition(":")
        if kind not in DO or not self._offered(page, kind, ref, words):
            return await self._show(reader, page, fields, placement_texts.CHANGED, status=409)
        if await self._submitting.was_taken(form.key):
            return self._desk.back(request.url.path, reader, ())
        if form.about[1:] != [page.version]:
            return await self._show(reader, page, fields, placement_texts.CHANGED, status=409)
        event = Submitted(kind, ref, hear(words))
        taken = await self._submitting.take(form.key, event, reader.id, page.citizen)
        if not taken.stored:
            return await self._show(reader, page, fields, texts.FAILED, status=taken.status)
        now = await self._find(request, reader)
        if now is not None and now == page:  # nothing was changed: what was typed stays
            return await self._show(reader, page, fields, said=taken.said, status=422)
        return self._desk.back(request.url.path, reader, taken.said)

    def _offered(self, page: PlacementPage, kind: str, ref: str, words: str) -> bool:
        """Only what stands on the page of this reader: a goal, whom they may put into a role."""
        if kind.startswith("goal_") and ref not in {str(goal.id) for goal in page.goals}:
            return False
        if kind != "role":
            return not page.mentor or kind == "goal_rate"
        found = next((one for one in page.roles if one.role == ref), None)
        if found is None:
            return False
        chosen = {str(id_) for id_, _ in found.choices}
        return words in chosen or not words or words == NOBODY

    async def _show(
        self,
        reader: Reader,
        page: PlacementPage,
        filled: Mapping[str, str] | None = None,
        trouble: Text | None = None,
        *,
        said: list[str] | tuple[str, ...] = (),
        status: int = 200,
    ) -> Response:
        # First into the log, then onto the page: no reading that nobody knows of.
        await self._submitting.log_read(page.citizen, reader.id, "placement")
        typed = {(filled or {}).get("action", ""): (filled or {}).get("words", "")}
        return self._pages.show(
            "placement",
            placement_texts.about(page.alias),
            status=status,
            reader=reader,
            said=said,
            page=page,
            tabs=page.tabs,
            place=page.placement,
            w=placement_texts,
            trouble=trouble,
            typed=typed,
            goal_typed=_typed_for_goals(typed),
            form=Form.new(reader, PLACE, page.citizen, page.version),
        )

    async def _find(self, request: Request, reader: Reader) -> PlacementPage | None:
        return await about_citizen(request, reader, self._reading.page)

    def _not_found(self, reader: Reader, note: str = "") -> Response:
        return self._pages.message(
            texts.NOT_FOUND, texts.NOT_FOUND_HELP, status=404, reader=reader, note=note,
            to=LIST, label=placement_texts.PLACEMENTS,
        )  # fmt: skip


def _typed_for_goals(typed: Mapping[str, str]) -> dict[str, str]:
    """By the number of the goal: asking and suggesting share one field."""
    return {
        action.partition(":")[2]: words
        for action, words in typed.items()
        if action.partition(":")[0] in {"goal_ask", "goal_suggest"}
    }
