"""/desk/citizens/{citizen}: everything about one citizen at a glance, each panel with who else sees
it; /cases: their cases with what happened; /words: their own words, opened by a click of their own.
Each reading is written down first, then shown."""

from markupsafe import Markup
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from bot.desk.cases.reading import words_as
from bot.desk.citizen import overview_charts as charts
from bot.desk.citizen import overview_texts, placement_texts
from bot.desk.citizen.overview_reading import Overview, OverviewReading
from bot.desk.desk import Desk, about_citizen
from bot.desk.door.sessions import Reader
from flows.texts import Text

# The names under which readings are logged; those of a case: bot/desk/cases/reading.py.
OVERVIEW, CASES, WORDS = "overview", "cases", "words"


class OverviewPages:
    def __init__(self, desk: Desk) -> None:
        self._pages, self._submitting = desk.pages, desk.submitting
        self._reading = OverviewReading(desk.parts, desk.reading)

    async def show(self, request: Request, reader: Reader) -> Response:
        page = await about_citizen(request, reader, self._reading.page)
        if page is None:
            return self._pages.not_found(reader)
        # First into the log, then onto the page: no reading that nobody knows of.
        await self._submitting.log_read(page.found.id, reader.id, OVERVIEW)
        return self._pages.show(
            "overview",
            overview_texts.about(page.found.alias),
            reader=reader,
            tabs=page.found.tabs,
            page=page,
            home=request.url.path.rstrip("/"),
            pictures=self._pictures(page, reader),
            o=overview_texts,
            w=placement_texts,
        )

    def _pictures(self, page: Overview, reader: Reader) -> dict[str, Markup]:
        """Those there is something to see in."""

        def say(text: Text) -> str:
            return self._pages.words(text, reader.language)

        told, found = page.beliefs, dict[str, Markup]()
        if page.days:
            found["days"] = charts.days(page.days, page.found.today, say, reader.language)
        if page.weeks:
            found["hours"] = charts.hours(page.weeks, say)
        if told.belief:
            found["belief"] = charts.belief(told.belief, say, reader.language)
        if told.sure:
            found["sure"] = charts.sure(told.sure, say)
        return found

    async def cases(self, request: Request, reader: Reader) -> Response:
        page = await about_citizen(request, reader, self._reading.cases)
        if page is None:
            return self._pages.not_found(reader)
        await self._submitting.log_read(page.found.id, reader.id, CASES)
        return self._pages.show(
            "citizen_cases",
            overview_texts.cases_of(page.found.alias),
            reader=reader,
            tabs=page.found.tabs,
            page=page,
            o=overview_texts,
        )

    async def words(self, request: Request, reader: Reader) -> Response:
        """Those of a case are also logged as the case's: its page says who has read them."""
        found = await about_citizen(request, reader, self._reading.found)
        if found is None:
            return self._pages.not_found(reader)
        words = await run_in_threadpool(self._reading.words, found)
        of_cases = (words_as(line.id) for line, _ in words.of_cases)
        await self._submitting.log_read(found.id, reader.id, WORDS, *of_cases)
        return self._pages.show(
            "citizen_words",
            overview_texts.words_of(found.alias),
            reader=reader,
            tabs=found.tabs,
            words=words,
            o=overview_texts,
        )
