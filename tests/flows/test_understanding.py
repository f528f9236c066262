"""What citizens type, and what is made of it. The lines are written as people write."""

import time as stopwatch
from datetime import time
from statistics import median

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.safety.plain import read
from flows.understanding import Heard, hear
from flows.understanding.intents import ORDER
from flows.understanding.keywords import keyword
from flows.understanding.report import as_line
from flows.understanding.values import clock_time, closest_label, days, minutes, number, yes_no

DANISH = {
    "absence_sick": """
        jeg har slemt feber
        syg idag
        jeg har det elendigt og kaster op
        hej kommer ikke i dag har ondt i maven
        jeg er syg
        ik idag er syyg
        er syg idag
        Jeg bliver nødt til at melde mig syg i dag
        ligger med feber og kan ikke komme
        har kastet op hele natten
        jeg har fået influenza
        MIGRÆNE kan ikke komme
        er blevet sygemeldt af lægen resten af ugen
        hej jeg er desværre syg, kommer ikke
        sygmelder mig
        har ondt i halsen og feber så jeg bliver hjemme
        omgangssyge herhjemme har kastet op
        jeg er syg og orker ikke noget i dag beklager
        er stadig syg
        kan ik komme har roskildesyge
        syg i dag mvh Ali
    """,
    "absence_child_sick": """
        lille Emil er syg så jeg må blive hjemme hos ham
        mit yngste barn har feber
        min søn er syg
        mit barn er blevet sygt
        min datter har feber så jeg kan ikke komme
        barn syg
        barns første sygedag
        børnene har skoldkopper
        vuggestuen ringede, jeg skal hente min dreng han er syg
        den yngste kaster op
        er hjemme med sygt barn
    """,
    "absence_appointment": """
        har tandlægetid kl 10
        skal ha taget blodprøve i morgen kl 9
        jeg har tid hos lægen kl 10
        skal til tandlæge i morgen
        har en lægetid tirsdag så jeg kan ikke komme
        møde på jobcentret i morgen formiddag
        skal til psykolog på torsdag
        jeg skal til samtale på kommunen i dag
        har sprogskole onsdag
        jeg skal til scanning på hospitalet
        skal til jobsamtale i morgen
        kan ikke komme i dag skal til tandlægen
    """,
    "absence_transport": """
        bilen er brudt sammen
        min bus kom ikke så jeg tager hjem
        bussen er aflyst
        toget kører ikke
        min cykel er punkteret og jeg kan ikke komme
        bilen vil ikke starte
        jeg har ikke penge til bussen
        ingen busser i dag
        der er togstrejke så jeg kan ikke komme
        metroen holder stille og jeg kommer ikke i dag
        kan ikke komme på arbejde, ingen bus pga sne
    """,
    "absence_other": """
        min far er indlagt
        kan desværre ikke i dag
        jeg kan ikke komme i dag
        kommer ikke i morgen
        kan ikke i dag
        min mormor er død jeg kan ikke komme
        min hund er død
        skal til begravelse på fredag
        skolen er lukket og jeg har ingen til at passe ham
        jeg bliver hjemme i dag
        kan jeg få fri i morgen, min kat er syg
        kan ikke overskue at komme i dag
        jeg møder ikke op i dag
    """,
    "late": """
        møder først kl 10 skal lige til lægen
        kommer lige lidt over
        er der om et kvarter
        jeg er 5 min forsinket
        kmr lidt senere
        jeg bliver forsinket
        kommer 10 min for sent
        jeg er lidt sen på den
        har sovet over mig
        bussen er forsinket
        toget kørte fra mig
        er der først kl 9
        jeg når det ikke til tiden
        holder i kø på motorvejen
        kommer først om en time pga min søn er syg
        jeg kommer et kvarter senere i morgen
        missede bussen, er der om 20 min
        sorry forsov mig er på vej
    """,
    "attending": """
        jep er på vej
        jeg er på plads
        jeg kommer i dag
        er på vej
        jeg er her nu
        er mødt ind
        kommer til tiden
        jeg er rask igen
        raskmelder mig i morgen
        vi ses i morgen
        er på arbejde nu
        jeg møder i morgen
    """,
    "wants_to_stop": """
        vil ud af praktikken
        jeg orker ikke praktikken, jeg vil stoppe
        jeg vil stoppe i praktikken
        jeg gider ikke den praktik
        jeg siger min praktik op
        jeg kommer ikke tilbage
        vil droppe praktikken
        jeg vil ikke være i praktikken mere
        jeg vil have et andet praktiksted, jeg stopper her
        jeg kommer ikke mere
        jeg kommer aldrig mere tilbage
    """,
    "wants_contact": """
        vil gerne høre fra min sagsbehandler
        kan du ringe
        ring til mig
        må jeg snakke med min sagsbehandler
        kan du få min sagsbehandler til at ringe
        jeg vil gerne tale med et menneske
        jeg vil gerne ringes op
        kan min mentor ringe til mig i dag
        jeg har brug for at snakke med nogen
        hvordan får jeg fat i min sagsbehandler
        kan jobkonsulenten ringe
        vil gerne snakke med min konsulent
    """,
    "workplace_problem": """
        de snakker bag min ryg
        min chef skælder mig ud foran alle
        de andre mobber mig
        chefen råber ad mig
        min kollega er ubehagelig over for mig
        der er en dårlig tone
        jeg bliver holdt udenfor
        jeg mangler sikkerhedssko
        de griner ad mig
        jeg føler mig utryg på arbejdet
        ingen snakker med mig
        maskinen er farlig
        han kommer med racistiske kommentarer om mit tørklæde
    """,
    "bad_match": """
        arbejdet er for hårdt for mig
        jeg troede jeg skulle arbejde med computere men jeg gør kun rent
        opgaverne er kedelige
        det er ikke noget for mig
        arbejdet passer ikke til mig
        jeg laver ikke andet end at feje
        jeg keder mig på arbejdet
        jeg lærer ikke noget her
        det er forkert praktik til mig
        ikke noget at lave hele dagen
        arbejdet er for svært
    """,
    "accommodation_not_met": """
        jeg måtte ikke holde pause
        de gav mig tunge løft selvom aftalen er ingen løft
        jeg fik ikke mine pauser
        vi havde aftalt 3 timer men jeg skulle blive i 5
        aftalen bliver ikke overholdt
        de overholder ikke mine skånehensyn
        jeg skulle løfte selvom vi har aftalt noget andet
        flere timer end aftalt
        ingen pause i dag
        det var ikke som aftalt
    """,
    "low_mood": """
        føler mig helt nede
        har lige tudet hele frokosten
        jeg er ked af det
        har det skidt i dag
        jeg er så stresset
        har haft angst hele dagen
        kan ikke overskue det hele
        det gik ikke så godt
        det var en hård dag
        jeg har grædt på toilettet
        føler mig ensom
        jeg er nervøs for i morgen
        sover dårligt for tiden
        har det ikke så godt
        er helt udmattet
        jeg er så presset lige nu
    """,
    "good_news": """
        fedt det gik bare så godt
        min chef sagde jeg var dygtig
        det gik rigtig godt i dag
        jeg fik jobbet
        chefen roste mig
        har bestået prøven
        det var en god dag
        jeg er så glad i dag
        har fået kontrakt
        søde kolleger
        det var hyggeligt
        jeg er blevet tilbudt et fleksjob
    """,
    "goal_progress": """
        kom op på 12 timer
        jeg tog telefonen selv i dag
        jeg nåede mit mål
        har lært at bruge kassen
        jeg klarede det selv
        stod i kassen for første gang
        jeg turde spørge chefen
        er gået op i tid
        jeg har lært at køre truck
        jeg var der alle 4 timer
    """,
    "question_practical": """
        har I åbent på fredag
        hvor længe skal jeg være der
        hvornår møder jeg i morgen
        hvad tid skal jeg være der
        hvor ligger det henne
        hvem skal jeg spørge efter
        skal jeg have madpakke med
        må jeg bruge min telefon
        hvad skal jeg have på
        hvordan sygemelder jeg mig
        hvad gør jeg hvis jeg bliver syg
        får jeg løn
        kan jeg bytte vagt på fredag
        hvilken bus kører derhen
    """,
    "greeting_thanks": """
        tak skal du ha
        hej
        tak
        mange tak for hjælpen
        godmorgen
        tusind tak
        selv tak
        hav en god weekend
        hejsa
        ok
    """,
    "pause_or_optout": """
        fjern mig fra listen
        gider ikke de her beskeder
        stop med at skrive til mig
        jeg vil ikke have flere beskeder
        slet mine data
        lad være med at skrive
        stop
        hold en pause med beskederne
        jeg vil gerne have en pause fra robotten
        for mange beskeder
        slet alt om mig
        skriv ikke til mig mere
    """,
    "unknown": """
        der var grød
        hvalen er stor
        blå
        asdf qwer
        12345
        min nabo har malet sit hus
        ost
        😀
        vi så fodbold
        kartofler og sovs
    """,
}

ENGLISH = {
    "absence_sick": """
        I'm sick today
        i am ill, can't come in
        calling in sick
        I have a fever
        been throwing up all night
        not feeling well today so i stay home
        got the flu
    """,
    "absence_child_sick": """
        my son is sick
        my daughter has a fever
        my kid is ill so i can't come
        the nursery called, my boy is sick
    """,
    "absence_appointment": """
        I have a doctor's appointment tomorrow
        going to the dentist at 10
        I have a meeting at the jobcenter
        seeing my psychologist on Thursday so I can't come
    """,
    "absence_transport": """
        the bus is cancelled
        my bike has a flat tyre, can't come
        the train is not running
        my car broke down and i can't come
    """,
    "absence_other": """
        I can't come today
        won't be in tomorrow
        I'm not coming today
        my grandmother died
        I have to go to a funeral
        I need the day off
    """,
    "late": """
        running late
        I'll be 10 minutes late
        i overslept
        missed the bus
        stuck in traffic
        my train is delayed
        coming a bit later
    """,
    "attending": """
        on my way
        I'm here
        see you tomorrow
        i will be there at 9
        just arrived
    """,
    "wants_to_stop": """
        I want to quit the placement
        i want to leave this job
        I am quitting
        I'm not coming back
    """,
    "wants_contact": """
        call me
        can my caseworker call me
        I want to talk to a real person
        can I speak to someone
        i need to talk
    """,
    "workplace_problem": """
        my boss shouts at me
        they bully me
        my colleagues laughed at me
        no safety shoes
        i feel unsafe at work
    """,
    "bad_match": """
        the tasks are boring
        it's not for me
        i am not learning anything
        nothing to do all day
    """,
    "accommodation_not_met": """
        I did not get my breaks
        we agreed on 3 hours but i had to stay
        more hours than agreed
    """,
    "low_mood": """
        I feel so sad
        i'm really stressed
        it was a hard day
        I feel lonely
        had a panic attack
        i am exhausted
    """,
    "good_news": """
        I got the job
        it went really well
        passed my exam
        it was a great day
    """,
    "goal_progress": """
        I reached my goal
        i learned how to use the till
        I managed to do it
    """,
    "question_practical": """
        when do I start tomorrow
        what time is it
        where is the entrance
        can I take Friday off
        what should i wear
    """,
    "greeting_thanks": """
        hello
        thanks
        good morning
        thank you so much
    """,
    "pause_or_optout": """
        stop sending me messages
        delete my data
        i don't want any more messages
        unsubscribe
    """,
    "unknown": """
        purple
        bananas and rice
        the wall has a colour
    """,
}


def lines(table: dict[str, str]) -> list[tuple[str, str]]:
    return [
        (text.strip(), intent)
        for intent, texts in table.items()
        for text in texts.splitlines()
        if text.strip()
    ]


def test_there_are_enough_lines_and_every_label_has_some() -> None:
    assert len(lines(DANISH)) + len(lines(ENGLISH)) >= 150
    assert set(DANISH) == set(ENGLISH) == {*ORDER, "unknown"}


@pytest.mark.parametrize(("text", "intent"), lines(DANISH))
def test_danish_as_people_type_it_is_understood(text: str, intent: str) -> None:
    heard = hear(text)
    assert heard.intent == intent, heard.why


@pytest.mark.parametrize(("text", "intent"), lines(ENGLISH))
def test_english_is_understood(text: str, intent: str) -> None:
    heard = hear(text, "en")
    assert heard.intent == intent, heard.why


@pytest.mark.parametrize("text", [text for text, _ in lines(DANISH) if len(text) > 14])
def test_a_danish_message_is_taken_for_danish(text: str) -> None:
    assert hear(text, "auto").language == "da"


@pytest.mark.parametrize("text", [text for text, _ in lines(ENGLISH) if len(text) > 14])
def test_an_english_message_is_taken_for_english(text: str) -> None:
    assert hear(text, "auto").language == "en"


def test_other_scripts_are_told_by_their_letters() -> None:
    assert hear("я захворів", "auto").language == "uk"
    assert hear("أنا مريض", "auto").language == "ar"


def test_a_given_language_is_not_changed_by_what_is_written() -> None:
    assert hear("I am sick", "da").language == "da"


def test_danger_and_what_is_meant_are_heard_in_the_same_message() -> None:
    heard = hear("er syg idag og jeg magter ikke mere")
    assert (heard.crisis, heard.intent) == ("ask", "absence_sick")


def test_words_of_danger_alone_mean_low_mood_and_never_nothing() -> None:
    assert hear("jeg vil dø").intent == "low_mood"


def test_an_unsure_answer_says_so_with_no_confidence() -> None:
    heard = hear("blå")
    assert (heard.intent, heard.confidence, heard.why) == ("unknown", 0.0, ())


def test_what_is_stored_holds_no_cpr_number_and_says_that_one_was_there() -> None:
    heard = hear("jeg er syg, mit cpr er 010190-1234")
    assert "1234" not in heard.text
    assert heard.removed == {"cpr"}
    assert heard.intent == "absence_sick"


def test_the_printed_line_has_the_shape_of_the_contract() -> None:
    line = as_line(hear("er syg idag", "auto"), "er syg idag")
    assert list(line) == ["text", "lang", "intent", "confidence", "crisis", "why"]
    assert line["text"] == "er syg idag"
    assert line["lang"] == "da"
    assert line["why"]


@given(st.text(max_size=300))
@settings(max_examples=300, deadline=None)
def test_no_text_is_too_strange_to_be_heard(text: str) -> None:
    for language in ("da", "en", "auto"):
        assert isinstance(hear(text, language), Heard)
    for parse in (yes_no, number, clock_time, minutes, days, keyword):
        parse(text)
    closest_label(text, ["Ja", "Nej", text])


ANSWER_WORDS = [
    "ja",
    "nej",
    "8",
    "halv",
    "ni",
    "kl",
    "ti",
    "over",
    "i",
    "30",
    "en",
    "times",
    "uge",
    ":",
]


@given(st.lists(st.sampled_from(ANSWER_WORDS)))
@settings(max_examples=300, deadline=None)
def test_answers_put_together_from_their_own_words_never_break(words: list[str]) -> None:
    for parse in (yes_no, number, clock_time, minutes, days):
        parse(" ".join(words))


def test_a_message_is_heard_in_well_under_a_millisecond() -> None:
    taken = []
    for text, _ in lines(DANISH) + lines(ENGLISH):
        read.cache_clear()
        begun = stopwatch.perf_counter()
        hear(text)
        taken.append(stopwatch.perf_counter() - begun)
    assert median(taken) < 0.0005


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("ja", True), ("jep", True), ("ok 👍", True), ("Ja tak!", True), ("yes", True),
        ("👍", True),
        ("ja, det må du gerne", True), ("jaaa", True), ("gerne", True), ("sure", True),
        ("nej", False), ("nej tak", False), ("ikke nu", False), ("nope", False),
        ("no thanks", False),
        ("nej det er fint", False), ("👎", False), ("helst ikke", False), ("næ", False),
        ("måske", None), ("det ved jeg ikke", None), ("ja og nej", None), ("hvad mener du", None),
        ("jeg er syg i dag det er ok", None), ("", None), ("blå", None),
    ],
)  # fmt: skip
def test_yes_and_no_are_heard_in_many_words(text: str, answer: bool | None) -> None:
    assert yes_no(text) is answer


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("8", 8), ("otte", 8), ("8/10", 8), ("en 7'er", 7), ("syv ud af 10", 7), ("0", 0),
        ("nul", 0),
        ("10", 10), ("ti", 10), ("five", 5), ("jeg siger 6", 6), ("en", 1),
        ("11", None), ("5 eller 6", None), ("-2", None), ("3,5", None), ("godt", None), ("", None),
    ],
)  # fmt: skip
def test_a_number_from_nought_to_ten_may_be_a_word(text: str, value: int | None) -> None:
    assert number(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("8 30", time(8, 30)), ("8.30", time(8, 30)), ("kl 9", time(9)), ("halv ni", time(8, 30)),
        ("half past eight", time(8, 30)), ("kl. 14:15", time(14, 15)), ("0830", time(8, 30)),
        ("kvart over 8", time(8, 15)), ("kvart i ni", time(8, 45)), ("klokken otte", time(8)),
        ("ti minutter i ni", time(8, 50)), ("5 over 8", time(8, 5)), ("2 pm", time(14)),
        ("halv et", time(0, 30)), ("quarter to nine", time(8, 45)), ("ni", time(9)),
        ("jeg er der kl 9", time(9)),
        ("om 10 min", None), ("25.00", None), ("8.75", None), ("hej", None), ("", None),
    ],
)  # fmt: skip
def test_a_time_of_day_is_heard_as_people_say_it(text: str, value: time | None) -> None:
    assert clock_time(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("om 10 min", 10), ("en halv time", 30), ("en times tid", 60), ("20", 20),
        ("et kvarter", 15),
        ("halvanden time", 90), ("tre kvarter", 45), ("1 time og 15 min", 75), ("half an hour", 30),
        ("an hour", 60), ("femten minutter", 15), ("2 timer", 120), ("1,5 time", 90),
        ("2 1/2 time", 150),
        ("en time og en halv time", 90), ("ved ikke", None), ("senere", None), ("", None),
    ],
)  # fmt: skip
def test_a_delay_is_heard_in_minutes(text: str, value: int | None) -> None:
    assert minutes(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("to dage", 2), ("resten af ugen", 5), ("3", 3), ("kun i dag", 1), ("en uge", 5),
        ("idag", 1),
        ("et par dage", 2), ("two days", 2), ("i dag og i morgen", 2), ("tre", 3), ("all week", 5),
        ("ved ikke", None), ("flere", None), ("", None), ("0", None),
    ],
)  # fmt: skip
def test_days_away_are_counted_from_words(text: str, value: int | None) -> None:
    assert days(text) == value


@pytest.mark.parametrize(
    ("text", "index"),
    [
        ("godt", 0), ("GODT", 0), ("😀 Godt", 0), ("okay", 1), ("ikke så got", 2),
        ("ik så godt", 2),
        ("svært", 3), ("svaert", 3), ("noget helt andet", None), ("", None), ("😀", None),
    ],
)  # fmt: skip
def test_a_typed_label_is_the_button(text: str, index: int | None) -> None:
    labels = ["😀 Godt", "🙂 Okay", "😕 Ikke så godt", "😞 Svært"]
    assert closest_label(text, labels) == index


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("HJÆLP", "help"), ("hjaelp!!", "help"), ("help", "help"), ("Stop.", "stop"),
        ("pause", "pause"),
        ("slet", "delete"), ("START", "start"), ("ring til mig", "call"), ("Ring", "call"),
        ("numre", "numbers"), ("menu", "menu"), ("sprog", "language"), ("delete", "delete"),
        ("bussen kan ikke stoppe", None), ("hjælp mig med at finde vej", None), ("/ring", None),
        ("", None), ("jeg vil starte mandag", None),
    ],
)  # fmt: skip
def test_a_command_is_the_whole_message_or_nothing(text: str, name: str | None) -> None:
    assert keyword(text) == name
