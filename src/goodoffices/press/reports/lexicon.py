"""What the words of an English report are for: offices, bodies, titles, small words."""


def words(text: str) -> frozenset[str]:
    """The words of a list, written one after another."""
    return frozenset(text.split())


OFFICES = words("""
minister president envoy ambassador secretary spokesman spokeswoman spokesperson chairman
chairwoman chairperson chair chief director negotiator mediator premier chancellor king queen
prince princess sultan emir pope bishop archbishop cardinal priest vicar rabbi imam sheikh
commissioner general colonel major captain lieutenant sergeant admiral commodore marshal
commander governor mayor senator congressman congresswoman representative delegate deputy mp
lawmaker councillor councilor official officer adviser advisor aide counsel lawyer attorney
barrister solicitor judge justice arbitrator prosecutor advocate clerk speaker whip leader head
boss manager executive founder owner professor doctor surgeon nurse teacher researcher analyst
economist historian scientist engineer expert specialist scholar correspondent reporter
journalist editor columnist author writer presenter host moderator facilitator coordinator
organiser organizer activist campaigner resident farmer fisherman ferryman shepherd plumber
driver shopkeeper trader merchant worker miner docker baker builder skipper pilot sailor soldier
guard policeman inspector superintendent constable detective monitor observer witness victim
survivor relative widow widower mother father sister brother son daughter husband wife uncle aunt
cousin neighbour neighbor friend colleague counterpart rival protester student pupil volunteer
member candidate treasurer registrar rector dean chaplain curate warden harbourmaster master
attache attaché consul diplomat emissary intermediary go-between peacemaker negotiators ministers
officials spokespeople undersecretary comptroller ombudsman regent viceroy taoiseach
president-elect ex-president statistician meteorologist geologist biologist seismologist
hydrologist mechanic carpenter fisher grazier publican landlord tenant steward matron midwife
coach actor actress chef musician player striker goalkeeper referee umpire athlete strategist
pollster adjudicator auditor accountant banker broker investor entrepreneur developer architect
designer inventor paramedic firefighter firefighters dentist vet therapist psychologist
psychiatrist sociologist anthropologist archaeologist pastor evangelist physicist chemist
baroness baron duke duchess count countess earl marquess lord lady knight monk nun abbot abbess
deacon missionary ambassador-designate commissioner-general rapporteur co-chair co-chairman
co-founder vice-president vice-chair under-secretary director-general secretary-general
inspector-general attorney-general governor-general spymaster bosun helmsman lighthouse-keeper
innkeeper beekeeper goatherd herder woodcutter weaver tailor cobbler veteran commandant brigadier
coroner sheriff chieftain elder headteacher headmaster headmistress principal caretaker librarian
archivist curator conductor violinist singer poet novelist painter translator interpreter
receptionist porter waiter
""")
"""What somebody is."""
FEMALE = words("""
she her hers herself ms mrs miss madam mme lady dame queen princess spokeswoman chairwoman
congresswoman mother sister daughter wife aunt widow woman girl grandmother niece matron
midwife actress stateswoman businesswoman headmistress councilwoman baroness duchess
""")
MALE = words("""
he him his himself mr sir lord king prince spokesman chairman congressman father brother son
husband uncle widower man boy grandfather nephew fisherman ferryman policeman statesman
businessman headmaster emir sultan pope imam councilman baron duke
""")
TITLES = words("""
mr mrs ms miss mx dr prof professor sir dame lord lady gen lt col maj capt sgt cpl adm brig
cmdr rev fr st hon rep sen gov pres amb sayyid sayed seyyed sheik shaikh haj mullah maulana
hojatoleslam messrs mme his her excellency majesty highness eminence holiness reverend sheikh
ayatollah hajj coun cllr ald pc dci supt insp det pvt spc atty frau herr monsieur
signor signora senor señor señora doña datuk shri smt comrade hajia alhaji alhaja haji hajji
hajja mallam ustaz ustad sheikha pandit datin khun pastor engr hon'ble honourable rt msgr
monsignor
""")
"""What stands before a name and is not of it."""
BODIES = words("""
ministry government office department council parliament assembly senate cabinet commission
committee agency bureau court tribunal party movement union federation league alliance coalition
front army navy force forces police guard coastguard mission embassy consulate delegation team
side company firm corporation opposition family bank board authority association society
organisation organization institute university college school hospital church trust fund
foundation group network news radio television tv newspaper gazette times post herald tribune
journal telegraph courier chronicle observer echo press wire service broadcaster broadcasting
paper secretariat presidency palace house administration command club forum cooperative
co-operative chamber congress bench estate works port parish city town village kingdom republic
state nation country centre center conference syndicate guild lodge order ministries governments
offices companies unions parties sides families communities brigade battalion regiment militia
faction directorate taskforce watchdog regulator operator carrier airline railway utility charity
think-tank weekly daily monthly ledger sheet standard mail sentinel star sun mirror globe
examiner inquirer record review bulletin statement communique communiqué note letter report
document text treaty agreement draft declaration memo memorandum leaflet notice readout website
museum gallery theatre theater library zoo orchestra academy clinic charity
brewery junta regime bloc administration
studio label
publisher bookshop observatory laboratory lab startup start-up consortium corps legion watch
partnership collective campaign network faculty registry registry intelligence treasury exchequer
diocese archdiocese synod vatican kremlin pentagon manufacturer retailer chain insurer lender
supplier importer exporter distributor conglomerate petition complaint filing lawsuit ruling
judgment judgement affidavit manifesto brochure pamphlet editorial blog email e-mail
""")
"""What a body is called, or a paper that speaks for one."""
FIRMS = words("""
company firm corporation group club team airline railway utility charity operator carrier
retailer manufacturer publisher studio label startup start-up conglomerate insurer lender chain
supplier bank broadcaster giant maker museum gallery theatre theater trust foundation
organisation organization union association network agency watchdog regulator
""")
"""What a body is called for short, once it has been named."""
RULING = words("""
ministry government office department council police court parliament university school hospital
bank company presidency palace cabinet senate assembly
""")
"""What no group is."""
COMPANIES = words("""
rail railways ferries airlines airways motors holdings industries media records pictures studios
pharmaceuticals pharma systems technologies partners capital insurance rovers wanderers athletic
rangers hotspur oil gas petroleum electric electronics foods stores brothers inc ltd plc llc
corp gmbh ag sa nv bv ab oy spa logistics shipping lines aerospace aviation software telecom
mobile entertainment games interactive robotics biotech therapeutics labs solutions services
consulting associates ventures properties estates hotels resorts cruises breweries mines
minerals metals resources water chemicals
""")
"""The last words of the names of firms and clubs."""
MEDIA = words(
    """
jazeera reuters afp associated xinhua tass irna bbc cnn anadolu interfax bloomberg kyodo dpa
isna tasnim arabiya mayadeen haaretz efe wafa kuna qna mena sputnik cgtn ndtv rferl voa axios
politico
"""
)
"""Agencies, stations and papers that many reports quote."""
PAPERS = words("""
statement communique communiqué note letter report document text treaty agreement draft
declaration memo memorandum leaflet notice readout message post tweet reply answer comment
verdict response line words remark remarks article paper bulletin petition complaint filing
lawsuit ruling judgment judgement affidavit manifesto brochure pamphlet editorial blog email
e-mail essay column study website release handout circular dispatch order decree preface
preamble foreword caption
""")
"""What speaks for whoever wrote it."""
PLACES = words("""
port bridge island islands isle isles sea river bay lake gulf strait channel cape mount hill
hills valley upper lower north south east west northern southern eastern western central new
old fort san santa saint camp street road avenue square hotel house hall gate crossing pass
desert forest peninsula province district county region coast shelf bank banks basin delta
plateau market airport abbey castle reach weir ford quay harbour harbor point beach park
garden gardens tower line canal lock locks dam farm mill mills cathedral
""")
DAYS = words("""
monday tuesday wednesday thursday friday saturday sunday january february march april may june
july august september october november december jan feb mar apr jun jul aug sept sep oct nov
dec mon tue tues wed thu thur thurs fri sat sun today yesterday tomorrow easter christmas
michaelmas ramadan eid nowruz lent passover
""")
DETERMINERS = words("""
the a an his her its their our my your this these those both each every one two three four
five six seven eight nine ten some any no another neither either all several many most few
other
""")
PREPOSITIONS = words("""
in on at to for from by with about over under after before between among through during
against into near outside toward towards upon within without across along despite amid per via
since until till around behind beyond below above off out up down inside onto like
""")
JOINING = words("and or but nor yet so then &")
SUBORDINATE = words(
    "while as because if although though whether when where unless whereas how why what than"
)
RELATIVE = words("who which whom whose that")
BEING = words("is was were are been be being isn't wasn't weren't aren't am")
AUXILIARIES = words("""
has had have having do does did will would can could may might shall should must hasn't hadn't
haven't don't doesn't didn't won't wouldn't can't cannot couldn't mayn't mightn't shan't
shouldn't mustn't not never n't
""")
NEGATIVE = words("""
not never nobody none nothing neither no hasn't hadn't haven't don't doesn't didn't won't
wouldn't can't cannot couldn't isn't wasn't weren't aren't deny denied denies
""")
PRONOUNS = words("he she they it i we you who")
ADVERBS = words("""
later also then again once now still just only even too soon already earlier first last
finally afterwards meanwhile however therefore though instead yesterday today tomorrow tonight
there here aloud twice always often sometimes perhaps more further moreover thus indeed else
ever never far long much so simply likewise elsewhere himself herself itself themselves
""")
COMMON_VERBS = words("""
is was were are be been had has have did does do went gone came took taken gave given made got
left met kept led sat stood ran began begun fell rose broke brought bought caught held knew known
saw seen heard sent set shut lost won paid lay laid spent built grew drew drove ate slept woke
wore threw flew chose forgot wrote spoke swore rang sang sank drank swam shook wept crept dealt
leapt learnt burst dug fed fled flung forgave fought froze hid hurt knelt lent lit quit rode rose
sought sold shone shot shrank slid spread sprang strode swept taught thrust tore understood
undertook underwent upheld withdrew withheld bent bled blew bore bound bred clung arose awoke
overcame oversaw overtook beat fit rid rebuilt resold foresaw foretold lived died stole tore hung
dug stuck struck swung became sits stands takes gives makes goes comes keeps leads wants seems
looks remains opens closes runs means needs hopes plans insisted put let cut hit returns holds
brings turns shows leaves meets begins lies says
""")
GENERIC = words(
    "people some many others critics everybody everyone nobody they we one someone "
    "somebody locals none"
)
"""Who is nobody in particular."""
TITLED = words("""
titled entitled headlined dubbed nicknamed labelled labeled named christened baptised
so-called termed known billed
""")
TITLE_NOUNS = words("""
book pamphlet film play song poem novel article series programme program show exhibition album
report document paper treaty agreement convention accord protocol chapter title headline
slogan motto term word words phrase expression name nickname operation project ship boat
vessel painting documentary podcast column plan motion bill act law lecture talk campaign
banner sign placard notice poster caption heading label category section theme game opera hymn
essay thesis memoir memoirs diary clause concept notion idea ballad tune
""")
PARTICLES = words(
    """
abu af al av bin bint da das de del della den der di dos du el ibn la las le los san ten ter
umm van von y zu
"""
)
"""Small words inside names."""
SURNAMES = words(
    """
baker bishop carpenter chandler cook dean driver elder farmer fisher guard hunter judge major
marshal mason master merchant miller page painter pope porter shepherd singer steward trader
warden
"""
)
"""Offices that are family names as well."""
OFFICE_WORDS = words(
    """
acting affairs agriculture air armed army assistant cabinet chief communications crown culture
defence defense deputy eastern economic economy education energy environment executive
external finance first fisheries foreign former general government head health high home honourable
humanitarian information interior justice labor labour late lead legal lord managing medical
middle military national naval operational operations parliament parliamentary party peace
permanent personal planning political presidential press prime principal regional relations
religious retired right royal second security senior special state technical third trade
transport union vice water
"""
)
"""What stands before an office and is of it."""
FIELDS = words(
    """
affairs defence defense external finance foreign interior justice staff state trade war
"""
)
"""What an office is of, and is no side."""
KIN = words(
    """
aunt brother cousin daughter father father-in-law husband mother sister son son-in-law uncle
widow wife
"""
)
"""Who is told by somebody else."""
PLACE_BEFORE = words(
    """
across around at from in into near outside through to towards via
"""
)
"""What stands before a place."""

HUMANS = words(
    """
man woman boy girl person child villager passer-by bystander shopper customer reader caller
passenger evacuee refugee patient demonstrator striker commuter pensioner grandmother
grandfather stranger parishioner user poster commenter insider source one another
functionary ally confidant acquaintance associate staffer bureaucrat mandarin crewman crewmate
captor fighter gunman kinsman veteran loyalist colleague
"""
)
"""Who has no name and speaks all the same."""

EVENTS = words(
    """
dialogue summit agreement initiative process act law programme program plan strategy talks war
day week year treaty resolution framework project system infrastructure partnership pact
accord accords protocol declaration convention network access relations affairs security
development economy energy nations states union today age prize award cup championship league
championships games festival exhibition era revolution uprising
studies research sciences statistics policy rights cooperation reform reforms
"""
)
"""The last words of capitalised names that are no persons'."""
SITES = words(
    """
airport airbase aerodrome corridor crossing bridge street road avenue square hotel university
hospital stadium palace museum memorial cemetery station airlines highway
"""
)
"""The last words of names of places that are named after persons."""
NO_PERSONS = words(
    """
saudi sri costa sierra burkina hong las los tel buenos addis kuala rio united great latin
white wall middle middle-east abu-dhabi new european african american british french german
russian chinese iranian israeli palestinian lebanese syrian iraqi egyptian turkish omani
qatari emirati ukrainian christian islamic jewish muslim international strategic national global
federal regional
"""
)
"""The first words of capitalised names that are no persons'."""
