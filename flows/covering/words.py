"""What people are told when somebody else is there for a citizen from now on.

To the citizen in two sentences: who is away or goes, and who helps now. Never why.
"""

from datetime import date

from flows.facts import Away, Person
from flows.texts import TN, T, Text, long_date


def away(gone: Away, helper: Person | None) -> Text:
    """To the citizen. Without a helper it says that too, and where to call."""
    name = gone.person.name
    if helper is None and gone.last is None:
        return T("{name} er væk for en tid. Ring til kommunen, hvis du har brug for nogen.",
                 name=name)  # fmt: skip
    if helper is None:
        return T(
            "{name} er væk til og med {day}. Ring til kommunen, hvis du har brug for nogen.",
            name=name,
            day=long_date(gone.last or date.max),
        )
    if gone.last is None:
        return T("{name} er væk for en tid. {helper} hjælper dig imens.",
                 name=name, helper=helper.name)  # fmt: skip
    return T(
        "{name} er væk til og med {day}. {helper} hjælper dig imens.",
        name=name,
        day=long_date(gone.last),
        helper=helper.name,
    )


def back(person: Person) -> Text:
    return T("{name} er tilbage. {name} hjælper dig igen fra i dag.", name=person.name)


def new_caseworker(former: str, person: Person) -> Text:
    """Requirement 35: the citizen hears of it, by name."""
    if not former:
        return T("{name} er nu din sagsbehandler. Du kan altid bede om at blive ringet op.",
                 name=person.name)  # fmt: skip
    return T(
        "{name} er nu din sagsbehandler i stedet for {former}. "
        "Du kan altid bede om at blive ringet op.",
        name=person.name,
        former=former,
    )


def will_be(person: Person, first: date, now: Person | None) -> Text:
    """In advance: who, from when, who until then, and that what was agreed goes along."""
    if now is None:
        return T(
            "Fra {day} er {name} din sagsbehandler. Det, I har aftalt, følger med.",
            day=long_date(first),
            name=person.name,
        )
    return T(
        "Fra {day} er {name} din sagsbehandler. Indtil da er det {now}. "
        "Det, I har aftalt, følger med.",
        day=long_date(first),
        name=person.name,
        now=now.name,
    )


def stays(person: Person) -> Text:
    return T("Det blev ændret. {name} er fortsat din sagsbehandler.", name=person.name)


# --- to those around the citizen ----------------------------------------------------------


def contact_subject(alias: str) -> Text:
    return T("Hvem du kan ringe til om {alias}", alias=alias)


def contact(alias: str, person: Person, gone: Away | None) -> Text:
    if gone is None:
        return T("Fra nu af kan du ringe til {name} om {alias}.", name=person.name, alias=alias)
    if gone.last is None:
        return T("{gone} er væk for en tid. Imens kan du ringe til {name} om {alias}.",
                 gone=gone.person.name, name=person.name, alias=alias)  # fmt: skip
    return T(
        "{gone} er væk til og med {day}. Imens kan du ringe til {name} om {alias}.",
        gone=gone.person.name,
        day=long_date(gone.last),
        name=person.name,
        alias=alias,
    )


def reach(person: Person) -> tuple[Text, ...]:
    if person.phone:
        return (T("{name} har nummer {phone}.", name=person.name, phone=person.phone),)
    return (T("Skriv til {name}, hvis der er noget.", name=person.name),)


# --- to the one who has the citizens now --------------------------------------------------


def to_stand_in(name: str, last: date | None, count: int) -> Text:
    if last is None:
        return TN(
            "Du er stedfortræder for {name} indtil videre. Det gælder {n} borger.",
            "Du er stedfortræder for {name} indtil videre. Det gælder {n} borgere.",
            count,
            name=name,
        )
    return TN(
        "Du er stedfortræder for {name} til og med {day}. Det gælder {n} borger.",
        "Du er stedfortræder for {name} til og med {day}. Det gælder {n} borgere.",
        count,
        name=name,
        day=long_date(last),
    )


def to_new_holder(name: str, count: int) -> Text:
    return TN(
        "Du har overtaget {n} borger fra {name}.",
        "Du har overtaget {n} borgere fra {name}.",
        count,
        name=name,
    )


def to_returned(count: int) -> Text:
    return TN(
        "Velkommen tilbage. Du har {n} borger igen.",
        "Velkommen tilbage. Du har {n} borgere igen.",
        count,
    )


CASES_FOLLOW = T("Åbne sager følger med. Du får et kort for hver.")
CHANGE_SUBJECT = T("Dine borgere")
