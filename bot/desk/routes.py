"""Every address of the desk. `OPEN` are the pages without a session; a test holds the list
against what each role gets."""

from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.batches import Batches
from bot.desk.digest_page import DigestPage
from bot.desk.forms import Acts
from bot.desk.guard import Errors, Guard
from bot.desk.link_page import LinkPage
from bot.desk.login import Login
from bot.desk.pages import Pages
from bot.desk.reading import Reading
from bot.desk.sessions import Sessions
from bot.desk.staff import Staff
from bot.desk.tries import Tries
from bot.parts import Parts

STATIC = Path(__file__).parent / "static"
OPEN = frozenset(
    {"/login", "/login/{token}", "/logout", "/link/{token}", "/digest/{token}", "/static"}
)


def desk_routes(parts: Parts, batches: Batches, *, secure: bool) -> list[BaseRoute]:
    """`/desk/…`, as an application of its own: its headers and error pages are everywhere."""
    pages = Pages(parts.policy.office.zone)
    sessions = Sessions(parts, batches, secure=secure)
    reading = Reading(parts)
    login = Login(pages, sessions)
    link = LinkPage(parts, batches, pages, reading)
    digest = DigestPage(parts, batches, pages, sessions)
    staff = Staff(pages, sessions, reading, Acts(parts, batches))
    app = Starlette(
        routes=[
            Route("/", staff.only(staff.board), methods=["GET"]),
            Route("/cases/{case}", staff.only(staff.case), methods=["GET"]),
            Route("/cases/{case}", staff.only(staff.act), methods=["POST"]),
            Route("/login", login.how, methods=["GET"]),
            Route("/login/{token}", login.form, methods=["GET"]),
            Route("/login/{token}", login.sign_in, methods=["POST"]),
            Route("/logout", login.sign_out, methods=["POST"]),
            Route("/settings", staff.only(digest.settings), methods=["GET"]),
            Route("/settings", staff.only(digest.keep_settings), methods=["POST"]),
            Route("/digest/{token}", digest.show, methods=["GET"]),
            Route("/digest/{token}", digest.choose, methods=["POST"]),
            Route("/link/{token}", link.show, methods=["GET"]),
            Route("/link/{token}", link.answer, methods=["POST"]),
            Mount("/static", StaticFiles(directory=STATIC)),
            Route("/{rest:path}", staff.only(staff.nothing_here), methods=["GET"]),
        ],
        middleware=[
            Middleware(Guard, pages=pages),
            Middleware(Tries, parts=parts, pages=pages),
        ],
        exception_handlers={HTTPException: Errors(pages)},
    )
    return [Mount("/desk", app=app)]
