"""The sentences of the company mentor's page about the week."""

from collections.abc import Mapping

from flows.texts import TC, T, Text

LABEL: Mapping[str, Text] = {
    "went_well": T("Hvad gik godt i denne uge?"),
    "was_hard": T("Hvad var svært, eller kan blive lettere?"),
    "new_task": T("Er der en lille ny opgave til næste uge?"),
}
HINT = T("Et par ord er nok. Alle felter kan stå tomme.")
PAID = T("Timer med løn")
PAID_HINT = T("Det er et fast punkt, når I mødes. Et nej er helt i orden.")
AS_IT_IS = T("Ingen ændring")
HOURS = T("Timer fremover")
HOURS_HINT = T("Et forslag. Intet ændres, før I har aftalt det.")
NO_PROPOSAL = T("Intet forslag")
PROPOSALS: Mapping[str, Text] = {
    "raise": TC("button", "Flere timer"),
    "keep": TC("button", "De samme timer"),
    "lower": TC("button", "Færre timer"),
}
SEND = TC("button", "Send")
YOU_WROTE = T("Du skrev")
UNDO = TC("button", "Fortryd")
EXPLAIN = T("Sådan kan timer med løn se ud")
# Solution models for the workplace (requirement 163).
MODELS = (
    T("Løn for de opgaver, der kan klares alene, og praktik i resten."),
    T("Et lille job på faste timer, fx én dag om ugen."),
    T("Job efter praktikken, når der er en fast opgave."),
)


def about(alias: str) -> Text:
    return T("Ugen med {alias}", alias=alias)


def can_read(alias: str) -> Text:
    return T("{alias} kan læse alt, hvad du skriver her. Skriv det, som du ville sige det.",
             alias=alias)  # fmt: skip
