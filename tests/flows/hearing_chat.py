"""What was heard is given here, so that these tests do not depend on how words are read."""

from dataclasses import replace

from flows.effects import Effect, KeepQuestion, Tell
from flows.events import Wrote
from flows.understanding import hear
from flows.understanding.language import written_in
from tests.chat import PureChat

OTHERS_SEE = (Tell, KeepQuestion)


def writes(chat: PureChat, text: str, intent: str, *also: str, sure: float = 0.9) -> PureChat:
    heard = replace(
        hear("", chat.me.language), text=text, intent=intent, also=also, confidence=sure,
        written=written_in(text),
    )  # fmt: skip
    return chat.happens(Wrote(heard))


def danger(chat: PureChat, text: str, crisis: str, intent: str, *also: str) -> PureChat:
    heard = replace(hear(""), text=text, intent=intent, also=also, confidence=0.9, crisis=crisis)
    return chat.happens(Wrote(heard))


def seen_by_others(chat: PureChat) -> list[Effect]:
    return [e for e in chat.effects if isinstance(e, OTHERS_SEE)]
