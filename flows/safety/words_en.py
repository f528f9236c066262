"""English words of danger, and the English words that look like danger and are not.

Read and changed by people who do not program: one phrase per line, written as in phrases.py.
The lists are a first careful selection and need a clinician's review before use.
"""

# One phrase is one line, however long, so that a list can be read from top to bottom.
# ruff: noqa: E501

SETS = {
    "family": (
        "father dad mother mum mom brother sister son daughter boyfriend girlfriend husband wife ex "
        "partner stepfather stepdad stepmother child children kids kid parents family uncle aunt"
    ),
    "someone": (
        "he she him her they them friend friends neighbour neighbor colleague coworker boss flatmate "
        "roommate manager someone somebody man customer guy"
    ),
    "hits": (
        "hits hit hitting beats beat beating punches punched kicks kicked chokes choked strangles "
        "strangled attacks attacked rapes raped slaps slapped abuses abused threatens threatened "
        "threatening stabs stabbed hurts"
    ),
    "pills": "pills tablets medicine medication meds paracetamol",
}

SELF_HARM = """
might as well be dead
not afraid of dying anymore
not (want) to live no more
bought a rope
easier/better/best if i (was/were/just) dead/gone/died/disappeared
swallowed/took a handful/bunch/lot/load of <pills>
self harming
~suicide
~suicidal
kill/killing/killed/kil ~myself
kms |
~unalive
end/ending/take/taking/took/ended my (own) life
end/ending it all
end/ending everything |
want/wanted/wanna/wish/like/going/rather (to) (just) (to) die |
want to (just) die
just want to die
want to be dead
wish i was/were dead
wish i could (just) die
do not want/wish to live (anymore)
do not want to be alive
do not want to exist
do not want to wake up
not want to live
not want to be alive
never wake up (again) |
not wake up (again) |
no reason to live
nothing (left) to live for
no point (in) living
tired of living
tired of being alive
done with life
better off dead
better (off) without me
be rid of me
free of me soon
when i am dead
when i am gone (for) (ever/forever/you)
hurt/hurting/harm/harming/harmed/injure/injuring/cut/cutting/burn/burning/punish/punishing/hang/hanging/shoot/shooting/drown/drowning ~myself
self harm*
~selfharm
selfharming
cut/cutting/slit/slitting my wrist/wrists/arm/arms/thigh/thighs
~overdose
overdosed
took/take/taking/taken/swallow/swallowed all (of) (my/the) <pills>
took/take/taken/swallowed (way) too many <pills>
took/take/taken/swallowed the/a whole bottle/pack/box
saving/saved/collecting (up) (my) <pills>
jump/jumping/throw/walk/step (myself) in front of
jump/jumping off (a/the/of) (bridge/roof/building/balcony)
jump/jumping from the/a (bridge/roof/building/balcony)
suicide note
goodbye letter/note
put a bullet in
bullet in my head
sleep and never wake
sleep forever
thinking about death
thoughts of death
thoughts about dying
thinking about/of dying
ready to die
deserve to die
do not deserve to live
"""

ASK = """
end of my rope/tether
can not (do/take/handle/keep) (it/this/going/doing) (all) anymore/longer |
can not do it (any) anymore/longer |
if i disappeared/died
no future |
what is the point anymore
i am worthless
not worth anything |
do not care if i live/die
tired of it all
can not (do) (take/go) (this/it/on) (life) anymore |
can not take it (any) (anymore/more/longer) |
can not take any more |
can not take much more
can not go on (like/anymore/any) (this/longer) |
can not cope (anymore/any/with) (longer/life) |
can not (do) (this) any longer |
can not do this (anymore) |
can not bear/stand it (anymore) |
can not bear/stand life
can not keep going
i give up |
giving up on (life/everything/myself)
want to give up |
given up (on) (life/everything/hope) |
i am giving up |
no point (in) (anything/anymore/going/trying/it) (on/all)
what is the point (of) (anything/living/it/life) (all) |
nothing matters (anymore)
life is (not) (worth) (so) pointless/meaningless/hopeless/over/worthless/it
life is meaningless
everything is (so) pointless/meaningless/hopeless
hopeless |
no hope (left)
lost (all) hope
no way out
want to disappear
just want to disappear
wish i could disappear
want it (all) to stop/end
want everything to stop/end
want the pain to stop/end
make it stop |
just want peace
~goodbye everyone/all/world/forever
goodbye and thanks |
goodbye and thank you |
never see me again
will not see me again
will not hear from me again
nobody/no would/will (one) miss me
no one would/will miss me
burden to (everyone/everybody/my/you/them/all)
i am (just) (such) a burden
hate my life
hate ~myself
hate being alive
tired of life
tired of fighting
tired of everything
wish i was/were never born
wish i had never been born
wish i did not exist
should never have been born
do not want to be here (anymore) |
hit rock bottom
dark thoughts
do something stupid |
scared/afraid of myself
scared/afraid of what i might/will/could do
do not trust myself
can not see a way out/forward
done with everything |
"""

DANGER = """
<family>/<someone> (…) <hits> (on) (at) me (again/up/at) |
<family>/<someone> … <hits> me
<family>/<someone> … <hits> us
<family>/<someone> … <hits> (my/our/the) child/children/kids/son/daughter/brother/sister/mum/mother/mom
my/our dad/father/stepfather/stepdad/brother … <hits> (my/our) mum/mother/mom/sister/brother/us
i was/am/got/been (…) raped/beaten/attacked/assaulted/threatened/stabbed/abused/strangled/molested
i have/am been/being (…) raped/beaten/attacked/assaulted/threatened/stabbed/abused/hit
being beaten/hit/abused (by/at)
gets/got/is/are violent
~domestic ~violence
~violence at home
sexually/sexual assault/abused/assaulted/harassed/abuse
raped
going/wants/threatened/threatens/threatening/says/will/tried to kill me
wants/will/tried/tries (to) (strangle/stab/kill) me dead/tonight |
he/she will kill me (if) |
threat*/threatened/threatens (to) (kill/hurt/beat/hit) me (with) (a) (knife/gun)
death threat*
put/puts/had his/her hands (around) (my) (neck/throat)
afraid/scared of my (…) husband/boyfriend/ex/partner/father/dad/wife/stepfather/brother
afraid/scared to go home
not safe at home
unsafe at home
locks/locked me in/up
force*/forced/forces me to (have) (sex/marry)
grope*/groped/gropes (me)
touched/touches me (inappropriately/down/under)
stalking/stalks me
follows/following me home
with a knife/gun
pulled a knife/gun
"""

MEDICAL = """
not answering … floor
lying on the floor
can not feel my arm/face/leg/legs/side
~chest ~pain
~chest pains
chest hurts
pain in (my/his/her) chest
pressure/tightness on/in (my/his/her) chest
heart attack
~cardiac arrest
stroke |
having a stroke
can not breathe
can not breath
can not get (any) air
trouble/difficulty breathing
hard to breathe
is/am not breathing
stopped breathing
~unconscious
passed out
fainted
<someone>/<family> will not wake up
not responding
~unresponsive
collapsed
bleeding (really) (very) (so) (heavily/badly/lot/much/bad)
can not stop (the) bleeding
will not stop bleeding
blood everywhere
having a seizure/fit
~seizure
allergic reaction … throat/swelling/breathe/breathing
~anaphyla*
throat is swelling/closing
~choking |
choking on
cut (off) (my/his/her) (finger/fingers/hand) off
cut off my/his/her
lost a finger
fell off/from (the/a) (ladder/roof/scaffold/scaffolding)
electric shock
acid in my/his/her
swallowed/drank bleach/poison/cleaner
call/need (an) ~ambulance
~ambulance now
call 999/911/112
one side (of) (my/his/her) (face/body) (is) (numb/drooping/paralysed)
hit by a car
water/waters broke
"""

OTHER_PERSON = """
kill/killing/kills/hurt/hurting/harm/harming/cut/cutting/hang/hanging himself/herself/themselves/themself
take/took/taking/end/ended/ending his/her/their (own) life
<family>/<someone> … wants to die
<family>/<someone> … does not want to live
<hits> his/her (…) wife/husband/girlfriend/boyfriend/kids/children/son/daughter
being/is/gets/was beaten/abused/hit (…) by her/his
screaming for help
i (…) will/could/want/going/wanna (to) kill/stab/shoot/hurt/strangle/murder him/her/them/someone/somebody/my
feel like killing/hurting/stabbing him/her/them/someone/my
afraid/scared i (…) will/might/could (…) hurt/harm/hit (my/the) him/her/them/someone/kids/baby/child/children
"""

HARMLESS = """
passed out (the) flyers/leaflets/forms/food/papers
dying/die/died of/from laughter/laughing/boredom/heat/hunger/embarrassment/thirst/curiosity
dying to (see/know/try/meet/hear/go/start/get/eat)
to die for
die laughing
over my dead body
phone/battery/laptop/mobile/car/computer/screen (…) dead/died/dies/dying
dead tired
dead battery
~deadline
killing/kill time
killing it
killed it
my feet/back/head/legs/shoes/heat/noise/knees (…) killing me
shoot/shot/shooting myself in the foot
could kill for
i could kill for (a/some)
kill myself laughing
kill two birds
suicide squad
suicide mission
cut/hurt/burn/burned/burnt myself (a) (bit) on/shaving/cooking/while/slicing/peeling/opening
hurt myself (at) (the) lifting/playing/running/falling/work/gym/football
throw myself into
hang myself out
do not give up
never give up
not giving up
will not give up
give up on this/the/my printer/machine/app/computer/recipe/phone/password
can not do this shift/task/today/tomorrow/week/exercise/form
can not take any more coffee/cake/food/calls/orders/shifts
can not stand/bear it when
can not take it off/home/with/out/back
hit me that
hit/hits me up
hit/hits/beat/beats me/us at/in football/chess/fifa/cards/darts/pool/ping/tennis
heart attack of joy
nearly/almost had a heart attack (when/laughing)
hits the spot
stroke of (luck/genius)
can not breathe laughing
bleeding edge
make it stop beeping/raining/printing
what is the point of this/the/that meeting/form/training/task/exercise/button/rule
no point (in) coming/taking/calling/waiting/driving/going (early/home/there)
goodbye and thanks for
goodbye and thank you for
overdose of/on coffee/cake/chocolate/sugar/christmas
overdosed on coffee/cake/chocolate/sugar/christmas
with a knife and fork
cutting/cut/chop/chopping vegetables/onions/bread/meat with a knife
tired of everything being
burden to carry
"""

MEDIA = """
film movie series book novel podcast documentary song lyrics article news lecture play theatre game
course training class poster campaign tv netflix youtube episode story drill exercise dreamt dreamed
dream nightmare statistics research prevention firstaid
"""

NEGATIONS = "not never no without nor neither"
BETWEEN = """
to want wanted have had been am is was going of about any thoughts thought thinking feeling feel
because that a the planning plan plans think do be going feeling considered considering myself
"""
STILL_SO = "just only stop help know sure"

PAST = """
years ago
months ago
a long time ago
last year
when i was (…) young/younger/child/kid/teenager/little/16/15/17/14/13/12/18/19/20/years
used to
in the past
back then
once upon
in my youth
as a teenager/child/kid
in 2020/2021/2022/2023/2024
in 200*/201*/199*
previously
"""
NOW = "now again still anymore currently tonight today"
WELL = "well better fine ok okay happy good over behind past recovered"
COMPLETED = "committed died killed lost funeral hanged"
COMPLETED_INSIDE = "took taken ended"
FIRST_PERSON = "i my me myself mine"
# "i" is also Danish for "in"; it is the English "I" only before one of these.
AFTER_I = """
am was want will would have had feel think can could do did need just wish hate give know tried keep
might should really cannot wanted thought used cut took hurt
"""

SAYS_I = ""
STOPS = ""
TIES = "because that think"
AGAIN = "again still"
OTHERS = "family someone"

SPELLED_OUT = "suicide killmyself wanttodie endmylife overdose selfharm"
FILLERS = (
    "just really actually so maybe probably even literally fucking honestly truly simply kinda"
)
SMALL_WORDS = """
and but so because now please help i it this to with at all today im really the since when if thanks
"""
