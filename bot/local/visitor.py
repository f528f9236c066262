"""A small browser for stories: opens a page of this machine, reads its forms and presses
buttons like a person, cookies included. Runs no scripts; the desk needs none.
"""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from http.cookiejar import CookieJar
from urllib.error import HTTPError
from urllib.parse import urlencode, urljoin
from urllib.request import HTTPCookieProcessor, ProxyHandler, Request, build_opener

from starlette.concurrency import run_in_threadpool

TIMEOUT = 30  # seconds
FIELDS = {"input", "textarea", "select"}
SILENT = {"script", "style", "title"}


@dataclass(slots=True)
class Form:
    action: str
    fields: dict[str, str] = field(default_factory=dict)
    buttons: list["Button"] = field(default_factory=list)


@dataclass(slots=True)
class Button:
    form: str
    name: str
    value: str
    label: str = ""


class Page(HTMLParser):
    """What somebody reads on the page, and its forms."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self.forms: dict[str, Form] = {}
        self.wants_words = False
        self._form, self._silent, self._writes_in = "", 0, ""
        self._button: Button | None = None
        self._loose: list[Button] = []
        self.feed(html)
        for button in self._loose:
            if button.form in self.forms:
                self.forms[button.form].buttons.append(button)

    @property
    def text(self) -> str:
        return " ".join(self.said)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._silent += tag in SILENT
        if tag == "form":
            self._form = given.get("id", f"form {len(self.forms)}")
            self.forms[self._form] = Form(given.get("action", ""))
        elif given.get("type") == "checkbox" and "checked" not in given:
            return  # not ticked: a browser sends nothing
        elif tag in FIELDS and self._form and "name" in given:
            self.forms[self._form].fields[given["name"]] = given.get("value", "")
            self._writes_in = given["name"] if tag == "textarea" else ""
            self.wants_words |= tag == "textarea"
        elif tag == "button":
            form = given.get("form", self._form)
            self._button = Button(form, given.get("name", ""), given.get("value", ""))
            self._loose.append(self._button)

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in SILENT
        if tag == "form":
            self._form = ""
        elif tag == "button":
            self._button = None
        elif tag == "textarea":
            self._writes_in = ""

    def handle_data(self, data: str) -> None:
        if self._writes_in and self._form:
            self.forms[self._form].fields[self._writes_in] += data
            return
        words = " ".join(data.split())
        if not words or self._silent:
            return
        if self._button is not None:
            self._button.label = f"{self._button.label} {words}".strip()
        self.said.append(words)

    def button(self, wanted: str) -> tuple[Form, Button] | None:
        """By its value, its label or the beginning of its label; "" is the only one there."""
        there = [(form, button) for form in self.forms.values() for button in form.buttons]
        if not wanted:
            return there[0] if len(there) == 1 else None
        for fits in (
            lambda b: wanted in (b.value, b.label),
            lambda b: b.label.startswith(wanted),
        ):
            for form, button in there:
                if fits(button):
                    return form, button
        return None

    @property
    def labels(self) -> list[str]:
        return [button.label for form in self.forms.values() for button in form.buttons]


class Visitor:
    def __init__(self, address: str) -> None:
        self._address = address
        # Never through a proxy: everything is on this machine.
        self._opener = build_opener(ProxyHandler({}), HTTPCookieProcessor(CookieJar()))
        self.url, self.page = address, Page("")

    async def opens(self, url: str) -> Page:
        await self._ask(url, None)
        return self.page

    async def presses(self, wanted: str, **filled: str) -> Page:
        """LookupError when the page has no such button."""
        found = self.page.button(wanted)
        if found is None:
            raise LookupError(", ".join(self.page.labels) or "none")
        form, button = found
        fields = {**form.fields, **filled}
        if button.name:
            fields[button.name] = button.value
        await self._ask(urljoin(self.url, form.action or self.url), fields)
        return self.page

    async def _ask(self, url: str, fields: dict[str, str] | None) -> None:
        if not url.startswith(self._address + "/"):
            raise LookupError(f"{url} is not on this machine")
        self.url, html = await run_in_threadpool(self._fetch, url, fields)
        self.page = Page(html)

    def _fetch(self, url: str, fields: dict[str, str] | None) -> tuple[str, str]:
        body = None if fields is None else urlencode(fields).encode()
        try:
            with self._opener.open(Request(url, body), timeout=TIMEOUT) as answer:
                return answer.url, answer.read().decode()
        except HTTPError as error:  # a page too: "this link has been used"
            with error:
                return error.url or url, error.read().decode()
