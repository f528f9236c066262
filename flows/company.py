"""Company on the way (requirement 92): the citizen wants it, the personal mentor is asked.

Knows nothing of reminders; whoever asks the citizen calls `ask_personal_mentor`.
"""

from flows.arrival import shift_of
from flows.calendar import next_allowed
from flows.effects import Button, NewTask, Tell
from flows.events import Answered, TookBack
from flows.facts import Person, Role, Shift
from flows.people import mentor
from flows.texts import TC, T, Text, clock, day
from flows.turn import Turn


def escort(turn: Turn) -> Person | None:
    """The personal mentor, if there is one who can be written to."""
    person = turn.the.who(Role.personal_mentor)
    return person if person and person.channels else None


def can_be_offered(turn: Turn, shift: Shift) -> bool:
    """On the first day, once."""
    placement = turn.the.placement
    first = placement is not None and placement.first == shift.day
    return first and escort(turn) is not None and turn.the.memory.company_on != shift.day


def ask_personal_mentor(turn: Turn, shift: Shift) -> None:
    placement = turn.the.placement
    if placement is None:
        return
    name, ref = turn.the.person.name, shift.starts.isoformat()
    turn.tell(
        Role.personal_mentor,
        T("{name} vil gerne følges", name=name),
        T(
            "{name} vil gerne følges med dig til {place} {day} kl. {time}. Kan du det?",
            name=name,
            place=placement.workplace,
            day=day(shift.starts),
            time=clock(shift.starts),
        ),
        Button(TC("button", "Ja"), "yes"),
        Button(TC("button", "Nej"), "no"),
        lines=(T("Siger du ja, så aftal med {name}, hvor I mødes.", name=name),),
        task=NewTask(turn.new_id(), "company_on_the_way", ref, shift.starts),
        not_after=shift.starts,
    )
    turn.remember(company_on=shift.day)


def say_asked(turn: Turn) -> None:
    person = escort(turn)
    if person:
        turn.say(T("Jeg spørger {name}. Jeg skriver, når der er svar.", name=person.name))


def mentor_answers(turn: Turn) -> None:
    """The task "company_on_the_way": the citizen hears the answer, outside quiet hours."""
    event, person = turn.event, turn.the.who(Role.personal_mentor)
    assert isinstance(event, Answered)
    shift = shift_of(turn, event.ref)
    turn.toast = T("Tak. {name} får besked.", name=turn.the.person.name)
    turn.restores = {}
    if shift is None or turn.the.absent_on(shift.day) or turn.now >= shift.starts:
        return
    who = person.name if person else turn.me.name
    _tell_citizen(turn, shift, _yes(who, shift) if event.value == "yes" else _no(turn, who, shift))
    turn.restores = {"told": True}


def take_back(turn: Turn) -> None:
    """UNDO "company_on_the_way": the citizen has heard the answer and hears this as well."""
    event, person = turn.event, turn.the.who(Role.personal_mentor)
    assert isinstance(event, TookBack)
    shift = shift_of(turn, event.ref)
    if not event.before or not event.before.get("told") or shift is None:
        return
    if turn.the.absent_on(shift.day) is None and turn.now < shift.starts:
        who = person.name if person else turn.me.name
        text = T("{who} har trukket sit svar tilbage. Jeg skriver, når der er et nyt.", who=who)
        _tell_citizen(turn, shift, text)


def _tell_citizen(turn: Turn, shift: Shift, text: Text) -> None:
    allowed = next_allowed(turn.policy.quiet, turn.policy.office.zone, turn.now)
    turn.add(
        Tell(
            turn.the.person.id,
            T("Om at følges"),
            text,
            not_before=allowed if turn.now < allowed < shift.starts else None,
            not_after=shift.starts,
        )
    )


def _yes(who: str, shift: Shift) -> Text:
    return T(
        "{who} vil gerne følges med dig {day}. {who} aftaler med dig, hvor I mødes.",
        who=who,
        day=day(shift.starts),
    )


def _no(turn: Turn, who: str, shift: Shift) -> Text:
    time = clock(shift.starts)
    return T(
        "{who} kan ikke følges med dig denne gang. {mentor} tager imod dig kl. {time}.",
        who=who,
        mentor=mentor(turn),
        time=time,
    )
