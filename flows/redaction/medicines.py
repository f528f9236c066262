"""Medicines by generic and common trade name, in six languages. STEMS: the beginning of a word, so
that "ritalinpiller" and "сертраліну" are found; WORDS: the whole word. "Medicin", "piller" and
"sovepiller" stay: they say that somebody takes something, and not what. So do painkillers sold without
a prescription and penicillin (panodil, ipren, aspirin …): they tell of a headache and not of a person,
and in danger it matters which they were."""

# A list is read from top to bottom, a group of words on a line, however long.
# ruff: noqa: E501

# fmt: off
STEMS = (
    # for the mind
    *("sertralin", "zoloft", "citalopram", "cipramil", "escitalopram", "cipralex", "fluoxetin", "fontex", "fluvoxamin", "fevarin", "buronil", "melperon", "propal", "prozac", "paroxetin", "seroxat", "venlafaxin", "efexor", "effexor"),
    *("duloxetin", "cymbalta", "mirtazapin", "remeron", "amitriptylin", "saroten", "nortriptylin", "noritren", "clomipramin", "klomipramin", "anafranil", "mianserin", "vortioxetin", "brintellix", "agomelatin", "valdoxan", "bupropion", "wellbutrin"),
    *("quetiapin", "kvetiapin", "kwetiapin", "ketiapin", "seroquel", "seroqel", "olanzapin", "zyprexa", "risperidon", "rysperydon", "risperdal", "aripiprazol", "arypiprazol", "abilify", "clozapin", "klozapin", "leponex", "paliperidon", "invega", "xeplion", "haloperidol", "serenase", "serdolect", "zuclopenthixol", "cisordinol", "flupentixol", "fluanxol", "chlorprothixen", "truxal", "levomepromazin", "nozinan", "ziprasidon", "zeldox", "lurasidon", "latuda", "cariprazin", "brexpiprazol", "rexulti"),
    *("litarex", "lithionit", "lamotrigin", "lamictal", "valproat", "valproin", "depakin", "depakot", "orfiril", "deprakine", "carbamazepin", "karbamazepin", "tegretol", "oxcarbazepin", "trileptal", "levetiracetam", "lewetyracetam", "keppra", "topiramat", "topimax", "lacosamid", "vimpat"),
    *("methylphenidat", "metylphenidat", "metylofenidat", "metilfenidat", "ritalin", "concerta", "medikinet", "equasym", "motiron", "elvanse", "vyvanse", "lisdexamfetamin", "lisdexamphetamin", "dexamfetamin", "attentin", "atomoxetin", "strattera", "guanfacin", "intuniv", "adderall"),
    *("pregabalin", "lyrica", "gabapentin", "neurontin", "diazepam", "stesolid", "valium", "oxazepam", "oxapax", "alprazolam", "alopam", "xanax", "klonazepam", "clonazepam", "rivotril", "lorazepam", "temesta", "ativan", "chlordiazepoxid", "risolid", "bromazepam", "nitrazepam", "buspiron", "hydroxyzin", "atarax"),
    *("zopiclon", "zopiklon", "imozop", "imovane", "imoclone", "zolpidem", "stilnoct", "ambien", "melatonin", "circadin", "phenergan", "promethazin", "propranolol"),
    # pain, and instead of drugs
    *("tramadol", "dolol", "mandolgin", "nobligan", "morphin", "morfin", "contalgin", "oxycodon", "oksykodon", "oxycontin", "oxynorm", "kodein", "codein", "fentanyl", "metadon", "methadon", "buprenorfin", "buprenorphin", "subutex", "suboxon", "temgesic", "buvidal", "naltrexon", "naltrekson", "antabus", "disulfiram", "campral", "acamprosat", "saroten", "sumatriptan", "imigran", "ketogan", "tapentadol", "palexia"),
    # for the body
    *("metformin", "insulin", "ozempic", "wegovy", "semaglutid", "victoza", "saxenda", "liraglutid", "mounjaro", "tirzepatid", "jardiance", "forxiga", "novorapid", "lantus", "eltroxin", "levothyroxin", "letrox", "euthyrox", "simvastatin", "atorvastatin", "rosuvastatin", "amlodipin", "losartan", "enalapril", "ramipril", "metoprolol", "selozok", "bisoprolol", "marevan", "warfarin", "xarelto", "rivaroxaban", "eliquis", "apixaban", "pradaxa", "plavix", "clopidogrel", "furosemid", "furix", "spironolacton"),
    *("prednisolon", "prednison", "methotrexat", "humira", "adalimumab", "remicade", "infliximab", "enbrel", "etanercept", "stelara", "cosentyx", "tysabri", "gilenya", "ocrevus", "tecfidera", "copaxone", "salazopyrin", "azathioprin", "imurel", "plaquenil", "ventolin", "ventoline", "salbutamol", "bricanyl", "symbicort", "seretide", "spiriva", "singulair", "montelukast", "omeprazol", "pantoprazol", "lansoprazol", "esomeprazol", "nexium", "somac", "tamoxifen", "letrozol", "arimidex", "truvada", "biktarvy", "madopar", "sinemet", "levodopa", "sifrol", "champix", "vareniclin", "zyban", "viagra", "cialis", "sildenafil", "medrol", "roaccutan"),
    # English, Polish and Turkish spellings of their own
    *("klonopin", "lexapro", "celexa", "paxil", "sertralina", "pramolan", "hydroksyzyn", "relanium", "asertin", "lustral", "cipralex", "insülin", "kwetaplex", "depakine"),
    # Ukrainian and Russian
    *("сертралін", "сертралин", "золофт", "циталопрам", "есциталопрам", "эсциталопрам", "флуоксетин", "пароксетин", "венлафаксин", "міртазапін", "миртазапин", "амітриптилін", "амитриптилин", "кветіапін", "кветиапин", "сероквель", "оланзапін", "оланзапин", "рисперидон", "арипіпразол", "арипипразол", "клозапін", "клозапин", "галоперидол", "ламотриджин", "ламотрижин", "карбамазепін", "карбамазепин", "вальпроат", "депакін", "депакин", "метилфенідат", "метилфенидат", "риталін", "риталин", "діазепам", "диазепам", "гідазепам", "гидазепам", "феназепам", "ксанакс", "прегабалін", "прегабалин", "габапентин", "трамадол", "морфін", "морфин", "метадон", "інсулін", "инсулин", "метформін", "метформин", "мелатонін", "мелатонин", "преднізолон", "преднизолон", "еутирокс", "эутирокс", "корвалол", "барбовал"),
    # Arabic
    *("سيرترالين", "سرترالين", "زولوفت", "سيتالوبرام", "اسيتالوبرام", "سيبرالكس", "فلوكستين", "بروزاك", "باروكستين", "سيروكسات", "فينلافاكسين", "ميرتازابين", "اميتربتيلين", "كويتيابين", "سيروكويل", "اولانزابين", "زيبريكسا", "ريسبيريدون", "ريسبيردال", "اريبيبرازول", "كلوزابين", "هالوبيريدول", "ليثيوم", "لاموتريجين", "كاربامازيبين", "تيجريتول", "ديباكين", "ريتالين", "كونسيرتا", "ميثيلفينيديت", "ديازيبام", "فاليوم", "زاناكس", "ليريكا", "بريجابالين", "غابابنتين", "ترامادول", "مورفين", "ميثادون", "انسولين", "ميتفورمين", "ميلاتونين", "بريدنيزولون"),
)
WORDS = (
    *("lithium", "litium", "літій", "литий"),
)
# "Lithium" in a battery is none.
NOT_BEFORE = ("batteri", "ion", "battery", "batteries", "akku")
# fmt: on
