"""/deling: who may know what, and why, item by item (requirements 47, 48). Least by default; what
is changed here holds for the next message to anybody (flows/sharing/visible.py).
"""

from enum import StrEnum, auto

from flows import people
from flows.book import lines_of
from flows.core import Flow, Questions, pressed, row
from flows.effects import Button
from flows.events import Pressed, Started, WentQuiet, Wrote
from flows.facts import Role
from flows.lines import lines, paragraphs
from flows.own_effects import KeepCondition, KeepEntry, KeepGoal
from flows.sharing import toggle
from flows.sharing.catalogue import said
from flows.sharing.visible import LINES
from flows.texts import T, Text, words
from flows.turn import Turn

LABEL, MOST = 40, 12  # more buttons than that are a wall


class S(StrEnum):
    ready = auto()
    list = auto()
    item = auto()
    done = auto()
    quiet = auto()


def items(turn: Turn) -> dict[str, tuple[Text, tuple[str, ...]]]:
    """Key → its words and the roles that may see it, the newest first."""
    the = turn.the
    found = [(f"g{goal.id}", words(goal.text), goal.shared) for goal in the.goals]
    found += [(f"c{one.id}", said(one), one.shared) for one in the.conditions]
    found += [(f"l{one.id}", words(one.text), one.shared) for one in lines_of(the, *LINES)]
    return {key: (text, shared) for key, text, shared in found[:MOST]}


# --- what each state asks when entered ------------------------------------------------


def ask_list(turn: Turn) -> None:
    known = items(turn)
    rows = [_sees(turn, role, person.name) for role, person in toggle.readers(turn)]
    always = T(
        "{caseworker} kan se dit mål, dine vilkår og dine ønsker.",
        caseworker=people.caseworker(turn),
    )
    if not known:
        nothing = T("Der er ikke noget at dele endnu. Når vi skriver et mål, kommer det her.")
        turn.ask(paragraphs(*rows, always, nothing), toggle.DONE)
        return
    buttons = [Button(_short(turn, text), key) for key, (text, _) in known.items()]
    which = T("Tryk på det, du vil ændre.")
    turn.ask(paragraphs(*rows, always, which), *buttons, toggle.DONE)


def _sees(turn: Turn, role: Role, name: str) -> Text:
    """Times are part of the placement; that is said, not hidden."""
    shared = [text for text, roles in items(turn).values() if role in roles]
    times = T("{name} kan se dine tider, og om du kommer i dag.", name=name)
    if role is not Role.company_mentor:
        times = T("{name} kan se dine tider.", name=name)
    if not shared:
        return lines(times, T("Ikke mere end det."))
    return lines(times, T("Og det her:"), *(T("• {item}", item=text) for text in shared))


def ask_item(turn: Turn) -> None:
    text, _ = items(turn).get(turn.answers.get("item", ""), (words(""), ()))
    why = T("Den, der ved det, kan tage hensyn til det og spørge til det.")
    toggle.ask(turn, text, why)


def _short(turn: Turn, text: Text) -> Text:
    plain = turn.in_words(text)
    return text if len(plain) <= LABEL else words(f"{plain[: LABEL - 1]}…")


def say_done(turn: Turn) -> None:
    turn.say(T("Godt. Sådan er det fra nu af. Du kan altid ændre det igen."))


QUESTIONS: Questions = {S.list: ask_list, S.item: ask_item, S.done: say_done}


# --- conditions and actions -----------------------------------------------------------


def an_item(turn: Turn) -> bool:
    return turn.pressed in items(turn)


def open_item(turn: Turn) -> None:
    turn.answers["item"] = turn.pressed
    toggle.begin(turn, items(turn)[turn.pressed][1])


def share(turn: Turn) -> None:
    toggle.press(turn)
    item, shared = turn.answers.get("item", ""), toggle.chosen(turn)
    kind, id_ = item[:1], item[1:]
    match kind:
        case "g":
            for goal in turn.the.goals:
                if str(goal.id) == id_:
                    turn.add(KeepGoal(goal.text, goal.id, facts={"shared": shared}))
        case "c":
            for one in turn.the.conditions:
                if str(one.id) == id_:
                    turn.add(KeepCondition({"shared": shared}, one.id))
        case "l":
            if any(one.id == id_ for one in turn.the.entries):
                turn.add(KeepEntry(id_, {"shared": shared}))


def point_to_buttons(turn: Turn) -> None:
    turn.say(T("Tryk gerne på en knap. Ordene selv kan du ændre under Mine vilkår og Mit mål."))


TABLE = [
    # what happened  in       goes to   when                       do
    row(Started,     S.ready, S.list),
    row(Pressed,     S.list,  S.item,   when=an_item,              do=open_item),
    row(Pressed,     S.list,  S.done,   when=pressed("done")),
    row(Pressed,     S.list,  S.list),
    row(Wrote,       S.list,  S.list,                              do=point_to_buttons),
    row(WentQuiet,   S.list,  S.quiet),
    row(Pressed,     S.item,  S.item,   when=toggle.is_reader,     do=share),
    row(Pressed,     S.item,  S.list),
    row(Wrote,       S.item,  S.item,                              do=point_to_buttons),
    row(WentQuiet,   S.item,  S.quiet),
]  # fmt: skip

FLOW = Flow("sharing", S, TABLE, QUESTIONS, start=S.ready, ends=[S.done, S.quiet], interrupts=True)
