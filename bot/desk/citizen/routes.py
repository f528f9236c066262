"""`/desk/citizens/…`, and the lists that lead there."""

from starlette.routing import Route

from bot.desk.citizen.closing_page import ClosingPages
from bot.desk.citizen.conditions_page import ConditionsPages
from bot.desk.citizen.hours_page import HoursPages
from bot.desk.citizen.placement_page import Placements
from bot.desk.citizen.rules_page import RulesPages
from bot.desk.desk import Desk
from bot.desk.office.people_pages import PeoplePages


def routes(desk: Desk) -> list[Route]:
    rules, hours = RulesPages(desk), HoursPages(desk)
    placements, closing, conditions = Placements(desk), ClosingPages(desk), ConditionsPages(desk)
    return [
        desk.read("/hours", PeoplePages(desk).staff(hours.pick)),
        desk.read("/placements", placements.board),
        *desk.of_citizen("signals", rules.show, rules.note),
        *desk.of_citizen("hours", hours.show, hours.act),
        *desk.of_citizen("placement", placements.show, placements.act),
        *desk.of_citizen("closing", closing.show, closing.act),
        *desk.of_citizen("conditions", conditions.show, conditions.act),
    ]
