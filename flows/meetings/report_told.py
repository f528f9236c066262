"""The final report on its way to the citizen: sent from the desk when staff are done with it, and
/rapport, which reads it out as it is now. What staff wrote is in it when they have sent it.
"""

from flows.book import change, lines_of, newest, write
from flows.calendar import next_allowed
from flows.effects import Button, Lane, Tell
from flows.events import Submitted
from flows.facts import Citizen, Participation, Role
from flows.lines import lines, paragraphs
from flows.meetings import report
from flows.meetings.agendas import Agenda, notes
from flows.numbers import ask_button
from flows.own import Entry, Kind
from flows.texts import TC, T, Text, words
from flows.turn import Turn

FORM, SENT = "report", "report.sent"
READ = Button(TC("button", "Læs rapporten"), "/rapport")
AS = (Role.caseworker,)  # the citizen reads what the caseworker reads


def sent(citizen: Citizen) -> Entry | None:
    return newest(citizen, Kind.agenda_note, SENT)


def from_desk(turn: Turn) -> None:
    """FORMS "report": from now on the citizen reads the notes too, and is told."""
    assert isinstance(turn.event, Submitted)
    the = turn.the
    if the.placement is None:
        turn.say(T("Der er ingen praktik at skrive om."))
        return
    for line in notes(the, Agenda.report).values():
        if Role.citizen not in line.shared:
            change(turn, line, shared=(*line.shared, str(Role.citizen)))
    before = sent(the)
    today = turn.today.date()
    if before is None:
        write(turn, Kind.agenda_note, here=True, key=SENT, day=today, source="staff")
    else:
        change(turn, before, day=today)
    name = the.person.name
    if the.participation is not Participation.joined or not the.person.channels:
        turn.say(T("{name} får ikke besked her. Læs den sammen.", name=name))
        return
    _tell(turn)
    turn.say(T("{name} får at vide, at rapporten kan læses.", name=name))


def _tell(turn: Turn) -> None:
    placement = turn.the.placement
    assert placement is not None
    at = next_allowed(turn.policy.quiet, turn.policy.office.zone, turn.now)
    text = T("Nu er der en rapport om dig hos {place}.", place=placement.workplace)
    turn.add(
        Tell(
            turn.the.person.id,
            T("En rapport om din praktik"),
            text,
            lines=(T("Læs den, før andre gør. Sig til, hvis noget er forkert."),),
            buttons=(READ,),
            lane=Lane.reminder,
            not_before=at if at > turn.now else None,
        )
    )


def command(turn: Turn) -> None:
    """COMMANDS "rapport"."""
    if turn.the.placement is None:
        turn.say(T("Der er ingen rapport endnu."), ask_button(turn))
        return
    written = notes(turn.the, Agenda.report)
    parts = [
        lines(point.name, *point.known, *_note(written.get(point.key)))
        for point in report.points(turn.the, turn.policy, turn.now, AS)
    ]
    head = T("Det her står der om din praktik:")
    turn.say(paragraphs(head, *parts), ask_button(turn))


def _note(line: Entry | None) -> tuple[Text, ...]:
    return (words(line.text),) if line and Role.citizen in line.shared else ()


def unsent(citizen: Citizen) -> bool:
    """Something was written since it was sent, or it never was."""
    kept = [one for one in lines_of(citizen, Kind.agenda_note) if one.key.startswith("report.")]
    return sent(citizen) is None or any(
        Role.citizen not in one.shared for one in kept if one.key != SENT
    )
