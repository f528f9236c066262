"""`/desk/placements/new`, and what puts a citizen's placement right before it begins."""

from starlette.routing import Route

from bot.desk.desk import Desk
from bot.desk.placement.coming_page import ComingPages
from bot.desk.placement.invite_page import InvitePage
from bot.desk.placement.new_page import NewPages
from bot.desk.placement.setup_page import SetupPages


def routes(desk: Desk) -> list[Route]:
    new, setup, invite = NewPages(desk), SetupPages(desk), InvitePage(desk)
    coming = ComingPages(desk)
    return [
        *desk.form("/placements/new", new.show, new.act),
        *desk.of_citizen("next", new.show_next, new.act_next),
        *desk.of_citizen("coming", coming.show, coming.act),
        *desk.of_citizen("setup", setup.show, setup.act),
        desk.act("/citizens/{citizen}/invite", invite.make),
    ]
