"""What Polish words are about: one idea a line, its name and then its words, read by people.

`word*` begins so, `*word` ends so. The names are the same in every language, so that what is learnt
in one helps the others (concepts.py).
"""

# ruff: noqa: E501

CONCEPTS = """
I: mnie mną mi sobie siebie jestem
MINE: mój moja moje moi mojego mojej moim mojemu moich swój swoja swoje swojego
YOU: ty ciebie cię tobie ci tobą twój twoja twoje twojego twojej wy wam wami wasz wasze pan pani państwo
OTHER: ona ono oni jego jej jemu niego niej nią nim nich ich nimi
WE: nas nam nami nasz nasza nasze naszego naszej
SOMEBODY: ktoś kogoś komuś kimś ktokolwiek ludzie ludzi ludziom ludźmi człowiek człowieka osoba osoby osobę osób inni innych wszyscy wszystkich facet
CHILD: dziecko dziecka dziecku dzieci dziecię* dzieciak* dzieciom dziećmi dzieciacz* syn syna synowi synem synek synka synkiem synku synowie córk* córc* córecz* córa chłopiec chłopca dziewczynk* niemowl* maluch* maluszk* malutk* mały mała małego małej bobas* dzidzi* bliźnia* nastolat* młodszy młodsza najmłodsz* starszy starsza najstarsz*
PARENT: mama mamy mamę mamie mamo mamusi* matka matki matkę matce tata taty tatę tacie tato tatuś ojciec ojca ojcu ojcem rodzic* macoch* ojczym* starzy starych
PARTNER: mąż męża mężowi mężem żona żony żonie żonę chłopak chłopaka chłopakiem chłopakowi dziewczyna dziewczyny dziewczynę partner* narzeczon* eks były była konkubent* konkubin* małżon* ukochan*
RELATIVE: brat brata bratu bratem braci bracia siostr* babci* babka dziadek dziadka dziadkowi dziadki* dziadkowie ciocia cioci ciocię ciotk* ciotc* wujek wujk* kuzyn* bratan* rodzinn* teściow* teść teścia szwagier* szwagr* wnuk* wnucz*
FRIEND: przyjaciel* przyjaciół* przyjaźń kumpel* kumpl* kolega kolegę kolegi koleżank* znajom* sąsiad* współlokator* ziomek ziom
COLLEAGUE: współpracowni* kolega kolegi koledzy kolegami koleżank* pracownik* pracownic* zespół zespołu zespole ekipa ekipy ekipie praktykant* stażyst* uczeń ucznia
BOSS: szef szefa szefem szefie szefow* szefostw* kierowni* majster* majstr* mistrz* boss bosa menedżer* manager* menadżer* dyrektor* przełożon* pracodawc* brygadzist* kucharz właściciel*
CASEWORKER: sagsbehand* opiekun* doradc* doradzc* konsultant* mentor* koordynator* socjaln* asystent* pośredni* urzędni* jobkonsul* kuratork* kurator gmina gminy gminie gminę kommuna komuny komunie komunę
CUSTOMER: klient* gość gościa goście gości gościom gościem mieszkaniec mieszkańc* obywatel* pacjent* podopieczn* starsi seniorz*
PET: pies psa psu psem piesek pieska psy kot kota kotu kotem kotek kotk* koty króli* chomik* świnka świnki koń konia konie krowa krowy świnia świnie kura kury kurczak* papug* rybki zwierz*
THING: maszyn* telefon* komórk* bateri* drukark* komputer* laptop* auto samochod* roślin* kwiat* ładowar* pralk* wifi
ILL: chory chora chore chorego chorej chorym chorzy chorob* chorował* choruj* zachorow* zachoruj* rozchorow* pochorow* przeziębi* grypa grypę grypy covid* wirus* infekcj* zapaleni* angina anginę migren* źle słabo kiepsko niedobrze niezdrow* jelitówk* rotawirus* l4 zwolnieni* kac kaca gorzej choram chry koronawirus* zarażon* zaraził* zaraźliw* zakażeni*
PAIN: boli bolą bolało bolał bolała ból bólu bóle bólem bolesn* bolący obolał* rozbolał* zabolał* rwie kłuje skurcz* zawrot* głowy kręci pulsuj* cierpi* łamie kolka nadwyręż*
FEVER: gorączk* temperatur* temp podgorącz* dreszcz* stopni 38 39 40 termometr* rozpalon*
VOMIT: wymiot* zwymiot* rzyga* porzyga* zarzyga* mdłości mdli mdło zemdliło nudnosc* biegunk* sraczk* rozwolnien* brzuch* brzuszek żołąd* toalet* kibel kibl* wc
THROAT: gardło gardła gardle gardłem kaszel kaszl* katar* nos nosa glut* smark* kicha* głos głosu chryp* migdał* zatok* zatkan*
BODY: głowa głowy głowę głowie plecy pleców plecach kręgosłup* krzyż krzyża kolano kolana kolanie kolanem bark barku ramię ramienia ręka ręki rękę ręce rąk dłoń dłoni noga nogi nogę nodze nóg stopa stopy stopie kostka kostkę palec palca palce ząb zęba zęby zębów zębami oko oka oczy oczach ucho ucha uszy klatka klatce serce serca szyja szyję brzuch biodro biodra nadgarst*
DOCTOR: lekarz* lekark* doktor* dentyst* stomatolog* psycholog* psychiatr* terapeut* terapi* szpital* pogotowi* sor przychodni* poradni* położn* fizjo* rehabilit* kręgarz* pielęgniar* badani* zabieg* operacj* prześwietl* rentgen* rezonans* usg szczepi* ginekolog* pediatr* okulist* ortoped* wizyt* kontrolę kontrola leczeni*
OFFICE: jobcent* urząd urzędu urzędzie urzędem kommun* gmin* borgerservice* podatk* skarbow* skat zasił* świadczeni* bank banku adwokat* prawni* policj* imigrac* ambasad* konsulat* sądu sądzie sądow* familieret* mitid mops zus
MEETING: spotkan* spotkać rozmow* wizyt* termin terminu terminie terminy wezwan* zebrani* umówion* konsultacj*
EXAM: egzamin* test testy testu teście prawko jazdy teori* teoretyczn* kurs kursu kursie kursy szkoł* lekcj* zajęci* zajęć studia studiów uniwersyt* klasa klasie klasy nauka nauki duński duńskiego duńskiemu sprogskol* sprogcent* językow* wywiadow*
TRANSPORT: autobus* bus busa busem busy pociąg* kolej* tramwaj* metro metra metrem rower* auto auta autem aucie samochod* skuter* hulajn* prom promu taksów* taxi uber podwózk* podwiez* podrzuc* stacj* dworz* dworc* peron* przystan* rejsekort* rejseplan* korek korku korki korkach komunikacj* dojazd* dojad* jazda jadę kierowc*
BROKEN: zepsu* popsu* awari* przebi* guma gumę kapeć kapcia flak opon* odwoł* anulow* silnik* odpal* strajk* śnieg* lodu ślisk* opóźni* odszkod* ukrad* skradz* blokad* zablok* stanął stanęł* utkną* utknęł* rozładow* padł* nawalił* uszkodz*
FUEL: benzyn* paliw* diesel ropa ropy ropę bak baku tankow* zatankow* bilet* karta karty kartę rejsekort* doładow*
MONEY: pieniądz* pieniędz* kasa kasy kasę hajs hajsu koron* kr konto konta koncie wypłat* pensj* zapłac* zarobk* zarabia* wynagrodz* zasił* długi długów dług długu czynsz* rachun* opłat* kredyt* pożycz* zaliczk* forsa kontanthjælp* su stać płaca płacić płacone
LATE: spóźn* opóźni* późno późnie* poślizg obsuw* chwilkę
DELAY: min minut* godzin* godz kwadrans* pół półtora h
OVERSLEPT: zasp* budzik* przespał* obudzi* wstał* niewstałem
COME: przyjd* przyjść przychodz* przyjad* przyjecha* przyjeżdż* przybęd* będę będziemy będzie dotr* pojaw* zjaw* wpadn* stawi* dojdę dojść zajdę przyszedł przyszedłem przyszłam
HERE: tu tutaj jesteśmy dotarł* dojechał* przyjechał* doszłam doszedłem miejscu środku obecn* weszł*
ONWAY: drodz* jadę idę jedziemy idziemy lecę biegnę wyszed* wyszł* wyjecha* wychodz* wyjeżdż* wyruszy* ruszam wsiad* autobusie
STAYHOME: dom domu domku domem zosta* łóżk* leżę leżeć leży kołdr* przeleż*
NOT: nie nigdy nic nikt nikogo nikomu żaden żadna żadne żadnego żadnej bez ani wcale skąd nope nigdzie niestety nieobecn*
YES: tak tk jasne pewnie oczywiście ok okay okej oki dobrze dobra zgoda zgadz* spoko luz owszem git
MAYBE: może możliwe chyba pewnie prawdopodobn* raczej sądzę myślę zdaje wydaje niepewn* ewentualn* nwm niewiem
CANNOT: mogę może możemy mogą mogłam mogłem mógł mogła móc dam daję dać rady radę potrafi* umiem siły sił ogarniam ogarnąć ogarniać wyrabiam wytrzym* zdołam znieść zniosę
WANT: chcę chcemy chcesz chcą chciał* wolę wolał* pragn* życz* ochot* marz* chętn* nadziej* lubię potrzebuj* prosz*
MUST: musi musimy musz* musiał* trzeba powinn* należy zmusz* obowiąz* konieczn* przymus*
STOP: stop stopuj przesta* koniec końca kończ* skończ* zakończ* zatrzym* dość dosyć starczy wystarczy basta zaprzest* przerwać
QUIT: rezygn* zrezygn* rzuc* zwalniam zwolnić zwolnię odejść odchodz* odejd* odszed* wypowiedz* zakończyć kończę rozwiąz* przerwać przerywam wypis* odpuszcz* porzuc*
PLACE: praktyk* praktyce staż* prac* firma firmy firmie firmę sklep* magazyn* kuchni* warsztat* fabryk* zakład* restauracj* hotel* biuro biurze biura miejsc* robota roboty robocie robotę etat etatu stanowisk* praktik* forløb*
BOT: bot bota botem boty robot robota robotem czat czatu chat chatbot* wiadomos* sms smsy smsa smsów esemes* piszesz pisz pisać piszcie pisze powiadomi* pytań pytani* przypomn* przypomin* aplikacj* apka apki apkę program programu fodfæste spam* automat*
DATA: dane danych danymi informacj* info usuń* usuwa* skasuj* kasow* skasow* wymaz* zgoda zgody zgodę rodo gdpr zapisan* zapisuj* przechow* zarejestr* rejestr* wyrejestr* wypis* wyloguj*
PAUSE: pauz* przerw* urlop* wolne wolnego wakacj* spokój spokoju cisza cicho ciszej mniej rzadziej odpocz* wstrzym* zawies*
BREAK: przerw* odpocz* ekran* słuchawk* nausznik* zatyczk* krzesło krzesła siedząc* usiąść posiedz* pauza
HOURS: godzin* grafik* plan planu zmian* dyżur* dniówk* etat etatu niepełn* cały dni dniach dzień tygodniow* nadgodzin* harmonogr*
AGREED: umow* uzgodn* ustal* obiec* obietnic* słowo powiedzi* mówili mówił kontrakt* papierze dotrzym* zapomni* uwzględn* przyuczen* uczyć szkoleni* wywiąz* okłam*
TASK: zadani* zadań obowiązki sprząta* posprząta* zmywa* myć myci* pakow* pakuj* układa* kasa kasie kasę kasjer* sortow* sortuj* zamiata* podłog* pólk* regał* obier* szlif* odkurza* palet* rozkład* naczyni* półek
BORING: nudy nuda nudz* monoton* głupi* bezsens* sensu strata marnow* marnuj* nieciekaw* bezużyteczn* jednostajn* nudno nudny nudna nudne nudnie
HARD: ciężk* trudn* stres* tempo tempie szybk* presj* nacisk* dużo zbyt wymaga* obciąż* przeciąż* przepracow* męcząc* dźwiga* harów* zapierdol* zapieprz*
OTHERWORK: coś czegoś zmieni* zmian* zamieni* kierunek kierunku branż* zawód zawodu zawodow* fach fachu pasuje odpowiada interes* marzen* marzę wolę wolał* inna inny inne innej innego
SCOLD: krzycz* krzyk* nakrzycz* drze drą wydziera* wrzeszcz* wrzask* opieprz* opierdal* opierdol* ochrzan* zjeb* ruga* zruga* besz* zbesz* niemił* chamsk* cham chama chamstwo wściek* wkurz* wkurw* zły zła złośliw* obraz* poniż* wyzyw* wyzwał* przeklina* rozkazuj* komender* wyniosł* szydz* pogardl* pretensj* czepia* darła
BULLY: mobbing* mobbuj* gnęb* dokucz* znęca* śmiej* śmiał* wyśmiew* wyśmia* naśmiew* wyśmiej* szydz* drwi* obgad* plotk* ignor* wyklucz* przezwisk* przezywa* omijają prześladuj* prześladow* kpią
HARASS: molest* dotyka* dotkną* obmac* maca* klepną* całuj* całow* pocałow* tyłek dupę piersi cycki zboczen* zboczon* napast* rasist* rasizm* czarnuch* ciapat* brudas* polaczk* dyskrymin* podryw* tyłka seksu seksie seksual*
UNSAFE: niebezpiecz* zagrożen* ryzyk* bezpiecz* bhp ochron* kask* hełm* rękawic* chemi* ślisk* instrukta* instrukcj* sam sama skalecz* zacię* kwas kwasu żrąc* opary oparów drabin* wózek widłow* widlak* wypadek* azbest* rusztow* pył pyłu
SAD: smutn* smutek smutku smuci* smucę płacz* płaka* popłaka* rozpłaka* rycz* łzy łzach łez przygnębi* przybit* dół doła dołek dołuj* zdołow* depresj* deprech* pusto pustk* pusta nieszczęśliw* żal żałob* podłam* załama* rozpacz* kiepsko chandr*
TIRED: zmęcz* wykończ* wyczerp* padam padnięt* wypal* zajecha* siły sił energi* śpiąc* niewyspa* przemęcz* wymęcz* zmachan* ledwo ledwie zdechł* zajebany męczy*
ANXIOUS: boję boimy boi bać bała bałam bałem lęk lęku lęki lękow* lękam strach* straszn* przestrasz* przeraż* panik* panicz* nerw* denerw* zdenerw* stres* zestresow* martwi* zmartw* niepok* zaniepok* niespokoj* kołat* trzęs* drżę drży obaw* fobi* atak spięt*
LONELY: samotn* sama sam samemu samej osamotn* izol* nikogo nikomu opuszczon* odludek odizol*
SLEEP: śpię spać śpi spała spałam spałem spał sen snu sny śnie śpij* nieprzesp* noc nocy noce nocą nocami wstaję budzę obudz* koszmar* zasną* zasypia* drzem* wyspa* śni śniło bezsenność bezsenna bezsenne bezsenności
HOPELESS: beznadzie* nadziei nadzieja nadzieję sens sensu bezsens* wyjścia wyjście poddaj* poddać poddał* przyszłoś* jedno obojętn* daremn* chuj* gówn* rezygn* zrezygn* dość rozpacz* desper*
WORTHLESS: bezwartości* nieudaczn* porażk* zero zerem głupi głupia głupek idiot* debil* beznadziejn* ciężar* wstyd* wina winny winę winię nienawidz* niewart* śmieć śmieciem przegryw* kłopot* nienadaję bezużyteczn* żałosn*
DIE: śmierć* umrze* umrę umar* umrą umier* zmar* zgin* zdech* zdycham zdychać nieżyw* nieżyć nieżyje śmiertel* trup* martwy martwa martwego martwych
SUICIDE: samobój* samobujstw* samobustwo targn* suicide suicyd*
KILL: mord* zamord* uśmierc* zarżn* zadźg* zastrzel* udus* ukatrup* dobić wykończy zajebie zabij* zabić zabił*
LIFE: życie życia życiu życiem żyć żyję żyjesz żyjemy żył żywy żywa istni* świat świata świecie egzyst*
VANISH: znikn* znika* ucie* zasnąć zasnę wieczn* zawsze spokój spokoju cisza ciszy odejść odejdę rozpłyn* przepaś* przepadn*
CUT: tnę ciąć cięci* tnie pociąć pocię* potnę pociął pociąłem ciąłem cięłam skalecz* kalecz* okalecz* samookalecz* żylet* brzytw* nóż noża nożem noże ostrz* żyły blizn* drapię drapa* zadrap* przypal* krzywdz* skrzywdz* krzywdę
PILLS: tablet* pigułk* prochy prochów lek leki leków lekami lekarstw* apap paracetamol* panodil* nasenn* uspokaj* przedawk* trucizn* otru* dawk* łykn* połkn* nałyk* opakowanie psychotrop* antydepres* zatruć
MEANS: lina liny sznur* pętl* powiesz* powiesić wiesza* stryczek mostu moście mosty tory torach pociąg dach dachu okno okna balkon* wieżow* skoczy* skoczę skaka* wyskocz* utopi* topi* morze wodę wody rzek* broń pistolet*
GOODBYE: żegna* pożegna* listy listu testament* wybacz* przebacz* przepraszam pamiętaj* zapamięt* tęskni* dbaj* uważaj ostatni ostatnia ostatnie zaopiekuj*
BURDEN: lepiej łatwiej lżej beze ciężar* zawadz* kłopot* problemem uwolni* przeszkadz* wszystkim wszystkich mnie niepotrzebn* zbędn*
PLAN: plan plany planuj* planow* zaplanow* postanow* zdecydow* decyzj* gotow* wieczorem dziś dzisiaj noc nocy niedługo wkrótce pewna pewny zamierz* zrobię
HIT: bije biją biła bili bić pobi* uderz* walną* walnęł* przywal* spoliczk* policzk* pcha* popch* pchną* dusi* szarp* przemoc* znęca* katuj* katow* lał tłucze tłukł* pięści* siniak* napad* zaatakow* atakuj* lanie wpierdol* pasem kopie kopnął kopał* kopnęł* kopniak* zbił zbili zbije zbity
THREAT: groz* pogróż* zagroz* zastrasz* szantaż* zemst* zemści* mści nóż nożem pistolet* śledz* prześladuj* nęka* stalk* obserwuj* zamyka* zamkną* zamknęł* znajdzie dorwie dopadnie czatuj* bronią
RAPE: gwałt* gwałc* zgwałc* molest* wykorzyst* zmusił* zmusz* przymus* siłą dotykał* obmacywał* kazirodz* seksu seksie seksual*
CONTROL: kontrol* pozwala* pozwol* paszport* sprawdza* zabrani* zabroni* ślub* małżeńst* zmusz* zazdros* zamknięta zamknięty honor honoru decyduj* zakaz zakazu zakazuj* zakazał*
BLOOD: krew krwi krwią krwaw* wykrwaw* rana ranę rany krwot*
BREATH: oddech* oddych* powietrz* duszę dusi* duszno* zadysz* tchu astm* inhalator* dech tlen* płuca płuc
FAINT: zemdla* mdlej* omdla* nieprzytom* przytomn* świadomoś* upadł* zasłab* reaguj* odpowiada ockną* obudzić drgawk* atak ataku napad padaczk* blady blada zsinia* sinieje
ACCIDENT: wypad* upad* spadł* przewróci* przygnió* potrąc* pożar* ogień ognia pali dym dymu oparz* poparz* zatruci* zatruł* alergi* uczul* spuch* opuch* puchn* użądl* ukąs* pszczoł* osa osy prąd prądu złama* skręcił* zwichn* kolizj* stłuczk* zderz* porażeni* poraził*
AMBULANCE: karetk* ambulans* pogotowi* 112 999 911 1813 ratunk* ratunek ratujcie ratowni* nagł* pilne pilnie natychm*
CHEST: klatka klatce klatkę piersi* serce serca sercu sercem mostek mostku ucisk* gniecie kłuje zawał*
HAPPY: szczęśliw* szczęści* ciesz* radoś* zadowol* fajn* super* supr świetn* wspania* cudown* piękn* ekstra zajebiś* wesoł* kocham kochan* uwielbia* dumn* podoba* najleps* rewel* idealn* zabawn* zachwyc* git hura dobrze miło miły miła miłe
PRAISE: pochwal* chwal* komplement* zadowol* docen* miły miła dobry dobra zdoln* brawo gratul* mądr* super uznani* dzieln*
GOTJOB: dostał* przyjęl* przyjęt* zatrudn* kontrakt* ofert* etat fleksjob* flexjob* løntilskud* posad* elevplads* stała stałe stały umowa umowę
MANAGED: udał* zdołał* poradził* dałam dałem dała radę zrobił* skończył* ukończy* zdał* zaliczył* zdąż* osiągn* spróbow* odważ* wytrwał* sukces* przetrwał* ogarnął* ogarnęł* dotrwał*
FIRST: pierwszy pierwsza pierwsze pierwszego raz razy wreszcie nareszcie końcu poraz
SELF: sam sama samodziel* samemu samej własn* sami bez pomocy
LEARNED: naucz* uczę uczyć uczy uczyłam uczyłem umiem wiem potrafię rozumiem zrozumia* poznał* dowiedzi* opanow* teraz jak umiejęt*
GOAL: cel celu cele celem celów krok kroki kroków kroku ćwicz* poćwicz* trenuj* trening* trenow* etap* doskonal*
WHEN: kiedy którego która której godzina godzinie czas czasu termin daty datę dniu długo zaczyna* początek odkiedy
WHERE: gdzie dokąd skąd adres* wejści* miejsc* znajd* znaleźć parking* zaparkow* parkow* pokój
WHAT: co czego czym czemu jaki jaka jakie który która które
HOW: jak jakim jaką ile dużo ilu często wiele
WHO: kto kogo komu kim czyj czyja czyje
MAY: mogę można może możliwe wolno pozwol* prawo prawa praw zasad* regulamin* przepis* uprawni*
CLOTHES: ubrać ubran* ciuch* strój stroju buty butów obuwi* mundur* uniform* fartuch* rękawic* kurtk* spodni* koszul* odzież* szafk* klucz klucze klucza kluczyk kanapk* lunch lunchbox obiad
HOLIDAY: urlop* wakacj* świąt świąteczn* wigili* wielkanoc* ferie ferii wolne wolnego zamknięte lato lata latem majówk* sylwest* święta święto
PAPERS: papier* dokument* zaświadcz* formular* wniosek wniosk* podpis* druk druczek cv życiorys* l4 zwolnieni* niekaraln* legitym* umowa umowę umowy
CALLME: zadzwo* dzwon* oddzwo* przedzwon* telefon telefonu kontakt* skontakt* porozm* rozmawia* pogada* gada* pomoc pomocy pomoż* pomaga* złapać odezw* rozmow*
HELLO: cześć hej hejka hejo siema siemka siemano witam witaj* dzień dobry wieczór halo hello elo serwus
THANKS: dzięk* dzk dzx podzięk* wdzięczn* wielkie pozdrawiam pozdr pozdro bardzo
OKSIGN: ok okej okay oki spoko dobra dobrze jasne rozumiem zrozumiał* przyjął* przyjęłam odebrał* super git luz zanotow* pasuje jasna
BYE: pappa narazie nara zobaczenia widzenia dobranoc branoc nocy żegnam trzymaj* buziak* buźka weekendu jutra
MEDIA: film* serial* książk* książce podcast* netflix* telewiz* tv dokumental* gra gry grę gram grał* youtube tiktok* instagram* gazet* piosenk* muzyk* śpiewa* radio radia histori* kryminał* rozdział* czytał* czytam przeczyta* ogląd* obejrz* widział* bohater* postać odcin* konsol* powieść* słucham słuchał* słuchać
JOKE: haha* hehe* hihi* lol xd żart* żarcik* dowcip* śmiech* śmiesz* śmiać beka beke ubaw jaja
DREAM: sen śnie sny śnił* śni koszmar* marzę marzyć marzen* marzył*
TODAY: dziś dzisiaj dzisiejsz* rano ranek poranek wieczorem wieczor teraz
TOMORROW: pojutrze jutr* poniedział* wtorek wtork* środa środę środy czwart* piątek piątk* tydzień tygodniu następn* przyszły przyszłym
YESTERDAY: wczoraj* przedwczoraj zeszł* ubiegł* poprzedn* weekend temu
LONGAGO: rok roku lata lat latami dawn* kiedyś niegdyś dzieciństw* młodości wtedy wcześniej przedtem przed
RECOVERED: lepiej zdrow* wyzdrow* przeszło już teraz pomogł* leczeni* wolna wolny bezpieczn* wyleczy* wyleczon* minęło minie
AGAIN: znowu znów jeszcze ponown* wciąż nadal dalej ciągle powrót wróc* kontynu* powtór*
NOW: teraz już natychmiast zaraz momencie moment chwil* odrazu niezwłocznie
FUNERAL: pogrzeb* pochów* nabożeń* kościół kościele trumn* urna urnę stypa stypę zmarł* cmentarz* żałob* kondolencj*
MOVE: przeprowadz* klucz klucze hydraul* elektryk* ogrzewa* woda prąd prądu fachowi* remont* wynaj* mieszkania mieszkanie mieszkaniu
CLOSED: zamkn* nieczynn* przedszkol* żłob* opiekunka niania niani nianię świetlic* szkoła szkoły wolne kwarantann* børnehave* vuggestue* sfo dagpleje*
FOOD: jedzeni* jeść jem jadł* jesz zjeść zjadł* zjem ciast* tort* kaw* obiad* śniadan* kolacj* chleb* kanapk* pizza pizzę głodn* głód picie pić piję napi* herbat* gotuj* ugotow* zupa zupę zupy gotować gotowałam
WEATHER: pogod* deszcz* pada leje słońc* słoneczn* ciepło gorąco upał* zimn* wiatr* wieje burz* śnieg* mroz* mgła mgły chmur*
SPORT: piłk* nożn* futbol trening* siłowni* drużyn* wygra* przegra* reprezent* lewandowski* legia lech siatków* koszyków* pływa* sport* biegać biegam biegał* biegani* mecz meczu meczem mecze
NUMBER: jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć zero 0 1 2 3 4 5 6 7 8 9 10
"""
