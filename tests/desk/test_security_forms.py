"""Every form of the desk, as somebody who means harm sends it: from elsewhere, with more fields
than it has, and with other choices than it offered."""

import re
from typing import Any

import pytest

from bot.desk.door.sessions import Reader
from flows.facts import Role
from tests.desk.full_office import Full, changed, fill, snapshot
from tests.desk.office import Browser, Form, Office
from tests.desk.walk import Walked, pattern, pressed, routes, walk

# These look for something and change nothing; what they find is what the reader may open anyway.
ONLY_LOOK = {"/search"}
# The caseworker has nearly every form, the others have the rest.
WHO = (Role.caseworker, Role.leader, Role.job_consultant, Role.personal_mentor)
REFUSED = {400, 403, 404, 409, 422}
PLANTED = "zxplantedzx"
# Columns of ours that no form has as a field of its own.
OURS = ("id", "citizen_id", "person_id", "placement_id", "case_id", "role", "owner", "state",
        "participation", "key", "actor_id", "by", "source", "entered_by", "opened_at", "leads_to",
        "forgotten_at", "asker", "taken_by", "colour")  # fmt: skip


async def walked(office: Office, role: Role) -> tuple[Full, Browser, Walked]:
    full = await fill(office)
    browser = await office.signed_in(role)
    return full, browser, await walk(browser, full)


def forms_of_staff(office: Office, found: Walked) -> dict[tuple[str, ...], Form]:
    """Each kind of form once: its address's route and its fields."""
    kinds: dict[tuple[str, ...], Form] = {}
    for _, form in found.forms:
        route = pattern(office, form.action)
        if route not in ONLY_LOOK and "{token}" not in route and route != "/login":
            buttons = sorted(b.get("name", "") + b.get("value", "") for b in form.buttons)
            kinds.setdefault((route, *sorted(form.fields), *buttons), form)
    return kinds


async def test_every_post_is_tried_by_one_of_these(office: Office) -> None:
    """A new form that no page of the full office shows fails here."""
    full, tried = await fill(office), set[str]()
    for role in WHO:
        found = await walk(await office.signed_in(role), full)
        tried |= {route for route, *_ in forms_of_staff(office, found)}
    all_of_them = {path for method, path in routes(office) if method == "POST"}
    behind_links = {path for path in all_of_them if "{token}" in path}  # test_security_links.py
    assert all_of_them - behind_links - {"/login"} - ONLY_LOOK - tried == set()


@pytest.mark.parametrize("role", WHO)
async def test_a_form_that_is_not_of_this_session_is_refused_and_changes_nothing(
    office: Office, role: Role
) -> None:
    """Without a form, with another session's of the same person, and with another page's."""
    full, browser, found = await walked(office, role)
    kinds = forms_of_staff(office, found)
    other = await walk(await office.signed_in(role), full)
    of_other = forms_of_staff(office, other)
    assert len(kinds) >= 3
    sign_out = (await browser.form("/desk/", "logout")).fields["form"]
    for kind, form in kinds.items():
        assert "form" in form.fields, f"{kind[0]} has nothing that tells whose form it is"
        another_page = sign_out if kind[0] != "/logout" else "x"
        before = snapshot(office)
        for fake in ("", of_other[kind].fields["form"], another_page, form.fields["form"] + "x"):
            for fields in pressed(form)[:4]:
                answer = await browser.post(form.action, data={**fields, "form": fake})
                assert answer.status_code in REFUSED, (kind[0], fake, answer.status_code)
        assert changed(before, snapshot(office)) == {}, kind[0]
    assert (await browser.get("/desk/")).status_code == 200


@pytest.mark.parametrize("role", [None, *WHO])
async def test_an_address_without_any_form_is_refused(office: Office, role: Role | None) -> None:
    full = await fill(office)
    browser = await office.signed_in(role) if role else office.browser()
    named = {"citizen": office.citizen, "case": full.case, "question": full.question, "token": "x"}
    before = snapshot(office)
    for method, path in routes(office):
        if method == "POST" and path not in ONLY_LOOK | {"/login"}:
            answer = await browser.post(f"/desk{path}".format_map(named), data={"x": "y"})
            expected = REFUSED | {410} | ({303} if role is None else set())
            assert answer.status_code in expected, path
    assert changed(before, snapshot(office)) == {}


@pytest.mark.parametrize("role", WHO)
async def test_a_page_of_somebody_else_cannot_send_a_form(office: Office, role: Role) -> None:
    """Even with the right seal: the browser tells where it came from."""
    _, browser, found = await walked(office, role)
    elsewhere = {"sec-fetch-site": "cross-site"}
    for form in forms_of_staff(office, found).values():
        before = snapshot(office)
        answer = await browser.post(form.action, data=pressed(form)[0], headers=elsewhere)
        assert answer.status_code == 403, form.action
        assert changed(before, snapshot(office)) == {}


# --- fields that no form has --------------------------------------------------------------


def sneaked(form: Form, full: Full) -> list[dict[str, str]]:
    """Columns of ours as fields: numbers are Bo's, the rest is a word to be found again. In parts:
    a form with too many fields is refused for that alone."""
    numbers = {"id", "citizen_id", "person_id", "owner", "actor_id", "asker", "taken_by"}
    own = {*form.fields, *(button.get("name") for button in form.buttons)}
    more = {name: str(full.bo) if name in numbers else PLANTED for name in OURS if name not in own}
    names = list(more)
    return [{name: more[name] for name in names[start::3]} for start in range(3)]


@pytest.mark.parametrize("role", WHO)
async def test_fields_that_a_form_does_not_have_are_not_looked_at(
    office: Office, role: Role
) -> None:
    full, browser, found = await walked(office, role)
    kinds = [one for one in forms_of_staff(office, found).items() if one[0][0] != "/logout"]
    bos = about_bo(full, snapshot(office))
    for (route, *_), form in kinds:
        tries = [(fields, more) for fields in pressed(form)[:6] for more in sneaked(form, full)]
        for fields, more in tries:
            answer = await browser.post(form.action, data={**fields, **more})
            assert answer.status_code in {303, 200} | REFUSED, (route, answer.status_code)
    after = snapshot(office)
    assert [row for of in after.values() for row in of if PLANTED in row] == []
    assert about_bo(full, after) == bos


def about_bo(full: Full, rows: dict[str, list[str]]) -> list[str]:
    """What is about him, and who everybody is."""
    of_his = (f"'citizen_id': {full.bo},", f"'person_id': {full.bo},", f"'about': {full.bo},")
    his = [row for of in rows.values() for row in of if any(mark in row for mark in of_his)]
    assert len(his) > 4
    own_choice = re.compile("'digest': '[a-z]*'")  # how often one hears of what is green
    return [*his, *(own_choice.sub("", row) for row in rows["person"])]


@pytest.mark.parametrize("role", WHO)
async def test_a_choice_that_was_not_offered_is_not_taken(office: Office, role: Role) -> None:
    """Hidden fields, lists and buttons with a word of the attacker's in them."""
    full, browser, found = await walked(office, role)
    bos = about_bo(full, snapshot(office))
    for path, form in list(found.forms):
        route = pattern(office, form.action)
        if route in ONLY_LOOK | {"/logout"} or "{token}" in route:
            continue
        chosen = _chosen(found, path, form)
        for name in chosen - {"form"}:
            fields = {**pressed(form)[0], name: PLANTED}
            answer = await browser.post(form.action, data=fields)
            assert answer.status_code in {303, 200} | REFUSED, (path, name, answer.status_code)
    after = snapshot(office)
    assert [row for of in after.values() for row in of if PLANTED in row] == []
    assert about_bo(full, after) == bos


def _chosen(found: Walked, path: str, form: Form) -> set[str]:
    """Its fields that are not typed."""
    typed = {"text", "search", "email", "tel", "date", "time", "number", ""}
    names = {b["name"] for b in form.buttons if "name" in b}
    words = set[str]()  # the same name may be a field to write in in another form of the page
    for tag, attrs in found.read(path).tags:
        free = tag == "textarea" or (tag == "input" and attrs.get("type", "") in typed)
        if tag in {"input", "select", "textarea"} and attrs.get("name") in form.fields:
            (words if free else names).add(attrs["name"])
    return names - words


# --- somebody else's in the fields --------------------------------------------------------


@pytest.mark.parametrize("role", WHO)
async def test_a_number_of_somebody_else_in_a_field_changes_nothing_of_theirs(
    office: Office, role: Role
) -> None:
    full, browser, found = await walked(office, role)
    bos = about_bo(full, snapshot(office))
    swaps: dict[str, Any] = {
        str(office.citizen): str(full.bo), full.case: full.bo_case, full.question: full.bo_question,
    }  # fmt: skip
    for form in forms_of_staff(office, found).values():
        for fields in pressed(form)[:6]:
            other = {k: swaps.get(v, v) for k, v in fields.items()}
            for name in ("goal", "citizen", "case", "question"):
                if name in other:
                    other[name] = str(full.bo_goal if name == "goal" else full.bo)
            answer = await browser.post(form.action, data=other)
            assert answer.status_code != 500
    assert about_bo(full, snapshot(office)) == bos


def test_a_seal_of_one_session_opens_in_no_other() -> None:
    mine, other = (Reader(1, "Mette", "da", token) for token in ("a" * 43, "b" * 43))
    sealed = mine.seal("form", ["x", "case", "c"])
    assert mine.unseal("form", sealed) == ["x", "case", "c"]
    assert other.unseal("form", sealed) is None
    assert mine.unseal("flash", sealed) is None
