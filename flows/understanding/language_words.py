"""Frequent words of each language, chosen by hand: the whole of what language.py has to go by.

Words that are said at work, when ill, late, tired or glad, and the small words of every sentence.
A word may stand in several lists. "other" is languages people here may write and nobody here
listens in: German, Swedish, Spanish, French, Bosnian, Somali, Romanian, Lithuanian and more.
"""

# Read like a list.
# ruff: noqa: E501

WORDS = {
    "da": """
        jeg ikke er det og at en et den til på har med kan vil hvad hvordan hvornår hvor mig dig min
        mit du vi men så for af om fra skal bliver var idag dag morgen i morgen syg kommer være mere
        lidt nu tak hej også når eller gik godt meget ked hjælp ringe gerne må bare hun han de der
        som hos helt alt noget nogen ingen igen mine dine sin sine os jer dem hende ham hans
        hendes deres vores ind ud op ned her over efter før under uden ved mod siden altid aldrig
        syge sygt ond ondt hovedet maven feber hoste opkast halsen ryggen træt trætte søvn sove sovet
        vågen nat natten aften aftenen formiddag eftermiddag uge ugen onsdag torsdag fredag
        lørdag søndag mandag tirsdag time timer minutter klokken forsinket senere lige snart bussen
        toget cyklen bilen punkteret kørt læge lægen tandlæge aftale møde mødet kommunen jobcenter
        sagsbehandler mentor chef chefen kollega kollegaer kollegerne arbejde arbejdet praktik
        praktikken butikken lageret køkkenet opgave opgaver pause barn barnet børn børnene søn
        datter mand kone kæreste mor far ven mit hjem hjemme huset penge løn ferie fri gået går går
        gør gjort gøre føler føles synes tror ved vidste sagde sagt siger ringede ring skriv skrev
        ville kunne skulle måtte havde haft været blev blevet får fik fået ser så set komme kom
        tager tog taget giver gav orker gider magter kan klare klarer mere længere måske faktisk
        virkelig rigtig rigtigt dårlig dårligt god bedre bedst dejligt fint sjovt hårdt svært let
        bange alene trist sur glad stresset nervøs hjælpe hjælper spørge spørgsmål hvorfor hvem
        hvilken selv selvom fordi hvis mens end jo da nok ok mon nej ja undskyld desværre venlig
        hilsen vejret regner sne kaffe mad frokost slut starter stopper færdig allerede lige næste
        første sidste anden andet andre nye ny gammel stor lille ulykke smerter blod slår slog truer
        dø død leve livet selvmord ikk ik jg idg imorgen ike kmr iaften inat vejn mej dej meg
    """,
    "en": """
        the i am is not you my to and a of it in can will what how when where have do was but so for
        from today tomorrow sick coming be more now thanks please hello hi with me feel want need
        late bus work day help call good very that this no been all night got went just are were
        has had did does don't didn't can't won't isn't i'm it's he she they we his her their our
        him them us at on by or if because about up out as than then there here who why which
        some any every much many few little really too also only still again never always maybe
        yes sorry thank okay morning evening week monday tuesday wednesday thursday friday
        saturday sunday hour hours minutes o'clock soon later early train bike car stuck traffic
        doctor dentist appointment meeting hospital boss manager colleague colleagues coworker
        job placement workplace shift task tasks break shop kitchen warehouse child children kid
        kids son daughter husband wife boyfriend girlfriend mother father mum mom dad friend home
        house money pay salary holiday free go going gone come came make made take took give gave
        get getting see saw seen know knew think thought said say says tell told ask asked talk
        speak write wrote read try tried start started stop stopped finish finished better worse
        bad best great fine nice fun hard easy difficult tired exhausted sleep slept headache
        fever stomach throat back pain hurts hurt ill vomiting cough scared afraid alone sad
        angry happy stressed nervous worried anymore any longer life live die dead kill myself
        suicide hit hits beat threatens bleeding breathe fell accident would could should must
        might may let like love hate one two three first last next other another new old big
        small something nothing everything someone nobody everyone time way thing things today's
        doesn't wasn't couldn't haven't been yesterday tonight forgot remember understand question
        dont cant im ive gonna wanna u ur pls thx bc tmrw idk yeah hey see you bye
    """,
    "pl": """
        nie jestem to że się na w i z do jest jak co ale mam mi mnie mój moja moje dla o od po za przez
        już jeszcze tylko bardzo dzisiaj dziś jutro wczoraj teraz chory chora choroba gorączka głowa
        głowy brzuch boli bolą gardło kaszel lekarz lekarza dentysta wizyta szpital praca pracy pracę
        pracuję pracować praktyka praktyki szef szefowa kierownik kolega koleżanka autobus pociąg
        samochód rower spóźnię spóźniony spóźniona później przyjdę przyjść przyjść nie przyjdę dziecko
        dzieci syn syna córka córki mąż żona chłopak dziewczyna matka mama ojciec tata rodzina dom domu
        w domu pieniądze urlop wolne przerwa zadanie godzina godzinie godzin minut dzień dzień dobry cześć
        hej witam dziękuję dzięki proszę przepraszam tak no ok dobrze dobry dobra źle zły lepiej gorzej
        super świetnie fajnie ciężko trudno łatwo zmęczony zmęczona spać spałem spałam noc nocy rano
        wieczorem wieczór tydzień poniedziałek wtorek środa czwartek piątek sobota niedziela boję się
        sam sama samotny smutno smutny smutna zły zła szczęśliwy stres nerwy martwię mogę możesz może
        chcę chciałbym chciałabym muszę trzeba będę będzie był była było byłem byłam mieć masz ma mają
        miałem miałam wiem wiesz myślę czuję robić robię zrobić zrobiłem zrobiłam zadzwonić zadzwoń
        dzwonić pomoc pomóc pomóż rozmawiać porozmawiać napisać pisać powiedział powiedziała mówi
        kiedy gdzie kto dlaczego czemu ile jaki jaka który czy bo więc albo lub żeby jeśli jeżeli gdy
        tu tam tutaj ten ta te tego tej tym on ona oni ich jego jej go ją nas nam wam was mu nic coś
        ktoś nikt wszystko zawsze nigdy znowu znów dopiero zaraz chyba naprawdę trochę dużo więcej mniej
        życie żyć życia umrzeć śmierć zabić zabiję samobójstwo bije bił uderzył grozi krew wypadek oddychać
        urząd gminy spotkanie opiekun duński duńsku rozumiem nowy nowa stary jeden dwa trzy pierwszy
        ostatni następny nastepny zle sie ze juz moge chce bede dziekuje prosze przyjde spoznie zmeczony jutro
        wymiotuje zachorowałem zachorowałam rozchorowałem choruje chorowity lekarka przeziębiony
    """,
    "tr": """
        ben bir bu ve değil için çok var yok ne da de mi mı mu mü ama gibi daha en sen o biz siz onlar
        bana beni benim sana seni senin ona onu onun bize size hasta hastayım hastalandım hastalık ateşim
        başım ağrıyor ağrım karnım boğazım öksürük doktor doktora dişçi randevu randevum hastane iş işe
        işten işim iş yeri işyeri çalışıyorum çalışmak staj patron müdür şef arkadaş arkadaşım arkadaşlar
        otobüs tren araba bisiklet geç gecikeceğim geç kaldım kalacağım geliyorum gelemem gelemiyorum
        gelmiyorum gelmeyeceğim geleceğim gelemeyeceğim yoldayım çocuk çocuğum çocuklar oğlum kızım eşim
        kocam karım annem babam ailem ev evde evdeyim para maaş izin tatil mola görev saat dakika gün
        bugün yarın dün şimdi sonra önce sabah akşam gece hafta pazartesi salı çarşamba perşembe cuma
        cumartesi pazar merhaba selam günaydın iyi akşamlar geceler teşekkürler teşekkür ederim sağol
        lütfen özür dilerim pardon evet hayır tamam peki iyi kötü iyiyim kötüyüm güzel zor kolay
        yorgun yorgunum uyku uyuyamadım uyudum korkuyorum yalnız yalnızım üzgün üzgünüm mutlu mutluyum
        sinirli stres istiyorum istemiyorum istemem lazım gerek gerekiyor yapıyorum yaptım yapmak
        yapamıyorum yapamam dayanamıyorum bıktım biliyorum bilmiyorum düşünüyorum hissediyorum
        söyledi dedi diyor konuşmak konuşabilir miyim arayın arar mısınız ara yardım edin eder misiniz
        soru sormak ne zaman nerede nasıl neden niye kim hangi kaç çünkü eğer yani veya ya hem hiç
        hiçbir her şey hepsi herkes kimse bazen hep yine tekrar artık belki gerçekten biraz fazla az
        hayat yaşamak yaşamaya ölmek öleceğim ölüm öldürmek intihar dövüyor vurdu tehdit kan kaza nefes
        alamıyorum oldu olur olacak oldum olmuş olarak ile kadar göre yeni eski büyük küçük ilk son
        belediye görüşme danimarkaca anlamıyorum anladım hastayim degil cok icin geliyom gelcem isim
        rahatsızım gidiyorum gittim geldim kaldım aldım verdi verdim baş ağrısı doktordayım hastanedeyim
    """,
    "ar": """
        ana mareed mareeda marid marida mosh mish msh mafi mesh bukra bokra lyom elyom alyoum 3andi ma3i
        inshallah inchallah hamdulillah shukran shokran salam alaikum marhaba wallah habibi 3ayez 3ayza
        badi biddi mabdi amoot amout ta3ban ta3bana shoghl shughl shoghol kteer ktir jiddan mabsoot
        3iyal walad bint zawji zawjti doktor kifak sabah el kheir masa yalla khalas m3a laken lakin
        b3ref ba3ref mabaref mafhemt shu shou leish lesh wein emta imta hala2 halla2 lissa kaman
    """,
    "uk": """
        ya hvoriy hvora zahvoriv zahvorila pryidu pryjdu prydu robotu roboti sohodni sogodni siohodni
        dyakuyu diakuiu dobryj dobryi den dobrogo ranku vechora mozhu mozu treba duzhe spasybi budu
        zapiznyus zapiznius shcho scho likar likarya avtobus ditina dytyna bolyt bolit holova dopomozhit
        dopomoga hochu pomerty zhyty nemaie nemaye tak ni proshu vybachte
    """,
    "other": """
        ich bin nicht und der die das ist ein eine mit auf für heute morgen krank komme kann mir mich
        zu spät aber auch wie was wir haben habe sie er es im den von dem nicht mehr arbeit bitte danke
        jag är inte och det att för mig kan inte kommer idag sjuk mycket också från när vad hur tack
        hej måste någon ingenting
        yo no soy el la los las que de en un una por para con estoy enfermo enferma hoy mañana
        puedo quiero trabajo gracias hola muy pero como está tengo mi hijo llegaré tarde autobús
        je suis malade ne pas le les des est et dans pour avec mais vous nous aujourd'hui demain bonjour
        merci travail peux veux c'est très j'ai mon ma être
        ja sam bolestan bolesna ne mogu danas sutra doći dobar dan hvala molim posao radim nije što je
        da li i u na sa za kako kad gdje želim moj moja nisam jesam kasnim dijete doktor
        waan xanuunsanahay ma imaan karo maanta berri shaqada waxaan ahay iyo ka ku aan fadlan
        mahadsanid waa maya haa caruurta cunugga dhakhtar daahayaa
        eu sunt bolnav bolnavă nu pot astăzi mâine vin la lucru mulțumesc bună ziua și să am este
        pentru copil întârzii
        aš sergu esu negaliu šiandien rytoj ateiti darbas ačiū labas ir yra vėluoju vaikas
        io sono malato malata non posso oggi domani vengo lavoro grazie ciao sono che di un
        ik ben ziek niet vandaag morgen kan werk bedankt het een van voor ook maar
        tôi không hôm nay ốm cảm ơn đi làm xin chào được
        eu estou doente não posso hoje amanhã trabalho obrigado obrigada você está
        au ako ay hindi makakapasok may sakit po salamat ngayon bukas trabaho
        unë jam sëmurë nuk mund të vij sot nesër punë faleminderit
        minä olen kipeä en voi tulla tänään huomenna kiitos työ
        beteg vagyok nem tudok ma holnap munka köszönöm hogy és egy
        ez nexweş im îro nikarim werim kar spas sibe dikim min
    """,
}

RUSSIAN = """
    что меня мне сегодня могу болею болен больна нет она только очень хорошо спасибо больше жить
    болит заболел заболела умереть плохо опоздаю работу работа работе работы сейчас привет здравствуйте
    пожалуйста когда как где почему нужно можно надо хочется ничего никто врач врачу ребенок дети
    сын дочь муж жена голова устал устала помогите жизнь тоже потом уже если или чтобы будет приду
    еще добрый вечер извините с к со это этот нельзя понимаю делать понедельник меня бы ли же
"""
UKRAINIAN = """
    що як де коли чому мене мени нема немає хворий хвора захворів захворіла дуже дякую будь ласка зараз
    прийду робота роботу роботи можу треба добре погано дитина дитини лікар лікаря сьогодні ні
    та але або якщо щоб вже тільки більше жити голова болить допоможіть життя теж також потім
    ніхто нічого хочу завтра доброго ранку дня вечора вибачте запізнюся спізнюся втома втомився
    втомилась помер померти чоловік дружина син донька вона його її вас нас мій моя моє цей це
    автобус поїзд був була було буде є йду їду вдома
"""
BULGARIAN = """
    съм сме сте са няма имам нямам искам искаш иска искаме днес утре болна аз тя той ние вие това
    този тази защо къде кога благодаря мерси здравей здравейте добър лошо моля повече живея умра
    помощ помогнете дете детето децата работата закъснея закъснявам уморена уморен главата корема
    идвам дойда отида отивам чувствам страх със във към преди сега също още всичко нищо никой някой
    вече живот животът трябва мисля знам зная разбирам ден мога
"""
PERSIAN = """
    است نیست که را من امروز فردا می نمی توانم بیمار مریضم هستم نیستم سلام ممنون کار خیلی برای
    این آن چرا کجا بچه خودم باید دارم ندارم شد کنم کرد هم
"""
ARABIC = """
    أن إن لك لكم إليك عن مع
    انا في من على ما لا مع هذا هذه مش مو ليس عندي بدي اريد اليوم غدا بكرا بكره شكرا مرحبا السلام
    عليكم مريض مريضه طبيب دكتور العمل الشغل شغل ابني بنتي زوجي زوجتي كثير كتير جدا الان هلا هلق
    لان اني انه كان راح رح لازم ممكن سوف يوم صباح مساء الخير الحمد لله شو ليش وين متى كيف
"""
