"""The one door through which a placement comes into the database: `people placement`, `people
import` and the desk say the same things and obey the same rules (flows/placing/rules.py)."""
