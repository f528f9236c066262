"""What the assistant says and decides, and when. Pure: no clock, no network, no database.

Read in this order: events (what can happen), facts (what may be known), effects (what can
be asked for), turn and core (one step), dialogue (open, interrupt, resume), then any flow.
`dialogue.take` is the only door for what a turn does.
"""
