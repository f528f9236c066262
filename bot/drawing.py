"""Pictures in messages, drawn when they are sent. Apart from bot/pictures.py, so that a process
that sends none never loads what draws them (about 60 MB)."""


def draw(spec: str, language: str, zone: str) -> tuple[bytes, str]:
    """A PNG, and the same in words for who cannot see it."""
    from bot.pictures import hours_png, hours_words

    return hours_png(spec, language, zone), hours_words(spec, language, zone)
