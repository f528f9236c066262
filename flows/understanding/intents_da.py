"""Danish phrases for each intent, written as in safety/phrases.py: one per line, read by people."""

# One phrase is one line, however long, so that a list can be read from top to bottom.
# ruff: noqa: E501

SETS = {
    "syg": "syg syge ~sygemeldt sløj",
    "barn": (
        "barn barnet børn børnene søn sønnen datter datteren baby babyen dreng drengen pige pigen "
        "tvillinger tvillingerne lillemanden knægten mindste yngste ældste datters søns"
    ),
    "dyr_og_andre": (
        "mor mors moren far faren kone konen mand manden kæreste kæresten hund hunden kat katten "
        "bedstemor bedstefar mormor farmor bror søster ægtefælle samlever"
    ),
    "dag": "i morgen mandag tirsdag onsdag torsdag fredag idag",
    "sb": (
        "~sagsbehandler sagsbehandleren ~sagsbehandleren jobkonsulent ~jobkonsulenten mentor mentoren "
        "rådgiver rådgiveren menneske mennesker nogen en konsulent konsulenten socialrådgiver mette"
    ),
    "chef": (
        "chef chefen kollega kollegaen kollegaer kollegerne kolleger de han hun leder lederen mester "
        "dem køkkenchefen butikschefen kokken ham hende sjakket mentor mentoren"
    ),
    "transport": (
        "bus bussen busser busserne tog toget tog togene metro metroen cykel cyklen bil bilen "
        "letbane letbanen færge færgen s-tog knallert knallerten scooter rejsekort rejsekortet lift"
    ),
    "praktik": "praktik praktikken ~praktikken ~virksomhedspraktik arbejdet stedet forløbet jobbet",
}

PHRASES = {
    "absence_sick": """
har det (så) elendigt og kaster
slem feber/hoste
må melde (mig) syg
hoster
er (så/lidt/meget/stadig/rigtig/blevet/altså/desværre/også/ret/virkelig) syg
er … <syg> (i) (dag)
er (blevet) ~sygemeldt
<syg> (i) dag
<syg> i morgen
bliver/blevet syg
syg |
~sygemelde/~sygemelder/~sygmelde/~sygmelder mig
melder/melde mig syg
~sygemelding
~sygemeldt
lagt/ligger (syg) (i) (sengen/ned) (med) ~feber/influenza/corona/migræne/syg
har (lidt/høj/så/stadig/også/fået) ~feber
har (fået) (den) ~influenza
har (fået) (lidt) ~migræne
har (fået) corona/covid/omgangssyge/roskildesyge/maveonde/maveinfluenza/lungebetændelse/halsbetændelse
~roskildesyge
kaster op
kastet op
brækker mig
brækket mig
~diarré
tynd mave
ondt i maven/hovedet/halsen/ryggen/kroppen/øret/tænderne
ondt i hele kroppen
~hovedpine
~mavepine
dårlig i maven/dag
dårlig mave
har det (rigtig/virkelig/meget/så/ret) dårligt … kommer/bliver
ikke (helt) frisk i dag
ikke rask
influenza/corona/migræne/feber |
~forkølet
skidt tilpas
dårlig tilpas
""",
    "absence_child_sick": """
hjemme hos/ved ham/hende
syg barn/søn/datter
<barn> … <syg>/sygt
<barn> … ~feber/kaster/kastet/skoldkopper/~influenza/brækker/brækket/corona/øreondt/mellemørebetændelse/ondt
<syg> <barn>
barns første/anden/1/2 sygedag
pasning af syg
<barn> ikke rask
børnehaven/vuggestuen/skolen/institutionen … ringede/ringet … hente/syg
hente <barn>/ham/hende … syg
hjemme med (et/min/mit/vores) (syg/sygt) <barn>
""",
    "absence_appointment": """
~tandlægetid
taget ~blodprøve
har tid kl
vaccination
vaccineres
~lægetid
tid (…) (hos/til/ved) (min/egen) læge/lægen/~tandlægen/tandlæge/~psykolog/~psykologen/psykiater/speciallæge/jordemoder/hospitalet/kommunen/fysioterapeut/fysioterapeuten/øjenlæge
skal/går (…) (til) (hos) (min) læge/lægen/~tandlæge/~tandlægen/~psykolog/~psykologen/psykiater/speciallæge/jordemoder/fysioterapeut/fysioterapeuten/fys/kiropraktor/øjenlæge/undersøgelse/scanning/kontrol/røntgen/blodprøve/operation/opereres/~tandlægetid
til lægen/læge/~tandlæge/~tandlægen/~psykolog/~psykologen/undersøgelse/scanning/jordemoder
~tandlæge i/kl/på
møde/samtale på/i/med/hos ~jobcenter/~jobcentret/~jobcenteret/kommunen/skolen/sagsbehandler/psykolog/banken/advokat/retten/udlændingestyrelsen
skal til (et) (møde/samtale) (på/i) ~jobcentret/~jobcenteret/~jobcenter/kommunen/hospitalet/sygehuset/skolen/retten/bilsyn/køreprøve/eksamen/samtale/jobsamtale/prøve
~jobsamtale
køreprøve
skole hjem samtale
forældremøde
~sprogskole
danskundervisning
har en (anden) aftale
en aftale i/kl/på
indkaldt til
skal på hospitalet/sygehuset/sygehus
""",
    "absence_transport": """
min bus/tog/færge (kom/kommer/kører) ikke
bus kom ikke
gået i stykker på vejen
<transport> … ~aflyst/indstillet/stille/stoppet/punkteret/stjålet/brudt/flad/fladt
<transport> … ikke/ingen/aldrig starte/starter/kom/kommer/virker
<transport> (…) kører/kørte/går/gik (…) ikke
ingen <transport>
~punkteret
~punktering
<transport> (vil/kan) (bare) ikke starte
kan ikke komme (…) (på/til) (arbejde) (fordi) … <transport>
ikke (nogen) (råd/penge) til bussen/bus/tog/toget/transport/billet/benzin
~togstrejke
strejke … <transport>
<transport> strejke*
sporarbejde
ingen måde at komme (derhen/frem/på)
kan ikke komme (derhen/frem/ud) (fordi/pga/på) … bus/bussen/toget/tog/bil/cykel/sne/vej
ingen kørsel
min kørelejlighed/lift
sneet inde
vejene er lukket
""",
    "absence_other": """
kan (desværre/altså/bare/nok) ikke i dag
kan (desværre/altså/bare/nok) ikke i morgen
bliver væk i dag/morgen
tager hjem |
kan/kunne (…) ikke (…) (at) komme/møde/arbejde/deltage (…) (i) (dag/morgen) |
kommer (altså/desværre/nok/bare) ikke (i/ind/på/med/til) (dag/morgen/arbejde/arbejd/idag) |
kommer ikke i dag
kommer ikke i morgen
kan ikke i dag
kan ikke i morgen
møder ikke (op/ind) (i) (dag/morgen)
bliver hjemme (i) (dag/morgen)
bliver (nødt) (til) (at) (blive) hjemme
må blive hjemme
skal ikke/have (have) fri (i) dag/morgen
har brug for (en) fri/fridag
kan jeg få fri
~begravelse
bisættelse
<dyr_og_andre> … (er) død/døde/~indlagt/<syg>/sygt
mormor/farmor/farfar/morfar/onkel/nær (…) døde/død
<dyr_og_andre> er <syg>
skolen/børnehaven/vuggestuen/institutionen … lukket/lukker/lukkedag/strejker
ingen (til) (at) passe/pasning/~barnepige/passer
ingen (der) (kan) (til) (at) passe
mangler pasning
vandskade
låst ude
politiet/håndværker/vvs … kommer
overskuer (ikke) … (at) komme i dag
kan ikke overskue (at) (komme/møde) i dag
kan ikke overskue at komme
~fravær i dag
""",
    "late": """
kommer (lige/nok) lidt over
er der om (et/en/ca) kvarter/time/10/15/20/30/halv/lidt
kommer om (et/en/ca) kvarter/time/10/15/20/30/halv
~forsinket
~forsinkelse
lidt (for/senere) sent/senere/sen
kommer (…) senere
kommer (…) for sent
kommer (…) sent
kommer (lidt/først/nok/ca/omkring/måske) (kl/klokken/om/ved) … senere/forsinket/sent
kommer først (kl/ved/om/når/omkring/klokken/halv/lidt)
kommer kl … i stedet
er (…) (lidt) sen (på) (den)
møder (…) senere
møder først
er der (først) om
er der først
når det ikke til
når det ikke |
når (jeg) (det/den) (nok) ikke (at) (være) (der/frem) (til/før) kl/klokken/tiden/før
når ikke (at) (være) (frem) (til) tiden/før/frem
~sovet over (mig) (sig)
sov over
forsov mig
~forsovet
bussen/toget/metroen … ~forsinket/forsinkelse
misset/missede/kørte/nåede (ikke) bussen/toget/tog/bus
missede/misset … bussen/toget
bussen/toget kørte (lige) fra
holder i kø
sidder/holder (fast) i (kø/trafikken/trafik)
minutter/min/kvarter/time/timer senere/forsinket/for
på vej men … sen*/forsinket/forsink*/først
""",
    "attending": """
jeg kommer (nu/snart/i) (dag/morgen) |
er på vej |
på vej |
jeg er her (nu) |
er (lige) her nu |
er (lige) der nu |
her nu |
hos/på/ved butikken/arbejdet/stedet/pladsen/lageret/kantinen/værkstedet nu |
kommer alligevel
er (lige) (nu) mødt (ind/op)
er ankommet
er kommet (frem/på) (arbejde)
er fremme |
er på (arbejde/plads/pladsen) (nu) |
er på arbejde
møder (ind) kl/som/til
kommer til tiden
kommer som aftalt
er klar (til) (at) (møde/i/dag/morgen) |
jeg er der (til) kl/klokken/tiden/8/9/10
er rask igen
er rask nu
~raskmeldt
~raskmelder
~raskmelde
kommer igen/tilbage i/på <dag>/dag/morgen
vi ses (i) (morgen/kl/om)
jeg møder (op/ind) (i) (dag/morgen) |
""",
    "wants_to_stop": """
vil/ville (…) stoppe/slutte/afslutte/droppe/opsige (i/med/på/min) (min) <praktik>
vil (bare) (gerne) ud af (den) (her) <praktik>
vil ikke (…) (være) i <praktik>
vil (bare) (gerne) stoppe (nu/der/her) |
stopper (i/på/med/min) (min) <praktik>
stopper (nu/her/der) |
stoppe (i/på/med/min) (min) <praktik>
siger/sige/sagt (min) (praktik) op |
siger (min) <praktik> op
dropper/droppe (den/det/ud/min/af) (min) <praktik>
kommer ikke mere/tilbage/igen (tilbage/mere) |
kommer aldrig (mere/tilbage)
kommer ikke tilbage
vil ikke (…) (komme/møde/arbejde/være) (der/her/hos/derhen) (jer) mere
vil ikke (være) (her/der) (på/i) (det/den) (stedet/sted) mere
vil (gerne) have (en) (et) anden/andet/ny/nyt ~praktik/sted/praktikplads/praktiksted
færdig med (den/det) (her) <praktik>
~opsige (min) (praktik/praktikken)
trække mig fra <praktik>
jeg er færdig der
gider ikke (den) (her) <praktik>
gider ikke (være) (i) <praktik> mere
""",
    "pause_or_optout": """
gider ikke (de/flere/dine) (her) beskeder
fjern mig
slip for (de/dine) (her) beskeder
stop |
pause |
afmeld*
~afmelde
slet (mig/alt/mine/det) |
slet/slette/fjern (alle) (alt) (mine/min) (oplysninger/data/beskeder/det/om/mig/profil)
hold (en) pause (med)
vil (gerne) (have/holde) (en) pause (fra) (bot/robotten/beskederne/dig/beskeder)
pause fra (robotten/beskeder/beskederne/dig)
stop med at skrive/sende/spørge
stop beskeder/beskederne
lad være (med) (at) skrive/sende
lad (mig) være (i) fred
hold op med at skrive/sende/spørge
skriv ikke (til) (mere/mig)
ikke (have/få/modtage) (flere) (af) (de/dine/jeres) beskeder/sms/notifikationer
ikke skrive (sammen/mere) med (en/dig) (robot/mere)
ingen beskeder
færre beskeder
for mange beskeder
vil ikke skrive/bruge (med) (dig/robot/en/den/robotten/mere)
gider ikke (skrive) (med) (dig/robot/en) robot/robotten/beskederne/beskeder/dig
trække (mit) samtykke (tilbage)
hvad har du gemt
se mine data
""",
    "wants_contact": """
kan du ringe
høre fra (min) <sb>
bede (min/om) (en) opringning
ring (lige) (snart) til mig
ring |
ringe til mig
ringer (du) til mig
bede/få/vil/må/gerne (…) <sb> (…) (til) (at) ringe (mig) (op)
<sb> ringe/ringer/kontakte/kontakter (til) mig
kan/vil (…) <sb> (…) ringe
snakke/tale/snak/talt (…) med (…) <sb>
snakke/tale med et/rigtigt menneske
tale med dig
vil (gerne) ringes op
ringes op
kontakt/kontakte min/en/<sb>
kontakt (med/fra/til) min <sb>
få fat (i/på) (min/en) <sb>
fat i (min) <sb>
brug for (at) tale/snakke/snak
brug for en samtale/snak/opringning
brug for nogen at snakke/tale
brug for at snakke
et rigtigt menneske
et møde med (min) <sb>
må jeg snakke/tale
""",
    "workplace_problem": """
snakker/taler/hvisker (…) bag (min) ryg/ryggen
bag min ryg
<chef> truer/truede (…) med (at) fyring/fyre
<chef> (…) råber/råbte/skælder/skældte/mobber/mobbede/mobbes/chikanerer/driller/nedgør/sviner/bagtaler/ignorerer/skreg/skriger
<chef> griner/grinede/grinte (…) ad/af mig
andre griner/mobber/driller/bagtaler
bliver (…) ~mobbet/drillet/chikaneret/ignoreret/skældt/råbt
bliver (…) holdt/set/behandlet udenfor/ned/dårligt/skidt/grimt
mobber
~mobning
~chikane
dårlig tone
grim tone
hård tone
taler/snakker grimt/dårligt (til) (om)
uvenner/uvenskab/konflikt/skænderi/skændtes/skændes med (en/min) <chef>
<chef> (er) (…) sur/sure/ubehagelig/ubehagelige/ond/onde/led/lede/strid/racistisk/racister/grov/uretfærdig/hård/urimelig (ved/mod/på/over) (mig)
~racis*
kalder mig
ingen (vil) (snakker/taler) (snakke) med mig
holder mig udenfor
føler mig (…) udenfor
~utryg/~utrygt/~usikkert (på/i/ved) (arbejdet/stedet)
~sikkerhedssko
~sikkerhed* mangler
mangler ~værnemidler/~sikkerhedsudstyr/handsker/hjelm/høreværn
ingen ~værnemidler/~sikkerhedsudstyr/handsker/hjelm/høreværn/sikkerhedssko
maskinen (er) farlig/stykker/defekt
farlig maskine
farligt (at) (arbejde/være) der/her/arbejde
skiderik
ubehagelig stemning
dårlig stemning
kommentarer om (min/mit) (tørklæde/krop/hud/udseende/røv)
""",
    "bad_match": """
gør/laver kun rent
troede jeg skulle (…)
havde håbet på noget andet
~opgaverne/~opgaver (…) (er) ~kedelige/~svære/nemme/lette/forkerte/hårde/ensformige/små/tunge/ligegyldige (for) (mig)
~arbejdet (…) (er) (…) ~kedeligt/svært/~ensformigt/hårdt/forkert/monotont
ikke noget for mig
ikke det rigtige (for) (mig/sted)
passer (…) ikke (…) til mig
passer mig ikke
laver/lave/lavet (…) ikke/aldrig (andet) (end)
laver ingenting/intet
ingenting at lave
intet at lave
ikke noget at lave
keder mig (på/i/der/her) (arbejdet/praktikken)
keder mig
lærer/lært ikke/ingenting/intet (noget)
lærer jeg ikke
forkert/forkerte praktik/praktikplads/sted/branche
får kun lov (til)
samme (opgave/ting) hver dag
hellere arbejde/være/lave (med/i)
var ikke det (jeg) (vi) (ville/søgte)
ikke i den (rigtige) branche
for (svære/lette/nemme/hårde) opgaver
""",
    "accommodation_not_met": """
måtte ikke holde pause
selvom aftalen
måtte ikke få (min/mine) pause/pauser
~skånebehov
vi/I/de (havde) ~aftalt/aftalte … men
var/er (ellers) ~aftalt/aftalen … men
~aftalen … ikke/glemt/brudt
~overholder/~overholdt/~overholdes/~overholde (…) ikke (…) (aftalen/skånehensyn/det/pauser)
ikke ~overholdt
~skånehensyn (…) ikke/glemt
~skånehensyn*
fik/får/fået (…) ikke/ingen (mine/min/de/aftalte) (aftalte) pause/pauser/pausen
ikke (…) (mine/min/holde/få/de/aftalte/fået) pause/pauser/pausen
ingen pause/pauser
uden pause/pauser
flere timer end aftalt/vi/planen
længere end aftalt
mere end aftalt
skulle/skal løfte/stå/slæbe/blive/sidde/arbejde … selvom/selv/længere/over/aftalt/igen
selvom (…) (vi) (har) (havde) aftalt/aftale/aftalte
må ikke løfte
ikke (et) (få/fået) roligt/ro
som (vi) aftalt/aftalte … ikke
ikke som aftalt
mod aftalen
imod aftalen
""",
    "low_mood": """
tudet/tuder
vil bare hjem
her er (så) hårdt
~ked af (det)
er/føler/blevet (…) ~trist/deprimeret/nede/ulykkelig/~ensom/stresset/presset/~udmattet/~overvældet/angst/bange/nervøs/modløs/smadret/knust/flad
har (meget/fået/lidt/så) ~angst
~angst
~angstanfald
~panikanfald
~deprimeret
~depression
~stresset
græder
~grædt
græde
kan (…) ikke overskue (det/noget/mere/alt/hele/dagen/i)
~overskuer (det/intet/ikke/ingenting)
det hele (er) (…) (for) svært/meget/hårdt/uoverskueligt/træls
det er (bare) (så/for/rigtig/meget/virkelig) svært/hårdt (lige/for/i) (nu/tiden/mig)
det er for meget
hård/svær/dårlig/forfærdelig/lorte/træls dag/uge
lortedag
~nervøs
har (haft) det (rigtig/virkelig/så/ret) (så) skidt/dårligt/svært/elendigt
har (haft) det ikke (så/særlig) godt
ikke (så) godt i dag |
gik (…) ikke (så/særlig) godt
gik (…) ~dårligt/skidt
træt af (det) hele/alt/det
sover (…) dårligt/ikke
ikke sovet
sov (næsten) ikke
helt nede/flad/færdig/smadret
~ensom
~udbrændt
ingen energi
helt (tom/tømt) for energi
føler mig (…) (dum/forkert/alene/nede/dårlig/værdiløs/fortabt/håbløs/ubrugelig)
magter (det) ikke
mister modet
det gør ondt indeni
træls (dag) |
""",
    "good_news": """
sagde (at) jeg var/er dygtig/god/super
fik et kram/klap
dejligt at være
fik/fået/får (…) (jobbet/job/fastansættelse/kontrakt/fleksjob/løn/ansættelse/ros/tilbudt)
fået (et) job
~bestået
~bestod
tilbudt (et) (job/fleksjob/kontrakt)
~fastansat
er (blevet) ansat
gik (…) (rigtig/super/virkelig/så/det) godt
gik over (al) forventning
det går (…) (rigtig/super/virkelig/så/meget) godt
~roste mig
blev/har/fik (…) ~rost
~ros af
dejlig/god/fantastisk/super/sjov/skøn/fed/rar/herlig dag/uge
er (så/rigtig/virkelig/super/mega) glad/stolt/lykkelig/tilfreds
er (så) glad (for) (at/være)
glad for (at) (være) (her/stedet/praktikken/kollegerne/det)
søde kolleger
~kollegerne er (så) søde
de er (så) søde
har det (rigtig/virkelig/super/så) godt
var (…) sjovt/dejligt/fedt/hyggeligt/rart
det var hyggeligt
yes |
jubii
""",
    "goal_progress": """
tog telefonen selv
kom op på
selv (…) for første gang
sagde jeg (selv) noget til mødet
~nåede/nået (mit) (del) mål/målet/~delmål/~delmålet
jeg har (nu) lært/øvet/trænet
~lærte (at/i/noget)
har lært
lært (at) (bruge/stå/køre/lave)
klarede (…) (kassen/det/selv/hele/opgaven/alene/kunderne/truck)
klarede det (selv)
stod/stået (selv/alene) (i) kassen
for første gang
første gang (jeg)
kan nu (selv/godt) betjene/køre/stå/lave/åbne/lukke/bage/bruge
kan selv (nu) betjene/køre/stå/lave/åbne/lukke/bage/bruge
turde (…) spørge/sige/tale/snakke/ringe
arbejdede (…) timer
var der (alle) (fire/tre/4/3/5/hele) timer
gået op (i) (tid/timer)
op (på) (fra) (4/5/6/8/10/12/15/20) timer
skridt videre/tættere
tættere på (mit) mål/målet
holdt hele ugen
mødt (op) til tiden
mødt (op) hver dag
fik prøvet
~fremskridt
målet er nået
i mål med
""",
    "question_practical": """
har I åbent/lukket/parkering/kantine
hvor længe
hvornår/~hvornår skal/møder/starter/slutter/har/er/begynder/må/får/holder/kommer/kan
hvad tid
hvilken tid
hvad klokken
hvad/hvor/hvem/hvordan/hvilken/hvilke (tøj) skal/er/gør/hedder/ligger/møder/finder/kommer/kontakter/ringer/bor/tager/må/kan/sker/har/får
hvad (sker) (der) hvis
hvor lang/længe/meget/mange
hvilke/hvilken dage/dag/bus/indgang/timer/adresse/vej
hvem skal
må jeg (godt/gerne) tage/have/gå/bruge/komme/parkere/spise/få
kan/må jeg (få) bytte/ændre/flytte/skifte
kan man
skal jeg have/tage/medbringe/ringe/sige/bruge/møde (madpakke/tøj/noget/mine) (med)
hvordan ~sygemelder/melder (jeg) (mig)
er der frokost/kantine/parkering/omklædning/lukket/åbent/arbejde/fri
får jeg løn/penge/mad/arbejdstøj/en
~adressen
nummeret til
""",
    "greeting_thanks": """
hej
hejsa
halløj
goddag
~godmorgen
god morgen/aften/dag/weekend/ferie/eftermiddag/jul/påske
tak
~tusind tak
mange tak
selv tak
hav en (rigtig) god/dejlig
farvel
vi ses |
okay
ok
det er fint
fint
super
dejligt
""",
}
# Spans that look like an intent and are not: "ikke syg", "var syg i går".
NOT_MEANT = """
ikke (lidt/så/særlig/helt) sen/sent
ikke syg/forsinket/sygemeldt
ikke (længere) (mere) syg
var/været (…) (så/lidt/meget) syg/sygemeldt
syg af (at)
syg humor
i dag er ikke
hvis (jeg) er/bliver syg/forsinket/sygemeldt
når (jeg) er/bliver syg/forsinket
bange for at (blive) syg
ikke ked af
ikke nervøs
ikke stresset
farvel og tak
ansat i/på/hos
ingen feber
ikke feber
tak for kaffe
hård/sej (dag) men god
"""
