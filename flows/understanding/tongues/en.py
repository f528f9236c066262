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
    knows_not="i don't know · don't know · dont know · i dont know · dunno · i do not know · "
    "not sure · i'm not sure · no idea · i have no idea · can't think of anything",
    nothing="nothing · nothing else · nothing more · none · not much · that's all · "
    "that is all · that's it · later · maybe later · another time · skip · skip it",
    asks_back="what · what do you mean · what does that mean · what is that · how · why · "
    "what should i write · what should i say · i don't understand · i dont understand · "
    "i do not understand · don't understand · i don't understand the question",
    mood={
        "4": "good · very good · great · it went well · went well · it was good · a good day",
        "3": "ok · okay · fine · it was fine · it was ok · it was okay · alright · so so",
        "2": "not good · not so good · not great · bad · it was bad · it went badly",
        "1": "hard · it was hard · very hard · difficult · it was difficult · terrible · awful · "
        "very bad · a hard day",
    },
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
