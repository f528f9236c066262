"""Hop 4: one event of one person finds its way. Danger is heard before everything else."""

from flows import (
    absence,
    arrival,
    cases,
    checkin,
    dialogue,
    language,
    puzzled,
    questions,
    removed,
    safety,
    staff,
    tracks,
    undo,
    wishes,
)
from flows.closing import desk as closing
from flows.core import cannot_read, not_seen
from flows.events import (
    Answered,
    Blocked,
    ClosingActed,
    Commanded,
    Delivered,
    Event,
    Pressed,
    Rang,
    Sent,
    StaffActed,
    StaffNoted,
    Submitted,
    TookBack,
    TrackActed,
    Undelivered,
    WentQuiet,
    Wrote,
)
from flows.facts import Participation
from flows.goals import gate
from flows.hearing import also, edited, tongue, unsure
from flows.menu_button import MENU
from flows.numbers import CALL_ME
from flows.prompts import PROMPTS
from flows.registry import (
    ALARMS,
    COMMANDS,
    FLOWS,
    FORMS,
    INTENTS,
    RECEIPTS,
    STAFF_COMMANDS,
    TASKS,
    UNDO,
)
from flows.signals import learned, noting, untaken
from flows.signals.firing import look
from flows.texts import T
from flows.turn import QUIET, Turn
from flows.typed import is_label
from flows.understanding.keywords import keyword

WRITES_WITH_US = frozenset({Participation.joined, Participation.paused})


def take(turn: Turn) -> Turn:
    """Let one event happen. The only door into this package."""
    event = turn.event
    removed.count(turn)
    match event:
        case Rang(what=name) if name == QUIET:
            _goes_quiet(turn)
        case Rang(what=name):
            (PROMPTS.get(name) or ALARMS[name])(turn)
        case Answered(kind=kind):
            TASKS[kind](turn)
        case TookBack():
            undo.take_back(turn, UNDO)
        case Undelivered(elsewhere=True, receipt=receipt) if not receipt.startswith("case:"):
            pass  # only a case keeps account of each channel
        case Delivered(receipt=receipt) | Undelivered(receipt=receipt):
            RECEIPTS[receipt.partition(":")[0]](turn)
        case Blocked():
            RECEIPTS["blocked"](turn)
        case StaffActed():
            cases.desk(turn)
        case TrackActed():
            tracks.acted(turn)
        case ClosingActed():
            closing.acted(turn)
        case Submitted(kind=kind):
            FORMS[kind](turn)
        case StaffNoted():
            noting.noted(turn)
        case _:
            if is_citizen(turn):
                arrival.heard_from(turn)
            _from_person(turn)
    dialogue.settle(turn)
    dialogue.wait(turn)
    if isinstance(event, Wrote) and is_citizen(turn):
        tongue.look(turn, event)
    look(turn)
    learned.look(turn)
    cases.gather(turn)
    untaken.wait_for_taking(turn)
    tracks.follow(turn)
    absence.talked(turn)
    gate.look(turn)
    return turn


def is_citizen(turn: Turn) -> bool:
    return turn.citizen is not None and turn.citizen.person.id == turn.me.id


def _goes_quiet(turn: Turn) -> None:
    event, talk = turn.event, turn.talk
    assert isinstance(event, Rang)
    if not talk.open or event.fence != talk.question:
        return  # answered, or replaced by a newer question
    turn.event = WentQuiet()
    dialogue.step(turn)


def _from_person(turn: Turn) -> None:
    if isinstance(turn.event, Wrote) and _listened_to(turn, turn.event):
        return
    if dialogue.moved_by_release(turn) or dialogue.stale(turn):
        return
    name = _command(turn)
    if name is not None:
        _commanded(turn, name)
    elif isinstance(turn.event, Pressed):
        dialogue.step(turn)
    elif is_citizen(turn):
        _citizen_says(turn)
    else:
        _helper_says(turn)


def _listened_to(turn: Turn, event: Wrote) -> bool:
    """True when nothing else is to be done with these words."""
    in_danger = safety.listen(turn)
    if event.beside:
        not_seen(turn)
    if in_danger:
        if is_citizen(turn) and turn.the.participation in WRITES_WITH_US:
            also.put_aside_after_danger(turn, event.heard)
    elif event.edited and keyword(turn.wrote) != "help":
        if is_citizen(turn):
            edited.by_citizen(turn)
        else:
            edited.by_helper(turn)
    else:
        return False
    return True


def _command(turn: Turn) -> str | None:
    match turn.event:
        case Commanded(name=name):
            return name
        case Wrote(heard=heard):
            return keyword(heard.text)
        case _:
            return None


def _commanded(turn: Turn, name: str) -> None:
    known = COMMANDS if is_citizen(turn) else STAFF_COMMANDS
    if name in known:
        known[name](turn)
        return
    turn.say(T("Den kommando kender jeg ikke. Her er det, jeg kan."))
    known["menu"](turn)


def _helper_says(turn: Turn) -> None:
    """Words outside a dialogue belong to no case: what becomes of them is said."""
    event = turn.event
    staff.removed(turn)
    if _asks_for_a_language(turn):
        language.take_wish(turn)
    elif turn.talk.open:
        dialogue.step(turn)
    elif isinstance(event, Sent):
        cannot_read(turn)
    else:
        staff.words(turn)


def _asks_for_a_language(turn: Turn) -> bool:
    """Never where words are what is asked for: a note may say it, and is kept as it is."""
    talk = turn.talk
    if talk.open and (talk.flow == language.FLOW.name or FLOWS[talk.flow].wants_words(talk.state)):
        return False
    return isinstance(turn.event, Wrote) and bool(language.asked_for(turn.wrote))


def _citizen_says(turn: Turn) -> None:
    """Words, or something that cannot be read, outside commands."""
    wishes.weightiest_first(turn)
    event, invited = turn.event, turn.the.participation is Participation.invited
    removed.tell(turn)
    if _apart(turn) and not turn.talk.open:
        COMMANDS["apart"](turn)
    elif _is_a_button(turn):
        dialogue.step(turn)
    elif not invited and wishes.acts_now(turn):
        _put_aside(turn, event)
    elif _means_a_button(turn):
        dialogue.step(turn)
    elif turn.talk.open and puzzled.answered(turn, FLOWS[turn.talk.flow]):
        pass
    elif not invited and _has_its_dialogue(turn):
        _put_aside(turn, event)
    elif turn.talk.open:
        dialogue.step(turn)
        if isinstance(event, Wrote) and not invited:
            also.put_aside_what_cannot_wait(turn, event.heard, wishes.NEVER_WAITS)
    else:
        _not_understood(turn)


def _apart(turn: Turn) -> bool:
    return turn.the.participation in {Participation.declined, Participation.stopped}


def _has_its_dialogue(turn: Turn) -> bool:
    """True when the wish was taken up. Where a word is all that it needs, the open question is
    asked again."""
    event, talk = turn.event, turn.talk
    if not isinstance(event, Wrote) or event.heard.intent not in INTENTS:
        return False
    asked_for_words = talk.open and FLOWS[talk.flow].wants_words(talk.state)
    if asked_for_words and not wishes.worries(turn):
        return False
    if not wishes.sure(turn) or wishes.answers_what_is_asked(turn):
        return False
    if talk.open and wishes.only_yes_or_no(turn):
        return False  # whatever else "ja" could mean, it was said to this question
    intent, question = event.heard.intent, talk.question
    checkin.not_silent(turn)
    INTENTS[intent](turn)
    said_only = talk.open and not turn.opens and talk.question == question
    if intent == "good_news" and said_only:
        FLOWS[talk.flow].ask_again(turn)
    return True


def _put_aside(turn: Turn, event: Event) -> None:
    if isinstance(event, Wrote) and not _apart(turn):
        turn.talk.heard = event.heard.intent
        also.put_aside(turn, event.heard)


def _is_a_button(turn: Turn) -> bool:
    """The words on a button exactly: pressed, whatever else they could mean."""
    if not turn.talk.open or not isinstance(turn.event, Wrote):
        return False
    flow, event = FLOWS[turn.talk.flow], turn.event
    if flow.as_spoken(turn, event) is not None:
        return True
    return is_label(event.heard.text, flow.buttons(turn), turn.in_words)


def _means_a_button(turn: Turn) -> bool:
    if not turn.talk.open or not isinstance(turn.event, Wrote):
        return False
    return FLOWS[turn.talk.flow].typed(turn, turn.event) is not None


def _not_understood(turn: Turn) -> None:
    if isinstance(turn.event, Sent):
        cannot_read(turn)  # says what can be done; a second message would only be a reproach
        return
    if _asks_for_a_language(turn):
        language.take_wish(turn)
        return
    if _offers(turn):
        return
    turn.say(
        T("Det forstod jeg ikke. Vil du vælge her, eller skal nogen ringe til dig?"),
        MENU,
        CALL_ME,
    )


def _offers(turn: Turn) -> bool:
    """Asked with buttons what was meant; who has not said yes yet is only asked whether a person
    is to read it."""
    if turn.the.participation is Participation.invited:
        return questions.offer(turn)
    return unsure.offer(turn)
