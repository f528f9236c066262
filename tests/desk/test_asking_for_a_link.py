"""Signing in by mail: whoever types their address gets a link; nobody learns whose it is."""

import re
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import update
from sqlmodel import col

from bot.desk.door.sessions import COOKIE
from flows.facts import Role
from flows.policy import Limits
from storage.people import leave_chat
from storage.tables import Address, Outgoing, Person, Session, SignIn
from tests.desk.office import Browser, Office, application, read
from tests.flood.test_guessed_links import at

METTE = "mette@example.dk"
MOST = Limits().wrong_links_per_minute


@pytest.fixture(autouse=True)
async def with_mail(office: Office) -> None:
    """Mette has both: Telegram first."""
    await office.write(
        lambda tx: tx.add(
            Address, person_id=office.ids[Role.caseworker], channel="mail", value=METTE,
            dead_code="",
        )
    )  # fmt: skip


async def asks(browser: Any, address: str) -> Any:
    return await browser.post("/desk/login", data={"mail": address})


def mails(office: Office) -> list[Any]:
    return [row for row in office.rows(Outgoing) if row.channel == "mail"]


def link_in(office: Office, mail: Any) -> str:
    body = str(office.parts.store.vault.open_json(mail.body, "outgoing.body"))
    (found,) = re.findall(r"/desk/login/[\w-]+", body)
    return str(found)


async def test_the_link_comes_by_mail_and_signs_in_whom_it_was_sent_to(office: Office) -> None:
    browser = office.browser()
    form = await browser.form("/desk/login", "mail")
    answer = await browser.post(form.action, data={**form.fields, "mail": f" {METTE.upper()} "})
    assert "Se i din mail" in read(answer).text
    assert 'href="/desk/login"' in answer.text, "who wrote it wrong asks again"
    [mail] = mails(office)
    assert mail.person_id == office.ids[Role.caseworker]
    assert (mail.not_after - mail.created_at).total_seconds() == 300
    link = link_in(office, mail)
    assert link.rsplit("/", 1)[1] not in str(office.rows(SignIn))
    assert "Mette" in read(await browser.get(link)).text
    assert (await browser.post(link)).headers["location"] == "/desk/"
    assert (await browser.get("/desk/")).status_code == 200
    assert (await office.browser().post(link)).status_code == 410


async def test_after_five_minutes_it_is_over(office: Office) -> None:
    await asks(office.browser(), METTE)
    office.later(minutes=5)
    assert (await office.browser().post(link_in(office, mails(office)[0]))).status_code == 410


async def test_known_and_unknown_get_the_same_answer_to_the_letter(office: Office) -> None:
    """A stranger's, a citizen's, a dead, a forgotten person's: nobody learns who works here."""

    def change(tx: Any) -> None:
        for value, person, dead in (
            ("amina@example.dk", office.citizen, ""),
            ("dead@example.dk", office.ids[Role.deputy], "refused"),
            ("gone@example.dk", office.ids[Role.leader], ""),
        ):
            tx.add(Address, person_id=person, channel="mail", value=value, dead_code=dead)
        tx.flush()
        tx.change_row(Person, office.ids[Role.leader], {"forgotten_at": tx.now})

    await office.write(change)
    names = ("mette", "nobody", "amina", "dead", "gone")
    answers = [await asks(office.browser(), f"{name}@example.dk") for name in names]
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.text for answer in answers}) == 1
    assert len({str(sorted(answer.headers.items())) for answer in answers}) == 1
    assert [mail.person_id for mail in mails(office)] == [office.ids[Role.caseworker]]
    assert len(office.rows(SignIn)) == 1


async def test_the_answer_is_out_before_anybody_is_looked_for(office: Office) -> None:
    """So that its time tells nothing either."""
    order: list[str] = []
    write = office.batches.write

    async def slow(job: Any) -> Any:
        order.append("looked up")
        return await write(job)

    app = application(office.parts, office.batches)
    office.batches.write = slow  # type: ignore[method-assign]

    async def watched(scope: Any, receive: Any, send: Any) -> None:
        async def seen(message: Any) -> None:
            if message["type"] == "http.response.body" and not message.get("more_body"):
                order.append("answered")
            await send(message)

        await app(scope, receive, seen)

    await asks(Browser(watched), METTE)
    assert order == ["answered", "looked up"]


async def test_what_is_no_address_is_told_at_the_field_and_kept(office: Office) -> None:
    answer = await asks(office.browser(), "mette")
    assert answer.status_code == 422
    field = next(attrs for tag, attrs in read(answer).tags if attrs.get("id") == "mail")
    assert (field["value"], field["aria-describedby"]) == ("mette", "mail-wrong")
    assert "Skriv hele din mailadresse" in read(answer).text
    slips = (
        "mette@kommune",
        "mette@kommune dk",
        "me te@kommune.dk",
        "a@b@c.dk",
        "a@.dk",
        "a@b..dk",
    )
    for typed in ("", "@", "a@", "@b.dk", f"{'a' * 260}@b.dk", "a\r\nBcc: b@c.dk", *slips):
        assert (await asks(office.browser(), typed)).status_code == 422
    assert mails(office) == []


async def test_a_mailbox_is_not_filled_by_asking(office: Office) -> None:
    answers = [await asks(office.browser(), METTE) for _ in range(6)]
    assert len(mails(office)) == 3
    assert len({answer.text for answer in answers}) == 1
    office.later(minutes=14)
    await asks(office.browser(), METTE)
    assert len(mails(office)) == 3
    office.later(minutes=2)
    await asks(office.browser(), METTE)
    assert len(mails(office)) == 4


async def test_whoever_uses_their_links_may_ask_on(office: Office) -> None:
    for number in range(5):
        await asks(office.browser(), METTE)
        newest = max(mails(office), key=lambda mail: mail.id)
        assert (await office.browser().post(link_in(office, newest))).status_code == 303, number


async def test_one_network_asks_only_so_often_and_stops_nobody_else(office: Office) -> None:
    async with at(office, "203.0.113.7") as asker, at(office, "203.0.113.8") as other:
        addresses = [f"{number}@example.dk" for number in range(MOST)]
        assert {(await asks(asker, address)).status_code for address in addresses} == {200}
        refused = await asks(asker, METTE)
        assert (refused.status_code, refused.headers["retry-after"]) == (429, "60")
        assert "Der er bedt om for mange links" in read(refused).text
        assert mails(office) == []
        link = await office.link_for(office.ids[Role.deputy])
        assert (await asker.post(f"/desk/login/{link}")).status_code == 303
        assert (await asks(other, METTE)).status_code == 200
        office.later(minutes=1)
        assert (await asks(asker, METTE)).status_code == 200


async def test_without_a_mail_server_no_form_is_shown_and_nothing_is_sent(office: Office) -> None:
    without = application(replace(office.parts, mail=False), office.batches)
    browser = Browser(without)
    assert read(await browser.get("/desk/login")).forms == []
    assert (await asks(browser, METTE)).status_code == 200
    assert office.rows(Outgoing) == []


# --- signing out everywhere ---------------------------------------------------------------


async def test_signing_out_everywhere_ends_all_of_theirs_and_nobody_elses(office: Office) -> None:
    here, phone = await office.signed_in(), await office.signed_in()
    other = await office.signed_in(Role.deputy)
    link = await office.link_for(office.ids[Role.caseworker])
    page = read(await here.get("/desk/screens"))
    head, form = (form for form in page.forms if "logout" in form.action)
    assert not any(button.get("name") for button in head.buttons)  # one calm button
    [button] = form.buttons
    assert button["name"] == "everywhere"
    answer = await here.post(form.action, data={**form.fields, "everywhere": button["value"]})
    assert answer.headers["location"] == "/desk/login"
    assert (await here.get("/desk/")).status_code == 303
    assert (await phone.get("/desk/")).status_code == 303
    assert (await other.get("/desk/")).status_code == 200
    assert (await office.browser().post(f"/desk/login/{link}")).status_code == 410
    assert len(office.rows(Session)) == 1


@pytest.mark.parametrize("role", [Role.caseworker, Role.leader, Role.personal_mentor])
async def test_everybody_sees_where_they_are_signed_in_and_nobody_else_is(
    office: Office, role: Role
) -> None:
    await office.signed_in(Role.deputy)
    await office.signed_in(role)
    office.later(minutes=20)  # 9.20
    here = await office.signed_in(role)
    assert any(tag.get("href") == "/desk/screens" for _, tag in read(await here.get("/desk/")).tags)
    text = read(await here.get("/desk/screens")).text
    assert text.count("Denne skærm") == text.count("En anden skærm") == 1
    assert text.index("Denne skærm") < text.index("kl. 9.20") < text.index("En anden skærm")
    assert text.count("kl. 9 ") == 2  # since when, and when it was used last
    office.later(minutes=15)  # the other one has been idle for 35 minutes
    await here.get("/desk/")
    assert "En anden skærm" not in read(await here.get("/desk/screens")).text


async def test_this_screen_stands_first_and_one_of_more_than_eight_hours_is_over(
    office: Office,
) -> None:
    here = await office.signed_in()
    office.later(seconds=30)  # too short for the page to count as a new use
    await office.signed_in()
    text = read(await here.get("/desk/screens")).text
    assert text.index("Denne skærm") < text.index("En anden skærm")
    opened = office.clock.now() - timedelta(hours=8, minutes=1)
    mine = office.rows(Session)[0].digest
    other = update(Session).where(col(Session.digest) != mine).values(created_at=opened)
    await office.write(lambda tx: tx.connection.execute(other))
    assert "En anden skærm" not in read(await here.get("/desk/screens")).text


async def test_signing_out_here_leaves_the_other_screen(office: Office) -> None:
    here, phone = await office.signed_in(), await office.signed_in()
    form = await here.form("/desk/", "logout")
    await here.post(form.action, data=form.fields)
    assert (await here.get("/desk/")).status_code == 303
    assert (await phone.get("/desk/")).status_code == 200


async def test_nobody_signs_somebody_else_out(office: Office) -> None:
    mette, soeren = await office.signed_in(), await office.signed_in(Role.deputy)
    form = await soeren.form("/desk/", "logout")
    refused = await mette.post(form.action, data={**form.fields, "everywhere": "yes"})
    assert refused.status_code == 403
    assert len(office.rows(Session)) == 2
    assert mette.cookies[COOKIE] != soeren.cookies[COOKIE]


async def test_who_loses_the_chat_loses_the_sessions(office: Office) -> None:
    browser = await office.signed_in()
    await office.write(lambda tx: leave_chat(tx, office.ids[Role.caseworker]))
    assert (await browser.get("/desk/")).status_code == 303
