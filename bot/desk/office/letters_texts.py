"""The sentences about what our own code could not take. They never quote a word of anybody's."""

from datetime import datetime

from flows.events import (
    Answered,
    Blocked,
    Commanded,
    Delivered,
    Event,
    Pressed,
    Rang,
    Sent,
    TookBack,
    Undelivered,
    Wrote,
)
from flows.texts import TC, T, Text, clock, long_date

TITLE = TC("heading", "Det, der gik galt")
WHAT = T(
    "Her er det, robotten ikke kunne behandle på grund af en fejl hos os. "
    "Ordene vises ikke. Den, der skrev, har hørt, at noget gik galt."
)
NONE = T("Intet er gået galt.")
NONE_HELP = T("Sker det, står det her, til det er prøvet igen eller lagt væk.")
ONLY_OWN = T("Her er dine egne borgere. Lederen ser alt.")
AGAIN = TC("button", "Prøv igen")
ASIDE = TC("button", "Læg væk")
SURE = TC("button", "Ja, læg væk")
KEEP = TC("button", "Lad det stå")
SURE_ABOUT = T(
    "Det kan fortrydes i et døgn. Så slettes det for altid. Har nogen talt med den, det handler om?"
)
TOO_OLD = T("Det er fra en anden dag og kan ikke prøves igen. Ring i stedet.")
OLD_EDITION = T("Det er gemt af en ældre udgave og kan ikke prøves igen. Ring i stedet.")
FOR_OPERATORS = T("Til den, der passer programmet")
WENT_WELL = T("Det lykkedes denne gang.")
FAILED_AGAIN = T("Det gik galt igen. Ring til den, det handler om, og sig det til driften.")
PUT_ASIDE = T("Det er lagt væk.")
ASIDE_NOW = T("Lagt væk")
ASIDE_WHAT = T("Det kan fortrydes i et døgn. Så slettes det for altid.")
BACK = TC("button", "Fortryd")
TAKEN_BACK = T("Det ligger her igen.")
SOMEBODY = T("En, robotten ikke kender")


def happened(name: Text, event: Event | None) -> Text:
    """What it was, in one sentence."""
    match event:
        case Wrote():
            return T("{name} skrev en besked.", name=name)
        case Pressed():
            return T("{name} trykkede på en knap.", name=name)
        case Commanded():
            return T("{name} valgte noget i menuen.", name=name)
        case Sent():
            return T("{name} sendte et billede eller en fil.", name=name)
        case Answered() | TookBack():
            return T("{name} svarede på et spørgsmål.", name=name)
        case Blocked():
            return T("{name} lukkede eller åbnede for robotten.", name=name)
        case Delivered() | Undelivered():
            return T("En besked til {name} kom frem eller blev afvist.", name=name)
        case Rang():
            return T("Robotten skulle gøre noget for {name} på et bestemt tidspunkt.", name=name)
        case None:
            return T("Noget med {name}.", name=name)
        case _:
            return T("{name} gemte noget på en side.", name=name)


def since(at: datetime) -> Text:
    return T("{day} kl. {time}", day=long_date(at), time=clock(at))


def about(button: Text, what: Text) -> Text:
    """A button's name for a screen reader: there are several of them on the page."""
    return T("{button}: {what}", button=button, what=what)
