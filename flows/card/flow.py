"""/kort: the competence card. The citizen says yes, no or other words to each line, and decides
where the card goes: here in the chat, and by mail to the caseworker when they say so
(requirements 9, 173). Nothing is on it that was not approved.
"""

from enum import StrEnum, auto

from flows.card import sending, walk
from flows.card.paper import TITLES, Line, said
from flows.card.rule import unfit
from flows.card.sources import card_of
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.facts import Participation
from flows.lines import lines, paragraphs
from flows.texts import TC, TN, T, Text
from flows.turn import Turn

ASKED = "asked"  # the assistant began it


class S(StrEnum):
    ready = auto()
    offer = auto()
    line = auto()
    own = auto()
    danish = auto()
    whole = auto()
    add = auto()
    share = auto()
    sent = auto()
    shared = auto()
    closed = auto()
    quiet = auto()


BACK = Button(TC("button", "Tilbage"), "back")

# --- one line -------------------------------------------------------------------------


def ask_offer(turn: Turn) -> None:
    turn.ask(
        lines(
            T("Din praktik er ved at være slut. Du har lært noget, som en ny chef må høre om."),
            T("Skal vi samle det på et kort?"),
        ),
        Button(TC("button", "Ja"), "yes"),
        Button(TC("button", "Ikke nu"), "no"),
    )


def ask_line(turn: Turn) -> None:
    source = walk.current(turn)
    if source is None:
        turn.ask(T("Der er ingen linjer til kortet lige nu."), Button(TC("button", "Videre"), "on"))
        return
    why_not = unfit(turn, source.line.text) if source.own_words else None
    question = why_not or T("Skal linjen med på dit kort?")
    turn.ask(paragraphs(_shown(source.line), question), *_answers(turn, why_not is None))


def _shown(line: Line) -> Text:
    return lines(TITLES[line.section], said(line))


def _answers(turn: Turn, fit: bool) -> list[Button]:
    source, rest = walk.current(turn), walk.following(turn)
    assert source is not None
    buttons = [Button(TC("button", "Ja"), "yes")] if fit else []
    if source.own_words:
        buttons.append(Button(TC("button", "Ret teksten"), "edit"))
    buttons.append(Button(TC("button", "Nej"), "no"))
    if walk.before(turn):
        buttons.append(BACK)
    if rest:
        buttons.append(Button(TC("button", "Resten senere"), "later"))
    return [*buttons, Button(TC("button", "Spring over"), "skip")]


def ask_own(turn: Turn) -> None:
    turn.ask(
        T("Hvordan vil du have linjen til at stå?"), Button(TC("button", "Som den er"), "back")
    )


def ask_danish(turn: Turn) -> None:
    turn.ask(
        lines(
            T("Hvordan skal linjen stå på dansk? Så kan en arbejdsplads læse den."),
            T("Du må gerne få hjælp til ordene."),
        ),
        Button(TC("button", "Den er på dansk"), "same"),
        Button(TC("button", "Spring over"), "skip"),
    )


# --- the whole card -------------------------------------------------------------------


def ask_whole(turn: Turn) -> None:
    there = len(card_of(turn).lines)
    turn.ask(_what_there_is(there), *_choices(turn, there))


def _what_there_is(there: int) -> Text:
    if not there:
        return lines(
            T("Dit kort er lige begyndt. Det vokser, mens du er i praktik."),
            T("Er der én ting, du kan, som skal med?"),
        )
    return lines(
        TN("Dit kort har én linje, du har sagt ja til.",
           "Dit kort har {n} linjer, du har sagt ja til.", there),
        T("Hvad vil du nu?"),
    )  # fmt: skip


def _choices(turn: Turn, there: int) -> list[Button]:
    buttons = [
        Button(TC("button", "Tilføj en linje"), "add"),
        Button(TC("button", "Send mig kortet"), "send"),
    ]
    if walk.has_new(turn):
        buttons.append(Button(TC("button", "Se nye linjer"), "new"))
    if there:
        buttons.append(Button(TC("button", "Kun som tekst"), "text"))
        buttons.append(Button(TC("button", "Se linjerne igen"), "again"))
    reader = sending.reader(turn)
    if there and reader is not None:
        buttons.append(Button(TC("button", "Send til {name}", name=reader.name), "share"))
    return [*buttons, Button(TC("button", "Luk"), "close")]


def ask_add(turn: Turn) -> None:
    turn.ask(T("Hvad kan du, som skal på kortet? Skriv én ting ad gangen."), BACK)


def ask_share(turn: Turn) -> None:
    reader = sending.reader(turn)
    name = reader.name if reader else ""
    turn.ask(
        lines(
            T("Skal {name} også have kortet? Det sendes som mail.", name=name),
            T("Kun de linjer, du har sagt ja til, er på det."),
        ),
        Button(TC("button", "Ja, send det"), "yes"),
        Button(TC("button", "Nej tak"), "no"),
    )


def say_sent(turn: Turn) -> None:
    turn.say(T("Skriv /kort, når du vil se kortet igen."))


def say_closed(turn: Turn) -> None:
    turn.say(T("Det er i orden. Skriv /kort, når du vil se kortet igen."))


QUESTIONS: Questions = {
    S.offer: ask_offer,
    S.line: ask_line,
    S.own: ask_own,
    S.danish: ask_danish,
    S.whole: ask_whole,
    S.add: ask_add,
    S.share: ask_share,
    S.sent: say_sent,
    S.closed: say_closed,
}

# --- conditions and actions -----------------------------------------------------------


def was_prompted(turn: Turn) -> bool:
    return ASKED in turn.answers


def sends_and_may_share(turn: Turn) -> bool:
    return turn.pressed == "send" and sending.may_share(turn)


def says_yes_with_lines(turn: Turn) -> bool:
    return turn.pressed == "yes" and walk.has_new(turn)


def says_yes(turn: Turn) -> bool:
    return turn.pressed == "yes"


def welcome(turn: Turn) -> None:
    turn.say(T("Du bestemmer hver linje. Kun det, du siger ja til, kommer på kortet."))


def point_to_edit(turn: Turn) -> None:
    turn.say(T("Vil du have andre ord, så tryk Ret teksten. Ellers tryk på en knap."))


def point_to_buttons(turn: Turn) -> None:
    turn.say(T("Tryk gerne på en knap, så går vi videre."))


def say_why(turn: Turn) -> None:
    why = unfit(turn, turn.wrote)
    if why is not None:
        turn.say(why)


DECIDED = [walk.decide, walk.go_on]
REWORDED = [walk.reword, walk.go_on]
LATER = [walk.same_or_later, walk.go_on]
IN_DANISH = [walk.keep_danish, walk.go_on]
TABLE = [
    # what happened  in        goes to     when                          do
    row(Started,     S.ready,  S.offer,    when=was_prompted,            do=sending.asked),
    row(Started,     S.ready,  S.line,     when=walk.has_new,            do=[welcome, walk.begin]),
    row(Started,     S.ready,  S.whole),
    row(Pressed,     S.offer,  S.line,     when=says_yes_with_lines,     do=[welcome, walk.begin]),
    row(Pressed,     S.offer,  S.whole,    when=says_yes),
    row(Pressed,     S.offer,  S.closed),
    row(Wrote,       S.offer,  S.offer,    do=point_to_buttons),
    row(WentQuiet,   S.offer,  S.quiet),
    row(Pressed,     S.line,   S.own,      when=pressed("edit")),
    row(Pressed,     S.line,   S.line,     when=pressed("back"),         do=walk.go_back),
    row(Pressed,     S.line,   S.whole,    when=pressed("later", "on")),
    row(Pressed,     S.line,   S.danish,   when=walk.yes_without_danish, do=walk.decide),
    row(Pressed,     S.line,   S.line,     when=walk.more,               do=DECIDED),
    row(Pressed,     S.line,   S.whole,    do=walk.decide),
    row(Wrote,       S.line,   S.line,     do=point_to_edit),
    row(WentQuiet,   S.line,   S.quiet),
    row(Pressed,     S.own,    S.line),
    row(Wrote,       S.own,    S.own,      when=walk.is_unfit,           do=say_why),
    row(Wrote,       S.own,    S.danish,   when=walk.needs_danish,       do=walk.reword),
    row(Wrote,       S.own,    S.line,     when=walk.more,               do=REWORDED),
    row(Wrote,       S.own,    S.whole,    do=walk.reword),
    row(WentQuiet,   S.own,    S.quiet),
    row(Pressed,     S.danish, S.line,     when=walk.more,               do=LATER),
    row(Pressed,     S.danish, S.whole,    do=walk.same_or_later),
    row(Wrote,       S.danish, S.danish,   when=walk.is_unfit,           do=say_why),
    row(Wrote,       S.danish, S.line,     when=walk.more,               do=IN_DANISH),
    row(Wrote,       S.danish, S.whole,    do=walk.keep_danish),
    row(WentQuiet,   S.danish, S.quiet),
    row(Pressed,     S.whole,  S.add,      when=pressed("add")),
    row(Pressed,     S.whole,  S.line,     when=pressed("new"),          do=walk.begin),
    row(Pressed,     S.whole,  S.line,     when=pressed("again"),        do=walk.begin_again),
    row(Pressed,     S.whole,  S.share,    when=pressed("share")),
    row(Pressed,     S.whole,  S.share,    when=sends_and_may_share,     do=sending.to_the_chat),
    row(Pressed,     S.whole,  S.sent,     when=pressed("send"),         do=sending.to_the_chat),
    row(Pressed,     S.whole,  S.sent,     when=pressed("text"),         do=sending.as_text),
    row(Pressed,     S.whole,  S.closed),
    row(Wrote,       S.whole,  S.whole,    do=point_to_buttons),
    row(WentQuiet,   S.whole,  S.quiet),
    row(Pressed,     S.add,    S.whole),
    row(Wrote,       S.add,    S.add,      when=walk.is_unfit,           do=say_why),
    row(Wrote,       S.add,    S.whole,    do=walk.add_line),
    row(WentQuiet,   S.add,    S.quiet),
    row(Pressed,     S.share,  S.shared,   when=says_yes,                do=sending.to_the_reader),
    row(Pressed,     S.share,  S.closed),
    row(Wrote,       S.share,  S.share,    do=point_to_buttons),
    row(WentQuiet,   S.share,  S.quiet),
]  # fmt: skip

FLOW = Flow(
    "card",
    S,
    TABLE,
    QUESTIONS,
    start=S.ready,
    ends=[S.sent, S.shared, S.closed, S.quiet],
    interrupts=True,
)


def open_card(turn: Turn) -> None:
    """/kort, also between two placements and for who has paused: the card is theirs."""
    if turn.the.participation is Participation.invited:
        turn.say(T("Kortet kommer, når du er begyndt. Tryk Ja i invitationen først."))
    else:
        turn.open("card")
