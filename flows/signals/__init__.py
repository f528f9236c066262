"""Published rules: when a fact becomes a signal (evidence §4; docs/signals.md is made from them).

Read in this order: rule (what a row says), table (all rows), wellbeing, absence, arrival … (the
rows and their small pure rules, by family), profiles (whose numbers), firing (False→True, after
every step), watch (what staff have not done, by the clock), shown (the citizen's own page).
"""
