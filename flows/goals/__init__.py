"""The citizen's sub-goals (requirements 3, 14, 38, 41, 46, 52, 132; docs/goals.md).

Read in this order: shown (what a goal is, /maal), draft (one on its way), wizard (the five small
steps; asks and steps are its questions and answers), agreeing (the caseworker says yes), undone
(and takes it back), change (or asks for another wording), answer (what the citizen does with
that), gate (no placement begins without), follow_up (the next meeting), rating (others' 0-10
beside the citizen's), people (who is in it), forms (from the desk), offer and prompting (when).

Light on purpose: the weekly questions and the plan of a day import this.
"""

from flows.goals.shown import OWN, STEPS, leads_to, newest, step_chosen

__all__ = ["OWN", "STEPS", "leads_to", "newest", "step_chosen"]
