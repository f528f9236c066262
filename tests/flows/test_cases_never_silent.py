"""Whatever people do or leave undone: a case is closed, or somebody hears of it."""

from datetime import timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from flows.cases import Do, S
from flows.cases.life import TABLE, can
from flows.effects import SetAlarm
from flows.events import Rang, StaffActed, Undelivered
from flows.facts import CaseFile, Person, Role
from flows.policy import Colour
from tests.amina import CHAIN
from tests.flows.case_chat import CaseChat, at

STAFF = (Role.caseworker, Role.deputy, Role.leader, Role.on_call, Role.job_consultant)
VALUES = ("take", "hand", "hand:2", "hand:3", "not_risk", "contacted", "no_answer", "note", "close",
          "outcome:fine", "outcome:still_open", "outcome:false_alarm", "open")  # fmt: skip
ACTIONS = ("take", "contacted", "no_answer", "note", "hand_over", "close", "not_a_risk", "plan",
           "snooze", "resume", "merge", "reopen", "reopen_mine", "undo")  # fmt: skip
PEOPLE = {**CHAIN, Role.on_call: Person(9, "Vagn", channels=("telegram",))}

steps = st.one_of(
    st.tuples(st.just("taps"), st.sampled_from(STAFF), st.sampled_from(VALUES), st.integers(0, 3)),
    st.tuples(st.just("desk"), st.sampled_from(STAFF), st.sampled_from(ACTIONS)),
    st.tuples(st.just("rings")),
    st.tuples(st.just("signals"), st.sampled_from(["danger", "noshow"]), st.sampled_from(Colour)),
    st.tuples(st.just("refused")),
    st.tuples(st.just("reached"), st.sampled_from(STAFF), st.booleans()),
    st.tuples(st.just("later"), st.integers(1, 60 * 30)),
)


class Town:
    """A case and its people; `pending` are the alarms that have not rung."""

    def __init__(self, present: frozenset[Role]) -> None:
        chain = {role: person for role, person in PEOPLE.items() if role in present}
        self.chat = CaseChat(at(23, 9), chain=chain)
        self.seen = 0
        self.pending: list[SetAlarm] = []

    def after(self) -> None:
        self.pending += self.chat.alarms[self.seen :]
        self.seen = len(self.chat.alarms)

    def ring_next(self, case: str = "") -> None:
        alarms = [a for a in self.pending if a.what.startswith("case") and case in {"", a.ref}]
        if alarms:
            alarm = min(alarms, key=lambda a: a.due)
            self.pending.remove(alarm)
            self.chat.now = max(self.chat.now, alarm.due)
            self.chat.happens(Rang(alarm.what, alarm.due, ref=alarm.ref, fence=alarm.fence))
            self.after()

    def does(self, what: str, *how: Any) -> None:
        chat, person = self.chat, self.chat.citizen.chain.get(how[0]) if how else None
        cases = chat.citizen.cases
        if what == "rings":
            self.ring_next()
        elif what == "signals":
            chat.notices(f"rule_{how[1]}", how[0], how[1])
        elif what == "later":
            until = chat.now + timedelta(minutes=how[0])
            while any(a.what.startswith("case") and a.due <= until for a in self.pending):
                self.ring_next()
            chat.now = max(chat.now, until)
        elif what == "refused":
            cards = [tell.receipt for _, tell in chat.sent if tell.receipt]
            for receipt in cards[-1:]:
                chat.happens(Undelivered(receipt, "refused"))
        elif what == "reached" and person is not None:
            live = PEOPLE[how[0]].channels if how[1] else ()
            chat.add(how[0], Person(person.id, person.name, channels=live))
        elif what == "taps" and person is not None and cases:
            fence = max(0, cases[-1].step - how[2])
            chat.answers("case", cases[-1].id, how[1], how[0], fence)
        elif what == "desk" and person is not None and (known := (*chat.citizen.closed, *cases)):
            soon, other = chat.now + timedelta(hours=1), known[0].id
            event = StaffActed(known[-1].id, how[1], "En note.", "meeting", 3, soon, other)
            chat.happens(event, person)
        self.after()

    def can_be_reached(self) -> set[int]:
        chain = self.chat.citizen.chain
        return {chain[role].id for role in STAFF if role in chain and chain[role].channels}

    def somebody_will_hear(self, case: CaseFile) -> bool:
        name, due = (
            ("case", case.due) if case.state == "open" else ("case_contact", case.contact_by)
        )
        wanted = (name, case.id, case.step, due)
        if any((a.what, a.ref, a.fence, a.due) == wanted for a in self.pending):
            return True
        return due is None and any(
            tell.case == case.id and tell.step == case.step for _, tell in self.chat.sent
        )


@settings(max_examples=150, deadline=None)
@given(st.frozensets(st.sampled_from(STAFF)), st.lists(steps, max_size=25))
def test_a_case_is_closed_or_somebody_will_hear_of_it(
    present: frozenset[Role], happened: list[tuple[Any, ...]]
) -> None:
    town = Town(present)
    town.does("signals", "danger", Colour.yellow)
    for step in happened:
        town.does(*step)
        for case in town.chat.citizen.cases:
            assert town.somebody_will_hear(case), (step, case)


@settings(max_examples=80, deadline=None)
@given(st.frozensets(st.sampled_from(STAFF), min_size=1), st.lists(steps, max_size=15))
def test_left_alone_every_loud_case_comes_to_a_person_who_can_be_reached(
    present: frozenset[Role], happened: list[tuple[Any, ...]]
) -> None:
    town = Town(present)
    town.does("signals", "danger", Colour.red)
    for step in happened:
        town.does(*step)
    loud = {c.id for c in town.chat.citizen.cases if c.colour in {Colour.red, Colour.orange}}
    reachable, since = town.can_be_reached(), len(town.chat.sent)
    for case in loud:
        for _ in range(20):
            town.ring_next(case)
    heard = {tell.case for _, tell in town.chat.sent[since:] if tell.person in reachable}
    assert not reachable or loud <= heard


def test_every_state_has_a_way_out_and_only_merged_has_none() -> None:
    for state in S:
        ways = {row["dest"] for row in TABLE if state in row["source"]} - {state}
        assert bool(ways) is (state is not S.merged)


def test_what_the_clock_does_is_possible_wherever_a_case_is_held() -> None:
    chat = CaseChat().danger()
    assert not can(chat.case, Do.forgotten)
    chat.taps(Role.caseworker, "take")
    assert can(chat.case, Do.forgotten)
    chat.taps(Role.caseworker, "contacted")
    assert can(chat.case, Do.forgotten)
