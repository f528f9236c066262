"""English: times and days are read as they stand (values.py, dates.py)."""

from flows.understanding.tongues.tongue import Tongue

TONGUE = Tongue(
    "en",
    yes="yes yep yeah yup sure okay ok absolutely definitely correct right of course y",
    no="no nope nah n",
    unsure="maybe know perhaps but idea",
    courtesy="please thanks",
    negation="not never",
    not_now="not · not now · not today · not yet · not really · rather not · never",
    not_today="not today · no not today",
    commands={
        "help": "help · help me · sos · i need help",
        "stop": "stop · unsubscribe",
        "pause": "pause please · take a break",
        "delete": "delete · delete me · delete my data · erase",
        "start": "resume · start again",
        "call": "call · call me",
        "numbers": "numbers · phone numbers · who can i call · who do i call · who should i call",
        "who": "who are you · who is this · what are you · are you a robot · are you a bot · "
        "are you human · are you a human · are you a person · are you real · who reads this · "
        "who can read this · who can see this",
        "menu": "the menu",
        "ask": "question · a question · i have a question · ask a question",
        "language": "language · change language",
        "goal": "my goal",
        "newgoal": "new goal",
        "wishes": "wishes · my wishes",
        "practical": "practical",
        "appointments": "other appointments",
        "todo": "my to do list · what i do myself",
        "card": "my card · competence card · my competence card",
        "myway": "my way",
        "progress": "progress · my progress",
        "agreement": "my agreement",
        "tasks": "my tasks · task list",
        "status": "what happens next",
    },
)
