"""Pictures in messages, drawn when they are sent. Apart from bot/pictures.py, so that a process
that sends none never loads what draws them (about 60 MB)."""

from functools import lru_cache

KEPT = 32  # pictures, 30 KB each: who looks at it first, and those it is then sent to


@lru_cache(KEPT)
def draw(spec: str, language: str, zone: str) -> tuple[bytes, str]:
    """A PNG, and the same in words for who cannot see it."""
    from bot import pictures, progress_picture
    from flows.pictures import PROGRESS

    if spec.partition(":")[0] == PROGRESS:
        return progress_picture.png(spec, language, zone), progress_picture.in_lines(spec, language)
    return pictures.hours_png(spec, language, zone), pictures.hours_words(spec, language, zone)
