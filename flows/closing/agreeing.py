"""The caseworker and the citizen agree on the next step: one tap, or another proposal (requirement
171). What is agreed is noted where the signal "the placement ends without a next step" looks.
"""

from datetime import datetime, timedelta

from flows import book
from flows.calendar import next_allowed, next_staffed
from flows.closing import chosen, steps
from flows.closing.settling import settle
from flows.effects import Button, KeepNoted, Lane, NewTask, SignIn, Tell
from flows.events import Answered
from flows.facts import NotedKind, Participation, Person, Role
from flows.lines import lines
from flows.own import Entry, Kind
from flows.texts import TC, T, Text, words
from flows.tracks.record import of_the_municipality
from flows.turn import Turn

ASKED, OTHER, PROPOSED = "next_step", "next_step_other", "step_proposed"
EXPIRES = timedelta(days=28)
READERS = (Role.caseworker, Role.job_consultant, Role.deputy)
OPEN = Button(TC("button", "Åbn skrivebordet"), "open")
OWN_WORDS = T("Noget i egne ord. Læs det på skrivebordet, før I aftaler det.")
# The citizen's own words are agreed as what they are: that decides whether somebody follows it.
AS = (
    Button(TC("button", "Aftalt eget: job"), "agree_own:job"),
    Button(TC("button", "Aftalt eget: uddannelse"), "agree_own:education"),
    Button(TC("button", "Aftalt eget: andet"), f"agree_own:{steps.OWN}"),
)


def page(citizen: int) -> str:
    return f"/desk/citizens/{citizen}/closing"


def reader(turn: Turn) -> Person | None:
    held = (turn.the.who(role) for role in READERS)
    return next((person for person in held if person and person.channels), None)


def reader_name(turn: Turn) -> str:
    person = reader(turn)
    return person.name if person else turn.policy.office.name


# --- to the caseworker --------------------------------------------------------------------


def ask_caseworker(turn: Turn, news: Text | None = None) -> None:
    """Which steps by name; the citizen's own words are read at the desk."""
    person, placement = reader(turn), turn.the.placement
    named = [line for line in chosen.wanted(turn) if line.state == "wanted"]
    if person is None or placement is None or not (named or news):
        return
    alias = turn.the.person.name
    turn.add(
        Tell(
            person.id,
            T("Næste skridt for {alias}", alias=alias),
            news or T("{alias} har valgt, hvad der kan være næste skridt.", alias=alias),
            lines=(
                *(_named(line) for line in named),
                *_joins(turn),
                T("Tal om det, og tryk på det, I er enige om."),
            ),
            task=NewTask(turn.new_id(), ASKED, str(placement.id), turn.now + EXPIRES),
            buttons=(
                *agree_buttons(turn),
                Button(TC("button", "Foreslå et andet"), "offer"),
                OPEN,
            ),
            not_before=_staffed(turn),
        )
    )


def agree_buttons(turn: Turn) -> list[Button]:
    """One tap for each that was chosen."""
    open_ = [line for line in chosen.wanted(turn) if line.state == "wanted"]
    return [
        *(
            Button(TC("button", "Aftalt: {step}", step=steps.label(line.key)), f"agree:{line.key}")
            for line in open_
            if not line.text
        ),
        *(AS if any(line.text for line in open_) else ()),
    ]


def _named(line: Entry) -> Text:
    return OWN_WORDS if line.text else steps.label(line.key)


def _joins(turn: Turn) -> list[Text]:
    found = [line for line in book.lines_of(turn.the, Kind.next_step) if line.state == "with"]
    names = [steps.JOINERS[one] for one in steps.JOINERS if any(one == f.key for f in found)]
    return [T("Vil gerne have med: {who}.", who=name) for name in names[:1]]


def _staffed(turn: Turn) -> datetime | None:
    at = next_staffed(turn.policy.office, turn.now)
    return at if at > turn.now else None


def answered(turn: Turn) -> None:
    """TASKS "next_step" and "next_step_other"."""
    event, placement = turn.event, turn.the.placement
    assert isinstance(event, Answered)
    if not of_the_municipality(turn):
        _reply(turn, T("Det kan kun de ansatte i kommunen."))
        return
    verb, _, key = event.value.partition(":")
    if verb == "open":
        turn.add(SignIn(turn.me.id, page(turn.the.person.id)))
    elif placement is None or str(placement.id) != event.ref:
        _reply(turn, T("Den praktik er afløst af en ny. Se på skrivebordet."))
    elif verb == "offer":
        offer_all(turn)
    elif verb == "agree_own" and key in steps.OWN_IS:
        _reply(turn, _agree_own(turn, key))
    elif key in steps.STEPS:
        _reply(turn, agree(turn, key) if verb == "agree" else propose(turn, key))


def _agree_own(turn: Turn, key: str) -> Text:
    own = [line for line in chosen.wanted(turn) if line.text and line.state == "wanted"]
    return agree(turn, key, own[-1]) if own else T("Det er lavet om siden. Se på skrivebordet.")


def offer_all(turn: Turn) -> None:
    placement = turn.the.placement
    assert placement is not None
    alias = turn.the.person.name
    turn.add(
        Tell(
            turn.me.id,
            T("Næste skridt for {alias}", alias=alias),
            T("Hvad vil du foreslå {alias}?", alias=alias),
            lines=(T("{alias} bliver spurgt og kan sige nej.", alias=alias),),
            task=NewTask(turn.new_id(), OTHER, str(placement.id), turn.now + EXPIRES),
            buttons=tuple(
                Button(step.label, f"propose:{key}") for key, step in steps.STEPS.items()
            ),
            at_once=True,
        )
    )


def _reply(turn: Turn, text: Text) -> None:
    """On a page of ours the page shows it."""
    if isinstance(turn.event, Answered) and not turn.event.link:
        turn.say(text)
    else:
        turn.toast = text


# --- agreed, or another one -----------------------------------------------------------------


def agree(turn: Turn, key: str, own: Entry | None = None) -> Text:
    """Both have said yes. The newest is the one that counts; what was only wished for stays.
    `own` is what the citizen wrote; `key` then says what it is."""
    known = own or _without_words(turn, key)
    if known is not None and (known.key, known.state) == (key, "agreed"):
        return T("Det var allerede aftalt.")
    for line in chosen.agreed(turn):
        if line is not known:
            book.change(turn, line, state="wanted")
    if known is not None:
        book.change(turn, known, key=key, state="agreed")
    else:
        book.write(turn, Kind.next_step, here=True, key=key, state="agreed",
                   source=str(Role.caseworker))  # fmt: skip
    note(turn)
    settle(turn)  # first: it drops what still waits to be sent
    _tell_citizen(turn, key, own.text if own is not None else "")
    return T("Det er noteret som aftalt. {alias} får det skriftligt.", alias=turn.the.person.name)


def _without_words(turn: Turn, key: str) -> Entry | None:
    found = [line for line in chosen.wanted(turn) if line.key == key and not line.text]
    return found[-1] if found else None


def note(turn: Turn) -> None:
    placement = turn.the.placement
    if placement is not None:
        turn.add(KeepNoted(NotedKind.next_step, str(placement.id)))


def noted_at_desk(turn: Turn) -> None:
    """Somebody noted that the next step is agreed: what the citizen wished for is it."""
    lines_ = chosen.wanted(turn)
    if lines_ and not chosen.agreed(turn):
        book.change(turn, lines_[-1], state="agreed")
    settle(turn)


def propose(turn: Turn, key: str) -> Text:
    """Another step: it is the citizen's to say yes."""
    citizen = turn.the
    alias = citizen.person.name
    if citizen.participation is not Participation.joined or not citizen.person.channels:
        return T("{alias} kan ikke nås her. Tal om det, og notér det.", alias=alias)
    if _without_words(turn, key) is not None:
        return agree(turn, key)
    id_ = book.write(turn, Kind.next_step, here=True, key=key, state="proposed",
                     source=str(Role.caseworker))  # fmt: skip
    _ask_citizen(turn, id_, key)
    return T("{alias} bliver spurgt.", alias=alias)


def _ask_citizen(turn: Turn, line: str, key: str) -> None:
    step = steps.STEPS[key]
    turn.add(
        Tell(
            turn.the.person.id,
            T("Et forslag fra {name}", name=turn.me.name),
            lines(
                T("{name} foreslår et næste skridt: {step}.", name=turn.me.name, step=step.label),
                T("Det hører ofte med:"),
                *step.takes,
                T("Hvad siger du til det?"),
            ),
            task=NewTask(turn.new_id(), PROPOSED, line, turn.now + EXPIRES),
            buttons=(
                Button(TC("button", "Ja, det prøver vi"), "yes"),
                Button(TC("button", "Tal om det først"), "talk"),
            ),
            lane=Lane.reminder,
            not_before=allowed(turn),
        )
    )


def citizen_answers(turn: Turn) -> None:
    """TASKS "step_proposed"."""
    event = turn.event
    assert isinstance(event, Answered)
    line = next((one for one in chosen.wanted(turn) if one.id == event.ref), None)
    if line is None or line.state != "proposed":
        turn.toast = T("Det er lavet om siden. Skriv /naeste for at se det.")
        return
    if event.value == "yes":
        agree(turn, line.key)
        turn.toast = T("Det er noteret.")
        _tell_reader(turn)
    else:
        book.drop(turn, line)
        turn.toast = T("Det siger jeg videre.")
        alias = turn.the.person.name
        ask_caseworker(turn, T("{alias} vil gerne tale med dig om næste skridt.", alias=alias))


def _tell_reader(turn: Turn) -> None:
    person, alias = reader(turn), turn.the.person.name
    if person is not None:
        text = T("{alias} siger ja til dit forslag om næste skridt.", alias=alias)
        subject = T("Næste skridt for {alias}", alias=alias)
        turn.add(Tell(person.id, subject, text, not_before=_staffed(turn)))


def _tell_citizen(turn: Turn, key: str, text: str) -> None:
    step = steps.STEPS.get(key)
    if turn.the.participation is not Participation.joined:
        return
    named = words(text) if text else steps.label(key)
    turn.add(
        Tell(
            turn.the.person.id,
            T("Det næste skridt"),
            lines(
                T("I er enige om det næste skridt: {step}.", step=named),
                *((T("Det hører ofte med:"), *step.takes) if step else ()),
            ),
            lane=Lane.reminder,
            not_before=allowed(turn),
        )
    )


def allowed(turn: Turn) -> datetime | None:
    at = next_allowed(turn.policy.quiet, turn.policy.office.zone, turn.now)
    return at if at > turn.now else None
