"""What is done when danger was heard, in any state and whatever was chosen.

The answer is fixed (texts.py) and honest about who reads when; the words are sealed in the
signal and shown to nobody but the one who opens the case. Who said no, stop or delete, and
strangers, get the same answer, but nobody is told and nothing is kept.
"""

from collections.abc import Callable, Mapping
from datetime import time, timedelta

from flows import hours, people
from flows.calendar import at_local
from flows.cases.danger import heard
from flows.effects import Lane, Say, Unsend
from flows.events import Wrote
from flows.facts import Participation, Role
from flows.policy import Colour
from flows.safety import texts
from flows.texts import T, Text
from flows.turn import Turn
from flows.understanding.language import answered_in, is_another

APART = frozenset({Participation.declined, Participation.stopped})
MAY_BE_ABOUT = "whom"  # the dialogue that asks a mentor (whom.py, which needs this module)
IN_CHARGE = frozenset({Role.caseworker, Role.deputy, Role.leader, Role.on_call})


def _medical(turn: Turn) -> Text:
    placed = turn.citizen is not None and turn.citizen.placement is not None
    mentor = people.mentor(turn) if placed and by_citizen(turn) else ""
    if mentor:
        return texts.medical_at_work(turn.policy, mentor)
    return texts.medical(turn.policy)


ANSWERS: Mapping[str, Callable[[Turn], Text]] = {
    "self_harm": lambda turn: texts.self_harm(turn.policy),
    "danger": lambda turn: texts.danger(turn.policy),
    "medical": _medical,
    "other_person": lambda turn: texts.other_person(turn.policy),
    "ask": lambda turn: texts.self_harm(turn.policy),
    "past": lambda turn: texts.past(turn.policy),
}


def answer(turn: Turn) -> bool:
    """True if the turn is taken care of here."""
    kind = turn.event.heard.crisis if isinstance(turn.event, Wrote) else ""
    if kind not in ANSWERS:
        _say_if_unheard(turn)
        return False
    if not by_citizen(turn):
        return _to_helper(turn, kind)
    if kind == "ask" and turn.talk.flow == "safe" and _is_edit(turn):
        return True  # a slip is mended; the question stands, and is no answer to itself
    # A question that still waits to go out would come after the numbers, as if nothing was heard.
    turn.add(Unsend(Lane.answer, Lane.answer))
    if turn.the.participation in APART:
        _say(turn, ANSWERS[kind](turn), texts.nobody_was_told())
        _offer_call(turn)
    elif kind == "past":
        _past(turn)
    elif kind == "ask" and turn.talk.flow != "safe":
        _unclear(turn)
    else:
        _red(turn, kind)
    return True


def _say_if_unheard(turn: Turn) -> None:
    """Words in a language nobody listens in: honest each time, for any of them could be the one."""
    if isinstance(turn.event, Wrote) and by_citizen(turn) and is_another(turn.wrote):
        turn.say(texts.other_language(), texts.HELP, lane=Lane.crisis)


def _is_edit(turn: Turn) -> bool:
    return isinstance(turn.event, Wrote) and turn.event.edited


def by_citizen(turn: Turn) -> bool:
    return turn.citizen is not None and turn.citizen.person.id == turn.me.id


def hush(turn: Turn) -> None:
    """No reminders and no check-ins the same day."""
    tomorrow = turn.today.date() + timedelta(days=1)
    turn.remember(hushed_until=at_local(tomorrow, time(0), turn.policy.office.zone))


def danger_texts(turn: Turn, kind: str) -> tuple[Text, ...]:
    placement = turn.the.placement
    workplace = (texts.not_to_the_workplace(placement.workplace),) if placement else ()
    return ANSWERS[kind](turn), hours.after_danger(turn), *workplace


def _red(turn: Turn, kind: str) -> None:
    kind = "self_harm" if kind == "ask" else kind  # asked already, and still not clear
    _say(turn, *danger_texts(turn, kind))
    turn.signal("danger", words=turn.wrote)
    hush(turn)
    if turn.talk.flow == "safe":  # answered now; and nothing older is asked again today
        turn.talk.close()
        turn.talk.stack.clear()


def _unclear(turn: Turn) -> None:
    """The words are with a person from now on; the answer only makes it more urgent."""
    turn.signal("danger_unclear", words=turn.wrote)
    turn.open("safe", written=also_in(turn))


def _past(turn: Turn) -> None:
    _say(turn, texts.past(turn.policy))
    _offer_call(turn)
    turn.signal("danger_past", words=turn.wrote)


def _offer_call(turn: Turn) -> None:
    question = T("Vil du tale med {caseworker} om det?", caseworker=people.caseworker(turn))
    turn.say(question, texts.CALL_ME, lane=Lane.crisis)
    if written := also_in(turn):
        turn.add(Say(question, (texts.CALL_ME,), lane=Lane.crisis, language=written))


def _to_helper(turn: Turn, kind: str) -> bool:
    """Staff and mentors get the numbers. What they wrote may be the answer to an open question
    (a note), so it goes on to it. Those in charge know already what they write about. A mentor
    whom nobody has asked about anyone is asked whom it is about."""
    if kind in {"ask", "past"}:
        return False
    _say(turn, ANSWERS[kind](turn))
    asked = turn.talk.flow == MAY_BE_ABOUT
    if asked or (turn.me.mentor and turn.follows):
        from flows.safety.whom import open_whom

        open_whom(turn)
        return True
    if turn.citizen is None or turn.citizen.roles_of(turn.me.id) & IN_CHARGE:
        _say(turn, texts.nobody_was_told())
    else:
        turn.signal("danger_told", words=turn.wrote)
        _say(turn, told_for_helper(turn))
    return not turn.talk.open


def told_for_helper(turn: Turn) -> Text:
    known, person = heard(turn), people.reader(turn, Colour.red)
    if known is not None and known.just_now:
        return T("{name} har lige fået besked. Vent ikke på det.", name=known.people[0].name)
    person = known.people[0] if known is not None else person
    if person is None:
        return texts.nobody_was_told()
    return T("Jeg sender besked til {name} nu. Vent ikke på det.", name=person.name)


def _say(turn: Turn, *answers: Text) -> None:
    """In the chosen language, and again in the one that was written (evidence §6)."""
    for text in answers:
        turn.say(text, lane=Lane.crisis)
    _say_as_written(turn, *answers)


def _say_as_written(turn: Turn, *answers: Text) -> None:
    written = also_in(turn)
    if written:
        for text in answers:
            turn.add(Say(text, lane=Lane.crisis, language=written))


def also_in(turn: Turn) -> str:
    """The language of the words, when it is another than the chosen one and the safety texts
    exist in it, whatever the policy offers; else nothing."""
    if not isinstance(turn.event, Wrote):
        return ""
    heard = turn.event.heard
    written = heard.written or answered_in(heard.text)
    return "" if written == turn.me.language else written
