"""Every dialogue, command, alarm, task and intent by its name: a new one is known here,
and only here. Looking a name up is the one way from an outside word to our code."""

from collections.abc import Callable, Mapping
from functools import partial

from flows import (
    absence,
    arrival,
    arrival_undone,
    card,
    cases,
    checkin,
    coming,
    commands,
    company,
    contact,
    erase,
    evening,
    goals,
    greeting,
    hearing,
    how_often,
    language,
    late,
    motivation,
    noshow,
    numbers,
    onboarding,
    pause,
    practical_help,
    preview,
    questions,
    reflection,
    reminder,
    rights,
    schedule,
    stop,
    summaries,
    telling,
    times,
    tracks,
    unreachable,
)
from flows.before import commands as before
from flows.closing import names as closing
from flows.core import Flow
from flows.covering import follow, in_advance, told
from flows.goals import agreeing, answer, change, follow_up, forms, gate, undone, wizard
from flows.meetings import known as meetings
from flows.placing import changing as placing
from flows.progress import (
    agreement,
    felt,
    hours_wish,
    plan_kept,
    shown,
    tasks,
    tried,
    variants,
    weeks,
)
from flows.safety import question
from flows.sharing import conditions, matrix, offered, review
from flows.signals import untaken, watch
from flows.turn import Turn

Handler = Callable[[Turn], None]

FLOWS: Mapping[str, Flow] = {
    flow.name: flow
    for flow in (
        question.FLOW,
        onboarding.FLOW,
        language.FLOW,
        times.FLOW,
        rights.FLOW,
        pause.FLOW,
        stop.FLOW,
        erase.FLOW,
        contact.FLOW,
        checkin.FLOW,
        evening.FLOW,
        reminder.FLOW,
        late.FLOW,
        noshow.NOSHOW,
        noshow.QUIET_START,
        absence.FLOW,
        absence.MORNING,
        reflection.FLOW,
        *motivation.FLOWS,
        preview.FLOW,
        *before.FLOWS,
        cases.NOTE,
        cases.OUTCOME,
        cases.LATER,
        *tracks.FLOWS,
        card.FLOW,
        questions.ASK,
        practical_help.FLOW,
        telling.FLOW,
        questions.ANSWER,
        greeting.FLOW,
        tasks.FLOW,
        felt.HOURS,
        tried.VARIANT,
        wizard.FLOW,
        change.FLOW,
        follow_up.FLOW,
        *closing.FLOWS,
        *meetings.FLOWS,
        conditions.FLOW,
        matrix.FLOW,
        review.FLOW,
        *hearing.FLOWS,
    )
}  # fmt: skip

# What a citizen may always say (Commanded.name), with or without a placement.
COMMANDS: Mapping[str, Handler] = {
    "forsinket": coming.late,
    **commands.CITIZEN,
    **absence.COMMANDS,
    **questions.COMMANDS,
    **practical_help.COMMANDS,
    **telling.COMMANDS,
    "maal": goals.show,
    "goal": goals.show,
    **dict.fromkeys(("vilkaar", "conditions"), rights.opens(conditions.FLOW.name)),
    **dict.fromkeys(("deling", "sharing"), rights.opens(matrix.FLOW.name)),
    "tilbageblik": goals.look_back,
    "nytmaal": wizard.command,
    "newgoal": wizard.command,
    **before.COMMANDS,
    **card.COMMANDS,
    **numbers.MY_WAY_COMMANDS,
    "fremskridt": shown.show,
    "progress": shown.show,
    "aftale": agreement.show,
    "agreement": agreement.show,
    "opgaver": tasks.show,
    "tasks": tasks.show,
    **closing.COMMANDS,
    **meetings.COMMANDS,
    **motivation.COMMANDS,
}

# What staff and mentors may say.
STAFF_COMMANDS: Mapping[str, Handler] = {
    **commands.STAFF,
    "sager": cases.board,
    **questions.STAFF_COMMANDS,
    "hilsen": greeting.command,
    "greeting": greeting.command,
    "overblik": how_often.ask,
    **{
        f"overblik_{name}": partial(how_often.choose, often)
        for name, often in how_often.COMMANDS.items()
    },
}

# Alarms (Rang.what). A handler decides whether it still matters.
ALARMS: Mapping[str, Handler] = {
    "plan": schedule.plan,
    "ask_mentor": arrival.ask_mentor,
    "no_contact": arrival.no_contact,
    "nothing_known": arrival.nothing_known,
    **absence.ALARMS,
    "summaries": summaries.deadline,
    "watch": watch.rings,
    "untaken": untaken.rings,
    "mail_dead": unreachable.mail_dead,
    "case": cases.rings,
    "case_contact": cases.contact_rings,
    "case_audit": cases.repair,
    "case_stuck": cases.stuck,
    "presence": follow.somebody_changes,
    "who_is_who": follow.look,
    "who_helps": told.who_helps,
    in_advance.ALARM: in_advance.who_comes,
    "readdressed": follow.readdressed,
    **tracks.ALARMS,
    **before.ALARMS,
    **questions.ALARMS,
    weeks.WEEK_ROW: weeks.keep,
    agreeing.WAITS: agreeing.waits,
    **closing.ALARMS,
    **meetings.ALARMS,
}

# Tasks helpers answer with one tap (Answered.kind).
TASKS: Mapping[str, Handler] = {
    "arrived": arrival.mentor_answers,
    "company_on_the_way": company.mentor_answers,
    **absence.TASKS,
    summaries.MENTOR_WEEK: summaries.mentor_answers,
    "case": cases.answered,
    "case_taken": cases.answered,
    **tracks.TASKS,
    **questions.TASKS,
    greeting.TASK: greeting.thanked,
    hours_wish.TASK: hours_wish.answered,
    agreeing.TASK: agreeing.answered,
    agreeing.SHARED: agreeing.look,
    agreeing.BACK: undone.take_back_in_chat,
    change.AGAIN: answer.pressed_on_card,
    follow_up.TASK: follow_up.answered,
    follow_up.BACK: follow_up.take_back_in_chat,
    gate.TASK: gate.pressed_on_card,
    offered.TASK: offered.pressed_on_card,
    **closing.TASKS,
    **meetings.TASKS,
}

# Forms of our pages with words in them (Submitted.kind).
FORMS: Mapping[str, Handler] = {
    **questions.FORMS,
    "greeting": greeting.from_page,
    **before.FORMS,
    plan_kept.FORM: plan_kept.from_page,
    variants.FORM: variants.from_page,
    **dict.fromkeys(forms.DO, forms.from_desk),
    offered.OFFER: offered.from_desk,
    offered.TAKE_AWAY: offered.take_away,
    **meetings.FORMS,
    **placing.FORMS,
}
# How an answer to a task is taken back, by the kind of task (TookBack.kind; flows/undo.py).
# A kind that is missing here cannot be taken back; its page says whom to call.
UNDO: Mapping[str, Handler] = {
    "arrived": arrival_undone.take_back,
    "company_on_the_way": company.take_back,
    **absence.UNDO,
    summaries.MENTOR_WEEK: summaries.take_back,
    "case": cases.take_back,
    "case_taken": cases.take_back,
    hours_wish.TASK: hours_wish.take_back,
    agreeing.TASK: undone.take_back,
    follow_up.TASK: follow_up.take_back,
    **meetings.UNDO,
}

# Receipts (the part of Delivered.receipt before the colon).
RECEIPTS: Mapping[str, Handler] = {
    "late": coming.receipt,
    **absence.RECEIPTS,
    "case": cases.receipt,
    "blocked": cases.blocked,
    **questions.RECEIPTS,
    **card.RECEIPTS,
}

# What free words can ask for at any time (Heard.intent); all confirm before they act.
INTENTS: Mapping[str, Handler] = {
    "late": coming.sounds_late,
    "attending": coming.attending,
    **absence.INTENTS,
    "wants_contact": contact.heard_contact,
    "pause_or_optout": rights.open_leave,
    "question_practical": questions.heard_question,
    **closing.INTENTS,
    **hearing.INTENTS,
}
