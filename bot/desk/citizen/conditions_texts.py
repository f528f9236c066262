"""The sentences of the page about a citizen's working conditions."""

from datetime import datetime

from flows.sharing.catalogue import GROUPS, LONGEST, SOURCES, in_group
from flows.texts import TC, T, Text, long_date

KEPT = T("Det, der gælder")
NONE = T("Der står ingen vilkår her endnu.")
NONE_HINT = T("Borgeren skriver selv sine vilkår i chatten. Du kan foreslå et her.")
WAITING = T("Venter på borgerens svar")
SUGGEST = T("Foreslå et vilkår")
SUGGEST_HINT = T(
    "Borgeren får det at se i chatten. Det gælder først, når borgeren siger ja. "
    "Borgeren bestemmer, hvem der må se det."
)
SUGGESTION = TC("label", "Et forslag fra listen")
CHOOSE = T("Vælg")
WORDS = TC("label", "Eller skriv det selv")
SOURCE = TC("label", "Hvor kommer det fra?")
SEND = TC("button", "Send til borgeren")
TAKE_AWAY = TC("button", "Tag det væk")
LOOSENED = T("Løsnet")
NOT_SENT = T("Det blev ikke gemt")
CHANGED = T("Det har ændret sig, siden du åbnede siden. Se det igen.")
GROUPED = tuple((label, in_group(group)) for group, label in GROUPS.items())
FROM = SOURCES


def about(alias: str) -> Text:
    return T("Vilkår for {alias}", alias=alias)


def words_hint() -> Text:
    return T(
        "Skriv, hvad der virker, som borgeren ville sige det: Jeg arbejder bedst, hvor … "
        "Aldrig en sygdom. Der er plads til {most} tegn.",
        most=LONGEST,
    )


def whose(source: str, at: datetime | None) -> Text:
    """From whom, and since when."""
    known = SOURCES.get(source)
    if known is None:
        return (
            T("Borgerens egne ord, {date}", date=long_date(at)) if at else T("Borgerens egne ord")
        )
    if at is None:
        return T("Fra {source}", source=known)
    return T("Fra {source}, {date}", source=known, date=long_date(at))


def seen_by(names: str) -> Text:
    return T("Kan også ses af: {names}", names=names)


def of_one(label: Text, condition: Text) -> Text:
    return T("{label}: {condition}", label=label, condition=condition)
