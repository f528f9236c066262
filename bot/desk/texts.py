"""The sentences of the desk and of the link pages. Danish, translated when a page is shown."""

from datetime import datetime

from flows.policy import Colour
from flows.texts import TC, TN, T, Text, clock, long_date

DESK = T("Skrivebord")
SKIP = T("Gå til indholdet")
SIGN_OUT = TC("button", "Log ud")
SIGNED_IN_AS = TC("label", "Logget ind som")
SIGNED_IN_PLACES = T("Hvor du er logget ind")
MY_DAY = T("Min dag")
TO_DAY = T("Til min dag")
TO_BOARD = T("Alle sager")
# The menu of the staff (bot/desk/office/people_pages.py): a mentor has no such pages.
WITH_PAGES = frozenset({"caseworker", "deputy", "job_consultant", "leader"})
MENU = T("Sider")
CASES = T("Sager")
CITIZENS = T("Borgere")
OFFICE = T("Kontoret")
LEAVE = T("Fravær")
DUTY = T("Vagter")
HANDOVER = T("Overdragelse")
UNDO_HEADING = T("Kom du til at svare forkert?")

# --- signing in ---------------------------------------------------------------------------
SIGN_IN = T("Log ind på skrivebordet")
HOW_IN_CHAT = T("Skriv /skrivebord til robotten i Telegram. Så får du et link.")
HOW_BY_CARD = T("Eller tryk på Åbn sagen på et kort, i chatten eller i en mail.")
OR_BY_MAIL = T("Eller få linket i en mail")
YOUR_MAIL = TC("label", "Din mailadresse på arbejdet")
SEND_LINK = TC("button", "Send mig et link")
WRONG_MAIL = T("Skriv hele din mailadresse, fx mette@kommune.dk.")
LOOK_IN_MAIL = T("Se i din mail")
IF_WE_KNOW = T(
    "Kender vi adressen, har vi sendt et link til den. Det virker én gang, i 5 minutter."
)
NO_MAIL_CAME = T(
    "Kom der ingen mail? Se i uønsket post. Skriv ellers /skrivebord til robotten. Din leder kan "
    "se, om din adresse er sat ind."
)
ASK_AGAIN = T("Skriv adressen igen")
LINK_RULE = T("Linket er dit eget. Det virker én gang, i 5 minutter.")
NO_PASSWORD = T("Der er ingen adgangskode at huske.")
SIGN_IN_NOW = TC("button", "Log ind")
SHARED_SCREEN = T("Log ud igen, når du er færdig, hvis andre bruger den samme skærm.")
LINK_USED_UP = T("Linket virker ikke mere")
LINK_USED_UP_WHY = T("Det er brugt, eller der er gået mere end 5 minutter.")
NEW_LINK = T("Få et nyt link")

# --- the list -----------------------------------------------------------------------------
OPEN_CASES = T("Åbne sager")
SEND_GREETING = T("Send en hilsen")
NO_CASES = T("Der er ingen åbne sager hos dig lige nu.")
NO_CASES_HELP = T(
    "Når der kommer en, får du et kort i Telegram eller en mail. Den står så også her."
)
MY_CASES = T("Dine sager")
NO_CASES_OF_YOURS = T("Du har ingen sager lige nu.")
SHOW = TC("label", "Vis")
PAGES = T("Flere sider")
LOUDER = T("Forrige side")
NEXT_PAGE = T("Næste side")
WAITING = T("Venter til senere")
CLOSED_LATELY = T("Lukket for nylig")
NOBODY = T("Ingen har den endnu")
YOU = T("Du har den")
OPEN_CASE = T("Åbn sagen")
LABEL_KEY = TC("label", "Sagsnøgle")
LABEL_SINCE = TC("label", "Siden")
LABEL_OWNER = TC("label", "Hvem har den")
LABEL_NEXT = TC("label", "Næste kontakt senest")
LABEL_NEXT_STEP = TC("label", "Næste får besked")
LABEL_WAITS = TC("label", "Venter til")
LABEL_CLOSED = TC("label", "Lukket")
NOT_SET = TC("label", "Ikke sat")
OVERDUE = T("Tiden er gået")

# --- one case -----------------------------------------------------------------------------
WORDS = T("Borgerens egne ord")
OPEN_WORDS = TC("button", "Åbn ordene")
WORDS_CLOSED = T("Ordene åbnes med et klik. Det bliver skrevet ned, at du har læst dem.")
WORDS_OPEN = T("Det er skrevet ned, at du har læst ordene. Borgeren kan få det at vide.")
WORDS_RED = T("Sagen er rød, så ordene står her med det samme.")
NOBODY_READ_WORDS = T("Ingen har læst ordene.")
THE_CASE = T("Sagen")
NO_WORDS = T("Der er ingen ord fra borgeren i sagen.")
READ_BY = T("Læst af")
LOG = T("Hvad der er sket")
DO = T("Hvad gør du?")
TAKE = TC("button", "Jeg tager den")
CALL_NOW = TC("button", "Jeg ringer nu")
CONTACTED = TC("button", "Vi har talt sammen")
NO_ANSWER = TC("button", "Fik ikke fat")
NOTE = T("Note")
NOTE_HINT = T("Noten følger med det, du trykker på. Skriv ikke CPR-nummer.")
KEEP_NOTE = TC("button", "Gem noten")
HAND_OVER = T("Giv sagen videre")
HAND_TO = T("Hvem skal have den?")
HAND_BUTTON = TC("button", "Giv videre")
CLOSE = T("Luk sagen")
OUTCOME = T("Hvordan gik det?")
CLOSE_BUTTON = TC("button", "Luk sagen")
TAKE_FIRST = T("Tag sagen først. Så kan du lukke den her.")
TIME = T("Ny tid for næste kontakt")
TIME_LABEL = T("Næste kontakt senest")
TIME_BUTTON = TC("button", "Sæt tiden")
TAKE_AT = T("Tag sagen, og vælg selv tiden")
SNOOZE = T("Lad sagen vente")
SNOOZE_UNTIL = T("Vent til")
SNOOZE_HINT = T("Skriv grunden i noten. Du hører om sagen igen, når tiden er gået.")
SNOOZE_BUTTON = TC("button", "Vent til da")
RESUME = TC("button", "Tag den op nu")
MERGE = T("Læg sammen med en anden sag")
MERGE_WITH = T("Hvilken sag hører den sammen med?")
MERGE_HINT = T("Den sag, der haster mest, fortsætter. Alt, hvad der er sket, står i den.")
MERGE_BUTTON = TC("button", "Læg sammen")
REOPEN = T("Åbn sagen igen")
REOPEN_BUTTON = TC("button", "Åbn, og giv besked")
REOPEN_MINE = TC("button", "Åbn, og tag den")
REOPEN_HINT = T("Giver du besked, bliver de andre spurgt, som da sagen var ny.")
TOO_OLD = T("Sagen er for gammel til at åbne igen. Kommer der nyt, bliver det en ny sag.")
UNDO = TC("button", "Fortryd")
NOT_A_RISK = TC("button", "Ikke en risiko")
NOT_A_RISK_HINT = T("Ikke en risiko lukker sagen som falsk alarm.")
CHOOSE = T("Vælg")
CASE_CLOSED = T("Sagen er lukket")
WORDS_GO = T("Borgerens ord vises ikke mere. De bliver slettet.")

# --- what went wrong, and what to do ------------------------------------------------------
PROBLEM = T("Det blev ikke gemt")
MOVED = T("Der er sket noget i sagen, siden du åbnede den")
MOVED_HELP = T("Se, hvad der er nyt. Din note står stadig nedenfor. Tryk igen, hvis den skal med.")
NOT_DONE = T("Ret det, og tryk igen. Din note står stadig nedenfor.")
NOTE_FIRST = T("Skriv noten, før du gemmer den.")
NOTE_LONG = T("Noten er for lang. Højst 4.000 tegn.")
CHOOSE_PERSON = T("Vælg, hvem der skal have sagen.")
CHOOSE_OUTCOME = T("Vælg, hvordan det gik.")
CHOOSE_CASE = T("Vælg, hvilken sag den hører sammen med.")
CHOOSE_TIME = T("Vælg dag og klokkeslæt.")
NOTE_WHY = T("Skriv i noten, hvorfor sagen venter.")
CHOOSE_ACTION = T("Tryk på en af knapperne.")
ALREADY = T("Det er allerede gjort.")
FAILED = T("Noget gik galt hos os, og det blev ikke gemt. Prøv igen om lidt.")
REMOVED = T("Personlige oplysninger, fx CPR-nummer, navn eller diagnose, er taget ud af noten.")
YOUR_NOTE = T("Din note")
COPY_NOTE = T("Kopiér den, og sæt den ind i sagen, når du er logget ind igen.")
SIGNED_OUT = T("Du er logget ud")
SIGNED_OUT_WHY = T("Der er gået for lang tid. Intet er gemt endnu.")
OLD_FORM = T("Siden var for gammel. Se efter, og prøv igen.")
OLD_PAGE = T("Siden er for gammel")
OLD_PAGE_HELP = T("Gå tilbage til sagen, og prøv igen. Intet er gemt endnu.")
NOT_FOUND = T("Siden findes ikke")
NOT_FOUND_HELP = T("Måske er sagen lukket, eller du følger ikke borgeren mere.")
NOT_ALLOWED = T("Det må siden ikke")
NOT_ALLOWED_HELP = T("Gå tilbage til skrivebordet, og prøv derfra.")
WRONG_METHOD = T("Sådan kan siden ikke bruges")
WRONG_METHOD_HELP = T("Gå tilbage, og brug knapperne på siden.")
TOO_MUCH = T("Det er for meget tekst")
TOO_MUCH_HELP = T("Gå tilbage, og skriv kortere.")
TOO_OFTEN = T("For mange links, der ikke virker")
ASKED_TOO_OFTEN = T("Der er bedt om for mange links")
TOO_OFTEN_HELP = T("Vent et minut, og prøv så igen. Haster det, så ring i stedet.")
BROKEN = T("Noget gik galt hos os")
BROKEN_HELP = T("Prøv igen om lidt. Haster det, så ring i stedet.")

# --- links in mails -----------------------------------------------------------------------
LINK_UNKNOWN = T("Linket virker ikke")
LINK_UNKNOWN_HELP = T("Åbn det igen fra mailen. Virker det stadig ikke, så svar på mailen.")
LINK_OVER = T("Der er ikke brug for svar mere")
LINK_OVER_HELP = T("Spørgsmålet er lukket, eller tiden er gået.")
ANSWERED = T("Tak for svaret")
ANSWER_KEPT = T("Dit svar er gemt.")
DESK_LINK_SENT = T("Vi har sendt dig et link til skrivebordet. Det virker én gang, i 5 minutter.")
CHOICE_SENT = T("Vi har sendt dig en besked, hvor du kan vælge.")
CLOSE_PAGE = T("Du kan lukke siden nu.")
UNDO_BUTTON = TC("button", "Fortryd mit svar")
TAKE_BACK = T("Vil du fortryde dit svar?")
UNDONE = T("Dit svar er trukket tilbage")
TOO_LATE_TO_UNDO = T("Det er for sent at fortryde her")
ANSWER_AGAIN = T("Vil du svare igen?")

# --- how often ----------------------------------------------------------------------------
SETTINGS = T("Indstillinger")
HOW_OFTEN = T("Hvor tit får du grønt og gult?")
ALWAYS_AT_ONCE = T("Rødt, orange og fravær kommer altid med det samme.")
CHOICE_KEPT = T("Det valgte er gemt")
CHOSEN = T("Valgt nu")
LINK_OLD = T("Linket er for gammelt")
LINK_OLD_HELP = T("Skriv /overblik i chatten, eller brug linket i den nyeste mail.")

COLOUR_WORD: dict[Colour, Text] = {
    Colour.green: TC("card", "GRØN"),
    Colour.yellow: TC("card", "GUL"),
    Colour.orange: TC("card", "ORANGE"),
    Colour.red: TC("card", "RØD"),
}
# A shape beside the word: nobody has to tell colours apart.
SYMBOL = {Colour.green: "●", Colour.yellow: "■", Colour.orange: "◆", Colour.red: "▲"}


def at(moment: datetime) -> Text:
    """With the date, because a log grows old."""
    return T("{date} kl. {time}", date=long_date(moment), time=clock(moment))


def sign_in_as(name: str) -> Text:
    return T("Hej {name}. Tryk for at logge ind.", name=name)


def how_many(cases: int) -> Text:
    return TN("{n} åben sag", "{n} åbne sager", cases)


def case_about(alias: str) -> Text:
    return T("Sagen om {alias}", alias=alias)


def open_case_about(alias: str) -> Text:
    return T("Åbn sagen om {alias}", alias=alias)


def can_undo(what: Text, until: datetime) -> Text:
    return T("Det kan fortrydes indtil kl. {time}: {what}.", what=what, time=clock(until))


def at_latest(usual: datetime) -> Text:
    return T("Vælger du ingen tid, er det senest {when}.", when=at(usual))


def page_of(page: int, pages: int) -> Text:
    return T("Side {page} af {pages}", page=page, pages=pages)


def show_all(cases: int) -> Text:
    return T("Alle ({n})", n=cases)


def show_mine(cases: int) -> Text:
    return T("Dine ({n})", n=cases)


def overview_of(alias: str) -> Text:
    return T("Overblik over {alias}", alias=alias)


def rules_of(alias: str) -> Text:
    return T("Regler og besøg for {alias}", alias=alias)


def closing_of(alias: str) -> Text:
    return T("Næste skridt og slutning for {alias}", alias=alias)


def meeting_with(alias: str) -> Text:
    return T("Møder med {alias}", alias=alias)


def suggestion(advice: Text) -> Text:
    return T("Forslag: {advice}", advice=advice)


def wrote_at(moment: datetime) -> Text:
    return T("Skrevet {when}", when=at(moment))


def words_waiting(n: int) -> Text:
    return TN("{n} besked fra borgeren.", "{n} beskeder fra borgeren.", n)


def read_at(name: str, times: int, last: datetime) -> Text:
    return TN("{name}, {when}", "{name}, {n} gange, senest {when}", times, name=name, when=at(last))


def whose_link(name: str) -> Text:
    return T("Linket er til {name}. Er det ikke dig, så luk siden.", name=name)


def you_answered(label: Text) -> Text:
    return T("Du har svaret: {answer}", answer=label)


def undo_until(minutes: int) -> Text:
    return TN("Du kan rette det i ét minut.", "Du kan rette det i {n} minutter.", minutes)


def call(name: str, phone: str) -> Text:
    if phone:
        return T("Ring til {name} på {phone}, hvis du vil sige noget.", name=name, phone=phone)
    return T("Svar på mailen til {name}, hvis du vil sige noget.", name=name)


def outcome(label: Text) -> Text:
    return T("Resultat: {outcome}", outcome=label)
