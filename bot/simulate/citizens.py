"""What a citizen does: joins, lives, writes unasked, and answers what is asked, mostly.

An answer is chosen by reading the labels, as a person does. A question that this file has never
heard of is answered with any of its buttons: new dialogues are walked without a change here.
"""

from collections.abc import Callable, Iterator
from datetime import datetime, time, timedelta
from random import Random

from bot.simulate.chance import Chance
from bot.simulate.cohort import Resident
from bot.simulate.habits import CitizenHabits
from bot.simulate.life import GOOD, HARD, LOW, OKAY, Day, Life
from bot.simulate.post import Act, Seen
from flows.calendar import at_local, local

MINUTE = timedelta(minutes=1)
SICK = ("jeg er syg i dag", "jeg kan ikke komme i dag, jeg har feber", "mit barn er sygt i dag")
CALL = ("ring til mig", "kan nogen ringe til mig?")
DANGER = ("jeg vil ikke leve mere", "jeg kan ikke mere", "jeg vil dø")
TALK = (
    "det gik fint i dag",
    "hvornår møder jeg i morgen?",
    "tak",
    "hvem skal jeg spørge om madpakken?",
)
LEAVE = ("PAUSE", "STOP")
WHAT_FILLED = ("Opgaver", "Tempo", "Vejen derhen", "Noget hjemme", "Andet")
REASONS = ("Syg", "Syg", "Barn syg", "En aftale", "Spring over")
HOW_LONG = ("I dag", "I dag", "I dag", "I dag", "Flere dage")
NEVER = ("Stop helt", "Slet", "Ja, slet", "English", "Kan ikke i morgen", "Ja, stop", "Nej tak")
MOOD = {GOOD: "😀", OKAY: "🙂", LOW: "😕", HARD: "😞"}
TELLS_FIRST = 0.4  # of those who are late or absent: before they are asked
PRESSES_A_MENU = 0.02

Choice = Callable[[Day, Random], str]  # the beginning of a label; "" is silence


def _coming(day: Day, _: Random) -> str:
    if day.no_show:
        return ""
    return "Kan ikke i dag" if day.absent else "Lidt sen" if day.late else "På vej"


def _here(day: Day, _: Random) -> str:
    return "Ja, jeg er her" if day.comes else "Kan ikke i dag" if day.absent else ""


def _asked_kindly(day: Day, chance: Random) -> str:
    if day.comes:
        return "På vej"
    return chance.choice(("Kan ikke i dag", "Ring til mig", "", ""))


def _safe(day: Day, chance: Random) -> str:
    return chance.choice(("Ja", "Ja", "Ved ikke", "")) if day.meant else "Nej"


def _scale(day: Day, chance: Random) -> str:
    return str(chance.randint(1, 4) if day.trouble else chance.randint(5, 9))


def _in(minutes: str) -> Choice:
    return lambda day, _: f"Om {day.late}" if day.late in (10, 30) else f"Om {minutes}"


CHOICES: tuple[tuple[frozenset[str], Choice], ...] = (
    # labels that are there                       what is chosen
    (frozenset({"Ja", "Nej", "Ved ikke"}), _safe),
    (frozenset({"På vej", "Lidt sen"}), _coming),
    (frozenset({"Ja, jeg er her"}), _here),
    (frozenset({"På vej", "Ring til mig"}), _asked_kindly),
    (frozenset({"Ja, på vej"}), lambda day, _: "Ja, på vej" if day.comes else "Nej, kan ikke"),
    (frozenset({"😀 Godt"}), lambda day, c: MOOD[day.mood] if c.random() > 0.04 else "Spring over"),
    (frozenset({"Færre"}), lambda _, c: "Ja" if c.random() > 0.05 else "Færre"),
    (frozenset({"Delvist"}), lambda day, _: "Ja" if day.kept else "Nej"),
    (frozenset({"Meget", "Slet ingen"}), lambda day, _: "Lidt" if day.trouble else "Noget"),
    (frozenset({"Opgaver", "Tempo"}), lambda _, c: c.choice(WHAT_FILLED)),
    (frozenset({"Ikke nu", "Ja, i dag"}), lambda day, c: _wants(day, c, "Ja, i dag", "Ikke nu")),
    (frozenset({"Ja, ring til mig"}), lambda _, c: "Ja"),
    (frozenset({"Om 10 min"}), _in("30")),
    (frozenset({"Flere dage", "I dag"}), lambda _, c: c.choice(HOW_LONG)),
    (frozenset({"Flere dage", "Jeg kommer alligevel"}), lambda _, c: "Nej, intet nyt"),
    (frozenset({"Syg", "Barn syg"}), lambda _, c: c.choice(REASONS)),
    (frozenset({"Ja, giv besked"}), lambda _, c: "Ja" if c.random() < 0.9 else "Jeg"),
    (frozenset({"Jeg kommer"}), lambda day, _: "Jeg kommer" if day.comes else "Ikke"),
    (frozenset({"Send", "Send ikke"}), lambda _, c: "Send" if c.random() < 0.8 else "Send ikke"),
    (frozenset({"Dansk"}), lambda _, c: "Dansk"),
    (frozenset({"Begge dele"}), lambda _, c: "Begge dele"),
    (frozenset({"0", "10"}), _scale),
    (frozenset({"Ja, hold pause"}), lambda _, c: "Ja"),
    (frozenset({"Ja, stop"}), lambda _, c: "Ja"),
)  # fmt: skip


def _wants(day: Day, chance: Random, yes: str, no: str) -> str:
    return yes if chance.random() < (0.6 if day.trouble else 0.1) else no


def chosen(labels: list[str], day: Day, chance: Random) -> str:
    """The label that is pressed; "" for silence."""
    for there, choice in CHOICES:
        if there <= set(labels):
            wanted = choice(day, chance)
            fits = [label for label in labels if wanted and label.startswith(wanted)]
            return fits[0] if fits else ""
    possible = [label for label in labels if not label.startswith(NEVER)]
    return chance.choice(possible) if possible else ""


class Citizen:
    def __init__(
        self, who: Resident, life: Life, chance: Chance, habits: CitizenHabits, zone: str
    ) -> None:
        self.who, self.life = who, life
        self._chance, self._habits, self._zone = chance, habits, zone
        self._joins = chance.happens(habits.joins, who.id, "joins")
        self._times: dict[object, int] = {}

    def unasked(self, since: datetime, until: datetime) -> Iterator[Act]:
        """Joining, and whatever happens to them on their days."""
        eve = at_local(self.who.first - timedelta(days=3), time(10), self._zone)
        joins = max(since, eve) + self._later(20, "joins")
        yield self._writes(joins, f"/start {self.who.token}")
        for shift in self.life.shifts(self._zone):
            if joins.date() <= shift.day and shift.ends <= until:
                yield from self._lives(self.life.day(shift.day), shift.starts)

    def _lives(self, day: Day, starts: datetime) -> Iterator[Act]:
        chance, habits = self._chance.of(self.who.id, starts, "unasked"), self._habits
        before = starts - MINUTE * chance.randrange(65, 110)
        if day.absent and chance.random() < TELLS_FIRST:
            yield self._writes(before, chance.choice(SICK))
        elif day.comes and day.late and chance.random() < TELLS_FIRST:
            yield self._writes(before, f"jeg kommer {day.late} minutter for sent")
        for happens, words, hours in (
            (day.call, CALL, (0, 12)),
            (day.danger, DANGER, (-4, 16)),
            (day.talk, TALK, (0, 10)),
            (chance.random() < habits.pauses_or_stops_per_week / 5, LEAVE, (1, 8)),
        ):
            if happens:
                at = starts + MINUTE * chance.randrange(hours[0] * 60, hours[1] * 60)
                yield self._writes(at, chance.choice(words))
        if chance.random() < habits.blocks_per_week / 5:
            yield Act(starts + MINUTE * 90, self.who.id, "blocks")

    def sees(self, seen: Seen) -> Iterator[Act]:
        asked = [(label, data) for label, data in seen.buttons if data.startswith(("q:", "t:"))]
        if not asked:
            yield from self._plays_with_the_menu(seen)
            return
        today = local(seen.at, self._zone).date()
        day, labels = self.life.day(today), [label for label, _ in asked]
        time_ = self._times[today, tuple(labels)] = self._times.get((today, tuple(labels)), 0) + 1
        chance = self._chance.of(self.who.id, today, *labels, time_)
        label = self._invited(labels, chance) or chosen(labels, day, chance)
        answers = self._habits.answers_in_trouble if day.trouble else self._habits.answers
        if "Ja, lad os prøve" in labels or "Dansk" in labels or "Begge dele" in labels:
            answers = 1.0
        if not label or day.silent or chance.random() >= answers:
            return
        data = next(data for known, data in asked if known == label)
        wait = self._later(self._habits.answer_minutes, today, *labels, time_)
        yield Act(seen.at + wait, self.who.id, "presses", data, seen.message)

    def _invited(self, labels: list[str], chance: Random) -> str:
        if "Ja, lad os prøve" not in labels:
            return ""
        return "Ja, lad os prøve" if self._joins else chance.choice(("Nej tak", "Fortæl mere"))

    def _plays_with_the_menu(self, seen: Seen) -> Iterator[Act]:
        chance = self._chance.of(self.who.id, seen.at, "menu", len(seen.buttons))
        if seen.buttons and chance.random() < PRESSES_A_MENU:
            label, data = chance.choice(seen.buttons)
            if not label.startswith(NEVER):
                yield Act(seen.at + MINUTE, self.who.id, "presses", data, seen.message)

    def _later(self, usual: float, *what: object) -> timedelta:
        return MINUTE * self._chance.minutes(usual, self.who.id, *what, "later")

    def _writes(self, at: datetime, words: str) -> Act:
        return Act(at.replace(second=0, microsecond=0), self.who.id, "writes", words)
