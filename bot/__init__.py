"""The edge: Telegram in and out, mail, the clock, the desk, and where effects are carried out."""
