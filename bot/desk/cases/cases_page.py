"""The list of cases, and the page of one case."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.desk import texts
from bot.desk.cases.board_reading import BoardReading, page_number
from bot.desk.cases.case_page import CasePage, Logged
from bot.desk.cases.forms import CASE, WORDS, Act, Acts
from bot.desk.cases.lines import Board
from bot.desk.cases.log_texts import undo_text
from bot.desk.cases.reading import opened_as, words_as
from bot.desk.day import day_texts
from bot.desk.desk import Desk
from bot.desk.door.guard import read_form
from bot.desk.door.sessions import BOARD, Reader
from bot.desk.live import EVERY, Live, answer
from bot.desk.submitting import Form
from flows.cases import OUTCOMES
from flows.texts import Text


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why the page is shown again, with what was typed."""

    status: int
    text: Text
    field: str = ""
    news: Sequence[Logged] = ()


class Filled(dict[str, str]):
    """What was typed; a field that was not there is empty."""

    def __missing__(self, _: str) -> str:
        return ""


class Cases:
    def __init__(self, desk: Desk) -> None:
        self._pages, self._sessions = desk.pages, desk.sessions
        self._reading, self._submitting = desk.reading, desk.submitting
        self._boards, self._now = BoardReading(desk.parts), desk.parts.clock.now
        self._live = Live[Board](desk.parts, desk.batches)
        self._acts = Acts(desk.parts, desk.submitting)
        self.more: Callable[[Reader, CasePage], dict[str, Any]] = lambda reader, page: {}
        """Further parts of the case page (tracks.py)."""

    async def board(self, request: Request, reader: Reader) -> Response:
        return self._board("board", reader, await self._read(request, reader))

    async def board_now(self, request: Request, reader: Reader) -> Response:
        """That list alone, for a page that is open."""
        board = await self._read(request, reader)
        return answer(request, board.version, lambda: self._board("board_part", reader, board))

    async def _read(self, request: Request, reader: Reader) -> Board:
        mine = request.query_params.get("mine") == "1"
        page = page_number(request.query_params.get("page", ""))
        return await self._live.read(
            (reader.id, mine, page), lambda: self._boards.board(reader.id, mine=mine, page=page)
        )

    def _board(self, template: str, reader: Reader, board: Board) -> Response:
        title = texts.MY_CASES if board.mine else texts.OPEN_CASES
        which = {"page": board.page if board.page > 1 else 0, "mine": int(board.mine)}
        asked = urlencode({name: value for name, value in which.items() if value})
        return self._pages.show(
            template, title, reader=reader, board=board, d=day_texts, every=EVERY,
            now=self._now(), which=f"?{asked}" if asked else "",
        )  # fmt: skip

    async def case(self, request: Request, reader: Reader) -> Response:
        page = await self.find(request, reader)
        if page is None:
            return self._pages.not_found(reader)
        if page.merged_into:
            return RedirectResponse(f"{BOARD}cases/{page.merged_into}", status_code=303)
        return await self.show(reader, page)

    async def words(self, request: Request, reader: Reader) -> Response:
        """The same page with the citizen's words open."""
        page = await self.find(request, reader)
        if page is None:
            return self._pages.not_found(reader)
        if not page.words_kept:
            return RedirectResponse(f"{BOARD}cases/{page.line.id}", status_code=303)
        return await self.show(reader, page, words=True)

    async def act(self, request: Request, reader: Reader) -> Response:
        """One button of the form, once."""
        act = Act.of(await read_form(request))
        page = await self.find(request, reader)
        if page is None:
            return self._pages.not_found(reader, act.note)
        form = Form.opened(reader, CASE, act.form)
        if form is None or form.about[0] != request.path_params["case"]:
            return self._old_page(request, reader, act)
        if act.action == WORDS:
            return await self._open_words(reader, page, act, form)
        if await self._submitting.was_taken(form.key):
            return self.back(page, reader, [texts.ALREADY])
        _, version = form.about
        if page.moved(version):
            news = page.since(version)
            return await self.show(reader, page, Trouble(409, texts.MOVED, news=news), act=act)
        wrong = act.wrong(page)
        if wrong is not None:
            return await self.show(reader, page, Trouble(422, *wrong), act=act)
        return await self._carry_out(reader, page, act, form)

    async def _open_words(self, reader: Reader, page: CasePage, act: Act, form: Form) -> Response:
        """A page of its own, which can be gone back to; with what was typed it is this one."""
        if not act.typed:
            return RedirectResponse(f"{BOARD}cases/{page.line.id}/words", status_code=303)
        _, version = form.about
        news = Trouble(409, texts.MOVED, news=page.since(version)) if page.moved(version) else None
        return await self.show(reader, page, news, act=act, words=True)

    async def _carry_out(self, reader: Reader, page: CasePage, act: Act, form: Form) -> Response:
        result = await self._acts.take(reader, page, act, form)
        if result.stored:
            return self.back(page, reader, [*result.notes], result.said)
        now = await run_in_threadpool(self._reading.case, reader.id, page.line.id)
        if now is None:
            return self._pages.not_found(reader, act.note)
        _, version = form.about
        trouble = Trouble(result.status, result.notes[0], news=now.since(version))
        if trouble.text is texts.MOVED and not now.moved(version):
            trouble = Trouble(422, texts.NOT_DONE)  # refused; why is said above
        return await self.show(reader, now, trouble, act=act, said=result.said)

    def back(
        self, page: CasePage, reader: Reader, notes: Sequence[Text], said: Sequence[str] = ()
    ) -> Response:
        response = RedirectResponse(f"{BOARD}cases/{page.line.id}", status_code=303)
        words = [self._pages.words(text, reader.language) for text in notes]
        self._sessions.say(response, reader, [*said, *words])
        return response

    async def show(
        self,
        reader: Reader,
        page: CasePage,
        trouble: Trouble | None = None,
        *,
        act: Act | None = None,
        said: Sequence[str] = (),
        filled: Mapping[str, str] | None = None,
        status: int = 200,
        words: bool = False,
    ) -> Response:
        """The case page, with what was typed; with the citizen's words if they were asked for."""
        shown = bool(page.words_kept) and (words or page.shown_at_once)
        # First into the log, then onto the page: no reading that nobody knows of.
        id_ = page.line.id
        what = (opened_as(id_), words_as(id_)) if shown else (opened_as(id_),)
        await self._submitting.log_read(page.citizen, reader.id, *what)
        page = await run_in_threadpool(self._reading.opened, page, shown)
        return self._pages.show(
            "case",
            texts.case_about(page.line.alias),
            status=trouble.status if trouble else status,
            reader=reader,
            said=said,
            page=page,
            line=page.line,
            form=Form.new(reader, CASE, page.line.id, page.version),
            asked_for_words=words,
            undo=undo_text(page.undo) if page.undo else None,
            act=act or Act(),
            trouble=trouble,
            outcomes=[(button.value, button.label) for button in OUTCOMES],
            filled=Filled(filled or {}),
            **await run_in_threadpool(self.more, reader, page),
        )

    async def find(self, request: Request, reader: Reader) -> CasePage | None:
        return await run_in_threadpool(self._reading.case, reader.id, request.path_params["case"])

    def _old_page(self, request: Request, reader: Reader, act: Act) -> Response:
        return self._pages.message(
            texts.OLD_PAGE,
            texts.OLD_PAGE_HELP,
            status=403,
            reader=reader,
            note=act.note,
            to=request.url.path,
            label=texts.OPEN_CASE,
        )
