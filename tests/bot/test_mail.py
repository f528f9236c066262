"""Mail out, to a real SMTP server on loopback: links, who reads answers, and every refusal."""

import re
from datetime import timedelta
from typing import Any

from bot.arrivals import read_link
from bot.local.mailbox import Trouble
from bot.render import pack
from flows.effects import Lane
from flows.texts import TC, T, words
from storage import outbox, queue
from storage.tables import Address, Alarm, Outgoing, Task
from storage.tx import Tx
from tests.bot.outgoing import put, send_some
from tests.whole import METTE, WholeChat

LARS, BIRGIT = "lars@genbrug.example", "birgit@kommunen.example"


def mail(
    chat: WholeChat, text: str = "Hej Lars.", who: str = "company_mentor", buttons: Any = (),
    **more: Any,
) -> Any:  # fmt: skip
    def add(tx: Tx) -> None:
        body = {
            "subject": pack(T("Om {name}", name="A\r\nBcc: ond@example.com")),
            "text": [pack(words(text))], "buttons": list(buttons),
            "reply_to": "hanne@kommunen.example",
        }  # fmt: skip
        usual = {
            "person_id": chat.ids[who], "citizen_id": chat.ids["citizen"], "lane": int(Lane.notice),
            "kind": "tell", "body": tx.vault.seal_json(body, "outgoing.body"), "turn": "test",
            "created_at": tx.now, "channel": "mail",
            **queue.beginning(tx.now, Lane.notice, None, more.get("not_after")),
        }  # fmt: skip
        tx.add(Outgoing, **{**usual, **more})

    return add


async def test_a_mail_says_who_reads_the_answers(chat: WholeChat) -> None:
    await put(chat, mail(chat))
    await chat.quiet()
    [got] = chat.mailbox.received(LARS)
    assert got.headers["Reply-To"] == "hanne@kommunen.example"
    assert got.sender == "praktik@kommunen.example"
    assert "robot" in got.text
    assert got.headers["Auto-Submitted"] == "auto-generated"


async def test_what_somebody_wrote_is_text_and_never_html(chat: WholeChat) -> None:
    await put(chat, mail(chat, "<script>alert(1)</script> & æøå"))
    await chat.quiet()
    [got] = chat.mailbox.received(LARS)
    assert "<script>" not in got.html
    assert "&lt;script&gt;" in got.html
    assert "<script>alert(1)</script> & æøå" in got.text
    assert got.subject == "Om A Bcc: ond@example.com"
    assert "Bcc" not in got.headers


async def test_a_link_answers_its_task_once(chat: WholeChat) -> None:
    def task(tx: Tx) -> None:
        tx.add(
            Task, id="abc", kind="absence_seen", ref="x", citizen_id=chat.ids["citizen"],
            person_id=chat.ids["company_mentor"], created_at=tx.now,
            expires_at=tx.now + timedelta(hours=1), closed=False, answer="", fence=0,
        )  # fmt: skip

    button = [pack(TC("button", "Set")), "t:abc:seen", ""]
    old = [pack(TC("button", "Ja")), "q:7:yes", ""]  # of the chat, if it comes this way
    await put(chat, task, mail(chat, buttons=[button, old]))
    await chat.quiet()
    [got] = chat.mailbox.received(LARS)
    [token] = set(re.findall(r"/desk/link/(\S+?)[\"\s]", got.text + got.html))
    assert chat.parts.links.read(token) == ("abc", "seen")
    assert chat.parts.links.read(token[:-2] + "xx") is None
    tap = read_link("abc", "seen", chat.ids["company_mentor"], "form1")
    outcome = await chat.arrives(tap)
    assert outcome.page
    assert (await chat.arrives(tap)).page == ()
    assert chat.rows(Task)[0].answer == "seen"


async def test_sent_again_after_doubt_it_is_the_same_mail(still: WholeChat) -> None:
    """It was on its way when the process was killed: claimed, and never marked."""
    await put(still, mail(still))
    await send_some(still)
    id_ = still.outgoing("company_mentor")[0].id
    await still.batches.write(
        lambda tx: tx.change_outgoing(id_, status="claimed", claimed_by="somebody who is gone")
    )
    assert await still.batches.write(lambda tx: outbox.in_doubt(tx, "mail")) == (1, 0)
    await send_some(still)
    first, second = still.mailbox.received(LARS)
    assert first.headers["Message-ID"] == second.headers["Message-ID"]


async def test_a_greylisting_server_gets_it_a_minute_later(chat: WholeChat) -> None:
    chat.mailbox.fails(Trouble.GREYLIST, to=LARS, times=1)
    await put(chat, mail(chat), mail(chat, who="leader"))
    await chat.quiet()
    assert chat.mailbox.received(LARS) == []
    assert len(chat.mailbox.received(BIRGIT)) == 1
    await chat.later(minutes=2)
    assert len(chat.mailbox.received(LARS)) == 1


async def test_a_refused_address_is_dead_and_the_sender_hears_it(still: WholeChat) -> None:
    still.mailbox.fails(Trouble.REFUSE, to=LARS)
    await put(still, mail(still, receipt="absence:x:company_mentor"))
    await send_some(still)
    [address] = still.rows(Address, value=LARS)
    assert address.dead_code == "550"
    alarms = {(alarm.what, alarm.ref) for alarm in still.rows(Alarm)}
    assert ("undelivered", "absence:x:company_mentor 550") in alarms


async def test_staff_are_told_at_once_that_a_mentor_gets_no_mail_any_more(chat: WholeChat) -> None:
    chat.mailbox.fails(Trouble.REFUSE, to=LARS)
    await put(chat, mail(chat))
    await chat.quiet()
    assert [m.text for m in chat.chat(METTE)] == [
        "Mails til Lars kommer ikke frem mere. Ring, og få en ny adresse."
    ]
    await put(chat, mail(chat))
    await chat.quiet()
    assert len(chat.chat(METTE)) == 1


async def test_a_server_that_is_down_loses_nothing(chat: WholeChat) -> None:
    await chat.mailbox.go_down()
    await put(chat, mail(chat), mail(chat, who="leader"))
    await chat.later(minutes=30)
    assert chat.mailbox.received() == []
    await chat.mailbox.start()
    await chat.later(minutes=10)
    assert len(chat.mailbox.received()) == 2
    assert {row.dead_code for row in chat.rows(Address)} == {""}
