"""Times, days, durations and numbers in words, as they are said in each of the six languages."""

from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.understanding.dates import Unfit, read_day
from flows.understanding.keywords import keyword
from flows.understanding.spoken import another_day, cannot_face_it, is_there, not_today
from flows.understanding.tongues import TONGUES
from flows.understanding.values import clock_time, days, minutes, number, yes_no

TODAY = date(2026, 11, 24)  # a Tuesday
TOMORROW, AFTER = date(2026, 11, 25), date(2026, 11, 26)
FRIDAY, DECEMBER = date(2026, 11, 27), date(2026, 12, 12)

MINUTES = {
    "da": "10 min=10; ti minutter=10; en halv time=30; en times tid=60; halvanden time=90; "
    "to timer=120; et kvarter=15; tre kvarter=45; om 20 min=20; 2 1/2 time=150; femten min=15",
    "en": "10 min=10; ten minutes=10; half an hour=30; an hour=60; an hour and a half=90; "
    "two hours=120; quarter of an hour=15; in 20 minutes=20; fifteen mins=15; 1 hour=60",
    "uk": "10 хв=10; десять хвилин=10; пів години=30; за пів години=30; за годину=60; годину=60; "
    "півтори години=90; дві години=120; через 2 години=120; чверть години=15; "
    "двадцять п'ять хвилин=25; 20 минут=20; через полчаса=30",
    "pl": "10 min=10; dziesięć minut=10; pół godziny=30; pol godziny=30; za godzinę=60; "
    "za godzine=60; godzinę=60; półtorej godziny=90; dwie godziny=120; za 2 godziny=120; "
    "kwadrans=15; za kwadrans=15; dwadzieścia pięć minut=25; za 20 minut=20",
    "tr": "10 dakika=10; on dakika=10; yarım saat=30; yarim saat=30; bir saat=60; "
    "bir buçuk saat=90; iki saat=120; 2 saat sonra=120; çeyrek saat=15; on beş dakika=15; "
    "yirmi beş dk=25; iki buçuk saat=150; yarım saat sonra=30",
    "ar": "10 دقائق=10; عشر دقائق=10; نص ساعة=30; نصف ساعة=30; بعد نص ساعة=30; ساعة=60; "
    "بعد ساعة=60; ساعة ونص=90; ساعتين=120; بعد ساعتين=120; ربع ساعة=15; ثلث ساعة=20; "
    "خمسة وعشرين دقيقة=25; ثلاث ساعات=180; 20 دقيقة=20",
}
CLOCK = {
    "da": "halv ni=8:30; kl 9=9:00; kl. 8.30=8:30; kvart i ni=8:45; kvart over otte=8:15; "
    "ti minutter over ni=9:10; ti i ni=8:50; 0830=8:30; ni=9:00; kl ni=9:00",
    "en": "half past eight=8:30; at 9=9:00; 8:30=8:30; quarter to nine=8:45; "
    "quarter past eight=8:15; ten past nine=9:10; ten to nine=8:50; 3 pm=15:00; nine o'clock=9:00",
    "uk": "пів на дев'яту=8:30; о пів на девяту=8:30; о 9=9:00; о дев'ятій=9:00; о 9 годині=9:00; "
    "за чверть дев'ята=8:45; чверть по восьмій=8:15; десять по дев'ятій=9:10; 8:30=8:30; "
    "дев'ята тридцять=9:30; о десятій=10:00; за десять дев'ята=8:50",
    "pl": "wpół do dziewiątej=8:30; wpol do dziewiatej=8:30; o 9=9:00; o dziewiątej=9:00; "
    "o godzinie 9=9:00; za kwadrans dziewiąta=8:45; kwadrans po ósmej=8:15; "
    "dziesięć po dziewiątej=9:10; 8:30=8:30; dziewiąta trzydzieści=9:30; "
    "za dziesięć dziewiąta=8:50",
    "tr": "sekiz buçuk=8:30; sekiz buçukta=8:30; saat 9=9:00; saat dokuzda=9:00; dokuzda=9:00; "
    "dokuza çeyrek var=8:45; sekizi çeyrek geçe=8:15; dokuzu on geçe=9:10; 8:30=8:30; "
    "saat dokuz buçukta=9:30; dokuza on var=8:50; 10'da=10:00",
    "ar": "الساعة 9=9:00; الساعة التاسعة=9:00; ثمانية ونص=8:30; الساعة الثامنة والنصف=8:30; "
    "تسعة الا ربع=8:45; الساعة ثمانية وربع=8:15; الساعة ٩=9:00; 8:30=8:30; تسعة الا عشرة=8:50; "
    "الساعة عشرة=10:00; تسعة ونص=9:30",
}
DAYS = {
    "da": "to dage=2; kun i dag=1; resten af ugen=5; tre dage=3; en uge=5; et par dage=2",
    "en": "two days=2; only today=1; rest of the week=5; three days=3; one week=5; a few days=2",
    "uk": "два дні=2; тільки сьогодні=1; до кінця тижня=5; три дні=3; тиждень=5; пару днів=2; "
    "один день=1; п'ять днів=5",
    "pl": "dwa dni=2; tylko dzisiaj=1; do końca tygodnia=5; trzy dni=3; tydzień=5; parę dni=2; "
    "jeden dzień=1; pięć dni=5",
    "tr": "iki gün=2; sadece bugün=1; bütün hafta=5; üç gün=3; bir hafta=5; birkaç gün=2; "
    "bir gün=1; beş gün=5",
    "ar": "يومين=2; اليوم فقط=1; باقي الاسبوع=5; ثلاثة ايام=3; اسبوع=5; كم يوم=2; يوم واحد=1; "
    "خمسة ايام=5",
}
ON_DAY: dict[str, dict[str, date | Unfit]] = {
    "da": {"i morgen": TOMORROW, "i overmorgen": AFTER, "fredag": FRIDAY, "om 3 dage": FRIDAY,
           "12. december": DECEMBER, "næste fredag": date(2026, 12, 4), "i går": Unfit.over,
           "om en uge": date(2026, 12, 1)},
    "en": {"tomorrow": TOMORROW, "day after tomorrow": AFTER, "friday": FRIDAY,
           "in 3 days": FRIDAY, "12 december": DECEMBER, "next friday": date(2026, 12, 4),
           "yesterday": Unfit.over, "in a week": date(2026, 12, 1)},
    "uk": {"завтра": TOMORROW, "післязавтра": AFTER, "у п'ятницю": FRIDAY, "через 3 дні": FRIDAY,
           "12 грудня": DECEMBER, "наступної п'ятниці": date(2026, 12, 4), "вчора": Unfit.over,
           "через тиждень": date(2026, 12, 1), "за два дні": AFTER},
    "pl": {"jutro": TOMORROW, "pojutrze": AFTER, "w piątek": FRIDAY, "za 3 dni": FRIDAY,
           "12 grudnia": DECEMBER, "w następny piątek": date(2026, 12, 4), "wczoraj": Unfit.over,
           "za tydzień": date(2026, 12, 1), "za dwa dni": AFTER},
    "tr": {"yarın": TOMORROW, "yarin": TOMORROW, "öbür gün": AFTER, "cuma günü": FRIDAY,
           "3 gün sonra": FRIDAY, "12 aralık": DECEMBER, "gelecek cuma": date(2026, 12, 4),
           "dün": Unfit.over, "bir hafta sonra": date(2026, 12, 1), "iki gün sonra": AFTER},
    "ar": {"بكرا": TOMORROW, "غدا": TOMORROW, "بعد بكرا": AFTER, "يوم الجمعة": FRIDAY,
           "بعد 3 ايام": FRIDAY, "12 ديسمبر": DECEMBER, "الجمعة القادمة": date(2026, 12, 4),
           "امبارح": Unfit.over, "بعد اسبوع": date(2026, 12, 1), "بعد يومين": AFTER},
}  # fmt: skip
NUMBERS = {
    "da": "otte=8; 8/10=8; en 7'er=7; nul=0; 8 ud af 10=8; ti=10",
    "en": "eight=8; 8/10=8; zero=0; 8 out of 10=8; ten=10",
    "uk": "вісім=8; 8/10=8; нуль=0; 8 з 10=8; десять=10; сім=7",
    "pl": "osiem=8; 8/10=8; zero=0; 8 na 10=8; dziesięć=10; siedem=7",
    "tr": "sekiz=8; 8/10=8; sıfır=0; on=10; yedi=7; altı=6",
    "ar": "ثمانية=8; 8/10=8; صفر=0; 8 من 10=8; عشرة=10; ٧=7",
}
YES = {
    "da": "ja; jep; ja tak; okay; gerne", "en": "yes; yep; sure; yes please; ok",
    "uk": "так; ага; звичайно; добре; так, дякую", "pl": "tak; jasne; dobrze; tak, dziękuję; ok",
    "tr": "evet; olur; tamam; tabii; evet teşekkürler", "ar": "نعم; ايوه; تمام; طيب; نعم شكرا",
}  # fmt: skip
NO = {
    "da": "nej; næ; nej tak; ikke i dag", "en": "no; nope; no thanks; not today",
    "uk": "ні; ні, дякую; не зараз; не сьогодні", "pl": "nie; nie, dziękuję; nie teraz",
    "tr": "hayır; hayir; yok; şimdi değil", "ar": "لا; لا شكرا; مو هلق; ليس الان",
}  # fmt: skip
UNSURE = {
    "da": "måske; ved ikke", "en": "maybe; i don't know", "uk": "може; не знаю",
    "pl": "może; nie wiem", "tr": "belki; bilmiyorum", "ar": "يمكن; ما اعرف",
}  # fmt: skip
COMMANDS = {
    "da": "hjælp=help; hvor langt er jeg nået=progress; spørg=ask; mål=goal; stop=stop; "
    "pause=pause; ring til mig=call; slet=delete; menu=menu",
    "en": "help=help; stop=stop; call me=call; delete=delete; resume=start",
    "uk": "допомога=help; стоп=stop; пауза=pause; подзвоніть мені=call; видалити=delete; меню=menu",
    "pl": "pomoc=help; stop=stop; pauza=pause; zadzwoń do mnie=call; usuń=delete; menu=menu",
    "tr": "yardım=help; dur=stop; ara ver=pause; beni arayın=call; sil=delete; menü=menu",
    "ar": "مساعدة=help; توقف=stop; استراحة=pause; اتصل بي=call; احذف=delete; القائمة=menu",
}


def pairs(table: dict[str, str]) -> list[tuple[str, str]]:
    return [
        (said.strip(), means)
        for row in table.values()
        for said, _, means in (one.rpartition("=") for one in row.split(";"))
    ]


def words(table: dict[str, str]) -> list[tuple[str, str]]:
    return [(lang, one.strip()) for lang, row in table.items() for one in row.split(";")]


@pytest.mark.parametrize(("said", "means"), pairs(MINUTES))
def test_how_long(said: str, means: str) -> None:
    assert minutes(said) == int(means)


@pytest.mark.parametrize(("said", "means"), pairs(CLOCK))
def test_a_time_of_day(said: str, means: str) -> None:
    hour, minute = map(int, means.split(":"))
    assert clock_time(said) == time(hour, minute)


@pytest.mark.parametrize(("said", "means"), pairs(DAYS))
def test_how_many_days(said: str, means: str) -> None:
    assert days(said) == int(means)


@pytest.mark.parametrize(
    ("said", "means"), [pair for table in ON_DAY.values() for pair in table.items()]
)
def test_which_day(said: str, means: date | Unfit) -> None:
    assert read_day(said, TODAY) == means


@pytest.mark.parametrize(("said", "means"), pairs(NUMBERS))
def test_a_number(said: str, means: str) -> None:
    assert number(said) == int(means)


@pytest.mark.parametrize(("language", "said"), words(YES))
def test_a_yes(language: str, said: str) -> None:
    assert yes_no(said, language) is True


@pytest.mark.parametrize(("language", "said"), words(NO))
def test_a_no(language: str, said: str) -> None:
    assert yes_no(said, language) is False


@pytest.mark.parametrize(("language", "said"), words(UNSURE))
def test_neither_yes_nor_no(language: str, said: str) -> None:
    assert yes_no(said, language) is None


def test_thanks_in_danish_is_no_polish_yes() -> None:
    assert yes_no("tak", "da") is None
    assert yes_no("tak", "pl") is True
    assert yes_no("ja tak", "pl") is True  # who learns Danish answers in it


@pytest.mark.parametrize(("said", "means"), pairs(COMMANDS))
def test_a_word_that_is_a_command(said: str, means: str) -> None:
    assert keyword(said) == means
    assert keyword(said.upper()) == means


@pytest.mark.parametrize(
    "said", ["er her nu", "i am here", "я вже тут", "jestem na miejscu", "buradayım", "وصلت"]
)
def test_somebody_is_there(said: str) -> None:
    assert is_there(said)


@pytest.mark.parametrize(
    "said", ["я не тут", "nie jestem tutaj", "kommer om 10 min", "jestem tu za 10 min", "مو هون"]
)
def test_somebody_is_not_there_yet(said: str) -> None:
    assert not is_there(said)


@pytest.mark.parametrize(
    "said",
    ["ikke i dag", "not today", "не сьогодні", "nie dzisiaj", "bugün değil", "مو اليوم"],
)
def test_not_today(said: str) -> None:
    assert not_today(said)


@pytest.mark.parametrize(
    "said",
    ["kan ikke overskue det", "can't face it", "я не справляюся", "nie dam rady", "gücüm yok",
     "ما بقدر"],
)  # fmt: skip
def test_too_much(said: str) -> None:
    assert cannot_face_it(said)


@pytest.mark.parametrize(
    "said",
    ["jeg kommer i morgen", "i come on friday", "прийду завтра", "przyjdę jutro", "yarın gelirim",
     "بجي بكرا"],
)  # fmt: skip
def test_another_day(said: str) -> None:
    assert another_day(said)


def test_forty_forms_of_each_language() -> None:
    tables = (MINUTES, CLOCK, DAYS, NUMBERS, YES, NO, UNSURE, COMMANDS)
    for tongue in TONGUES:
        forms = sum(len(table[tongue.language].split(";")) for table in tables)
        assert forms + len(ON_DAY[tongue.language]) >= 40, tongue.language


@pytest.mark.parametrize(
    "said",
    ["jeg er på vej", "min kollega tog hunden med", "det går godt i dag", "for at være ærlig",
     "on monday i go to the doctor", "i sat down", "en ok dag", "rano er min nabo"],
)  # fmt: skip
def test_danish_and_english_are_not_taken_for_another_language(said: str) -> None:
    assert minutes(said) is None
    assert clock_time(said) is None


@settings(deadline=None)
@given(st.text(max_size=300))
def test_whatever_is_typed_is_read_or_not_and_never_an_error(text: str) -> None:
    for language in ("da", *(tongue.language for tongue in TONGUES)):
        yes_no(text, language)
    for read in (minutes, clock_time, days, number, keyword, is_there, not_today, another_day):
        read(text)
    read_day(text, TODAY)


@settings(deadline=None)
@given(st.lists(st.sampled_from(sorted(w for t in TONGUES for w in t.words)), max_size=12))
def test_words_of_the_tables_in_any_order_are_read_or_not(said: list[str]) -> None:
    text = " ".join(said)
    for read in (minutes, clock_time, days, number):
        read(text)
    read_day(text, TODAY)
