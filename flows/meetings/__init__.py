"""The rhythm of a placement, and its follow-up meetings (requirements 97-102, 148, 151-170).

Read in this order: cadence, planned (when), prompting (what begins) · social, month, match, touch
(what is asked every few weeks) · mentor_week (the workplace's two lines) · prepare, agenda,
agenda_card, agreements, agreed_on (the meeting) · paid_hours, paid (a fixed item of it) ·
weekly_when, weekly_call (the week's talk).
docs/meetings.md.
"""
