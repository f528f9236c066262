"""`/desk/citizens/…`, and the lists that lead there."""

from starlette.routing import Route

from bot.desk.citizen.citizens_page import CitizensPage
from bot.desk.citizen.closing_page import ClosingPages
from bot.desk.citizen.conditions_page import ConditionsPages
from bot.desk.citizen.hours_page import HoursPages
from bot.desk.citizen.overview_page import OverviewPages
from bot.desk.citizen.placement_page import Placements
from bot.desk.citizen.rules_page import RulesPages
from bot.desk.citizen.timeline_page import TimelinePage
from bot.desk.desk import Desk
from bot.desk.office.people_pages import PeoplePages


def routes(desk: Desk) -> list[Route]:
    rules, hours = RulesPages(desk), HoursPages(desk)
    placements, closing, conditions = Placements(desk), ClosingPages(desk), ConditionsPages(desk)
    overview = OverviewPages(desk)
    return [
        desk.read("/citizens", CitizensPage(desk).show),
        desk.read("/citizens/{citizen}", overview.show),
        desk.read("/citizens/{citizen}/cases", overview.cases),
        desk.read("/citizens/{citizen}/words", overview.words),
        desk.read("/citizens/{citizen}/timeline", TimelinePage(desk).show),
        desk.read("/hours", PeoplePages(desk).staff(hours.pick)),
        desk.read("/placements", placements.board),
        *desk.of_citizen("signals", rules.show, rules.note),
        *desk.of_citizen("hours", hours.show, hours.act),
        *desk.of_citizen("placement", placements.show, placements.act),
        *desk.of_citizen("closing", closing.show, closing.act),
        *desk.of_citizen("conditions", conditions.show, conditions.act),
    ]
