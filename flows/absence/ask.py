"""What the absence dialogue asks (phrasebook abs.*). Never what is wrong."""

from datetime import date

from flows import people as chain
from flows.absence import days, people
from flows.absence.proof import find
from flows.absence.report import UNKNOWN
from flows.effects import Button
from flows.facts import Person, Role
from flows.lines import lines
from flows.placing import workplace
from flows.texts import TC, T, long_date
from flows.turn import Turn

PATIENCE = 0.5  # hours: who stops half way believes that others know
CHOICES = 4  # days on buttons
DONT_KNOW = Button(TC("button", "Ved ikke"), UNKNOWN)


def _mentor(turn: Turn) -> Person | None:
    person = turn.the.who(Role.company_mentor)
    return person if person and person.channels else None


def days_(turn: Turn) -> None:
    shift = days.the_one(turn)
    more = Button(TC("button", "Flere dage"), "no")
    if turn.answers.get("heard"):
        last = Button(TC("button", "Jeg kommer"), "coming")
    else:
        last = Button(TC("button", "En anden dag"), "other")
    if days.is_today(turn, shift):
        text = T("Det er godt, at du siger til. Er det kun i dag?")
        only = TC("button", "I dag")
    elif shift.day == turn.today.date() + days.DAY:
        text = T("Det er godt, at du siger til. Er det kun i morgen?")
        only = TC("button", "Kun i morgen")
    else:
        text = T(
            "Det er godt, at du siger til. Jeg tænker på {date}. Er det kun den dag?",
            date=long_date(shift.day),
        )
        only = TC("button", "Kun den dag")
    turn.ask(text, Button(only, "yes"), more, DONT_KNOW, last, hours=PATIENCE)


def which(turn: Turn) -> None:
    turn.ask(T("Hvilken dag kan du ikke komme?"), *_day_buttons(turn, date.min), hours=PATIENCE)


def until(turn: Turn) -> None:
    known = find(turn, turn.answers.get("again", ""))
    last = max(days.the_one(turn).day, (known and known.last) or date.min)
    later = _day_buttons(turn, last + days.DAY)
    turn.ask(T("Til og med hvilken dag?"), *later, DONT_KNOW, hours=PATIENCE)


def _day_buttons(turn: Turn, first: date) -> list[Button]:
    found = dict.fromkeys(one.day for one in days.ahead(turn) if one.day >= first)
    return [Button(days.label(turn, day), day.isoformat()) for day in list(found)[:CHOICES]]


def reason(turn: Turn) -> None:
    turn.ask(
        T("Vil du sige hvorfor? Du må godt lade være."),
        Button(TC("button", "Syg"), "sick"),
        Button(TC("button", "Barn syg"), "child_sick"),
        Button(TC("button", "En aftale"), "appointment"),
        Button(TC("button", "Bus eller tog"), "transport"),
        Button(TC("button", "Kan ikke overskue det"), "cant"),
        Button(TC("button", "Spring over"), "skip"),
        hours=PATIENCE,
    )


def cant(turn: Turn) -> None:
    caseworker = turn.the.who(Role.caseworker)
    short_ = Button(TC("button", "En kort dag"), "short")
    talk = Button(TC("button", "Tal med {name}", name=chain.caseworker(turn)), "talk")
    turn.ask(
        T("Godt, at du siger det højt. Der er flere veje herfra. Hvad er bedst for dig?"),
        *((short_,) if _mentor(turn) else ()),
        *((talk,) if caseworker else ()),
        Button(TC("button", "Blive hjemme"), "home"),
        hours=PATIENCE,
    )


def short(turn: Turn) -> None:
    turn.ask(
        T("Må jeg sige til {mentor}, at det bliver en kort dag?", mentor=chain.mentor(turn)),
        Button(TC("button", "Ja, giv besked"), "yes"),
        Button(TC("button", "Jeg siger det selv"), "no"),
        hours=PATIENCE,
    )


def share(turn: Turn) -> None:
    if turn.opens:
        return  # somebody to talk to goes first; asked when that is done
    told = [person for _, person in people.reachable(turn)]
    yes = Button(TC("button", "Ja, giv besked"), "yes")
    alone = Button(TC("button", "Jeg ringer selv"), "no")
    if not told:
        turn.ask(
            T("Jeg har ingen at skrive til lige nu. Vil du ringe selv?"),
            Button(TC("button", "Ja, vis numre"), "no"),
            hours=PATIENCE,
        )
        return
    names = people.names(told)
    if len(told) == 2:
        text = T(
            "Jeg kan give {names} besked nu. Så ved de det begge og kan hjælpe dig. "
            "Er det i orden?",
            names=names,
        )
    else:
        text = T("Jeg kan give {names} besked nu. Er det i orden?", names=names)
    turn.ask(text, yes, alone, hours=PATIENCE)


def rule(turn: Turn) -> None:
    """The workplace also wants a call (policy)."""
    placement = turn.the.placement
    place = placement.workplace if placement else ""
    agreed = T("Hos {place} er aftalen, at du også ringer.", place=place)
    phone = workplace.phone(turn.the)
    number = (T("Nummeret er {phone}.", phone=phone),) if phone else ()
    turn.ask(
        lines(
            agreed, *people.deadline(turn), *number, T("Vil du have hjælp til, hvad du kan sige?")
        ),
        Button(TC("button", "Ja tak"), "yes"),
        Button(TC("button", "Nej"), "no"),
        hours=PATIENCE,
    )


def known(turn: Turn) -> None:
    shift = days.the_one(turn)
    if days.is_today(turn, shift):
        text = T("Jeg ved det allerede: Du kommer ikke i dag. Er der noget nyt?")
    else:
        date = long_date(shift.day)
        text = T("Jeg ved det allerede: Du kommer ikke {date}. Er der noget nyt?", date=date)
    turn.ask(
        text,
        Button(TC("button", "Flere dage"), "more"),
        Button(TC("button", "Jeg kommer alligevel"), "coming"),
        Button(TC("button", "Nej, intet nyt"), "no"),
        hours=PATIENCE,
    )
