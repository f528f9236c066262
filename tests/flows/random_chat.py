"""Anything may happen, in any order: a conversation that hypothesis writes, and what it watches.

The watchers know no dialogue. They know what is true of every message: it can be read, it does
not come from a place marked for somebody else, and no word of the citizen's leaks.
"""

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from flows.effects import Button, Effect, Say, SetAlarm, Tell
from flows.events import (
    Answered,
    Blocked,
    ClosingActed,
    Commanded,
    Delivered,
    Event,
    Pressed,
    Rang,
    Sent,
    StaffActed,
    Submitted,
    TrackActed,
    Undelivered,
    Wrote,
)
from flows.facts import Citizen, Person, Role
from flows.goals import forms
from flows.registry import COMMANDS, STAFF_COMMANDS
from flows.sharing import offered
from flows.understanding import hear
from tests.chat import PureChat, plain
from tests.flows.messages import buttons_differ, easy_to_read, not_meant_for_staff, readable
from tests.flows.random_acts import CLOSING_ACTS, PLANS, TRACK_ACTS

FOR_THE_MENTORS = "Det var en god uge."  # written where the citizen says what they may read
OWN_WORDS = "Zebraen"  # in everything the citizen writes
NOT_FOR_THE_WORKPLACE = re.compile(
    r"\bsyg|\bsvær|\bhård|\bhumør|\btrist|\benergi\b|\boverskue|\bfare\b|\bselvmord", re.IGNORECASE
)
# Who sees what is the citizen's own only as far as the citizen shares it (requirement 48).
ONLY_WHAT_IS_SHARED = (Role.company_mentor, Role.personal_mentor, Role.job_consultant)
SEES_ALL = (Role.caseworker, Role.deputy, Role.leader)
NOBODY = Person(99, "Ukendt", channels=("telegram",))
LONGEST_BUTTON = 40  # of Telegram's 64 bytes; the flow and the question's number need the rest
MOST_SILENCES = 8
AN_OPEN_INVITATION = ("onboarding", "waiting")  # stays open; a person was told to call


@dataclass(slots=True)
class Card:
    """What was sent to a helper with buttons under it."""

    tell: Tell

    def press(self, which: int) -> Answered:
        task = self.tell.task
        assert task is not None
        buttons = self.tell.buttons
        value = buttons[which % len(buttons)].value if buttons else "seen"
        return Answered(task.id, task.kind, task.ref, value, task.fence, link=which % 2 == 1)


class RandomChat(PureChat):
    def __init__(self, **facts: Any) -> None:
        super().__init__(**facts)
        self.buttons_of: dict[int, tuple[Button, ...]] = {}
        self.cards: list[Card] = []
        self.receipts: list[str] = []
        self.case_ids: list[str] = []
        self.rung: set[int] = set()

    # --- what can happen --------------------------------------------------------------

    def happen(self, what: str, n: int, words: str) -> None:
        getattr(self, f"do_{what}")(n, words)
        self._has_buttons_that_fit()

    def do_presses(self, n: int, words: str) -> None:
        buttons = self.buttons_of.get(self.me.id, ())
        if not buttons:
            return
        value = buttons[n % len(buttons)].value
        if value.startswith("/"):
            self.hears(Commanded(value[1:]))
        else:
            self.hears(Pressed(self.talk.question, value))

    def do_presses_something_old(self, n: int, words: str) -> None:
        self.hears(Pressed(max(0, self.talk.question - 1 - n % 3), ("yes", "skip", "0")[n % 3]))

    def do_presses_nonsense(self, n: int, words: str) -> None:
        self.hears(Pressed(self.talk.question, ("", "x", "-1", "99", "own:", "yes")[n % 6]))

    def do_writes(self, n: int, words: str) -> None:
        if self.flow in {"preview", "ending", "new_goal", "early_stop"}:
            words = FOR_THE_MENTORS
        self.hears(Wrote(hear(words, self.me.language)))

    def do_sends(self, n: int, words: str) -> None:
        self.hears(Sent(("photo", "voice", "sticker", "document")[n % 4]))

    def do_commands(self, n: int, words: str) -> None:
        names = [*sorted(COMMANDS), "ukendt"]
        self.hears(Commanded(names[n % len(names)]))

    def do_goes_quiet(self, n: int, words: str) -> None:
        self.clock(Rang("quiet", self.now, fence=self.talk.question - n % 2))

    def do_waits(self, n: int, words: str) -> None:
        self.now += timedelta(minutes=(1, 20, 60, 180, 600, 1440, 4320)[n % 7])

    def do_rings(self, n: int, words: str) -> None:
        """The next due alarm; now and then another one, late or for the second time."""
        waiting = [a for a in self.alarms if id(a) not in self.rung] if n % 4 else self.alarms
        if waiting:
            chosen = min(waiting, key=lambda a: a.due) if n % 3 else waiting[n % len(waiting)]
            self.rung.add(id(chosen))
            self.now = max(self.now, chosen.due)
            self.clock(alarm_rings(chosen))

    def do_helper_answers(self, n: int, words: str) -> None:
        if self.cards:
            card = self.cards[-1 - n % min(3, len(self.cards))]
            self.somebody(card.press(n), self._person(card.tell.person))

    def do_receipt_comes(self, n: int, words: str) -> None:
        if self.receipts:
            receipt = self.receipts[-1 - n % min(3, len(self.receipts))]
            took = Delivered(receipt, ("telegram", "mail")[n % 2])
            self.clock(took if n % 3 else Undelivered(receipt, "403"))

    def do_blocks(self, n: int, words: str) -> None:
        self.clock(Blocked(n % 2 == 0))

    def do_staff_writes(self, n: int, words: str) -> None:
        names = [*sorted(STAFF_COMMANDS), "ukendt"]
        event = Wrote(hear(words, "da")) if n % 2 else Commanded(names[n % len(names)])
        self.somebody(event, self._staff(n))

    def do_staff_presses(self, n: int, words: str) -> None:
        person = self._staff(n)
        buttons = self.buttons_of.get(person.id, ())
        if buttons and not buttons[n % len(buttons)].value.startswith("/"):
            question = self.talks[person.id].question
            self.somebody(Pressed(question, buttons[n % len(buttons)].value), person)

    def do_staff_acts(self, n: int, words: str) -> None:
        if self.case_ids:
            actions = ("take", "contacted", "not_reached", "note", "hand_over", "close")
            case, outcome = self.case_ids[n % len(self.case_ids)], ("", "new_plan")[n % 2]
            act = StaffActed(case, actions[n % 6], "en note", outcome, self._staff(n + 1).id)
            self.somebody(act, self._staff(n))

    def do_staff_tracks(self, n: int, words: str) -> None:
        """In the desk, also where it does not fit."""
        if self.case_ids:
            action, fields = TRACK_ACTS[n % len(TRACK_ACTS)]
            case = self.case_ids[n % len(self.case_ids)]
            self.somebody(TrackActed(case, action, fields), self._staff(n))

    def do_staff_plans(self, n: int, words: str) -> None:
        """The forms of the page Timer, also where they do not fit."""
        form, ref = PLANS[n % len(PLANS)]
        self.somebody(Submitted(form, ref, hear("")), self._staff(n))

    def do_staff_submits(self, n: int, words: str) -> None:
        """From the page of the placement, also what it would not offer."""
        kind = sorted(forms.DO)[n % len(forms.DO)]
        ref = ("1", "2", "99", "company_mentor", "caseworker", "")[n % 6]
        said = ("7", "2026-12-01", "none", "4", "Kun om torsdagen", "")[n // 6 % 6]
        self.somebody(Submitted(kind, ref, hear(said, "da")), self._staff(n))

    def do_staff_suggests(self, n: int, words: str) -> None:
        """A condition from the desk, or one of those that wait taken away."""
        waiting = [line.id for line in offered.offers(self.citizen)]
        if waiting and n % 4 == 0:
            event = Submitted(offered.TAKE_AWAY, waiting[n % len(waiting)], hear(""))
        else:
            key = ("calm", "show_me", "", "nonsense")[n % 4]
            own = "" if key else "Hjælp til det tunge."
            event = Submitted(offered.OFFER, key, hear(own), fields={"source": "referral"})
        self.somebody(event, self._staff(n))

    def do_staff_closes(self, n: int, words: str) -> None:
        action, fields = CLOSING_ACTS[n % len(CLOSING_ACTS)]
        self.somebody(ClosingActed(action, fields), self._staff(n))

    # --- and what is watched ----------------------------------------------------------

    def hears(self, event: Event) -> None:
        """The citizen did something: there is always an answer."""
        self.happens(event)
        self.watch()
        assert self.turn is not None
        said = any(isinstance(e, Say) for e in self.effects) or self.turn.toast is not None
        assert said, f"no answer to {event} in {self.flow}.{self.state}"

    def clock(self, event: Event) -> None:
        self.happens(event)
        self.watch()

    def somebody(self, event: Event, who: Person) -> None:
        self.happens(event, who)
        self.watch(who)

    def watch(self, who: Person | None = None) -> None:
        about_citizen = who is None
        for effect in self.effects:
            match effect:
                case Say(text, buttons):
                    readable(text, *(b.label for b in buttons))
                    buttons_differ(buttons)
                    if about_citizen:
                        not_meant_for_staff(text, *(b.label for b in buttons))
                        easy_to_read(text)
                case Tell():
                    self._watch_tell(effect)
        self._watch_every_open_question()

    def _watch_tell(self, tell: Tell) -> None:
        everything = (tell.subject, tell.text, *tell.lines, *(b.label for b in tell.buttons))
        readable(*everything)
        if tell.person == self.me.id:
            not_meant_for_staff(*everything)
            return
        told = "\n".join(map(plain, (tell.subject, tell.text, *tell.lines)))
        assert OWN_WORDS.casefold() not in told.casefold(), told
        if tell.person == self._id(Role.company_mentor):
            assert not NOT_FOR_THE_WORKPLACE.search(told), told
        for private in not_shared_with(self.citizen, tell.person):
            assert private.casefold() not in told.casefold(), f"{private!r} is not shared: {told}"

    def _watch_every_open_question(self) -> None:
        """Whoever stands in a dialogue was asked something, and silence will end it."""
        for talk in self.talks.values():
            if talk.open:
                quiet = [a for a in self.alarms if a.what == "quiet" and a.fence == talk.question]
                assert quiet, f"{talk.flow}.{talk.state} waits for ever"

    def everybody_goes_quiet(self) -> None:
        """Every dialogue ends by itself."""
        for id_, talk in self.talks.items():
            for _ in range(MOST_SILENCES):
                if talk.open:
                    self.now += timedelta(hours=13)
                    self.somebody(Rang("quiet", self.now, fence=talk.question), self._person(id_))
            stands = (talk.flow, talk.state)
            assert not talk.open or stands == AN_OPEN_INVITATION, f"{stands} never ends"

    # --- what becomes of it -----------------------------------------------------------

    def _apply(self, effect: Effect) -> None:
        super()._apply(effect)
        if isinstance(effect, Tell):
            if effect.task is not None:
                self.cards.append(Card(effect))
            if effect.receipt:
                self.receipts.append(effect.receipt)
        self.case_ids = [*{*self.case_ids, *(case.id for case in self.citizen.cases)}]
        self.case_ids.sort()

    def _has_buttons_that_fit(self) -> None:
        assert self.turn is not None or not self.effects
        for effect in self.effects:
            if isinstance(effect, Say | Tell):
                for button in effect.buttons:
                    assert len(button.value.encode()) <= LONGEST_BUTTON, button
            if isinstance(effect, Say) and effect.buttons and self.turn is not None:
                self.buttons_of[self.turn.me.id] = effect.buttons

    def _id(self, role: Role) -> int | None:
        person = self.citizen.who(role)
        return person.id if person else None

    def _person(self, id_: int) -> Person:
        people: list[Person] = [self.me, *self.citizen.chain.values()]
        return next((person for person in people if person.id == id_), NOBODY)

    def _staff(self, n: int) -> Person:
        people = list(self.citizen.chain.values()) or [NOBODY]
        return people[n % len(people)]


def not_shared_with(citizen: Citizen, person: int) -> set[str]:
    """The citizen's goals, conditions, wishes and lines that this mentor or partner may not read.
    Two that are worded alike are one text; "0" stands in any time by chance."""
    roles = {role for role, held in citizen.chain.items() if held.id == person}
    if not roles & set(ONLY_WHAT_IS_SHARED) or roles & set(SEES_ALL):
        return set()
    lines = [line for line in citizen.entries if line.source == "citizen"]
    items = [*citizen.goals, *citizen.plans, *citizen.reached, *citizen.conditions, *lines]
    shared = {one.text for one in items if roles & set(one.shared)}
    return {one.text for one in items if len(one.text) > 3} - shared - {FOR_THE_MENTORS}


def alarm_rings(alarm: SetAlarm) -> Rang:
    return Rang(alarm.what, alarm.due, alarm.not_after, alarm.ref, alarm.fence)
