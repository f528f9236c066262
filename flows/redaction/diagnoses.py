"""Diagnoses by their names, in six languages (and Russian, which many from Ukraine write).

Left out on purpose, since the caseworker needs the word and nobody is told a secret by it: what
people say of a day or a mood (syg, hovedpine, migræne, deprimeret, angst, stress, allergi, ordblind)
and what passes (influenza, corona, lungebetændelse, hjernerystelse, a broken leg).

STEMS: the beginning of a word. WORDS: the whole word. CAPITALS: in capitals, or after "har", "has" …
PHRASES: several words. Spelling is folded as in health.py, so ø, o and oe are one.
"""

# A list is read from top to bottom, a group of words on a line, however long.
# ruff: noqa: E501

# fmt: off
STEMS = (
    # Danish, English and what is alike in several
    *("adhd", "ptsd", "kptsd", "cptsd", "ocd", "skizo", "skitzo", "schizo", "szizo", "bipolar", "bipolær", "borderline", "depression"),
    *("autis", "asperger", "tourette", "maniodepress", "maniodepres", "psykose", "psychosis", "psychoses"),
    *("personlighedsforstyr", "spiseforstyr", "anoreks", "anorexi", "bulimi", "ortoreksi", "angstlidelse", "socialangst", "socialfobi"),
    *("panikangst", "panikforstyr", "angstneurose", "helbredsangst", "tilknytningsforstyr", "udviklingsforstyr"),
    *("epilep", "diabet", "sukkersyg", "sclerose", "sklerose", "parkinson", "alzheimer", "demens", "dementia"),
    *("fibromyalgi", "slidgigt", "leddegigt", "rheumatoid", "reumatoid", "arthritis", "artrose", "bechterew", "diskusprolaps", "spinalstenose"),
    *("psoriasis", "endometrios", "crohn", "colitis", "leukæmi", "leukemi", "lymfom", "lymfekræft", "lymfekreft", "mavekræft", "knoglekræft", "blodkræft", "modermærkekræft", "æggestokkræft", "stofskiftesyg", "hjertesvigt", "meniere", "ménière", "lymphoma", "melanom"),
    *("hepatitis", "tuberkulose", "tuberculosis", "sarkoidose", "lupus", "piskesmæld", "whiplash", "hjerneskade"),
    *("brystkræft", "lungekræft", "tarmkræft", "blærekræft", "hudkræft", "prostatakræft", "livmoderhalskræft", "kræftsyg", "kræftramt", "kræftpatient", "kræftbehandling", "kræftdiagnos"),
    *("dyskalkuli", "dyspraksi", "alkoholisme", "alcoholism", "cerebralparese", "asthma", "astma", "narkolepsi", "narcolepsy", "hypothyr", "hyperthyr", "myxødem"),
    # Ukrainian and Russian
    *("шизофрен", "шизоаф", "біполяр", "биполяр", "депресі", "аутиз", "аутист", "епілепс", "эпилепс", "діабет", "диабет"),
    *("анорекс", "булімі", "булими", "псоріаз", "псориаз", "склероз", "гепатит", "туберкульоз", "туберкулез", "деменці", "деменци"),
    *("паркінсон", "паркинсон", "альцгеймер", "фіброміалг", "фибромиалг", "лейкемі", "лейкоз", "артрит", "артроз", "онкологі"),
    # Polish
    *("schizofreni", "depresj", "dwubiegunow", "padaczk", "epileps", "cukrzyc", "autyz", "autyst", "nowotw", "anoreksj", "białaczk", "łuszczyc"),
    *("astmę", "astmy", "otępien", "reumatoidal"),
    # Turkish
    *("şizofren", "depresyon", "otizm", "otisti", "diyabet", "kanser", "astım", "anoreksiya", "bulimiya", "demans", "epilepsi"),
)
WORDS = (
    *("депрессия", "депрессии", "депрессию", "депрессией", "депрессиями"),
    *("kræft", "kræften", "cancer", "canceren", "gigt", "podagra", "hiv", "aids", "fobi", "agorafobi", "bpd", "eupd", "koah", "pochp"),
    *("птср", "сдвг", "рдуг", "сдуг", "віл", "вич", "спід", "спид", "астма", "астму", "астми", "астмы", "астмою", "окр"),
    *("tssb", "dehb", "okb", "zok", "hemofili", "skoliose", "scoliosis", "ibs", "pcos"),
)
CAPITALS = ("KOL", "ADD", "MS", "ASD", "ASF", "GAD", "COPD", "BPD", "DAMP", "ME", "ALS", "ASA", "RA", "CFS", "PMDD", "DID")
# Before an abbreviation that is a word as well ("kol", "add"): somebody has it.
HAS = (
    *("har", "havde", "haft", "fået", "med", "diagnosen", "lider", "have", "has", "had", "with", "diagnosed"),
    *("mam", "ma", "miałem", "z", "маю", "має", "bende", "benim", "var"),
)
# By the first three letters of their first word, so that few are ever tried.
PHRASES = {
    "soc": r"social fobi|social angst|social anxiety(?: disorder)?",
    "gen": r"generaliseret angst|generali[sz]ed anxiety(?: disorder)?",
    "pan": r"panic disorder|panik bozuklu[ğk]\w*",
    "anx": r"anxiety disorder",
    "ank": r"anksiyete bozukluğu\w*",
    "pos": r"post-? ?traumatisk (?:stress\w*|belastnings\w*)(?: (?:syndrom|disorder|tilstand))?|post-? ?traumatic stress(?: disorder)?",
    "obs": r"obsessive[- ]compulsive(?: disorder)?|obsesif kompulsif(?: bozukluk\w*)?",
    "emo": r"emotionelt? ustabil(?: personligheds\w*)?",
    "per": r"personality disorder",
    "eat": r"eating disorder",
    "man": r"manio-? ?depressiv\w*|manic depressi\w+",
    "mul": r"multip\w+ s[ck]leros\w+",
    "cys": r"cystisk fibrose|cystic fibrosis",
    "cer": r"cerebral parese|cerebral palsy",
    "typ": r"type (?:1|2|et|to) diabetes",
    "suk": r"sukker syge\w*",
    "lav": r"lavt stofskifte",
    "hoj": r"højt stofskifte",
    "att": r"attention deficit[\w -]{0,30}disorder",
    "dis": r"dissociativ\w* (?:lidelse|forstyrrelse|identitets\w*)",
    "kro": r"kronisk træthedssyndrom",
    "пос": r"посттравматичн\w+ стрес\w+(?: розлад\w*)?|посттравматическ\w+ стресс\w+(?: расстройств\w*)?",
    "при": r"прикордонн\w+ розлад\w*(?: особистості)?",
    "меж": r"межов\w+ розлад\w*(?: особистості)?",
    "пог": r"пограничн\w+ расстройств\w*",
    "три": r"тривожн\w+ розлад\w*",
    "тре": r"тревожн\w+ расстройств\w*",
    "роз": r"розсіян\w+ склероз\w*|розлад\w* аутистичного спектра?",
    "цук": r"цукров\w+ діабет\w*",
    "сах": r"сахарн\w+ диабет\w*",
    "рак": r"(?<=мене )рак(?! \w*(?:вар|їс|лов))|(?<=меня )рак|(?<=має )рак|рак (?:груд\w+|леген\w+|шлунк\w+|крові|молочн\w+|кишеч\w+)",
    "хво": r"хвор\w+ на рак",
    "zes": r"zespo\w+ stresu pourazowego",
    "zab": r"zaburzeni\w+ (?:afektywn\w+|osobowości|lękow\w+|obsesyjn\w+|odżywiani\w+|psychotyczn\w+|dwubiegunow\w+)(?:[ -]\w*kompulsyjn\w+| dwubiegunow\w+)?",
    "ner": r"nerwic\w+ (?:lękow\w+|natręctw)",
    "rak": r"(?<=mam )raka|(?<=ma )raka|(?<=na )raka|rak(?:a|iem)? (?:piersi|płuc|prostaty|jelita|skóry|krwi|żołądka)",
    "stw": r"stwardnieni\w+ rozsian\w+",
    "cho": r"chorob\w+ (?:parkinsona|alzheimera|dwubiegunow\w+)",
    "tra": r"travma sonrası stres(?: bozukluğu\w*)?",
    "dik": r"dikkat eksikliği(?: ve)?(?: hiperaktivite\w*)?(?: bozukluğu\w*)?",
    "kis": r"kişilik bozukluğu\w*",
    "kay": r"kaygı bozukluğu\w*",
    "yem": r"yeme bozukluğu\w*",
    "sek": r"şeker hasta\w*",
    "sar": r"sara hasta\w*",
    "iki": r"iki uçlu(?: bozukluk\w*)?",
    "sed": r"sedef hasta\w*",
    "اضط": r"اضطراب (?:ما بعد الصدمة|ثنائي القطب|الشخصية الحدية|القلق العام|طيف التوحد|الوسواس القهري)",
    "كرب": r"كرب ما بعد الصدمة",
    "ثنا": r"(?:ال)?ثنائي القطب",
    "وسو": r"(?:ال)?وسواس (?:ال)?قهري",
    "فرط": r"فرط الحركة(?: و(?:نقص|تشتت) الانتباه)?",
    "نقص": r"نقص الانتباه(?: و?فرط الحركة)?",
    "تشت": r"تشتت الانتباه(?: و?فرط الحركة)?",
    "فقد": r"فقدان الشهية العصبي",
    "تصل": r"(?:ال)?تصلب (?:اللويحي|المتعدد)",
    "الت": r"التهاب (?:ال)?كبد(?: (?:الوبائي|بي|سي))?|التهاب المفاصل(?: الروماتويدي)?|التصلب (?:اللويحي|المتعدد)",
}
ARABIC = (
    *("فصام", "انفصام", "اكتئاب", "صرع", "سكري", "توحد", "سرطان", "ربو", "صدفية", "ايدز", "زهايمر", "باركنسون", "ذهان", "خرف", "لوكيميا"),
)
# fmt: on
