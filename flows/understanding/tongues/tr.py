"""Turkish, with and without its own letters. The endings of a number say "at", "to", "past"."""

from flows.understanding.tongues.tongue import Tongue, forms

_NUMBERS = {
    "sıfır": 0, "bir": 1, "iki": 2, "üç": 3, "dört": 4, "beş": 5, "altı": 6, "yedi": 7, "sekiz": 8,
    "dokuz": 9, "on": 10, "yirmi": 20, "otuz": 30, "kırk": 40, "elli": 50,
}  # fmt: skip
_ENDINGS = (
    "", "de", "da", "te", "ta", "e", "a", "ye", "ya", "i", "ı", "u", "ü", "yi", "yı", "den", "dan",
    "ten", "tan",
)  # fmt: skip


def _numbers() -> dict[str, str]:
    softened = {"dörd": 4}  # "dörde", "dördü"
    return {
        f"{word}{ending}": str(value)
        for word, value in {**_NUMBERS, **softened}.items()
        for ending in _ENDINGS
        if word != "dörd" or ending
    }


TONGUE = Tongue(
    "tr",
    yes="evet olur tamam tabii tabi elbette peki aynen okey ok doğru evt hı",
    no="hayır yok olmaz istemiyorum",
    unsure="belki bilmiyorum emin ama galiba",
    courtesy="teşekkürler teşekkür sağol lütfen",
    negation="değil asla",
    not_now="şimdi değil · bugün değil · henüz değil · şu an değil · daha değil",
    not_today="bugün değil · hayır bugün değil · bugün olmaz",
    here="buradayım · burdayım · geldim · vardım · iş yerindeyim · işteyim · ben buradayım",
    knows_not="bilmiyorum · ben bilmiyorum · henüz bilmiyorum · fikrim yok · hiç fikrim yok",
    nothing="hiçbir şey · hiç · başka yok · başka bir şey yok · bu kadar · hepsi bu · "
    "sonra · daha sonra · başka zaman",
    asks_back="ne · ne demek · ne demek istiyorsun · bu ne demek · ne yazayım · "
    "anlamadım · anlamıyorum · soruyu anlamadım · nasıl yani",
    cannot_face="başa çıkamıyorum · gücüm yok · hiç gücüm yok · kaldıramıyorum · dayanamıyorum · "
    "yapamayacağım",
    mood={
        "4": "iyi · çok iyi · iyiydi · güzel · güzeldi · harika · iyi geçti",
        "3": "idare eder · fena değil · normal · normaldi · şöyle böyle",
        "2": "iyi değil · pek iyi değil · kötü · kötüydü · kötü geçti",
        "1": "zor · zordu · çok zor · çok zordu · çok kötü · berbat",
    },
    commands={
        "help": "yardım · imdat · bana yardım et · yardım edin · yardıma ihtiyacım var",
        "stop": "dur · durdur · yeter · aboneliği iptal et",
        "pause": "ara · ara ver · mola · ara istiyorum",
        "delete": "sil · beni sil · her şeyi sil · verilerimi sil",
        "start": "başla · başlat · devam · devam et",
        "call": "ara beni · beni ara · beni arayın · beni arar mısınız · telefon et",
        "numbers": "numaralar · telefon numaraları",
        "menu": "menü",
        "ask": "soru · bir sorum var · sorum var · soru sor",
        "language": "dil · dili değiştir",
        "goal": "hedefim · benim hedefim",
        "who": "sen kimsin · kimsin · robot musun · sen robot musun · insan mısın",
        "status": "durum · şimdi ne olacak",
    },
    words={
        **forms(
            "öbür gün · ertesi gün · yarından sonra · yarından sonraki gün = overmorgen",
            "yarın · yarına · yarınki = i morgen",
            "bugün · sadece bugün · bu gün = i dag",
            "dün · evvelsi gün · geçen = i går",
            "bugün ve yarın = i dag og i morgen",
            "hafta sonuna kadar · bütün hafta · tüm hafta · haftanın kalanı = resten af ugen",
            "birkaç gün · bir kaç gün · bir iki gün = et par dage",
            "yarım saat · yarım saate · yarım saatte = en halv time",
            "çeyrek saat = et kvarter",
            "üç çeyrek = tre kvarter",
            "çeyrek = et kvarter",
            "bir saat · bir saate · bir saatte = 1 time",
            "saat · saate · saatte = saat",
            "saat sonra · saate kadar = timer",
            "buçuk · buçukta · buçuğa = buçuk",
            "var · kala = var",
            "geçe · geçiyor · geçeye · geçerken = geçe",
            "dakika · dakikaya · dakikada · dk = min",
            "gün · günlük · güne = dage",
            "hafta · haftaya · haftalık = uger",
            "ay · aya · aylık = måneder",
            "yıl · sene · yıla = år",
            "gelecek · önümüzdeki = næste",
            "öğleden sonra · akşam · akşamüstü = eftermiddag",
            "sabah = ",
            "on üzerinden = ",
            "pazartesi · pazartesiye = mandag",
            "salı · salıya = tirsdag",
            "çarşamba · çarşambaya = onsdag",
            "perşembe · perşembeye = torsdag",
            "cuma · cumaya = fredag",
            "cumartesi = lørdag",
            "pazar = søndag",
            "ocak = januar",
            "şubat = februar",
            "mart = marts",
            "nisan = april",
            "mayıs = maj",
            "haziran = juni",
            "temmuz = juli",
            "ağustos = august",
            "eylül = september",
            "ekim = oktober",
            "kasım = november",
            "aralık = december",
            "sonra · içinde = sonra",
            "haftaya bugün = om 1 uge",
        ),
        **_numbers(),
    },
    mends=(
        (r"\b1 bucuk sat\b", "halvanden time"),
        (r"\b(\d+) bucuk sat\b", r"\1 og en halv time"),
        (r"\b(\d+) sat\b(?! \d)", r"\1 timer"),
        (r"\bsat (?=\d)", "kl "),
        (r"\b(\d+) bucuk\b", r"half past \1"),
        (r"\bkl half past\b", "half past"),
        (r"\b(\d+) (?:et )?kvarter var\b", r"kvarter i \1"),
        (r"\b(\d+) (?:et )?kvarter gece\b", r"kvarter over \1"),
        (r"\b(\d+) (\d+) var\b", r"\2 i \1"),
        (r"\b(\d+) (\d+) gece\b", r"\2 over \1"),
        (r"\bkl (?=kvarter|\d+ (?:i|over) )", ""),
        (r"\b(\d+ (?:dage|uger|maneder|ar)) sonra\b", r"om \1"),
        (r"^uger$", "om 1 uge"),
        (r"\bdage$", "dage"),
        (r" ?\bsonra\b", ""),
    ),
    shared="one onde kırke kırka dörte gün on bir var ay ara dil sabah gece ocak mart pazar dur "
    "sil saat saate saatte ona "
    "onda onu oni elli bire birde yeter mola soru menü ok durum geçen yedi a",
)
