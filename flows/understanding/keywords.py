"""Whole messages that are commands: "HJÆLP", "stop", "ring til mig". Danish and English; for help
in all six languages that danger is heard in.

Only when the message is nothing else: "stop" is a wish to stop, "bussen kan ikke stoppe" is not.
"""

from flows.safety.plain import fold, read

_COMMANDS = {
    "help": (
        "hjælp · hjælp mig · help · help me · sos · jeg har brug for hjælp · i need help · "
        "допомога · допоможіть · помогите · помощь · مساعدة · ساعدوني · النجدة · pomoc · pomocy · "
        "pomóżcie · yardım · yardım edin · imdat"
    ),
    "stop": "stop · stop det · stop nu · afmeld · unsubscribe · slut",
    "pause": "pause · pavse · hold pause · jeg vil have pause · pause please · take a break",
    "delete": (
        "slet · slet mig · slet alt · slet mine data · delete · delete me · delete my data · erase"
    ),
    "start": "start · begynd · fortsæt · start igen · resume · start again",
    "call": "ring · ring til mig · ring til mig tak · ring mig op · ring op · call · call me",
    "numbers": "numre · numrene · nummer · telefonnumre · telefon numre · numbers · phone numbers",
    "menu": "menu · menuen · oversigt · the menu",
    "ask": (
        "spørg · spørgsmål · et spørgsmål · jeg har et spørgsmål · stil et spørgsmål · "
        "må jeg spørge om noget · question · a question · i have a question · ask a question"
    ),
    "language": "sprog · skift sprog · andet sprog · language · change language",
    "goal": "mål · mit mål · my goal",
    "newgoal": "nyt mål · lav et mål · new goal",
    "wishes": "ønsker · mine ønsker · fem ønsker · wishes · my wishes",
    "practical": "det praktiske · praktisk · practical",
    "appointments": "andre aftaler · andreaftaler · other appointments",
    "card": (
        "mit kort · kompetencekort · mit kompetencekort · kompetencekortet · my card · "
        "competence card · my competence card"
    ),
    "myway": "min vej · vis min vej · my way",
    "progress": (
        "fremskridt · mit fremskridt · hvor langt er jeg nået · hvor langt er jeg · progress · "
        "my progress"
    ),
    "agreement": "min aftale · vis min aftale · my agreement",
    "tasks": "mine opgaver · opgaveliste · my tasks · task list",
    "status": "status · hvad sker der nu · what happens next",
}
_BY_WORDS = {
    " ".join(fold(phrase).split()): name
    for name, phrases in _COMMANDS.items()
    for phrase in phrases.split(" · ")
}
_LONGEST = 60


def keyword(text: str) -> str | None:
    """The command, or nothing. Slash commands are the bot's own and are not answered here."""
    if len(text) > _LONGEST or text.lstrip().startswith("/"):
        return None
    return _BY_WORDS.get(" ".join(read(text).tokens))
