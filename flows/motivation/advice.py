"""What others have tried, told only after a yes (evidence §5: ask permission before advice).

Each piece is something somebody did, with its source, and a small step the citizen may take or
leave. No piece says what one has to do.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from flows.texts import TC, T, Text


@dataclass(frozen=True, slots=True)
class Advice:
    """`source`: who wrote it down, as read by the citizen. `seed`: document and line."""

    text: Text
    step: Text
    source: str
    seed: str


PLAN_OG_HANDLING = "Plan & Handling, 10 praktikker"
BORNHOLM = "Jobcenter Bornholm"
INFO_SHEET = "Info-ark 6 om praktik"
CABI = "Cabi"

ADVICE: Mapping[str, Advice] = {
    "first_days": Advice(
        T("Nogle har haft en med sig de første dage. Andre fik en besked en time før."),
        TC("step", "Spørge om at følges med nogen"),
        INFO_SHEET, "000:50-52"),
    "breaks": Advice(
        T("En anden byttede rundt på dage og pauser. Det tog flere forsøg at finde det rette."),
        TC("step", "Prøve en pause på et nyt tidspunkt"),
        PLAN_OG_HANDLING, "004:97"),
    "one_thing": Advice(
        T("Flere har fået én ting ad gangen og en klar plan. Så var dagen til at overskue."),
        TC("step", "Bede om én ting ad gangen"),
        PLAN_OG_HANDLING, "004:75,170,201"),
    "ask_one": Advice(
        T("En fik god tid til at lære og en fast kollega at spørge."),
        TC("step", "Aftale, hvem jeg kan spørge"),
        PLAN_OG_HANDLING, "004:170"),
    "say_needs": Advice(
        T("Nogle siger det sådan: Jeg arbejder bedst, hvor der er ro."),
        TC("step", "Sige, hvordan jeg arbejder bedst"),
        CABI, "002:37"),
    "hold_steady": Advice(
        T("En holdt timerne, som de var, i en svær tid. Senere blev der plads til flere."),
        TC("step", "Blive på de timer, jeg har"),
        PLAN_OG_HANDLING, "004:215-219"),
    "other_place": Advice(
        T("En fik sit ønskested, men det passede ikke. Et helt andet sted gjorde."),
        TC("step", "Fortælle, hvad der ikke passer"),
        BORNHOLM, "003:15-17"),
    "get_out": Advice(
        T("En begyndte med at cykle derhen og træne lidt."),
        TC("step", "Komme lidt ud en dag"),
        PLAN_OG_HANDLING, "004:115,241"),
    "own_network": Advice(
        T("Et par stykker fandt selv et sted gennem nogen, de kendte."),
        TC("step", "Spørge en, jeg kender"),
        PLAN_OG_HANDLING, "004:95,113"),
    "paid_hour": Advice(
        T("Det er nemmest at få løn for det, man klarer alene. Resten kan stadig være praktik."),
        TC("step", "Nævne en opgave, jeg kan alene"),
        PLAN_OG_HANDLING, "004:284"),
    "ask_job": Advice(
        T("Andre har fået hjælp til at spørge om timer bagefter. De gjorde det ikke alene."),
        TC("step", "Bede om hjælp til at spørge"),
        PLAN_OG_HANDLING, "004:280"),
    "try_before_school": Advice(
        T("En prøvede faget i en kort praktik først. Så var valget af studie nemmere."),
        TC("step", "Spørge om at prøve faget"),
        PLAN_OG_HANDLING, "004:186"),
    "slow_ramp": Advice(
        T("En blev ansat på 25 timer og gik langsomt op. Det var aftalt fra starten."),
        TC("step", "Tale om et roligere tempo"),
        PLAN_OG_HANDLING, "004:152-156"),
    "waiting": Advice(
        T("For nogle var det at komme ud og møde andre det første skridt videre."),
        TC("step", "Aftale noget med en anden"),
        PLAN_OG_HANDLING, "004:241"),
}  # fmt: skip
