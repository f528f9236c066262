"""`run_bot.py simulate`: a cohort lives through some weeks on a virtual clock, and what the
assistant then asks of people is counted. A jobcentre tries a threshold before it lives with it.

The assistant is the real one below the wire: updates are read, turns taken, stored, claimed and
sent by the same code as in `serve`. Only the people, the chats and the mailboxes are invented.

Read in this order: habits (what people are like), life (what happens to a citizen), cohort (who
there is), post (chats and mailboxes), citizens · helpers · staff (who answers what), running (the
clock), tally (what is counted), table and picture (how it is shown).
"""
