"""The citizen is asked about the joint meeting (phrasebook no.meet): whether, and when. No is
fine, words are read by a person, and silence is only silence."""

from datetime import timedelta
from enum import StrEnum, auto

from flows import people
from flows.calendar import local
from flows.cases.news import news
from flows.contact import open_contact
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button, KeepWords
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.texts import TC, T, moment
from flows.track_facts import Meeting
from flows.tracks import meeting
from flows.tracks.meeting_says import CITIZEN, at, others
from flows.tracks.record import meeting_now
from flows.tracks.times import as_value, from_value
from flows.turn import Turn


class S(StrEnum):
    ready = auto()
    invited = auto()
    times = auto()
    more = auto()
    unsure = auto()
    own = auto()
    thanks = auto()
    call = auto()
    over = auto()
    quiet = auto()


CALL = Button(TC("button", "Ring til mig"), "call")
LEAST = timedelta(hours=1)


def the_meeting(turn: Turn) -> Meeting | None:
    """The one this dialogue is about, while its times are still open."""
    found = meeting_now(turn)
    id_, round_ = turn.answers.get("meeting", ""), int(turn.answers.get("round", "0"))
    return found if meeting.open_for(found, id_, round_) else None


def _patience(turn: Turn) -> float:
    found = the_meeting(turn)
    left = max(LEAST, found.until - turn.now) if found else LEAST
    return left / timedelta(hours=1)


def ask_whether(turn: Turn) -> None:
    found = the_meeting(turn)
    who = others(turn, found, CITIZEN) if found else people.caseworker(turn)
    turn.ask(
        T("Det kan gå i stå for alle. Vil du mødes med {names} og lave en ny plan?", names=who),
        Button(TC("button", "Ja"), "yes"),
        Button(TC("button", "Ring først"), "call"),
        Button(TC("button", "Jeg vil noget andet"), "other"),
        hours=_patience(turn),
    )


def _time_buttons(turn: Turn) -> list[Button]:
    found = the_meeting(turn)
    if found is None:
        return []
    said, zone = found.answers.get(CITIZEN, ()), turn.policy.office.zone
    days = [local(one, zone).date() for one in found.times]
    buttons = []
    for one, day in zip(found.times, days, strict=True):
        far = (day - turn.today.date()).days > 6
        label = at(one) if far else T("{when}", when=moment(one, one))
        if as_value(one) not in said:
            buttons.append(Button(label, as_value(one)))
    return buttons


def ask_times(turn: Turn) -> None:
    found = the_meeting(turn)
    place, minutes = (found.place, found.minutes) if found else ("", 0)
    turn.ask(
        T(
            "Hvornår passer det dig? Mødet er hos {place} og varer {n} minutter.",
            place=place,
            n=minutes,
        ),
        *_time_buttons(turn),
        Button(TC("button", "Alle passer"), "all"),
        Button(TC("button", "Ingen passer"), "none"),
        CALL,
        hours=_patience(turn),
    )


def ask_more(turn: Turn) -> None:
    turn.ask(
        T("Godt. Kan du også her?"),
        *_time_buttons(turn),
        Button(TC("button", "Nej, kun det"), "done"),
        hours=_patience(turn),
    )


def ask_unsure(turn: Turn) -> None:
    turn.ask(
        T(
            "Helt fint. Skal jeg finde andre tider, eller skal {caseworker} ringe?",
            caseworker=people.caseworker(turn),
        ),
        Button(TC("button", "Find andre tider"), "none"),
        CALL,
        hours=_patience(turn),
    )


def ask_own(turn: Turn) -> None:
    turn.ask(
        T(
            "Hvad vil du hellere? Skriv det her, så læser {caseworker} det.",
            caseworker=people.caseworker(turn),
        ),
        CALL,
        Button(TC("button", "Spring over"), "skip"),
        hours=_patience(turn),
    )


def say_thanks(turn: Turn) -> None:
    found = meeting_now(turn)
    if found is not None and found.state == meeting.AGREED:
        turn.say(T("Tak. Så er mødet aftalt."))  # the time comes in a message of its own
    elif found is not None and found.round > int(turn.answers.get("round", "0")):
        turn.say(T("Tak. Jeg finder andre tider og spørger igen."))
    else:
        turn.say(T("Tak. Jeg skriver, når de andre har svaret."))


def say_over(turn: Turn) -> None:
    turn.say(
        T(
            "Tak. De tider gælder ikke mere. {caseworker} skriver eller ringer.",
            caseworker=people.caseworker(turn),
        )
    )


# --- conditions and actions -----------------------------------------------------------


def nothing_open(turn: Turn) -> bool:
    return the_meeting(turn) is None


def asked_before(turn: Turn) -> bool:
    """The second round: whether is known, only when is asked."""
    return turn.answers.get("round", "1") != "1"


def last_one(turn: Turn) -> bool:
    """With this one every time is said."""
    found = the_meeting(turn)
    said = set(found.answers.get(CITIZEN, ())) | {turn.pressed} if found else set()
    return found is not None and said >= set(map(as_value, found.times))


def settles_it(turn: Turn) -> bool:
    """The others can then too: asking on is not needed."""
    found = the_meeting(turn)
    if found is None:
        return False
    sides = [side for side in found.people if side != CITIZEN]
    return all(turn.pressed in found.answers.get(side, ()) for side in sides)


def enough(turn: Turn) -> bool:
    return last_one(turn) or settles_it(turn)


def is_time(turn: Turn) -> bool:
    return from_value(turn.pressed) is not None


def one_of_them(turn: Turn) -> bool:
    return is_time(turn) and enough(turn)


def note_down(turn: Turn) -> None:
    found = the_meeting(turn)
    if found is not None:
        meeting.heard(turn, found, CITIZEN, turn.pressed)


def keep_words(turn: Turn) -> None:
    """For whoever has the case: they hear that there is something to read."""
    found = meeting_now(turn)
    case = next((t.case for t in turn.the.tracks if found and t.id == found.track), "")
    turn.add(KeepWords("meeting", turn.wrote, case))
    alias = turn.the.person.name
    news(turn, "noshow", T("{alias} har skrevet om mødet.", alias=alias), at_once=True)


QUESTIONS: Questions = {
    S.invited: ask_whether,
    S.times: ask_times,
    S.more: ask_more,
    S.unsure: ask_unsure,
    S.own: ask_own,
    S.thanks: say_thanks,
    S.call: open_contact,
    S.over: say_over,
}
ASKED = [S.invited, S.times, S.more, S.unsure, S.own]

TABLE = [
    # what happened  in         goes to    when                     do
    row(Started,     S.ready,   S.over,    when=nothing_open),
    row(Started,     S.ready,   S.times,   when=asked_before),
    row(Started,     S.ready,   S.invited),
    row(Pressed,     ASKED,     S.call,    when=pressed("call")),
    row(Pressed,     ASKED,     S.over,    when=nothing_open),
    row(Pressed,     S.invited, S.times,   when=pressed("yes")),
    row(Pressed,     S.invited, S.own),
    row(Pressed,     S.times,   S.unsure,  when=pressed("none")),
    row(Pressed,     S.times,   S.thanks,  when=pressed("all"),     do=note_down),
    row(Pressed,     S.times,   S.thanks,  when=one_of_them,        do=note_down),
    row(Pressed,     S.times,   S.more,    when=is_time,            do=note_down),
    row(Pressed,     S.more,    S.thanks,  when=pressed("done")),
    row(Pressed,     S.more,    S.thanks,  when=one_of_them,        do=note_down),
    row(Pressed,     S.more,    S.more,    when=is_time,            do=note_down),
    row(Pressed,     S.unsure,  S.thanks,  when=pressed("none"),    do=note_down),
    row(Pressed,     S.own,     S.thanks),
    row(Wrote,       [S.invited, S.times, S.more], S.unsure,        do=keep_words),
    row(Wrote,       S.unsure,  S.thanks,  do=keep_words),
    row(Wrote,       S.own,     S.thanks,  do=keep_words),
    row(WentQuiet,   ASKED,     S.quiet),
]  # fmt: skip

FLOW = Flow(
    "meeting",
    S,
    TABLE,
    QUESTIONS,
    start=S.ready,
    ends=[S.thanks, S.call, S.over, S.quiet],
)
