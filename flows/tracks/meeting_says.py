"""What each side reads about the joint meeting. To the citizen it is help, and never about what
has been (phrasebook no.*); the workplace hears no reason."""

from datetime import datetime, timedelta

from flows.absence.people import names
from flows.calendar import next_allowed
from flows.effects import Button, NewTask, Tell
from flows.hours import spoken
from flows.numbers import CALL_ME
from flows.texts import TC, T, Text, clock, long_date, words
from flows.track_effects import Invitation
from flows.track_facts import Meeting
from flows.tracks.times import as_value, from_value
from flows.turn import Turn

CITIZEN, WORKPLACE, STAFF = "citizen", "workplace", "staff"
TASK, VIEWS = "meeting", "views"  # kinds of task
ALL_FIT = Button(TC("button", "Alle passer"), "all")
NONE_FITS = Button(TC("button", "Ingen passer"), "none")
# Requirement 116: evaluated from all sides, three short questions, buttons first.
GOOD = {
    "+good:tasks": TC("button", "Godt: opgaverne"),
    "+good:people": TC("button", "Godt: samarbejdet"),
    "+good:times": TC("button", "Godt: mødetiden"),
}
HARD = {
    "+hard:tasks": TC("button", "Svært: opgaverne"),
    "+hard:times": TC("button", "Svært: mødetiden"),
    "+hard:word": TC("button", "Svært: at få besked"),
}
WISH = {
    "+wish:hours": TC("button", "Ønske: andre timer"),
    "+wish:tasks": TC("button", "Ønske: andre opgaver"),
    "+wish:along": TC("button", "Ønske: at følges ad"),
}
SEEN_AS = {**GOOD, **HARD, **WISH}


def at(starts: datetime) -> Text:
    """Used in a sentence: "mandag 23. november kl. 10"."""
    return T("{date} kl. {time}", date=long_date(starts), time=clock(starts))


def can(value: str) -> Text | None:
    """The label of a time on a mail link's page."""
    starts = from_value(value)
    return T("Jeg kan {when}", when=at(starts)) if starts else None


def others(turn: Turn, meeting: Meeting, side: str) -> Text:
    """ "Lars og Mette": who comes, besides the reader."""
    people = (turn.the.person, *turn.the.chain.values())
    ids = [id_ for one, id_ in meeting.people.items() if one != side]
    found = {p.id: p for p in people if p.id in ids}
    return names(list(found.values())) if found else words(turn.policy.office.name)


def which_times(turn: Turn, meeting: Meeting, side: str) -> Tell:
    """To the workplace and the staff. Each time is a link: more than one may be pressed."""
    name = turn.the.person.name
    times = tuple(Button(T("Jeg kan {when}", when=at(one)), as_value(one)) for one in meeting.times)
    return Tell(
        meeting.people[side],
        T("Hvornår kan I mødes om {alias}?", alias=name),
        T("Vi vil gerne holde et kort møde med {alias} om en ny plan.", alias=name),
        lines=(
            T(
                "Mødet er hos {place} og varer {n} minutter.",
                place=meeting.place,
                n=meeting.minutes,
            ),
            T(
                "Tryk på alle de tider, der passer. Svar gerne senest {when}.",
                when=at(meeting.until),
            ),
        ),
        task=NewTask(
            turn.new_id(), TASK, meeting.id, meeting.until + timedelta(days=1), meeting.round
        ),
        buttons=(*times, ALL_FIT, NONE_FITS),
        at_once=True,
    )


def noted(turn: Turn, meeting: Meeting, said: tuple[str, ...]) -> Text:
    """Back to whoever answered."""
    if not said:
        return T("Tak. Det er noteret, at ingen af tiderne passer.")
    times = [starts for value in said if (starts := from_value(value))]
    text = T("Tak. Det er noteret: {when}.", when=at(times[0]))
    for more in times[1:]:
        text = T("{noted} Og {when}.", noted=text, when=at(more))
    return text


def invitation(turn: Turn, meeting: Meeting, *, cancelled: bool = False) -> Invitation:
    assert meeting.starts is not None
    title = T("Møde om en ny plan hos {place}", place=meeting.place)
    return Invitation(
        meeting.id,
        meeting.sequence,
        meeting.starts,
        meeting.minutes,
        title,
        meeting.place,
        cancelled,
    )


def agreed(turn: Turn, meeting: Meeting, side: str, *, moved: bool) -> Tell:
    assert meeting.starts is not None
    who = others(turn, meeting, side)
    if moved:
        text = T("Mødet er flyttet til {when}.", when=at(meeting.starts))
    else:
        text = T("Mødet er aftalt til {when}.", when=at(meeting.starts))
    return _to(
        turn,
        meeting,
        side,
        T("Møde {when}", when=at(meeting.starts)),
        text,
        T("Det er hos {place} med {names}.", place=meeting.place, names=who),
        T("Tiden ligger ved, så den kan komme i kalenderen."),
        entry=invitation(turn, meeting),
    )


def cancelled(turn: Turn, meeting: Meeting, side: str) -> Tell:
    assert meeting.starts is not None
    return _to(
        turn,
        meeting,
        side,
        T("Mødet {when} er aflyst", when=at(meeting.starts)),
        T("Mødet {when} bliver ikke til noget.", when=at(meeting.starts)),
        T("Du hører nærmere."),
        entry=invitation(turn, meeting, cancelled=True),
    )


def _to(
    turn: Turn, meeting: Meeting, side: str, subject: Text, *text: Text, entry: Invitation
) -> Tell:
    call = (CALL_ME,) if side == CITIZEN else ()
    allowed = next_allowed(turn.policy.quiet, turn.policy.office.zone, turn.now)
    waits = side == CITIZEN and allowed > turn.now and turn.me.id != turn.the.person.id
    return Tell(
        meeting.people[side],
        subject,
        text[0],
        lines=text[1:],
        buttons=call,
        not_before=allowed if waits else None,
        calendar=entry,
    )


def how_do_you_see_it(turn: Turn, meeting: Meeting, side: str) -> Tell:
    """The short form before the meeting, to the workplace and the staff."""
    assert meeting.starts is not None
    alias = turn.the.person.name
    return Tell(
        meeting.people[side],
        T("Før mødet om {alias}", alias=alias),
        T("Hvad har været godt med {alias}? Hvad kan blive bedre? Hvad ønsker I jer?", alias=alias),
        lines=(
            T("Tryk på det, der passer. Mere end ét er fint."),
            T("Svarene bruges på mødet {when}.", when=spoken(turn, meeting.starts)),
        ),
        task=NewTask(turn.new_id(), VIEWS, meeting.id, meeting.starts),
        buttons=tuple(Button(label, value) for value, label in SEEN_AS.items()),
    )
