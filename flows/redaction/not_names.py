"""Words with a capital that are no surname although they stand after a first name: beginnings of
sentences, greetings, days, towns, shops, offices, titles; and titles that stand before a surname."""

# A list is read from top to bottom, a group of words on a line, however long.
# ruff: noqa: E501, SIM905

# fmt: off
NOT_NAMES = frozenset("""
jeg du han hun den det de vi i man mig dig ham hende os jer dem min mit mine din dit dine sin sit sine hans hendes vores jeres deres her der hvor hvad hvem hvorfor hvordan hvornår hvis når da så men og eller for fordi at om som end fra til hos med uden ved under over efter før mellem
af på ad bag foran inden indtil mod mens siden selv også ikke aldrig altid måske gerne bare kun lige meget mere mest lidt mange få alle alt intet ingen noget nogen nogle nej ja jo ok okay okey hej hejsa hallo halløj mojn davs goddag godmorgen godaften godnat farvel tak tusind mange venlig venlige kærlig hilsen
hilsner hilser mvh vh kh dbh bh kære kæreste søde god godt gode dårlig fin fint super dejligt desværre undskyld sorry beklager ps nb obs vedr re sv svar spørgsmål kan kunne vil ville skal skulle må måtte er var bliver blev har havde får fik kommer kom går gik ringer ring ringede siger sagde skriver skriv skrev spørger spurgte ved
tager tog giver gav ser så hører hørte tror troede synes føler følte arbejder arbejdede hjælper hjalp møder mødte venter holder holdt sidder står bor boede hedder hed kender hjælp se hør vent kør lad læs giv tag sov husk send syg sygemeldt rask træt glad ked sur vred bange stresset fri ferie pause
mandag tirsdag onsdag torsdag fredag lørdag søndag januar februar marts april maj juni juli august september oktober november december jul påske pinse nytår monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday morgen aften nat dag uge måned år kl klokken i-dag
jobcenter jobcentret jobcenteret kommune kommunen kommunens borgerservice rådhus rådhuset ydelse ydelseskontoret sygedagpenge praktik praktikken virksomhed virksomheden firmaet firma arbejde arbejdet job jobbet lager lageret butik butikken køkken køkkenet kantine kantinen kontor kontoret værksted værkstedet afdeling afdelingen bageriet cafeen
chef chefen leder lederen mentor mentoren kollega kollegaen sagsbehandler sagsbehandleren jobkonsulent konsulent konsulenten vejleder vejlederen læge lægen psykolog psykologen hr fru frk dr onkel tante mor far bror søster mormor farmor morfar farfar
netto føtex bilka rema lidl aldi kvickly brugsen superbrugsen coop irma fakta ikea matas normal silvan bauhaus jysk elgiganten power magasin lagkagehuset mcdonalds burger king sunset espresso house seven eleven circle shell ok q8 post nord postnord dsb movia arriva metro røde blå kors frelsens hær kirkens korshær genbrug genbrugsen genbrugsbutikken hospital hospitalet
danmark københavn aarhus århus odense aalborg ålborg esbjerg randers kolding horsens vejle roskilde herning silkeborg næstved fredericia viborg køge holstebro taastrup slagelse hillerød sønderborg svendborg holbæk hjørring frederikshavn ringsted helsingør haderslev skive nykøbing nyborg bornholm rønne amager valby vanløse brønshøj nørrebro vesterbro østerbro frederiksberg ballerup glostrup hvidovre ishøj greve lyngby gentofte gladsaxe
jylland fyn sjælland lolland falster sverige norge tyskland polen tyrkiet ukraine ukraina syrien irak iran somalia danish dansk arabisk polsk tyrkisk ukrainsk engelsk telegram facebook instagram whatsapp messenger sms mail email youtube google teams zoom excel word netflix spotify
i i'm im you he she it we they my your his her our their the a an this that these those and or but if when what who where why how is are was were be been am do does did have has had will would can could should shall may might must not no yes please thanks thank hi hello dear best regards kind sincerely good morning evening from to at in on by with for of about after before today sick call tell ask said says called wants
я ти він вона воно ми ви вони мій моя моє мої це той та але або якщо коли де що хто як чому не ні так дякую привіт добрий доброго день дня вечір будь прошу вибачте сьогодні завтра вчора понеділок вівторок середа четвер пятниця субота неділя мене мені у в на з до від за про центр сказав сказала каже прийде прийшов прийшла не з повагою шановний шановна подзвоніть зателефонуйте хворий хвора робота роботі україна данія копенгаген
ja ty on ona my wy oni mój moja moje to ten ta ale albo jeśli gdy kiedy gdzie co kto jak dlaczego nie tak dziękuję dzięki cześć dzień dobry proszę przepraszam dzisiaj jutro wczoraj poniedziałek wtorek środa czwartek piątek sobota niedziela jestem mam pracuję z do od na w o po pozdrawiam pan pani powiedział powiedziała przyjdzie dzwoni polska dania kopenhaga praca pracy pracuje mieszka
ben sen o biz siz onlar benim senin onun bu şu ama veya eğer ne kim nerede nasıl neden değil hayır evet teşekkürler merhaba selam günaydın iyi lütfen bugün yarın dün pazartesi salı çarşamba perşembe cuma cumartesi pazar hasta hastayım bey hanım abi abla saygılar saygılarımla geldi gelmedi dedi diyor arıyor istiyor türkiye danimarka kopenhag iş işte
telefon nummer navn cpr adresse pause stop slet hjælp start numre cv gul grøn orange rød
""".split())
TITLES = frozenset("""
bager slagter maler murer tømrer tømrermester smed frisør vvs el købmand autohuset auto hotel restaurant café cafe kafe kro kroen firma firmaet bageri slagteri gartner gartneriet advokat tandlæge apotek skole hr fru frk dr doktor læge lægen professor pastor præst minister dronning kong kongen prins prinsesse sankt skt sct st gamle gammel lille store kære hej hr. familien fam
""".split())
# Before a name, so that also an unusual one is seen for what it is.
PEOPLE = (
    r"min nabo|min kollega|min chef|min leder|min mentor|min ven|min veninde|min kæreste|min mand|min kone|min eks|min bror|min søster|min søn|min datter|min mor|min far|min læge|min psykolog|min sagsbehandler|min konsulent|min jobkonsulent|"
    r"naboen|kollegaen|chefen|mentoren|han hedder|hun hedder|jeg hedder|mit navn er|hans navn er|hendes navn er|som hedder|der hedder|fulde navn er|"
    r"my name is|his name is|her name is|my neighbou?r|my colleague|my boss|my friend|my husband|my wife|my doctor|who is called|"
    r"мій сусід|моя сусідка|мій колега|моя колега|мій начальник|моя начальниця|мене звати|його звати|її звати|мій чоловік|моя дружина|мій лікар|"
    r"mój sąsiad|moja sąsiadka|mój kolega|moja koleżanka|mój szef|moja szefowa|nazywam się|nazywa się|mój mąż|moja żona|mój lekarz|"
    r"komşum|arkadaşım|patronum|müdürüm|benim adım|adım|onun adı|adı|kocam|eşim|doktorum"
)
# fmt: on
