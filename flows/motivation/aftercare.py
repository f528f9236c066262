"""The prompts of the weeks after (requirements 170, 172, 175, 213; phrasebook H mo.3.after).

Some have begun something new, and some wait. Both still belong to working life (requirement 19).
"""

from flows.motivation.prompt import A_STEP, Answer, Prompt, Then
from flows.motivation.topics import Topic
from flows.own import Kind
from flows.texts import TC, T

WORDS, STEP, ADVICE = Then.words, Then.step, Then.advice

PROMPTS: tuple[Prompt, ...] = (
    # what passes
    Prompt("after_ended", "just_ended", Topic.goals,
        T("Din praktik er slut. Hvad fylder mest for dig nu?"), (
            Answer(TC("button", "Det, der kommer"), "next", WORDS),
            Answer(TC("button", "At jeg venter"), "waiting", ADVICE, "waiting"),
            Answer(TC("button", "Noget derhjemme"), "home", Then.people))),
    Prompt("after_miss", "just_ended", Topic.people,
        T("Hvad savner du lidt fra stedet?"), keeps=Kind.lesson),
    Prompt("after_greeted", "greeted", Topic.people,
        T("Nogen har tænkt på dig og sendt en hilsen. Hvad sætter du pris på ved det?")),
    Prompt("after_belief", "belief_up", Topic.wish,
        T("Du siger et højere tal om job end sidst. Hvad ligger bag?")),
    Prompt("after_month", "long_after", Topic.wish,
        T("Hvad er anderledes for dig nu?")),
    # something new has begun
    Prompt("after_job_best", "job", Topic.wish,
        T("Hvad har været bedst den første tid?"), keeps=Kind.good),
    Prompt("after_job_other", "job", Topic.hard,
        T("Hvad gør I på en anden måde end i praktikken?"), then=ADVICE, advice="ask_one"),
    Prompt("after_job_hours", "job", Topic.fits,
        T("Hvad siger du til timerne, som de er nu?"), (
            Answer(TC("button", "De passer"), "fit"),
            Answer(TC("button", "Lidt for mange"), "many", ADVICE, "slow_ramp"),
            Answer(TC("button", "Klar til flere"), "more",
                step=TC("step", "Tale om flere timer")))),
    Prompt("after_job_seen", "job", Topic.skills,
        T("Hvad vil du gerne have, at din chef lægger mærke til?")),
    Prompt("after_next_clear", "next_step", Topic.wish,
        T("Hvad er klart for dig, og hvad er stadig åbent?")),
    # somebody who waits
    Prompt("after_waiting", "no_job", Topic.wish,
        T("Det kan være hårdt at vente. Hvad holder dig i gang?"),
        then=ADVICE, advice="waiting"),
    Prompt("after_waiting_step", "no_job", Topic.goals,
        T("Hvilken lille ting i denne uge peger mod et job?"), keeps=A_STEP),
    Prompt("after_waiting_door", "no_job", Topic.people,
        T("Hvem kender du, som kender et godt sted at arbejde?"),
        then=ADVICE, advice="own_network"),
    # what lasts
    Prompt("after_wish_near", "wish", Topic.wish,
        T("Hvor tæt er du på det i dag?"), (
            Answer(TC("button", "Tættere end før"), "nearer", WORDS),
            Answer(TC("button", "Cirka det samme"), "same", STEP),
            Answer(TC("button", "Jeg vil noget andet"), "other", WORDS))),
    Prompt("after_wish_learn", "wish", Topic.wish,
        T("Hvad vil du gerne lære mere om på den vej?"), then=STEP),
    Prompt("after_wish_hold", "wish", Topic.wish,
        T("Hvad gør, at du bliver ved med at ville det?")),
    Prompt("after_learned", "learned", Topic.skills,
        T("Hvor har du brugt det siden?")),
    Prompt("after_learned_tell", "learned", Topic.skills,
        T("Hvem ved endnu ikke, at du kan det?")),
    Prompt("after_condition", "condition", Topic.fits,
        T("Hvordan bliver der taget hensyn til det nu?"), (
            Answer(TC("button", "Det er på plads"), "kept"),
            Answer(TC("button", "Noget af tiden"), "partly", ADVICE, "say_needs"),
            Answer(TC("button", "Det har jeg sluppet"), "gone", WORDS))),
    Prompt("after_condition_who", "condition", Topic.people,
        T("Hvem må gerne kende til det nu?")),
    Prompt("after_lesson", "lesson", Topic.fits,
        T("Hvornår har du haft glæde af det?")),
    Prompt("after_goal", "goal", Topic.goals,
        T("Hvad er der blevet af det?")),
    Prompt("after_step", "step", Topic.goals,
        T("Hvor langt kom du med det?"), (
            Answer(TC("button", "Det er gjort"), "done", WORDS),
            Answer(TC("button", "Et stykke"), "some", STEP),
            Answer(TC("button", "Det passer ikke mere"), "gone"))),
    # what may always be asked
    Prompt("after_day", "always", Topic.fits,
        T("Hvordan ser en helt vanlig dag ud for dig nu?")),
    Prompt("after_habit", "always", Topic.goals,
        T("Hvilken god vane har du taget med dig?")),
    Prompt("after_month_ahead", "always", Topic.goals,
        T("Hvad vil du gerne kunne om en måned?"), then=STEP),
    Prompt("after_noticed", "always", Topic.skills,
        T("Hvad har du klaret for nylig, som du selv lagde mærke til?"), keeps=Kind.good),
    Prompt("after_pass_on", "always", Topic.skills,
        T("En anden begynder i praktik i morgen. Hvad vil du sige til den person?"),
        keeps=Kind.lesson),
    Prompt("after_closer", "always", Topic.people,
        T("Hvem har du fået mere med at gøre?")),
    Prompt("after_old_place", "always", Topic.people,
        T("Hvem fra stedet vil du gerne holde kontakt med?")),
    Prompt("after_strength", "always", Topic.hard,
        T("Hvad giver dig kræfter i den her tid?")),
    Prompt("after_cost", "always", Topic.hard,
        T("Noget nyt koster ofte noget andet. Hvad koster mest lige nu?"),
        then=ADVICE, advice="slow_ramp"),
    Prompt("after_help", "always", Topic.hard,
        T("Hvem siger du det til, hvis det bliver svært?"), (
            Answer(TC("button", "Jeg har en"), "somebody"),
            Answer(TC("button", "Jeg er i tvivl"), "unsure", Then.people),
            Answer(TC("button", "Ikke nogen nu"), "nobody", Then.people))),
)  # fmt: skip
