"""What goes along to a meeting: the agenda as a PDF, and its days for a calendar."""

from collections.abc import Callable, Iterator

from bot import calendar
from bot.desk.meetings import meeting_texts as texts
from bot.desk.meetings.meeting_reading import Decision, Item, MeetingPage
from bot.sheets.setting import Section, Sheet, sheet_pdf
from flows.meetings.agendas import Agenda
from flows.texts import Text, words

Say = Callable[[Text], str]


def agenda_pdf(page: MeetingPage, say: Say, language: str) -> bytes:
    where = [words(page.workplace)] if page.workplace else []
    when = [texts.when(page.which, page.start_meeting, page.meeting)]
    if page.which is Agenda.report:
        when = [texts.sent_on(page.sent)] if page.sent else []
    return sheet_pdf(
        Sheet(
            say(texts.about(page.which, page.alias)),
            tuple(map(say, (*where, *when))),
            tuple(_sections(page, say)),
            say(texts.FOR_REPORT if page.which is Agenda.report else texts.FOR_STAFF),
            language,
            say(texts.NOTE),
            say(texts.NOT_SET),
        )
    )


def _sections(page: MeetingPage, say: Say) -> Iterator[Section]:
    room = page.which is not Agenda.report
    for item in page.items:
        yield Section(say(item.name), tuple(map(say, item.known)), item.note, room)
    if page.which is Agenda.report:  # paid hours stand under the perspective
        return
    paid = say(texts.PAID_LABELS[page.paid])
    yield Section(say(texts.PAID), (paid,))  # a fixed point of every meeting (requirement 162)
    if page.decisions:
        lines = tuple(_decision(one, say) for one in page.decisions)
        yield Section(say(texts.AGREED), lines)
    if page.earlier:
        yield Section(say(texts.EARLIER), tuple(_earlier(one, say) for one in page.earlier))


def _decision(one: Decision, say: Say) -> str:
    when = f", {say(texts.plain_day(one.day))}" if one.day else ""
    return f"{one.what} – {say(texts.owner(one.owner, one.name))}{when}"


def _earlier(item: Item, say: Say) -> str:
    return f"{say(item.name)}: {item.note}"


def calendar_file(page: MeetingPage, say: Say) -> bytes:
    """The follow-up that comes, the first day if it is to come, and what was agreed."""
    return calendar.days(_days(page), page.now, say)


def _days(page: MeetingPage) -> Iterator[calendar.Day]:
    if page.meeting:
        title = texts.about(Agenda.follow_up, page.alias)
        yield calendar.Day(f"follow-up-{page.placement}", page.meeting, title, page.workplace)
    if page.start_meeting:
        at, title = page.start_meeting, texts.about(Agenda.start, page.alias)
        yield calendar.Day(f"start-meeting-{page.placement}", at.date(), title, at=at)
    if page.begins and page.begins >= page.today:
        title = texts.first_day(page.alias)
        yield calendar.Day(f"first-day-{page.placement}", page.begins, title, page.workplace)
    for one in page.decisions:
        if one.day:
            yield calendar.Day(f"agreed-{one.id}", one.day, texts.to_do(one.what, one.name))
