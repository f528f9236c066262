"""Signing in and out."""

from starlette.routing import Route

from bot.desk.desk import Desk, open_form
from bot.desk.door.asking import Asking
from bot.desk.door.login import Login
from bot.desk.door.screens_page import SCREENS, ScreensPage


def routes(desk: Desk) -> list[Route]:
    login = Login(desk.pages, desk.sessions)
    asking = Asking(desk.parts, desk.batches, desk.pages)
    return [
        *open_form("/login", asking.form, asking.send),
        *open_form("/login/{token}", login.form, login.sign_in),
        desk.read(SCREENS, ScreensPage(desk).show),
        Route("/logout", login.sign_out, methods=["POST"]),
    ]
