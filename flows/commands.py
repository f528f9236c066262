"""What may always be said: the commands by name, Danish first, and the same in English.

The English names are also what a whole message of words means (understanding/keywords.py).
"""

from collections.abc import Mapping

from flows import contact, language, numbers, onboarding, rights, staff, status, times, welcome
from flows.known import Handler, Handlers
from flows.signals import shown

SAME: Mapping[str, str] = {
    "help": "hjaelp",
    "call": "ringmig",
    "numbers": "ring",
    "delete": "slet",
    "language": "sprog",
    "times": "tider",
    "rules": "besked",
}


def with_english(danish: Handlers) -> dict[str, Handler]:
    english = {name: danish[same] for name, same in SAME.items() if same in danish}
    return {**danish, **english}


CITIZEN: Handlers = with_english(
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
        "who": welcome.say_who,
        # not typed: what the road asks for (route.py)
        "apart": rights.apart,
    }
)

STAFF: Handlers = with_english(
    {
        "start": staff.welcome,
        "hjaelp": staff.help_me,
        "who": staff.help_me,
        "menu": staff.menu,
        "skrivebord": staff.desk,
        "sprog": language.open_language,
    }
)
