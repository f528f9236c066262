"""A mail as the page and the tests read it. What is attached and no text is fetched apart."""

from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

from bot.local.mailbox import Mail, Mailbox
from bot.local.refusals import Json, NotPossible
from bot.local.times import written

PAPER = "/local/mail/{number:int}/{name}"


def mail_list(mailbox: Mailbox, to: str | None) -> list[Json]:
    """Oldest first; the numbers in addresses count every mail there is."""
    theirs = {id(mail) for mail in mailbox.received(to)}
    return [_mail(number, mail) for number, mail in enumerate(mailbox.mails) if id(mail) in theirs]


def paper(mailbox: Mailbox | None, request: Request) -> Response:
    number, name = request.path_params["number"], request.path_params["name"]
    mails = mailbox.mails if mailbox else []
    if number >= len(mails) or name not in mails[number].papers:
        raise NotPossible(404, "There is no such file.")
    kind, data = mails[number].papers[name]
    # Never shown as a page of this address, whatever somebody has attached.
    headers = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox"}
    return Response(data, media_type=kind, headers=headers)


def _mail(number: int, mail: Mail) -> Json:
    addresses = {name: f"/local/mail/{number}/{quote(name, safe='')}" for name in mail.papers}
    return {
        "to": mail.to,
        "subject": mail.subject,
        "text": mail.text,
        "html": mail.html,
        "at": written(mail.at),
        "from": mail.headers.get("From", mail.sender),
        "reply_to": mail.headers.get("Reply-To", ""),
        **({"files": mail.files} if mail.files else {}),
        **({"papers": addresses} if addresses else {}),
    }
