"""The conversation of a story as somebody would read it: local times, who, and what."""

from collections.abc import Callable
from datetime import datetime

from bot.local.actors import Actors
from bot.local.expect import with_buttons
from bot.local.mailbox import Mail, Mailbox
from bot.local.story_times import DAYS
from bot.local.times import DANISH

BOT = "Fodfæste"
MEDIA = ("photo", "voice", "sticker", "document")
Show = Callable[[str], None]
Line = tuple[datetime, str, str]


class Transcript:
    def __init__(self, actors: Actors, mailbox: Mailbox, show: Show) -> None:
        self._actors, self._mailbox, self._show = actors, mailbox, show
        self._shown: dict[int, int] = {}
        self._mails = 0
        self._day = ""

    def now(self, who: str, what: str) -> None:
        """Something that leaves no trace in a chat: a press, an outage."""
        self.catch_up()
        self._write([(self._actors.world.now(), who, what)])

    def catch_up(self) -> None:
        """Everything that has come since the last time, oldest first."""
        lines: list[Line] = []
        for person in self._actors.world.people.values():
            messages = list(self._actors.chat(person).messages.values())
            for message in messages[self._shown.get(person.user_id, 0) :]:
                if message.from_bot:
                    arrow = f"{BOT} → {person.name}"
                    lines.append((message.date, arrow, with_buttons(message)))
                else:
                    lines.append((message.date, person.name, _written(message.content)))
            self._shown[person.user_id] = len(messages)
        new, self._mails = self._mailbox.mails[self._mails :], len(self._mailbox.mails)
        lines += [(mail.at, f"{BOT} ✉ {mail.to}", _shortened(mail)) for mail in new]
        self._write(sorted(lines, key=lambda line: line[0]))

    def _write(self, lines: list[Line]) -> None:
        for at, who, what in lines:
            local = at.astimezone(DANISH)
            day = f"{DAYS[local.weekday()].title()} {local:%Y-%m-%d}"
            if day != self._day:
                self._show(f"  {day}")
                self._day = day
            head = f"    {local:%H:%M}  {who}: "
            first, *rest = [line for line in what.splitlines() if line.strip()] or [""]
            self._show(head + first)
            for line in rest:
                self._show(" " * 11 + line)


def _written(content: dict[str, object]) -> str:
    text = str(content.get("text", ""))
    if text.startswith("/start "):
        return "/start …"  # the rest is good for one person once, and says nothing
    sent = f"({next((kind for kind in MEDIA if kind in content), 'something')})"
    return text or f"{sent} {content.get('caption', '')}".rstrip()


def _shortened(mail: Mail) -> str:
    """Without the addresses of the links, which nobody reads."""
    lines = [line for line in mail.text.splitlines() if line and not line.startswith("http")]
    attached = [f"| ({name})" for name in (*mail.files, *mail.papers)]
    return "\n".join([mail.subject, *(f"| {line}" for line in lines), *attached])
