"""/vilkaar: what makes a working day good, said positively and owned by the citizen (skånehensyn,
requirements 49, 61, 141). A suggestion from the catalogue, or own words that are helped along.

What names an illness is not kept: what somebody needs is enough.
"""

from enum import StrEnum, auto

from flows.core import Flow, Questions, pressed, row
from flows.effects import Button
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.lines import lines, paragraphs
from flows.sharing import condition_says as says
from flows.sharing import offered, toggle
from flows.sharing.catalogue import BY_KEY, GROUPS, in_group, said
from flows.sharing.condition_says import chosen
from flows.sharing.offered import BACK
from flows.texts import TC, T
from flows.turn import Turn

FIND = Button(TC("button", "Se forslag"), "find")
OWN = Button(TC("button", "Skriv selv"), "own")
NO_MORE = Button(TC("button", "Færdig"), "done")


class S(StrEnum):
    ready = auto()
    list = auto()
    offered = auto()
    groups = auto()
    pick = auto()
    own = auto()
    rewrite = auto()
    share = auto()
    one = auto()
    more = auto()
    done = auto()
    quiet = auto()


# --- what each state asks when entered ------------------------------------------------


def ask_list(turn: Turn) -> None:
    mine, waiting = turn.the.conditions, offered.offers(turn.the)
    found = [Button(says.short(one), f"c{one.id}") for one in mine]
    found += [
        Button(TC("button", "Se forslag {n}", n=n), f"o{one.id}")
        for n, one in enumerate(waiting, 1)
    ]
    if mine:
        text = paragraphs(
            T("Det her er aftalt om din dag:"), lines(*(says.line(turn, one) for one in mine))
        )
    else:
        text = T(
            "Her kan vi skrive, hvad der gør en arbejdsdag god for dig. Du bestemmer, hvem der "
            "må se det."
        )
    text = paragraphs(text, *(offered.line(one) for one in waiting))
    turn.ask(text, *found, FIND, OWN, NO_MORE)


def ask_group(turn: Turn) -> None:
    buttons = [Button(label, str(group)) for group, label in GROUPS.items()]
    turn.ask(T("Hvad handler det om?"), *buttons, OWN, BACK)


def ask_pick(turn: Turn) -> None:
    has = {one.key for one in turn.the.conditions}
    found = [one for one in in_group(turn.answers.get("group", "")) if one.key not in has]
    buttons = [Button(one.label, one.key) for one in found]
    turn.ask(T("Er der noget her, der passer på dig?"), *buttons, OWN, BACK)


def ask_own(turn: Turn) -> None:
    turn.ask(T("Skriv det med dine ord. Du kan begynde sådan: Jeg arbejder bedst, hvor …"), BACK)


def ask_rewrite(turn: Turn) -> None:
    keys = turn.answers.get("hints", "").split(",")
    found = [Button(BY_KEY[key].label, key) for key in keys if key in BY_KEY]
    mine = (Button(TC("button", "Behold mine ord"), "mine"),) if "draft" in turn.answers else ()
    shown = [T("• {condition}", condition=BY_KEY[key].mine) for key in keys if key in BY_KEY]
    turn.ask(lines(T("Kan det siges sådan her?"), *shown), *found, *mine, OWN, BACK)


def ask_share(turn: Turn) -> None:
    """With what it means at the workplace: that is why somebody there might see it."""
    known = BY_KEY.get(turn.answers.get("key", ""))
    means = () if known is None else (T("Det betyder: {means}", means=known.theirs),)
    toggle.ask(turn, says.of_answers(turn), *means)


def ask_one(turn: Turn) -> None:
    one = chosen(turn)
    if one is None:
        turn.ask(T("Den står her ikke mere."), BACK)
        return
    own = one.source == says.CITIZEN
    change = (Button(TC("button", "Ret ordene"), "words"),) if own and not one.key else ()
    object_ = () if own else (Button(TC("button", "Det passer ikke"), "object"),)
    loosen = Button(TC("button", "Det kan løsnes"), "loosen")
    again = Button(TC("button", "Det gælder igen"), "keep")
    turn.ask(
        lines(said(one), says.whose(turn, one), toggle.in_words(turn, one.shared)),
        Button(TC("button", "Hvem må se det?"), "who"),
        *change,
        *((loosen if one.state == "kept" else again,) if own else ()),
        *((Button(TC("button", "Ikke brug for mere"), "drop"),) if own else object_),
        BACK,
    )


def ask_more(turn: Turn) -> None:
    turn.ask(T("Er der mere?"), FIND, OWN, NO_MORE)


def say_done(turn: Turn) -> None:
    turn.say(T("Godt. Du finder det igen under Mine vilkår."), Button(says.MATRIX, "/deling"))


QUESTIONS: Questions = {
    S.list: ask_list,
    S.offered: offered.ask,
    S.groups: ask_group,
    S.pick: ask_pick,
    S.own: ask_own,
    S.rewrite: ask_rewrite,
    S.share: ask_share,
    S.one: ask_one,
    S.more: ask_more,
    S.done: say_done,
}


# --- conditions -----------------------------------------------------------------------


def a_condition(turn: Turn) -> bool:
    return turn.pressed.startswith("c") and turn.pressed[1:].isdecimal()


def a_group(turn: Turn) -> bool:
    return turn.pressed in set(GROUPS)


def a_suggestion(turn: Turn) -> bool:
    return turn.pressed in BY_KEY


def came_from_one(turn: Turn) -> bool:
    """Who may see one that is there already, and not a new one."""
    return turn.pressed == "done" and "id" in turn.answers and "key" not in turn.answers


def has_one(turn: Turn) -> bool:
    return "id" in turn.answers


# --- the table ------------------------------------------------------------------------

ANYWHERE = [S.list, S.offered, S.groups, S.pick, S.own, S.rewrite, S.more]
TABLE = [
    # what happened  in         goes to     when                        do
    row(Started,     S.ready,   S.offered,  when=offered.opened_with_one),
    row(Started,     S.ready,   S.list),
    row(Wrote,       ANYWHERE,  S.list,     when=says.no_answer),
    row(Wrote,       ANYWHERE,  S.own,      when=says.too_long,         do=says.say_shorter),
    row(Wrote,       ANYWHERE,  S.own,      when=says.no_words,         do=says.say_with_words),
    row(Wrote,       ANYWHERE,  S.rewrite,  when=says.illness_helped,   do=says.offer_instead),
    row(Wrote,       ANYWHERE,  S.own,      when=says.illness,          do=says.say_not_needed),
    row(Wrote,       ANYWHERE,  S.rewrite,  when=says.can_be_turned,    do=says.offer),
    row(Wrote,       ANYWHERE,  S.share,                                do=says.take_words),
    row(Pressed,     S.list,    S.one,      when=a_condition,           do=says.choose),
    row(Pressed,     S.list,    S.offered,  when=offered.is_one,        do=says.choose_offer),
    row(Pressed,     S.list,    S.groups,   when=pressed("find")),
    row(Pressed,     S.list,    S.own,      when=pressed("own"),        do=says.anew),
    row(Pressed,     S.list,    S.done),
    row(Pressed,     S.offered, S.share,    when=offered.still_there,   do=offered.take),
    row(Pressed,     S.offered, S.own,      when=pressed("words")),
    row(Pressed,     S.offered, S.more,     when=pressed("no"),         do=offered.refuse),
    row(Pressed,     S.offered, S.list),
    row(Pressed,     S.groups,  S.pick,     when=a_group,               do=says.in_group),
    row(Pressed,     S.groups,  S.own,      when=pressed("own"),        do=says.anew),
    row(Pressed,     S.groups,  S.list),
    row(Pressed,     S.pick,    S.share,    when=a_suggestion,          do=says.take_suggestion),
    row(Pressed,     S.pick,    S.own,      when=pressed("own"),        do=says.anew),
    row(Pressed,     S.pick,    S.groups),
    row(Pressed,     S.own,     S.one,      when=has_one),
    row(Pressed,     S.own,     S.list),
    row(Pressed,     S.rewrite, S.share,    when=a_suggestion,          do=says.take_suggestion),
    row(Pressed,     S.rewrite, S.share,    when=pressed("mine"),       do=says.take_draft),
    row(Pressed,     S.rewrite, S.own,      when=pressed("own")),
    row(Pressed,     S.rewrite, S.list),
    row(Pressed,     S.share,   S.share,    when=toggle.is_reader,      do=says.share),
    row(Pressed,     S.share,   S.one,      when=came_from_one),
    row(Pressed,     S.share,   S.more,                                 do=says.keep),
    row(Wrote,       S.share,   S.share,                                do=says.point_to_names),
    row(WentQuiet,   S.share,   S.quiet,                                do=says.keep),
    row(Pressed,     S.one,     S.share,    when=pressed("who"),        do=says.who),
    row(Pressed,     S.one,     S.own,      when=pressed("words")),
    row(Pressed,     S.one,     S.more,     when=pressed("loosen", "keep"), do=says.loosen),
    row(Pressed,     S.one,     S.more,     when=pressed("drop"),       do=says.drop),
    row(Pressed,     S.one,     S.more,     when=pressed("object"),     do=says.object_to_it),
    row(Pressed,     S.one,     S.list),
    row(Wrote,       S.one,     S.one,                                  do=says.point_to_words),
    row(WentQuiet,   S.one,     S.quiet),
    row(Pressed,     S.more,    S.groups,   when=pressed("find")),
    row(Pressed,     S.more,    S.own,      when=pressed("own"),        do=says.anew),
    row(Pressed,     S.more,    S.done),
    row(WentQuiet,   ANYWHERE,  S.quiet),
]  # fmt: skip

FLOW = Flow(
    "conditions", S, TABLE, QUESTIONS, start=S.ready, ends=[S.done, S.quiet], interrupts=True
)
