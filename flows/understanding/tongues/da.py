"""Danish: times and days are read as they stand (values.py, dates.py)."""

from flows.understanding.tongues.tongue import Tongue

TONGUE = Tongue(
    "da",
    yes="ja jo jep jeps jaa japp yup jada jah klart selvfølgelig gerne okay ok oki okey fint "
    "rigtigt korrekt enig j aftale",
    no="nej nope nah næ næh niks nix n neej",
    unsure="måske ved men",
    courtesy="tak",
    negation="ikke aldrig",
    not_now="ikke · ikke nu · ikke i dag · ikke endnu · ikke lige nu · helst · helst ikke · "
    "ellers tak · ellers ikke · aldrig",
    not_today="ikke i dag · nej ikke i dag",
    commands={
        "help": "hjælp · hjælp mig · sos · jeg har brug for hjælp",
        "stop": "stop · stop det · stop nu · afmeld · slut",
        "pause": "pause · pavse · hold pause · jeg vil have pause",
        "delete": "slet · slet mig · slet alt · slet mine data",
        "start": "start · begynd · fortsæt · start igen",
        "call": "ring · ring til mig · ring til mig tak · ring mig op · ring op",
        "numbers": "numre · numrene · nummer · telefonnumre · telefon numre · "
        "hvem kan jeg ringe til · hvem skal jeg ringe til · hvor kan jeg ringe hen",
        "who": "hvem er du · hvem er det · hvad er du · hvad hedder du · er du en robot · "
        "er du robot · "
        "er du et menneske · er du menneske · er du en rigtig person · er du en person · "
        "er det en robot · hvem skriver jeg med · hvem læser det her · hvem læser det · "
        "hvem læser med · hvem kan læse det · hvem kan se det · hvem kan se det her",
        "menu": "menu · menuen · oversigt",
        "ask": "spørg · spørgsmål · et spørgsmål · jeg har et spørgsmål · stil et spørgsmål · "
        "må jeg spørge om noget",
        "language": "sprog · skift sprog · andet sprog",
        "goal": "mål · mit mål",
        "newgoal": "nyt mål · lav et mål",
        "wishes": "ønsker · mine ønsker · fem ønsker",
        "practical": "det praktiske · praktisk",
        "appointments": "andre aftaler · andreaftaler",
        "todo": "det gør jeg selv · det vil jeg selv gøre",
        "card": "mit kort · kompetencekort · mit kompetencekort · kompetencekortet",
        "myway": "min vej · vis min vej",
        "progress": "fremskridt · mit fremskridt · hvor langt er jeg nået · hvor langt er jeg",
        "agreement": "min aftale · vis min aftale",
        "tasks": "mine opgaver · opgaveliste",
        "status": "status · hvad sker der nu",
    },
)
