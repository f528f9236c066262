"""What holds for every page: headers, one main, errors that say what to do."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

import bot.desk
from bot.batches import Batches
from bot.desk.door.guard import MOST_BYTES
from tests.desk.office import Office, application, furnish, read

HERE = Path(bot.desk.__file__).parent
PATHS = (
    "/desk/",
    "/desk/cases",
    "/desk/login",
    "/desk/login/x",
    "/desk/link/x",
    "/desk/nothing",
    "/desk/people/leave",
    "/desk/people/duty",
    "/desk/people/handover",
    "/desk/static/no",
)


async def every_page(office: Office) -> list[str]:
    case = await office.case(words="ord")
    return [*PATHS, f"/desk/cases/{case}"]


async def test_every_answer_carries_the_headers(office: Office) -> None:
    browser = await office.signed_in()
    for path in [*await every_page(office), "/desk/static/desk.css"]:
        headers = (await browser.get(path)).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
        expected = "no-cache" if "/static/" in path else "no-store"
        assert headers["cache-control"] == expected


async def test_every_page_has_one_main_one_heading_and_names_its_language(office: Office) -> None:
    browser = await office.signed_in()
    for path in await every_page(office):
        page = read(await browser.get(path))
        tags = [tag for tag, _ in page.tags]
        assert tags.count("main") == 1, path
        assert tags.count("h1") == 1, path
        assert page.tags[0][1]["lang"] == "da"
        links = [attrs.get("href") for tag, attrs in page.tags if tag == "a"]
        assert links[0] == "#content"
        assert all(field_is_named(page.tags, attrs) for tag, attrs in page.tags
                   if tag in {"textarea", "select"})  # fmt: skip


def field_is_named(tags: list[tuple[str, dict[str, str]]], attrs: dict[str, str]) -> bool:
    return any(tag == "label" and known.get("for") == attrs["id"] for tag, known in tags)


async def test_nothing_runs_or_is_styled_inside_a_page(office: Office) -> None:
    browser = await office.signed_in()
    for path in await every_page(office):
        for tag, attrs in read(await browser.get(path)).tags:
            assert tag not in {"style", "iframe"}
            if tag == "script":  # a small file of our own, and nothing in the page
                assert attrs["src"].startswith("/desk/static/"), attrs
            assert not [name for name in attrs if name == "style" or name.startswith("on")]
            for name in ("src", "href", "action"):
                assert not re.match(r"(?!/desk/|#)[^\s]", attrs.get(name, "")), attrs


@pytest.mark.parametrize(
    ("method", "path", "status", "says"),
    [
        ("GET", "/desk/nothing", 404, "Siden findes ikke"),
        ("POST", "/desk/", 405, "brug knapperne"),
        ("PUT", "/desk/cases/x", 405, "brug knapperne"),
        ("GET", "/desk/static/../staff.py", 404, "Siden findes ikke"),
    ],
)
async def test_errors_are_pages_that_say_what_to_do(
    office: Office, method: str, path: str, status: int, says: str
) -> None:
    answer = await (await office.signed_in()).request(method, path)
    assert answer.status_code == status
    assert says in read(answer).text
    assert 'href="/desk/"' in answer.text


async def test_too_much_text_is_refused_before_it_is_read(office: Office) -> None:
    case = await office.case()
    browser = await office.signed_in()
    answer = await browser.post(f"/desk/cases/{case}", data={"note": "x" * MOST_BYTES})
    assert answer.status_code == 413
    many = {f"field{number}": "x" for number in range(99)}
    assert (await browser.post(f"/desk/cases/{case}", data=many)).status_code == 413


async def test_a_failure_of_ours_is_a_kind_page_without_details(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = await office.signed_in()

    def broken(*_: object) -> None:
        raise RuntimeError("Amina skrev noget privat")

    monkeypatch.setattr("bot.desk.day.day_reading.storage.followed_by", broken)
    answer = await browser.get("/desk/")
    assert answer.status_code == 500
    assert "Prøv igen om lidt" in read(answer).text
    assert "privat" not in answer.text
    assert answer.headers["referrer-policy"] == "no-referrer"


def test_the_pages_ask_nobody_else_for_anything() -> None:
    for path in [*HERE.glob("templates/*"), *HERE.glob("static/*")]:
        text = path.read_text("utf-8").replace("http://www.w3.org/2000/svg", "")
        assert "http" not in text, path
        assert "|safe" not in text, path


async def test_an_error_that_says_ring_says_whom(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts, clock, ids, citizen, placement = furnish(database_url)
    policy = replace(parts.policy, office=replace(parts.policy.office, phone="70 20 30 40"))
    parts = replace(parts, policy=policy)
    async with Batches(parts) as batches:
        app = application(parts, batches)
        office = Office(parts, batches, app, clock, ids, citizen, placement)
        browser = await office.signed_in()
        monkeypatch.setattr("bot.desk.day.day_reading.storage.followed_by", None)
        failed = await browser.get("/desk/")
        for number in range(policy.limits.wrong_links_per_minute + 1):
            often = await browser.get(f"/desk/mentor/guess{number}")
    parts.store.close()
    for answer, status in ((failed, 500), (often, 429)):
        assert answer.status_code == status
        assert "70 20 30 40" in read(answer).text
