"""Walks the desk as a person who presses every link, and collects every form."""

import re
from dataclasses import dataclass, field
from urllib.parse import urldefrag, urljoin

import httpx
from starlette.routing import Mount, Route

from tests.desk.full_office import Full
from tests.desk.office import BASE, Browser, Form, Office, PageReader, read

MOST = 400


@dataclass
class Walked:
    pages: dict[str, httpx.Response] = field(default_factory=dict)
    addresses: set[str] = field(default_factory=set)  # of links, forms and redirects
    forms: list[tuple[str, Form]] = field(default_factory=list)  # (page, form that is POSTed)

    def read(self, path: str) -> PageReader:
        return read(self.pages[path])


def known(full: Full) -> list[str]:
    """Every address that can be opened, about Amina: also those that open by a link."""
    named = {"citizen": full.office.citizen, "case": full.case, "question": full.question}
    paths = [path for method, path in routes(full.office) if method == "GET"]
    filled = [f"/desk{path}".format_map({**named, "token": token})
              for path in paths if "rest" not in path
              for token in _tokens(full, path)]  # fmt: skip
    with_words = f"/desk/cases/{full.words_case}"
    return [*filled, with_words, f"{with_words}/words"]


def _tokens(full: Full, path: str) -> list[str]:
    if "{token}" not in path:
        return [""]
    return [door.rsplit("/", 1)[1] for door in full.doors[path.split("/")[1]]]


def routes(office: Office) -> list[tuple[str, str]]:
    (mount,) = office.app.routes
    assert isinstance(mount, Mount)
    found = [
        (method, route.path)
        for route in mount.routes
        if isinstance(route, Route)
        for method in sorted((route.methods or set()) - {"HEAD"})
    ]
    assert len(found) > 60
    return found


def route_of(office: Office, path: str, *methods: str) -> str:
    """The address as a route has it, of those for these methods; "" where no page is its own."""
    plain = path.partition("?")[0].removeprefix("/desk") or "/"
    for method, route in routes(office):
        fits = re.fullmatch(re.sub(r"\{[^}]*\}", "[^/]+", route), plain)
        if fits and "rest" not in route and (not methods or method in methods):
            return route
    return ""


def pattern(office: Office, path: str) -> str:
    """The route that answers a POST to this address."""
    route = route_of(office, path, "POST")
    assert route, f"nothing answers a POST to {path}"
    return route


async def walk(browser: Browser, full: Full) -> Walked:
    found, waiting = Walked(), ["/desk/", *known(full)]
    while waiting:
        path = waiting.pop(0)
        if path in found.pages or "/static/" in path:
            continue
        assert len(found.pages) < MOST
        answer = await browser.get(path)
        found.pages[path] = answer
        to = answer.headers.get("location", "")
        page = read(answer)
        hrefs = [attrs["href"] for tag, attrs in page.tags if tag == "a" and attrs.get("href")]
        _collect(found, path, page)
        for href in [*hrefs, to] if to else hrefs:
            found.addresses.add(href)
            whole = urldefrag(urljoin(BASE + path, href)).url
            if whole.startswith(f"{BASE}/desk"):
                waiting.append(whole.removeprefix(BASE))
    return found


def _collect(found: Walked, path: str, page: PageReader) -> None:
    methods = [attrs.get("method", "get") for tag, attrs in page.tags if tag == "form"]
    for form, method in zip(page.forms, methods, strict=True):
        found.addresses.add(form.action)
        if method.lower() == "post":
            whole = Form(form.action or path, form.fields, form.buttons)
            found.forms.append((path, whole))


def pressed(form: Form) -> list[dict[str, str]]:
    """What the form sends, once for each of its buttons."""
    named = [button for button in form.buttons if "name" in button]
    return [{**form.fields, b["name"]: b.get("value", "")} for b in named] or [form.fields]
