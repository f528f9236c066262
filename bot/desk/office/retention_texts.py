"""The sentences of the page that says what is erased, and when. Counts only."""

from datetime import datetime

from flows.policy import Keep
from flows.texts import TC, TN, T, Text, clock, long_date

TITLE = TC("heading", "Det, der bliver slettet")
WHAT = T(
    "Robotten sletter selv, hver nat. Hvor længe noget gemmes, står i kommunens regler. "
    "Her er kun antal."
)
KIND = TC("label", "Hvad")
TONIGHT = TC("label", "I nat")
THIS_WEEK = TC("label", "Inden for 7 dage")

WORDS = T("Ord")
WORDS_WHEN = T("Ord i en åben sag bliver, til den er lukket.")
TAPS = T("Svar med knapper")
TAPS_WHEN = T("Mål, vilkår og kompetencer er borgerens egne og bliver.")
PASSING = T("Det, der kun bruges en tid")
PASSING_WHEN = T("Hver slags har sin egen tid.")
AUDIT = T("Hvem gjorde hvad")
AUDIT_WHEN = T("Uden ord og noter. Det viser, at nogen handlede.")

NAME: dict[str, Text] = {
    "words": T("Borgerens egne ord"),
    "question": T("Spørgsmål og svar"),
    "caselog.note": T("Noter i lukkede sager"),
    "deadletter": T("Det, der gik galt"),
    "draft": T("Kladder til mentorer og partnere"),
    "view": T("Hvordan hver så på det, før et møde"),
    "handled": T("Nøgler mod gentagne beskeder"),
    "outgoing": T("Sendte beskeder"),
    "task": T("Spørgsmål til medarbejdere og mentorer"),
    "invite": T("Invitationer"),
    "signin": T("Links til at logge ind"),
    "session": T("Gamle besøg i skrivebordet"),
    "shift": T("Vagter med svar"),
    "absence": T("Fravær"),
    "rating": T("Tal på mål"),
    "signal": T("Tegn"),
    "noted": T("Noteret kontakt, besøg og timer"),
    "entry": T("Linjer i borgerens bog om en praktik"),
    "dialogue": T("Det, robotten husker fra samtalen"),
    "meeting": T("Møder i et spor"),
    "track": T("Spor"),
    "caselog": T("Sagers log"),
    "case": T("Sager"),
    "readlog": T("Hvem har læst hvad"),
    "leave": T("Medarbejderes fravær"),
    "duty": T("Vagtlisten"),
    "handover": T("Overdragelser"),
}
GROUPS = (
    (WORDS, ("words", "question", "caselog.note", "deadletter", "draft", "view")),
    (TAPS, ("shift", "absence", "rating", "signal", "noted", "entry", "dialogue")),
    (PASSING, ("handled", "outgoing", "task", "invite", "signin", "session")),
    (
        AUDIT,
        ("case", "caselog", "track", "meeting", "readlog", "leave", "duty", "handover"),
    ),
)


def how_long(group: Text, keep: Keep) -> tuple[Text, Text]:
    """The policy's time for a group, and what else is worth knowing."""
    if group == WORDS:
        days = TN("Slettes efter {n} dag.", "Slettes efter {n} dage.", keep.words_days)
        return days, WORDS_WHEN
    if group == TAPS:
        months = TN(
            "Slettes {n} måned efter praktikken.",
            "Slettes {n} måneder efter praktikken.",
            keep.taps_months,
        )
        return months, TAPS_WHEN
    if group == AUDIT:
        years = TN("Slettes efter {n} år.", "Slettes efter {n} år.", keep.audit_years)
        return years, AUDIT_WHEN
    sent = TN(
        "Sendte beskeder slettes efter {n} dag.",
        "Sendte beskeder slettes efter {n} dage.",
        keep.outgoing_days,
    )
    return sent, PASSING_WHEN


def next_time(at: datetime) -> Text:
    return T("Næste gang: {day} kl. {time}.", day=long_date(at), time=clock(at))
