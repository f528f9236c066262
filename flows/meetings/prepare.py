"""/forbered: what the citizen wants said at the next follow-up, and what they keep to themselves.

What is kept is shown to nobody else, ever. What is to be said is shown to the caseworker only if
the citizen says so; else it stands ready for the citizen (requirements 145, 151-160).
"""

from collections.abc import Collection
from datetime import date
from enum import StrEnum, auto

from flows.book import change, drop, lines_of, write
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.facts import Citizen, Role
from flows.lines import lines, paragraphs
from flows.meetings import agreements, paid_hours, social
from flows.noted import own_words
from flows.own import Entry, Kind
from flows.people import caseworker
from flows.rights import opens
from flows.scale import SKIP
from flows.texts import TC, TN, T, Text, long_date, words
from flows.turn import Turn

NAME = "prepare"
BACK = Button(TC("button", "Tilbage"), "back")
AGAIN = Button(TC("button", "Se det igen"), "/forbered")
CLEAR = Button(TC("button", "Slet det, jeg skrev"), "clear")


class S(StrEnum):
    ready = auto()
    say = auto()
    share = auto()
    keep = auto()
    cleared = auto()
    done = auto()
    nothing = auto()
    quiet = auto()


def command(turn: Turn) -> None:
    """COMMANDS "forbered"."""
    opens(NAME)(turn)


def for_next(citizen: Citizen, *kinds: Kind) -> list[Entry]:
    """Written for the meeting that comes; what was for an earlier one has been said."""
    placement = citizen.placement
    meeting = placement.follow_up if placement else None
    return [line for line in lines_of(citizen, *kinds) if line.day == meeting]


def shared_words(citizen: Citizen, roles: Collection[Role]) -> list[str]:
    """What the citizen wants said, as far as one of these roles may see it."""
    return [line.text for line in for_next(citizen, Kind.say) if set(line.shared) & set(roles)]


# --- what each state asks when entered ------------------------------------------------


def ask_say(turn: Turn) -> None:
    turn.ask(
        lines(
            T("Hvad vil du gerne have sagt? Du kan skrive lidt ad gangen."),
            T("Du vælger bagefter, om {name} ser det før mødet.", name=caseworker(turn)),
        ),
        SKIP,
        *social.button(turn),
        *((CLEAR,) if for_next(turn.the, Kind.say, Kind.keep) else ()),
    )


def ask_share(turn: Turn) -> None:
    turn.ask(
        T("Må {name} se det før mødet?", name=caseworker(turn)),
        Button(TC("button", "Ja, vis det"), "yes"),
        Button(TC("button", "Nej, kun mig"), "no"),
        BACK,
    )


def ask_keep(turn: Turn) -> None:
    turn.ask(
        T("Er der noget, du vil holde for dig selv? Ingen andre ser det."),
        SKIP,
        BACK,
    )


def say_cleared(turn: Turn) -> None:
    turn.say(T("Nu er det slettet. Du kan altid skrive noget nyt."), AGAIN)


def say_done(turn: Turn) -> None:
    turn.say(T("Godt. Du kan altid se det og skrive mere."), AGAIN)


def say_nothing(turn: Turn) -> None:
    turn.say(T("Der er ikke noget møde lige nu. Spørg gerne {name}.", name=caseworker(turn)))


# --- what is shown first ----------------------------------------------------------------


def show(turn: Turn) -> None:
    """When it is, what is always talked about, and what the citizen wrote earlier."""
    turn.say(paragraphs(_when(turn), lines(*_items(turn))))
    mine = [*_mine(turn, Kind.say), *_mine(turn, Kind.keep)]
    if mine:
        turn.say(lines(*mine))
    if (told := social.mine(turn)) is not None:
        turn.say(told)


def _when(turn: Turn) -> Text:
    placement = turn.the.placement
    meeting = placement.follow_up if placement else None
    if meeting is None or meeting < turn.today.date():
        return T("Der er ikke en dag til næste opfølgning endnu.")
    return T("Næste opfølgning er {day}.", day=long_date(meeting))


def _items(turn: Turn) -> list[Text]:
    """The fixed items, as they stand now."""
    citizen = turn.the
    tasks = {line.text for line in lines_of(citizen, Kind.task)}
    found = [T("Det her er altid med:")]
    if citizen.goals:
        found.append(T("Dit mål: {goal}", goal=words(citizen.goals[-1].text)))
    if tasks:
        found.append(TN("Opgaver: {n} opgave.", "Opgaver: {n} opgaver.", len(tasks)))
    kept = len(citizen.conditions)
    if kept:
        found.append(TN("Aftaler om vilkår: {n}.", "Aftaler om vilkår: {n}.", kept))
    open_ = len(agreements.still_open(citizen))
    if open_:
        found.append(TN("Fra sidst: {n} aftale.", "Fra sidst: {n} aftaler.", open_))
    return [*found, T("Timer: {hours} om ugen.", hours=_hours(turn)), paid_hours.line(citizen)]


def _hours(turn: Turn) -> str:
    placement = turn.the.placement
    hours = placement.schedule.hours_per_week if placement else 0
    return f"{hours:g}".replace(".", ",")


def _mine(turn: Turn, kind: Kind) -> list[Text]:
    found = for_next(turn.the, kind)
    if not found:
        return []
    if kind is Kind.keep:
        return [T("Kun for dig selv:"), *(words(line.text) for line in found)]
    shown = any(line.shared for line in found)
    head = (
        T("Du vil have sagt, og {name} kan se det:", name=caseworker(turn))
        if shown
        else T("Du vil selv sige:")
    )
    return [head, *(words(line.text) for line in found)]


# --- conditions and actions -----------------------------------------------------------


def no_placement(turn: Turn) -> bool:
    return turn.the.placement is None


def _day(turn: Turn) -> date | None:
    return turn.the.placement.follow_up if turn.the.placement else None


def keep_say(turn: Turn) -> None:
    id_ = write(turn, Kind.say, here=True, text=own_words(turn), day=_day(turn))
    turn.answers["lines"] = " ".join([*turn.answers.get("lines", "").split(), id_])


def keep_private(turn: Turn) -> None:
    write(turn, Kind.keep, here=True, text=own_words(turn), day=_day(turn))


def share_it(turn: Turn) -> None:
    """What was written just now, and nothing older."""
    wanted = turn.answers.get("lines", "").split()
    for line in for_next(turn.the, Kind.say):
        if line.id in wanted:
            change(turn, line, shared=(str(Role.caseworker),))


def clear(turn: Turn) -> None:
    for line in for_next(turn.the, Kind.say, Kind.keep):
        drop(turn, line)


def show_colleagues(turn: Turn) -> None:
    social.share(turn)
    name = caseworker(turn)
    turn.say(
        T("Nu kan {name} se, hvad du har svaret om kollegerne.", name=name)
        if turn.pressed == social.SHOW
        else T("Nu er det kun dig, der ser det.")
    )


ABOUT_COLLEAGUES = pressed(social.SHOW, social.HIDE)
QUESTIONS: Questions = {
    S.say: ask_say,
    S.share: ask_share,
    S.keep: ask_keep,
    S.cleared: say_cleared,
    S.done: say_done,
    S.nothing: say_nothing,
}
TABLE = [
    # what happened  in        goes to    when                    do
    row(Started,     S.ready,  S.nothing, when=no_placement),
    row(Started,     S.ready,  S.say,                             do=show),
    row(Pressed,     S.say,    S.cleared, when=pressed("clear"),  do=clear),
    row(Pressed,     S.say,    S.say,     when=ABOUT_COLLEAGUES,  do=show_colleagues),
    row(Pressed,     S.say,    S.keep),
    row(Wrote,       S.say,    S.share,                           do=keep_say),
    row(WentQuiet,   S.say,    S.quiet),
    row(Pressed,     S.share,  S.say,     when=pressed("back")),
    row(Pressed,     S.share,  S.keep,    when=pressed("yes"),    do=share_it),
    row(Pressed,     S.share,  S.keep),
    row(Wrote,       S.share,  S.share,                           do=keep_say),
    row(WentQuiet,   S.share,  S.quiet),
    row(Pressed,     S.keep,   S.say,     when=pressed("back")),
    row(Pressed,     S.keep,   S.done),
    row(Wrote,       S.keep,   S.done,                            do=keep_private),
    row(WentQuiet,   S.keep,   S.quiet),
]  # fmt: skip

FLOW = Flow(NAME, S, TABLE, QUESTIONS, start=S.ready, ends=[S.cleared, S.done, S.nothing, S.quiet])
