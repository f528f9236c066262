"""What may be true of a citizen today: the facts that prompts are chosen by, each with the
sentence that tells the citizen why, the one staff read, and the line shown above the question.

Nothing here is a guess about somebody's will (requirement 18): a fact is an answer they gave, a
day in the calendar, or a line they wrote.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from flows.motivation import from_book as book
from flows.motivation import from_days as days
from flows.motivation.now import Now
from flows.texts import TC, T, Text


@dataclass(frozen=True, slots=True)
class Fact:
    """`passing`: true for some days only, so it is asked about first."""

    holds: Callable[[Now], bool]
    because: Text  # to the citizen
    for_staff: Text  # in the desk and in an export, without anybody's words
    shown: Callable[[Now], Text] | None = None
    passing: bool = False


FACTS: Mapping[str, Fact] = {
    # --- days that were ---
    "hard_day": Fact(
        days.hard_day, T("Fordi du har fortalt om en svær dag."),
        TC("fact", "En svær dag for nylig"), passing=True),
    "good_day": Fact(
        days.good_day, T("Fordi du har fortalt om en god dag."),
        TC("fact", "En god dag for nylig"), passing=True),
    "tired": Fact(
        days.tired, T("Fordi du sagde, at der ikke var flere kræfter."),
        TC("fact", "Ingen kræfter tilbage efter en dag"), passing=True),
    "back_again": Fact(
        days.back_again, T("Fordi du er tilbage efter nogle dage væk."),
        TC("fact", "Tilbage efter fravær"), passing=True),
    "condition_missed": Fact(
        days.condition_missed, T("Fordi du svarede, at en aftale ikke blev helt holdt."),
        TC("fact", "En aftale blev ikke helt holdt"), passing=True),
    "condition_kept": Fact(
        days.condition_kept, T("Fordi du svarede, at en aftale blev holdt."),
        TC("fact", "En aftale blev holdt"), days.kept_condition),
    "greeted": Fact(
        days.greeted, T("Fordi nogen har sendt dig en hilsen gennem mig."),
        TC("fact", "En hilsen for nylig"), passing=True),
    "mentor_said": Fact(
        book.mentor_said, T("Fordi der er skrevet noget godt om din uge."),
        TC("fact", "Virksomheden skrev, hvad der gik godt"), book.the_mentors_words, passing=True),
    "quiet": Fact(
        days.quiet, T("Fordi vi ikke har skrevet sammen et stykke tid."),
        TC("fact", "En uge uden samtale"), passing=True),
    "sure_up": Fact(
        days.sure_up, T("Fordi du svarede et højere tal for næste uge end sidst."),
        TC("fact", "Mere sikker på næste uge end sidst"), passing=True),
    "step": Fact(
        days.step, T("Fordi du selv har valgt et lille skridt."),
        TC("fact", "Et lille skridt er valgt"), days.chosen_step),
    # --- where the placement is ---
    "start_near": Fact(
        days.start_near, T("Fordi din første dag er lige om lidt."),
        TC("fact", "Første dag er inden for en uge"), passing=True),
    "start_ahead": Fact(
        days.start_ahead, T("Fordi din første dag nærmer sig."),
        TC("fact", "Første dag er inden for 3 uger"), days.starts_in),
    "start_far": Fact(
        days.start_far, T("Fordi der er lidt tid, før du begynder."),
        TC("fact", "Praktikken er ikke begyndt")),
    "first_week": Fact(
        days.first_week, T("Fordi det er din første uge."),
        TC("fact", "Første uge"), passing=True),
    "weeks": Fact(
        days.some_weeks, T("Fordi du har været der et stykke tid."),
        TC("fact", "Mindst en uge i praktik"), days.weeks_there),
    "halfway": Fact(
        days.halfway, T("Fordi halvdelen af din praktik er gået."),
        TC("fact", "Omkring halvvejs"), passing=True),
    "weeks_left": Fact(
        days.weeks_left, T("Fordi der stadig er lidt tid tilbage."),
        TC("fact", "Mindst en uge tilbage"), days.weeks_to_go),
    "last_week": Fact(
        days.last_week, T("Fordi det er din sidste uge."),
        TC("fact", "Sidste uge"), passing=True),
    "just_ended": Fact(
        days.just_ended, T("Fordi din praktik er slut for nylig."),
        TC("fact", "Praktikken er slut for nylig"), passing=True),
    "long_after": Fact(
        days.long_after, T("Fordi det er et stykke tid siden, du var i praktik."),
        TC("fact", "Mindst 4 uger efter praktikken"), days.weeks_since),
    "new_start": Fact(
        days.new_start, T("Fordi I har lavet en ny start."),
        TC("fact", "En ny start for nylig"), days.started_anew, passing=True),
    "more_hours": Fact(
        days.more_hours, T("Fordi du har fået flere timer."),
        TC("fact", "Flere timer for nylig"), days.has_more_hours, passing=True),
    "meeting": Fact(
        days.meeting_near, T("Fordi I har et møde om lidt."),
        TC("fact", "Et møde inden for en uge"), days.meets_on, passing=True),
    "paid": Fact(
        days.paid, T("Fordi du får løn for nogle af dine timer."),
        TC("fact", "Timer med løn er aftalt")),
    "pay_fits": Fact(
        days.pay_fits, T("Fordi timer med løn er noget, I taler om på møderne."),
        TC("fact", "Timer med løn er et åbent punkt")),
    # --- what is the citizen's own ---
    "wish": Fact(
        book.wish, T("Fordi du har fortalt, hvad du gerne vil."),
        TC("fact", "Et ønske om job eller uddannelse"), book.the_wish),
    "wish_and_task": Fact(
        book.wish_and_task, T("Fordi du har et ønske, og fordi du har opgaver her."),
        TC("fact", "Et ønske og en opgave, der kan pege den vej"), book.the_wish),
    "wish_for_place": Fact(
        book.wish_for_place, T("Fordi du har skrevet et ønske til stedet."),
        TC("fact", "Et ønske til arbejdspladsen"), book.the_wish_for_place),
    "goal": Fact(
        book.goal, T("Fordi du har et mål."),
        TC("fact", "Et aftalt mål"), book.the_goal),
    "goal_up": Fact(
        book.goal_up, T("Fordi du gav dit mål et højere tal end sidst."),
        TC("fact", "Højere tal på et mål end sidst"), book.the_rising_goal, passing=True),
    "goal_near": Fact(
        book.goal_near, T("Fordi datoen for dit mål er tæt på."),
        TC("fact", "Et måls dato er tæt på"), book.the_near_goal, passing=True),
    "goal_reached": Fact(
        book.goal_reached, T("Fordi du har nået et mål."),
        TC("fact", "Et mål er nået for nylig"), book.the_reached_goal, passing=True),
    "condition": Fact(
        book.condition, T("Fordi det står skrevet, hvad der er godt for dig."),
        TC("fact", "Et aftalt vilkår"), book.the_condition),
    "task": Fact(
        book.task, T("Fordi det er en af dine opgaver."),
        TC("fact", "En opgave på planen"), book.the_task),
    "task_alone": Fact(
        book.task_alone, T("Fordi der er en opgave, du klarer selv nu."),
        TC("fact", "En opgave klares alene"), book.the_task_alone, passing=True),
    "task_learning": Fact(
        book.task_learning, T("Fordi der er en opgave, du er ved at lære."),
        TC("fact", "En opgave med hjælp"), book.the_task_learning),
    "learned": Fact(
        book.learned, T("Fordi det står på listen over det, du kan."),
        TC("fact", "En linje på kompetencekortet"), book.the_newest_skill),
    "experience": Fact(
        book.experience, T("Fordi du har skrevet, hvad du har lavet før."),
        TC("fact", "Erfaring fra før"), book.the_experience),
    "interest": Fact(
        book.interest, T("Fordi du har skrevet, hvad du kan lide."),
        TC("fact", "En interesse"), book.the_interest),
    "helped": Fact(
        book.helped, T("Fordi du har skrevet, hvad der hjalp dig før."),
        TC("fact", "Det, der hjalp før"), book.the_help),
    "stopped": Fact(
        book.stopped, T("Fordi du har skrevet om noget, der stod i vejen før."),
        TC("fact", "Det, der stoppede en tidligere praktik")),
    "sense_low": Fact(
        book.sense_low, T("Fordi du gav det et lavt tal, om stedet giver mening."),
        TC("fact", "Stedet gav lidt mening ved start"), passing=True),
    "belief_up": Fact(
        book.belief_up, T("Fordi du gav troen på et job et højere tal end sidst."),
        TC("fact", "Højere tro på et job end sidst"), passing=True),
    "lesson": Fact(
        book.lesson, T("Fordi du har skrevet, hvad du har lært."),
        TC("fact", "Noget lært om vilkår og job"), book.the_lesson),
    "next_step": Fact(
        book.next_step, T("Fordi der er skrevet om dit næste skridt."),
        TC("fact", "Et næste skridt er nævnt"), book.the_next_step),
    "no_next_step": Fact(
        book.no_next_step, T("Fordi der ikke står noget om dit næste skridt endnu."),
        TC("fact", "Intet næste skridt endnu")),
    "job": Fact(
        book.job, T("Fordi du er begyndt på noget nyt."),
        TC("fact", "Et job efter praktikken"), book.the_job),
    "no_job": Fact(
        book.no_job, T("Fordi der ikke står noget om et nyt job endnu."),
        TC("fact", "Intet job efter praktikken endnu")),
    # --- nothing in particular ---
    "always": Fact(
        days.always, T("Fordi spørgsmålet passer til den tid, du er i."),
        TC("fact", "Tidspunktet, intet bestemt")),
}  # fmt: skip
