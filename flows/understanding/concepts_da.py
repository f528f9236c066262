"""What Danish words are about: one idea a line, its name and then its words, read by people.

`word*` begins so, `*word` ends so. The names are the same in every language, so that what is learnt
in one helps the others (concepts.py).
"""

# ruff: noqa: E501

CONCEPTS = """
I: jeg jeh jaj jg mig mej
MINE: min mit mine
YOU: du dig din dit jer
OTHER: han hun ham hende hans hendes de dem deres
WE: vi os vores
SOMEBODY: nogen nogle en anden andre folk mennesker menneske person
CHILD: barn* børn* søn sønner sønnen sønnens datter* dreng* pige* baby* unge knægt* tvilling* lille* yngste ældste mindste
PARENT: mor moren far faren mors fars forældre* mama papa stedfar* stedmor*
PARTNER: kæreste* mand manden kone* eks eksen eksmand* ekskæreste* samlever* ægtefælle* forlovede
RELATIVE: bror* søster* mormor* farmor* morfar* farfar* bedste* onkel* moster* faster* fætter* kusine* nevø* niece* familie* svoger* svigerm* svigerf*
FRIEND: ven vennen venner veninde* kammerat* nabo* bekendt* sambo roomie
COLLEAGUE: kolleg* makker* medarbejder* holdet sjakket svend* elev* praktikant*
BOSS: chef* leder* mester* boss bossen bestyrer* arbejdsgiver* formand* souschef* butikschef* køkkenchef* arbejdsleder* *chefen *lederen
CASEWORKER: sagsbehand* sagsb* socialrådgiv* rådgiver* jobkonsulent* konsulent* mentor* kontaktperson* støtteperson* kommunen koordinator* virksomhedskonsulent* sagsbeh jobkonsulenten
CUSTOMER: kunde* gæst* borger* beboer* ældre patient*
PET: hund* kat katten katte* kanin* marsvin* hest* ko køer gris* kyllinger høns fisk
THING: maskin* telefon* mobil* batteri* printer* computer* bil bilen plante* blomst*
ILL: syg* sygg* syyg* sløj* dårlig* skidt utilpas* forkøl* influenza* corona* covid* smittet* omgangssyge* *sygdom* sygem* virus* betændelse* *betændelse migræn* tømmermænd
PAIN: ondt smerte* *pine hovedpin* *smerter gør hold øm* ømt værk* krampe* svimmel*
FEVER: feber* febr* 38 39 40 grader kuldegys* termometer*
VOMIT: kast* bræk* kvalme* opkast* diar* toilet* maven mave*
THROAT: hoste* hals halsen halsbetænd* halsp* snot* næse* stemme*
BODY: hoved* ryg ryggen knæ* skulder* arm armen hånd* fod* foden ben benet finger* tand tænder øje* øre* bryst* hjerte*
DOCTOR: læge* lege* tandlæge* tandlege* psykolog* psykiater* hospital* sygehus* skadestue* jordemoder* fys* kiropraktor* *læge scanning* undersøgelse* blodprøve* operation* ambulatori* distriktspsyk* speciallæg* behandler* terapi* vaccin* optiker* kontrol
OFFICE: jobcent* kommune* borgerservice* skat ydelse* banken bank advokat* politi* udlændinge* ambassade* retten statsforvalt* familieret* mitid eboks akasse
MEETING: møde* samtale* aftale aftaler tid indkald* *samtale *møde *tid opfølgning*
EXAM: eksamen* prøve prøver køreprøve* teoriprøve* kursus* sprogskole* sprogcent* undervisning* skole skolen skolehjem* forældremøde* danskundervis*
TRANSPORT: bus bussen busser busserne tog toget togene metro* letbane* cykel* cykl* bil bilen knallert* scooter* færge* rejsekort* lift køre kører kørt station* perron* rejseplan* stog
BROKEN: punkt* *aflyst aflyst* indstill* gået stykker virker starte* starter flad* fladt motor* strejk* sne* glat* forsink* erstatning* stjål* spær*
FUEL: benzin* diesel tank* billet* rejsekort* klippekort* kort
MONEY: penge* kr kroner råd konto* løn lønnen løns lønt* udbetal* kontanthjælp* ydelse* gæld* husleje* regning* su
LATE: forsink* forsent sent sen senere lidt bagefter
DELAY: min minut* time timer kvarter* halv halvanden
OVERSLEPT: sovet sov oversov* oversovet vækkeur* alarm* vågnede vågnet
COME: kom kommer kommet komme kmr kmer møder mødt mødte dukker op deltage* deltager stiller
HERE: her fremme ankom* der ved inde mødt tjekket
ONWAY: vej på cykler går kører sidder af sted afsted smutter
STAYHOME: hjemme* hjem bliver blive dynen sengen seng
NOT: ikke ik ikk ikek itj aldrig intet ingen ingenting hverken uden næppe nej nope nå
YES: ja jo jep yes okay ok okey fint selvfølgelig klart
MAYBE: måske nok vist tror ved usikker muligvis
CANNOT: kan ka ku kunne formår magter orker orke overskue* overskuer tør gider gidder evner klare klarer orkr magte
WANT: vil ville ønsk* lyst gerne helst håber hellere
MUST: skal må burde bør nødt tvunget
STOP: stop stoppe stopper stoppet slut* færdig* holde holder op forbi smutte
QUIT: sige op opsig* siger stopper kvit* skrid* trækker dropper droppe* afbryd* afslut*
PLACE: praktik* virksomhed* butik* lager* køkken* værksted* stedet arbejd* job jobbet plads* firma* forløb*
BOT: bot botten robot* besked* skriv* sms* notifikation* spørgsmål* påmind* app appen fodfæste program* beskeder chat*
DATA: data oplysning* slet* slette* samtykke* gdpr gemt gemmer registre* afmeld* frameld* udmeld*
PAUSE: pause* ferie* fri fred ro stille lade mindre
BREAK: pause* pauser pausen hvile* skærm* høretelefon* høreværn* stol* siddende
HOURS: timer timetal* skema* vagt vagter* vagtplan* plan planen mødetid* fuldtid* deltid* dage
AGREED: aftal* aftale* lov lovet loved* sagde sagt papir* kontrakt* overholdt* overhold* glemt* glemmer skånehensyn* hensyn* oplæring*
TASK: opgave* rengør* vaske* stable* pakke* kasse* kassen sorter* feje* gulv* hylde* rydde* skrælle* slibe* arbejdsopgave* pille*
BORING: kedelig* keder ensformig* dumt meningsløs* spild* ligegyldig* udfordr*
HARD: hård* svær* tung* stress* tempo* hurtig* presset pres meget krav*
OTHERWORK: andet anden noget skifte* bytte* retning* sted branche* fag* passer interesse* drøm* hellere
SCOLD: skæld* råbe råber råbte skrig* sviner* grov* snerrer vrisser sur sure hånlig* nedladende* kommander*
BULLY: mob* griner grinte holder udenfor udelukk* bagtal* kalder øgenavn* driller* ignor* fryser
HARASS: rører rørte tager tog klam* sex* kysse* numse* bryst* nærgående* chikan* racist* racis* neger perker befamle*
UNSAFE: farlig* usikker* sikkerhed* beskyttelse* hjelm* kemi* glat* værnemid* instruktion* alene skåret ætse* dampe* stige* truck*
SAD: trist* ked græd* græder tude* tuder nede sort* depri* deprim* tung* tom tomt tomhed uglad grådkvalt
TIRED: træt* udmattet* smadret* brugt flad drænet* udbrændt* udkørt* energi* kræfter* kørt smadra færdig
ANXIOUS: angst* bange nervøs* panik* urolig* bekymr* uro ryster stress* hjertebank* frygt*
LONELY: ensom* alene ingen venner isoler*
SLEEP: sov* sove* søvn* nat natten vågen* mareridt* drøm*
HOPELESS: håbløs* nytter mening* ligegyld* giver op opgiv* lortet lige meget meningsløs* håb fremtid* udvej*
WORTHLESS: værdiløs* dum fiasko* taber* duer forkert* byrde* besvær* skam* skyld* hader selvhad* nul
DIE: dør dør døde død døden døø
SUICIDE: selvmord* selvmor* selmord* sucide* suicid* suiside* selvmordstanker kms unalive
KILL: slå ihjel dræb* dræbe myrd* aflive*
LIFE: liv livet leve lever live jorden verden eksistere* findes
VANISH: væk forsvind* forsvund* borte slippe slipper slipper fred sove evigt stilhed
CUT: skær* skar skåret cut* ridse* blade barber* kniv* selvskad* skade skader brænder
PILLS: pille* pillerne tablet* panodil* medicin* sovepil* overdosis* overdosi* giftig* dosis glas
MEANS: reb løkke* bro broen tog toget skinne* højhus* tag taget havn* hænge* hopper hoppede springe* hopper springer vand
GOODBYE: farvel* afsked* brev breve testamente* tilgiv* undskyld savne* husk pas
BURDEN: bedre uden lettere nemmere byrde* slipper jer mig
PLAN: plan planlagt* besluttet* gør gøre aften nat snart idag klar bestemt
HIT: slår slog slået tæsk* tæv* bank* spark* skubb* kvæl* lussing* vold* voldelig* mishandl* smadr* ruske* overfald* overfaldt*
THREAT: truer true* trusl* truet hævn* kniv* pistol* forfølg* stalk* opsøg* følger overvåg* låser spærr* finder hævnporno* afpres*
RAPE: voldt* voldtæg* misbrug* overgreb* tvinge* tvang* tvunget sex gramse* befamle*
CONTROL: bestemmer kontroll* pas passet tjekker forbyd* gifte* tvangs* ære* låser
BLOOD: blod* bløder* bløder blør sår såret
BREATH: ånde* ånded* vejret luft* kvæles trækker
FAINT: besvim* bevidst* faldet ned vågner svarer reagerer krampe* kramper anfald* livløs* bleg
ACCIDENT: ulykke* uheld* faldt faldet klemt* kørt ned påkør* brand* ild røg* forbrænd* forgift* allergi* allergisk* hævet hæver stik bi stød strøm
AMBULANCE: ambulance* 112 1813 akut* skadestuen redning* falck
CHEST: bryst* brystsmerte* hjerte* hjertet trykken*
HAPPY: glad* fedt fed dejlig* godt super mega lykkelig* skønt hyggelig* hygge* sjov* stolt* elsker bedste perfekt* lækker*
PRAISE: ros rost roser roste rost tilfreds* anerkend* sød* søde flot godt klaret dygtig*
GOTJOB: fået job ansat* fastansat* løntilskud* fleksjob* kontrakt* tilbud* ansættelse* elevplads*
MANAGED: klarede* klaret lykkedes* nåede nået turde gjorde fik gjort gennemført* prøvede færdig* holdt blev
FIRST: første gang endelig gange
SELF: selv alene uden hjælp
LEARNED: lært lære lærte lærer ved nu hvordan kan
GOAL: mål målet delmål* målene skridt øve øver øvede øvelse* øvet træne*
WHEN: hvornår hvonår tid tidspunkt klokken kl dato* længe
WHERE: hvor adresse* finder indgang* parker* sted
WHAT: hvad hva hvilke hvilken hvilket
HOW: hvordan hvorda hvormange mange meget
WHO: hvem hvis
MAY: må kan mulig* lov kunne skal regler* ret rettigheder*
CLOTHES: tøj* sko skoene sikkerhedssko* uniform* forklæde* handsker* kittel* bukser* madpakke* frokost* skab* nøgle*
HOLIDAY: ferie* helligdag* jul julen påske* lukke* lukket fri fridag* ferie* sommer*
PAPERS: papir* skema* attest* formular* underskriv* blanket* bevis* straffeattest* mulighedserklær* cv
CALLME: ring* ringe* ringer opkald* kontakt* snak* snakke* tale taler hjælp* telefonmøde* fat
HELLO: hej hejsa halløj hello hey goddag godmorgen morn dav davs mojn hi
THANKS: tak takker tusind mange mvh hilsen kh venlig
OKSIGN: ok okay okey fint modtaget noteret forstået super 👍 godt
BYE: farvel ses vi godnat hej hejhej nattinat weekend
MEDIA: film* serie* bog bogen bøger podcast* netflix nyhed* tv dokumentar* spil* spillet game* youtube avis* sang sangen krimi* radio historie* kursus* kapitel* læst set så hørte
JOKE: haha* hehe* lol grin* griner sjov* joke* xd 😂 🤣 😅
DREAM: drøm* drømte mareridt*
TODAY: idag dag idg nu formiddag* morges aften
TOMORROW: imorgen morgen imrn overmorgen mandag tirsdag onsdag torsdag fredag uge ugen næste
YESTERDAY: igår går forgårs sidste weekenden
LONGAGO: år årevis dengang engang tidligere før barndom* ung yngre siden gang
RECOVERED: bedre rask* ovre over videre nu hjulpet behandling* fri tryg*
AGAIN: igen stadig stadigvæk endnu tilbage fortsat
NOW: nu lige straks øjeblikket ligenu
FUNERAL: begrav* bisæt* død døde mindehøjt* kirken kiste* urne*
MOVE: flytte* flytter flytning* lejlighed* nøgle* håndværk* vvs* varmen vandet strøm*
CLOSED: lukket lukker lukkedag* pædagogisk* fridag* ingen pasning* børnehave* vuggestue* sfo skolen dagpleje* institution*
FOOD: mad maden madpakke* kage* kaffe* spis* frokost* brød* pizza* sult* tørst* drikke*
WEATHER: vejr* regn* sol solen varmt koldt vind* storm* sne* frost*
SPORT: fodbold* brøndby fck agf ob kamp* hold vandt tabte træning* løb* fitness landshold*
NUMBER: 0 1 2 3 4 5 6 7 8 9 10
"""
