"""A condition that staff write at the desk: from the referral, or seen by colleagues (requirement
141). It is an offer: it stands nowhere else until the citizen says that it fits, in these words or
in others, and who may see it.
"""

from datetime import timedelta

from flows import book
from flows.effects import Button, NewTask
from flows.events import Answered, Submitted
from flows.facts import Citizen, Role
from flows.goals.telling import to_citizen
from flows.lines import lines
from flows.numbers import LABELS
from flows.own import Condition, Entry, Kind
from flows.own_effects import KeepCondition
from flows.sharing import rewriting, toggle
from flows.sharing.catalogue import BY_KEY, LONGEST, SOURCES, said
from flows.sharing.visible import FOLLOWS
from flows.task_effects import CloseTasks
from flows.texts import TC, T, Text, words
from flows.turn import Turn

OFFER, TAKE_AWAY = "condition_offer", "condition_away"  # forms of the desk
TASK = "condition_offer"  # the citizen's
MAY_OFFER = (FOLLOWS - {Role.citizen}) | {Role.job_consultant}
BACK = Button(TC("button", "Tilbage"), "back")
MOST = 3  # that wait at a time: as many as the monthly look asks about
A_MONTH = timedelta(days=30)
ANSWERS = ("offer", "source")  # which one is looked at; whose it is when it is taken as it stands


def offers(citizen: Citizen) -> list[Entry]:
    return book.lines_of(citizen, Kind.condition_offer)


def find(citizen: Citizen, id_: str) -> Entry | None:
    return next((one for one in offers(citizen) if one.id == id_), None)


def in_words(offer: Entry) -> Text:
    """In the reader's language when it is of the catalogue."""
    known = BY_KEY.get(offer.key)
    return known.mine if known is not None else words(offer.text)


# --- the desk -------------------------------------------------------------------------


def from_desk(turn: Turn) -> None:
    """FORMS "condition_offer": `ref` is the suggestion's key, the words are what is used when there
    is none."""
    event = turn.event
    assert isinstance(event, Submitted)
    key, source = event.ref, event.fields.get("source", "")
    text = " ".join(event.heard.text.split())
    turn.toast = hindrance(turn, key, source, text) or _offer(turn, key, source, text)


def hindrance(turn: Turn, key: str, source: str, text: str) -> Text | None:
    if not _may(turn):
        return T("Det kan du ikke ændre her. Spørg sagsbehandleren.")
    if source not in SOURCES:
        return T("Vælg, hvor det kommer fra.")
    if bool(key) == bool(text) or (key and key not in BY_KEY):
        return T("Vælg et forslag fra listen, eller skriv det selv.")
    if text and (wrong := _wrong(text)):
        return wrong
    if _there_already(turn.the, key, text):
        return T("Det står der allerede.")
    if len(offers(turn.the)) >= MOST:
        alias = turn.the.person.name
        return T("{n} forslag venter på svar fra {alias}. Vent med flere.", n=MOST, alias=alias)
    return None


def _wrong(text: str) -> Text | None:
    if len(text) > LONGEST:
        return T("Det er på {n} tegn. Der er plads til {most}.", n=len(text), most=LONGEST)
    if not rewriting.has_words(text):
        return T("Skriv det gerne med ord, så andre også kan forstå det.")
    if rewriting.names_illness(text):
        return T("Skriv, hvad der er brug for på job. Navnet på en sygdom hører ikke til her.")
    if rewriting.sounds_hard(text):
        return T("Skriv, hvad der virker, og ikke hvad der er svært.")
    return None


def _there_already(citizen: Citizen, key: str, text: str) -> bool:
    there = {(one.key, one.text) for one in citizen.conditions}
    there |= {(one.key, one.text) for one in offers(citizen)}
    return any(key == known if key else text == wording for known, wording in there)


def _offer(turn: Turn, key: str, source: str, text: str) -> Text:
    role = Role.job_consultant if not turn.the.roles_of(turn.me.id) & FOLLOWS else Role.caseworker
    shown = BY_KEY[key].mine if key else words(text)
    plain = turn.in_words(shown)
    id_ = book.write(turn, Kind.condition_offer, key=key, text=plain, state=source, source=role)
    turn.count("condition_offered")
    name, alias = turn.me.name, turn.the.person.name
    told = to_citizen(
        turn,
        T("Et forslag til dine vilkår"),
        T("{name} foreslår et vilkår: {condition}", name=name, condition=shown),
        lines=(T("Du bestemmer, om det passer, og hvem der må se det."),),
        task=NewTask(turn.new_id(), TASK, id_, turn.now + A_MONTH),
        buttons=(Button(TC("button", "Se på det"), "look"),),
    )
    if not told:
        return T("Det er gemt. Sig det selv til {alias}.", alias=alias)
    return T("{alias} får det fra {name}.", alias=alias, name=name)


def take_away(turn: Turn) -> None:
    """FORMS "condition_away": an offer that waits, or a condition that is not the citizen's own."""
    event = turn.event
    assert isinstance(event, Submitted)
    turn.toast = _take_away(turn, event.ref)


def _take_away(turn: Turn, ref: str) -> Text:
    if not _may(turn):
        return T("Det kan du ikke ændre her. Spørg sagsbehandleren.")
    waiting = find(turn.the, ref)
    if waiting is not None:
        settle(turn, waiting)
        return T("Forslaget er taget væk.")
    theirs = (one for one in turn.the.conditions if one.source in SOURCES)
    there = next((one for one in theirs if str(one.id) == ref), None)
    if there is None:
        return T("Den står her ikke mere.")
    turn.add(KeepCondition({"state": "dropped"}, there.id))
    return _tell_of(turn, there)


def _tell_of(turn: Turn, condition: Condition) -> Text:
    told = to_citizen(
        turn,
        T("Et vilkår er taget væk"),
        T(
            "{name} har taget et vilkår væk: {condition}",
            name=turn.me.name,
            condition=said(condition),
        ),
    )
    alias = turn.the.person.name
    if not told:
        return T("Det er gemt. Sig det selv til {alias}.", alias=alias)
    return T("Det er taget væk. {alias} får besked.", alias=alias)


def _may(turn: Turn) -> bool:
    return bool(turn.the.roles_of(turn.me.id) & MAY_OFFER)


def settle(turn: Turn, offer: Entry) -> None:
    """It waits for nobody any more, and the card in the chat asks no more."""
    book.drop(turn, offer)
    turn.add(CloseTasks(TASK, offer.id))


# --- the citizen ----------------------------------------------------------------------


def pressed_on_card(turn: Turn) -> None:
    """TASKS "condition_offer": to the editor, with this one first."""
    event = turn.event
    assert isinstance(event, Answered)
    if find(turn.the, event.ref) is None:
        turn.say(T("Det har ændret sig siden."), Button(LABELS["vilkaar"], "/vilkaar"))
    else:
        turn.open("conditions", offer=event.ref)


def is_one(turn: Turn) -> bool:
    """A button of the list."""
    return turn.pressed.startswith("o") and find(turn.the, turn.pressed[1:]) is not None


def opened_with_one(turn: Turn) -> bool:
    return _current(turn) is not None


def ask(turn: Turn) -> None:
    """As it is, in other words, or not at all: it is about the citizen's own day."""
    one = _current(turn)
    if one is None:
        turn.ask(T("Den står her ikke mere."), BACK)
        return
    known = BY_KEY.get(one.key)
    means = () if known is None else (T("Det betyder: {means}", means=known.theirs),)
    turn.ask(
        lines(line(one), *means, T("Passer det på dig?")),
        Button(TC("button", "Ja, det passer"), "yes"),
        Button(TC("button", "Sig det anderledes"), "words"),
        Button(TC("button", "Nej, det passer ikke"), "no"),
        BACK,
    )


def line(offer: Entry) -> Text:
    source = SOURCES.get(offer.state, SOURCES["caseworker"])
    return T("Forslag fra {source}: {condition}", source=source, condition=in_words(offer))


def still_there(turn: Turn) -> bool:
    return turn.pressed == "yes" and _current(turn) is not None


def take(turn: Turn) -> None:
    """As it stands. Nobody else sees it until the citizen says so."""
    one = _current(turn)
    assert one is not None
    turn.answers["source"] = one.state
    turn.answers.update({"key": one.key} if one.key in BY_KEY else {"text": one.text})
    toggle.begin(turn, ())


def in_other_words(turn: Turn) -> None:
    """Then it is the citizen's own."""
    turn.answers.pop("source", None)


def settled(turn: Turn) -> str:
    """What was kept answers the offer; where it comes from, when it was taken as it stood."""
    one = _current(turn)
    if one is not None:
        settle(turn, one)
        turn.count("condition_offer_taken")
    return turn.answers.get("source", "")


def refuse(turn: Turn) -> None:
    """A no is a no; whoever wrote it hears that, so that it can be talked about."""
    one, alias = _current(turn), turn.the.person.name
    if one is None:
        return
    settle(turn, one)
    turn.count("condition_offer_refused")
    turn.tell(
        Role(one.source),
        T("{alias} er uenig i et vilkår", alias=alias),
        T("{alias} siger nej tak til et vilkår, du har foreslået. Tal gerne om det.", alias=alias),
    )
    turn.say(T("Det er i orden. Det bliver ikke skrevet på."))


def _current(turn: Turn) -> Entry | None:
    return find(turn.the, turn.answers.get("offer", ""))
