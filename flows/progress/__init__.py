"""How far it has come: hours, tasks, times that were tried, and what is agreed now.

Only what was won is shown; a flat line can be the right one (requirements 7-10, 131, 137-143).
What other packages need is named by module: flows.progress.weeks is light, no dialogue is in it.
"""
