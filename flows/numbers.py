"""Always at hand: help, numbers and hours, what happens next, and the menu of commands.

Answers only; nothing is decided or kept here. Staff have their own help and menu.
"""

from collections.abc import Mapping

from flows import hours, people
from flows.effects import Button, SignIn
from flows.facts import Participation, Person, Role
from flows.lines import lines, paragraphs
from flows.safety import texts
from flows.texts import TC, T, Text
from flows.turn import Turn

TO_CALL = (Role.caseworker, Role.company_mentor, Role.job_consultant, Role.personal_mentor)

MENU = Button(TC("button", "Vis, hvad jeg kan"), "/menu")
CALL_ME = Button(TC("button", "Ring til mig"), "/ringmig")
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
    ("hjaelp", T("Hvad jeg kan")),
)
MENTOR = (
    ("spoerg", T("Stil et spørgsmål om en borger")),
    ("hilsen", T("Send en kort hilsen til en borger")),
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
# Behind the one button "Min vej", in this order; those that are known (`LABELS`) are shown.
MY_WAY = (
    "fremskridt", "maal", "opgaver", "aftale", "kort", "oensker", "vilkaar", "deling", "praktisk",
    "forbered", "aftalt", "loentimer", "naeste", "andreaftaler", "fortael", "hjaelpemidler",
    "motivation",
)  # fmt: skip


def commands_for(kind: str) -> tuple[tuple[str, Text], ...]:
    """Name and description, for "citizen", "mentor" and "staff" (everybody else)."""
    match kind:
        case "citizen":
            return CITIZEN
        case "mentor":
            return MENTOR
        case _:
            return STAFF


def _buttons(*names: str) -> tuple[Button, ...]:
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
        *_buttons("ring"),
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
    names = [name for name, _ in CITIZEN if name in LABELS and name not in MY_WAY]
    if turn.the.participation in {Participation.joined, Participation.invited}:
        turn.say(T("Det her kan jeg. Tryk på det, du vil."), *_buttons(*names))
        return
    turn.say(
        T("Jeg skriver ikke til dig nu. Tryk på det, du vil."),
        START,
        *_buttons(*(name for name in names if name not in {"pause", "stop", "tider"})),
    )


def my_way(turn: Turn) -> None:
    """/vej: what is the citizen's own, behind one button."""
    names = [name for name in MY_WAY if name in LABELS]
    turn.say(T("Det her er dit. Tryk på det, du vil se."), *_buttons(*names))


# --- staff and mentors ----------------------------------------------------------------


def staff_help(turn: Turn) -> None:
    if turn.me.mentor:
        turn.say(
            T(
                "Jeg er Fodfæstes robot. Jeg skriver, når jeg har noget at spørge om eller "
                "fortælle. Er nogen i fare, så ring 112."
            ),
            *_buttons("spoerg", "hilsen"),
        )
        return
    turn.say(
        T(
            "Jeg er Fodfæstes robot. Jeg skriver, når en borger har brug for dig. "
            "Borgerens ord står kun på skrivebordet."
        ),
        *_buttons("skrivebord", "sager", "hilsen"),
    )


def staff_menu(turn: Turn) -> None:
    if turn.me.mentor:
        staff_help(turn)
        return
    names = ("skrivebord", "sager", "hilsen", "overblik", "hjaelp")
    turn.say(T("Det her kan jeg."), *_buttons(*names))


def staff_words(turn: Turn) -> None:
    """They answer nothing that is open and belong to no case, so they are not kept."""
    if turn.me.mentor:
        turn.say(T("Det, du skrev, er ikke gemt og ikke sendt videre."))
    else:
        turn.say(T("Det, du skrev, er ikke gemt. Skriv en note inde på sagen."))
    staff_help(turn)


def staff_private(turn: Turn) -> None:
    """A CPR number was written: it is kept nowhere, and leaves the chat."""
    turn.say(T("Jeg så et CPR-nummer og har fjernet det."))


def staff_welcome(turn: Turn) -> None:
    turn.say(
        T("Hej {name}. Nu er du med. Jeg hedder Fodfæste, og jeg er en robot.", name=turn.me.name)
    )
    staff_help(turn)


def desk(turn: Turn) -> None:
    turn.add(SignIn(turn.me.id))
