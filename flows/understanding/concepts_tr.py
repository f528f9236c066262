"""What Turkish words are about: one idea a line, its name and then its words, read by people.

`word*` begins so, `*word` ends so. The names are the same in every language, so that what is learnt
in one helps the others (concepts.py).
"""

# ruff: noqa: E501

CONCEPTS = """
I: ben bana beni bende benden benim bne bn kendim bizzat
MINE: benim benimki kendi kendimin bizim
YOU: sen sana seni sende senden senin siz size sizi sizin sizden sizde sn
OTHER: o ona onu onda ondan onun onlar onlara onları onların onlardan kendisi
WE: biz bize bizi bizde bizden bizim
SOMEBODY: biri birisi birini birine birileri kimse kimseye insan insanlar* insanı kişi kişiler kişiyle adam adamlar kadın kadınlar herkes herkese herkesi başkası başkaları milet
CHILD: çocu* oğlum oğlumu oğluma oğlumun oğlan* oğlu kızım kızımı kızıma kızımın kızımla kız kızlar* bebek* bebeğ* bebis evlad* evlat* ikiz* küçüğ* küçük büyüğüm torun* ergen* yavru* minik* ufaklık*
PARENT: anne* anam baba* ebeveyn* valide* üveyanne üveybaba peder* mama papa
PARTNER: eşim eşimi eşime eşimin eşimle eşin eş eski eskisi kocam* koca kocası karım karımı karıma karımla karısı sevgili* erkekarkadaş nişanlı* partner* hanım hanımım beyim manit* boşandı*
RELATIVE: kardeş* abim abi abla* ağabey* anneanne* babaanne* büyükanne* nine ninem dede dedem* dayı dayım* amca* teyze* hala halam* kuzen* yeğen* aile* akraba* kayınvalide* kayınpeder* kaynana* kaynata* enişte* yenge* baldız* görümce* bacanak*
FRIEND: arkadaş* dost dostum dostlar* kanka* komşu* ahbap tanıdık* evarkadaş* kanki
COLLEAGUE: meslektaş* işarkadaş* çalışan* ekip ekibi ekipte takım takımı personel* eleman* stajyer* çırak* kalfa* mesaiarkadaş*
BOSS: patron* şef şefim şefi şefe şefle müdür* amir amirim amiri yönetici* usta ustam ustabaşı işveren* başkan* boss sorumlu* şefimiz aşçıbaşı supervizör*
CASEWORKER: sagsbehand* sosyal danışman* uzman* mentor* koordinatör* görevli* memur* belediye* kommune komün jobkonsulent* konsulent* rehber* koçum sosyalhizmet*
CUSTOMER: müşteri* konuk* misafir* vatandaş* hasta hastalar* yaşlı* sakinler* ziyaretçi*
PET: köpek* köpeğ* kedi kedim* kediler* kediy* tavşan* hamster* papağan* kuş kuşum muhabbetkuşu balık balığım inek inekler domuz* tavuk* koyun* civciv*
THING: makine* makina* telefon* cep pil pilim batarya* şarj* yazıcı* bilgisayar* laptop* araba* çiçek* çiçeğ* tablet buzdolabı bitki bitkiler* bitkiyi
ILL: hasta* rahatsız* keyifsiz* halsiz* kötüyüm kötü iyideğil grip gribim gripim griptim nezle* soğukalgın* üşüt* korona* covid* kovid* virüs* enfeksiyon* iltihap* iltihab* migren* mikrop* akşamdankalma raporlu hst kırgın* bitkin* zehirlen* bademcik* bulaşıcı* bulaştı*
PAIN: ağrı* acı acıyor acıyo acım acısı acıdı acıtıyor sancı* sızı* sızlıyor kramp* başağrı* başım baş belim bel zonkl* tutuldu tutulma* başdönme* dönüyor burkul* incin*
FEVER: ateş ateşi ateşim ateşli ateşlen* ateşle derece dereceyle 38 39 40 titreme* titriyorum üşüme* termometre* yanıyor
VOMIT: kus kustu* kusuyor* kusma* kusmuk* kusacak* kusacağ* kusup mide* miğde* bulan* ishal* karnı* tuvalet* lavabo* istifra* öğür* ötürük
THROAT: boğaz* öksür* burun burnu* sümük* hapşır* sesim sesi kısık* kısıldı geniz* genzim bademcik* balgam*
BODY: baş başım başı kafa kafam* sırt sırtım* bel belim belimi diz dizim* dizi omuz omzum* kol kolum* elim elimi ellerim eli ayak ayağ* bacak* bacağ* parmak* parmağ* diş dişim* dişler* göz gözüm* gözle* kulak* kulağ* göğüs göğsüm* kalp kalbim* boyun boynum* bilek* bileğ* vücud* vücut*
DOCTOR: doktor* dokdor* hekim* dişçi* psikolog* psikiyatr* terapi* hastane* hastahane* acil acile acilde poliklinik* klinik* ebe fizyoterap* fizik hemşire* muayene* tahlil* röntgen* emar tomografi ultrason* ameliyat* aşı aşısı aşım randevu* kontrol* sağlıkocağı tedavi* jinekolog* kadındoğum ilacım
OFFICE: jobcent* işkur belediye* kommun* vergi* skat ödenek* banka* avukat* polis* karakol* göçmen* mahkeme* elçilik* büyükelçilik* konsolosluk* oturum* borgerservice* resmi daire* mitid nüfus* sosyalyardım*
MEETING: toplantı* görüşme* mülakat* randevu* buluşma* konuşma* muhabbet saat saati davet* seans* möte* møde
EXAM: sınav* test testi testim ehliyet* direksiyon* teori* kurs kursu kursa kursum kursta ders dersi dersim* dersler* okul* dil danca dancam dilokulu sprogskol* sprogcent* üniversite* sınıf* eğitim* velitoplantı* veli imtihan*
TRANSPORT: otobüs* tren treni trene trenle trenler metro metroya metroda tramvay* bisiklet* araba* araç aracım aracı motosiklet* motor skuter* scooter* vapur* feribot* taksi* uber durak durakta durağ* istasyon* peron* rejsekort* rejseplan* trafik* trafiğ* ulaşım* yol yolu otoban* servis servisi dolmuş* minibüs*
BROKEN: bozul* bozuk* arıza* patla* lastik* lastiğ* iptal* kalkmadı gelmiyor çalışmıyor* çalışmadı* akü aküsü motor* grev grevi kar karlı buz buzlu kaygan* gecik* rötar* çalındı* çaldılar* hırsız* tazminat* takıldı* sıkıştı kapalı bitti kırıldı*
FUEL: benzin* mazot* dizel* yakıt* depo bilet* kart kartı kartım karta akbil rejsekort* abonman*
MONEY: para parası param parayı paraya parasız* paralar* kron kronu kr ücret* ödeme* ödendi ödemi* ödeniyor borç borcum* borçlu* borcu kira kirayı kiram* fatura* hesap hesab* banka* sosyalyardım kontanthjælp* su avans* kredi* harçlık* maddi yatmadı yattı maaş maaşım maaşı maaşımı maaşlar* sosyalyardım*
LATE: geç gecik* geçkal* kalıyorum kalacağım rötar* sonra daha birazdan biraz yetişem*
DELAY: dakika* dk dka saat saate saatlik buçuk yarım çeyrek çeyreğ* bekle* sonra
OVERSLEPT: uyuyakal* uyuya kalmış* uyanama* uyanma* uyandım alarm* çalmadı kurmamış* uyuyup uykudan
COME: geliyor* geliyom gelirim gelir gelece* gelicem gelcem gelicez gelmek geldim geldi gelsem gelebil* katıl* geliom gelyorum gelmiş uğra* varırım varıyor* varaca* gelirsem ulaşırım ulaşacağ*
HERE: burada* burda* buraya vardım vardık geldim geldik ulaştım ulaştık içeri* içerde* yerinde orada orda ordayım hazırım mevcut
ONWAY: yolda* yola çıktım çıkıyor* gidiyor* gidiyom gittim bindim biniyorum otobüstey* trendey* arabaday* yürüyor* yaklaş* varmak üzereyim
STAYHOME: evde evdey* eve evimde evim evden kalıyorum kalacağ* kalıcam kalcam kalayım yatak* yatağ* yatıyor* yatcam yorgan* dinlenece*
NOT: değil* deil dğl hayır yok yokum yokm yoktu yoksa asla hiç hiçbir* hiçkimse* gelmem gelmedi* geleme* gelemi* gidemi* gideme* isteme* olmuyor* yapami* yapama* etme *amıyorum *emiyorum *mıyorum *muyorum *mayacağım *meyeceğim *madım *medim *amadım *emedim *amıcam *emicem *mıycam gelmiyo* gelmeyec* gelmicem gitmiyo* gitmeyec* gitmicem istemiyo* olmadı* olmayac* yapmadım yapmıyo* bilmiyo* bilmem
YES: evet evt ewet tamam tmm tamamdır olur ok okay okey peki tabi tabiki elbette elbet aynen kesinlikle kesin iyi güzel hıhı doğru oldu anlaştık
MAYBE: belki blki galiba sanırım herhalde muhtemelen olabilir* acaba emin bilmem ihtimal* sanki zannedersem umarım
CANNOT: edemi* edemem yapamı* yapama* gelemi* geleme* gidemi* gidemem dayanam* katlanam* kaldıram* başaram* mümkün imkansız* gücüm gücü takat* halim mecalim yetişem* becerem* bulamı* uyuyamı* kalkamı* çıkamı* *amıyorum *emiyorum *amıyom *emiyom
WANT: istiyor* istiyom istiyo isterim isterd* istek* isteğ* dilek* dilerim diliyor* keşke umuyor* umarım tercih* sevinirim isticem isteyen lazım ihtiyac* umut umutlu*
MUST: lazım gerek gereki* gerekli* mecbur* zorunda* zorunlu* şart şarttır *malı *meli *malıyım *meliyim *melisin *malısın zorla
STOP: dur durun durdur* dursun kes kesin bırak* yeter yeterli yetti artık bitir* sonu sonlan* bitti bitsin biter kapat* vazgeç* stop durmak
QUIT: istifa* ayrıl* bırakıyor* bırakıcam bırakmak* bırakac* bıraktım çıkmak çıkıcam vazgeç* terk terked* terket* fesh* sonlandır* iptal* pes çekil*
PLACE: staj* işe işi işim işte işyer* işletme* işimi işimden iştey* firma* şirket* dükkan* mağaza* market* depo depoda mutfak* mutfağ* restoran* lokanta* atölye* fabrika* ofis* büro* otel* praktik* görev yeri mesai* çalış* iştesin işimde işime
BOT: bot botu botla botsun bota robot* mesaj* msj yaz yazıyor* yazma* yazın sms smsler* bildirim* hatırlat* soru soruyor* sorular* sorma* uygulama* app fodfæste sohbet* chat yapayzeka program programı spam* otomatik*
DATA: veri verim veriler* bilgi bilgim* bilgile* sil silin silmek silinsin silinmes* silinir silermisin sildir* rıza* onay* izin gdpr kvkk kayıt* kaydet* kaydım* sakla* saklıyor* üyelik* abonelik* çıkar çıkarın silsin gizlilik*
PAUSE: ara mola molaya tatil* izin izinli* izne sessiz* rahat rahatbırak* dinlen* sus susun duraklat* askıya pauz* huzur huzura
BREAK: mola molası molada molalar* ara teneffüs* dinlen* ekran* kulaklık* kulaklığ* kulaktıkac* sandalye* oturmak oturabil* oturar* oturuş* istirahat* nefeslen*
HOURS: saat saatler* saatlik vardiya* program programı* çizelge* plan planı nöbet* mesai* günler günleri haftalık yarızamanlı tamgün tam yarım fulltime
AGREED: söz sözü sözünü sözler* verdi verdiler söylemiş* söyledi* dediler demişti* dedi kontrat* sözleşme* unuttu* unutmuş* kağıt* tutmadı* tutulmadı* uymadı* öğretme* öğretec* yalan* vaadetti* vaatler* anlaşt* anlaşma*
TASK: görev* temizli* temizle* süpür* bulaşık* bulaşığ* yıka* paketle* paket koli kolileri* kutular* diz dizme* raf raflar* kasa kasada kasay* kasiyer* yerleri soyma* ayıkla* ayır* zımpara* taşı taşıma* taşıyor* topla toplama* paspas* silme*
BORING: sıkıcı* sıkıl* sıkıntı* monoton* anlamsız* aptalca* saçma* boşuna kaybı bezdim bıktım* bıkkın* bıktır* gereksiz* tekdüze*
HARD: zor zordu zorlan* zorluk* zorlu ağır ağırlık* stres* yoğun* tempo* hızlı* hızı baskı* fazla çok yorucu* yoruyor* zorluyor* kaldıramı* talep*
OTHERWORK: başka başkabir farklı değişik* değiştir* değişim* değişmek* meslek* mesleğ* sektör* branş* alan alanda alanı uygun uyuyor yön yönde bölüm* ilgi ilgim* ilgileniyor* hayal* tercih* bambaşka
SCOLD: bağır* azar azarl* fırça* kızıyor* kızdı* kızgın* kızarak* küfür* küfret* küfred* kaba kabalık* kabaca hakare* aşağıla* aşağılıyor* tersle* tersliyor* ters sinirli* sinirle* öfke* emret* emrediy* emir küstah* saygısız* rezil* çıkışıyor* çıkıştı*
BULLY: zorba* mobbing* dalga dalgageç* alay alaycı* gülüyor* gülüşüy* dışlıyor* dışla* dedikodu* görmezden umursamı* lakap* takıl* iğnele* küçümsü* küçümse* ezi* uğraşıyor*
HARASS: taciz* dokun* elle elledi* elliyo* ellem* sarkıntılık* sarkıyor* cinsel* öptü* öpüyor* öpme* popo* göğsüm* göğüs* ırkçı* zenci* iğrenç* sapık* ayrımcılık* yavşa* yılışık* gavur asıl* kalçama kalçamı kalçamdan elliyor* seksi sekse
UNSAFE: tehlike* tehlikl* güvensiz* riskli* risk riski guvenli* koruyucu* korun* koruma* kask* baret* eldiven* kimyasal* kaygan* talimat* yalnız asit* duman* buhar* merdiven* forklift* iskele* kesik* yaralan* toz asbest* emniyet*
SAD: üzgün* üzül* üzüntü* üzücü* ağla* agli* gözyaş* mutsuz* mutsz depre* moral* bozuk hüzün* boşluk* boşluğ* çökük* çöktüm* çöküntü* kırgın* kırıldım* hüsran* içim dertli* derdim dertlerim kederli*
TIRED: yorgun* yorgn yorul* bitkin* tükenm* tükeniyor* tukend* bitik* bitap* bittim* halsiz* enerji* güçsüz* gücüm* mecal* uykulu* uykusuz* uykum* yıprand* perişan*
ANXIOUS: kork* endişe* kaygı* kayg panik* paniğ* stres* gergin* gerilim* tedirgin* huzursuz* evham* telaş* sinir sinirli çarpıntı* çarpıyor* titriyor* titreme* fobi* anksiyete* vesvese* kuruntu* ürküyor*
LONELY: yalnız* yanlız* tek tekim tekbaşıma başıma kimse* ıssız izole* dışlanmış* terkedil*
SLEEP: uyku* uyu uyum* uyuyam* uyuyor* uyuyak* uyudu* uyanı* gece geceler* geceyi kabus* rüya* insomni* uyutm* yatmad*
HOPELESS: umutsuz* umudu* umut çaresiz* anlamı anlamsız* gelecek geleceğ* vazgeç* pes boşuna nafile faydası* çıkış çıkmaz* çıkışyok bıktım* yeter usandım* lanet* boktan* farketmez manasız* çare
WORTHLESS: değersiz* değer değmem başarısız* beceriksiz* aptal* salak* gerizeka* hiçbirşey hiçim ezik* eziğim* utanç* utanı* utanma* suç suçlu* suçum* yük yüküm* nefret* işeyarama* yaramaz* yaramı* zavallı* kaybeden* sıfır rezil* kusurlu* yetersiz*
DIE: ölmek* ölecek* öleceğ* öleyim* ölicem ölcem ölsem* ölürsem ölüler* ölseydi* ölse geber* vefat* ölen ölünce cenazem ölüm ölümü ölüme ölümden ölümle ölümümü ölücem ölmüş ölmüştü
SUICIDE: intihar* intahar* inthar* intehar* canıma kıyac* kıymak* kıyıyor* kıyarım kıyma kıyıcam suicid*
KILL: öldür* cinayet* katil* katlet* vurac* vurdu* gebert* boğazla* boğac* keserim katlia* şişle* infaz*
LIFE: hayat* yaşam* yaşıyor* yaşayam* ömür* ömrüm* dünya* canlı* varolma* varlığ* varlık* yaşa diri
VANISH: kaybol* yokol* yok kaçmak* kaç kaçsam* kaçac* kaçay* kaçıyor* kurtul* gitsem* gideyim* gidicem sonsuz* ebedi* sessizlik* uyansam* uyanmasam* uyanmamak* bitsin* defol* ortadan huzur huzura
CUT: kesmek* kestim* kesece* çizi* çizdim* çizmek* jilet* bıçak* bıçağ* ustura* bilek* bileğim* yara yaralı* yarala* zararver* zarar kendime yakıyor* yaktım* faça* kesiyor* kesic* kesik*
PILLS: hap hapı haplar* hapla ilaç* tablet* parol panodil* parasetamol* uyuşturucu* uykuilacı uykuhapı dozaj* doz dozu aşırıdoz overdoz* zehir* zehri yut yuttum* yutmak* yutac* yuttu içtim antidepresan* şişe kutu kutusu sakinleştir*
MEANS: ip ipi ipe ipler urgan* halat* asmak* asıcam asacağ* assam asarım asıyorum köprü* tren trenin raylar* çatı* balkon* pencere* deniz* atlıca* boğul* silah* tabanca* uçurum* liman* suya atladım atlayac* atlarım
GOODBYE: elveda* veda* hoşçakal* hoşça mektup* mektub* vasiyet* affet* affedi* bağışla* helal helallik* helalleş* özür özlem* özleyec* özliyc* unutma* bakın kendinize iyibak hatırla hatırlayın
BURDEN: bensiz* benden yük yüküm* yükten rahatla* kurtulur* kurtulsun* kolay* hafifle* herkes herkese herkesi bana beni engel engelim sorunum fazlalık* fazlalığ*
PLAN: plan planı planım* planlıyor* planla* karar kararım* kararlı* kararverdim hazırım hazır hazırlad* hazırlık* bugün bugece akşam akşama gece yakında yapacağ* yapıcam yapcam edece* edicem kesin niyet*
HIT: vur vuruyor* vurdu* vurma* vuruyo vurarak tokat* dayak* dayağ* tekme* yumruk* yumruğ* itti* itekl* itel* boğuyor* boğdu* şiddet* saldır* hırpala* tartakl* işkence* darp* darbe* morlu* çürük* dövüy* dövdü* dövme* döver dövül* dövec*
THREAT: tehtit* tehdi* şantaj* intikam* bıçak* silah* tabanca* takip* takibed* izli* gözetl* peşim* kilitl* kapatıyor* kilit hapsed* hapset* bulacak* bulur korkutu* kovalı* kovaladı* tacizediyor stalk* yakalarsa* öç
RAPE: tecavüz* tacavüz* ırzıma ırzına ırz istismar* taciz* cinsel* elledi* dokundu* ensest* iğfal* zorla zorladı* zorlayarak seksi sekse seksüel*
CONTROL: kontrol* kısıt* yasak* izin izni izinsiz* izinver* pasaport* bakıyor evlilik* evliliğ* evlen* namus* şeref* kıskan* kilitli* karışıyor* karıştı* baskı* hapis* zorla
BLOOD: kanı kana kanıyor* kanama* kanadı* kanıyo kanlı kanlar* yara yaralı* yarası* akıyor yaram
BREATH: nefes* solu soluk* soluğ* solunum* soluma* boğuluyor* boğulacak* hava havası* tıkan* astım* ciğer* akciğer* oksijen* hırıltı*
FAINT: bayıl* bilinç* kendinden kendime düştü* düşüp yığıl* uyanmıyor* tepki tepkisiz* tepkive* cevapsız* nöbet* sara* havale* kriz* kramp* soluk solgun* morar* baygın*
ACCIDENT: kaza kazası kazaya kazada kazalar düş düştü* düşmüş* düşerken çarptı* çarpış* ezildi* sıkıştı* yangın* yanıyor* yandı* yanık* ateşaldı alev* duman* haşlan* zehirlen* alerji* şişti* şişlik* şişiyor* arı soktu* ısırd* sokması* akrep* elektrik* çarpıld* kırıldı* kırık* burkuldu* kopardı* yaralandı* yaralı*
AMBULANCE: ambulan* 112 911 1813 acil* kurtar* imdat* itfaiye* yardım yardımedin
CHEST: göğüs göğsü* kalp kalbi* kalpkriz* çarpıntı* sıkışıyor* sıkışma* baskı* enfarktüs* nabız* nabzım*
HAPPY: mutlu* sevin* seviyor* sevdim* güzel* harika* süper* supr muhteşem* mükemmel* keyf* eğlen* gurur* şahane* müthiş* iyiyim iyiydi iyi hoşum* memnun* şanslı* huzurlu* yaşasın heyecanlı* efsane neşeli* neşem keyifli* keyifle
PRAISE: övdü* övgü* övüyor* övüldüm tebrik* aferin bravo takdir* beğen* memnun* tatlı iyi iyiler kibar nazik* başarılı* yetenekli* becerikli* teşekkürett* alkış*
GOTJOB: işbul* buldum işim işe aldılar alındı* kabul* sözleşme* kontrat* kadro* teklif* işegir* girdim başladım fleksjob* flexjob* løntilskud* elevplads* işbaşı*
MANAGED: yaptım yaptik becerdim* hallett* halled* bitirdim* bitirdik tamamla* geçtim kazand* yetiştim* yetiştirdim cesaret* denedim* dayandı* üstesinden gittim kaldım çıktım sonunda kalktım* ulaştım yapabildim* edebildim* başard* başarı başarabil*
FIRST: ilk ilkdefa ilki ilkkez birinci* defa kez sonunda nihayet
SELF: kendim kendime kendimi kendi kendisi yalnız tek başıma yardımsız* kendikendime
LEARNED: öğren* öğret* biliyor* biliom bilirim bilgi anladım* anlıyor* nasıl artık şimdi kavra*
GOAL: hedef* amaç amacım* amaçla* adım adımlar* adımı* pratik* alıştırma* antrenman* egzersiz* idman* çalışma* aşama* gelişt*
WHEN: nezaman zaman vakit vakti kaçta kaç saat saatte saatine tarih* hangigün günü nezamn nezmn kadar sürer süresi başlıyor*
WHERE: nerde nerede nerden nereden nereye neresi neresinde neresine adres* giriş girişi* kapı park otopark* yer yeri oda odası* konum*
WHAT: ne neyi neye neden nedir ney neler hangi hangisi* nesi nası
HOW: nasıl nası kadar kaç kaçtane çok sıklıkla
WHO: kim kimi kime kimin kimle kimden kimler* kiminle
MAY: mümkün* izin izni izinli olur olurmu hak hakkı hakkım* haklar* kural* kanun* yasal* yapabilir* edebilir* alabilir* gelebilir* gidebilir* *bilirmiyim *bilirmiyiz yasa serbest* ruhsat
CLOTHES: kıyafet* giysi* elbise* giyin* giymek* giyecek* ayakkabı* üniforma* önlük* eldiven* mont ceket* pantolon* tişört* iştopluğu öğleyemeği azık* dolap* dolabı* anahtar* yemekgetir*
HOLIDAY: tatil* izin izne yıllık* bayram* noel* paskalya* yılbaşı* ramazan* kurban* kapalı* resmitatil yaz yazın yazlık*
PAPERS: kağıt* kağıd* evrak* belge* rapor* form formu formlar* imza* sertifika* cv özgeçmiş* dilekçe* sabıka* başvuru*
CALLME: ara arayın arar* arayabil* aramak* aramanı* aradım* arıyor* arayım arasın konuş* görüş* yardım* ulaş* iletişim* bağlan* arayıp geriara telefon
HELLO: merhaba* merhba mrb mrhb meraba selam* slm aleyküm naber nbr nasılsın* günaydın* iyigünler iyiakşamlar günler alo hey efendim hi hello
THANKS: teşekkür* tşk tşkr tskler sağol* saol eyvallah* minnet* saygılar* sevgiler* çokteşekkür tsekkur tskrlr eline ellerine
OKSIGN: tamam tmm tmam tamamdır ok okey okay oldu olur anladım anlaştık anlaşıldı* peki iyi güzel aldım süper eyvallah
BYE: güle görüşürüz* görüşmek* baybay bay byby hoşçakal* iyigeceler geceler iyihaftasonu haftasonu allahaısmarladık yarıngörüş* kalın
MEDIA: film* dizi dizide dizisi dizileri dizilerde kitap* kitab* podcast* netflix* netfliks televizyon* tv belgesel* oyun* oyna oynuyor* oynadım* youtube* tiktok* instagram* instada gazete* şarkı* müzik* radyo* hikaye* roman romanda romanı bölümü okudum* okuyor* izledim* izlem* izledik seyret* dinledim* dinliyor* karakter* polisiye* haberi haberler*
JOKE: haha* hehe* ahah* asdf* sjsj* jsjs* ksks* puhaha* şaka* espri* komik* lol xd gülmek* gülüyorum* güldüm* randomla* koptum*
DREAM: rüya* düş düşüm hayal* kabus*
TODAY: bugün* bgn şimdi sabah* akşam* öğlen öğleden
TOMORROW: yarın* yrn öbürgün pazartesi* salı çarşamba* perşembe* cuma cumaya hafta* gelecek önümüzdeki* ertesi*
YESTERDAY: dün dünkü* evvelsi evvelki* önceki* geçen* geçtiğimiz*
LONGAGO: yıl yıllar* yılı sene senedir seneler* önce önceden eskiden eski çocukken* çocukluk* çocukluğ* gençken* gençliğ* zamanlar* zamanında* küçükken* evvel
RECOVERED: iyileş* düzel* iyiyim geçti geçmiş atlat* toparla* sağlıkl* şifa* tedavi* kurtuldum* güvende* temiz temizim ayık daha artık
AGAIN: tekrar* yine yne yenid* gene hala daha geri döndü* devam* sürekli*
NOW: şimdi şmdi şuan şuanda şimdilik hemen derhal anında anda
FUNERAL: cenaze* defin* defned* gömdük* gömme* gömü* taziye* tazie* başsağlığı* mezar* mevlit* mevlüt* vefat* öldü tabut* toprağa kilise* cami camide
MOVE: taşın* nakliye* kiralık* apartman* daire dairey* dairem* anahtar* tesisat* elektrikçi* kalorifer* ısıtma* doğalgaz* elektrik suyu tadilat* tamirci* evsahibi*
CLOSED: kapalı* kapanıyor* kapandı* kapattı* kapanac* kreş* anaokul* yuva yuvay* yuvası bakıcı* okul* tatil* bakım* bebekbakıcı børnehave* vuggestue* sfo dagpleje* karantina*
FOOD: yemek* yemeğ* yiyor* yedim yedik yiyecek* yiyeceğ* aç açım acikt* kahvalt* kahve* çay çayı ekmek* ekmeğ* pasta* kek keki pizza* susadım* susuz* içecek* içiyor* içmek* öğle öğleyemeğ* akşamyemeğ* sandviç* çorba* pilav* tatlısı dondurma*
WEATHER: havadurum* havası yağmur* yağıyor* yağdı* güneş* sıcak* soğuk* rüzgar* fırtına* kar karlı* karyağ* dondu* bulut* sisli* hava havalar*
SPORT: futbol* maç maça maçı maçta maçlar* basketbol* voleybol* spora sporu sporcu* sporsalonu salon* kosu antren* yüz yüzme* yüzüyor* galatasaray* fenerbahçe* beşiktaş* trabzonspor* takım* kazandık* yendik* yenildik* gol goller golü fitness* koşuyor* koştum* koşma* koşuya
NUMBER: bir iki üç dört beş altı yedi sekiz dokuz sıfır 0 1 2 3 4 5 6 7 8 9 10
"""
