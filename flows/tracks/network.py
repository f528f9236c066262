"""Track B: the network is asked for one concrete thing (requirements 121-122). The assistant only
drafts; a caseworker reads, changes and sends, to somebody for whom a basis for sharing is noted.
Without one nothing is sent. Never a reason, never health, never a sanction.
"""

from flows.effects import Button, NewTask, Tell
from flows.events import Answered
from flows.texts import TC, T, Text, words
from flows.track_effects import KeepDraft
from flows.track_facts import Basis, Name, Partner, Track
from flows.tracks import cards
from flows.tracks.record import MAY_SHARE, S, close, log, move, track_of
from flows.turn import Turn

KINDS = {
    "personal_mentor": T("Personlig mentor"),
    "housing_support": T("Bostøtte"),
    "psychiatry": T("Lokalpsykiatri"),
    "family": T("Familie eller ven"),
    "other": T("Andre"),
}
BASES = {
    Basis.consent: T("Samtykke fra borgeren"),
    Basis.law: T("Hjemmel i loven"),
}
TASK = "partner"
LONGEST = 1500
NO_BASIS = T("Der er intet grundlag for at dele med dem. Skriv det først, så kan du sende.")
NOT_YOURS = T("Det er sagsbehandleren, der sender til netværket.")


def help_wanted(alias: str) -> dict[str, Text]:
    """One concrete thing each; phrasebook no.pm."""
    return {
        "call": T("Kan du ringe til {alias} i dag og høre, om alt er okay?", alias=alias),
        "visit": T("Kan du kigge forbi {alias} i dag og høre, om alt er okay?", alias=alias),
        "along": T("Kan du følges med {alias} til arbejdet de næste dage?", alias=alias),
        "home": T("Kan du hjælpe {alias} med det derhjemme, der står i vejen?", alias=alias),
        "meeting": T("Kan du være med til et kort møde om en ny plan?"),
    }


def drafted(turn: Turn, partner: Partner, wanted: str) -> str:
    """In the partner's language, ready to be changed by whoever sends it."""
    alias = turn.the.person.name
    asks = help_wanted(alias)
    sentences = (
        T("Hej {name}.", name=partner.person.name),
        T(
            "{alias} kom ikke som aftalt. Vi vil gerne hjælpe {alias} godt i gang igen.",
            alias=alias,
        ),
        asks.get(wanted, asks["call"]),
        _because(alias, partner),
    )
    return "\n\n".join(turn.in_words(text) for text in sentences)


def _because(alias: str, partner: Partner) -> Text:
    """The basis stands in the message itself: whoever reads it may know why."""
    if partner.basis is Basis.consent:
        return T("Vi skriver til dig, fordi {alias} har sagt ja til det.", alias=alias)
    return T("Vi skriver til dig, fordi vi må spørge dig om hjælp her.")


def may_send(turn: Turn) -> bool:
    """Only the caseworker, or who stands in for them."""
    return bool(turn.the.roles_of(turn.me.id) & MAY_SHARE)


def partner_of(turn: Turn, number: str) -> Partner | None:
    found = (p for p in turn.the.partners if str(p.id) == number)
    return next(found, None)


def draft(turn: Turn, track: Track, partner: Partner, wanted: str) -> Text:
    text = drafted(turn, partner, wanted)
    facts = {
        "track_id": track.id,
        "partner_id": partner.id,
        "person_id": partner.person.id,
        "text": text,
        "basis": partner.basis,
    }
    turn.add(KeepDraft(turn.new_id(), facts))
    log(turn, track, "drafted", partner=partner.person.id)
    return T("Udkastet står i sagen. Læs det, ret det, og send det selv.")


def send(turn: Turn, track: Track, id_: str, partner: Partner, text: str) -> Text:
    """What leaves is exactly what the caseworker has read; and the basis as it is now."""
    if not may_send(turn):
        return NOT_YOURS
    if not partner.may_be_told(turn.today.date()):
        log(turn, track, "refused", partner=partner.person.id)
        return NO_BASIS
    if not partner.person.channels:
        return T("Jeg har ingen mailadresse til {name}. Ring i stedet.", name=partner.person.name)
    if not text or len(text) > LONGEST:
        return T("Skriv, hvad {name} kan hjælpe med. Højst 1.500 tegn.", name=partner.person.name)
    facts = {
        "track_id": track.id,
        "partner_id": partner.id,
        "person_id": partner.person.id,
        "text": text,
        "basis": partner.basis,
        "sent_at": turn.now,
        "sent_by": turn.me.id,
    }
    turn.add(KeepDraft(id_, facts))
    turn.add(_to_partner(turn, track, partner, text))
    track = move(turn, track, S.sent, turn.policy.noshow.network_answer_minutes)
    log(turn, track, "shared", partner=partner.person.id, basis=partner.basis)
    return T("Sendt til {name}.", name=partner.person.name)


def _to_partner(turn: Turn, track: Track, partner: Partner, text: str) -> Tell:
    expires = turn.now + cards.EXPIRES
    return Tell(
        partner.person.id,
        T("Kan du hjælpe {alias}?", alias=turn.the.person.name),
        words(text),
        lines=(T("Skrevet af {name}.", name=turn.me.name),),
        task=NewTask(turn.new_id(), TASK, track.id, expires, track.step + 1),
        buttons=(
            Button(TC("button", "Ja, det kan jeg"), "yes"),
            Button(TC("button", "Nej, ring til mig"), "no"),
        ),
    )


def answered(turn: Turn) -> None:
    """TASKS "partner"."""
    event, track = turn.event, track_of(turn, Name.network)
    assert isinstance(event, Answered)
    turn.toast = T("Tak for svaret. Det er givet videre.")
    if track is None or track.id != event.ref:
        return
    name, alias = turn.me.name, turn.the.person.name
    log(turn, track, "partner_yes" if event.value == "yes" else "partner_no", partner=turn.me.id)
    if event.value == "yes":
        text = T("{name} hjælper {alias}.", name=name, alias=alias)
    else:
        text = T("{name} vil gerne ringes op om {alias}.", name=name, alias=alias)
    cards.to_owner(turn, track, text, Button(TC("button", "Spor 2 er færdigt"), "helped"))


def finished(turn: Turn, track: Track, outcome: str) -> Text:
    """helped, or nobody: there is nobody to ask, or no basis for it."""
    close(turn, track, outcome)
    return T("Spor 2 er lukket.")
