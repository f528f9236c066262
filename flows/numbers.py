"""Always at hand: help, numbers and hours, what happens next, and the menu of commands.

Answers only; nothing is decided or kept here. Staff have their own help and menu (staff.py).
"""

from collections.abc import Mapping
from functools import partial

from flows import hours, people
from flows.effects import Button
from flows.facts import Participation, Person, Role
from flows.known import Handlers
from flows.lines import lines, paragraphs
from flows.menu_button import MENU
from flows.safety import texts
from flows.texts import TC, T, Text
from flows.turn import Turn

TO_CALL = (Role.caseworker, Role.company_mentor, Role.job_consultant, Role.personal_mentor)

CALL_ME = texts.CALL_ME  # also under what is said in danger, in every language
START = Button(TC("button", "Begynd igen"), "/start")

# The command lists in Telegram's own menu, one for each kind of person (setMyCommands).
CITIZEN = (
    ("hjaelp", T("Hjælp og akutte numre")),
    ("fravaer", T("Jeg kan ikke komme")),
    ("ring", T("Numre og hvornår nogen svarer")),
    ("ringmig", T("Bed om at blive ringet op")),
    ("spoerg", T("Spørg et menneske om noget")),
    ("hjaelpemidler", T("Bed om praktisk hjælp på stedet")),
    ("fortael", T("Det, du vil sige om dig selv")),
    ("status", T("Hvad der sker nu")),
    ("besked", T("Hvornår nogen får besked om dig")),
    ("vej", T("Din vej: mål, fremskridt, aftale")),
    ("maal", T("Dit mål, og hvor langt du er")),
    ("nytmaal", T("Lav et nyt mål")),
    ("oensker", T("Dine 5 ønsker")),
    ("praktisk", T("Det praktiske om stedet")),
    ("andreaftaler", T("Andre faste aftaler, fx behandling")),
    ("kort", T("Dit kort: det, du kan")),
    ("fremskridt", T("Hvor langt du er nået")),
    ("aftale", T("Det, der er aftalt om praktikken")),
    ("opgaver", T("Dine opgaver på arbejdet")),
    ("naeste", T("Hvad der kan komme bagefter")),
    ("stoppraktik", T("Jeg vil stoppe i praktikken")),
    ("forbered", T("Forbered næste møde")),
    ("aftalt", T("Skriv, hvad I aftalte")),
    ("loentimer", T("Timer med løn, og ord at spørge med")),
    ("motivation", T("Vælg, hvad jeg spørger om")),
    ("vilkaar", T("Det, der gør en arbejdsdag god for dig")),
    ("deling", T("Hvem der må se hvad")),
    ("pause", T("Hold pause")),
    ("stop", T("Stop helt")),
    ("slet", T("Slet det, jeg har gemt")),
    ("tider", T("Hvornår jeg må skrive")),
    ("sprog", T("Skift sprog")),
    ("menu", T("Vis alle knapper")),
)
STAFF = (
    ("skrivebord", T("Åbn skrivebordet")),
    ("sager", T("Åbne sager")),
    ("hilsen", T("Send en kort hilsen til en borger")),
    ("overblik", T("Hvor tit du får besked")),
    ("sprog", T("Skift sprog")),
    ("hjaelp", T("Hvad jeg kan")),
)
MENTOR = (
    ("side", T("Din side: dagene og det, der er delt")),
    ("spoerg", T("Stil et spørgsmål om en borger")),
    ("hilsen", T("Send en kort hilsen til en borger")),
    ("sprog", T("Skift sprog")),
    ("hjaelp", T("Hvad jeg kan")),
)
LABELS: Mapping[str, Text] = {
    "hjaelp": TC("button", "Hjælp"),
    "fravaer": TC("button", "Jeg kan ikke komme"),
    "ring": TC("button", "Numre"),
    "ringmig": TC("button", "Ring til mig"),
    "spoerg": TC("button", "Stil et spørgsmål"),
    "hjaelpemidler": TC("button", "Praktisk hjælp"),
    "fortael": TC("button", "Det, jeg vil sige"),
    "hilsen": TC("button", "Send hilsen"),
    "side": TC("button", "Din side"),
    "status": TC("button", "Hvad sker der nu?"),
    "besked": TC("button", "Hvornår får nogen besked?"),
    "vej": TC("button", "Min vej"),
    "maal": TC("button", "Mit mål"),
    "nytmaal": TC("button", "Nyt mål"),
    "oensker": TC("button", "Mine ønsker"),
    "praktisk": TC("button", "Det praktiske"),
    "andreaftaler": TC("button", "Andre aftaler"),
    "kort": TC("button", "Mit kort"),
    "fremskridt": TC("button", "Mit fremskridt"),
    "aftale": TC("button", "Min aftale"),
    "opgaver": TC("button", "Mine opgaver"),
    "naeste": TC("button", "Mit næste skridt"),
    "stoppraktik": TC("button", "Stop i praktikken"),
    "forbered": TC("button", "Næste møde"),
    "aftalt": TC("button", "Det aftalte vi"),
    "loentimer": TC("button", "Timer med løn"),
    "motivation": TC("button", "Vælg mine spørgsmål"),
    "vilkaar": TC("button", "Mine vilkår"),
    "deling": TC("button", "Hvem må se hvad?"),
    "pause": TC("button", "Hold pause"),
    "stop": TC("button", "Stop"),
    "slet": TC("button", "Slet"),
    "tider": TC("button", "Hvornår jeg må skrive"),
    "sprog": TC("button", "Sprog"),
    "skrivebord": TC("button", "Åbn skrivebordet"),
    "sager": TC("button", "Åbne sager"),
    "overblik": TC("button", "Hvor tit?"),
}
# Behind "Min vej": few buttons first, and each of them one tap further (docs/progress.md).
MY_WAY: Mapping[str, tuple[Text, tuple[str, ...]]] = {
    "vej_langt": (
        TC("button", "Hvor langt jeg er"),
        ("fremskridt", "maal", "nytmaal", "opgaver", "aftale", "kort"),
    ),
    "vej_ord": (
        TC("button", "Mine ord og vilkår"),
        ("fortael", "oensker", "vilkaar", "deling", "motivation", "hjaelpemidler"),
    ),
    "vej_naeste": (
        TC("button", "Møder og det næste"),
        ("praktisk", "forbered", "aftalt", "loentimer", "naeste", "andreaftaler"),
    ),
}
BEHIND_MY_WAY = frozenset(name for _, names in MY_WAY.values() for name in names)


def commands_for(kind: str) -> tuple[tuple[str, Text], ...]:
    """Name and description, for "citizen", "mentor" and "staff" (everybody else)."""
    match kind:
        case "citizen":
            return CITIZEN
        case "mentor":
            return MENTOR
        case _:
            return STAFF


def buttons(*names: str) -> tuple[Button, ...]:
    """The commands of these names."""
    return tuple(Button(LABELS[name], f"/{name}") for name in names)


# --- the citizen ----------------------------------------------------------------------


def help_me(turn: Turn) -> None:
    turn.say(
        paragraphs(
            T("Jeg er en robot. Der sidder ikke nogen og læser med hele tiden."),
            texts.numbers(turn.policy),
            hours.phone_hours(turn),
        ),
        CALL_ME,
        ask_button(turn),
        *buttons("ring"),
        MENU,
    )


def ask_button(turn: Turn) -> Button:
    """Leads to a person, by name (requirement 33)."""
    return Button(TC("button", "Spørg {name}", name=people.caseworker(turn)), "/spoerg")


def show_numbers(turn: Turn) -> None:
    turn.say(who_to_call(turn), CALL_ME, ask_button(turn))


def who_to_call(turn: Turn) -> Text:
    """Each person once, with the hours, and what to do when it cannot wait."""
    found = _to_call(turn)
    if not found:
        return paragraphs(
            T("Jeg har ingen numre til dine kontakter. Tryk på Ring til mig, så hjælper jeg."),
            T("Er det akut, så ring 112."),
        )
    return paragraphs(
        lines(*found),
        lines(hours.phone_hours(turn), _open_now(turn)),
        T("Er det akut, så ring 112."),
    )


def _to_call(turn: Turn) -> list[Text]:
    found: list[Text] = []
    named: set[int] = set()
    for role in TO_CALL:
        person = turn.the.who(role)
        if person is not None and person.phone and person.id not in named:
            named.add(person.id)
            found.append(_number(turn, role, person))
    if turn.policy.office.phone:
        found.append(_call(turn.policy.office.name, turn.policy.office.phone))
    return found


def _number(turn: Turn, role: Role, person: Person) -> Text:
    if role is Role.company_mentor and turn.the.placement is not None:
        return T(
            "Ring til {name} hos {workplace} på {phone}.",
            name=person.name,
            workplace=turn.the.placement.workplace,
            phone=person.phone,
        )
    return _call(person.name, person.phone)


def _call(name: str, phone: str) -> Text:
    return T("Ring til {name} på {phone}.", name=name, phone=phone)


def _open_now(turn: Turn) -> Text:
    if hours.staffed_now(turn):
        return T("Det er åbent nu.")
    when = hours.opens(turn)
    return T("Lige nu er der lukket.") if when is None else T("Der er åbent {when}.", when=when)


def menu(turn: Turn) -> None:
    names = [name for name, _ in CITIZEN if name in LABELS and name not in BEHIND_MY_WAY]
    if turn.the.participation in {Participation.joined, Participation.invited}:
        turn.say(T("Det her kan jeg. Tryk på det, du vil."), *buttons(*names))
        return
    turn.say(
        T("Jeg skriver ikke til dig nu. Tryk på det, du vil."),
        START,
        *buttons(*(name for name in names if name not in {"pause", "stop", "tider"})),
    )


def my_way(turn: Turn) -> None:
    """/vej: what is the citizen's own, in a few groups."""
    groups = (Button(label, f"/{name}") for name, (label, _) in MY_WAY.items())
    turn.say(T("Det her er dit. Tryk på det, du vil se."), *groups, _back("menu"))


def group_of_my_way(turn: Turn, name: str) -> None:
    turn.say(T("Tryk på det, du vil se."), *buttons(*MY_WAY[name][1]), _back("vej"))


def _back(name: str) -> Button:
    return Button(TC("button", "Tilbage"), f"/{name}")


MY_WAY_COMMANDS: Handlers = {
    "vej": my_way,
    "myway": my_way,
    **{name: partial(group_of_my_way, name=name) for name in MY_WAY},
}
