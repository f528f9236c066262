"""The whole, running or resting, on each kind of database; the citizen takes part already."""

from tests.bot.conftest import chat, still

__all__ = ["chat", "still"]
