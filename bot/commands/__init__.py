"""The command line, a file for each group of commands. What a command finds out it prints on
stdout; what went wrong is one sentence on stderr. Knows nothing of the local Telegram: the
commands that start it are in run_bot.py.
"""
