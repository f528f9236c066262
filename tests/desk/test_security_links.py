"""The pages that open by what stands in their address, as somebody who means harm uses them: the
link is the permission, and it is good for its own page, its own person and its own citizen."""

import re
from collections.abc import AsyncIterator

import httpx
import pytest

from bot.desk.door.tries import BY_TOKEN
from bot.links import FORMS, Links
from flows.facts import Role
from storage.folder import table
from storage.tables import Link
from tests.desk.full_office import OTHER_ALIAS, Full, changed, fill, rewrite, snapshot
from tests.desk.office import BASE, Browser, Form, Office, read
from tests.desk.test_security_forms import PLANTED, REFUSED, about_bo, sneaked
from tests.desk.test_security_script import MARK, attack, is_text, typed_fields
from tests.desk.walk import Walked, pattern, pressed, routes, walk

# What of people's words stands on these pages; the citizen's own words are not for them.
SHOWN = {"person.name", "person.phone", "goal.text", "condition.text", "entry.text",
         "placement.absence_rule"}  # fmt: skip
TYPED = "Det går fint med opgaverne."
OVER = 410


async def behind(office: Office) -> tuple[Full, Browser, Walked]:
    """As somebody who has the links and no session."""
    full, browser = await fill(office), office.browser()
    return full, browser, await walk(browser, full)


def forms(office: Office, found: Walked) -> list[tuple[str, Form]]:
    """Those that a link is the permission for: page and form, each address once."""
    kinds: dict[tuple[str, ...], tuple[str, Form]] = {}
    for path, form in found.forms:
        if "{token}" in pattern(office, form.action):
            kinds.setdefault((form.action, *sorted(form.fields)), (path, form))
    return list(kinds.values())


def sent(found: Walked, path: str, form: Form) -> list[dict[str, str]]:
    """For each button, with words in the fields that are typed."""
    words = typed_fields(found, path)
    return [
        {name: TYPED if name in words else value for name, value in fields.items()}
        for fields in pressed(form)
    ]


async def test_each_of_these_pages_opens_and_every_form_is_tried(office: Office) -> None:
    full, browser, found = await behind(office)
    for paths in full.doors.values():
        for path in paths:
            assert (await browser.get(path)).status_code == 200, path
    posts = {path for method, path in routes(office) if method == "POST" and "{token}" in path}
    assert {pattern(office, form.action) for _, form in forms(office, found)} == posts
    assert {path.split("/")[1] for path in posts} == set(BY_TOKEN)


async def test_a_page_of_somebody_else_cannot_send_the_form_behind_a_link(office: Office) -> None:
    _, browser, found = await behind(office)
    before = snapshot(office)
    for path, form in forms(office, found):
        for fields in sent(found, path, form):
            for site in ("cross-site", "same-site"):
                headers = {"sec-fetch-site": site}
                answer = await browser.post(form.action, data=fields, headers=headers)
                assert answer.status_code == 403, path
    assert changed(before, snapshot(office)) == {}


# --- links that are not ours, or not for this -----------------------------------------------


def forged(office: Office, full: Full) -> list[str]:
    """Each link with another's signature, cut, changed, and without one; and what somebody makes
    who knows how it is done and has not the key."""
    mine = Links(BASE, b"a guess")
    until, lars = office.clock.now().replace(year=2030), office.ids[Role.company_mentor]
    made = [mine.form(kind, lars, office.citizen, until, "") for kind in FORMS]
    made += [mine.digest(lars, until), mine.task("t", "yes")]
    broken = []
    for door in (door for doors in full.doors.values() for door in doors):
        token = door.rsplit("/", 1)[1]
        payload = token.partition(".")[0]
        page = door.removesuffix(token)
        broken += [door[:-1], door + "A", f"{page}{token[:3]}-{token[4:]}"]
        broken += [f"{page}{payload}"] if payload != token else []
    return [url.removeprefix(BASE) for url in made] + broken


def misused(full: Full) -> list[str]:
    """Each link at each of the other pages."""
    return [
        f"/desk/{name}/{door.rsplit('/', 1)[1]}"
        for of, doors in full.doors.items()
        for door in doors
        for name in BY_TOKEN
        if name != of
    ]


@pytest.mark.parametrize("which", ["forged", "misused"])
async def test_a_link_is_good_for_its_own_page_as_it_was_sent(office: Office, which: str) -> None:
    full = await fill(office)
    before = snapshot(office)
    paths = forged(office, full) if which == "forged" else misused(full)
    assert len(paths) > 40
    for number, path in enumerate(paths):  # each from another network: guessing is stopped early
        browser = office.browser(f"10.0.{number // 250}.{number % 250 + 1}")
        for answer in (await browser.get(path), await browser.post(path, data={"text": TYPED})):
            assert answer.status_code in {404, 410}, path
            assert "Amina" not in answer.text
            assert not answer.cookies
    assert changed(before, snapshot(office)) == {}


async def test_who_is_a_mentor_there_no_more_opens_nothing_and_sends_nothing(
    office: Office,
) -> None:
    _, browser, found = await behind(office)
    await office.write(lambda tx: tx.connection.execute(table(Link).delete()))
    before = snapshot(office)
    about_amina = [one for one in forms(office, found) if not _about_a_person(one[1].action)]
    assert len(about_amina) > 6
    for path, form in about_amina:
        assert (await browser.get(path)).status_code == 404, path
        answer = await browser.post(form.action, data=sent(found, path, form)[0])
        assert answer.status_code == 404, path
        assert "Amina" not in answer.text
        office.later(minutes=2)
    assert changed(before, snapshot(office)) == {}


def _about_a_person(path: str) -> bool:
    """Not about any citizen."""
    return path.startswith(("/desk/digest/", "/desk/login/"))


# --- replay -----------------------------------------------------------------------------------


async def steps(browser: Browser, action: str, fields: dict[str, str]) -> AsyncIterator[Form]:
    """The form, and what the page after it sends on: a question is looked at first."""
    yield Form(action, fields)
    after = read(await browser.post(action, data=fields))
    for form in after.forms:
        if "kind" in form.fields:
            send = next(one for one in pressed(form) if one["action"] == "send")
            yield Form(action, send)


async def test_sent_again_it_has_happened_once(office: Office) -> None:
    """The same press, from a history, a proxy or a double click."""
    _, browser, found = await behind(office)
    start, again = snapshot(office), 0
    for path, form in forms(office, found):
        for fields in sent(found, path, form):
            async for step in steps(browser, form.action, fields):
                first = await browser.post(step.action, data=step.fields)
                assert first.status_code != 500, path
                before = snapshot(office)
                answer = await browser.post(step.action, data=step.fields)
                assert answer.status_code in {200, 303} | REFUSED | {OVER}, path
                assert changed(before, snapshot(office)) == {}, path
                again += 1
    assert again > 15
    kept = set(changed(start, snapshot(office)))
    assert kept >= {"question", "entry", "task", "outgoing", "person", "case"}, "nothing was sent"


async def test_when_its_time_is_over_a_link_does_nothing(office: Office) -> None:
    """A form that was opened in time and is sent too late as well. An answer that was given is
    still named."""
    full, browser, found = await behind(office)
    old = [one for one in forms(office, found) if one[0] in found.pages]
    office.later(days=40)
    before = snapshot(office)
    for number, (path, form) in enumerate(old):
        browser = office.browser(f"10.1.0.{number + 1}")
        late = await browser.post(form.action, data=sent(found, path, form)[0])
        for answer in (await browser.get(path), late):
            tells = path in full.doors["link"] and "Du har svaret" in answer.text
            assert tells or answer.status_code == OVER, path
            assert not answer.cookies
    assert changed(before, snapshot(office)) == {}


# --- fields of the attacker's -----------------------------------------------------------------


async def test_fields_and_choices_that_were_not_offered_are_not_taken(office: Office) -> None:
    full, browser, found = await behind(office)
    bos = about_bo(full, snapshot(office))
    for path, form in forms(office, found):
        fixed = {*form.fields, *(b["name"] for b in form.buttons if "name" in b)}
        for fields in sent(found, path, form):
            swapped = [{name: f"{PLANTED}!"} for name in fixed - typed_fields(found, path)]
            for more in (*sneaked(form, full), *swapped):
                answer = await browser.post(form.action, data={**fields, **more})
                assert answer.status_code in {200, 303} | REFUSED | {OVER}, (path, more)
    after = snapshot(office)
    assert [row for of in after.values() for row in of if PLANTED in row] == []
    assert about_bo(full, after) == bos


async def test_a_link_about_one_says_and_does_nothing_about_another(office: Office) -> None:
    full, browser, found = await behind(office)
    bos = about_bo(full, snapshot(office))
    named = re.compile(rf"\b{OTHER_ALIAS}s?\b")
    for doors in full.doors.values():
        assert not [path for path in doors if named.search(read(await browser.get(path)).text)]
    his = {name: str(full.bo) for name in ("citizen", "citizen_id", "person", "person_id", "to",
                                           "about", "ref", "task", "nonce")}  # fmt: skip
    for path, form in forms(office, found):
        for fields in sent(found, path, form):
            answer = await browser.post(form.action, data={**fields, **his})
            assert answer.status_code in {200, 303} | REFUSED | {OVER}, path
            assert not named.search(read(answer).text)
    assert about_bo(full, snapshot(office)) == bos


# --- script -----------------------------------------------------------------------------------


async def test_what_people_wrote_is_text_behind_the_links_and_nothing_else_is_there(
    office: Office,
) -> None:
    full = await fill(office)
    written = await rewrite(office, attack)
    found = await walk(office.browser(), full)
    pages = {path: page for path, page in found.pages.items() if page.status_code == 200}
    assert {path.split("/")[2] for path in pages} >= set(BY_TOKEN)
    for path, page in pages.items():
        if page.headers["content-type"].startswith("text/html"):
            is_text(read(page), page.text, path)
    everything = "".join(page.text for page in pages.values())
    assert {place for place in written if f"{MARK}:{place}:" in everything} == SHOWN


async def test_what_a_mentor_types_is_text_to_the_mentor_and_to_staff(office: Office) -> None:
    full, browser, found = await behind(office)
    for path, form in forms(office, found):
        words = typed_fields(found, path)
        for fields in pressed(form) if words else []:
            filled = {n: attack(n) if n in words else value for n, value in fields.items()}
            async for step in steps(browser, form.action, filled):
                answer = await browser.post(step.action, data=step.fields)
                assert answer.status_code in {200, 400}, path
                is_text(read(answer), answer.text, path)
    assert {"question", "entry"} <= _with_mark(snapshot(office))
    shown: list[httpx.Response] = []
    for role in (Role.caseworker, Role.job_consultant):
        again = await walk(await office.signed_in(role), full)
        for path, page in again.pages.items():
            assert page.status_code != 500, path
            if page.headers.get("content-type", "").startswith("text/html"):
                is_text(read(page), page.text, path)
                shown += [page] if MARK in page.text else []
    assert len(shown) > 2


def _with_mark(rows: dict[str, list[str]]) -> set[str]:
    return {of for of, found in rows.items() if any(MARK in row for row in found)}
