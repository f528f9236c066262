"""Where the card goes: a file and a text in the chat, and a mail to the caseworker when the
citizen says so. To nobody else: whoever wants to show it further has the file.

The citizen's own mail is not asked for: an address would be one more thing to keep, and the file
in the chat can be sent on from the phone.
"""

from flows import book, people
from flows.card.paper import plain, spec
from flows.card.sources import OFFERED, card_of
from flows.effects import Say
from flows.events import Delivered, Undelivered
from flows.facts import Person, Role
from flows.own import Kind
from flows.texts import TN, T
from flows.turn import Turn

RECEIPT = "competence_card"
MAIL = "mail"
DANISH = "da"


def reader(turn: Turn) -> Person | None:
    """Who may get it by mail: the words are for no chat of somebody else's (DESIGN §8)."""
    person = turn.the.who(Role.caseworker)
    return person if person is not None and MAIL in person.channels else None


def may_share(turn: Turn) -> bool:
    return reader(turn) is not None and bool(card_of(turn).lines)


def asked(turn: Turn) -> None:
    """The assistant asks once in a placement."""
    book.write(turn, Kind.card, here=True, key=OFFERED)


def to_the_chat(turn: Turn) -> None:
    """A file that can be printed and sent on, then the same as text."""
    card, hours = card_of(turn), turn.policy.keep.telegram_hours
    keep = TN(
        "Her er dit kort. Gem det på din telefon. Jeg fjerner det her efter én time.",
        "Her er dit kort. Gem det på din telefon. Jeg fjerner det her efter {n} timer.",
        hours,
    )
    turn.add(Say(keep, lane=turn.lane, document=spec(card)))
    if card.lines:
        as_text(turn)


def as_text(turn: Turn) -> None:
    """For a CV: Danish, and the citizen's own language where the words are others."""
    card = card_of(turn)
    danish, own = plain(card, in_danish=True), plain(card)
    turn.say(T("Det samme som tekst. Du kan kopiere det til et CV."))
    turn.add(Say(danish, lane=turn.lane, language=DANISH))
    if turn.me.language != DANISH:
        turn.add(Say(own, lane=turn.lane))


def to_the_reader(turn: Turn) -> None:
    person = reader(turn)
    if person is None:
        turn.say(T("Jeg kan ikke sende mail lige nu. Du har kortet her i chatten."))
        return
    name = turn.the.person.name
    turn.tell(
        Role.caseworker,
        T("Kompetencekort fra {name}", name=name),
        T("{name} har godkendt hver linje og vil gerne dele kortet med dig.", name=name),
        lines=(T("Kortet er vedhæftet, også som tekst til et CV."),),
        receipt=f"{RECEIPT}:{person.id}",
        document=spec(card_of(turn)),
        mail_only=True,
    )
    turn.say(T("Jeg sender det til {name} nu. Jeg siger til, når det er sendt.", name=person.name))


def receipt(turn: Turn) -> None:
    """RECEIPTS: the mail was taken, or nobody would take it."""
    event = turn.event
    assert isinstance(event, Delivered | Undelivered)
    name = _named(turn, event.receipt.partition(":")[2])
    if isinstance(event, Delivered) and event.channel == MAIL:
        turn.say(T("Kortet er sendt til {name}.", name=name))
    else:
        turn.say(T("Mailen til {name} kom ikke frem. Du har kortet her i chatten.", name=name))


def _named(turn: Turn, id_: str) -> str:
    known = (*turn.the.chain.values(), *turn.the.known)
    return next((one.name for one in known if str(one.id) == id_), people.caseworker(turn))
