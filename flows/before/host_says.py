"""The words of the mail to the company mentor before the first day (requirements 68-70, 85;
evidence §2: a named person, something already arranged, a warm wish). Nothing but what the
citizen shares with this role; never why somebody is in a placement."""

from flows import hours
from flows.agreed import shifts
from flows.before.practical import ASKED, unknown
from flows.facts import Person, Placement, Role
from flows.lines import lines
from flows.sharing.catalogue import said
from flows.sharing.visible import visible_to
from flows.texts import TC, T, Text, clock, long_date, words
from flows.turn import Turn

Letter = tuple[Text, Text, tuple[Text, ...]]


def letter(turn: Turn, placement: Placement, *, moved: bool = False) -> Letter:
    name, first = turn.the.person.name, long_date(placement.first)
    if moved:
        subject = T("Ny dag: {name} starter {day}", name=name, day=first)
    else:
        subject = T("{name} starter hos jer {day}", name=name, day=first)
    more = (
        _first_day(),
        _first_time(),
        *_goals(turn),
        *_conditions(turn),
        *_whom_to_call(turn),
        T("Fortæl gerne lidt om den første dag. Så kender {name} den på forhånd.", name=name),
    )
    return subject, _begins(turn, placement), more


def reminder(turn: Turn, placement: Placement) -> Letter:
    name, first = turn.the.person.name, long_date(placement.first)
    missing = lines(T("Det vil {name} gerne vide:", name=name), _unknown(turn))
    return (
        T("{name} starter {day}. To minutter?", name=name, day=first),
        T("{name} starter hos jer {day}. Hvordan bliver den første dag?", name=name, day=first),
        (missing, T("Har I aftalt det allerede, så er ét ord nok.")),
    )


def not_answered(turn: Turn, placement: Placement, mentor: Person) -> Text:
    """To staff."""
    return lines(
        T("{alias} starter {day}.", alias=turn.the.person.name, day=long_date(placement.first)),
        T("{mentor} har ikke svaret på, hvordan den første dag bliver.", mentor=mentor.name),
        T("Det er ikke fortalt endnu:"),
        _unknown(turn),
        T("Forslag: Ring til {mentor}.", mentor=mentor.name),
    )


def _begins(turn: Turn, placement: Placement) -> Text:
    name, first = turn.the.person.name, placement.first
    found = shifts(turn.the, turn.policy.office.zone, first, first)
    if found:
        return T(
            "{name} starter hos jer {day} kl. {time}. Her er lidt, der gør dagen god.",
            name=name, day=long_date(first), time=clock(found[0].starts),
        )  # fmt: skip
    return T(
        "{name} starter hos jer {day}. Her er lidt, der gør dagen god.",
        name=name, day=long_date(first),
    )  # fmt: skip


def _first_day() -> Text:
    """So that people want to come back the next day (requirement 70)."""
    return lines(
        T("Tag imod ved døren, og sig, hvem du er."),
        T("Vis det vigtigste: hvor man hænger sit tøj, holder pause og finder toilettet."),
        T("Giv én opgave, og vis den først."),
        T("Sæt jer sammen i frokosten."),
        T("Slut dagen med at sige, hvad der sker i morgen."),
    )


def _first_time() -> Text:
    """Requirement 68: a host for the first time knows none of this."""
    return lines(
        T("Er det første gang, I har en i praktik?"),
        T("Sig det til kollegerne dagen før. Vælg én, som man kan spørge om alt."),
        T("Forvent lidt den første uge. Det vigtigste er at have lyst til at komme igen."),
    )


def _goals(turn: Turn) -> list[Text]:
    shown = visible_to(turn.the, Role.company_mentor).goals
    told = [T("Mål: {goal}", goal=words(goal.text)) for goal in shown]
    return [lines(*told)] if told else []


def _conditions(turn: Turn) -> list[Text]:
    shown = visible_to(turn.the, Role.company_mentor).conditions
    told = [T("Aftale: {condition}", condition=said(one)) for one in shown]
    return [lines(*told)] if told else []


def _whom_to_call(turn: Turn) -> list[Text]:
    """The contact card: never in doubt (requirement 85). Deputy and hours with it."""
    the, found = turn.the, list[Text]()
    for role in (Role.job_consultant, Role.caseworker, Role.deputy):
        person = the.who(role)
        if person is None:
            continue
        number = person.phone or turn.policy.office.phone
        if number:
            found.append(_to_call(role, person, number))
    if turn.policy.office.phone:
        name, number = turn.policy.office.name, turn.policy.office.phone
        found.append(T("Er ingen af dem der: {name}, {phone}.", name=name, phone=number))
    if not found:
        return []
    head = T("Er der noget, så ring. I får svar {hours}.", hours=hours.staffed_hours(turn))
    return [lines(head, *found)]


def _to_call(role: Role, person: Person, number: str) -> Text:
    match role:
        case Role.job_consultant:
            return T("Jobkonsulent: {name}, {phone}", name=person.name, phone=number)
        case Role.caseworker:
            return T("Sagsbehandler: {name}, {phone}", name=person.name, phone=number)
        case _:
            return T("Stedfortræder: {name}, {phone}", name=person.name, phone=number)


# What is asked, as staff and the mentor read it.
NAMES = {
    "receiver": TC("host", "Hvem der tager imod"),
    "come": TC("host", "Hvor man møder"),
    "clothes": TC("host", "Tøj"),
    "breaks": TC("host", "Pauser og frokost"),
}


def _unknown(turn: Turn) -> Text:
    missing = unknown(turn) or list(ASKED)
    return lines(*(NAMES[key] for key in missing))
