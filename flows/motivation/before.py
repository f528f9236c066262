"""The prompts of the time before the first day (requirements 37, 39, 44; phrasebook H mo.1).

Days or weeks may be left: hopes, what one can, what helps, and the first small step out.
"""

from flows.motivation.prompt import A_STEP, COMPETENCE, Answer, Prompt, Then
from flows.motivation.topics import Topic
from flows.own import Kind
from flows.texts import TC, T

WORDS, ADVICE = Then.words, Then.advice

PROMPTS: tuple[Prompt, ...] = (
    # what passes: it is near, or there is a talk ahead
    Prompt("before_nerve", "start_near", Topic.hard,
        T("Det er normalt at være lidt nervøs. Hvad har hjulpet dig før?"),
        then=ADVICE, advice="first_days", keeps=Kind.helped),
    Prompt("before_first_hour", "start_near", Topic.fits,
        T("Hvad ville gøre den første time rar for dig?"), (
            Answer(TC("button", "At nogen tager imod"), "met"),
            Answer(TC("button", "Lidt tid alene"), "alone"),
            Answer(TC("button", "Noget andet"), "other", WORDS))),
    Prompt("before_way", "start_near", Topic.goals,
        T("Vejen derhen kan man prøve i god tid. Hvordan vil du gøre?"), (
            Answer(TC("button", "Prøve den alene"), "alone",
                step=TC("step", "Prøve vejen derhen")),
            Answer(TC("button", "Prøve den med nogen"), "with",
                step=TC("step", "Prøve vejen derhen med nogen")),
            Answer(TC("button", "Jeg kender vejen"), "known"))),
    Prompt("before_tell", "start_near", Topic.people,
        T("Hvad må de nye kolleger gerne vide om dig fra dag 1?")),
    Prompt("before_hope", "start_ahead", Topic.wish,
        T("Hvad håber du at få ud af det?")),
    Prompt("before_meeting", "meeting", Topic.goals,
        T("Hvad er vigtigt for dig at få talt om, før du starter?"), keeps=Kind.say),
    Prompt("before_sense", "sense_low", Topic.hard,
        T("Du er ikke helt sikker på, at stedet giver mening. Hvad ville gøre det bedre?")),
    Prompt("before_belief", "belief_up", Topic.wish,
        T("Du tror lidt mere på det nu end sidst. Hvor kom det fra?")),
    # the wish, and the road to it
    Prompt("before_wish_link", "wish", Topic.wish,
        T("Hvad ved det nye sted kan ligne det lidt?")),
    Prompt("before_wish_best", "wish", Topic.wish,
        T("Hvad er det bedste ved det, synes du?")),
    Prompt("before_wish_first", "wish", Topic.wish,
        T("Hvornår fik du den tanke første gang?")),
    Prompt("before_wish_step", "wish", Topic.wish,
        T("Hvad kan du prøve af det, også før du starter?"), keeps=A_STEP),
    Prompt("before_five", "wish_for_place", Topic.fits,
        T("Hvad gør netop det vigtigt for dig?")),
    Prompt("before_goal_sign", "goal", Topic.goals,
        T("Hvordan kan du mærke, at du er gået i gang med det?")),
    Prompt("before_goal_why", "goal", Topic.goals,
        T("Hvad bliver nemmere for dig, når det lykkes?")),
    Prompt("before_goal_small", "goal", Topic.goals,
        T("Hvilken lille del kan du øve dig på nu?"), keeps=A_STEP),
    # what one brings along
    Prompt("before_experience", "experience", Topic.skills,
        T("Hvad kan du stadig fra dengang?"), keeps=COMPETENCE),
    Prompt("before_known_for", "experience", Topic.people,
        T("Hvad ville de gamle kolleger sige, at du var god til?"), keeps=COMPETENCE),
    Prompt("before_interest_use", "interest", Topic.skills,
        T("Hvor kan du få brug for lidt af det på et arbejde?")),
    Prompt("before_helped", "helped", Topic.hard,
        T("Hvordan kan du få det med denne gang?"), keeps=A_STEP),
    Prompt("before_stopped", "stopped", Topic.hard,
        T("Noget stod i vejen sidst. Hvad vil du gerne have på en anden måde nu?"),
        then=ADVICE, advice="say_needs"),
    Prompt("before_condition", "condition", Topic.fits,
        T("Hvem vil du helst have til at sige det på stedet?"), (
            Answer(TC("button", "Det gør jeg selv"), "me", ADVICE, "say_needs"),
            Answer(TC("button", "En, der kender mig"), "somebody"),
            Answer(TC("button", "Det ved jeg ikke"), "unsure"))),
    # what may always be asked
    Prompt("before_again", "always", Topic.skills,
        T("Hvad har du lavet før, som du gerne vil lave igen?"), keeps=Kind.experience),
    Prompt("before_at_home", "always", Topic.skills,
        T("Hvad klarer du godt i din hverdag, som andre kan have glæde af?"),
        keeps=COMPETENCE),
    Prompt("before_interest", "always", Topic.skills,
        T("Hvad kan du snakke længe om? Det siger tit noget om, hvad der passer dig."),
        keeps=Kind.interest),
    Prompt("before_good_place", "always", Topic.fits,
        T("Tænk på et sted, hvor du havde det godt. Hvad gjorde de andre der?")),
    Prompt("before_best_time", "always", Topic.fits,
        T("Hvornår på dagen er det nemmest for dig at komme i gang?"), (
            Answer(TC("button", "Om morgenen"), "morning"),
            Answer(TC("button", "Midt på dagen"), "noon"),
            Answer(TC("button", "Om eftermiddagen"), "afternoon"))),
    Prompt("before_cheers", "always", Topic.people,
        T("Hvem i dit liv synes, det er godt, at du gør det her?")),
    Prompt("before_year", "always", Topic.wish,
        T("Tænk et år frem. Hvad laver du på en god arbejdsdag?")),
    Prompt("before_waiting", "start_far", Topic.goals,
        T("Det kan være svært at vente. Hvad giver dig noget at stå op til?"),
        then=ADVICE, advice="get_out"),
    Prompt("before_out", "start_far", Topic.goals,
        T("Et lille skridt ud ad døren tæller også. Hvad kan det være i denne uge?"),
        keeps=A_STEP),
)  # fmt: skip
