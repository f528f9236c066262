"""What staff and the citizen are told about a case. The chat carries the knock: alias, colour,
since when, the rule's fixed sentence, one suggested action. No workplace, no mood, no words."""

from datetime import timedelta

from flows.calendar import local
from flows.cases.people import has_seen
from flows.effects import Button, Lane, NewTask, Tell
from flows.facts import CaseFile, Person
from flows.policy import Colour
from flows.signals.table import advice, sentence
from flows.texts import TC, T, Text, clock, moment, words
from flows.turn import Turn

CARD, OWNER = "case", "case_taken"  # kinds of task: before and after somebody took it
EXPIRES = timedelta(days=7)
UNTAKEN = "untaken"  # the outcome so far of an open case that nobody took in a working day
UNTAKEN_RULE = "case_untaken"

COLOUR_WORD = {
    Colour.green: TC("card", "GRØN"),
    Colour.yellow: TC("card", "GUL"),
    Colour.orange: TC("card", "ORANGE"),
    Colour.red: TC("card", "RØD"),
}
OUTCOMES = (
    Button(TC("button", "Ny plan"), "new_plan"),
    Button(TC("button", "Alt er fint"), "fine"),
    Button(TC("button", "Møde aftalt"), "meeting"),
    Button(TC("button", "Anden hjælp"), "other_help"),
    Button(TC("button", "Falsk alarm"), "false_alarm"),
    Button(TC("button", "Ikke færdig endnu"), "still_open"),
)
CALL_NOW, TAKE = TC("button", "Jeg ringer nu"), TC("button", "Jeg tager den")
CONTACTED, HAND = TC("button", "Vi har talt sammen"), TC("button", "Giv videre")
AFTER_TAKING = (
    Button(CONTACTED, "contacted"),
    Button(TC("button", "Fik ikke fat"), "no_answer"),
    Button(TC("button", "Skriv note"), "note"),
    Button(TC("button", "Vent til senere"), "snooze"),
    Button(HAND, "hand"),
)
UNDO = Button(TC("button", "Fortryd"), "regret")


def lane(case: CaseFile) -> Lane:
    return Lane.crisis if case.colour is Colour.red else Lane.notice


def subject(turn: Turn, case: CaseFile) -> Text:
    alias = turn.the.person.name
    return T("{colour}. Sagen om {alias}", colour=COLOUR_WORD[case.colour], alias=alias)


def card(turn: Turn, case: CaseFile, person: Person, *extra: Text) -> Tell:
    """The knock. It is dropped when the case has moved on before it could be sent."""
    alias, details = turn.the.person.name, turn.policy.card.details
    why = (sentence(case.why, case.family, alias), T("Forslag: {advice}", advice=advice(case)))
    left = untaken(case, alias)
    take = CALL_NOW if case.colour is Colour.red else TAKE
    return Tell(
        person.id,
        subject(turn, case),
        _head(turn, case) if details else _short(turn, case),
        lines=(*extra, *((left,) if left else ()), *(why if details else ())),
        task=_task(turn, case, CARD),
        buttons=(
            Button(take, "take"),
            Button(HAND, "hand"),
            Button(TC("button", "Ikke en risiko"), "not_risk"),
        ),
        lane=lane(case),
        receipt=f"case:{case.id}:{case.step}:{person.id}",
        case=case.id,
        step=case.step,
        open_case=True,
    )


def untaken(case: CaseFile, alias: str) -> Text | None:
    """On each card since a working day has passed, and in the desk: what is new to who has an
    older one."""
    left = case.outcome == UNTAKEN and case.state == "open"
    return sentence(UNTAKEN_RULE, case.family, alias) if left else None


def _head(turn: Turn, case: CaseFile) -> Text:
    colour, alias, at = COLOUR_WORD[case.colour], turn.the.person.name, case.opened_at
    if local(at, turn.policy.office.zone).date() == turn.today.date():
        return T(
            "{colour}. {alias}, siden kl. {since}.", colour=colour, alias=alias, since=clock(at)
        )
    return T(
        "{colour}. {alias}, siden {since}.", colour=colour, alias=alias, since=moment(at, turn.now)
    )


def _short(turn: Turn, case: CaseFile) -> Text:
    """For a municipality that wants no reason in the chat (policy.card)."""
    colour, alias = COLOUR_WORD[case.colour], turn.the.person.name
    if alias[-1:].lower() in {"s", "x", "z"}:
        return T("{colour}. Der er nyt i {alias}' sag.", colour=colour, alias=alias)
    return T("{colour}. Der er nyt i {alias}s sag.", colour=colour, alias=alias)


def owner_card(
    turn: Turn, case: CaseFile, person: Person, text: Text, *lines: Text, undo: bool = False
) -> Tell:
    """To whoever has it: what happened, and what to press afterwards."""
    buttons = (*AFTER_TAKING, UNDO) if undo else AFTER_TAKING
    return _to_owner(turn, case, person, text, buttons, lines)


def undo_card(turn: Turn, case: CaseFile, text: Text) -> Tell:
    """What was just done, to who did it in the chat. It belongs to no step of the case, so
    that it arrives also when the case is closed."""
    task = _task(turn, case, OWNER)
    urgent = Lane.crisis if case.colour is Colour.red else Lane.answer
    about = subject(turn, case)
    return Tell(turn.me.id, about, text, task=task, buttons=(UNDO,), lane=urgent)


def outcome_card(turn: Turn, case: CaseFile, person: Person) -> Tell:
    """The question about the outcome, for somebody who answers by mail."""
    buttons = tuple(Button(b.label, f"outcome:{b.value}") for b in OUTCOMES)
    text = T("Hvad blev resultatet med {alias}?", alias=turn.the.person.name)
    return _to_owner(turn, case, person, text, buttons)


def hand_card(turn: Turn, case: CaseFile, others: tuple[Person, ...]) -> Tell:
    """Whom shall it go to?"""
    buttons = tuple(Button(words(p.name), f"hand:{p.id}") for p in others)
    text = T("Hvem skal have sagen om {alias}?", alias=turn.the.person.name)
    return _to_owner(turn, case, turn.me, text, buttons)


def _to_owner(
    turn: Turn,
    case: CaseFile,
    person: Person,
    text: Text,
    buttons: tuple[Button, ...],
    lines: tuple[Text, ...] = (),
) -> Tell:
    return Tell(
        person.id,
        subject(turn, case),
        text,
        lines=lines,
        task=_task(turn, case, OWNER),
        buttons=buttons,
        lane=Lane.crisis if case.colour is Colour.red else Lane.answer,
        case=case.id,
        step=case.step,
        open_case=True,
    )


def _task(turn: Turn, case: CaseFile, kind: str) -> NewTask:
    return NewTask(turn.new_id(), kind, case.id, turn.now + EXPIRES, case.step)


def promise(turn: Turn, case: CaseFile, person: Person) -> Tell:
    """To the citizen: a person, by name, has seen it."""
    text = has_seen(turn.the, person)
    urgent = Lane.crisis if case.colour is Colour.red else Lane.answer
    return Tell(turn.the.person.id, T("{name} ringer til dig", name=person.name), text, lane=urgent)
