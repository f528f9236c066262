"""Who reads when: the one place that says so. Honest in and out of the staffed hours.

Red goes out at any hour, but outside the staffed hours nobody is promised to see it; orange
waits until somebody is there (DESIGN §7). No sentence here promises a call.
"""

from datetime import date, datetime, time, timedelta

from flows.calendar import (
    NeverStaffed,
    Zone,
    at_local,
    is_staffed,
    local,
    next_staffed,
    staffed_words,
)
from flows.cases.danger import Heard, heard
from flows.people import caseworker, on_duty, reader
from flows.policy import Colour, Office
from flows.texts import A_NAME_IS_ENOUGH, T, Text, clock, day, long_date
from flows.turn import Turn


def staffed_now(turn: Turn) -> bool:
    return is_staffed(turn.policy.office, turn.now)


def opens(turn: Turn) -> Text | None:
    """When somebody is there next: "i morgen kl. 9". None if the calendar does not know, since
    an answer to danger must not fail over an opening hour."""
    try:
        at = next_staffed(turn.policy.office, turn.now)
    except NeverStaffed:
        return None
    return spoken(turn, at)


def spoken(turn: Turn, at: datetime) -> Text:
    """As people say it: today, tomorrow, a weekday, a date."""
    days = (local(at, turn.policy.office.zone).date() - turn.today.date()).days
    if days == 0:
        return T("i dag kl. {time}", time=clock(at))
    if days == 1:
        return T("i morgen kl. {time}", time=clock(at))
    if at - turn.now < A_NAME_IS_ENOUGH:
        return T("{day} kl. {time}", day=day(at), time=clock(at))
    return T("{day} kl. {time}", day=long_date(at), time=clock(at))


def staffed_hours(turn: Turn) -> Text:
    return hours_of(turn.policy.office, turn.today.date())


def hours_of(office: Office, today: date) -> Text:
    """The week's hours: "mandag-torsdag kl. 9-15 og fredag kl. 9-13"."""
    found = [
        _span(office.zone, today, days.first, days.last, start, end)
        for days in staffed_words(office)
        for start, end in days.spans
    ]
    text = found[0]
    for more in found[1:]:
        text = T("{hours} og {more}", hours=text, more=more)
    return text


def _span(zone: Zone, today: date, first: int, last: int, start: time, end: time) -> Text:
    monday = today - timedelta(days=today.weekday())

    def at(weekday: int, wall: time) -> datetime:
        return at_local(monday + timedelta(days=weekday), wall, zone)

    begins, ends = clock(at(first, start)), clock(at(first, end))
    if first == last:
        return T(
            "{day} kl. {begins}-{ends}",
            day=day(monday + timedelta(days=first)), begins=begins, ends=ends,
        )  # fmt: skip
    return T(
        "{first}-{last} kl. {begins}-{ends}",
        first=day(monday + timedelta(days=first)),
        last=day(monday + timedelta(days=last)),
        begins=begins,
        ends=ends,
    )


def phone_hours(turn: Turn) -> Text:
    return T(
        "{caseworker} tager telefonen {hours}.",
        caseworker=caseworker(turn),
        hours=staffed_hours(turn),
    )


def after_danger(turn: Turn) -> Text:
    """Who is told about danger, and when it is really seen."""
    known = heard(turn)
    if known is not None and (known.taken or known.just_now):
        return _danger_again(turn, known)
    person, at = reader(turn, Colour.red), opens(turn)
    if known is not None:
        person = known.people[0]
    if person is None:
        return T("Jeg kan ikke give nogen besked lige nu. Ring til et af numrene nu.")
    if staffed_now(turn):
        return T("{name} får besked nu. Jeg skriver til dig, når det er set.", name=person.name)
    if known is None and (there := on_duty(turn, Colour.red)) is not None:
        return T(
            "{name} har vagten og får besked nu. Jeg skriver til dig, når det er set. "
            "Vent ikke på det. Ring til et af numrene nu.",
            name=there.name,
        )
    if at is None:
        return T(
            "Jeg sender besked til {name} nu. Men lige nu er der måske ingen, der ser den. "
            "Vent ikke på det. Ring til et af numrene nu.",
            name=person.name,
        )
    return T(
        "Jeg sender besked til {name} nu. Men den bliver måske først set {when}. "
        "Vent ikke på det. Ring til et af numrene nu.",
        name=person.name,
        when=at,
    )


def _danger_again(turn: Turn, known: Heard) -> Text:
    """The case is with people already; what is written now reaches them as news of it."""
    name = known.people[0].name
    if known.just_now:
        told = T("{name} har lige fået besked. Det, du skriver nu, kommer med.", name=name)
    else:
        told = T("{name} følger op på det og får besked igen nu.", name=name)
    if staffed_now(turn):
        return told
    return T("{told} Vent ikke på det. Ring til et af numrene nu.", told=told)


def after_call_wish(turn: Turn) -> Text:
    """Who is told that somebody wants to talk, and when."""
    person, at = reader(turn, Colour.orange), opens(turn)
    if person is None:
        return T("Jeg kan ikke give nogen besked lige nu. Ring gerne selv.")
    if staffed_now(turn):
        return T("{name} får besked nu. Jeg skriver til dig, når det er set.", name=person.name)
    if at is None:
        return T("{name} får besked, når kontoret åbner igen.", name=person.name)
    return T("Lige nu er der ingen. {name} får besked {when}.", name=person.name, when=at)
