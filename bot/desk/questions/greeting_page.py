"""A greeting from the desk: to whom, the words, a look before it goes (requirement 6)."""

from dataclasses import replace

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from bot.desk import texts
from bot.desk.choosing import Choice, choice_of
from bot.desk.desk import Desk
from bot.desk.door.guard import read_form
from bot.desk.door.sessions import Reader
from bot.desk.questions import question_texts
from bot.desk.questions.question_page import LIST, words_in, wrong_words
from bot.desk.questions.question_reading import QuestionReading
from bot.desk.submitting import Form
from flows.events import Submitted
from flows.texts import Text
from flows.understanding import hear

GREETING = "greeting"  # the kind of form


class Greetings:
    def __init__(self, desk: Desk) -> None:
        self._desk, self._pages, self._submitting = desk, desk.pages, desk.submitting
        self._reading = QuestionReading(desk.parts, desk.reading)

    async def show(self, request: Request, reader: Reader) -> Response:
        whom = await self._whom(reader, request.query_params.get("citizen", ""))
        return await self._show(reader, replace(whom, wrong=None))

    async def send(self, request: Request, reader: Reader) -> Response:
        fields = await read_form(request)
        form = Form.opened(reader, GREETING, fields.get("form", ""))
        text, action = words_in(fields), fields.get("action", "")
        typed = fields.get("to_called", "").strip()
        whom = await self._whom(reader, fields.get("to", ""), typed)
        if form is None:
            return await self._show(reader, whom, text, texts.OLD_FORM, status=403)
        wrong = whom.wrong if typed else None
        if wrong is None:
            wrong = wrong_words(text, self._reading.most_greeting)
            if whom.chosen is None:
                wrong = question_texts.TO_WHOM
        if action == "change" or wrong is not None:
            wrong = None if action == "change" else wrong
            return await self._show(reader, whom, text, wrong, status=400 if wrong else 200)
        heard = hear(text)
        if action != "send" or whom.chosen is None:
            return await self._show(reader, whom, heard.text, preview=True)
        event = Submitted("greeting", "", heard)
        taken = await self._submitting.take(form.key, event, reader.id, whom.chosen)
        if not taken.stored:
            return await self._show(reader, whom, text, texts.FAILED, status=taken.status)
        return self._desk.back(LIST, reader, taken.said)

    async def _whom(self, reader: Reader, number: str, typed: str = "") -> Choice:
        people = await run_in_threadpool(self._reading.to_greet, reader.id)
        return choice_of(people, number, typed)

    async def _show(
        self,
        reader: Reader,
        whom: Choice,
        text: str = "",
        trouble: Text | None = None,
        *,
        status: int = 200,
        preview: bool = False,
    ) -> Response:
        return self._pages.show(
            "greeting",
            question_texts.GREETING,
            status=status,
            reader=reader,
            whom=whom,
            text=text,
            trouble=trouble,
            preview=preview,
            most=self._reading.most_greeting,
            form=Form.new(reader, GREETING),
            q=question_texts,
        )
