"""`/desk/questions/…` and `/desk/greeting`."""

from starlette.routing import Route

from bot.desk.desk import Desk
from bot.desk.questions.greeting_page import Greetings
from bot.desk.questions.question_page import Questions


def routes(desk: Desk) -> list[Route]:
    questions, greetings = Questions(desk), Greetings(desk)
    return [
        desk.read("/questions", questions.board),
        *desk.form("/questions/{question}", questions.show, questions.answer),
        *desk.form("/greeting", greetings.show, greetings.send),
    ]
