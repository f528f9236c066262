"""Working conditions to choose from (skånehensyn), each as a person would say it of themselves,
and what it means at the workplace. From the cases of the ERFA group (requirements 187-199).

No illness, no diagnosis: what somebody needs, not what they have (requirement 49).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum, auto

from flows.own import Condition
from flows.texts import TC, T, Text, words


class Group(StrEnum):
    calm = auto()
    time = auto()
    tasks = auto()
    body = auto()
    help = auto()


GROUPS: Mapping[Group, Text] = {
    Group.calm: TC("button", "Ro og mennesker"),
    Group.time: TC("button", "Tid og tempo"),
    Group.tasks: TC("button", "Opgaver"),
    Group.body: TC("button", "Kroppen"),
    Group.help: TC("button", "Hjælp og oplæring"),
}


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`label`: on a button. `mine`: in the first person. `theirs`: what the workplace can do.
    `from_cases`: the numbers of the requirements."""

    key: str
    group: Group
    label: Text
    mine: Text
    theirs: Text
    from_cases: tuple[int, ...]
    hints: str = ""  # stems in what somebody writes that lead here, apart by blanks


PLAN_BEFORE, FLEXIBLE_START = "plan_before", "flexible_start"
LONGEST = 200  # characters of one condition
# Where one comes from that is not the citizen's own (requirement 141).
SOURCES: Mapping[str, Text] = {
    "caseworker": TC("source", "sagsbehandleren"),
    "consultant": TC("source", "jobkonsulenten"),
    "referral": TC("source", "henvisningen"),
}

CATALOGUE: tuple[Suggestion, ...] = (
    Suggestion(
        "calm", Group.calm, TC("button", "Ro"),
        T("Jeg arbejder bedst, hvor der er ro."),
        T("Find en plads lidt væk fra støj og trafik."),
        (187,), "støj larm lyd ro rolig uro noise loud quiet calm",
    ),
    Suggestion(
        "few_people", Group.calm, TC("button", "Få ad gangen"),
        T("Jeg arbejder bedst med få ad gangen."),
        T("Lad den samme lille gruppe være om opgaven."),
        (192, 196), "mennesker folk mange angst social kunder crowd people",
    ),
    Suggestion(
        "not_in_front", Group.calm, TC("button", "Ikke ved kunder"),
        T("Jeg begynder helst et sted uden kunder."),
        T("Opgaver bag ved først. Spørg senere, om det kan ændres."),
        (136, 196), "kunde front kasse disk customer",
    ),
    Suggestion(
        "small_place", Group.calm, TC("button", "Et lille sted"),
        T("Jeg trives bedst på et lille sted eller i en lille afdeling."),
        T("Giv en fast plads i en lille afdeling."),
        (191,), "stor lille afdeling small",
    ),
    Suggestion(
        FLEXIBLE_START, Group.time, TC("button", "Møde lidt senere"),
        T("Det er godt for mig at kunne møde lidt senere."),
        T("Aftal et tidsrum at møde i. Inden for det er ingen forsinket."),
        (188,), "morgen møde tidlig sove søvn morning late sleep",
    ),
    Suggestion(
        "slow_start", Group.time, TC("button", "Få timer først"),
        T("Jeg begynder med få timer. Siden lægger vi lidt til ad gangen."),
        T("Bliv ved de timer, I har aftalt."),
        (192, 138), "timer langsom hurtig gradvis hours slow",
    ),
    Suggestion(
        "own_pace", Group.time, TC("button", "Mit eget tempo"),
        T("Nogle dage går det hurtigt, andre dage langsomt. Begge dele er i orden."),
        T("Mål dagen på opgaver, ikke på tempo."),
        (192,), "tempo tempoet svinger pace",
    ),
    Suggestion(
        "breaks", Group.time, TC("button", "Faste pauser"),
        T("Jeg har mest energi, når jeg har faste pauser."),
        T("Aftal, hvornår der er pause, og hvor man kan være."),
        (140,), "træt pause energi udmattet tired break energy",
    ),
    Suggestion(
        PLAN_BEFORE, Group.time, TC("button", "Planen dagen før"),
        T("Jeg er rolig, når jeg kender planen dagen før."),
        T("Sig dagen før, hvad der skal ske. Sig også til, hvis det ændrer sig."),
        (190,), "plan ukendt utryg forudsig overrask unknown surprise",
    ),
    Suggestion(
        "few_deadlines", Group.time, TC("button", "Ingen frister"),
        T("Jeg arbejder bedst uden frister i begyndelsen."),
        T("Giv opgaver, som må tage den tid, de tager."),
        (193,), "stress frist deadline pres pressure",
    ),
    Suggestion(
        "one_at_a_time", Group.tasks, TC("button", "Én ting ad gangen"),
        T("Jeg løser bedst én opgave ad gangen."),
        T("Giv én opgave. Kom med den næste, når den er færdig."),
        (189,), "overblik koncentr flere opgaver ting focus overview",
    ),
    Suggestion(
        "known_tasks", Group.tasks, TC("button", "Kendte opgaver"),
        T("Jeg arbejder bedst med opgaver, jeg kender."),
        T("Lad de første uger være de samme opgaver."),
        (192, 199), "kendte rutine nye routine known",
    ),
    Suggestion(
        "clear_structure", Group.tasks, TC("button", "En fast plan"),
        T("Jeg arbejder bedst, når dagen har en fast plan."),
        T("Skriv dagens rækkefølge et sted, hvor alle kan se den."),
        (189,), "struktur rækkefølge rod structure order",
    ),
    Suggestion(
        "list", Group.tasks, TC("button", "En liste"),
        T("Jeg husker bedst med en liste."),
        T("Skriv opgaverne ned på en seddel."),
        (189,), "husk hukommelse glem memory forget",
    ),
    Suggestion(
        "own_tasks_only", Group.tasks, TC("button", "Kun mine opgaver"),
        T("Jeg arbejder bedst uden ansvar for andre."),
        T("Lad en kollega have ansvar for børn og gæster."),
        (199,), "ansvar børn responsib",
    ),
    Suggestion(
        "heavy_lifts", Group.body, TC("button", "Ingen tunge løft"),
        T("En kollega tager de tunge løft."),
        T("Aftal på forhånd, hvem der løfter."),
        (194,), "løft tung ryg bære lift heavy back",
    ),
    Suggestion(
        "change_position", Group.body, TC("button", "Skifte stilling"),
        T("Jeg har brug for at skifte mellem at sidde, stå og gå."),
        T("Bland opgaver, så ingen står det samme sted længe."),
        (194,), "stå sidde gå knæ sit stand knee",
    ),
    Suggestion(
        "good_seat", Group.body, TC("button", "En god plads"),
        T("Jeg arbejder bedst ved en plads, der er indstillet til mig."),
        T("Spørg efter en arbejdsstol, og stil bordet sammen den første dag."),
        (195,), "stol bord nakke skulder chair desk neck",
    ),
    Suggestion(
        "not_low", Group.body, TC("button", "Almindelig højde"),
        T("Jeg arbejder bedst i almindelig højde."),
        T("Lad en kollega tage det, der står lavt eller højt."),
        (194,), "lav højde bukke bøje bend low",
    ),
    Suggestion(
        "show_me", Group.help, TC("button", "Vis mig det"),
        T("Vis mig det, eller sig det højt."),
        T("Vis først, hvordan man gør. Brug gerne billeder."),
        (183,), "læse skrive ordblind stave read dyslexi write",
    ),
    Suggestion(
        "thorough_training", Group.help, TC("button", "God oplæring"),
        T("Jeg lærer bedst, når nogen viser mig det flere gange."),
        T("Sæt god tid af, og gentag gerne."),
        (193,), "lære oplær vise gentag learn train",
    ),
    Suggestion(
        "close_feedback", Group.help, TC("button", "Høre, det er godt"),
        T("Det hjælper mig at høre, når noget er godt nok."),
        T("Sig til hver dag, hvad der er i orden."),
        (193,), "usikker godt nok fejl feedback unsure mistake",
    ),
    Suggestion(
        "one_contact", Group.help, TC("button", "Én fast person"),
        T("Jeg har brug for én fast person at gå til."),
        T("Aftal, hvem det er. Aftal også, hvem der er der ellers."),
        (85, 193), "spørge fast person kontakt ask contact",
    ),
)  # fmt: skip
BY_KEY: Mapping[str, Suggestion] = {one.key: one for one in CATALOGUE}


def said(condition: Condition) -> Text:
    """In the reader's language when it is of the catalogue, else in the words it was written in."""
    known = BY_KEY.get(condition.key)
    return known.mine if known is not None else words(condition.text)


def in_group(group: str) -> list[Suggestion]:
    return [one for one in CATALOGUE if one.group == group]
