"""/desk/office/letters: what our own code could not take, tried again or put aside and taken back;
once, and who did it is written down."""

from collections.abc import Callable

import structlog
from starlette.requests import Request
from starlette.responses import Response

from bot.desk import texts
from bot.desk.door.guard import read_form
from bot.desk.door.sessions import Reader
from bot.desk.office import letters_texts as e
from bot.desk.office.letters_reading import Letter, letter_of, letters_of, put_aside_of
from bot.desk.office.office_pages import OfficePages, leads
from bot.desk.office.tabs import OFFICE
from bot.desk.submitting import Form
from bot.letters import once_more
from flows.texts import Text
from storage import desk, letters
from storage.tx import Tx

PATH, TEMPLATE = f"{OFFICE}/letters", "letters"
log = structlog.get_logger(__name__)


class LettersPage:
    def __init__(self, shared: OfficePages) -> None:
        self._shared = shared

    async def show(
        self, _: Request, reader: Reader, wrong: Text | None = None, sure: Letter | None = None
    ) -> Response:
        parts = self._shared.parts
        found = await self._shared.read(lambda c: letters_of(c, parts, reader))
        aside = await self._shared.read(lambda c: put_aside_of(c, parts, reader))
        return self._shared.pages.show(
            TEMPLATE, e.TITLE, status=422 if wrong else 200, reader=reader, e=e, wrong=wrong,
            sure=sure, own=not leads(reader),
            letters=[(one, Form.new(reader, TEMPLATE, one.key)) for one in found],
            aside=[(one, Form.new(reader, TEMPLATE, one.key)) for one in aside],
            sure_form=Form.new(reader, TEMPLATE, sure.key) if sure else "",
        )  # fmt: skip

    async def act(self, request: Request, reader: Reader) -> Response:
        fields = await read_form(request)
        form = Form.opened(reader, TEMPLATE, fields.get("form", ""))
        if form is None:
            return await self.show(request, reader, texts.OLD_FORM)
        key = str(form.about[0])
        letter = await self._shared.read(lambda c: letter_of(c, self._shared.parts, reader, key))
        if letter is None:  # the second press, or a colleague was there first
            return self._shared.back(reader, PATH, texts.ALREADY)
        match fields.get("action"):
            case "back" if letter.aside:
                await self._settle(reader, letter, "letter_back", letters.take_back)
                return self._shared.back(reader, PATH, e.TAKEN_BACK)
            case _ if letter.aside:
                return await self.show(request, reader)
            case "again":
                return await self._again(request, reader, letter)
            case "confirm":
                await self._settle(reader, letter, "letter_aside", letters.set_aside)
                return self._shared.back(reader, PATH, e.PUT_ASIDE)
            case "aside":
                return await self.show(request, reader, sure=letter)
        return await self.show(request, reader)

    async def _again(self, request: Request, reader: Reader, letter: Letter) -> Response:
        if letter.again is None:
            return await self.show(request, reader, letter.why_not)
        taken = await self._shared.desk.submitting.arrives(once_more(letter.again))
        if taken.status == 503:  # it lies where it lay
            return await self.show(request, reader, texts.FAILED)
        await self._settle(reader, letter, "letter_again", letters.settle)
        return self._shared.back(reader, PATH, e.WENT_WELL if taken.stored else e.FAILED_AGAIN)

    async def _settle(
        self, reader: Reader, letter: Letter, what: str, how: Callable[[Tx, str], bool]
    ) -> None:
        """Only once it has been taken: were we to fail in between, it would be there still."""

        def settle(tx: Tx) -> bool:
            gone = how(tx, letter.key)
            if gone and letter.person is not None:
                desk.log_read(tx, letter.person, reader.id, what)
            return gone

        if await self._shared.desk.batches.write(settle):
            log.info("letter_settled", how=what, key=letter.key, by=reader.id)
