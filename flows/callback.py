"""After a hard day: shall {caseworker} call? Honest about today, and about who hears it when."""

from flows import hours, people
from flows.calendar import first_card, local, next_staffed, next_working_day
from flows.effects import Button
from flows.policy import Colour
from flows.texts import TC, T, day, moment
from flows.turn import Turn
from flows.understanding.values import yes_no


def ask_call(turn: Turn) -> None:
    """ "I dag" is offered only while somebody is there today."""
    today, later = TC("button", "Ja, i dag"), TC("button", "Ja, i morgen")
    free = next_working_day(turn.policy.office, turn.today.date())
    if (free - turn.today.date()).days > 1:
        later = TC("button", "Ja, {day}", day=day(free))
    turn.ask(
        T("Vil du have, at {caseworker} ringer?", caseworker=people.caseworker(turn)),
        *((Button(today, "today"),) if _somebody_today(turn) else ()),
        Button(later, "tomorrow"),
        Button(TC("button", "Ikke nu"), "no"),
    )


def promise_call(turn: Turn) -> None:
    """Who hears of it, and when; whether they reach each other nobody can promise."""
    if _call_colour(turn) is Colour.orange:
        turn.say(hours.after_call_wish(turn))
        return
    person, rule = people.reader(turn, Colour.yellow), turn.policy.cases[Colour.yellow]
    if person is None:
        turn.say(T("Jeg kan ikke give nogen besked lige nu. Ring gerne selv."))
        return
    at = first_card(rule, turn.policy.office, turn.policy.week, turn.now)
    turn.say(
        T(
            "Tak. {name} får besked {when} om, at du gerne vil ringes op.",
            name=person.name,
            when=moment(at, turn.now),
        )
    )


def _somebody_today(turn: Turn) -> bool:
    there = next_staffed(turn.policy.office, turn.now)
    return local(there, turn.policy.office.zone).date() == turn.today.date()


def said_yes(turn: Turn) -> bool:
    return bool(turn.wrote) and yes_no(turn.wrote, turn.me.language) is True


def _call_colour(turn: Turn) -> Colour:
    """As soon as they asked for; a written "ja" means as soon as there is somebody."""
    soon = turn.pressed == "today" or (turn.wrote != "" and _somebody_today(turn))
    return Colour.orange if soon else Colour.yellow


def wants_call(turn: Turn) -> None:
    turn.signal("wants_call", _call_colour(turn))
