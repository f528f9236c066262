"""Markup in everything that people write, and on every page that shows it: it is text."""

import pytest

from bot.desk.routes import OPEN
from flows.facts import Role
from tests.desk.full_office import Full, fill, rewrite
from tests.desk.office import Browser, Office, PageReader, read
from tests.desk.walk import Walked, pattern, pressed, walk

ROLES = (Role.caseworker, Role.deputy, Role.leader, Role.job_consultant, Role.personal_mentor,
         Role.company_mentor)  # fmt: skip
MARK = "zx"
FILES = ("application/pdf", "text/calendar", "text/vcard")


def attack(place: str) -> str:
    """Ends a text, an attribute with either quote, a textarea, a title and a comment, and would be
    calculated by a template that took words for its own."""
    return (
        f"{MARK}:{place}:{{{{7*191}}}}\"'><xss></textarea></title></svg>--><script>xss()</script>"
        "<img src=x onerror=xss()>"
    )


def is_text(page: PageReader, raw: str, path: str) -> None:
    for tag, attrs in page.tags:
        assert tag != "xss", f"{path}: markup came through"
        assert tag != "script" or attrs.get("src", "").startswith("/desk/static/"), path
        assert "onerror" not in attrs, path
        assert tag != "img" or attrs["src"].startswith("/desk/static/"), path
        for name in ("href", "action", "src"):
            assert "script:" not in attrs.get(name, "").lower(), path
    assert "<xss" not in raw, path
    assert "<script>xss" not in raw, path
    assert "1337" not in raw, f"{path}: a template calculated it"


# What has to have been seen on some page, so that this test cannot pass by showing nothing.
SHOWN = {
    "person.name", "placement.workplace", "placement.task",
    "placement.concern", "placement.absence_rule", "goal.text", "condition.text", "entry.text",
    "words.text", "caselog.note", "question.text", "draft.text", "partner.note",
    "competence.text",
}  # fmt: skip


async def attacked(office: Office) -> tuple[Full, set[str]]:
    full = await fill(office)
    return full, await rewrite(office, attack)


@pytest.mark.parametrize("role", ROLES)
async def test_what_was_written_is_text_on_every_page(office: Office, role: Role) -> None:
    full, _ = await attacked(office)
    found = await walk(await office.signed_in(role), full)
    shown = 0
    for path, page in found.pages.items():
        assert page.status_code != 500, path
        assert page.headers["x-content-type-options"] == "nosniff"
        if page.headers.get("content-type", "").startswith(FILES):
            continue  # no browser reads these as a page
        is_text(read(page), page.text, path)
        shown += MARK in page.text
    assert shown >= 3


async def test_every_written_field_was_really_seen_somewhere(office: Office) -> None:
    full, written = await attacked(office)
    seen: set[str] = set()
    for role in ROLES:
        found = await walk(await office.signed_in(role), full)
        everything = "".join(page.text for page in found.pages.values())
        seen |= {place for place in written if f"{MARK}:{place}:" in everything}
    assert written >= SHOWN
    assert seen >= SHOWN


@pytest.mark.parametrize("role", [Role.caseworker, Role.leader, Role.personal_mentor])
async def test_what_is_typed_comes_back_as_text(office: Office, role: Role) -> None:
    """In the page that says what is wrong, in the preview, and in what is said afterwards."""
    full = await fill(office)
    browser = await office.signed_in(role)
    found = await walk(browser, full)
    tried = 0
    for path, form in found.forms:
        if pattern(office, form.action) in {"/logout", *OPEN}:
            continue
        typed = typed_fields(found, path)
        for fields in pressed(form)[:6]:
            filled = {n: attack(n) if n in typed else value for n, value in fields.items()}
            tried += filled != fields
            await _sends(browser, form.action, filled)
    assert tried > 1
    again = await walk(browser, full)
    for path, page in again.pages.items():
        is_text(read(page), page.text, path)


async def _sends(browser: Browser, path: str, fields: dict[str, str]) -> None:
    answer = await browser.post(path, data=fields)
    assert answer.status_code != 500, path
    if answer.status_code == 303:
        answer = await browser.get(answer.headers["location"])
    is_text(read(answer), answer.text, path)


def typed_fields(found: Walked, path: str) -> set[str]:
    """What is written in, on this page."""
    free = {"", "text", "search", "tel", "email"}
    return {
        attrs["name"]
        for tag, attrs in found.read(path).tags
        if "name" in attrs
        and (tag == "textarea" or (tag == "input" and attrs.get("type", "") in free))
    }


async def test_an_address_that_somebody_made_up_is_not_shown_as_markup(office: Office) -> None:
    browser = await office.signed_in(Role.leader)
    evil = "%22%3E%3Cxss%3E%3Cscript%3Exss()%3C/script%3E"
    paths = ("/desk/{}", "/desk/login/{}", "/desk/link/{}", "/desk/cases?colour={}&show={}",
             "/desk/cases?page={}", "/desk/office/reads?citizen={}&day={}&before={}",
             "/desk/numbers?from={}&to={}", "/desk/citizens?page={}", "/desk/hours?week={}",
             "/desk/citizens/0/timeline?kind={}&before={}")  # fmt: skip
    for path in paths:
        page = await browser.get(path.replace("{}", evil).replace("/0/", f"/{office.citizen}/"))
        assert page.status_code != 500, path
        is_text(read(page), page.text, path)


async def test_a_wrong_mail_address_is_shown_as_text_to_whoever_is_not_signed_in(
    office: Office,
) -> None:
    page = await office.browser().post("/desk/login", data={"mail": attack("mail")})
    assert page.status_code == 422
    is_text(read(page), page.text, "/desk/login")
    assert MARK in page.text
