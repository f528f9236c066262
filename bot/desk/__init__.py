"""The desk: pages for staff, and the pages behind the links in mails. A guest of bot."""

from bot.desk.routes import desk_routes

__all__ = ["desk_routes"]
