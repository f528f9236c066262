"""The desk as an application of its own: its headers and error pages are everywhere. `OPEN` are
the pages without a session; a test holds every address against what each role gets."""

from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.routing import BaseRoute, Mount
from starlette.staticfiles import StaticFiles

from bot.batches import Batches
from bot.desk.cases import routes as cases
from bot.desk.citizen import routes as citizen
from bot.desk.day import routes as day
from bot.desk.desk import Desk
from bot.desk.door import routes as door
from bot.desk.door.guard import Errors, Guard
from bot.desk.door.tries import BY_TOKEN, Tries
from bot.desk.links import routes as links
from bot.desk.meetings import routes as meetings
from bot.desk.mentor import routes as mentor
from bot.desk.office import routes as office
from bot.desk.placement import routes as placement
from bot.desk.questions import routes as questions
from bot.parts import Parts

STATIC = Path(__file__).parent / "static"
OPEN = frozenset(
    {
        *("/login", "/logout", "/static", "/mentor/{token}/contacts"),
        *(f"/{name}/{{token}}" for name in BY_TOKEN),
    }
)


def desk_routes(parts: Parts, batches: Batches, *, secure: bool) -> list[BaseRoute]:
    """`/desk/…`"""
    desk = Desk.of(parts, batches, secure=secure)
    app = Starlette(
        routes=[
            *day.routes(desk),
            *cases.routes(desk),
            *citizen.routes(desk),
            *meetings.routes(desk),
            *placement.routes(desk),
            *questions.routes(desk),
            *office.routes(desk),
            *door.routes(desk),
            *links.routes(desk),
            *mentor.routes(desk),
            Mount("/static", StaticFiles(directory=STATIC)),
            desk.read("/{rest:path}", desk.signed_in.nothing_here),
        ],
        middleware=[
            Middleware(Guard, pages=desk.pages),
            Middleware(Tries, parts=parts, pages=desk.pages),
        ],
        exception_handlers={HTTPException: Errors(desk.pages)},
    )
    return [Mount("/desk", app=app)]
