"""An invitation as it is handed over: the first message to the bot, and the link that writes it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Invitation:
    token: str
    bot: str  # @username; empty when Telegram was not asked or did not answer

    @property
    def start(self) -> str:
        return f"/start {self.token}"

    @property
    def link(self) -> str | None:
        return f"https://t.me/{self.bot}?start={self.token}" if self.bot else None
