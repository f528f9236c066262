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
    *("adhd", "ptsd", "kptsd", "cptsd", "ocd", "skizo", "skitzo", "schizo", "szizo", "bipolar", "borderline", "depression"),
    *("autis", "asperger", "tourette", "maniodepress", "maniodepres", "psykose", "psychosis", "psychoses"),
    *("personlighedsforstyr", "spiseforstyr", "anoreks", "anorexi", "bulimi", "ortoreksi", "angstlidelse", "socialangst", "socialfobi"),
    *("panikangst", "panikforstyr", "angstneurose", "helbredsangst", "tilknytningsforstyr", "udviklingsforstyr", "tvangstanke"),
    *("epilep", "diabet", "sukkersyg", "sclerose", "sklerose", "parkinson", "alzheimer", "demens", "dementia"),
    *("fibromyalgi", "slidgigt", "leddegigt", "rheumatoid", "reumatoid", "arthritis", "artrose", "bechterew", "diskusprolaps", "spinalstenose"),
    *("psoriasis", "endometrios", "crohn", "colitis", "leukæmi", "leukemi", "lymfom", "lymphoma", "melanom"),
    *("hepatitis", "tuberkulose", "tuberculosis", "sarkoidose", "lupus", "piskesmæld", "whiplash", "hjerneskade"),
    *("brystkræft", "lungekræft", "tarmkræft", "blærekræft", "hudkræft", "prostatakræft", "livmoderhalskræft", "kræftsyg", "kræftramt", "kræftpatient", "kræftbehandling", "kræftdiagnos"),
    *("dyskalkuli", "dyspraksi", "alkoholisme", "alcoholism", "cerebralparese", "asthma", "astma", "narkolepsi", "narcolepsy", "hypothyr", "hyperthyr", "myxødem"),
    # Ukrainian and Russian
    *("шизофрен", "шизоаф", "біполяр", "биполяр", "депресі", "депресс", "аутиз", "аутист", "епілепс", "эпилепс", "діабет", "диабет"),
    *("анорекс", "булімі", "булими", "псоріаз", "псориаз", "склероз", "гепатит", "туберкульоз", "туберкулез", "деменці", "деменци"),
    *("паркінсон", "паркинсон", "альцгеймер", "фіброміалг", "фибромиалг", "лейкемі", "лейкоз", "артрит", "артроз", "онкологі"),
    # Polish
    *("schizofreni", "depresj", "dwubiegunow", "padaczk", "epileps", "cukrzyc", "autyz", "autyst", "nowotw", "anoreksj", "białaczk", "łuszczyc"),
    *("astmę", "astmy", "otępien", "reumatoidal"),
    # Turkish
    *("şizofren", "depresyon", "otizm", "otisti", "diyabet", "kanser", "astım", "anoreksiya", "bulimiya", "demans", "epilepsi"),
)
WORDS = (
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
PHRASES = (
    r"social fobi|social angst|generaliseret angst|generali[sz]ed anxiety(?: disorder)?|social anxiety(?: disorder)?|panic disorder|anxiety disorder",
    r"post-? ?traumatisk (?:stress\w*|belastnings\w*)(?: (?:syndrom|disorder|tilstand))?|post-? ?traumatic stress(?: disorder)?",
    r"obsessive[- ]compulsive(?: disorder)?|emotionelt? ustabil(?: personligheds\w*)?|personality disorder|eating disorder",
    r"manio-? ?depressiv\w*|manic depressi\w+|multip\w+ s[ck]leros\w+|cerebral parese|cerebral palsy|type (?:1|2|et|to) diabetes|sukker ?syge\w*",
    r"lavt stofskifte|højt stofskifte|attention deficit[\w -]{0,30}disorder|dissociativ\w* (?:lidelse|forstyrrelse|identitets\w*)|kronisk træthedssyndrom",
    r"посттравматичн\w+ стрес\w+(?: розлад\w*)?|посттравматическ\w+ стресс\w+(?: расстройств\w*)?|прикордонн\w+ розлад\w*(?: особистості)?|межов\w+ розлад\w*(?: особистості)?|пограничн\w+ расстройств\w*",
    r"тривожн\w+ розлад\w*|тревожн\w+ расстройств\w*|розсіян\w+ склероз\w*|цукров\w+ діабет\w*|сахарн\w+ диабет\w*|розлад\w* аутистичного спектра?",
    r"(?<=у мене )рак(?: \w+)?|(?<=у меня )рак(?: \w+)?|хвор\w+ на рак|рак (?:груд\w+|леген\w+|шлунк\w+|крові|молочн\w+|кишеч\w+)",
    r"zespo\w+ stresu pourazowego|zaburzeni\w+ (?:afektywn\w+|osobowości|lękow\w+|obsesyjn\w+|odżywiani\w+|psychotyczn\w+|dwubiegunow\w+|borderline)(?: \w*kompulsyjn\w+| dwubiegunow\w+)?|nerwic\w+ (?:lękow\w+|natręctw)",
    r"(?<=mam )raka(?: \w+)?|(?<=ma )raka(?: \w+)?|chor\w+ na raka|rak(?:a|iem)? (?:piersi|płuc|prostaty|jelita|skóry|krwi|żołądka)|stwardnieni\w+ rozsian\w+|choroba parkinsona|reumatoidaln\w+ zapaleni\w+ stawów",
    r"travma sonrası stres(?: bozukluğu\w*)?|dikkat eksikliği(?: ve)?(?: hiperaktivite\w*)?(?: bozukluğu\w*)?|kişilik bozukluğu\w*|kaygı bozukluğu\w*|anksiyete bozukluğu\w*|panik bozukluğ?k?u?\w*|yeme bozukluğu\w*",
    r"şeker hastası\w*|şeker hastalığı\w*|sara hastası\w*|obsesif kompulsif(?: bozukluk\w*)?|iki uçlu(?: bozukluk\w*)?|sedef hastalığı\w*|ms hastası\w*",
    r"(?:ال)?اضطراب (?:ما بعد الصدمة|ثنائي القطب|الشخصية الحدية|القلق العام|طيف التوحد|الوسواس القهري)|كرب ما بعد الصدمة|(?:ال)?ثنائي القطب|(?:ال)?وسواس (?:ال)?قهري",
    r"فرط الحركة(?: و(?:نقص|تشتت) الانتباه)?|(?:نقص|تشتت) الانتباه(?: و?فرط الحركة)?|فقدان الشهية العصبي|التصلب (?:اللويحي|المتعدد)|التهاب (?:ال)?كبد(?: (?:الوبائي|بي|سي))?|التهاب المفاصل(?: الروماتويدي)?",
)
ARABIC = (
    *("فصام", "انفصام", "اكتئاب", "صرع", "سكري", "توحد", "سرطان", "ربو", "صدفية", "ايدز", "زهايمر", "باركنسون", "ذهان", "خرف", "لوكيميا"),
)
# fmt: on
