"""Every address of the desk. `OPEN` are the pages without a session; a test holds the list
against what each role gets."""

from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.batches import Batches
from bot.desk.ask_page import AskPage
from bot.desk.closing_page import ClosingPages
from bot.desk.conditions_page import ConditionsPages
from bot.desk.digest_page import DigestPage
from bot.desk.duty_page import DutyPage
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
from bot.desk.staff import Staff
from bot.desk.submitting import Submitting
from bot.desk.track_reading import TracksReading
from bot.desk.tracks import Tracks
from bot.desk.tries import Tries
from bot.desk.week_page import WeekPage
from bot.parts import Parts

STATIC = Path(__file__).parent / "static"
OPEN = frozenset(
    {
        *("/login", "/login/{token}", "/logout", "/static"),
        *("/link/{token}", "/digest/{token}", "/ask/{token}", "/host/{token}"),
        "/week/{token}",
    }
)


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
    people = [
        Route(f"/people/{name}", staff.only(shared.staff(page)), methods=[method])
        for name, place in (("leave", leave), ("duty", duty), ("handover", handover))
        for method, page in (("GET", place.show), ("POST", place.act))
    ]
    tracks = Tracks(pages, submitting, staff, TracksReading(parts, reading))
    staff.more = tracks.shown
    asked = QuestionReading(parts, reading)
    questions = Questions(pages, sessions, asked, submitting)
    greetings = Greetings(pages, sessions, asked, submitting)
    placements = Placements(pages, sessions, PlacementReading(parts, reading), submitting)
    ask = AskPage(parts, pages, reading, submitting)
    host = HostPage(parts, pages, reading, submitting)
    week = WeekPage(parts, pages, reading, submitting)
    meeting = MeetingPage(parts, pages, sessions, reading, submitting)
    rules = RulesPages(parts, pages, sessions, submitting)
    hours = HoursPages(pages, sessions, HoursReading(parts, reading), submitting)
    closing = ClosingPages(parts, pages, sessions, reading, submitting)
    conditions = ConditionsPages(parts, pages, sessions, reading, submitting)
    app = Starlette(
        routes=[
            Route("/", staff.only(staff.board), methods=["GET"]),
            Route("/cases/{case}", staff.only(staff.case), methods=["GET"]),
            Route("/cases/{case}", staff.only(staff.act), methods=["POST"]),
            Route("/numbers", staff.only(numbers.show), methods=["GET"]),
            Route("/cases/{case}/tracks", staff.only(tracks.act), methods=["POST"]),
            Route("/questions", staff.only(questions.board), methods=["GET"]),
            Route("/questions/{question}", staff.only(questions.show), methods=["GET"]),
            Route("/questions/{question}", staff.only(questions.answer), methods=["POST"]),
            Route("/greeting", staff.only(greetings.show), methods=["GET"]),
            Route("/greeting", staff.only(greetings.send), methods=["POST"]),
            Route("/ask/{token}", ask.show, methods=["GET"]),
            Route("/ask/{token}", ask.send, methods=["POST"]),
            Route("/host/{token}", host.show, methods=["GET"]),
            Route("/host/{token}", host.send, methods=["POST"]),
            Route("/week/{token}", week.show, methods=["GET"]),
            Route("/week/{token}", week.send, methods=["POST"]),
            Route("/citizens/{citizen}/meeting", staff.only(meeting.show), methods=["GET"]),
            Route("/citizens/{citizen}/meeting", staff.only(meeting.keep), methods=["POST"]),
            Route("/citizens/{citizen}/signals", staff.only(rules.show), methods=["GET"]),
            Route("/citizens/{citizen}/signals", staff.only(rules.note), methods=["POST"]),
            Route("/hours", staff.only(shared.staff(hours.pick)), methods=["GET"]),
            Route("/citizens/{citizen}/hours", staff.only(hours.show), methods=["GET"]),
            Route("/citizens/{citizen}/hours", staff.only(hours.act), methods=["POST"]),
            Route("/placements", staff.only(placements.board), methods=["GET"]),
            Route("/citizens/{citizen}/placement", staff.only(placements.show), methods=["GET"]),
            Route("/citizens/{citizen}/placement", staff.only(placements.act), methods=["POST"]),
            Route("/citizens/{citizen}/closing", staff.only(closing.show), methods=["GET"]),
            Route("/citizens/{citizen}/closing", staff.only(closing.act), methods=["POST"]),
            Route("/citizens/{citizen}/conditions", staff.only(conditions.show), methods=["GET"]),
            Route("/citizens/{citizen}/conditions", staff.only(conditions.act), methods=["POST"]),
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
            *people,
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
