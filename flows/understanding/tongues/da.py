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
    knows_not="ved ikke · ved ikke helt · ved ik · ved det ikke · jeg ved ikke · "
    "jeg ved det ikke · jeg ved det ikke helt · det ved jeg ikke · det ved jeg ikke helt · "
    "det ved jeg ikke endnu · nej det ved jeg ikke · aner det ikke · det aner jeg ikke · "
    "ingen anelse · ingen ide · kan ikke komme på noget · jeg kan ikke komme på noget · "
    "kan ikke finde på noget · jeg kan ikke finde på noget",
    nothing="ikke noget · ingenting · intet · ikke rigtig · ikke rigtig noget · ikke andet · "
    "ikke mere · nej ikke rigtig · nej ikke mere · der er ikke mere · nej der er ikke mere · "
    "der er ikke andet · det var det · det var alt · det var det hele · senere · "
    "en anden gang · måske senere · måske en anden gang · ikke noget lige nu · gider ikke · "
    "gider ikke nu · gider ikke lige nu · orker ikke nu · orker ikke lige nu · "
    "orker det ikke lige nu · kan ikke lige nu · kan ikke overskue det nu · "
    "kan ikke overskue det lige nu · jeg kan ikke overskue det lige nu · "
    "spring over · spring det over · videre",
    asks_back="hva · hvad · hvad mener du · hvad mener du med det · hvad menes der · "
    "hvad betyder det · hvad er det · hvad skal jeg skrive · hvad skal jeg svare · "
    "hvad kan jeg skrive · hvad vil du vide · hvordan · hvordan det · hvorfor · hvorfor det · "
    "forstår ikke · forstår det ikke · jeg forstår ikke · jeg forstår det ikke · "
    "det forstår jeg ikke · forstår ikke spørgsmålet · jeg forstår ikke spørgsmålet",
    mood={
        "4": "godt · det gik godt · rigtig godt · det gik rigtig godt · virkelig godt · super · "
        "super godt · det gik super · det var godt · god dag · en god dag · det var en god dag · "
        "fantastisk · dejligt · skønt · perfekt",
        "3": "ok · okay · fint · fint nok · helt fint · det gik fint · det gik fint nok · "
        "det var fint · det gik ok · det gik okay · helt ok · helt okay · sådan da · nogenlunde · "
        "det gik nogenlunde · det går · udmærket · som det plejer · som altid · midt imellem",
        "2": "ikke godt · ikke så godt · ikke særlig godt · ikke for godt · det gik ikke godt · "
        "det gik ikke så godt · det var ikke så godt · dårligt · det gik dårligt · ikke så fedt · "
        "træls · det var træls · øv · meh",
        "1": "svært · det var svært · meget svært · hårdt · det var hårdt · meget hårdt · "
        "rigtig hårdt · hård dag · en hård dag · det var en hård dag · rigtig dårligt · "
        "det gik rigtig dårligt · forfærdeligt · elendigt · lort · det var lort",
    },
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
