"""The working conditions that helped in the documents' cases can each be chosen in the chat, said
as what helps (requirements 187-194, 196, 199)."""

import pytest

from flows.effects import Say
from flows.sharing.catalogue import BY_KEY
from tests.chat import PureChat, plain
from tests.flows.messages import easy_to_read

# row → what is chosen, and a word of the sentence that the citizen says with it
ROWS = {
    187: {"calm": "der er ro"},
    188: {"flexible_start": "møde lidt senere"},
    189: {"one_at_a_time": "én opgave ad gangen", "clear_structure": "en fast plan"},
    190: {"plan_before": "planen dagen før"},
    191: {"small_place": "en lille afdeling"},
    192: {  # four of their own
        "slow_start": "få timer", "own_pace": "langsomt",
        "known_tasks": "opgaver, jeg kender", "few_people": "få ad gangen",
    },
    193: {
        "thorough_training": "viser mig det flere gange", "close_feedback": "godt nok",
        "few_deadlines": "uden frister",
    },
    194: {
        "heavy_lifts": "En kollega tager de tunge løft", "change_position": "sidde, stå og gå",
        "not_low": "almindelig højde",
    },
    196: {"few_people": "få ad gangen"},
    199: {"own_tasks_only": "uden ansvar for andre", "known_tasks": "opgaver, jeg kender"},
}  # fmt: skip
EACH = [(row, key, word) for row, keys in ROWS.items() for key, word in keys.items()]


@pytest.mark.parametrize("key", list(BY_KEY))
def test_each_of_them_is_easy_to_read_with_its_question(key: str) -> None:
    chat = PureChat(conditions=()).commands("vilkaar").presses("find")
    chat.presses(str(BY_KEY[key].group)).presses(key)
    (asked,) = chat.asked_for(Say)
    easy_to_read(asked.text)


@pytest.mark.parametrize(("row", "key", "word"), EACH)
def test_what_helped_in_the_cases_can_be_chosen(row: int, key: str, word: str) -> None:
    chat = PureChat(conditions=()).commands("vilkaar").presses("find")
    chat.presses(str(BY_KEY[key].group))
    assert key in chat.values, row
    chat.presses(key).presses("done")
    (kept,) = chat.citizen.conditions
    assert kept.key == key
    assert word in kept.text
    assert plain(BY_KEY[key].theirs)  # and what it means for the workplace
