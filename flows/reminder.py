"""An hour before the shift: on the way, a bit late, can't today (phrasebook B, rem.hour).

Time, place and who receives you. Silence is not held against anybody.
"""

from enum import StrEnum, auto

from flows import company
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button, KeepShift, KeepWords
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.facts import Arrived, Coming, Person, Placement, Role, Shift
from flows.lines import lines
from flows.meetings.cadence import is_full
from flows.texts import TC, T, Text, clock
from flows.turn import Turn
from flows.understanding.values import yes_no

LATE = TC("button", "Lidt sen")
NOT_TODAY = TC("button", "Kan ikke i dag")


class S(StrEnum):
    ready = auto()
    coming = auto()
    on_way = auto()
    late = auto()
    absent = auto()
    told = auto()
    quiet = auto()


# --- what is told ---------------------------------------------------------------------


def about(turn: Turn) -> tuple[Shift, Placement, Person | None]:
    """The shift, the placement, and the company mentor if there is one."""
    shift, placement = turn.shift(), turn.the.placement
    if shift is None or placement is None:
        raise LookupError("a reminder without a shift")
    return shift, placement, turn.the.who(Role.company_mentor)


def same_day(turn: Turn, shift: Shift) -> list[Shift]:
    """The other agreed times of a divided day."""
    return [one for one in turn.the.shifts if one.day == shift.day and one.starts != shift.starts]


def first_day(turn: Turn) -> bool:
    """Said when it begins, and not again in the afternoon of a divided day."""
    shift, placement, _ = about(turn)
    begins = all(one.starts > shift.starts for one in same_day(turn, shift))
    return placement.first == shift.day and begins


def new_start(turn: Turn) -> bool:
    """The shift before this one was missed; not a word about it (requirement 115)."""
    shift, _, _ = about(turn)
    before = [s for s in turn.the.shifts if s.starts < shift.starts]
    return bool(before) and (
        before[-1].arrived is Arrived.no and before[-1].coming is Coming.unknown
    )


def receives(turn: Turn) -> tuple[Text, ...]:
    """Nothing when nobody is named for it."""
    _, _, mentor = about(turn)
    return (T("{mentor} tager imod dig.", mentor=mentor.name),) if mentor else ()


def receives_at(turn: Turn) -> Text:
    shift, _, mentor = about(turn)
    if mentor:
        return T(
            "{mentor} tager imod dig kl. {time}.", mentor=mentor.name, time=clock(shift.starts)
        )
    return T("Du møder kl. {time}.", time=clock(shift.starts))


def in_an_hour(turn: Turn) -> Text:
    shift, placement, mentor = about(turn)
    place, time, name = placement.workplace, clock(shift.starts), turn.me.name
    if first_day(turn):
        hello = T("Hej {name}. I dag er din første dag hos {place}.", name=name, place=place)
        return lines(hello, receives_at(turn))
    if new_start(turn):
        hello = T("Hej {name}. I dag er en ny start.", name=name)
        return lines(hello, _meets(shift, placement, mentor))
    hello = T("Hej {name}. Du møder kl. {time} hos {place}.", name=name, time=time, place=place)
    return lines(hello, *receives(turn))


def _meets(shift: Shift, placement: Placement, mentor: Person | None) -> Text:
    """All in one sentence, where two would be one too many."""
    place, time = placement.workplace, clock(shift.starts)
    if mentor is None:
        return T("Du møder kl. {time} hos {place}.", time=time, place=place)
    return T(
        "{mentor} tager imod dig hos {place} kl. {time}.",
        mentor=mentor.name,
        place=place,
        time=time,
    )


# --- what each state asks when entered ------------------------------------------------


def ask_coming(turn: Turn) -> None:
    escort = company.escort(turn) if offers_company(turn) else None
    with_me = TC("button", "Følges med {name}", name=escort.name) if escort else None
    turn.ask(
        lines(in_an_hour(turn), T("Hvordan ser det ud?")),
        Button(TC("button", "På vej"), "on_way"),
        Button(LATE, "late"),
        Button(NOT_TODAY, "absent"),
        *((Button(with_me, "company"),) if with_me else ()),
    )


def only_tell(turn: Turn) -> None:
    """The time is worth knowing also when nothing is asked."""
    turn.say(in_an_hour(turn), Button(LATE, "/forsinket"), Button(NOT_TODAY, "/fravaer"))


def say_good_day(turn: Turn) -> None:
    if turn.the.memory.writes_after:
        turn.say(T("Godt. Hav en god dag. Jeg skriver, når du har fri."))
    else:
        turn.say(T("Godt. Hav en god dag."))


def open_absence(turn: Turn) -> None:
    turn.open("absence", shift=turn.answers["shift"])


def open_late(turn: Turn) -> None:
    turn.open("late", shift=turn.answers["shift"])


# --- conditions and actions -----------------------------------------------------------


def offers_company(turn: Turn) -> bool:
    return "company" not in turn.answers and company.can_be_offered(turn, about(turn)[0])


def said_no(turn: Turn) -> bool:
    """ "Nej" and "ikke i dag": nobody is told by it, the absence dialogue asks first."""
    return yes_no(turn.wrote, turn.me.language) is False


def only_tells(turn: Turn) -> bool:
    """The assistant has stopped asking, or the day has room only for the question how it went: the
    second reminder of a divided day must not take its place."""
    return turn.the.memory.silent or is_full(turn)


def keep_on_way(turn: Turn) -> None:
    turn.add(KeepShift(about(turn)[0].starts, {"coming": Coming.on_way}))


def say_asking(turn: Turn) -> None:
    company.ask_personal_mentor(turn, about(turn)[0])
    company.say_asked(turn)
    turn.answers["company"] = "asked"


def point_to_buttons(turn: Turn) -> None:
    turn.add(KeepWords("reminder", turn.wrote))
    turn.say(T("Tak. Tryk gerne på en knap, så jeg er sikker."))


QUESTIONS: Questions = {
    S.coming: ask_coming,
    S.on_way: say_good_day,
    S.late: open_late,
    S.absent: open_absence,
    S.told: only_tell,
}
TABLE = [
    # what happened  in        goes to    when                     do
    row(Started,     S.ready,  S.told,    when=only_tells),
    row(Started,     S.ready,  S.coming),
    row(Pressed,     S.coming, S.on_way,  when=pressed("on_way"),  do=keep_on_way),
    row(Pressed,     S.coming, S.late,    when=pressed("late")),
    row(Pressed,     S.coming, S.absent,  when=pressed("absent")),
    row(Pressed,     S.coming, S.coming,  when=pressed("company"), do=say_asking),
    row(Wrote,       S.coming, S.absent,  when=said_no),
    row(Wrote,       S.coming, S.coming,                           do=point_to_buttons),
    row(WentQuiet,   S.coming, S.quiet),
]  # fmt: skip

FLOW = Flow(
    "reminder",
    S,
    TABLE,
    QUESTIONS,
    start=S.ready,
    ends=[S.on_way, S.late, S.absent, S.told, S.quiet],
)
