"""What ends together with a placement, and what is people's and stays. Every alarm and every task
stands in one of the lists; tests/flows/test_what_ends.py finds the one that does not."""

# What a placement rings. Their rows go in the transaction that ends it (storage.tracks).
ALARMS = (
    "plan", "evening", "hour", "ask_mentor", "ask_citizen", "noshow", "no_contact",
    "nothing_known", "checkin", "absence_next", "absence_unreached", "absence_mentor",
    "reflection", "preview", "summaries", "motivation", "meeting", "meeting_answers",
    "meeting_soon", "meeting_over", "new_start", "ending", "track", "watch", "absence_audit",
    "next_step", "stop_again", "stop_asked", "stop_due",
    "aftercare", "aftercare_again", "aftercare_end", "condition_review", "card", "week_row",
    "hours_felt", "task_news", "variant", "goal_offer", "goal_waits",
    "start_meeting", "start_meeting_lacks", "call_soon",
    "before", "host", "prepare", "agenda", "after_meeting", "agreement", "match", "touch",
)  # fmt: skip
# What is asked about its days. Nobody's tap on them counts any more.
TASKS = (
    "arrived", "company_on_the_way", "absence_call", "absence_call_back", "absence_seen",
    "mentor_week", "meeting", "views", "tracks", "track", "hours_wish", "goal", "goal_shared",
    "goal_back", "follow_up", "follow_up_back", "gate", "agenda",
    "agreement", "mentor_new_task", "weekly_call",
)  # fmt: skip

# Cases, questions to a person, who is who, the way on: these do not hang on a placement.
STAY_ALARMS = (
    "case", "case_contact", "case_audit", "case_stuck", "untaken", "mail_dead", "presence",
    "who_is_who", "who_helps", "readdressed", "question_due", "next_placement", "closing",
    "who_comes", "danger_told_silent", "todo",
)  # fmt: skip
STAY_TASKS = (
    "case", "case_taken", "partner", "question", "answer", "greeting", "goal_again",
    "next_step", "next_step_other", "step_proposed", "closing_call", "closing_owner",
    "closing_mentor", "condition_offer",
)  # fmt: skip
