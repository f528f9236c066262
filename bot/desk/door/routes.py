"""Signing in and out."""

from starlette.routing import Route

from bot.desk.desk import Desk, open_form, opened
from bot.desk.door.login import Login


def routes(desk: Desk) -> list[Route]:
    login = Login(desk.pages, desk.sessions)
    return [
        opened("/login", login.how),
        *open_form("/login/{token}", login.form, login.sign_in),
        Route("/logout", login.sign_out, methods=["POST"]),
    ]
