"""The few kinds of prompts, in plain words. The citizen turns each off and on."""

from collections.abc import Mapping
from enum import StrEnum, auto

from flows.texts import TC, Text


class Topic(StrEnum):
    wish = auto()
    goals = auto()
    skills = auto()
    fits = auto()
    people = auto()
    hard = auto()


NAMES: Mapping[Topic, Text] = {
    Topic.wish: TC("topic", "Det, jeg gerne vil"),
    Topic.goals: TC("topic", "Mål og små skridt"),
    Topic.skills: TC("topic", "Det, jeg kan"),
    Topic.fits: TC("topic", "Det, der passer mig"),
    Topic.people: TC("topic", "Folk på arbejdet"),
    Topic.hard: TC("topic", "Når noget er svært"),
}
