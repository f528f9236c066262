"""Mail out: a claimed message becomes a mail (bot/letter.py), SMTP's answers become facts
(bot/smtp.py). Mail goes out only; Reply-To is a person who reads, and every mail says who.
"""

import asyncio

from aiosmtplib.errors import SMTPException

from bot import smtp
from bot.addresses import SmtpServer
from bot.delivery import Dead, Result, Sent
from bot.letter import Letters
from bot.links import Links
from flows.effects import Lane
from storage.outbox import Claimed

DOORS = 4  # connections at once; servers refuse those who open many
URGENT = frozenset({Lane.crisis, Lane.answer})


class MailChannel:
    name = "mail"

    def __init__(
        self, server: SmtpServer, sender: str, links: Links, zone: str, office: str
    ) -> None:
        self._server, self._sender = server, sender
        self._letters = Letters(sender, links, zone, office)
        # A morning of summaries must not stand in the way of one red card.
        self._doors = {urgent: asyncio.Semaphore(DOORS) for urgent in (True, False)}

    async def send(self, message: Claimed) -> Result:
        if not message.to:
            return Dead("no_address")
        async with self._doors[message.row.lane in URGENT]:
            letter = await asyncio.to_thread(self._letters.write, message)
            client = smtp.client_for(self._server)
            try:
                async with client:
                    await client.send_message(letter, sender=self._sender, recipients=[message.to])
            except (SMTPException, OSError) as error:
                return smtp.meaning(error, client)
        return Sent()
