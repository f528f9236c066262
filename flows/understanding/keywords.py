"""Whole messages that are commands: "HJÆLP", "stop", "ring til mig". In all six languages.

Only when the message is nothing else: "stop" is a wish to stop, "bussen kan ikke stoppe" is not.
"""

from flows.understanding.tongues import commands, tokens

_BY_WORDS = commands()
_LONGEST = 60


def keyword(text: str) -> str | None:
    """The command, or nothing. Slash commands are the bot's own and are not answered here."""
    if len(text) > _LONGEST or text.lstrip().startswith("/"):
        return None
    return _BY_WORDS.get(" ".join(tokens(text)))
