"""The prompts of the first weeks (requirements 2, 17-19; evidence §5): finding one's feet.

Most stops come early (requirement 89), so what was hard is met first, and as something normal.
"""

from flows.motivation.prompt import Answer, Prompt, Then
from flows.motivation.topics import Topic
from flows.own import Kind
from flows.texts import TC, T

WORDS, STEP, ADVICE = Then.words, Then.step, Then.advice

PROMPTS: tuple[Prompt, ...] = (
    # what passes
    Prompt("start_hard", "hard_day", Topic.hard,
        T("En svær dag hører med, når noget er nyt. Hvad hjalp lidt?"),
        then=ADVICE, advice="first_days"),
    Prompt("start_hard_change", "hard_day", Topic.hard,
        T("I morgen er en ny dag. Hvad vil du helst have lavet om?"), (
            Answer(TC("button", "Tempoet"), "pace", ADVICE, "breaks"),
            Answer(TC("button", "Opgaverne"), "tasks", ADVICE, "one_thing"),
            Answer(TC("button", "Noget andet"), "other", WORDS))),
    Prompt("start_back", "back_again", Topic.hard,
        T("Du er i gang igen. Hvad gør det lettere at komme næste gang?")),
    Prompt("start_back_who", "back_again", Topic.people,
        T("Du er tilbage hos de andre. Hvem var god at se igen?")),
    Prompt("start_new_start", "new_start", Topic.goals,
        T("Hvad er det vigtigste, der er lavet om?")),
    Prompt("start_missed", "condition_missed", Topic.hard,
        T("En aftale blev ikke helt holdt sidst. Hvad vil du gerne sige om det?"),
        then=ADVICE, advice="say_needs"),
    Prompt("start_tired", "tired", Topic.hard,
        T("Nye ting tager kræfter. Hvad gør dig frisk igen bagefter?"),
        then=ADVICE, advice="breaks"),
    Prompt("start_meeting", "meeting", Topic.goals,
        T("Hvad vil du gerne have sagt der?"), keeps=Kind.say),
    Prompt("start_greeted", "greeted", Topic.people,
        T("Nogen har sendt dig en hilsen for nylig. Hvad tror du, de har lagt mærke til?")),
    Prompt("start_mentor", "mentor_said", Topic.people,
        T("Hvad tænker du, når du læser det?")),
    Prompt("start_step", "step", Topic.goals,
        T("Hvordan er det gået med det?"), (
            Answer(TC("button", "Jeg har prøvet det"), "tried", WORDS),
            Answer(TC("button", "Det venter lidt"), "waits"),
            Answer(TC("button", "Et andet skridt"), "another", STEP))),
    Prompt("start_good_day", "good_day", Topic.skills,
        T("Du har haft en god dag for nylig. Hvad gjorde du selv for det?")),
    Prompt("start_kept", "condition_kept", Topic.fits,
        T("Hvad betød det for resten af din dag?")),
    Prompt("start_quiet", "quiet", Topic.hard,
        T("Her har været stille lidt, og det er fint. Hvad fylder mest for dig nu?"), (
            Answer(TC("button", "Arbejdet"), "work", WORDS),
            Answer(TC("button", "Noget derhjemme"), "home", Then.people),
            Answer(TC("button", "Ikke noget særligt"), "nothing"))),
    Prompt("start_sure", "sure_up", Topic.goals,
        T("Du er mere sikker på ugen nu end sidst. Hvad gjorde forskellen?")),
    # what lasts
    Prompt("start_wish", "wish", Topic.wish,
        T("Hvad her ligner det lidt?")),
    Prompt("start_hope", "wish", Topic.wish,
        T("Hvad håber du at tage med dig herfra?")),
    Prompt("start_wish_task", "wish_and_task", Topic.wish,
        T("Hvad af det, du laver her, er et skridt på vejen?")),
    Prompt("start_task", "task", Topic.skills,
        T("Hvad ved du nu om det, som du ikke vidste før?")),
    Prompt("start_task_how", "task", Topic.skills,
        T("Hvordan går det bedst for dig lige nu?"), (
            Answer(TC("button", "Alene"), "alone"),
            Answer(TC("button", "Med lidt hjælp"), "help", ADVICE, "ask_one"),
            Answer(TC("button", "Ikke helt endnu"), "not_yet", ADVICE, "one_thing"))),
    Prompt("start_goal", "goal", Topic.goals,
        T("Hvad er det første lille tegn på, at det går den vej?")),
    Prompt("start_goal_when", "goal", Topic.goals,
        T("Hvor i din dag kan du øve det lidt?"), then=STEP),
    Prompt("start_condition", "condition", Topic.fits,
        T("Hvordan mærker du, at det virker?")),
    Prompt("start_interest", "interest", Topic.people,
        T("Hvem på arbejdet kan du tale om det med?")),
    Prompt("start_first_weeks", "weeks", Topic.goals,
        T("Hvad er blevet lettere siden den første dag?")),
    Prompt("start_door", "first_week", Topic.hard,
        T("Alt er nyt lige nu. Hvad giver dig ro, når du kommer ind ad døren?"),
        then=ADVICE, advice="first_days"),
    Prompt("start_easier", "first_week", Topic.skills,
        T("Hvad gik nemmere, end du troede?")),
    # what may always be asked
    Prompt("start_good_place", "always", Topic.fits,
        T("Hvad er vigtigt for dig ved et godt sted at være?")),
    Prompt("start_talk", "always", Topic.people,
        T("Hvem er rar at spørge, når du er i tvivl?")),
    Prompt("start_stuck", "always", Topic.skills,
        T("Hvad gør du først, når du går i stå?"), (
            Answer(TC("button", "Spørger nogen"), "ask"),
            Answer(TC("button", "Ser på en anden"), "watch"),
            Answer(TC("button", "Venter lidt"), "wait", ADVICE, "ask_one"))),
    Prompt("start_break", "always", Topic.people,
        T("Hvor holder du helst din pause?"), (
            Answer(TC("button", "Sammen med andre"), "others"),
            Answer(TC("button", "For mig selv"), "alone"),
            Answer(TC("button", "Det skifter"), "both"))),
    Prompt("start_part", "always", Topic.wish,
        T("Du er en af kollegerne nu. Hvad vil du gerne være med til?")),
    Prompt("start_best", "always", Topic.fits,
        T("Hvilken del af dagen her har du det bedst i?"), (
            Answer(TC("button", "Den første del"), "early"),
            Answer(TC("button", "Midt i"), "middle"),
            Answer(TC("button", "Til sidst"), "late"))),
)  # fmt: skip
