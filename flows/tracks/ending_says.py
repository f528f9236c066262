"""The question before a placement ends: what was good here (phrasebook no.stop)? It adds to what
the citizen can, and only the citizen decides whether the workplace hears it (requirement 111)."""

from datetime import datetime, timedelta
from enum import StrEnum, auto

from flows import book, people
from flows.closing.file import ONWARD_WHY
from flows.contact import open_contact
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button, KeepWords
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.own import Kind
from flows.own_effects import KeepCompetence
from flows.texts import TC, T
from flows.track_facts import Track
from flows.tracks import ending, stopping
from flows.tracks.record import S as Stage
from flows.tracks.record import tracks_now
from flows.turn import Turn


class S(StrEnum):
    ready = auto()
    good = auto()
    share = auto()
    wish = auto()
    thanks = auto()
    call = auto()
    over = auto()
    quiet = auto()


LABELS = {
    "tasks": TC("button", "Opgaverne"),
    "people": TC("button", "Menneskerne"),
    "going": TC("button", "At komme afsted"),
}
CALL = Button(TC("button", "Ring til mig"), "call")
LEAST = timedelta(hours=0.5)


def the_track(turn: Turn) -> Track | None:
    found = tracks_now(turn).get(turn.answers.get("track", ""))
    return found if found is not None and found.state == Stage.ending else None


def _due(turn: Turn) -> datetime | None:
    """Answer or not, it ends then. None: it was called off, or has ended."""
    found = the_track(turn)
    return found.due if found is not None else stopping.due(turn, turn.answers.get("stopping", ""))


def _patience(turn: Turn) -> float:
    due = _due(turn)
    return max(LEAST, due - turn.now if due else LEAST) / timedelta(hours=1)


def _cause(turn: Turn) -> tuple[str, str]:
    """Why, and who ends it."""
    found = the_track(turn)
    said = found.outcome if found is not None else stopping.said(turn)
    why, _, by = said.partition(" ")
    return why, by


def has_more(turn: Turn) -> bool:
    """Something else: no new place is looked for."""
    return _cause(turn)[0] in ONWARD_WHY


def skips_with_more(turn: Turn) -> bool:
    return turn.pressed == "skip" and has_more(turn)


def ask_good(turn: Turn) -> None:
    """It is the citizen's choice only when they chose it; nobody else's is put on them."""
    match _cause(turn):
        case (why, _) if why in ONWARD_WHY:
            text = T("Godt, at du er på vej videre. Hvad var godt her, som du vil tage med dig?")
        case (_, "company"):
            place = turn.the.placement.workplace if turn.the.placement else ""
            text = T(
                "{place} har valgt at stoppe praktikken. "
                "Hvad var godt her, som du vil tage med dig?",
                place=place,
            )
        case (_, "municipality"):
            text = T(
                "Kommunen har valgt at stoppe praktikken. "
                "Hvad var godt her, som du vil tage med dig?"
            )
        case _:
            text = T(
                "Det er i orden at stoppe, når det ikke passer. "
                "Hvad var godt her, som du vil tage med dig?"
            )
    turn.ask(
        text,
        *(Button(label, value) for value, label in LABELS.items()),
        Button(TC("button", "Spring over"), "skip"),
        CALL,
        hours=_patience(turn),
    )


def ask_share(turn: Turn) -> None:
    place = turn.the.placement.workplace if turn.the.placement else ""
    turn.ask(
        T("Tak. Må {mentor} hos {place} høre det?", mentor=people.mentor(turn), place=place),
        Button(TC("button", "Ja, gerne"), "yes"),
        Button(TC("button", "Nej, kun mig"), "no"),
        hours=_patience(turn),
    )


def ask_wish(turn: Turn) -> None:
    """Phrasebook no.next. The placement has ended when this is asked."""
    turn.ask(
        T(
            "{caseworker} leder nu efter et nyt sted til dig. "
            "Hvad er det vigtigste ved det nye sted?",
            caseworker=people.caseworker(turn),
        ),
        Button(TC("button", "Andre opgaver"), "tasks"),
        Button(TC("button", "Færre timer"), "hours"),
        Button(TC("button", "Kortere vej"), "way"),
        Button(TC("button", "Spring over"), "skip"),
        CALL,
    )


def say_thanks(turn: Turn) -> None:
    turn.say(
        ending.onward_thanks(turn)
        if ending.goes_on(turn)
        else T("Tak. Det går videre. Det, du har lært, tager du med.")
    )


def say_over(turn: Turn) -> None:
    turn.say(T("Tak. Det er lavet om. Din praktik går videre, indtil andet er aftalt."))


# --- conditions and actions -----------------------------------------------------------


def nothing_open(turn: Turn) -> bool:
    return _due(turn) is None


def keep_good(turn: Turn) -> None:
    """In the citizen's own words, or the button's."""
    said = turn.wrote or turn.in_words(LABELS[turn.pressed])
    turn.answers["good"] = said
    turn.add(KeepCompetence(said))
    book.write(turn, Kind.good, text=said)


def end_it(turn: Turn) -> None:
    found = the_track(turn)
    share = turn.answers.get("good", "") if turn.pressed == "yes" else ""
    if found is not None:
        ending.finish(turn, found, share=share)
    else:
        stopping.finish(turn, turn.answers.get("stopping", ""), share=share)


def keep_wish(turn: Turn) -> None:
    """For whoever looks: it stands in the case that the ending opened."""
    said = turn.wrote or turn.pressed
    if said != "skip":
        case = next((c.id for c in turn.the.cases if c.family == ending.FAMILY), "")
        turn.add(KeepWords("next_place", said, case))


QUESTIONS: Questions = {
    S.good: ask_good,
    S.share: ask_share,
    S.wish: ask_wish,
    S.thanks: say_thanks,
    S.call: open_contact,
    S.over: say_over,
}
FIRST = [S.good, S.share]

TABLE = [
    # what happened  in        goes to    when                    do
    row(Started,     S.ready,  S.quiet,   when=nothing_open),
    row(Started,     S.ready,  S.good),
    row(Pressed,     FIRST,    S.over,    when=nothing_open),
    row(Pressed,     [S.good, S.wish], S.call, when=pressed("call")),
    row(Pressed,     S.good,   S.thanks,  when=skips_with_more,   do=end_it),
    row(Pressed,     S.good,   S.wish,    when=pressed("skip"),   do=end_it),
    row(Pressed,     S.good,   S.share,   do=keep_good),
    row(Pressed,     S.share,  S.thanks,  when=has_more,          do=end_it),
    row(Pressed,     S.share,  S.wish,    do=end_it),
    row(Pressed,     S.wish,   S.thanks,  do=keep_wish),
    row(Wrote,       S.good,   S.share,   do=keep_good),
    row(Wrote,       S.share,  S.thanks,  when=has_more,          do=end_it),
    row(Wrote,       S.share,  S.wish,    do=end_it),
    row(Wrote,       S.wish,   S.thanks,  do=keep_wish),
    row(WentQuiet,   FIRST,    S.quiet),
    row(WentQuiet,   S.wish,   S.quiet),
]  # fmt: skip

FLOW = Flow("ending", S, TABLE, QUESTIONS, start=S.ready, ends=[S.thanks, S.call, S.over, S.quiet])
