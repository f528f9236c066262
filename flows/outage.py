"""What staff are told when Telegram was away for longer than it remembers."""

from datetime import datetime

from flows.texts import Style, T, Text, When

SUBJECT = T("Beskeder fra borgere kan mangle")


def messages_missing(name: str, since: datetime, until: datetime) -> Text:
    return T(
        "Hej {name}. Jeg havde ikke forbindelse til Telegram fra {day} kl. {at} til {back_day} "
        "kl. {back_at}. Telegram gemmer beskeder i 24 timer, så beskeder fra borgere kan mangle. "
        "Ring til dem, du havde ventet at høre fra. Begynd med dem, du er bekymret for.",
        name=name,
        day=When(since, Style.date),
        at=When(since, Style.clock),
        back_day=When(until, Style.date),
        back_at=When(until, Style.clock),
    )
