"""What can come next (requirements 164, 165, 170, 171), what each often takes, and who can join.

Possibilities, never promises: about one in seven was self-supporting afterwards (requirement
200). What a step takes is what people arrange together; no rule is quoted here.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from flows.policy import Joiner
from flows.texts import TC, T, Text

CHOSEN = frozenset({"wanted", "proposed", "agreed"})  # states of a line Kind.next_step
NEW_PLACEMENT = "new_placement"
OWN = "own"  # in the citizen's own words
OWN_IS = (
    "job",
    "education",
    OWN,
)  # what staff say it is when it is agreed; the first two: followed


@dataclass(frozen=True, slots=True)
class Step:
    label: Text
    takes: tuple[Text, ...]
    joins: tuple[Joiner, ...] = ()
    followed: bool = True  # aftercare (requirement 175): the citizen is somewhere new
    source: str = ""


AIDS = T("Hjælpemidler, fx til at læse og skrive.")  # requirement 183
ASK = T("En aftale om, hvordan du spørger chefen.")  # requirement 164

STEPS: Mapping[str, Step] = {
    NEW_PLACEMENT: Step(
        TC("button", "En ny praktik"),
        (
            T("Et sted, der passer til det, du har lært her."),
            T("Dine mål og aftaler følger med."),
        ),
        followed=False,
        source="requirements 171, 177, 179",
    ),
    "wage_subsidy": Step(
        TC("button", "Job med løntilskud"),
        (T("Et sted, der har brug for dig."), T("En aftale om opgaver og timer."), AIDS),
        (Joiner.job_club,),
        source="requirement 171",
    ),
    "part_time": Step(
        TC("button", "Job på deltid"),
        (T("Det antal timer, der passer nu."), ASK, T("En plan for flere timer, hvis du vil.")),
        (Joiner.job_club,),
        source="requirement 170",
    ),
    "job": Step(
        TC("button", "Et almindeligt job"),
        (T("Et CV, fx fra dit kort."), ASK, AIDS),
        (Joiner.job_club,),
        source="requirements 171, 174, 183",
    ),
    "flex_job": Step(
        TC("button", "Et fleksjob"),
        (
            T("Det, vi har lært om timer og opgaver, på skrift."),
            T("En samtale om vejen dertil. Den kan tage tid."),
            T("Hjælp på jobbet, hvis det gør en forskel."),
        ),
        (Joiner.flexjob_ambassador,),
        source="requirements 29, 183",
    ),
    "education": Step(
        TC("button", "En uddannelse"),
        (
            T("En snak om, hvad der passer til dig."),
            T("Hjælpemidler, fx hvis du er ordblind."),
            T("Måske et handicaptillæg. Spørg til det."),
        ),
        (Joiner.youth_guidance,),
        source="requirements 29, 183, 184",
    ),
    "small_job": Step(
        TC("button", "Et lille job"),
        (T("Få timer, fx en dag om ugen."), ASK),
        source="requirement 164",
    ),
    "paid_hours": Step(
        TC("button", "Timer med løn nu"),
        (
            T("Timer med løn her, mens I venter på en afgørelse."),
            T("En, der spørger sammen med dig."),
        ),
        source="requirement 165",
    ),
}
FIRST = ("new_placement", "wage_subsidy", "part_time", "job")
MORE = ("flex_job", "education", "small_job", "paid_hours")

JOINERS: Mapping[Joiner, Text] = {
    Joiner.job_club: TC("button", "Jobklubben"),
    Joiner.youth_guidance: TC("button", "En vejleder for unge"),
    Joiner.flexjob_ambassador: TC("button", "Fleksjobambassadøren"),
}


_FILLS = """
jeg vil gerne have ha måske et en på ved ikke det tror nok helst i ny nyt
i the a maybe want would like to i'd new
"""
_NAMED = {
    "fleksjob": "flex_job", "flexjob": "flex_job", "løntilskud": "wage_subsidy",
    "løntilskudsjob": "wage_subsidy", "deltid": "part_time", "deltidsjob": "part_time",
    "uddannelse": "education", "education": "education", "praktik": NEW_PLACEMENT,
    "praktikplads": NEW_PLACEMENT, "placement": NEW_PLACEMENT,
}  # fmt: skip


def named(text: str) -> str:
    """The step that the words name and nothing more: "måske et fleksjob". With more in them
    ("en uddannelse som pædagog") they are the citizen's own, and stay as they are."""
    said = [word.strip(".,!?") for word in text.casefold().split()]
    left = [word for word in said if word and word not in _FILLS.split()]
    if left[-1:] == ["job"] or left[:1] == ["job"]:
        left.remove("job")
    return _NAMED.get(left[0], "") if len(left) == 1 else ""


def label(key: str, text: str = "") -> Text:
    """`text` is the citizen's own; then the key only says what kind of step it is."""
    if text:
        return T("Dit eget: {words}", words=text)
    known = STEPS.get(key)
    return known.label if known is not None else T("Noget andet")


def followed(key: str) -> bool:
    """Whether aftercare begins with it."""
    known = STEPS.get(key)
    return known is not None and known.followed
