"""Every address of the desk. `OPEN` are the pages without a session; a test holds the list
against what each role gets."""

from collections.abc import Awaitable, Callable
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.batches import Batches
from bot.desk.ask_page import AskPage
from bot.desk.closing_page import ClosingPages
from bot.desk.conditions_page import ConditionsPages
from bot.desk.digest_page import DigestPage
from bot.desk.duty_page import DutyPage
from bot.desk.form_links import FormLinks
from bot.desk.forms import Acts
from bot.desk.greeting_page import Greetings
from bot.desk.guard import Errors, Guard
from bot.desk.handover_page import HandoverPage
from bot.desk.host_page import HostPage
from bot.desk.hours_page import HoursPages
from bot.desk.hours_reading import HoursReading
from bot.desk.leave_page import LeavePage
from bot.desk.link_page import LinkPage
from bot.desk.login import Login
from bot.desk.meeting_page import MeetingPage
from bot.desk.numbers_page import NumbersPage
from bot.desk.pages import Pages
from bot.desk.people_pages import PeoplePages
from bot.desk.placement_page import Placements
from bot.desk.placement_reading import PlacementReading
from bot.desk.question_page import Questions
from bot.desk.question_reading import QuestionReading
from bot.desk.reading import Reading
from bot.desk.rules_page import RulesPages
from bot.desk.sessions import Sessions
from bot.desk.staff import Page, Staff
from bot.desk.submitting import Submitting
from bot.desk.track_reading import TracksReading
from bot.desk.tracks import Tracks
from bot.desk.tries import BY_TOKEN, Tries
from bot.desk.week_page import WeekPage
from bot.parts import Parts
from flows.facts import MENTORS, Role

Open = Callable[[Request], Awaitable[Response]]
STATIC = Path(__file__).parent / "static"
OPEN = frozenset({"/login", "/logout", "/static", *(f"/{name}/{{token}}" for name in BY_TOKEN)})


def desk_routes(parts: Parts, batches: Batches, *, secure: bool) -> list[BaseRoute]:
    """`/desk/…`, as an application of its own: its headers and error pages are everywhere."""
    pages = Pages(parts.policy.office.zone)
    sessions = Sessions(parts, batches, secure=secure)
    reading = Reading(parts)
    login = Login(pages, sessions)
    submitting = Submitting(parts, batches)
    link = LinkPage(parts, pages, reading, submitting)
    digest = DigestPage(parts, batches, pages, sessions)
    staff = Staff(pages, sessions, reading, submitting, Acts(parts, submitting))
    numbers = NumbersPage(parts, pages)
    shared = PeoplePages(parts, batches, pages, sessions)
    leave, duty, handover = LeavePage(shared), DutyPage(shared), HandoverPage(shared)
    tracks = Tracks(pages, submitting, staff, TracksReading(parts, reading))
    staff.more = tracks.shown
    asked = QuestionReading(parts, reading)
    questions = Questions(pages, sessions, asked, submitting)
    greetings = Greetings(pages, sessions, asked, submitting)
    placements = Placements(pages, sessions, PlacementReading(parts, reading), submitting)
    mentor, ours = frozenset({Role.company_mentor}), (parts, pages, reading, submitting)
    ask = AskPage(FormLinks("ask", MENTORS, *ours))
    host = HostPage(FormLinks("host", mentor, *ours))
    week = WeekPage(FormLinks("week", mentor, *ours))
    meeting = MeetingPage(parts, pages, sessions, reading, submitting)
    rules = RulesPages(parts, pages, sessions, submitting)
    hours = HoursPages(pages, sessions, HoursReading(parts, reading), submitting)
    closing = ClosingPages(parts, pages, sessions, reading, submitting)
    conditions = ConditionsPages(parts, pages, sessions, reading, submitting)
    app = Starlette(
        routes=[
            _read("/", staff.only(staff.board)),
            *_form("/cases/{case}", staff.only(staff.case), staff.only(staff.act)),
            Route("/cases/{case}/tracks", staff.only(tracks.act), methods=["POST"]),
            _read("/numbers", staff.only(numbers.show)),
            _read("/questions", staff.only(questions.board)),
            *_form(
                "/questions/{question}", staff.only(questions.show), staff.only(questions.answer)
            ),
            *_form("/greeting", staff.only(greetings.show), staff.only(greetings.send)),
            _read("/hours", staff.only(shared.staff(hours.pick))),
            _read("/placements", staff.only(placements.board)),
            *_of_citizen("meeting", staff, meeting.show, meeting.keep),
            *_of_citizen("signals", staff, rules.show, rules.note),
            *_of_citizen("hours", staff, hours.show, hours.act),
            *_of_citizen("placement", staff, placements.show, placements.act),
            *_of_citizen("closing", staff, closing.show, closing.act),
            *_of_citizen("conditions", staff, conditions.show, conditions.act),
            *_of_people("leave", staff, shared, leave.show, leave.act),
            *_of_people("duty", staff, shared, duty.show, duty.act),
            *_of_people("handover", staff, shared, handover.show, handover.act),
            _read("/login", login.how),
            *_form("/login/{token}", login.form, login.sign_in),
            Route("/logout", login.sign_out, methods=["POST"]),
            *_form("/settings", staff.only(digest.settings), staff.only(digest.keep_settings)),
            *_form("/digest/{token}", digest.show, digest.choose),
            *_form("/link/{token}", link.show, link.answer),
            *_form("/ask/{token}", ask.show, ask.send),
            *_form("/host/{token}", host.show, host.send),
            *_form("/week/{token}", week.show, week.send),
            Mount("/static", StaticFiles(directory=STATIC)),
            _read("/{rest:path}", staff.only(staff.nothing_here)),
        ],
        middleware=[
            Middleware(Guard, pages=pages),
            Middleware(Tries, parts=parts, pages=pages),
        ],
        exception_handlers={HTTPException: Errors(pages)},
    )
    return [Mount("/desk", app=app)]


def _read(path: str, show: Open) -> Route:
    return Route(path, show, methods=["GET"])


def _form(path: str, show: Open, act: Open) -> list[Route]:
    return [_read(path, show), Route(path, act, methods=["POST"])]


def _of_citizen(name: str, staff: Staff, show: Page, act: Page) -> list[Route]:
    return _form(f"/citizens/{{citizen}}/{name}", staff.only(show), staff.only(act))


def _of_people(name: str, staff: Staff, shared: PeoplePages, show: Page, act: Page) -> list[Route]:
    return _form(f"/people/{name}", staff.only(shared.staff(show)), staff.only(shared.staff(act)))
