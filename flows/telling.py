"""/fortael: what I want to say about myself at the workplace (requirement 47: what one is good at,
and what makes the day good). The assistant puts a first text together from what the citizen has
said already; the text is the citizen's, changed as often as they like, and sent to nobody.
"""

from collections.abc import Iterator
from enum import StrEnum, auto

from flows import book
from flows.before import lists
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.facts import Citizen
from flows.lines import lines, paragraphs
from flows.noted import own_words
from flows.own import Kind
from flows.pointing import point_to_buttons
from flows.rights import opens
from flows.sharing.catalogue import said
from flows.texts import TC, T, Text, words
from flows.turn import Turn
from flows.understanding.values import yes_no

MOST = 3  # of each: a text one can say, no list
LEAST_WORDS = 4
CLOSE = Button(TC("button", "Luk"), "close")
ABLE = (Kind.experience, Kind.school, Kind.interest)


class S(StrEnum):
    ready = auto()
    shown = auto()
    own = auto()
    kept = auto()
    left = auto()
    quiet = auto()


# --- the first text -------------------------------------------------------------------


def draft(citizen: Citizen) -> Text:
    """Strengths first, then what helps, positively; never what somebody suffers from."""
    return lines(T("Hej. Jeg hedder {name}.", name=citizen.person.name), *_able(citizen),
                 *_works_best(citizen), *_wish(citizen),
                 T("Sig gerne til, når noget kan gøres anderledes."))  # fmt: skip


def _able(citizen: Citizen) -> Iterator[Text]:
    learned = [competence.text for competence in citizen.competences]
    told = [line.text for line in book.lines_of(citizen, *ABLE)]
    able = [text for text in dict.fromkeys([*reversed(learned), *told]) if text][:MOST]
    if able:
        yield T("Det her kan jeg:")
        yield from (T("- {what}", what=words(text)) for text in able)


def _works_best(citizen: Citizen) -> Iterator[Text]:
    helps = [said(condition) for condition in citizen.conditions[:MOST]]
    if helps:
        yield T("Det går bedst for mig, når det er sådan:")
        yield from (T("- {what}", what=what) for what in helps)


def _wish(citizen: Citizen) -> Iterator[Text]:
    if citizen.placement is not None and citizen.placement.wish:
        yield T("Det, jeg gerne vil: {wish}", wish=words(citizen.placement.wish))


# --- what each state asks when entered ------------------------------------------------


def ask_shown(turn: Turn) -> None:
    kept = book.newest(turn.the, Kind.telling)
    mine = kept is not None and kept.text == turn.answers["text"]
    if mine:
        above = T("Det her vil du gerne sige. Ingen andre ser det her.")
    else:
        above = T("Du bestemmer, hvad du siger om dig selv. Det her kunne være et bud.")
    buttons = [Button(TC("button", "Ret teksten"), "change"), CLOSE]
    if mine:
        buttons.insert(1, Button(TC("button", "Lav et nyt bud"), "again"))
    else:
        buttons.insert(0, Button(TC("button", "Behold den"), "keep"))
    turn.ask(paragraphs(above, words(turn.answers["text"])), *buttons)


def ask_own(turn: Turn) -> None:
    turn.ask(
        T("Skriv den, som du vil sige den. Skriv, hvad der hjælper dig, og ikke hvad du fejler."),
        Button(TC("button", "Tilbage"), "back"),
    )


def say_kept(turn: Turn) -> None:
    turn.say(
        T("Den er gemt, og den er din. Du kan sige den, vise den eller lade være."),
        Button(TC("button", "Vis den"), "/fortael"),
    )


def say_left(turn: Turn) -> None:
    turn.say(T("Det er i orden. Den ligger her, når du vil se den."))


QUESTIONS: Questions = {S.shown: ask_shown, S.own: ask_own, S.kept: say_kept, S.left: say_left}


# --- conditions and actions -----------------------------------------------------------


def said_no(turn: Turn) -> bool:
    return yes_no(turn.wrote, turn.me.language) is False or lists.said_nothing(turn)


def said_yes(turn: Turn) -> bool:
    return yes_no(turn.wrote, turn.me.language) is True


def too_short(turn: Turn) -> bool:
    """ "Hva" and "tak" are no text about oneself; what is shown is not lost to them."""
    return len(turn.wrote.split()) < LEAST_WORDS


def begin(turn: Turn) -> None:
    kept = book.newest(turn.the, Kind.telling)
    turn.answers["text"] = kept.text if kept else turn.in_words(draft(turn.the))


def draft_again(turn: Turn) -> None:
    turn.answers["text"] = turn.in_words(draft(turn.the))


def take_words(turn: Turn) -> None:
    """All of what one message can hold: it is their own, and nobody else has to read it."""
    turn.answers["text"] = own_words(turn, most=turn.policy.limits.text_characters)


def keep(turn: Turn) -> None:
    kept = book.newest(turn.the, Kind.telling)
    if kept is None:
        book.write(turn, Kind.telling, text=turn.answers["text"])
    else:
        book.change(turn, kept, text=turn.answers["text"])


TABLE = [
    # what happened  in        goes to   when                     do
    row(Started,     S.ready,  S.shown,  do=begin),
    row(Pressed,     S.shown,  S.kept,   when=pressed("keep"),    do=keep),
    row(Pressed,     S.shown,  S.own,    when=pressed("change")),
    row(Pressed,     S.shown,  S.shown,  when=pressed("again"),   do=draft_again),
    row(Pressed,     S.shown,  S.left),
    row(Wrote,       S.shown,  S.left,   when=said_no),
    row(Wrote,       S.shown,  S.kept,   when=said_yes,           do=keep),
    row(Wrote,       S.shown,  S.shown,  when=too_short,          do=point_to_buttons),
    row(Wrote,       S.shown,  S.shown,  do=take_words),
    row(WentQuiet,   S.shown,  S.quiet),
    row(Pressed,     S.own,    S.shown),
    row(Wrote,       S.own,    S.shown,  do=take_words),
    row(WentQuiet,   S.own,    S.quiet),
]  # fmt: skip

FLOW = Flow(
    "telling",
    S,
    TABLE,
    QUESTIONS,
    start=S.ready,
    ends=[S.kept, S.left, S.quiet],
    interrupts=True,
)

COMMANDS = dict.fromkeys(("fortael", "fortæl", "tell"), opens(FLOW.name))
