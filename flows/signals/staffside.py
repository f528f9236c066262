"""What staff have not done, counted by the clock (evidence §4: staff-side).

The sentences are about the work around the citizen, never about a colleague. watch.py rings.
"""

from flows.facts import Role
from flows.policy import Colour
from flows.signals.rule import Rule
from flows.texts import TN, T

RULES = (
    Rule(
        "no_human_contact", "followup", Colour.yellow,
        pattern=lambda n: TN(
            "En dag uden kontakt med et menneske", "{n} dage uden kontakt med et menneske",
            n.of.contact_days),
        why=lambda alias: T("Ingen har talt med {alias} i flere dage.", alias=alias),
        first_move=T("Ring, og hør, hvordan det går."),
        source="evidence §4, requirement 103",
        keys=("signals.contact_days",),
    ),
    Rule(
        "visit_overdue", "followup", Colour.yellow,
        pattern=lambda n: TN(
            "En dag uden besøg på arbejdspladsen", "{n} dage uden besøg på arbejdspladsen",
            n.of.visit_days),
        why=lambda alias: T("Det er tid til et besøg hos {alias} på arbejdspladsen.", alias=alias),
        first_move=T("Aftal et besøg i denne uge."),
        source="requirements 96, 206",
        keys=("signals.visit_days",),
        who=Role.job_consultant,
    ),
    Rule(
        "mentor_silent", "followup", Colour.green,
        pattern=lambda n: TN(
            "Virksomheden har ikke svaret i en arbejdsdag",
            "Virksomheden har ikke svaret i {n} arbejdsdage", n.of.mentor_silent_days),
        why=lambda alias: T("Virksomheden har ikke svaret om {alias}.", alias=alias),
        first_move=T("Ring til virksomheden, og hør, hvordan det går."),
        source="evidence §4",
        keys=("signals.mentor_silent_days",),
        who=Role.job_consultant,
    ),
    Rule(
        "end_without_next_step", "followup", Colour.yellow,
        pattern=lambda n: TN(
            "Praktikken slutter om en uge, og næste skridt er ikke aftalt",
            "Praktikken slutter om {n} uger, og næste skridt er ikke aftalt", n.of.end_weeks),
        why=lambda alias: T(
            "Praktikken slutter snart, og næste skridt for {alias} er ikke aftalt.", alias=alias),
        first_move=T("Hold et møde om næste skridt."),
        source="evidence §4, requirement 104",
        keys=("signals.end_weeks",),
    ),
    Rule(
        "question_unanswered", "question", Colour.yellow,
        pattern=lambda n: T("Et spørgsmål om dig, som ikke fik svar til tiden"),
        why=lambda alias: T("Et spørgsmål om {alias} har ikke fået svar.", alias=alias),
        first_move=T("Læs spørgsmålet på skrivebordet, og svar."),
        source="requirements 33, 86",
        keys=("questions.answer_days",),
    ),
    Rule(
        "case_untaken", "followup", Colour.orange,
        pattern=lambda n: TN(
            "En sag om dig, som ingen har taget i en arbejdsdag",
            "En sag om dig, som ingen har taget i {n} arbejdsdage", n.of.untaken_days),
        why=lambda alias: T("Ingen har taget sagen om {alias} endnu.", alias=alias),
        first_move=T("Åbn sagen, og aftal, hvem der ringer."),
        source="evidence §4, §0.7",
        keys=("signals.untaken_days",),
        who=Role.leader,
    ),
)  # fmt: skip
