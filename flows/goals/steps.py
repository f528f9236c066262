"""What the wizard's steps keep, and what they say when an answer cannot be used."""

from collections.abc import Callable
from datetime import date, timedelta

from flows.calendar import in_quiet
from flows.effects import Button
from flows.goals import agreeing, asks, draft
from flows.scale import told
from flows.texts import TC, T, Text
from flows.turn import Turn
from flows.understanding.dates import Unfit, read_day

WRONG_DAY = {
    Unfit.unread: T("Den dag forstod jeg ikke. Skriv fx fredag eller 12. december."),
    Unfit.over: T("Den dag er gået. Vælg gerne en dag, der kommer."),
    Unfit.no_such: T("Den dag findes ikke i kalenderen. Vælg gerne en anden."),
    Unfit.far: T("Der er længe til. Vælg gerne en dag inden for et år."),
}
MOST_TRIES = 2  # of making it smaller; then the citizen's number stands

# --- conditions -----------------------------------------------------------------------


def one_is_meant(turn: Turn) -> bool:
    return draft.find(turn.the, turn.answers.get("goal", "")) is not None


def one_is_begun(turn: Turn) -> bool:
    return draft.begun(turn.the) is not None


def too_long(turn: Turn) -> bool:
    return len(turn.wrote) > turn.policy.goals.characters


def unfit(turn: Turn) -> bool:
    """Also without any letter: a face says how it feels, and not what to do."""
    return too_long(turn) or not any(sign.isalnum() for sign in turn.wrote)


def unsure(turn: Turn) -> bool:
    value = told(turn)
    tried = int(turn.answers.get("tried", "0"))
    return value is not None and value < turn.policy.goals.unsure_below and tried < MOST_TRIES


def a_day(turn: Turn) -> bool:
    return isinstance(_read(turn), date)


def _read(turn: Turn) -> date | Unfit:
    return read_day(turn.wrote, turn.today.date())


# --- what was answered ----------------------------------------------------------------


def load_it(turn: Turn) -> None:
    goal = draft.find(turn.the, turn.answers["goal"])
    assert goal is not None
    draft.load(turn, goal)


def load_begun(turn: Turn) -> None:
    goal = draft.begun(turn.the)
    assert goal is not None
    draft.load(turn, goal)


def begin_anew(turn: Turn) -> None:
    if goal := draft.of_turn(turn):
        draft.drop(turn, goal)
    turn.answers.clear()


def keep_goal(turn: Turn) -> None:
    _keep(turn, "text", asks.examples)


def keep_measure(turn: Turn) -> None:
    _keep(turn, "measure", lambda _: asks.SEEN_BY)


def keep_why(turn: Turn) -> None:
    _keep(turn, "why", lambda _: asks.BECAUSE)


def _keep(turn: Turn, name: str, found: Callable[[Turn], asks.Examples]) -> None:
    example = found(turn).get(turn.pressed)
    said = turn.in_words(example) if example else turn.wrote
    if said:
        turn.answers[name] = said
        draft.save(turn)


def keep_sure(turn: Turn) -> None:
    turn.answers["sure"] = str(told(turn))
    draft.save(turn)


def make_smaller(turn: Turn) -> None:
    """In the citizen's own words, or theirs with a limit behind."""
    answers, limit = turn.answers, asks.SMALLER.get(turn.pressed)
    if turn.wrote:
        answers["text"] = turn.wrote
    elif limit is not None:
        behind = f" ({turn.in_words(limit)})"
        answers["text"] = answers["text"].removesuffix(behind) + behind
    answers["tried"] = str(int(answers.get("tried", "0")) + 1)
    draft.save(turn)


def keep_due(turn: Turn) -> None:
    weeks = asks.WEEKS.get(turn.pressed)
    found = turn.today.date() + timedelta(weeks=weeks) if weeks else _read(turn)
    if isinstance(found, date):
        turn.answers["due"] = found.isoformat()
        draft.save(turn)


def keep_share(turn: Turn) -> None:
    turn.answers["shared"] = ",".join(asks.seen_by(turn)[turn.pressed])
    draft.save(turn)


def send(turn: Turn) -> None:
    """The draft becomes a proposal; who reads it, and when, is said as it is."""
    agreeing.propose(turn)


# --- what is said ---------------------------------------------------------------------


def say_unfit(turn: Turn) -> None:
    if too_long(turn):
        n, most = len(turn.wrote), turn.policy.goals.characters
        turn.say(
            T("Det er på {n} tegn. Der er plads til {most}. Skriv det kortere.", n=n, most=most)
        )
    else:
        turn.say(T("Skriv gerne et par ord, så det kan læses igen."))


def say_which_day(turn: Turn) -> None:
    found = _read(turn)
    assert isinstance(found, Unfit)
    turn.say(WRONG_DAY[found])


def point_to_numbers(turn: Turn) -> None:
    turn.say(T("Vælg gerne et tal fra 0 til 10."))


def point_to_buttons(turn: Turn) -> None:
    turn.say(T("Vælg gerne med en knap."))


def not_sent(turn: Turn) -> None:
    """Who saw the preview and pressed nothing must not believe that it went."""
    if in_quiet(turn.policy.quiet, turn.policy.office.zone, turn.now):
        return
    text: Text = T("Jeg har ikke sendt dit mål. Det ligger klar til dig.")
    turn.say(text, Button(TC("button", "Gør målet færdigt"), "/nytmaal"))
