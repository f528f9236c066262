"""Polish words of danger, and the Polish words that look like danger and are not.

Read and changed by people who do not program: one phrase per line, written as in phrases.py. Marks
may be missing in what people write ("chce umrzec"); "chce" is then both I and somebody else.
The lists are a first careful selection and need a clinician's review before use.
"""

# One phrase is one line, however long, so that a list can be read from top to bottom.
# ruff: noqa: E501

SETS = {
    "bliski": (
        "ojciec tata matka mama brat siostra syn córka mąż żona chłopak dziewczyna partner partnerka były "
        "eks ojczym macocha dziecko dzieci rodzice teść teściowa wujek ciocia kuzyn rodzina męża"
    ),
    "ktoś": (
        "on ona oni kolega koleżanka znajomy znajoma przyjaciel przyjaciółka sąsiad sąsiadka szef "
        "szefowa kierownik ktoś facet człowiek współlokator klient pracownik koleżanki kolegi"
    ),
    "bije": (
        "bije bił biła bili biją pobił pobiła pobili uderzył uderzyła uderza kopie kopnął kopnęła dusi dusił "
        "popchnął szarpie szarpał zgwałcił zgwałcili gwałci molestuje molestował prześladuje katuje "
        "zaatakował napadł dźgnął maltretuje"
    ),
    "tabletki": "tabletki tabletek leki leków prochy prochów pigułki pigułek proszki proszków lekarstwa",
    "wziąłem": (
        "wziąłem wzięłam połknąłem połknęłam łyknąłem łyknęłam zażyłem zażyłam biorę wezmę połknę łyknę "
        "nałykałem nałykałam najadłem najadłam zjadłem zjadłam wzięła wziął"
    ),
}

SELF_HARM = """
gdybym/jakbym (po) (prostu) (…) umarł/umarła
mnie (…) na (tym) świecie
zabierz mnie z (tego) świata/życia
odchodzę/odejść/odejdę (…) z (tego) życia/świata
żegnam się z życiem
myślę/myślałam/myślałem (…) żeby (…) nie żyć
nie chcę/chciałbym/chciałabym (…) dożyć/doczekać
kaleczę się
się kaleczę
przecięłam/przeciąłem/pocięłam/pociąłem sobie (…) skórę/ręce/rękę/żyły
pocięta/pocięty jestem
sobie (…) zrobiłam/zrobiłem krzywdę
sobie (…) rany/ranę nożem
lepiej (…) nie urodził/urodziła/narodził/narodziła
po co (ja) (się) urodziłem/urodziłam
nie chcę/chciałbym/chciałabym (się) (już) (więcej) (rano) (jutro) obudzić/budzić
żebym/zebym (jutro/już) (się) nie obudziła/obudził
niy/ni chca/chce (już) żyć
bez mnie (…) lepiej/łatwiej/lżej
wezmę/wziąć/połknąć/połknę (…) wszystkie/wszystko (…) apteczce/tabletki/leki
wszystkie leki/tabletki (…) połknąć/połknę/wziąć/wezmę
se żyły podetnę/potnę
chcę/chciałem/chciałam/chciałbym/chciałabym/wolę/wolałbym/wolałabym umrzeć
chcę/chciałbym/chciałabym nie żyć
chcę zdechnąć
umrzeć chcę
najlepiej umrzeć
wolałbym/wolałabym/wolę nie żyć
nie chcę (już) (dłużej) (tak) żyć
nie chcę (mi) się (już) (dłużej) żyć
żyć (mi) się nie chcę
żyć nie chcę
nie mam (już) (po) co/dla/siły/ochoty (czego/kogo) żyć
nie ma po co żyć
nie warto (już) żyć
zmęczony/zmęczona życiem
mam dość życia
~samobój*
zabiję/zabić/zabijam/zabije się
się zabić/zabiję/zabijam
siebie zabić/zabiję
zabić/zabiję (samego/samą) siebie
odebrać/odbiorę/odbieram sobie życie
sobie życie odebrać/odbiorę
skończyć/skończę/kończę ze sobą
ze sobą skończyć/skończę
skończyć/skończę/kończę z (tym) życiem
zakończyć/zakończę/kończę (moje/swoje) życie
targn* się na (swoje/własne) życie
powiesić/powieszę/wieszam się
się powiesić/powieszę
rzucić/rzucę/skoczyć/skoczę (się) pod pociąg/auto/samochód/tramwaj/ciężarówkę
rzucić/rzucę/skoczyć/skoczę (się) z (…) mostu/dachu/okna/balkonu/wieżowca
pociąć/potnę/tnę/ciąć/ciąłem/cięłam/pocięłam/pociąłem/okaleczam/okaleczyć (się)
się ciąć/tnę/pociąć/potnę/pocięłam/pociąłem/okaleczam
tnę/ciąć/pociąć/podciąć/podetnę (sobie) ręce/żyły/nadgarstki/uda/rękę
żyły sobie podetnę/podciąć
zrobić/zrobię/robię/zrobiłam/zrobiłem sobie krzywdę/coś
sobie coś/krzywdę zrobić/zrobię/zrobiłam/zrobiłem
coś sobie zrobić/zrobię
<wziąłem> (…) wszystkie/całe/garść/opakowanie/masę (…) <tabletki>
<wziąłem> za dużo <tabletki>
~przedawkow*
lepiej/łatwiej/lżej (…) beze mnie
beze mnie (…) lepiej/łatwiej/lżej
lepiej (…) gdyby/jakby mnie (tu) nie było
gdyby/jakby mnie (już) (tu) nie było
lepiej żebym/gdybym/jakbym nie żył/żyła/istniał/istniała
lepiej żebym/gdybym/jakbym (…) umarł/umarła/zdechł/zdechła
żebym (już) nie żył/żyła
gdybym tylko umarł/umarła
żałuję że (…) żyję
żałuję że się urodziłem/urodziłam
list pożegnalny
listy pożegnalne
obym się (już/więcej) nie obudził/obudziła
żeby się (już) (więcej) nie obudzić
nie chcę się (już/więcej/jutro) obudzić/budzić
zasnąć i (już) (się) (więcej/nigdy) (się) nie obudzić
zasnąć na zawsze
myślę/myśli/myśleć o śmierci
kupiłem/kupiłam (już) linę/sznur
nie powinienem/powinnam żyć/istnieć/się
nie zasługuję na życie
nie zasługuję żeby żyć
nie chcę (już) istnieć
pożegnałem/pożegnałam się (już) ze wszystkimi
"""

ASK = """
nie daję/daje (już) (z) (tym) (sobie) rady |
nie dam (już) (dłużej) rady (dłużej/tak) żyć
już nie dam/daję rady |
nie wytrzymam/wytrzymuję (już/dłużej/więcej/tego) |
dłużej (tego) nie wytrzymam/zniosę
nie mam (już) (na) (nic) siły |
nie mam (już) siły na nic/życie
sił (już) nie mam |
nic nie ma (już) (dla) (mnie) sensu
wszystko jest/nie (ma) (bez) sensu |
życie nie ma (już) sensu
życie jest bez sensu
nie widzę (już) (w) (niczym) sensu (życia) |
poddaję się |
nie widzę (już) wyjścia/ratunku
nie ma (już) (dla) (mnie) wyjścia/nadziei/ratunku
sytuacja bez wyjścia
chcę/chciałbym/chciałabym (…) zniknąć
zniknąć na zawsze
nikt (by) (…) nie zatęskni/tęskniłby/zauważy
nikt by (za) (mną) nie tęsknił/płakał
jestem (tylko) (dla) (wszystkich/was/nich) ciężarem
ciężarem dla wszystkich/rodziny/was/nich
nienawidzę siebie/życia
nienawidzę swojego/mojego życia
żegnajcie |
żegnaj |
żegnajcie wszyscy
mam (już) wszystkiego dość
mam dość wszystkiego
niedługo/wkrótce to (już) nie będzie (miało/mieć) znaczenia
czarne myśli
boję się siebie/samej/samego
boję się co (sobie) (mogę) zrobię/zrobić
niech to się (już) (wreszcie) skończy |
niech to wszystko się skończy
po co (to) wszystko |
po co (ja) (jeszcze) żyję
nie chcę (już) tu (dłużej) być |
straciłem/straciłam (już) nadzieję
życie mnie przerosło
"""

DANGER = """
<bliski>/<ktoś> (…) grozi/groził
związał/związali mi/mnie
rzucił/rzuciła się (…) na mnie
z siekierą/nożem (…) (pod/na/do)
dostał/dostaje/dostała/dostałam/dostałem/dostają (…) pasem/lanie
nie pozwala mi (…) wychodzić/wyjść
nie wolno mi (…) wychodzić/wyjść
maca/macał/łapie/łapał mnie/moją (…) córkę/za
jej/mu (…) coś/krzywdę (…) zrobię/zrobić
zrobić/zrobię (…) mu/jej krzywdę
popchnął/pchnął/szarpnął mnie
<bliski>/<ktoś> (…) mnie <bije>
<bliski>/<ktoś> (…) <bije> mnie/nas
mnie <bije>
<bije> mnie |
<bije> mnie w/po/ręką/pięścią/pasem/domu/codziennie/znowu/wczoraj/dzisiaj/dziś
grozi/groził/groziła/grożą mi (…) (śmiercią/nożem)
grozi/groził/groziła/grożą (…) że mnie (…) zabije/zabiją/pobije
grozi/groził (…) śmiercią/nożem
chcę/chciał/próbował mnie zabić/udusić
powiedział/powiedziała/mówi że mnie zabije
zabije mnie (jak/jeśli/gdy/kiedyś) |
zostałam/zostałem (…) pobita/pobity/zgwałcona/zgwałcony/zaatakowana/zaatakowany/napadnięta/napadnięty/uderzona/uderzony
~zgwałc*
przemoc domowa
przemoc w domu
przemocy domowej
boję się (mojego/swojego) (byłego) męża/chłopaka/partnera/ojca/ojczyma/brata
boję się wrócić/wracać/iść do domu
<bije> (moje/nasze/moją/mojego) dzieci/dziecko/córkę/syna/matkę/mamę/siostrę
zamknął/zamyka/zamknęli mnie w
nie wypuszcza/wypuszczają mnie
z nożem na/do/w/za mnie
przystawił/wyciągnął/rzucił nóż/nożem/pistolet
molestow* mnie
mnie molestow*
dotyka/obmacuje/obmacywał mnie
mnie obmacuje/obmacywał
śledzi mnie
zmusza/zmuszał mnie do seksu/małżeństwa/stosunku
boję się że (…) uderzę/zabiję/skrzywdzę dziecko/dzieci/żonę/syna/córkę
"""

MEDICAL = """
leje się krew
krew (…) leje
krwi pełno/dużo
połknęło/połknął/połknęła (…) baterię/baterie/magnes/tabletki
się nie rusza
nie rusza się
pali/piecze/dusi/gniecie/ciśnie mnie/mi w (…) piersiach/piersi/klatce
~klatce ~piersiowej
ból/boli/kłuje/ściska/ucisk (…) w klatce/piersiach/piersi
zawał serca
mam/ma/miał/dostał zawał
~udar mózgu
ma/dostał/miał/chyba udar |
nie mogę/może (…) oddychać
nie mogę/może złapać powietrza/oddechu/tchu
nie oddycha
dusi się |
dusimy/duszę się |
~nieprzytomn*
stracił/straciła/straciłem/straciłam (…) przytomność
~zemdlał*
zasłabł/zasłabła (…) (w/na)
krwawi/krwawię/krwawienie (…) mocno/bardzo/strasznie/silnie
mocno/bardzo/strasznie/silnie krwawi/krwawię
krwotok*
leci/cieknie (…) krew (…) nie
nie mogę/możemy zatamować/zatrzymać krwi/krwawienia
dużo/pełno krwi
drgawki/drgawek
atak/napad padaczki
wstrząs ~anafilaktyczny
puchnie/spuchł/spuchło/spuchła (mi) (…) gardło/język/twarz
połknął/połknęła/wypił/wypiła/wypiłam/wypiłem (…) płyn/chemię/kwas/wybielacz/truciznę/środek
spadł/spadła/spadłem/spadłam z (…) drabiny/rusztowania/dachu/wysokości
uciął/odciął/ucięło/ucięłam/odcięło/obciął/obcięło (…) palec/palce/rękę/dłoń
poraził/poraziło (…) prąd
prąd (…) poraził
wezwij/wezwijcie/wezwać/potrzebuję/potrzebna/dzwoń/dzwońcie/zadzwoń/zadzwońcie (…) karetkę/karetka/karetki/pogotowie
nie czuję (…) (lewej/prawej) ręki/nogi/połowy
nie reaguje
leży na podłodze/ziemi (i) (się) nie
nie mogę go/jej obudzić/dobudzić
wykrwawia się
wody (mi) odeszły
"""

OTHER_PERSON = """
<bije> (swoją/swoje/jej/jego) żonę/dziewczynę/partnerkę
zabiję go/ją/ich/jego/szefa/męża/sąsiada
mam ochotę zabić/uderzyć/dźgnąć go/ją/szefa/kogoś
chcę (się) zabić go/ją/ich/kogoś
"""

HARMLESS = """
grozi/groził (mi/nam) (…) zwolnienie/mandat/eksmisja/zwolnieniem/mandatem/karą/deszcz/burza
nie rusza się (…) kolejka/autobus/korek/taśma/auto/robota
nic się nie rusza
dużo krwi (…) oddałem/oddałam
myśli/myśl (…) samobójczych/śmierci/samobójcze nie mam/miałem/miałam
nieprzytomny/nieprzytomna ze zmęczenia/niewyspania
się powiesić można
powiesić się (można) z nudów
chcę/chciałbym/chciałabym zniknąć z waszej/tej/listy/czatu/bota/aplikacji
powiesić/powieszę (się) (…) kurtkę/pranie/obraz
umrzeć/umieram/umrę/umieramy/umarłam/umarłem/zdechnąć (…) ze śmiechu/strachu/wstydu/zmęczenia
umrzeć/umieram/umrę/umieramy/umarłam/umarłem (…) z głodu/nudów/gorąca/zimna/pragnienia/ciekawości/tęsknoty
zabić/zabijam/zabijać czas
zabić się ze śmiechu
zabiję/zabić się (o/na) (tym/tych) śliskich/schodach/schody/lodzie
zabiję/zabić bakterie/zarazki/komary/muchę/osę/pająka
telefon/bateria/komórka/laptop (…) padł/padła/umarł/zdechł
praca/hałas/głowa/upał/ból/kręgosłup/nogi/nudy (…) mnie (…) zabije/zabija/wykończy
zabije mnie ta/ten/to praca/hałas/ból
serce (…) (mi) (…) bije
zegar/dzwon/dzwony bije/biją
dusi mnie kaszel/gorąco/zapach/kurz
bije mnie w szachy/fifę/karty/ping/bilard/grę/warcaby
mnie <bije> w szachy/fifę/karty/ping/bilard/grę/warcaby
kopie mnie prąd
kopie ogródek/dół/ziemię/piłkę
nie dam rady przyjść/dojechać/jutro/dziś/dzisiaj/na/rano
nie daję rady z tym formularzem/komputerem/telefonem/zadaniem
tnę/ciąć/pocięłam/pociąłem warzywa/chleb/karton/papier/drewno/deski/folię/materiał/cebulę/mięso/sałatę/gałęzie
ciąć/tnę (…) maszyną/nożyczkami/piłą
nie reaguje na maile/telefon/telefony/wiadomości/przycisk/sms/mojego
nie oddycha materiał/buty/kurtka
mam dość tej/tego/tych pracy/pogody/deszczu/zimy/autobusów/sprzątania
nie widzę sensu w tym zadaniu/ćwiczeniu/spotkaniu/kursie
nie ma sensu jechać/iść/czekać/dzwonić/przychodzić
zawał ze śmiechu/szczęścia
mało zawału nie
samobójcz* gol*/bramk*
gol* samobój*
strzelił* samobój*
dotyka mnie to/problem/sprawa
po co to wszystko segregować/sprzątać/pisać/myć
"""

MEDIA = """
film filmie filmu filmy serial serialu serialem książka książce książki książkę gra grze gry podcast podcaście
kurs kursie kursu szkolenie szkoleniu szkolenia artykuł artykule piosenka piosence piosenkę wiadomości
wiadomościach teatr teatrze wykład wykładzie śniło śnił śniła sen śnie plakat kampania kampanii gazecie
gazeta dokument dokumencie telewizji pierwszej ćwiczenia ćwiczenie
"""

NEGATIONS = "nie nigdy bez żaden żadnych żadnej ani nikt"
BETWEEN = """
chcę chciałem chciałam mam miałem miałam myślę myśleć myślałem myślałam planuję zamierzam o że żeby po to bym się
sobie ochoty żadnym żadnych żadnej żadne myśli zamiaru zamiar już ja mi jest był była tak mówię będę
"""
STILL_SO = "tylko wiem pewien pewna przestać mogę"

PAST = """
lat/lata/rok/roku/miesięcy/miesiące temu
kiedyś
w przeszłości
w zeszłym/ubiegłym/minionym roku
jak/gdy/kiedy byłem/byłam (…) mały/mała/młody/młoda/nastolatkiem/nastolatką/dzieckiem/dziecięciem
dawno temu
w dzieciństwie/młodości
dawniej
"""
NOW = "teraz znowu znów nadal wciąż dzisiaj dziś dalej"
AGAIN = "znowu znów nadal wciąż ciągle"
WELL = "dobrze lepiej okej ok minęło przeszło szczęśliwy szczęśliwa zdrowy zdrowa rozwiodłam rozwiedziona rozwiedzeni"
COMPLETED = "popełnił popełniła zmarł zmarła pogrzeb pogrzebie powiesił powiesiła zabił zabiła odebrał odebrała"
COMPLETED_INSIDE = "odebrał odebrała"
FIRST_PERSON = """
ja mnie mną zabiję chciałbym chciałabym wolałbym wolałabym wziąłem wzięłam połknąłem połknęłam żyję
zrobiłam zrobiłem powieszę potnę podetnę skoczę rzucę pocięłam pociąłem okaleczam żebym gdybym jakbym obym
kupiłem kupiłam pożegnałem pożegnałam zasługuję
"""
SAYS_I = "ja"
STOPS = "ja"
OTHERS = "bliski ktoś"
TIES = "że bo"

SPELLED_OUT = "samobojstwo zabijesie umrzec niechcezyc"
FILLERS = "ja już tak po prostu naprawdę chyba może teraz tylko zaraz bardzo też w ogóle kurwa w końcu czasami ciągle dzisiaj dziś"
SMALL_WORDS = "i a ale bo więc już proszę pomocy pomóżcie z tym dłużej ja to wszystko w że"
PREFIXES = ""
