"""What English words are about: one idea a line, its name and then its words, read by people.

`word*` begins so, `*word` ends so. The names are the same in every language, so that what is learnt
in one helps the others (concepts.py).
"""

# ruff: noqa: E501

CONCEPTS = """
I: i me myself
MINE: my mine own
YOU: you your yours ur ya yourself yall
OTHER: he she him her his hers they them their theirs
WE: we us our ours ourselves
SOMEBODY: somebody someone anybody anyone people person persons others everybody everyone guy guys man woman women ppl
CHILD: child children childs kid kids kiddo son sons daughter* dauther doughter boy boys girl girls baby babies toddler* twin twins teens teenage* newborn* youngest oldest eldest infant little
PARENT: mum mums mummy mom moms mommy mother mothers dad dads daddy father fathers parent parents mama papa stepmum stepmom stepmother* stepdad stepfather*
PARTNER: husband* wife wifes wifey hubby girlfriend* boyfriend* gf bf partner spouse ex exes exhusband exwife fiance* babe partners
RELATIVE: brother* sister* grandma* grandpa* grandmother* grandfather* granny gran nan nana grandad* uncle* aunt aunts auntie aunty cousin* nephew* niece* family families relative* inlaw inlaws sibling* grandchild*
FRIEND: friend friends mate mates buddy pal bestie bff neighbour* neighbor* flatmate* roommate* roomie housemate* acquaintance*
COLLEAGUE: colleague* collegue* cowork* workmate* team teammate* trainee* apprentice* intern interns staff praktikant*
BOSS: boss bosses manager* supervis* employer* foreman* chief chef owner* headchef shiftleader leader leaders teamleader mester leder
CASEWORKER: casework* sagsbehand* socialworker* social worker counsellor* advisor* adviser* mentor* consultant* jobconsultant* coordinator* coach* kommunen municipality kontaktperson* supportperson socialrådgiver*
CUSTOMER: customer* costumer* guest guests client clients citizen* resident* patient patients elderly
PET: dog dogs doggy puppy puppies cat cats kitten* kitty rabbit* bunny hamster* guineapig horse horses cow cows pig pigs chicken chickens hens parrot* pet pets goldfish
THING: machine* phone phones iphone mobile cellphone* battery batteries printer* computer* laptop* pc car plant plants flower* wifi charger*
ILL: ill illness* sick sicc sickness* sickly unwell poorly flu influenza corona covid* infect* virus* bug migrain* hungover hangover feverish rough nauseous contagious bacteria* inflam* cold stomachbug diseas* lousy
PAIN: pain pains painful hurt hurts hurting ache aches aching achy headache* headake* hedache* backache* backpain stomachache* toothache* bellyache* earache* sore cramp* dizzy dizziness migrain* agony
FEVER: fever* feaver temperature temp 38 39 40 degrees chills shivering thermometer*
VOMIT: vomit* puke* puking throwing threw throw nausea* nauseous diarrh* diarrea* stomach* tummy belly toilet bathroom
THROAT: throat* cough* sneez* snot* runny nose voice tonsil* sinus*
BODY: head back neck knee knees shoulder* arm arms hand hands wrist* foot feet leg legs ankle* finger* toes tooth teeth eye eyes ear ears chest heart hip hips stomach skin bone bones
DOCTOR: doctor* docter* doc dr gp dentist* psycholog* phsycolog* psychiatr* therap* hospital* hospitol clinic* midwife* physio* chiropract* nurse* scan scanning mri xray checkup* examination* bloodtest* surgery operation* specialist* vaccin* optician* læge treatment appointment*
OFFICE: jobcent* kommune* municipal* borgerservice* tax taxes skat benefits bank lawyer* solicitor* police court courts immigration embassy* familieret* council authorities ydelse* mitid
MEETING: meeting* meating* appointment* appt interview* conversation* talk call summon* followup* booked booking
EXAM: exam exams examination test tests drivingtest theory course courses class classes school schools lesson lessons sprogskole* sprogcent* danish language university uni college
TRANSPORT: bus buses train trains metro subway tram trams bike bikes biking bicycle* cycle cycling car cars scooter* moped* motorbike* ferry* taxi* uber lift ride drive driving traffic* station platform* rejsekort* rejseplan* transport* road flight
BROKEN: broken broke puncture* flat tyre* tire tires cancel* engine start starting delay* strike strikes snow* ice icy slippery compensation stolen stole blocked roadworks breakdown died stuck closed
FUEL: petrol gas gasoline diesel fuel tank ticket* travelcard rejsekort* klippekort* card pass
MONEY: money mony cash kr kroner dkk afford* pay paid payment* pays salary* wage wages account benefits kontanthjælp* debt* rent bills su broke loan* payout* payday income
LATE: late l8 later delay* behind running
DELAY: min mins minut* hour hours hr hrs quarter half
OVERSLEPT: oversleep* slept alarm* woke wake awoke
COME: come coming comin comes came cming cmon attend* arrive* arriving show showing turn turning join joining appear* make
HERE: here arrived there present inside outside checked made
ONWAY: way omw otw heading walking cycling biking driving sitting leaving left going
STAYHOME: home stay stays staying bed duvet remain indoors
NOT: not no nope nah never nothing none neither nor without nobody hardly barely nowhere nt aint
YES: yes yeah yea yep yup ja ok okay okey sure course definitely fine alright ofc absolutely
MAYBE: maybe mabye mayb perhaps probably probly prob possibly think guess unsure might uncertain idk
CANNOT: can could able unable cope handle dare bothered energy strength unbearable
WANT: want wants wanted wish wishes would like hope hopefully prefer rather love need
MUST: must have has should shall need needs ought supposed forced obliged required mandatory
STOP: stop stops stopped stopping finish* ended ending done enough holding out
QUIT: quit quits quitting quited resign* leave leaving drop dropping dropout terminat* cancel ending giving give notice withdraw*
PLACE: praktik* internship* intership* placement* traineeship* workplace* work company companies shop shops store stores warehouse* kitchen* workshop* job jobs firm factory factories office place business traineeplace forløb* program
BOT: bot bots robot* chatbot* messaging messege* mesage* msg msgs text texts texting textin sms notif* question* remind* app application fodfæste program chat chats chatting ai spam spamming write writing
DATA: data information info delet* erase* erasing consent* gdpr saved stored store stores unsubscrib* unsuscribe register* privacy unregister* optout remove removed
PAUSE: pause* pausing break breaks holiday free peace quiet alone less snooze* mute* muting silence space
BREAK: break breaks rest resting screen headphone* headset* earplug* earmuff* chair sitting quiet lunchbreak pause*
HOURS: hour hours timetable* schedule* scheduel* rota roster* shift shifts plan fulltime parttime full part days hrs week overtime
AGREED: agree* promis* said told paper papers contract* deal kept keep forgot forget forgotten considerate accommodation* consideration* training arranged arrangement* supposed broken written
TASK: task tasks clean cleaning cleaned wash washing stack stacking pack packing checkout register sort sorting sweep* floor* shelf shelves tidy* peel peeling potatoes sand sanding chore* assignment* mop mopping dishes dishwash* duties duty boxes
BORING: boring bored boredom monoton* dull tedious stupid pointless waste wasting wasted meaningless* repetitive challeng* dumb
HARD: hard harder heavy tough difficult* stress* pace tempo fast pressure* much demand* overwhelm* exhausting strenuous
OTHERWORK: other another else different something change switch* swap* direction trade field industry profession* suit suits interest* dream rather elsewhere
SCOLD: scold* scream* screem* yell yells yelled yelling shout* rude rudely harsh harshly snap snapped snaps angry mad mean cross sulky moody condescend* patroni* bossy command* swear* swore curse* cursing insult* humiliat* belittl* disrespect* berat* nasty
BULLY: bully* bulli* tease* teasing laugh laughs laughing laughed exclude* excluding leftout gossip* names nickname* ignore* ignoring mock* picking ostracis* ostraciz* freez*
HARASS: harass* touch* grab* grope* groping creepy creep sex* kiss kissed kissing bum breast* boobs inappropriate* racis* discriminat* nigger* nigga* paki slur slurs perv* flirt*
UNSAFE: unsafe danger* risky hazard* risk safety protect* helmet* chemical* slippery gloves instruct* alone cut acid fumes forklift* truck scaffold* injur* unprotected gasmask dust asbestos ladders
SAD: sad sadness* unhappy cry crying cryin cried cries tears tearful down low depress* blue upset miserable empty emptiness gloomy heartbroken devastat* grief griev* sorrow* awful heavy numb
TIRED: tired tierd tird tiered exhaust* exausted knackered drained worn shattered fatigue* burnout burntout burned burnt wiped energy strength sleepy spent overworked
ANXIOUS: anxi* afraid scared scary nervous* nervos panic* worry worried worries worrying restless uneasy unease fear fears fearful shaking trembl* tense stress* palpitation* overthink* terrified dread* frighten*
LONELY: lonely lonly loneliness lonesome alone isolat* nobody friendless company
SLEEP: sleep sleeping sleeps sleepless* slept night nights awake nightmare* insomnia nap dream dreams dreaming
HOPELESS: hopeless* pointless meaning meaningless* point use useless* shit shitty crap giving give up hope future whatever wayout despair* desperat* matter
WORTHLESS: worthless* stupid dumb failure* fail loser* useless wrong burden* shame* ashamed guilt* hate selfhate nothing pathetic zero ugly disappointment* idiot deserve*
DIE: die dies died dying dieing dyin death dead deth unalive* passed kms
SUICIDE: suicid* suiside* suicd* sucid* suacid* selfmurder kms kys unalive*
KILL: kill kills killed killing killin murder* slaughter* shoot shooting
LIFE: life lif live living lives lived alive world exist* earth
VANISH: away disappear* vanish* gone escape* escaping peace sleep forever silence silent rid free leave fade never
CUT: cut cuts cutting cutted slash* slit slitting scratch* razor* blade* knife knives selfharm* harm harming harmed hurt hurting burn burning
PILLS: pill pills tablet tablets paracetamol panodil* painkiller* medicin* meds medication* sleepingpill* overdos* poison* dose dosage bottle swallow*
MEANS: rope ropes noose bridge bridges train track tracks rail rails highrise roof rooftop harbour harbor sea hang hanging hanged jump jumping jumped water gun drown* window
GOODBYE: goodbye* goodby bye farewell* letter letters note testament* forgiv* sorry miss remember care last
BURDEN: better without easier lighter burden* rid relieved everyone me nuisance bother useless worse
PLAN: plan plans planned planning decide* decision made tonight tonite nite today ready going certain
HIT: hit hits hitting beat beats beating beaten beated slap* punch* kick kicks kicked kicking push pushes pushed pushing shove* choke* choking strangl* violen* abus* assault* smash* shake attack* hitted bruise* mistreat*
THREAT: threat* treaten* blackmail* revenge* knife gun pistol* weapon* follow following follows followed stalk* chase* chasing spy spying track tracking find locks locked block blocked lock outside watching
RAPE: rape* raping rapist* molest* assault* sexual* forced forces forcing force abus* sex grope* groping touched incest consent
CONTROL: control* decides decide permission allow allows allowed passport* checks forbid* forbad* marry married marriage* forced honour honor locked possessive jealous jealousy
BLOOD: blood bloody bleed* wound*
BREATH: breath* breth* air lungs suffocat* choke* choking gasp* asthma inhaler wheez*
FAINT: faint* uncons* consciousness collaps* passed fell down awake wake respond* answer answering cramp* seizur* fit fits convuls* lifeless pale blackout blacked unresponsive
ACCIDENT: accident* crash* fell fall fallen falling stuck trapped crushed runover fire smoke burn burns burned burnt burning poison* allerg* swollen swelling swell sting stung wasp electric* shock electrocuted injur* broke broken emergency
AMBULANCE: ambulance* ambulence* 112 911 999 1813 emergency urgent urgently rescue paramedic* falck
CHEST: chest* heart* tight tightness pressure pressing
HAPPY: happy happier happiest happiness glad great gr8 good gud nice lovely amazing awesome super fantastic wonderful fun funny proud love loved loving enjoy* best perfect cool excited exciting cosy cozy joy delighted cheerful brilliant excellent yay grateful
PRAISE: praise* compliment* satisfied pleased impress* appreciat* kind sweet well good clever skilled recogni* welldone
GOTJOB: got hired hire hiring job employ employed employment permanent fleksjob* flexjob* løntilskud* contract* offer offered position elevplads* apprenticeship*
MANAGED: managed manage did done made succe* achiev* accomplish* finished finish complet* tried reached passed pass survived dared stayed coped handled finally
FIRST: first 1st time times finally
SELF: self myself alone own without help independent*
LEARNED: learn learned learnt learning learns learnd know knows understand understood how now can taught teach teaches teaching
GOAL: goal goals subgoal* step steps target* practic* practis* train training aim milestone*
WHEN: when whn wen time clock oclock date dates long day start starts until
WHERE: where were wher address find entrance* park parking place location located room
WHAT: what wat wut which wich
HOW: how hw many much often
WHO: who whom whose whos which
MAY: may can allowed could possible permitted permission right rights rule rules must entitled
CLOTHES: clothes cloth clothing shoe shoes boots safetyshoes uniform* apron* glove* coat pants trousers jacket wear wearing lunchbox packed lunch locker* key keys dress dresscode outfit
HOLIDAY: holiday* vacation* christmas xmas easter closed closing summer* eid newyear ramadan ferie
PAPERS: paper papers paperwork form forms certificate* document* sign signed signing signature* application* cv resume mulighedserklær* straffeattest* sicknote doctorsnote note
CALLME: call calls calling called phone ring rings contact* talk talking speak speaking spoke help helping hold reach ask callback text
HELLO: hi hey hello hallo hiya morning yo sup greetings evening afternoon
THANKS: thank thanks thankyou thanx thnx thx tnx tks ty tysm cheers many regards appreciate* grateful kind gratitude tak
OKSIGN: ok okay okey k fine received understood noted super good got cool great alright perfect
BYE: bye byebye cya goodbye goodnight gn later night weekend ttyl seeya
MEDIA: film films movie movies series serie show shows book books novel* podcast* netflix news tv documentar* game games gaming youtube tiktok instagram newspaper* song songs singer* music lyrics crime radio story stories chapter* read reading watch watched watching saw heard episode* character* actor* ps5 playstation xbox fortnite
JOKE: haha* hehe* lol lmao* lmfao rofl joke* joking jk kidding funny xd laughing dying jokingly
DREAM: dream dreams dreamed dreamt dreaming nightmare*
TODAY: today 2day todays now morning evening tonight afternoon
TOMORROW: tomoro* tmrow 2moro monday mondays tuesday* wednesday* thursday* friday* week weeks next
YESTERDAY: yesterday* yesteday* last weekend ago before
LONGAGO: year years ago once earlier before childhood* young younger past since used when teenager back formerly previously decades
RECOVERED: better recover* well over past through now helped treatment free safe healed healthy clean sober
AGAIN: again agen still yet back continue* anymore another keeps
NOW: now rn immediately right moment asap currently atm
FUNERAL: funeral* burial* buried died dead passed memorial* church coffin* urn wake ceremony condolence* bury
MOVE: move moves moving moved apartment* flat flats keys craftsm* plumber* heating water electricity handyman* landlord* removal house
CLOSED: closed close closes closing kindergarten* nursery* daycare* childcare* childminder* babysitter* preschool* school børnehave* vuggestue* sfo dagpleje* institution*
FOOD: food cake cakes coffee eat eats eating ate lunch dinner breakfast bread pizza* hungry hunger thirst* drink drinks drinking cook cooking tea sandwich* meal meals chocolate
WEATHER: weather* rain* sun sunny sunshine warm hot cold freezing wind windy storm* snow* frost* cloud* heat
SPORT: football* soccer match brøndby fck agf gym training workout* run running team won lost fitness basketball handball swim swimming liverpool arsenal league
NUMBER: one two three four five six seven eight nine ten 0 1 2 3 4 5 6 7 8 9 10
"""
