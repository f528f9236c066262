"""The prompts of the last third (requirements 15, 171-173; phrasebook H mo.3).

The job track is held: what was gained, what comes next, and who helps. What was learned about
oneself counts as much as a job.
"""

from flows.motivation.prompt import A_STEP, COMPETENCE, Answer, Prompt, Then
from flows.motivation.topics import Topic
from flows.own import Kind
from flows.texts import TC, T

WORDS, STEP, ADVICE = Then.words, Then.step, Then.advice

PROMPTS: tuple[Prompt, ...] = (
    # what passes
    Prompt("end_hard", "hard_day", Topic.hard,
        T("Det kan være svært, når noget slutter. Hvad vil du gerne have ro på?"),
        then=ADVICE, advice="hold_steady"),
    Prompt("end_hard_who", "hard_day", Topic.hard,
        T("Svære dage kan også komme sent. Hvem må gerne vide det?"), (
            Answer(TC("button", "Ingen lige nu"), "nobody"),
            Answer(TC("button", "En på arbejdet"), "work", ADVICE, "say_needs"),
            Answer(TC("button", "En i kommunen"), "office", Then.people))),
    Prompt("end_back", "back_again", Topic.hard,
        T("Du kom igen, også nu hvor det snart er slut. Hvad trak i dig?")),
    Prompt("end_tired", "tired", Topic.hard,
        T("Den sidste tid kan tage på kræfterne. Hvad kan godt vente?"),
        then=ADVICE, advice="breaks"),
    Prompt("end_meeting", "meeting", Topic.wish,
        T("Hvad håber du, at I bliver enige om?"), keeps=Kind.say),
    Prompt("end_last_week", "last_week", Topic.people,
        T("Det er den sidste uge. Hvordan vil du gerne sige farvel?")),
    Prompt("end_reached", "goal_reached", Topic.goals,
        T("Hvad kan du bruge det til det næste sted?")),
    Prompt("end_goal_up", "goal_up", Topic.goals,
        T("Hvad bragte dig så langt?")),
    Prompt("end_goal_near", "goal_near", Topic.goals,
        T("Hvor meget af det vil du have med i mål?"), (
            Answer(TC("button", "Det hele"), "all", STEP),
            Answer(TC("button", "En del af det"), "part", WORDS),
            Answer(TC("button", "Det må godt vente"), "waits"))),
    Prompt("end_hours", "more_hours", Topic.skills,
        T("Hvad har det lært dig om dit eget tempo?"), keeps=Kind.lesson),
    Prompt("end_greeted", "greeted", Topic.people,
        T("Nogen har skrevet noget pænt til dig. Hvad af det må en ny chef gerne vide?")),
    Prompt("end_mentor", "mentor_said", Topic.skills,
        T("Hvordan kan du bruge de ord, når du søger job?")),
    Prompt("end_good_day", "good_day", Topic.skills,
        T("Du har haft en god dag for nylig. Hvad fortæller den om det rette job?"),
        keeps=Kind.lesson),
    Prompt("end_belief", "belief_up", Topic.wish,
        T("Du tror mere på et job end før. Hvordan ser det job ud?")),
    # what lasts
    Prompt("end_try", "weeks_left", Topic.goals,
        T("Hvad vil du nå at prøve?"), keeps=A_STEP),
    Prompt("end_wish", "wish", Topic.wish,
        T("Hvad er det næste lille skridt?"), keeps=A_STEP),
    Prompt("end_next_wish", "wish", Topic.wish,
        T("Hvem kan hjælpe dig videre mod det?"), then=ADVICE, advice="ask_job"),
    Prompt("end_wish_known", "wish", Topic.wish,
        T("Hvad ved du nu, som du kun kunne gætte på før?"), keeps=Kind.lesson),
    Prompt("end_wish_where", "wish", Topic.wish,
        T("Hvilke andre steder kan man komme tæt på det?")),
    Prompt("end_learned", "learned", Topic.skills,
        T("Hvordan vil du sige det til en ny chef?")),
    Prompt("end_learned_where", "learned", Topic.skills,
        T("Hvilket sted ville få glæde af det?")),
    Prompt("end_condition", "condition", Topic.fits,
        T("Er det også vigtigt det næste sted?"), (
            Answer(TC("button", "Ja, også der"), "yes"),
            Answer(TC("button", "Ikke så meget"), "less"),
            Answer(TC("button", "Det ved jeg ikke"), "unsure", WORDS))),
    Prompt("end_condition_say", "condition", Topic.fits,
        T("Hvordan vil du sige det helt kort, i dine egne ord?"),
        then=ADVICE, advice="say_needs"),
    Prompt("end_lesson", "lesson", Topic.fits,
        T("Hvordan vil du bruge den viden næste gang?")),
    Prompt("end_next_glad", "next_step", Topic.wish,
        T("Hvad glæder du dig til ved det?")),
    Prompt("end_next_help", "next_step", Topic.hard,
        T("Hvad vil du gerne have hjælp til i det skift?"), then=ADVICE, advice="ask_job"),
    Prompt("end_roads", "no_next_step", Topic.wish,
        T("Der er flere veje videre. Hvilken trækker mest i dig?"), (
            Answer(TC("button", "Et job"), "job", STEP),
            Answer(TC("button", "En uddannelse"), "school", ADVICE, "try_before_school"),
            Answer(TC("button", "En praktik mere"), "placement", WORDS))),
    Prompt("end_pay", "pay_fits", Topic.wish,
        T("Hvad her kunne du klare alene i en time med løn?"), then=ADVICE, advice="paid_hour"),
    Prompt("end_ask_job", "pay_fits", Topic.wish,
        T("Hvordan vil du helst høre, om der er timer til dig bagefter?"), (
            Answer(TC("button", "Spørge selv"), "me",
                step=TC("step", "Spørge, om der er timer til mig")),
            Answer(TC("button", "Sammen med nogen"), "with", ADVICE, "ask_job"),
            Answer(TC("button", "Det vil jeg ikke"), "none"))),
    Prompt("end_letter", "weeks", Topic.skills,
        T("Hvad ville du sige til dig selv på den første dag?")),
    # what may always be asked
    Prompt("end_cv", "always", Topic.skills,
        T("Hvad kan du nu, som en ny chef gerne må høre om?"), keeps=COMPETENCE),
    Prompt("end_keep", "always", Topic.fits,
        T("Hvad vil du tage med dig til det næste sted?"), keeps=Kind.lesson),
    Prompt("end_leave", "always", Topic.fits,
        T("Hvad vil du helst være fri for næste gang?"), keeps=Kind.lesson),
    Prompt("end_wiser", "always", Topic.fits,
        T("Hvad er du blevet klogere på om dig selv her?"), keeps=Kind.lesson),
    Prompt("end_who", "always", Topic.people,
        T("Hvem her må en ny chef gerne ringe til og høre om dig?")),
    Prompt("end_thank", "always", Topic.people,
        T("Hvem vil du gerne sige tak til, og for hvad?")),
    Prompt("end_day", "always", Topic.skills,
        T("Hvad er den bedste dag her, du kan fortælle om?"), keeps=Kind.good),
)  # fmt: skip
