"""Turkish words of danger, and the Turkish words that look like danger and are not.

Read and changed by people who do not program: one phrase per line, written as in phrases.py. Endings
say who does it ("istiyorum" is I, "istiyor" somebody else) and what is denied ("istemiyorum"), so
whole words stand here, or a stem with a star where every ending means danger.
The lists are a first careful selection and need a clinician's review before use.
"""

# One phrase is one line, however long, so that a list can be read from top to bottom.
# ruff: noqa: E501

SETS = {
    "yakın": (
        "babam annem abim ablam kardeşim oğlum kızım kocam karım eşim sevgilim üvey kayınpederim kayınvalidem "
        "amcam dayım teyzem halam çocuğum çocuklarım erkek arkadaşım eski nişanlım ailem kuzenim"
    ),
    "biri": (
        "o onlar arkadaşım arkadaşımın komşum komşu patron müdür şef biri birisi adam kadın müşteri "
        "arkadaş komşunun kiracı ustam"
    ),
    "istiyorum": "istiyorum istiyom isterim isterdim istiyoruz istiyordum",
    "öldürmek": (
        "öldürmek öldüreceğim öldürücem öldürürüm öldüreyim öldürsem öldürmeyi öldürmem öldüresim öldürecem "
        "öldürmeye öldüreceğimi"
    ),
    "hap": "hap hapı hapları haplar ilaç ilacı ilaçları ilaçlar uyku ilaçların hapların tablet",
    "içtim": "içtim yuttum aldım içeceğim yutacağım içicem içmek yutmak içeyim",
}

SELF_HARM = """
kendime (…) bir şey yapacağım/yaparım/yapmaktan/yapıcam/yapabilirim
kolumu/kollarımı/bileklerimi/bacağımı (…) çiziyorum/çizdim/yaktım/kesiyorum
kendimi (…) kesince/kestim/kesiyorum
içimden ölmek (…) geliyor/geliyo
ölüp gitsem/gideyim/gitmek
ölsem diyorum/keşke
çarpsa (…) ölsem
ölmek (…) tek (…) çare/çözüm/çıkış
yaşamıyım/yaşamayım/yaşamasam/yaşamayayım (…) iyi/güzel/keşke
yaşamaktan (…) vazgeç*
hayatı (…) bitir*
beni öldürün
allahım (…) beni/canımı (…) al
hap biriktir*
elimde/önümde/çantamda (…) haplar/ilaçlar
yaşamaya (…) gücüm
ölseydim (…) mutlu/iyi/rahat/kurtulurdu
kendime kıymak/kıyacağım/kıyarım/kıyıcam
ölmek isdiyom/istyorum/istiyrm/istiorum
ölmek (…) <istiyorum>
<istiyorum> ölmek
ölmeyi (…) düşünüyorum/istiyorum/istiyom/bekliyorum/planlıyorum
ölümü (…) düşünüyorum/istiyorum/bekliyorum
ölüm (…) düşünüyorum
ölesim/geberesim (…) var/geliyor
ölmem (daha) iyi/lazım/gerek
ölsem (…) (de) (daha) iyi/kurtulsam/kurtulurum/keşke/kurtulacağım |
keşke (…) ölsem/ölseydim/ölsen/geberseydim/gebersem
ölsem de/daha kurtulsam/iyi
gebermek <istiyorum>
yaşamak (…) ~istemiyorum/istemiyom/istemem
artık yaşamak istemiyorum
yaşamaya (…) değmez/gerek
yaşamak için (…) (bir) neden/sebep/sebebim/nedenim (…) yok/kalmadı
yaşamanın (…) anlamı (…) yok/kalmadı
yaşama (…) isteğim/sebebim (…) yok/kalmadı
~intihar*
kendimi (…) öldür*
<öldürmek> kendimi
canıma kıy*
hayatıma (…) son ver*
hayatıma son |
yaşamıma son ver*
kendimi (…) asacağım/asmak/asarım/asıcam/asayım
kendime (…) zarar veriyorum/vereceğim/vermek/verdim/vericem/veririm/verebilirim
zarar vermek istiyorum kendime
kendimi (…) kesiyorum/kestim/keseceğim/kesmek/jiletliyorum/jiletledim
kolumu/kollarımı/bileğimi/bileklerimi (…) kesiyorum/kestim/keseceğim/kesmek/kesicem/jiletledim
bütün/tüm/bir/çok/hepsi (…) <hap> (…) <içtim>
<hap> (…) hepsini (…) <içtim>
bir kutu/avuç/sürü <hap> (…) <içtim>
fazla <hap> <içtim>
aşırı doz*
köprüden/çatıdan/balkondan/camdan/pencereden (…) atlayacağım/atlamak/atlarım/atlıcam/atacağım/atmak/atlasam
trenin/arabanın/metronun/otobüsün (…) önüne (…) atlayacağım/atlamak/atarım/atacağım/atmak/atlarım
kendimi (…) aşağı/önüne/köprüden/balkondan (…) atacağım/atmak/atarım/atıcam
bensiz (…) daha (…) iyi/rahat/mutlu
ben olmasam/ölsem/olmazsam/yokken/gidersem (…) (daha) (…) iyi/rahat/mutlu/kurtulur
ben olmasaydım (…) iyi
veda mektubu
uyanmak istemiyorum
bir daha (…) uyanmasam/uyanmayayım/uyanmamak
uyuyup (…) uyanmamak/uyanmasam
uyusam (…) uyanmasam
keşke (…) doğmasaydım/olmasaydım
ölmeyi hak ediyorum
var olmak istemiyorum
benden kurtulursunuz/kurtulacaksınız/kurtulacaklar/kurtulsunlar
hayatımı bitir*
hayatımı sonlandır*
kendimi bitir*
kendimi yok etmek
"""

ASK = """
dayanamıyorum (artık) |
artık (…) dayanamıyorum/dayanamıyom/dayanamam/dayanamayacağım
daha fazla (…) dayanamıyorum/dayanamam/dayanamayacağım/katlanamıyorum
artık yapamıyorum |
gücüm (…) kalmadı/yok/tükendi/bitti |
dayanacak gücüm
hiçbir şeyin (…) anlamı (…) yok/kalmadı
her şey (…) anlamsız/boş |
hayatın (…) anlamı (…) yok/kalmadı
hayat (…) anlamsız |
hayattan/yaşamaktan (…) bıktım/usandım/yoruldum
her şeyden (…) bıktım/usandım/nefret |
pes ediyorum/ettim |
vazgeçiyorum (her) (şeyden) |
yok olmak <istiyorum>
kaybolmak <istiyorum>
ortadan kaybolmak
kimse (…) (beni) özlemez/özlemeyecek
kimse (…) yokluğumu
herkese/kimseye/onlara/aileme (…) yük oluyorum/oldum/olmak/olduğumu
sadece (bir) yüküm
yük oluyorum |
kendimden nefret
hayatımdan nefret
çıkış yolu (…) yok/göremiyorum
çaresizim |
umudum (…) kalmadı/yok/bitti
elveda |
elveda (…) herkese/hepinize/dünya
hakkınızı helal
helal edin |
her şey (…) bitsin |
bitsin artık |
sonsuza (…) (dek/kadar) uyumak
kara düşünceler
karanlık düşünceler
artık burada olmak istemiyorum
yakında (…) (bir) önemi/anlamı (…) kalmayacak/olmayacak
neden yaşıyorum |
niye yaşıyorum |
"""

DANGER = """
boğazıma (…) attı/yapıştı/sarıldı/sıktı/bastırdı
boğazımı (…) sıktı/sıkıyor/sıkıyo
saçımdan/saçımı (…) sürükle*/sürüklüyor/sürüklüyo/çekti/çekiyor/tuttu
seni (…) öldürürüm/yakarım/vururum/vurucam/keserim/öldüreceğim (…) diyor/diyo/dedi
yakarım/öldürürüm diyor/diyo/dedi
bana (…) vuruyo/vurdu/vuruyor
<yakın> (…) vuruyor/vuruyo/vurdu (da/bana)
istemezsem öldürürler
bıçak (…) (bana/üstüme) (…) geldi/çekti/yürüdü/doğrulttu
kapıyı kırdı
kızımı/oğlumu (…) zorlamış/zorladı/taciz
<yakın>/<biri> (…) beni/bizi (…) dövüyor/dövdü/döver/dövüyo/tekmeliyor/tekmeledi/boğdu/boğuyor/bıçakladı/yumrukladı/tokatladı
beni/bizi (…) dövüyor/dövdü/döver/dövüyo/dövüyorlar/dövdüler/tekmeliyor/tekmeledi/boğdu/boğuyor/boğmaya/bıçakladı/yumrukladı/tokatladı/hırpalıyor
dövüyor beni
bana (…) vuruyor/vurdu/vurdular/tokat/yumruk
bana (…) saldırdı/saldırdılar/saldırıyor
bana (…) şiddet
~tecavüz*
beni (…) öldürecek/öldürecekler/öldürmek/öldürmeye/öldürmekle
ölümle tehdit
beni/bizi (…) tehdit
tehdit ediliyorum/edildim
tehdit ediyor/etti/ediyorlar (beni)
şiddet görüyorum/gördüm/uyguluyor/uyguladı/görüyoruz
aile içi şiddet
evde şiddet
kocamdan/eşimden/babamdan/sevgilimden/abimden/annemden (…) (çok) korkuyorum/korkuyoruz
eve (…) gitmeye/gitmekten/dönmeye/dönmekten (…) korkuyorum
bana (…) bıçak/silah (…) çekti/gösterdi/dayadı
bıçak/silah çekti/dayadı
<yakın>/<biri> (…) çocuğumu/çocukları/çocuklarımı/oğlumu/kızımı/annemi (…) dövüyor/dövdü/vuruyor
çocuğumu/çocukları/çocuklarımı/oğlumu/kızımı/annemi (…) dövüyor/dövdü
beni (…) kilitledi/kilitliyor/kapattı
beni (…) taciz
taciz ediyor/etti/edildim/ediyorlar
beni (…) takip ediyor/etti
zorla evlendir*
çocuğuma/çocuklarıma (…) zarar vermekten (…) korkuyorum
"""

MEDICAL = """
ağzından köpük
~yığıldı kaldı
boğazım/boğazı (…) kapanıyo*
hamile* (…) kan/kanama/kanamam/kanıyor
kanamam var
dili (…) dolandı/dolanıyor/dönmüyor
eli/kolu/ayağı/bacağı (…) tutmuyor/tutmuyo
nabzı (…) yok/atmıyor
kaynar (…) döküldü/döktü/döküldü
göğsüm (…) ağrıyor/sıkışıyor/yanıyor/acıyor
göğsümde/göğsünde (…) ağrı/sıkışma/baskı/acı
göğüs ~ağrısı
kalp ~krizi
~felç geçir*
nefes (…) alamıyor/alamıyorum/alamıyom/almıyor
nefesim (…) kesiliyor/daralıyor
<yakın>/<biri> (…) bayıldı |
bayıldı (…) uyanmıyor/ayılmıyor/kalkmıyor/yerde
az önce (…) bayıldım
yere yığıldı
bilinci (…) kapalı/yok/gitti
bilincini/bilincimi (…) kaybet*
kendinden geçti
çok (…) kan (…) kaybediyor/kaybettim/kaybetti/akıyor/geliyor
çok (…) kanıyor/kanıyorum
kanama/kan/kanaması (…) durmuyor/duramıyor
kanı durduramıyor*
nöbet geçir*
parmağım/parmağı/parmakları/elim (…) koptu
parmağımı/parmağını/elini (…) makineye kaptır*
merdivenden/iskeleden/çatıdan (…) düştü/düştüm
elektrik (…) çarptı/çarpıldı/çarpıldım
~ambulans (…) çağırın/çağır/lazım/gönderin/gerek/çağırır/çağırdık
boğazı/dili/dilim/yüzü/yüzüm (…) şişti/şişiyor
alerjik şok
gazdan/kimyasaldan/dumandan (…) zehirlen*
çamaşır suyu (…) içti/içtim/yuttu
yerde yatıyor
tepki vermiyor
baygın (…) yatıyor/yatıyo/halde
kolumu/bacağımı/yüzümün (…) hissetmiyorum
suyum geldi
"""

OTHER_PERSON = """
ölmek istiyor/istiyormuş/istediğini
yaşamak istemiyor/istemiyormuş/istemediğini
kendini (…) öldürmek/öldürecek/öldürücek/asacak/asmak/kesiyor/kesmiş/öldürmeye
kendine (…) zarar veriyor/verecek/verebilir/vermek
canına kıyacak/kıymak
karısını/eşini/sevgilisini (…) dövüyor/dövdü/dövüyo
onu/onları/patronu/kocamı (…) öldüreceğim/öldürürüm/öldürmek/öldürücem/gebertirim/bıçaklayacağım
birini (…) öldürmek/öldüreceğim
"""

HARMLESS = """
kendimi öldür* (…) düşünmem/düşünmüyorum/istemiyorum/düşünmedim
hayatıma son vermek istemiyorum
hayatıma son (…) (vermeyi) düşünmüyorum/düşünmem
intihar* (…) sordunuz/sordu/sormayın/soruyor
sigara/stres/kahve/diyet/işi (…) beni (…) öldür*
herkes kendinden geçti
sıcağa/kokusuna/sesine/gürültüsüne/bu sıcağa dayanamıyorum
gülmekten/açlıktan/sıcaktan/soğuktan/susuzluktan/yorgunluktan/meraktan/utançtan/sıkıntıdan/uykusuzluktan/korkudan/heyecandan öl*
ölmek üzere/üzereyim/üzereydim (…) gülmekten/açlıktan
zaman öldür*
telefonum/telefon/şarjım/pil/pilim öldü
iş/işi/gürültü/sıcak/ayaklarım/ayakkabı/sırtım/belim/baş/ağrı/ağrısı/stres/bu (…) beni (…) öldürecek/öldürür/öldürüyor
beni (…) (gülmekten) öldürecek/öldürür misin
parmağımı kestim/kesiyorum/kestim
soğan/ekmek/sebze/kağıt/karton/odun/et (…) kesiyorum/kestim/kesmek
saçımı/tırnaklarımı kest*
maçta/satrançta/fifada/okeyde/tavlada/oyunda (…) beni/bizi (…) dövdü/döver/yendi
intihar* (…) etmem/etmeyeceğim/düşünmüyorum/düşünmedim/istemiyorum
intihar* (…) düşünmüyorum/düşünmem/yok
intihar* (…) hattı/önleme/farkındalık/semineri/kursu/bombacısı
bana tokat/yumruk gibi
bana vurdu güneş/top
topa vur*
tepki vermiyor (mouse/ekran/bilgisayar/telefon/makine)
ekran/bilgisayar/telefon/makine/buton/uygulama (…) tepki vermiyor
sıcağa/soğuğa/kokuya/gürültüye/ağrıya/trafiğe dayanamıyorum
artık bu müziğe/kokuya/soğuğa/sıcağa/trafiğe/gürültüye dayanamıyorum
<hap> (…) doktorun/reçete/ağrı
bir ağrı kesici aldım/içtim
bir hap/ilaç/tablet (…) içtim/aldım
sigaradan/diyetten/kahveden/şekerden vazgeç*
yük taşı*
yük asansör*
ölmek istemiyorum
"""

MEDIA = """
film filmi filmde filminde dizi dizide dizisinde kitap kitapta kitabı kitabında oyun oyunda roman romanda haber
haberde haberlerde haberlerinde şarkı şarkıda kurs kursta kursunda seminer seminerde eğitim eğitimde rüya rüyamda
rüyada belgesel podcast makale tiyatro tatbikat
"""

NEGATIONS = "değil asla hiç"
BETWEEN = "ben böyle bir şey zaman de da düşünce düşüncem ki"
STILL_SO = "sadece"

PAST = """
yıl/yıllar/sene/ay önce
yıllar önce
eskiden
geçen yıl/sene
geçmişte
küçükken
çocukken
gençken
bir zamanlar
ergenken
"""
NOW = "şimdi yine tekrar hala hâlâ artık bugün"
AGAIN = "yine tekrar hala hâlâ gene"
WELL = "iyiyim iyi geçti bitti atlattım mutluyum boşandım boşandık düzeldim"
COMPLETED = "öldü etti ettiydi etmişti cenazesi cenazesine kaybettik asmış astı öldürdü"
COMPLETED_INSIDE = ""
FIRST_PERSON = """
ben beni bana kendimi kendime istiyorum istiyom isterim istemiyorum istemiyom düşünüyorum hayatıma canıma kolumu
kollarımı bileğimi bileklerimi içtim yuttum aldım uyanmasam ölsem gebersem benden ölmem
"""
SAYS_I = "ben"
STOPS = "ben"
OTHERS = "yakın biri"
NOT_OTHERS = "o üvey erkek eski"
TIES = "ki diye"

SPELLED_OUT = "intihar olmekistiyorum"
FILLERS = (
    "ben artık çok gerçekten sadece bazen hep ya de da işte şu an bugün yani hemen cidden valla"
)
SMALL_WORDS = "ve ama çünkü artık lütfen yardım edin"
PREFIXES = ""
