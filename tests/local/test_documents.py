"""A file from a bot, as the Bot API documents it: multipart, a caption, and its limits."""

import asyncio
from email.message import EmailMessage
from urllib.request import urlopen

import pytest
from telegram import Bot
from telegram.error import BadRequest

from tests.local.phone import TOKEN, Answered, Wire, ask
from tests.local.test_bot_methods import bot_of

PDF = b"%PDF-1.7\n" + bytes(range(256)) * 40


def multipart(chat: int, caption: str, name: str, data: bytes) -> tuple[bytes, str]:
    fields = {"chat_id": str(chat), "caption": caption}
    parts = [
        f'--x\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'.encode()
        for key, value in fields.items()
    ]
    head = f'--x\r\nContent-Disposition: form-data; name="document"; filename="{name}"\r\n'
    file = head.encode() + b"Content-Type: application/pdf\r\n\r\n" + data + b"\r\n"
    return b"".join([*parts, file, b"--x--\r\n"]), "multipart/form-data; boundary=x"


async def sends(wire: Wire, chat: int, caption: str = "", data: bytes = PDF) -> Answered:
    body, kind = multipart(chat, caption, "kompetencekort.pdf", data)
    url = f"{wire.address}/bot{TOKEN}/sendDocument"
    return await asyncio.to_thread(ask, "POST", url, body, kind)


async def test_a_file_arrives_whole_with_its_name_its_type_and_its_caption(wire: Wire) -> None:
    phone = await wire.meets()
    answered = await sends(wire, phone.user_id, "å" * 1024)
    assert answered.status == 200
    document = answered.body["result"]["document"]
    assert document["file_name"] == "kompetencekort.pdf"
    assert document["mime_type"] == "application/pdf"
    assert document["file_size"] == len(PDF)
    entry = (await phone.chat())[-1]
    assert (entry["file_name"], entry["text"]) == ("kompetencekort.pdf", "å" * 1024)
    read = await asyncio.to_thread(lambda: urlopen(wire.address + entry["document"]).read())
    assert read == PDF


@pytest.mark.parametrize(
    ("caption", "data", "status", "why"),
    [
        ("å" * 1025, PDF, 400, "message caption is too long"),
        ("", b"", 400, "file must be non-empty"),
        ("", b"x" * (50 * 1024 * 1024 + 1), 413, ""),
    ],
)
async def test_what_telegram_refuses_is_refused(
    wire: Wire, caption: str, data: bytes, status: int, why: str
) -> None:
    phone = await wire.meets()
    answered = await sends(wire, phone.user_id, caption, data)
    assert answered.status == status
    assert why in answered.body["description"]
    assert [entry["text"] for entry in await phone.chat()] == ["/start"]


async def test_a_client_library_that_sends_a_pdf_gets_its_message_back(wire: Wire) -> None:
    phone = await wire.meets()
    bot: Bot
    async with bot_of(wire) as bot:
        sent = await bot.send_document(phone.user_id, PDF, filename="kort.pdf", caption="Kort")
        assert sent.document is not None
        assert (sent.document.mime_type, sent.caption) == ("application/pdf", "Kort")
        with pytest.raises(BadRequest, match="caption is too long"):
            await bot.send_document(phone.user_id, PDF, caption="x" * 1025)


async def test_what_a_mail_carries_can_be_fetched_and_nothing_else(wire: Wire) -> None:
    letter = EmailMessage()
    letter["Subject"], letter["To"] = "Kort", "mette@kommunen.example"
    letter.set_content("Hej")
    letter.add_attachment(PDF, "application", "pdf", filename="et kort.pdf")
    await wire.mailbox.handle_DATA(None, None, _Envelope(letter.as_bytes()))  # type: ignore[arg-type]
    [mail] = (await wire.ask("GET", "/local/mail?to=mette@kommunen.example")).body
    address = mail["papers"]["et kort.pdf"]

    def fetch() -> tuple[bytes, str]:
        with urlopen(wire.address + address) as answer:
            return answer.read(), answer.headers["Content-Type"]

    assert await asyncio.to_thread(fetch) == (PDF, "application/pdf")
    for gone in (address.replace("/0/", "/7/"), address.replace("kort", "brev")):
        assert (await wire.ask("GET", gone)).status == 404


class _Envelope:
    def __init__(self, content: bytes) -> None:
        self.content, self.rcpt_tos = content, ["mette@kommunen.example"]
        self.mail_from = "praktik@kommunen.example"
