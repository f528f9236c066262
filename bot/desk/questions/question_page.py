"""Questions in the desk: the list, one with its words, the answer with a look before it goes;
and greetings. Each reading of words is logged before the page is shown (DESIGN §8)."""

from collections.abc import Mapping

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from bot.desk import texts
from bot.desk.desk import Desk
from bot.desk.door.guard import read_form
from bot.desk.door.sessions import BOARD, Reader
from bot.desk.questions import question_texts
from bot.desk.questions.question_reading import QuestionPage, QuestionReading
from bot.desk.submitting import Form, Taken
from flows.events import Submitted
from flows.texts import Text
from flows.understanding import hear

LIST = f"{BOARD}questions"
QUESTION = "question"  # the kind of form


class Questions:
    def __init__(self, desk: Desk) -> None:
        self._desk, self._pages, self._submitting = desk, desk.pages, desk.submitting
        self._reading = QuestionReading(desk.parts, desk.reading)

    async def board(self, request: Request, reader: Reader) -> Response:
        lines = await run_in_threadpool(self._reading.waiting, reader.id)
        return self._pages.show(
            "questions", question_texts.QUESTIONS, reader=reader, lines=lines, q=question_texts
        )

    async def show(self, request: Request, reader: Reader) -> Response:
        page = await self._find(request, reader)
        return self._not_found(reader) if page is None else await self._show(reader, page)

    async def answer(self, request: Request, reader: Reader) -> Response:
        """ "preview", "change" (back to the field), "send", or "talked": answered in person."""
        fields = await read_form(request)
        page = await self._find(request, reader)
        if page is None:
            return self._not_found(reader, fields.get("text", ""))
        form = Form.opened(reader, QUESTION, fields.get("form", ""))
        text, action = words_in(fields), fields.get("action", "")
        if form is None or form.about != [page.id]:
            return await self._show(reader, page, text, texts.OLD_FORM, status=403)
        if action == "talked":
            event = Submitted("answer_talked", page.id, hear(""))
            taken = await self._submitting.take(form.key, event, reader.id, page.citizen)
            return await self._after(request, reader, text, taken)
        wrong = None if action == "change" else wrong_words(text, self._reading.most)
        if wrong is not None or action == "change":
            return await self._show(reader, page, text, wrong, status=400 if wrong else 200)
        event = Submitted("answer" if action == "send" else "answer_begun", page.id, hear(text))
        if action != "send":
            begun = form.key + ":begun"
            await self._submitting.take(begun, event, reader.id, page.citizen)
            notes = (question_texts.REMOVED,) if event.heard.removed else ()
            return await self._show(reader, page, event.heard.text, preview=True, notes=notes)
        taken = await self._submitting.take(form.key, event, reader.id, page.citizen)
        return await self._after(request, reader, text, taken)

    async def _after(self, request: Request, reader: Reader, text: str, taken: Taken) -> Response:
        page = await self._find(request, reader)
        if taken.stored and page is not None and page.answered_by == reader.id:
            return self._desk.back(LIST, reader, taken.said)
        if page is None:
            return self._not_found(reader, text)
        # A colleague was quicker, or we failed: the words are not lost.
        why, status = (None, 409) if taken.stored else (texts.FAILED, taken.status)
        return await self._show(reader, page, text, why, status=status, said=taken.said)

    async def _show(
        self,
        reader: Reader,
        page: QuestionPage,
        text: str = "",
        trouble: Text | None = None,
        *,
        status: int = 200,
        preview: bool = False,
        notes: tuple[Text, ...] = (),
        said: tuple[str, ...] = (),
    ) -> Response:
        # First into the log, then onto the page: no reading that nobody knows of.
        await self._submitting.log_read(page.citizen, reader.id, f"question:{page.id}")
        noted = [*said, *(self._pages.words(note, reader.language) for note in notes)]
        return self._pages.show(
            "question",
            question_texts.about(page.alias),
            status=status,
            reader=reader,
            said=noted,
            page=page,
            text=text,
            trouble=trouble,
            preview=preview,
            form=Form.new(reader, QUESTION, page.id),
            q=question_texts,
        )

    async def _find(self, request: Request, reader: Reader) -> QuestionPage | None:
        id_ = request.path_params["question"]
        return await run_in_threadpool(self._reading.page, reader.id, id_)

    def _not_found(self, reader: Reader, note: str = "") -> Response:
        return self._pages.not_found(reader, note, to=LIST, label=question_texts.ALL_QUESTIONS)


def words_in(fields: Mapping[str, str]) -> str:
    return fields.get("text", "").strip()


def wrong_words(text: str, most: int) -> Text | None:
    if not text:
        return question_texts.WRITE_FIRST
    return question_texts.TOO_LONG if len(text) > most else None
