"""Danish words of danger, and the Danish words that look like danger and are not.

Read and changed by people who do not program: one phrase per line, written as in phrases.py.
The lists are a first careful selection and need a clinician's review before use.
"""

# One phrase is one line, however long, so that a list can be read from top to bottom.
# ruff: noqa: E501

SETS = {
    "nær": (
        "far faren mor moren fader moder bror søster søn sønnen datter datteren kæreste kæresten "
        "mand manden kone konen eks eksen ekskæreste eksmand ekskone stedfar stedmor barn barnet "
        "børn børnene børnenes børnebørn forældre familie familien svigerfar svigermor samlever "
        "ægtefælle lillebror storebror lillesøster storesøster fætter kusine onkel faster moster"
    ),
    "anden": (
        "han hun ham hende de dem ven vennen veninde veninden venner nabo naboen kollega kollegaen "
        "kollegaer kammerat kammeraten bekendt roommate sambo chef chefen borger bedstefar "
        "bedstemor farfar morfar mormor farmor klassekammerat kunde kunden en nogen mester"
    ),
    "slår": (
        "slår slog slået slaar sparker sparkede tæver tævede tæsker tæskede banker bankede kvæler "
        "overfaldt overfalder overfaldet gennembanker mishandler mishandlede stikker stak voldtager "
        "voldtog voldtaget truer truede truet gramser befamler misbruger misbrugte tævet bankede"
    ),
    "piller": "piller pillerne pillene tabletter tabletterne medicin medicinen sovepiller panodil panodiler",
    "vil": "vil ville ønsker skal kunne burde",
}  # fmt: skip

# To oneself, and red at once. A phrase without "mig" or "jeg" may turn out to be about another.
SELF_HARM = """
er at dø |
om at dø |
håber (at) … kører mig ned/over/ihjel
håber (at) jeg dør |
håber (at) jeg (snart) dør
skrevet (et) brev/breve til alle/familien/børnene
fundet en bro |
begyndt at skære
cuttede/cuttet |
cuttede jeg
kunne/kan (lige) (så) godt være død
ønske/ønsker/gid/bare/håber (at) (jeg) (selv) (godt) kunne/må/måtte dø
lettere/lettest/bedre/bedst/nemmere/nemmest … hvis/når jeg (bare) var/er/blev (…) død/væk/borte
lettere/lettest/bedre/bedst/nemmere/nemmest … hvis/når jeg (bare) ikke fandtes/eksisterede/findes/var
lettere/lettest/bedre/bedst/nemmere/nemmest … hvis/når jeg (bare) døde/forsvandt/dør
købt/købte/fundet/lavet (et) reb/løkke
rebet er klar/købt/bundet
en løkke om halsen
skærer mig |
skære mig |
skåret/skar mig med vilje
overstået med livet
har/have slugt/taget/spist/tog (en) masse/bunke/håndfuld/hel (af) <piller>
slugt/spist (en) masse/bunke/håndfuld/hel (af) <piller>
ikke (længere) bange for at dø
glæder mig til at dø
glæde mig til at dø
gider/vil/ønsker/orker ikke (at) vågne (op) (mere/igen/i/længere)
finder ro i døden
bedre at være død
hellere være død
være død end
selvdestruer*
mit sidste brev
min sidste dag på jorden
mit sidste døgn
i morgen er jeg (her) (ikke) død/væk
tog/tager/tage for mange <piller> med vilje
~selvmord*
~selvmordstanker
~selvmordsforsøg
selv mord |
tag*/tog/tage/taget mit (eget) liv
tag*/tog livet af mig
tager mig af dage
gør*/gøre/gør en ende på mig
gør*/gøre/gør en ende på mit/livet (liv)
gøre/gør en ende på det hele
gøre/gør en ende på livet
gøre/gør/gjort det forbi (med) (mig)
slå/slår/slog/slaa/dræber/dræbe/myrde mig selv (ihjel)
slå/slår/slog mig (selv) ihjel
dræbe/dræber/myrde mig selv
aflive mig (selv)
vil ikke andet end (at) dø
vil/ville (gerne) (bare) (hellere) (selv) (helst) dø (nu)
ikke (længere) vil/ville/gider/ønsker/orker/tør (at) leve
ikke (længere) har lyst til (at) leve
vil egentlig/helst/altså/faktisk/snart/også gerne dø
vil bare være død
vil helst/hellere (bare) (være) dø/død/døø
have/ha lov (til) (at) dø
lov til at dø
lyst til at dø
ønsker (bare/kun/virkelig) (at) dø
ønsker mig død
ønske/ønsker jeg (bare) var død
gid/bare/hvis jeg (bare) var død
gid/bare jeg (bare) dør/døde
gid jeg kunne dø
burde være død
skulle være død
vil/ville/gider/orker/ønsker/magter/tør/kan ikke/aldrig (længere) (mere) (at) leve
ikke/ingen (har) lyst til at leve
ikke (længere) har lyst til (at) leve
ikke (længere) (har) lyst til at være til
ikke (længere) (har) lyst til livet
ingen lyst til (at) leve
ikke mere (at) leve for
intet/ingenting (mere) (tilbage) at leve for
ikke noget at leve for
ingen grund til at leve
vil/ville/gider/ønsker/orker ikke (mere) (længere) være i live
vil/ville/gider/orker ikke (mere) (længere) (at) være/vær til |
vil/gider/orker ikke (mere) livet (mere)
vil/gider/orker ikke (længere) (at) eksistere
vil ikke være på/i (denne) jord/jorden/verden/verdnen
tror ikke … vil leve
træt af at leve
færdig med livet
færdig med at leve
livet er ikke værd at leve
ende det hele
ender det hele
ende mit liv
slutte mit liv
afslutte livet
afslutte mit liv
afslutte det hele
stoppe/ende livet
få fred for altid
~skade*/skader/skadede/skadet mig selv
gør*/gøre/gjort/gjorde skade på mig selv
gør*/gøre/gjort/gjorde mig selv skade
gør*/gøre/gjort/gjorde noget ved mig selv
gøre mig selv fortræd
gøre mig selv ondt
gøre noget dumt ved mig selv
straffe mig selv med
~selvskade*
selv skade |
skære/skærer/skar/skåret/skære i mig selv
skære/skærer/skar/skåret i mig (selv)
skære/skærer/skar/skåret mig selv
skære/skærer/skar/skåret i (mine/min) arm/arme/armen/armene/håndled/håndleddet/lår/lårene/pulsåren/pulsårene
skære/skærer/skar/skåret mig (selv) i armen/armene/armene/håndled/håndleddet/låret/lårene
skære/skærer/skar/skåret (mit/mine/min) håndled/pulsåren/pulsårerne/pulsåre/håndleddene/armen/arme/lår op
skære/skærer (over) pulsåren/pulsårerne/håndleddet/håndled
cutte/cutter/cuttede (i) mig/mine/min
begyndt/startet med cutting
begyndt at cutte/skære
cutte/cutter igen
brænder/brænde mig selv med/på
~afskedsbrev*
skrevet et brev til … når jeg er væk
farvelbrev*
bedre uden mig
bedre stillet uden mig
bedre (af) hvis/når jeg (bare) var/er død/væk/borte
lettere for alle/jer/dem … hvis/når jeg
slipper (snart) (alle) (sammen) for mig |
fri for mig (snart)
når jeg er død
når jeg er væk (for) altid/evigt
når jeg ikke er her/mere mere/længere
når jeg ikke (længere) er her
ses ikke mere i dette liv
~overdosis
overdosere/overdoserer
tage/tager/tog/taget/sluge/slugt/æde/spise/spist/ædt/hælde/guffe (nu) alle (mine/de) <piller>
tage/taget/tager/tog/slugt/spist/ædt (alt) (alt) for mange <piller>
tage/taget/tager/tog/slugt (en) hel/hele glas/glasset/pakke/pakken/æske/æsken/bunke (med/af) <piller>
alle (mine/de) <piller> på en gang
samler/samlet/gemt/sparet piller/pillerne
samler på <piller>
nok <piller> til at/det (dø/gøre/slutte)
hoppe/hopper/springe/springer/kaste/kaster/smide/lægge/stille/gå/går/løbe/køre … foran (et/en) tog/toget/bil/lastbil/bus/metroen
hoppe/springe/hopper/springer ud fra
hoppe/springe/hopper/springer ud af vinduet
hoppe/springe/hopper/springer (ned) fra broen/bro/taget/altanen/en/storebælt/storebæltsbroen
kaste/smide mig (ud) foran/under
køre (mig) (bilen) ind i et/en træ/lastbil/mur
køre galt med vilje
hænge/hænger/hængte mig (selv) |
hænge/hænger/hængt mig selv
skyde/skyder mig selv
skyde/skyder mig (en) (kugle) (i) (for) hovedet/panden
en kugle for panden
kugle gennem hovedet
drukne mig (selv)
gå i havet/søen/vandet og aldrig/ikke/drukne/blive
sove (ind) og aldrig/ikke vågne
sove for evigt/altid
sove/falde i søvn og ikke/aldrig vågne
håber jeg ikke/aldrig vågner
ikke/aldrig vågne (op) mere/igen |
ikke/aldrig vågner (op) mere/igen |
aldrig mere vågne
forsvinde for altid/evigt
forlade denne/den verden/jord
forlade livet
planer om at dø
plan for … dø
jeg har planlagt … død
tænker/tænkt på (at) dø |
tænker/tænkt på døden
tanker om at dø
tanker om døden
længes efter døden
klar til at dø
snart død alligevel
fortjener (ikke) at dø/leve
min egen død
livet af mig
"""

# Maybe danger: one safe question is asked, with the numbers beside it.
ASK = """
skal/vil/er ikke (være) her i morgen
hvorfor er jeg her (overhovedet) |
hvorfor er jeg (overhovedet) til |
ingen kan hjælpe mig (mere) |
ikke til at redde
det bliver aldrig bedre |
for sent at hjælpe mig
ingen grund til noget
skåret/skar mig (igen) |
i aften/nat/dag gør jeg det |
kan ikke overskue livet
kan ikke overskue en dag mere/til
kan/ka (bare) (virkelig) (simpelthen) (altså) (snart) ikke overskue (det/noget) (her/hele) mere/længere |
overskuer (bare) (virkelig) (snart) ikke (det/noget) (her/hele) mere/længere |
ikke overskue (det/noget) mere |
kan ikke holde (larm/larmen/støj/støjen/lugt/lugten/lyden/lyde) ud
orker det hele ikke
orker/magter/klarer/gider ikke det (her) (liv) mere/længere |
orker/magter/klarer/gider (det) ikke længere |
hvad skal det (hele) nytte
hvad nytter det (hele) |
kan det (hele) ikke være lige meget
hvis jeg (bare) forsvandt/døde
hvis jeg (bare) ikke fandtes/eksisterede
ingen (vil/ville) lægge (…) mærke til (…) væk/død/borte
ligeglade/ligeglad hvis/om jeg
ligeglad med om jeg lever/dør
ikke/ingenting noget værd |
er ingenting værd
ved ikke hvor længe jeg (kan/holder) (holde)
kan ikke (komme) mere i livet
kan snart ikke mere (af) (det/alt)
hvis der sker mig noget
pas på mine/min børn/barn/søn/datter/kat/hund for
ser ingen mening (i/med) livet/noget
se/ser ingen/ikke (en/nogen) fremtid (for) (mig) |
ingen fremtid |
ikke nogen fremtid |
kan ikke finde (nogen) mening
har tænkt på at forsvinde
alt er forbi |
kan (jo) (bare) (snart) (altså) (virkelig) (simpelthen) (næsten) ikke (klare) mere |
ka ikke mere |
kan (bare) ikke (mere) (klare) det hele (mere/længere)
kan (bare) (virkelig) (simpelthen) (altså) ikke klare det (hele) (mere/længere) |
kan (bare) (virkelig) ikke klare/holde/udholde livet
klarer/klare den/det ikke længere |
klarer/klare ikke mere |
kan (bare) (virkelig) (simpelthen) (altså) ikke holde (til) det (hele) (ud) (mere/længere) |
kan ikke udholde det
holder (det) (bare) (snart) ikke (det) ud (mere/længere) |
holder det ikke ud
orker (bare) (virkelig) (simpelthen) (altså) ikke (noget) mere |
orker (bare) (virkelig) (simpelthen) ikke noget |
ikke kan/orker/magter/gider mere |
orker ikke (det) hele (mere/længere)
orker (bare) ikke at være/vågne
orker ikke en dag mere
~magter (bare) (virkelig) (simpelthen) ikke (noget/det/livet/hele) mere/længere |
~magter ikke livet
gider (bare) (virkelig) (snart) ikke mere |
gider (bare) ikke mere af det hele
jeg giver (bare) (snart) (fuldstændig) op |
giver (bare) (snart) helt/bare op
givet (helt) op |
lyst til (bare) at give op |
vil (bare) give op |
har opgivet (alt/håbet/livet/det) (hele) |
opgivet håbet
opgiver alt
ingen mening (med) noget/livet/mere/længere
ingen mening (med) (det) hele
ingen mening at fortsætte
ingen mening i/med at fortsætte
ikke mening at fortsætte
ikke (nogen) mening med livet/noget
giver (bare) (alt) ikke (nogen) mening mere/længere |
giver ingen mening mere/længere |
livet (er) (giver) (bare) (helt) (så) ingen/ikke/uden mening
livet er meningsløst/lort/tomt/ligegyldigt/slut/forbi/ovre
alt/livet er (bare) (helt) (så) ~meningsløst/~ligegyldigt/~håbløst/sort/mørkt/slut/forbi
det hele er (bare) (helt) (så) ~meningsløst/~ligegyldigt/~håbløst/sort/slut/forbi/lort
alt er (bare) (så) ~lige ~meget
~håbløs* det hele/alt
intet/ingen håb (tilbage/mere/længere) |
mistet håbet
mistet alt håb
kan ikke se (nogen) (lys/vej/udvej) (udvej/mening/ende/lyset) (frem/ud/mere/længere) |
kan ikke se nogen udvej
ingen vej/udvej ud/mere
ingen udvej
vil bare (gerne) (langt) væk |
vil/ville (bare) (gerne) (langt) væk fra det (hele)
vil (bare) (gerne) forsvinde |
lyst til (bare) at forsvinde
gid jeg kunne forsvinde
vil/ville (bare) (gerne) have/ha (at) det (skal/til/hele) (at) (skal) stopper/stoppe/slutter/slutte/holder/holde (op) |
vil (bare) (gerne) have (evig) fred |
~farvel og tak |
farvel (til) (jer) alle (sammen) |
farvel alle (sammen)
farvel for altid
det er slut for/med mig
slut med mig
ser mig ikke/aldrig (mere/igen) |
ser mig aldrig igen
I hører ikke (mere) fra mig igen |
sidste gang I hører fra mig
ingen (vil/ville) (komme) (til) (at) savne/savner mig
ingen vil lægge mærke til … væk
kun (til) (en) besvær/byrde
til besvær |
er (bare) (kun) (til) (en) (stor) besvær/byrde/belastning for (jer/alle/dem/andre/min)
ligger (alle/jer/andre) til last
ikke plads til mig (her/i) (på) (jorden/verden)
hader mit liv
hader livet
hader mig selv
~livstræt
træt af livet
træt af det hele og
træt af at kæmpe
kan ikke kæmpe (mere/længere)
har ikke kræfter til mere |
har ikke mere at give
ikke flere kræfter (tilbage) |
bliver/var … aldrig/ikke født
gid/bare jeg aldrig var født
bare jeg ikke fandtes/eksisterede
vil ikke være her (mere/længere) |
ønsker ikke at være her (mere/længere)
hvad er meningen med (det) (hele) (livet) |
hvorfor (skal) (jeg) (overhovedet) (er) leve/lever |
hvad skal jeg leve for
hvad lever jeg for
hvad er meningen med livet
er der nogen mening med
har nået bunden
nået bunden
mørke tanker
sorte tanker
tænker på at gøre noget dumt
gør snart noget dumt
gøre noget dumt |
bange for mig selv
bange for hvad jeg (kan) (finde) (på) (gør/gøre)
bange for mine (egne) tanker
stoler ikke på mig selv
vil (bare) sove hele tiden/livet
kan ikke bære det (mere/længere)
kan ikke være i mig selv
kan ikke være i det (mere/længere)
det gør så ondt at (være/leve) (til)
smerten skal (bare) stoppe
"""

DANGER = """
<nær>/<anden> … kommer/komme efter mig
<nær>/<anden> … vil slå mig
<nær>/<anden> (…) kaster med ting
<nær>/<anden> (…) og/fordi/når (han/hun) slår |
han/hun slår (igen/også) |
krisecenter
krisecentret
bange for ham/hende
truet/truede/true*/truer (…) med (en) kniv/pistol/våben/økse/bat
<nær>/<anden> … (vil/ville) dræber/dræbe/myrde/kvæle mig
<nær>/<anden> (…) <slår> (til) (på/efter) mig (ned/ihjel/igen/hjemme) |
<nær>/<anden> … <slår> (på/efter) mig
<nær>/<anden> … <slår> os
<slår> han/hun/de mig
<nær>/<anden> … <slår> (på/efter) (mine/vores) børn/børnene/barn/barnet/søn/datter/sønnen/datteren/lillebror/lillesøster
min/mit/vores <nær> … <slår> (på/efter) (min/vores/sin) mor/søster/bror/lillebror/lillesøster/datter/søn/børn/far/kone
far/faren/stedfar (…) slår/slog/tæver/banker mor/min/os
blev/bliver/er/blevet/været (jeg) (…) <slår> af (min/mit/en) <nær>/<anden>
jeg blev/bliver/er (…) slået (ned/hjemme/af) |
jeg blev/bliver/er (…) slået ned/hjemme/derhjemme/af
jeg blev/bliver/er (…) ~voldtaget/~overfaldet/tævet/mishandlet/gennembanket/~truet/kvalt
jeg er blevet (…) slået/~voldtaget/~overfaldet/tævet/mishandlet/~truet/banket/sparket
er/blev/blevet ~voldtaget
~voldtægt
~overfaldet på/af/i
tager/tog kvælertag på mig
tog mig om halsen
holdt mig om halsen
<anden>/<nær> … (vil/ville) slå/dræbe/myrde mig (ihjel)
true*/truet (med) (at) slå/dræbe/tæve (mig)
true*/truet mig med (at) (en) kniv/pistol/våben/slå/dræbe/tæv/vold/tæske/bank
true*/truet mig på livet
true*/truet på livet
true*/truet (…) med kniv/pistol/våben/tæv/tæsk
~dødstrussel*
~dødstrusler*
bange for min/mit/for (…) kæreste/mand/eks/eksmand/ekskæreste/far/stedfar/samlever/bror/kone |
bange for at (min/han/hun) (…) slå*/slår mig/os/børnene
bange for at tage/gå hjem
tør ikke (tage/gå/være) hjem/hjemme |
tør ikke være hjemme
~voldelig* (over) (for/mod) (mig) |
er (…) ~voldelig
udsat for vold
vold hjemme
vold i hjemmet
vold i (min/mit) familie/forhold/ægteskab
psykisk vold
får bank (derhjemme/hjemme) |
får tæv/tæsk/klø (derhjemme/hjemme/af)
låser/låst mig inde
lukker/lukket/spærret mig inde
må ikke (komme) gå ud for min/<nær>
tager mit pas
tvinger mig til (at) (have) sex
tvang/tvunget/tvinger mig (…) sex
tvinger mig til at gifte
gifte mig mod min vilje
rørte/rører/tog/tager mig/mine (…) på brysterne/røven/numsen/skridtet
gramser (på) (mig)
befamle*/befamler
seksuelt ~overgreb
overgreb |
forfølger mig (hjem/overalt) |
stalker mig
står (…) uden for min dør (med/og)
efter mig med (en) kniv/pistol/økse/våben
kniv/pistol mod/mig (i) mig/hals/struben
en mand med (en) kniv/pistol
"""

MEDICAL = """
faldet/faldt … helt væk
er helt væk og/reagerer/svarer
faldet/faldt/falder (lige/pludselig) om |
faldet/faldt (lige/pludselig) om på
faldet/faldt om med
svarer ikke … ligger/gulvet/trækker
ligger på gulvet |
ligger livløs
livløs
svært ved at få luft
kan ikke mærke (min/mit/mine) arm/armen/ben/benet/benene/ansigt/ansigtet/side
~hjerteflimmer
puls væk
~brystsmerter
~brystsmerte
smerter/ondt/smerte i brystet
smerter/smerte i bryst
ondt i brystkassen
trykken/trykker/strammer/trykket/jag for/i/over (i) bryst/brystet/hjertet
stikker i hjertet
~hjerteanfald
~hjertestop
~hjerteanfal
~blodprop*
~slagtilfælde
apopleksi
kan/kunne (jo) (næsten) ikke (få) (trække) (ordentlig) (ordentligt) vejret/luft |
kan ikke trække vejret
kan ikke få vejret
kan ikke få luft
får ikke luft
svært ved at trække vejret
svært ved at få vejret
trækker ikke vejret
~bevidstløs*
mistet bevidstheden
kan ikke vække ham/hende/min
vågner ikke når
~besvimet |
~besvimede
er besvimet
bløder/blødte (så) ~voldsomt/~kraftigt/meget/slemt/helt/vildt
bløder og det stopper ikke
blod overalt
vil ikke stoppe med at bløde
stopper ikke med at bløde
kraftig/voldsom/voldsomme blødning/blødninger
pulsåren er skåret over
~krampeanfald
kramper over/i hele
epileptisk anfald
epilepsianfald
lammet i (den) (ene/venstre/højre) (side/ansigtet/arm)
følelsesløs i (den) (ene) (venstre) (halvdel/side/ansigtet)
halvdelen af ansigtet hænger
snøvler (pludselig) og
allergisk chok
anafylaktisk
~allergisk reaktion … hals/halsen/hævet/hæver/vejr
halsen (er) (ved) (at) hæver/hævet/svulmer (op/til)
ved at blive kvalt
kvælning
fået noget galt i halsen og
~hjernerystelse og
skåret (min/hans/hendes) finger/fingeren/hånden/fingre (næsten) (af/over) af/over
savet/hugget/klippet/klemt fingeren/fingre/hånden/tommelfingeren af/over/fast
mistet en finger
faldet (…) ned fra/af (en) (stige/stigen/stillads/stilladset/taget/trappen) (og) |
faldet (…) ned fra/af (en) stillads/stilladset/taget
fik/fået stød og
fået syre/ætsende i øjet/øjnene
syre i øjnene
drukket/slugt ætsende/afløbsrens/gift/rengøringsmiddel/klorin
forgiftet/forgiftning
ring (efter) (en) ambulance
~ambulance (…) nu/hurtigt
brug for (en) ambulance
alvorlig ulykke
arbejdsulykke
kørt (…) ned af en bil
ligger på gulvet og (rør/bevæger/reagerer/ryster/svarer)
reagerer ikke |
brænder/brændt (…) slemt
skoldet (…) slemt
insulinchok
for lavt blodsukker og
vandet (er) gået
fødslen er gået i gang
"""

OTHER_PERSON = """
tage/tager/tog/tage sit (eget) liv
tage/tager/tog livet af sig (selv)
slå/slår/slog sig selv ihjel
slå/slår sig ihjel
dræbe/dræber sig selv
skade/skader sig selv
gøre/gør/gjort skade på sig selv
gøre/gør noget ved sig selv
skære/skærer/skar/skåret (i) sig selv
cutter sig
hænge/hænger/hængt sig (selv)
vil/ville/gider ikke leve siger hun/han/min
<anden>/<nær> … vil/ville/gider/ønsker ikke (længere/mere) (at) leve
<anden>/<nær> … ikke (har) lyst til at leve
<anden>/<nær> … vil/ville (gerne) (bare) dø
<slår> sin/sit/sine (…) kone/mand/kæreste/børn/barn/datter/søn/eks
slår (…) ham/hende |
bliver (…) <slår> af sin/sine (…) mand/kone/kæreste/far/mor/forældre/eks
veninde/ven/nabo/kollega/kammerat (…) (bliver) (…) tævet/voldtaget/overfaldet/mishandlet/slået
råber/skriger om hjælp
slår/slog/sparkede/sparker en (anden) kollega/kunde/borger/praktikant
jeg (…) slår/dræber/myrder/smadrer/stikker/tæver/skyder ham/hende/dem/chefen/sagsbehandleren/kollegaen (ihjel/ned)
jeg (…) kommer/ender (til) (med) (at) slå/dræbe/stikke/skyde/myrde ham/hende/dem/nogen/en (ihjel/ned)
lyst til at slå/dræbe/stikke/skyde/myrde/kvæle/smadre ham/hende/dem/nogen/chefen/min
jeg vil/skal/kunne (fandme) (bare) slå/dræbe/stikke/skyde/myrde ham/hende/dem/nogen/chefen (ihjel/ned)
bange for at jeg (…) gør/gøre/skader/skade/slår/slå (…) ham/hende/dem/nogen/andre/børnene/barnet
"""

# The words alone are a saying or everyday talk; a real danger beside them still counts.
HARMLESS = """
slået i ludo/skak/kort/fodbold/bordtennis/fifa/padel/dart
skal/vil/er ikke (være) her i morgen for/fordi/jeg/men/har/da
slår/slå/slog en streg/sludder/handel/latter
tager/tog/tage sit liv op
overdosis vitaminer/kaffe/slik/hygge/kage/sukker
tab/glas/varer/vare/papir ligger på gulvet
købt/lavet (et) reb til
skåret/skar mig i/på
skære/skærer mig på
være (noget) værd at
ligeglad med om jeg skal/får/møder/står
dø/dør/døde/død/døe/dræber/dræbt/dør (…) af grin/latter/varme/sult/tørst/kedsomhed/kulde/skam/nysgerrighed/forlegenhed/kaffetørst/grine/flovhed/pinlighed
dø/dør lidt indeni
vil ikke dø nysgerrig
vil/ville hellere dø end (at) spise/se/høre/gå/tage/drikke/synge/holde/stå/have/bruge/bo
~dødtræt
død træt
til at dø for
over min døde krop
telefonen/mobilen/batteriet/computeren/bilen/pc'en/skærmen/tabletten (…) død/dør/døde
død telefon/mobil/batteri
skyde/skyder/skød/skudt mig selv i foden
skyde mig selv i foden
skyd ikke
slår/slog/slå mig at
slår/slog mig løs/igennem
slår/slå mig på maven
jeg (har) (kom) (til) (at) slå/slår/slog/slået mig (selv) (lidt) (over) på/i knæet/tommelfingeren/fingeren/benet/albuen/skulderen/foden/tåen/hånden
slår/slå mig selv oven i
dræber/dræbe mig (snart) (den) (her) larm/larmen/lektier/varmen/opvask/ventetiden/møder
kedede/keder/kede mig ihjel
keder/kede mig selv ihjel
arbejder/arbejde/arbejdede mig ihjel
slå tiden ihjel
grine/griner/grinede mig ihjel
~livsfarlig* god*/lækker*/sjov*
tage/tager/tog/taget alle piller som (jeg) (skal)
tage/tager/taget (alle) mine piller/medicin hver/som/om/til
kan ikke/ik mere end
kan ikke (…) mere end
kan ikke mere kaffe/mad/kage
klarer ikke mere end
orker/gider/magter ikke mere end
gider/orker/magter ikke mere (af) (den) (det) (her) regn/kaffe/kage/opvask/tv/vinter/snak/rengøring/kulde/larm/mad
giver/give/gav ikke/aldrig op
giver/give mig/jer/hende/ham op
giver/gav op på (den) (her) printeren/maskinen/kassen/koden/computeren/app/appen
farvel og tak for i/denne/nu/dag/kaffe/hjælpen/alt/en/hyggen
sagde/sagt farvel og tak
vil (bare) (gerne) væk fra (den/det) kassen/lageret/larmen/køkkenet/opvasken/støjen/kulden/afdeling
vil (bare) (gerne) væk på ferie/weekend
cutter kartofler/grøntsager/løg/folie/papir/stof
cutte kartofler/grøntsager/løg/folie/papir/stof/hår
skære/skærer/skar/skåret mig (selv) (lidt) (i/på) fingeren/tommelfingeren/kniven/en/et/papir/glas/papkniven
skære/skærer/skar/skåret i mig/min finger/fingeren/tommelfingeren
skar/skåret/skærer mig i (min) fingeren/finger/tommelfingeren/tommelen
kan ikke få vejret af (at) grin/grine/latter
kan ikke få vejret når jeg griner
trække vejret (dybt) gennem/dybt/roligt
kan ikke få vejret på appen/telefonen/dmi
døde blomster/planter/fluer/mus/batterier
overdosis af kaffe/kage/chokolade/slik/hygge/kærlighed/julemusik/koffein/jul/solskin/sukker
overdosis på kaffe/kage/chokolade/slik/jul
~selvmordsrute
~selvmordsbombe*
selvmord er ikke noget for
hænge/hænger mig i/op
hoppe/springe ud af sengen/bussen/bilen
hoppe/hopper/springe/springer ud fra vippen/10/ti/3/tre/kanten/femmeter
hoppe/springe ned fra (en) (palle/stolen/stigen/vippen/lastbilen/rampen)
springe/hoppe i elastikspring/faldskærm
når jeg ikke er her på/om onsdag/torsdag/fredag/mandag/tirsdag/onsdagen/fredagen
fri for mig i dag/morgen/weekenden/ferien
slipper (I) for mig i dag/morgen/weekenden/ferien
bedre uden mig i køkkenet/kassen/butikken/praktikken
true*/truet (mig) med (en) (at) fyring/fyre/sanktion*/stoppe/trække/bøde/regn/sne/inkasso
slår/slog (…) hovedet på sømmet
slået med terningen
slår rekord*
slår/slog/slået/banker/bankede/tæver/tævede mig/os i fodbold/skak/ludo/bordtennis/kort/fifa/spil/playstation/bordfodbold/dart/pool/padel
stak/stikker mig (selv) på/i (en/et) nål/rose/torn/kaktus/fingeren
myggen/myg/hvepsen/hveps/bien/bi stak/stikker/stukket mig
stak mig hånden/nøglen/nøglerne/sedlen
sove hele weekenden/formiddagen/natten/dagen
bare sove (i) (dag/weekenden) længe
har opgivet at lære/finde/få/sy/bage/strikke/løse
ingen mening (for) (mig) at møde/komme/tage/køre/cykle/rydde/vaske/starte
kan ikke holde larm/larmen/støj/støjen/lugt/lugten/lyden/lyde ud
kan ikke holde det (ud) hemmeligt/varmt/koldt/rent
holde det ud at vente
~besvimede næsten af (lugten/stanken/varme)
forsvinde i mængden
kan ikke klare mere kaffe/kage/mad
"""

MEDIA = """
film filmen filmene serie serien bog bogen roman romanen podcast podcasten dokumentar dokumentaren
sang sangen artikel artiklen nyheder nyhederne avisen foredrag teater teaterstykke krimi krimien
spil spillet computerspil kursus kurset førstehjælp førstehjælpskursus undervisning temadag opgave
tv radioen netflix youtube afsnit afsnittet skuespil historien plakat plakaten kampagne kampagnen
studie forskning statistik emnet drømte drøm drømmen mareridt øvelse brandøvelse øvede øver
forebyggelse oplæg
"""

NEGATIONS = "ikke aldrig ingen intet hverken uden ej"
# Only these may stand between "ikke" and the danger; "kan ikke sove jeg vil dø" stays danger.
BETWEEN = """
at vil ville skal har haft have tænkt tænker tanker tanke om på planer plan lyst til gøre begå begår
gået nogen noget et en den det fordi tror sådan med have været er blevet bliver min mit af i for
længere mere overvejet overvejer ønske ønsker nogensinde tegn direkte decideret
"""
# After these the no does not hold: "ikke bare", "kan ikke lade være", "ved ikke om".
STILL_SO = "bare kun lade stoppe holde slippe andet ved"

PAST = """
for … år/måneder siden
for mange/flere/nogle/få år siden
år/årene siden
sidste år
i fjor
da jeg var (…) barn/ung/yngre/lille/teenager/år/gammel/16/15/17/14/13/12/18/19/20
da jeg gik i (folkeskole/skole/gymnasiet/klasse)
dengang
engang
en gang for
tidligere
i gamle dage
før i tiden
i min ungdom/barndom
som ung/barn/teenager/16/15/17/14
for længe siden
i 19*/200*/201*
i 2020/2021/2022/2023/2024
forrige år
mange år siden
plejede at
"""
NOW = "nu stadig igen stadigvæk fortsat atter"
WELL = "godt bedre glad fint okay rask ovre videre styr overstået"
# A completed suicide of somebody else is grief, not an emergency. "Tog" counts inside a hit only.
COMPLETED = "begik begået hængte døde mistede begravelse begravet"
COMPLETED_INSIDE = "tog taget slog"
FIRST_PERSON = "jeg mig mit mine"
SAYS_I = "jeg"
# A word that begins something new, over which a gap does not reach.
STOPS = "jeg mig"
TIES = "fordi at tror"
AGAIN = "igen stadig stadigvæk"
# Which sets name another person, but not the words that mean something else in English, or when
# "å" was written "a". "Far" is a father only when somebody's.
OTHERS = "nær anden"
NOT_OTHERS = "en nogen dem de her man far"
AFTER_WHOSE = "far"
WHOSE = "min din hans hendes deres vores kærestens"

# Letter by letter ("v i l d ø") there are no gaps between words, so these are looked for inside.
SPELLED_OUT = """
selvmord vildø slåmigihjel slåmigselvihjel tagemitliv tagemitegetliv ikkeleve overdosis endedethele
skademigselv selvskade
"""
# Words that change nothing, and may stand between any two words of a phrase.
FILLERS = """
jeg i bare altså egentlig faktisk virkelig måske snart så jo nok simpelthen lige nu også sgu fandme
kraftedeme bogstaveligt godt da jer rigtigt ærligt
"""
SMALL_WORDS = """
og men så for fordi nu i af med lige altså overhovedet jeg det at længere mere uden når hvis vil vi
er du hjælp ring please siger tak
"""
