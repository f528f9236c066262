"""Pictures in messages, drawn when they are sent. Apart from bot/pictures/, so that a process
that sends none never loads what draws them (typst)."""

from functools import lru_cache

KEPT = 32  # pictures, 20 KB each: who looks at it first, and those it is then sent to


@lru_cache(KEPT)
def draw(spec: str, language: str, zone: str) -> tuple[bytes, str]:
    """A PNG, and the same in words for who cannot see it."""
    from bot.pictures import hours, progress
    from flows.pictures import PROGRESS

    if spec.partition(":")[0] == PROGRESS:
        return progress.png(spec, language, zone), progress.in_lines(spec, language)
    return hours.hours_png(spec, language, zone), hours.hours_words(spec, language, zone)
