"""What the editor of conditions keeps and says. Its questions are in conditions.py."""

from flows import people
from flows.effects import DeleteMessage
from flows.facts import Role
from flows.own import Condition
from flows.own_effects import KeepCondition
from flows.sharing import catalogue, offered, rewriting, toggle
from flows.sharing.catalogue import BY_KEY, LONGEST, SOURCES, said
from flows.texts import TC, T, Text, long_date, words
from flows.turn import Turn
from flows.understanding.spoken import nothing

CITIZEN, LABEL = "citizen", 40
MATRIX = TC("button", "Hvem må se hvad?")


def short(condition: Condition) -> Text:
    """On a button."""
    if condition.key in BY_KEY:
        return BY_KEY[condition.key].label
    if len(condition.text) <= LABEL:
        return words(condition.text)
    return words(f"{condition.text[: LABEL - 1]}…")


def line(turn: Turn, condition: Condition) -> Text:
    text = T("• {condition}", condition=said(condition))
    if condition.state == "loosened":
        text = T("• {condition} (løsnet)", condition=said(condition))
    return text


def whose(turn: Turn, condition: Condition) -> Text:
    since = long_date(condition.at or turn.now)
    source = SOURCES.get(condition.source)
    if source is None:
        return T("Dine egne ord, fra {date}.", date=since)
    return T("Skrevet af {source}, {date}.", source=source, date=since)


def chosen(turn: Turn) -> Condition | None:
    wanted = turn.answers.get("id", "")
    return next((one for one in turn.the.conditions if str(one.id) == wanted), None)


def of_answers(turn: Turn) -> Text:
    """The one that is being written, or the one that is there."""
    if "key" in turn.answers:
        return BY_KEY[turn.answers["key"]].mine
    if "text" in turn.answers:
        return words(turn.answers["text"])
    one = chosen(turn)
    return words("") if one is None else said(one)


# --- what was written -----------------------------------------------------------------


def too_long(turn: Turn) -> bool:
    return len(turn.wrote) > LONGEST


def no_answer(turn: Turn) -> bool:
    """ "Det ved jeg ikke", "senere": the list is still there."""
    return nothing(turn.wrote)


def no_words(turn: Turn) -> bool:
    return not rewriting.has_words(turn.wrote)


def illness(turn: Turn) -> bool:
    return rewriting.names_illness(turn.wrote)


def illness_helped(turn: Turn) -> bool:
    return illness(turn) and bool(rewriting.suggestions(turn.wrote))


def can_be_turned(turn: Turn) -> bool:
    return rewriting.sounds_hard(turn.wrote) and bool(rewriting.suggestions(turn.wrote))


def say_shorter(turn: Turn) -> None:
    turn.say(T("Det var mange ord. Skriv det helst i en enkelt sætning."))


def say_with_words(turn: Turn) -> None:
    turn.say(T("Skriv det gerne med ord, så andre også kan forstå det."))


def say_not_needed(turn: Turn) -> None:
    """Nothing of it is kept, and it leaves the chat."""
    turn.add(DeleteMessage())
    turn.say(
        T(
            "Du behøver ikke skrive, hvad det hedder. Det har jeg slettet. "
            "Skriv hellere, hvad der er godt for dig på job."
        )
    )


def offer_instead(turn: Turn) -> None:
    say_not_needed(turn)
    turn.answers.pop("draft", None)
    _hints(turn)


def offer(turn: Turn) -> None:
    turn.answers["draft"] = turn.wrote
    _hints(turn)


def _hints(turn: Turn) -> None:
    turn.answers["hints"] = ",".join(one.key for one in rewriting.suggestions(turn.wrote))


def take_words(turn: Turn) -> None:
    turn.answers.pop("key", None)
    offered.in_other_words(turn)
    turn.answers["text"] = turn.wrote
    _as_it_was_shared(turn)


def take_draft(turn: Turn) -> None:
    turn.answers.pop("key", None)
    offered.in_other_words(turn)
    turn.answers["text"] = turn.answers.get("draft", "")
    _as_it_was_shared(turn)


def take_suggestion(turn: Turn) -> None:
    turn.answers.pop("text", None)
    offered.in_other_words(turn)
    turn.answers["key"] = turn.pressed
    _as_it_was_shared(turn)


def _as_it_was_shared(turn: Turn) -> None:
    """New words of one that is there keep who may see it; a new one begins with nobody."""
    one = chosen(turn)
    toggle.begin(turn, one.shared if one is not None else ())


# --- what was chosen ------------------------------------------------------------------


def choose(turn: Turn) -> None:
    anew(turn)
    turn.answers["id"] = turn.pressed[1:]


def choose_offer(turn: Turn) -> None:
    anew(turn)
    turn.answers["offer"] = turn.pressed[1:]


def anew(turn: Turn) -> None:
    for name in ("id", "key", "text", "draft", "hints", *offered.ANSWERS, toggle.SHARED):
        turn.answers.pop(name, None)


def in_group(turn: Turn) -> None:
    anew(turn)
    turn.answers["group"] = turn.pressed


def who(turn: Turn) -> None:
    one = chosen(turn)
    toggle.begin(turn, one.shared if one is not None else ())


def share(turn: Turn) -> None:
    """Of one that is there it holds from this moment on."""
    toggle.press(turn)
    one = chosen(turn)
    if one is not None and not _writing(turn):
        turn.add(KeepCondition({"shared": toggle.chosen(turn)}, one.id))


def _writing(turn: Turn) -> bool:
    return "key" in turn.answers or "text" in turn.answers


def keep(turn: Turn) -> None:
    """Silence keeps what was written, as it was shared so far."""
    if not _writing(turn):
        return
    key, one = turn.answers.get("key", ""), chosen(turn)
    text = turn.in_words(BY_KEY[key].mine) if key else turn.answers["text"]
    facts = {"text": text, "key": key, "shared": toggle.chosen(turn)}
    if one is not None and one.source == CITIZEN:
        turn.add(KeepCondition({**facts, "reviewed_on": turn.today.date()}, one.id))
    else:
        source = offered.settled(turn) or CITIZEN
        turn.add(KeepCondition({**facts, "source": source, "state": "kept"}))
    turn.say(T("Det står der nu: {condition}", condition=of_answers(turn)))
    if key == catalogue.PLAN_BEFORE and not turn.the.memory.evening_wanted:
        turn.remember(evening_wanted=True)
        turn.say(T("Så skriver jeg aftenen før, hvad der er aftalt for dagen."))
    anew(turn)


def loosen(turn: Turn) -> None:
    one = chosen(turn)
    if one is None:
        return
    state = "loosened" if turn.pressed == "loosen" else "kept"
    turn.add(KeepCondition({"state": state, "reviewed_on": turn.today.date()}, one.id))
    turn.say(T("Det har jeg noteret."))
    anew(turn)


def drop(turn: Turn) -> None:
    one = chosen(turn)
    if one is None:
        return
    turn.add(KeepCondition({"state": "dropped"}, one.id))
    turn.say(T("Nu står det der ikke mere. Du kan altid skrive det igen."))
    anew(turn)


def object_to_it(turn: Turn) -> None:
    """What somebody else wrote is theirs to change, and the citizen's to object to (141)."""
    one, person = chosen(turn), turn.the.who(Role.caseworker)
    if one is None:
        return
    told = person is not None and turn.tell(
        Role.caseworker,
        T("{alias} er uenig i et vilkår", alias=turn.the.person.name),
        T(
            "{alias} siger, at et vilkår på siden ikke passer. Tal gerne om det.",
            alias=turn.the.person.name,
        ),
    )
    if told:
        turn.say(T("{name} får besked, så I kan tale om det.", name=people.caseworker(turn)))
    else:
        turn.say(T("Der er ingen at skrive til lige nu. Ring gerne på hovednummeret."))
    anew(turn)


def point_to_names(turn: Turn) -> None:
    turn.say(T("Tryk på et navn, så skifter det. Tryk Færdig, når det passer."))


def point_to_words(turn: Turn) -> None:
    turn.say(T("Vil du skrive noget nyt, så tryk Tilbage og Skriv selv."))
