"""Telegram in and out. What comes in is acknowledged only when it is committed."""

import os

# python-telegram-bot 22 gives times as timedelta only when asked; the old way warns.
os.environ.setdefault("PTB_TIMEDELTA", "1")
