"""What may always be said: the commands by name, Danish first, and the same in English.

The English names are also what a whole message of words means (understanding/keywords.py).
"""

from collections.abc import Callable, Mapping

from flows import contact, language, numbers, onboarding, rights, staff, status, times
from flows.signals import shown
from flows.turn import Turn

Handler = Callable[[Turn], None]

SAME: Mapping[str, str] = {
    "help": "hjaelp",
    "call": "ringmig",
    "numbers": "ring",
    "delete": "slet",
    "language": "sprog",
    "times": "tider",
    "rules": "besked",
}


def with_english(danish: Mapping[str, Handler]) -> dict[str, Handler]:
    english = {name: danish[same] for name, same in SAME.items() if same in danish}
    return {**danish, **english}


CITIZEN: Mapping[str, Handler] = with_english(
    {
        "start": onboarding.start,
        "hjaelp": numbers.help_me,
        "ring": numbers.show_numbers,
        "ringmig": contact.open_contact,
        "status": status.status,
        "besked": shown.show,
        "menu": numbers.menu,
        "sprog": language.open_language,
        "tider": rights.opens(times.FLOW.name),
        "pause": rights.open_pause,
        "stop": rights.opens("stop"),
        "slet": rights.open_erase,
        # not typed: what the road asks for (route.py)
        "apart": rights.apart,
    }
)

STAFF: Mapping[str, Handler] = with_english(
    {
        "start": staff.welcome,
        "hjaelp": staff.help_me,
        "menu": staff.menu,
        "skrivebord": staff.desk,
    }
)
