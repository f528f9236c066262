"""Who is on this Telegram. Knows nothing about bots."""

from dataclasses import dataclass

from bot.local.refusals import Json


@dataclass(frozen=True, slots=True)
class CastMember:
    """Somebody of the demo. Without a `start` they are already linked: the bot may write first."""

    name: str
    role: str
    language: str = "da"
    start: str | None = None
    user_id: int | None = None


@dataclass(frozen=True, slots=True)
class Person:
    user_id: int
    name: str
    role: str
    language: str
    start: str | None
    linked: bool  # every bot may write to them before they have written

    def as_user(self) -> Json:
        return {
            "id": self.user_id,
            "is_bot": False,
            "first_name": self.name,
            "language_code": self.language,
        }

    def as_chat(self) -> Json:
        return {"id": self.user_id, "type": "private", "first_name": self.name}
