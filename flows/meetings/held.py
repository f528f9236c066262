"""What the page of a meeting sends in: notes, what was agreed, paid hours, and the next day; and
later what became of something agreed (requirements 67, 157, 160). The page sends what was changed.
"""

from collections.abc import Mapping
from datetime import date

from flows.book import change, lines_of
from flows.events import Submitted
from flows.facts import Role
from flows.meetings import agreements, paid_hours
from flows.meetings.agendas import Agenda, keep_note, points
from flows.own import Kind
from flows.own_effects import KeepPlacement
from flows.schedule import replan
from flows.texts import TN, T, Text, long_date
from flows.turn import Turn

FORM, DECISION = "meeting", "meeting_decision"
NOTE = "note_"  # a field of the form: note_attendance
SEEN = "seen_"  # what stood there when it was sent: seen_attendance
MOST_AGREEMENTS = 5  # at one meeting
SOURCE = str(Role.caseworker)


def from_desk(turn: Turn) -> None:
    """FORMS "meeting"; `ref` is which agenda, and "" the follow-up."""
    event = turn.event
    assert isinstance(event, Submitted)
    fields, said = event.fields, list[Text]()
    if count := _notes(turn, Agenda(event.ref or Agenda.follow_up), fields):
        said.append(TN("Én note er gemt.", "{n} noter er gemt.", count))
    if count := _agreements(turn, fields):
        said.append(TN("Én aftale er skrevet ned.", "{n} aftaler er skrevet ned.", count))
    state = fields.get("paid_hours", "")
    why = fields.get("paid_why", "")
    if state in paid_hours.STATES and (why or state != paid_hours.status(turn.the)):
        paid_hours.keep(turn, state, why, SOURCE)
        said.append(T("Lønnede timer er noteret."))
    next_day = day_in(fields.get("next", ""))
    if turn.the.placement and next_day is not None and next_day >= turn.today.date():
        turn.add(KeepPlacement({"follow_up": next_day}))
        replan(turn)
        said.append(T("Næste opfølgning er {day}.", day=long_date(next_day)))
    for text in said or [T("Der var ikke noget nyt at skrive ned.")]:
        turn.say(text)


def _notes(turn: Turn, which: Agenda, fields: Mapping[str, str]) -> int:
    the, roles = turn.the, turn.the.roles_of(turn.me.id)
    known = {point.key for point in points(which, the, turn.policy, turn.now, roles)}
    changed = [key for key in known if f"{NOTE}{key}" in fields]
    source = next((str(role) for role in Role if role in roles), SOURCE)
    for key in sorted(changed):
        text, seen = fields[f"{NOTE}{key}"].strip(), fields.get(f"{SEEN}{key}", "")
        keep_note(turn, which, key, text, source, seen)
    return len(changed)


def _agreements(turn: Turn, fields: Mapping[str, str]) -> int:
    count = 0
    for place in range(MOST_AGREEMENTS):
        text = fields.get(f"what{place}", "").strip()
        owner = fields.get(f"who{place}", "")
        if text and owner in {str(role) for role in agreements.OWNERS}:
            day = day_in(fields.get(f"day{place}", ""))
            agreements.keep(turn, text, Role(owner), day, SOURCE)
            count += 1
    return count


def decided(turn: Turn) -> None:
    """FORMS "meeting_decision": `ref` is the agreement. The citizen's own is the citizen's."""
    event = turn.event
    assert isinstance(event, Submitted)
    known = (one for one in lines_of(turn.the, Kind.agreement) if one.id == event.ref)
    line = next((one for one in known if agreements.at_meeting(one)), None)
    if line is None:
        turn.say(T("Den aftale er der ikke mere."))
        return
    action = event.fields.get("action")
    if action != "again" and line.state != agreements.OPEN:
        turn.say(T("Tak. Det var allerede noteret."))
        return
    match action:
        case "later":
            turn.say(
                T("Aftalen er flyttet til {day}.", day=long_date(agreements.put_off(turn, line)))
            )
        case "done":
            agreements.settle(turn, line)
            turn.say(T("Aftalen er noteret som gjort. Den kan åbnes igen under Møder."))
        case "again":
            agreements.reopen(turn, line)
            turn.say(T("Aftalen er åben igen."))
        case "drop":
            change(turn, line, state=agreements.DROPPED)
            turn.say(T("Aftalen er taget væk."))


def day_in(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None
