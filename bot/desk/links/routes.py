"""The pages behind the links in mails."""

from starlette.routing import Route

from bot.desk.desk import Desk, open_form
from bot.desk.links.ask_page import AskPage
from bot.desk.links.form_links import FormLinks
from bot.desk.links.host_page import HostPage
from bot.desk.links.link_page import LinkPage
from bot.desk.links.week_page import WeekPage
from flows.facts import MENTORS, Role


def routes(desk: Desk) -> list[Route]:
    mentor = frozenset({Role.company_mentor})
    link, ask = LinkPage(desk), AskPage(FormLinks("ask", MENTORS, desk))
    host = HostPage(FormLinks("host", mentor, desk))
    week = WeekPage(FormLinks("week", mentor, desk))
    return [
        *open_form("/link/{token}", link.show, link.answer),
        *open_form("/ask/{token}", ask.show, ask.send),
        *open_form("/host/{token}", host.show, host.send),
        *open_form("/week/{token}", week.show, week.send),
    ]
