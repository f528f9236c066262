"""English phrases for each intent, written as in safety/phrases.py: one per line, read by people."""

# One phrase is one line, however long, so that a list can be read from top to bottom.
# ruff: noqa: E501

SETS = {
    "kid": "child kid kids children son daughter baby boy girl toddler twins",
    "others": "mother mum mom father dad wife husband partner girlfriend boyfriend dog cat grandmother grandfather grandma grandpa",
    "worker": "~caseworker case-worker consultant mentor someone somebody human person adviser advisor worker",
    "ride": "bus buses train trains metro bike bicycle car tram ferry scooter tube",
    "boss": "boss manager colleague colleagues coworker coworkers they he she people chef supervisor everyone",
    "place": "placement internship job place work workplace",
}

PHRASES = {
    "absence_sick": """
am (still/so/really/very/too/quite/feeling) sick/ill/unwell/poorly
feel/feeling (really/so/very/too/a) (bit) sick/ill/unwell/poorly
sick today/tomorrow |
sick |
ill |
ill today
call/calling (in) sick
calling in sick
off sick
have/got/has (got) (a/the) (high/bad/really/splitting) (bad) fever/flu/migraine/headache/cold/covid/temperature/stomach/toothache
have got (a/the) (bad) fever/flu/migraine/headache/cold/covid/temperature
throwing/threw up
vomiting
~diarrhoea
food poisoning
stomach bug/ache/flu
sore throat
not feeling (very/so) well
do not feel (very/so) well
bad back today
in bed with (a/the) (fever/flu/cold)
sick leave
""",
    "absence_child_sick": """
<kid> (is/has/are/got) (…) sick/ill/unwell/fever/chickenpox/vomiting/flu/temperature/poorly
sick/ill <kid>
nursery/kindergarten/school/daycare (…) called/rang … sick/ill
home with (my) (sick) <kid>
""",
    "absence_appointment": """
~appointment
doctor/dentist/hospital/psychologist/midwife/physio today/tomorrow/at/on
at/see/seeing/to the/a/my doctor/doctors/~dentist/hospital/psychologist/~therapist/midwife/physio
~dentist
meeting at/with the (job) centre/center/bank/municipality/school/lawyer
meeting at the ~jobcenter/~jobcentre/municipality/school/bank
job interview
driving test
language school
blood test
parents/parent evening/meeting
have (an) exam
""",
    "absence_transport": """
<ride> … ~cancelled/~canceled/broken/stolen/flat
<ride> … not/never (…) running/coming/come/came/start/starting/working/show
<ride> (has) (is) broke/broken (down)
no <ride>/buses/trains/transport/transportation
flat tyre/tire
puncture
<ride> strike
strike … <ride>
no way/how (of) (to) (getting/get) (there/in/to)
no money for (the) <ride>/ticket/petrol/fare
can not afford the <ride>/ticket/fare
have (not) (got) no (a) lift/ride
snowed in
""",
    "absence_other": """
can not (…) (make) come/attend/work/make (it) (in/to/today/tomorrow/work)
can not (…) today |
will not be (in/there/at/coming) (in/there/work/today/tomorrow) (today/tomorrow) |
am not coming (in) (to) (work) (today/tomorrow) |
not coming (in) today/tomorrow
not coming (in) |
not able to come/work
unable to (come/attend/work)
not be there today/tomorrow
will not make it (today/in/tomorrow)
stay/staying (at) home (today/tomorrow)
need a/the day off
need (today/tomorrow) off
take/have (the) day off
~funeral
<others>/<others> (has/is/just/have) (…) died/dead/~hospital/passed/sick/ill
passed away
school/nursery/daycare/kindergarten (is/was) (…) closed/shut
no (one) (to) babysitter/childcare/look
no one to look after
can not face (it/coming/work) (today) (coming)
burst pipe
locked out
""",
    "late": """
~late |
be/am/running/arrive/arriving/coming/come/little (…) ~late/later
running (a) (bit) behind/late
will be (a/about) (bit/few/little) (10/15/20/30/five/ten/minutes) (minutes) late/delayed
late today
~delayed
~overslept
slept in
missed (my/the) <ride>
stuck in (traffic/a)
traffic jam
not (…) make it on/before/until/by
not be there (on) until/before/time/till
minutes/mins/min/hour late
""",
    "attending": """
on (my/the) way |
i will be there |
i will be there (at/by/in) (8/9/10/today/tomorrow)
am coming (in) (today/tomorrow/now) |
am here (now) |
am there (now) |
here now |
at the/my shop/store/place/workplace now |
have arrived
i arrived
just arrived
at work (now) |
am at (my) work/workplace (now) |
be there on time
coming (in) as (usual/planned/agreed)
see you (tomorrow/at/later/soon/monday/there)
am (feeling) better (now) and (coming)
ready for (today/work) |
back (at/to) work (tomorrow/today/on)
i will come (in) (today/tomorrow)
""",
    "wants_to_stop": """
want/like/going/need/have to stop/quit/leave/drop/end (out/from/at/in/with) (of) (my/the/this) <place>
quit/quitting (my/the/this) <place>
quit |
i quit
i am quitting
stop/end/leave/drop (out) (of/at/with) (the/my/this) <place>
dropping out
not coming/going back
never coming/going back
not want to come/go/work back/there/here
do not want (to) (be) (do) (in/this/the/my) (the/this/my) placement/internship (anymore)
want out of
want (a) different/new/another placement/internship/workplace
finished with (this/the/my) <place>
""",
    "pause_or_optout": """
stop |
pause |
~unsubscribe
stop sending/texting/messaging/writing/asking/contacting
stop the messages
stop messages
do not (text/write/message/contact) me (again/anymore)
not want (any) (more) (your/these) messages/texts/reminders
not want to (use/talk/chat/write/get) (with/to) (this/the/a/you) (bot/robot/messages)
leave me alone
opt out
take a break from (the/these/this) (messages/bot)
pause (the) messages/bot/reminders
delete/erase/remove (all) my/everything/me (data/information/account/messages)
too many messages
fewer messages
no more messages
withdraw (my) consent
""",
    "wants_contact": """
call/phone/ring me
give me a call/ring
can/could/would/please/get/want/need/ask/have (…) <worker> (…) (to) call/phone/ring/contact
talk/speak/chat to/with (my/a/an/the) (real) <worker>
talk/speak/talking to/with you/someone/anyone
need to talk
want to talk
real person/human
contact my <worker>
get hold of (my) <worker>
in touch with (my/a) <worker>
a call from
meeting with my <worker>
need (some/your) help |
""",
    "workplace_problem": """
<boss> (…) shout/shouts/shouted/shouting/yell/yells/yelled/yelling/bully/bullies/bullied/insult/insults/insulted/laugh/laughs/laughed/laughing/ignore/ignores/ignored/mean/rude/racist/nasty/horrible/screamed/angry (at/with/me/to)
~bullied
~bullying
~harass*
~racis*
being ignored
nobody/no (one) talks/talk/speaks to me
no one talks to me
made fun of me
makes fun of me
argument/fight/fell/conflict (out) with (my/a/the) <boss>
feel (…) left out
feel ~unsafe
~unsafe
not safe (at) (work/there)
dangerous (machine/work/machines/chemicals)
no/without (safety/protective) gloves/helmet/shoes/boots/equipment/goggles
bad atmosphere
treat/treats/treated me (badly/like/unfairly)
talks/talk down to me
""",
    "bad_match": """
tasks/work/job (…) (is/are) (…) boring/hard/easy/difficult/wrong/repetitive/monotonous/pointless
not (the) (right) (for) me (thing)
not for me
not right for me
wrong placement/place/job/field/internship
does not suit me
do not fit (in) (here/there)
nothing to do (there/here/all)
have nothing to do
not learning anything
learning nothing
learn anything
bored (at/of/with/there/all)
am (so/really) bored
only (ever) (get/allowed/let) to (clean/sweep/wash/sort)
all i do is
same (thing/task) every day
rather work/do/be
not what i (wanted/asked/signed/expected)
""",
    "accommodation_not_met": """
~agreed … but
agreement … (not) kept/broken/followed/ignored/respected
breaking/broke (the/our) agreement
not keep/keeping/kept/respect/follow/following/followed (to) (the/our/my) agreement
did/do not get/have (any/my/a) (agreed) break/breaks
no break/breaks
without (a/any/my) break/breaks
more hours than agreed/we/i
longer than (agreed/we)
more than agreed
had/have to lift/stand/carry (…) (even/although/though/heavy)
not allowed to lift but
not supposed to (lift/stand/work)
not what we agreed
even though (…) agreed
they (forgot) (about) (my) breaks
""",
    "low_mood": """
am/feel/feeling/been/felt (…) sad/down/depressed/lonely/~anxious/stressed/low/overwhelmed/exhausted/miserable/hopeless/nervous/terrible/awful/worthless/scared/empty/burned/burnt
~depressed
~depression
~anxiety
panic attack
~overwhelmed
~stressed
crying
cried
too much for me
everything is (too) (much/hard/difficult)
it is (all/just/so) (all/just/so) (too) much/hard
bad/hard/rough/tough/awful/terrible/horrible/difficult/worst day/week
not (…) (going/doing/go) (very/so/too) well |
did not go well
went (really/so) badly/bad
not good today
not so good
not great |
can not sleep
not sleep/slept/sleeping
tired of (it) (all/everything)
no energy
fed up
so tired
struggling
feel (so) alone
""",
    "good_news": """
got/get/offered (…) (a/the) job/contract/offer/praise/raise
i got hired
hired
passed (my/the) exam/test
went/going/goes/go (…) (really/very/so/great) well/great/fantastic
great/good/fantastic/amazing/lovely/nice/wonderful/best/fun day/week |
had a (…) great/good/fantastic/amazing/lovely/nice/wonderful/fun (day/time/shift)
am (so/really/very) happy/proud/glad
praised me
compliment*
love it here
i love (it/my/this/the) (here/job/work/placement/colleagues)
enjoy/enjoyed (it/my/the/today/working) (…)
colleagues (are) (so/really) (nice/lovely/kind)
it was fun
yay
good news
""",
    "goal_progress": """
reached/achieved/met/hit my/the goal/target
i (have) learned/learnt (to/how)
learned/learnt (how) (to) (use/do/run/work/make/serve)
have learned
i can now use/do/serve/drive/run/work
for the first time
first time (i)
managed to
on my own (today) |
all by myself
worked (all/the) four/4/three/3/five/5/full/whole hours/day
closer to my goal
~progress
up to (10/12/15/20) hours
more hours now
dared to
was there every day
made it through the (whole) (week/day)
""",
    "question_practical": """
when/what/where/who/how/which time/is/are/do/does/should/can/will/did/many/much/long/happens/bus/door/days/clothes (…)
what time
can/may/could i (…) (get/take/have/bring/park/swap/change/leave/use/come/eat)
do i need/have/get
should i (bring/wear/call/come/take)
am i allowed
is there (a/any) (parking/canteen/lunch/uniform/work/wifi/shift)
is it (open/closed)
whats the (address/number/time)
the address
""",
    "greeting_thanks": """
hi
hello
hey
good morning/evening/afternoon/night/day/weekend
thanks
thank you
thx
cheers
bye
okay
ok
see you
have a (nice/good) (day/weekend)
great |
perfect
cool
""",
}
NOT_MEANT = """
not sick/late/ill/sad/nervous/stressed
was sick/ill/late
sick of
if i am/get sick/late/ill
when i am sick/late
better late
afraid of getting sick
no fever
i can not wait
"""
