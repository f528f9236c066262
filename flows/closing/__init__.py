"""The end of a placement, and after it (requirements 12-15, 104, 111, 118-130, 164-184).

Read in this order: what_ends (what goes with a placement; it is ended in flows/tracks/end.py),
early, early_says (the citizen wants to stop), steps, next_step, chosen, agreeing (what comes
next), file, last_day, call (the placement is closed by people), aftercare, study, job, away (after)
· planners, prompting (when each rings), desk (the forms of staff).
"""
