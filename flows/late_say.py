"""What a citizen who is late hears, and the company mentor. Nothing is said before it is so."""

from datetime import datetime

from flows.facts import Person, Role, Shift
from flows.people import mentor as mentor_or_workplace
from flows.texts import T, clock
from flows.turn import Turn


def told_person(turn: Turn) -> Person | None:
    """The company mentor, if there is a way to write to them."""
    person = turn.the.who(Role.company_mentor)
    return person if person and person.channels else None


def say_told(turn: Turn) -> None:
    who, at = told_person(turn), turn.answers.get("at")
    if who is None:
        say_call_yourself(turn)
    elif at:
        turn.say(
            T(
                "Tak. Jeg skriver til {mentor}, at du kommer kl. {time}.",
                mentor=who.name,
                time=clock(datetime.fromisoformat(at)),
            )
        )
    else:
        turn.say(T("Tak. Jeg skriver til {mentor}, at du kommer senere.", mentor=who.name))


def say_call_yourself(turn: Turn) -> None:
    person = turn.the.who(Role.company_mentor)
    if person and person.phone:
        turn.say(
            T(
                "Tak. Jeg kan ikke skrive til {mentor}. Ring gerne selv på {phone}.",
                mentor=person.name,
                phone=person.phone,
            )
        )
    else:
        place = mentor_or_workplace(turn)
        turn.say(T("Tak. Jeg kan ikke skrive til {place}. Sig det gerne selv.", place=place))


def say_on_time(turn: Turn) -> None:
    turn.say(T("Godt. Så siger jeg ikke noget til nogen."))


def say_punctual(turn: Turn) -> None:
    turn.say(T("Godt. Så er du ikke forsinket, og jeg skriver ikke til nogen."))


def say_gone_by(turn: Turn) -> None:
    turn.say(T("Det tidspunkt er gået."))


def tell_mentor(turn: Turn, shift: Shift) -> None:
    name, at = turn.the.person.name, turn.answers.get("at")
    if told_person(turn) is None:
        return
    if at:
        time = clock(datetime.fromisoformat(at))
        subject = T("{name} kommer kl. {time}", name=name, time=time)
        text = T("{name} kommer kl. {time} i dag.", name=name, time=time)
    else:
        subject = T("{name} kommer senere i dag", name=name)
        text = T("{name} kommer senere i dag. Tidspunktet er ikke sikkert endnu.", name=name)
    turn.tell(
        Role.company_mentor,
        subject,
        text,
        not_after=shift.ends,
        receipt=f"late:{shift.starts.isoformat()}",
    )
