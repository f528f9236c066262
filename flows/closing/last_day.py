"""ALARM "closing": the last day of a placement has come, or it is over and nobody has closed it.

On the last day the workplace is thanked, the citizen hears who goes on with them, and staff get
what is to be done: the closing call, and what comes next or who has the citizen. On every working
day after that whoever owes it hears it again, then the leader too (requirements 177, 181).
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from flows import people
from flows.calendar import next_allowed, next_staffed, next_working_day
from flows.closing import agreeing, file, settling
from flows.closing.file import File, file_of
from flows.effects import Button, Lane, NewTask, SetAlarm, Tell
from flows.events import Answered, Rang
from flows.facts import Participation, Person, Placement, Role
from flows.texts import TC, TN, T, Text
from flows.tracks.end import CLOSING, USUAL, look_again, thank_workplace
from flows.tracks.record import of_the_municipality
from flows.turn import Turn

CALL, OWNER, MENTOR = "closing_call", "closing_owner", "closing_mentor"
EXPIRES = timedelta(days=28)
CALLS = (Role.job_consultant, Role.caseworker, Role.deputy)
OWNS = (Role.caseworker, Role.deputy, Role.job_consultant)
LATER = Button(TC("button", "Ringer en anden dag"), "later")
ASKS = (
    Button(TC("button", "Skriv svarene"), "write"),
    LATER,
    Button(TC("button", "Fik ikke fat"), "not_reached"),
)
CANCELS = (Button(TC("button", "De har fået besked"), "told"), LATER)  # somebody has to hear it
DAILY = 10  # working days; then once a week, for as long as it takes


def rings(turn: Turn) -> None:
    event = turn.event
    assert isinstance(event, Rang)
    if not event.ref.isdecimal():
        return
    one = file_of(turn, event.ref)
    if one is None:
        one = _open(turn, int(event.ref))
        if one is None:
            return
    settling.settle(turn)
    now = file_of(turn, event.ref)
    if now is None or now.done:
        return
    opens = _staffed(turn)
    if opens is not None:  # asked once, when somebody reads it
        turn.add(SetAlarm(CLOSING, opens, ref=event.ref))
        return
    _ask(turn, now)
    daily = _working_days(turn, now.last) < DAILY
    look_again(turn, now, days=1 if daily else 7)


def _open(turn: Turn, id_: int) -> File | None:
    """None: it was made longer, and its last day is still to come."""
    placement = turn.the.placement
    if placement is None or placement.id != id_:
        return file.open_file(turn, id_, "", turn.today.date())
    if turn.today.date() < placement.last:
        return None
    opened = file.open_file(turn, id_, placement.workplace, placement.last)
    settling.begin_aftercare(turn, opened)  # first: it drops what still waits to be sent
    if turn.today.date() == placement.last:
        _thank(turn, placement)
        _tell_citizen(turn, placement)
    else:
        thank_workplace(turn, USUAL, _staffed(turn))
    return opened


def _thank(turn: Turn, placement: Placement) -> None:
    """Phrasebook ms.close: may we call, and when."""
    name = turn.the.person.name
    turn.tell(
        Role.company_mentor,
        T("{name} slutter hos jer", name=name),
        T("I dag slutter {name} hos jer. Tak for jeres tid.", name=name),
        Button(TC("button", "Ja, ring gerne"), "yes"),
        Button(TC("button", "Ring en anden uge"), "later"),
        lines=(T("Må vi ringe og høre, hvad der gik godt? Og hvad der kan blive bedre?"),),
        task=NewTask(turn.new_id(), MENTOR, str(placement.id), turn.now + EXPIRES),
    )


def mentor_answers(turn: Turn) -> None:
    """TASKS "closing_mentor": whoever makes the call knows when it suits."""
    event = turn.event
    assert isinstance(event, Answered)
    turn.say(T("Tak, fordi du svarede."))
    person = _first(turn, CALLS)
    if person is None:
        return
    alias, who = turn.the.person.name, turn.me.name
    text = (
        T("{who} vil gerne ringes op om {alias}.", who=who, alias=alias)
        if event.value == "yes"
        else T("{who} vil helst ringes op i en anden uge om {alias}.", who=who, alias=alias)
    )
    turn.add(Tell(person.id, subject(turn), text))


def _tell_citizen(turn: Turn, placement: Placement) -> None:
    if turn.the.participation is not Participation.joined:
        return
    at = next_allowed(turn.policy.quiet, turn.policy.office.zone, turn.now)
    turn.add(
        Tell(
            turn.the.person.id,
            T("Din sidste dag"),
            T(
                "I dag er din sidste dag hos {place}. {name} følger dig videre.",
                place=placement.workplace,
                name=people.caseworker(turn),
            ),
            lane=Lane.reminder,
            not_before=at if at > turn.now else None,
        )
    )


# --- what staff are asked -----------------------------------------------------------------


def subject(turn: Turn) -> Text:
    return T("{alias}: afslutning af praktikken", alias=turn.the.person.name)


def _first(turn: Turn, roles: tuple[Role, ...]) -> Person | None:
    held = (turn.the.who(role) for role in roles)
    return next((person for person in held if person and person.channels), None)


def _ask(turn: Turn, one: File) -> None:
    days = _working_days(turn, one.last)
    if "call" in one.lacks:
        _ask_call(turn, one, days)
    if "next" in one.lacks:
        _ask_owner(turn, one, days)
    if days >= turn.policy.closing.leader_days:
        _tell_leader(turn, one, days)


def _working_days(turn: Turn, last: date) -> int:
    """Since the last day; 0 on it."""
    days, day, today = 0, last, turn.today.date()
    while day < today:
        day = next_working_day(turn.policy.office, day)
        days += day <= today
    return days


def _lines(turn: Turn, one: File, days: int) -> tuple[Text, ...]:
    since = (TN("Det er {n} arbejdsdag siden.", "Det er {n} arbejdsdage siden.", days),)
    told = one.line(file.INTERRUPTED)
    silent = told is not None and told.state == "nothing"
    return (
        *_onward(turn, one),
        *((T("Virksomheden har ikke hørt fra os. Borgeren bad om det."),) if silent else ()),
        *(since if days else ()),
    )


def _onward(turn: Turn, one: File) -> Iterator[Text]:
    alias, onward = turn.the.person.name, one.line(file.ONWARD)
    if onward is not None and onward.state == "job":
        yield T("{alias} har fået job.", alias=alias)
    elif onward is not None:
        yield T("{alias} skal noget andet.", alias=alias)


def _agrees(turn: Turn, one: File) -> Iterator[Button]:
    """One tap for what the citizen has named already."""
    placement = turn.the.placement
    if placement is not None and placement.id == one.placement:
        yield from agreeing.agree_buttons(turn)


def _ask_call(turn: Turn, one: File, days: int) -> None:
    """Requirement 181: three questions, also when it did not go as hoped."""
    person, alias = _first(turn, CALLS), turn.the.person.name
    if person is None:
        return
    place = one.workplace or T("virksomheden")
    never = one.line(file.NEVER_BEGAN) is not None
    text = (
        T("Ring til {place}, og sig, at {alias} ikke begynder der.", place=place, alias=alias)
        if never
        else T("Ring til {place}, og afslut praktikken med {alias}.", place=place, alias=alias)
    )
    three = T("Spørg: Hvad gik godt? Hvad var svært? Vil I samarbejde igen?")
    turn.add(
        Tell(
            person.id,
            subject(turn),
            text,
            lines=(*(() if never else (three,)), *_lines(turn, one, days)),
            task=NewTask(turn.new_id(), CALL, str(one.placement), turn.now + EXPIRES),
            buttons=CANCELS if never else ASKS,
            not_before=_staffed(turn),
        )
    )


def _ask_owner(turn: Turn, one: File, days: int) -> None:
    person, alias = _first(turn, OWNS), turn.the.person.name
    if person is None:
        return
    others = [turn.the.who(role) for role in (Role.job_consultant, Role.deputy)]
    known = {p.id: p for p in others if p is not None and p.id != person.id}
    turn.add(
        Tell(
            person.id,
            subject(turn),
            T("Praktikken er slut, og næste skridt for {alias} er ikke aftalt.", alias=alias),
            lines=(
                T("Vælg, hvem der følger {alias} videre, eller aftal næste skridt.", alias=alias),
                *_lines(turn, one, days),
            ),
            task=NewTask(turn.new_id(), OWNER, str(one.placement), turn.now + EXPIRES),
            buttons=(
                Button(TC("button", "Jeg følger {alias}", alias=alias), f"owner:{person.id}"),
                *(
                    Button(TC("button", "{name} gør det", name=other.name), f"owner:{id_}")
                    for id_, other in known.items()
                ),
                *_agrees(turn, one),
                Button(TC("button", "Næste skridt er aftalt"), "offer"),
                agreeing.OPEN,
            ),
            not_before=_staffed(turn),
        )
    )


def _tell_leader(turn: Turn, one: File, days: int) -> None:
    leader, alias = turn.the.who(Role.leader), turn.the.person.name
    asked = {person.id for person in (_first(turn, CALLS), _first(turn, OWNS)) if person}
    if leader is None or not leader.channels or (leader.id in asked):
        return
    what = {
        "call": T("Samtalen med virksomheden."),
        "next": T("Næste skridt, eller hvem der har borgeren."),
    }
    turn.add(
        Tell(
            leader.id,
            subject(turn),
            T("Praktikken for {alias} er slut og ikke afsluttet.", alias=alias),
            lines=(
                *(T("Der er ikke noteret: {what}", what=what[name]) for name in one.lacks),
                *_lines(turn, one, days),
            ),
            not_before=_staffed(turn),
        )
    )


def _staffed(turn: Turn) -> datetime | None:
    at = next_staffed(turn.policy.office, turn.now)
    return at if at > turn.now else None


def owner_chosen(turn: Turn) -> None:
    """TASKS "closing_owner"."""
    event = turn.event
    assert isinstance(event, Answered)
    one = file_of(turn, event.ref)
    if event.value in {"open", "offer"} or event.value.startswith("agree:"):
        agreeing.answered(turn)
        return
    said = choose_owner(turn, one, event.value.partition(":")[2])
    if event.link:
        turn.toast = said
    else:
        turn.say(said)


def choose_owner(turn: Turn, one: File | None, person: str) -> Text:
    if not of_the_municipality(turn):
        return T("Det kan kun de ansatte i kommunen.")
    if one is None or not person.isdecimal():
        return T("Det er ikke åbent mere. Se på skrivebordet.")
    owner = file.person_by(turn.the, int(person))
    if owner is None:
        return T("Den person følger ikke borgeren mere. Vælg en anden.")
    file.note(turn, one, "owner", value=owner.id)
    settling.settle(turn)
    return T("Det er noteret. {name} følger borgeren videre.", name=owner.name)
