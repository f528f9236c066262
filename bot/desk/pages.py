"""A page from its template, in the reader's language. Every blank is escaped by Jinja."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse

from bot.desk import texts
from bot.desk.cases import track_texts, words_texts
from bot.desk.charts import meter
from bot.desk.day import search_texts
from bot.desk.door.sessions import BOARD, Reader
from bot.desk.menu import menu
from bot.desk.office import numbers_texts
from bot.render import DANISH, RIGHT_TO_LEFT, in_words
from flows.policy import Office
from flows.texts import Text

TEMPLATES = Path(__file__).parent / "templates"


class Pages:
    def __init__(self, office: Office) -> None:
        self._zone = office.zone
        # Where an error says "ring": whom, when the municipality has told us its number.
        self.number = (texts.call(office.name, office.phone),) if office.phone else ()
        self._templates = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.globals["x"] = texts
        self._templates.globals["meter"] = meter
        self._templates.globals["n"] = numbers_texts
        self._templates.globals["k"] = track_texts
        self._templates.globals["v"] = words_texts
        self._templates.globals["f"] = search_texts

    def show(
        self,
        template: str,
        title: Text,
        *,
        status: int = 200,
        reader: Reader | None = None,
        language: str = DANISH,
        said: Sequence[str] = (),
        **values: Any,
    ) -> HTMLResponse:
        """`reader` is who is signed in; a page for somebody who is not has only a language."""
        language = reader.language if reader else language
        page = self._templates.get_template(f"{template}.html").render(
            t=lambda text: in_words(text, language, self._zone),
            language=language,
            direction="rtl" if language in RIGHT_TO_LEFT else "ltr",
            arrow="→" if language in RIGHT_TO_LEFT else "←",  # back: no letter that turns itself
            title=title,
            reader=reader,
            menu=menu(reader, template) if reader else None,
            sign_out=reader.seal("form", ["sign_out"]) if reader else "",
            said=[*(reader.said if reader else ()), *said],
            **values,
        )
        return HTMLResponse(page, status_code=status)

    def message(
        self,
        title: Text,
        *lines: Text,
        status: int = 200,
        reader: Reader | None = None,
        language: str = DANISH,
        **values: Any,
    ) -> HTMLResponse:
        """What happened, and what to do about it. `to` and `label` make a link."""
        usual = {"note": "", "to": "", "label": None}
        return self.show(
            "message",
            title,
            status=status,
            reader=reader,
            language=language,
            lines=lines,
            **{**usual, **values},
        )

    def not_found(self, reader: Reader, note: str = "", **values: Any) -> HTMLResponse:
        """The same for what does not exist, for somebody else's, and for another role's page."""
        values = {"to": BOARD, "label": texts.TO_DAY, **values}
        return self.message(
            texts.NOT_FOUND, texts.NOT_FOUND_HELP, status=404, reader=reader, note=note, **values
        )

    def words(self, text: Text, language: str) -> str:
        return in_words(text, language, self._zone)
