"""What the citizen sees of the notices: who was told, how and when, once the channel took it;
whom to call when somebody could not be reached. Promises nothing before.

Absence.notices holds (role, how it stands, since): waiting, late, failed, asked,
or the channel.
"""

from dataclasses import dataclass
from datetime import datetime

from flows.absence import days, people
from flows.effects import DropAlarms, KeepAbsence
from flows.events import Delivered, Rang, Undelivered
from flows.facts import Absence, Person, Role
from flows.lines import lines
from flows.texts import TC, T, Text, clock
from flows.turn import Turn

WAITING, LATE, FAILED = "waiting", "late", "failed"
ASKED = "asked"  # not told of the absence, but asked to call (calls.py)
UNREACHED = frozenset({WAITING, LATE, FAILED, ASKED})


@dataclass(frozen=True, slots=True)
class Notice:
    role: Role
    how: str
    since: datetime

    def row(self) -> tuple[str, str, str]:
        return str(self.role), self.how, self.since.isoformat()


def notices_of(absence: Absence) -> list[Notice]:
    return [Notice(Role(r), how, datetime.fromisoformat(at)) for r, how, at in absence.notices]


def find(turn: Turn, absence_id: str) -> Absence | None:
    return next((one for one in turn.the.absences if one.id == absence_id), None)


def receipt(turn: Turn) -> None:
    """RECEIPTS "absence"."""
    event = turn.event
    assert isinstance(event, Delivered | Undelivered)
    _, absence_id, name = event.receipt.split(":")
    absence = find(turn, absence_id)
    notice = _notice(absence, name) if absence else None
    if absence is None or notice is None or absence.returned:
        return
    if isinstance(event, Delivered):
        _taken(turn, absence, notice, event.channel)
    elif notice.how == WAITING:
        _failed(turn, absence, notice)


def _notice(absence: Absence, role: str) -> Notice | None:
    return next((one for one in notices_of(absence) if one.role == role), None)


def _taken(turn: Turn, absence: Absence, notice: Notice, channel: str) -> None:
    """One message when all are there; who comes late gets a line of their own."""
    if notice.how not in UNREACHED:
        return
    now = _changed(turn, absence, {notice.role: channel})
    if notice.how != WAITING:
        turn.say(_fik_besked(turn, [one for one in now if one.role == notice.role]))
    elif all(one.how != WAITING for one in now):
        turn.add(DropAlarms("absence_unreached", absence.id))
        _say_who_knows(turn, now)


def _failed(turn: Turn, absence: Absence, notice: Notice) -> None:
    now = _changed(turn, absence, {notice.role: FAILED})
    if all(one.how != WAITING for one in now):
        turn.add(DropAlarms("absence_unreached", absence.id))
        _say_who_knows(turn, now)
    _not_reached(turn, absence, [notice.role])


def unreached(turn: Turn) -> None:
    """ALARM "absence_unreached": ten minutes, and a channel has not taken it."""
    event = turn.event
    assert isinstance(event, Rang)
    absence = find(turn, event.ref)
    if absence is None or absence.returned:
        return
    late = [one.role for one in notices_of(absence) if one.how == WAITING]
    if late:
        now = _changed(turn, absence, dict.fromkeys(late, LATE))
        _say_who_knows(turn, now)
        _not_reached(turn, absence, late)


def _changed(turn: Turn, absence: Absence, how: dict[Role, str]) -> list[Notice]:
    now = [
        Notice(one.role, how[one.role], turn.now) if one.role in how and one.how != ASKED else one
        for one in notices_of(absence)
    ]
    turn.add(KeepAbsence(absence.id, {"notices": tuple(one.row() for one in now)}))
    return now


# --- in words -------------------------------------------------------------------------


def _say_who_knows(turn: Turn, now: list[Notice]) -> None:
    reached = [one for one in now if one.how not in UNREACHED]
    if reached:
        turn.say(_fik_besked(turn, reached))


def _fik_besked(turn: Turn, reached: list[Notice]) -> Text:
    told = []
    for one in reached:
        person = turn.the.who(one.role)
        if person is not None:
            told.append(
                T(
                    "{name} fik besked kl. {time} ({how}).",
                    name=person.name,
                    time=clock(one.since),
                    how=_channel(one.how),
                )
            )
    return lines(*told, T("Du er altid velkommen, når du er klar."))


def _channel(how: str) -> Text:
    return TC("channel", "Telegram") if how == "telegram" else TC("channel", "mail")


def _not_reached(turn: Turn, absence: Absence, roles: list[Role]) -> None:
    """The citizen gets the number and the words; staff are told, and see it on the board."""
    who = [person for role in roles if (person := turn.the.who(role)) is not None]
    if not who:
        return
    helper = _ask_staff(turn, who)
    told = [_call(turn, person, helper) for person in who]
    shift = next((one for one in days.ahead(turn) if one.day >= absence.first), None)
    if shift is not None and any(person.phone for person in who):
        told.append(people.script(turn, shift, None))
    if helper is not None:
        told.append(T("Jeg har også skrevet til {name}.", name=helper.name))
    turn.say(lines(*told))
    turn.signal("absence_unreached")


def _call(turn: Turn, person: Person, helper: Person | None) -> Text:
    office = turn.policy.office
    if person.phone:
        return T(
            "{name} har ikke fået beskeden endnu. Ring gerne selv på {phone}.",
            name=person.name,
            phone=person.phone,
        )
    if helper is None and office.phone:
        return T(
            "{name} har ikke fået beskeden endnu. Ring gerne til {office} på {phone}.",
            name=person.name,
            office=office.name,
            phone=office.phone,
        )
    return T("{name} har ikke fået beskeden endnu.", name=person.name)


def _ask_staff(turn: Turn, missing: list[Person]) -> Person | None:
    """Who of the staff is told that somebody does not know yet."""
    role = people.helper(turn, {person.id for person in missing})
    if role is None:
        return None
    name = turn.the.person.name
    phones = [
        T("{name} har nummer {phone}.", name=person.name, phone=person.phone)
        for person in missing
        if person.phone
    ]
    turn.tell(
        role,
        T("{alias} kommer ikke: en besked nåede ikke frem", alias=name),
        T(
            "{alias} kommer ikke. {names} har ikke fået besked endnu.",
            alias=name,
            names=people.names(missing),
        ),
        lines=(*phones, T("Forslag: ring og sig det. Spørg ikke til grunden.")),
        at_once=True,
    )
    return turn.the.who(role)
