"""Wishes that cannot wait for the open question: "kommer ikke", "bliver forsinket", "ring".

They are heard before "ikke" could be read as a no. Each asks first; nobody is told on a guess.
"""

from dataclasses import replace

from flows import coming, dialogue
from flows.absence import named
from flows.absence.opening import REASONS
from flows.closing import new_job
from flows.events import Wrote
from flows.late import ASKS_COMING
from flows.registry import FLOWS, INTENTS
from flows.turn import Turn
from flows.understanding.spoken import another_day, cannot_face_it, is_there, not_today, nothing
from flows.understanding.values import clock_time, minutes, yes_no

# Where words are asked for, what is read in them must be all but certain to be something else.
ALL_BUT_CERTAIN = 0.9
_FEW = 5  # words
SURE = 0.6  # below this an intent is a guess, and the open question comes first
# Heard also where the open question asks for words; other wishes are then its answer.
NEVER_WAITS = frozenset({"absence_sick", "absence_child_sick", "late", "wants_contact"})
_WAITED_FOR = (*REASONS, "late", "attending", "wants_contact")  # the workplace, or a person
ACTS_NOW = NEVER_WAITS | frozenset(REASONS)
# Questions about coming: whatever is said about coming answers them.
ABOUT_COMING = ASKS_COMING | {"evening", "late", "absence", "absence_morning"}
# There "ikke i dag" is no mere no, but a day away.
ASKED_WHEN = frozenset(
    {
        ("late", "delay"),
        ("reminder", "coming"),
        ("noshow", "okay"),
        ("noshow", "coming"),
        ("quiet_start", "okay"),
        ("quiet_start", "coming"),
    }
)
# There words are only a no; a worry has its own dialogue, and the question comes again.
ONLY_A_NO = frozenset({("reminder", "coming")})
ASKS_IF_IT_FITS = frozenset({"purpose", "match"})
CALLS_THEMSELVES = frozenset({"todo"})  # "ringe til Lars" is what they want to do there
# How it goes is asked there: words about it are the answer.
ASKS_HOW = frozenset({"reflection", "hours_felt", "month", "touch", "motivation", "safe"})
HOW_IT_GOES = frozenset({"low_mood", "good_news", "goal_progress"})
ITS_OWN = {"late": "late", "wants_contact": "contact", **dict.fromkeys(REASONS, "absence")}


def weightiest_first(turn: Turn) -> None:
    """What somebody waits for goes before how one is: who falls silent half way must not have
    left the illness, the delay or the wish for a person unsaid."""
    event = turn.event
    if not isinstance(event, Wrote) or event.heard.intent in _WAITED_FOR:
        return
    heard = event.heard
    urgent = next((one for one in _WAITED_FOR if one in heard.also), None)
    if urgent is not None:
        rest = (heard.intent, *(one for one in heard.also if one != urgent))
        turn.event = Wrote(replace(heard, intent=urgent, also=rest))


def acts_now(turn: Turn) -> bool:
    """True when the words were such a wish, and it has its dialogue now."""
    event, talk = turn.event, turn.talk
    if not isinstance(event, Wrote):
        return False
    intent = event.heard.intent
    if sure(turn) and intent in ACTS_NOW and _may_break_in(turn, intent):
        if talk.flow == ITS_OWN[intent]:
            dialogue.step(turn)
        else:
            _answers_what_is_open(turn, intent)
            INTENTS[intent](turn)
        return True
    said_yes = talk.open and only_yes_or_no(turn)  # to what was asked
    if sure(turn) and intent == "attending" and not said_yes and _is_coming(turn):
        coming.attending(turn)
        return True
    if not_today(turn.wrote) and (talk.flow, talk.state) in ASKED_WHEN:
        _answers_what_is_open(turn, "absence_other")
        turn.open("absence", heard="yes")
        return True
    return _cannot_face(turn)


def only_yes_or_no(turn: Turn) -> bool:
    bare = len(turn.wrote.split()) <= 2
    return bare and yes_no(turn.wrote, turn.me.language) is not None


def _is_coming(turn: Turn) -> bool:
    """ "Ja, på vej" is no yes to "giv besked?". On the morning after it is that question's yes,
    and who is late says there when they come."""
    if turn.talk.flow == "absence_morning" or another_day(turn.wrote):
        return False
    if turn.talk.flow == "late":
        return is_there(turn.wrote)
    return turn.talk.flow in ASKS_COMING or not _asks_for_words(turn)


def worries(turn: Turn) -> bool:
    """A worry where words are no answer."""
    event, talk = turn.event, turn.talk
    low = isinstance(event, Wrote) and event.heard.intent == "low_mood"
    return low and (talk.flow, talk.state) in ONLY_A_NO


def answers_what_is_asked(turn: Turn) -> bool:
    """The open question is about just this, and goes before a dialogue of its own."""
    event, talk = turn.event, turn.talk
    if not talk.open or not isinstance(event, Wrote):
        return False
    intent = event.heard.intent
    takes_words = FLOWS[talk.flow].handles(talk.state, Wrote)
    if intent == "good_news" and new_job.is_news(turn):
        return False
    if intent in HOW_IT_GOES and talk.flow in ASKS_HOW | {"absence", "absence_morning"}:
        return takes_words
    if intent in {"good_news", "goal_progress"} and talk.flow in ABOUT_COMING:
        return takes_words
    if intent == "good_news" and talk.flow == "checkin":
        return takes_words
    if intent == "greeting_thanks":
        return takes_words
    return intent == "other" or answers_absence(turn) or answers_fit(turn)


def answers_fit(turn: Turn) -> bool:
    """Asked whether it makes sense or fits, a no to the place is the answer, not a wish to stop."""
    event = turn.event
    asked = turn.talk.flow in ASKS_IF_IT_FITS
    return isinstance(event, Wrote) and asked and event.heard.intent == "bad_match"


def answers_absence(turn: Turn) -> bool:
    """ "Jeg kommer i morgen" is an answer there, and no news about today."""
    event = turn.event
    attends = isinstance(event, Wrote) and event.heard.intent == "attending"
    return attends and turn.talk.flow in ABOUT_COMING and another_day(turn.wrote)


def sure(turn: Turn) -> bool:
    return isinstance(turn.event, Wrote) and turn.event.heard.confidence >= SURE


def _may_break_in(turn: Turn, intent: str) -> bool:
    assert isinstance(turn.event, Wrote)
    if turn.talk.flow in ABOUT_COMING or not _asks_for_words(turn):
        return True
    if intent == "late" and (_is_only_a_time(turn.wrote) or nothing(turn.wrote)):
        return False  # "senere" puts off the question, and not the work
    if intent == "wants_contact" and turn.talk.flow in CALLS_THEMSELVES:
        return False
    return intent in NEVER_WAITS and turn.event.heard.confidence >= ALL_BUT_CERTAIN


def _is_only_a_time(text: str) -> bool:
    """ "En halv time" is the answer to a question, and no delay."""
    return len(text.split()) <= _FEW and (minutes(text) or clock_time(text)) is not None


def _asks_for_words(turn: Turn) -> bool:
    talk = turn.talk
    return talk.open and FLOWS[talk.flow].wants_words(talk.state)


def _answers_what_is_open(turn: Turn, intent: str) -> None:
    """Who does not come has answered "are you on your way", and is not asked it again."""
    if named.shift(turn, turn.wrote) is not None:
        return  # about another day
    if intent in REASONS and turn.talk.flow in ABOUT_COMING - {"absence", "absence_morning"}:
        turn.talk.close()
        turn.talk.stack = [frame for frame in turn.talk.stack if frame.flow not in ABOUT_COMING]


def _cannot_face(turn: Turn) -> bool:
    """ "Kan ikke overskue det": about coming, when that is asked or a shift is ahead. Inside
    the absence dialogue it is the reason."""
    talk = turn.talk
    if not cannot_face_it(turn.wrote):
        return False
    if talk.flow == "absence":
        dialogue.step(turn)
    elif talk.flow == "absence_morning":
        INTENTS["absence_other"](turn)
    elif talk.flow in ABOUT_COMING or (
        talk.flow != "safe" and coming.ahead(turn) is not None and not _asks_for_words(turn)
    ):
        _answers_what_is_open(turn, "absence_other")
        turn.open("absence", reason="cant", heard="yes")
    else:
        return False
    return True
