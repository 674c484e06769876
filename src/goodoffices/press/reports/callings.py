"""What people are called by who write of them without an office: trades, ages, peoples."""

import re

from goodoffices.press.reports import lexicon
from goodoffices.press.reports.lexicon import words

CALLINGS = words(
    """
accused actuary acrobat addict adventurer aide-de-camp angler apprentice artisan artist
asylum-seeker auctioneer babysitter backbencher backpacker ballerina barber barman barista
bartender bassist batsman batter biker billionaire biographer blogger bookseller boxer brewer
bricklayer bride bridegroom businessman businesswoman busker butcher butler buyer cabbie
cameraman captive caregiver carer caricaturist cartoonist cashier caterer celebrity cellist
centenarian chairperson-elect challenger champion choreographer churchgoer citizen claimant
cleaner client climber clinician clown co-author co-owner co-worker co-writer cobbler collector
comedian comic commentator competitor composer con-man conservationist constituent consultant
consumer contestant contractor contributor convict cook copywriter cowboy craftsman creator
cricketer critic crofter cyclist dancer dealer debutant defector defendant defender demographer
designer detainee detective devotee disciple diver dissident documentarian donor drummer dweller
educator egyptologist employee employer entertainer entrant essayist ethicist evangelist ex-wife
ex-husband exile explorer eyewitness farmhand farmworker fashionista feminist fiddler filmmaker
film-maker financier firefighter fireman fisherwoman fisherfolk florist folklorist footballer
forecaster foreman forester forwarder freelancer frontman fugitive fundraiser gambler gamekeeper
gamer gardener gentleman giver glazier golfer graduate gravedigger greengrocer grocer groom
groundsman guitarist gunman gymnast hacker hairdresser handyman healer heckler heir heiress
helper hiker historian-in-residence hobbyist homeowner hostage hostess hotelier householder
housekeeper housewife hurdler illustrator immigrant impersonator incumbent influencer informant
innovator inmate insider instructor intern interviewee interviewer investigator islander jailer
janitor jeweller jockey juror lad landowner landlady laureate layman lecturer legislator
lifeguard lineman linguist listener lobbyist locksmith loser lover loyalist machinist magician
magistrate maid mariner mathematician mayoress-elect medic mentor metallurgist midfielder migrant
militant millionaire mobster moviegoer motorist mountaineer muralist musicologist mum mom dad nan
nanny narrator naturalist navigator neurologist neuroscientist newcomer newsreader nomad nominee
non-executive nutritionist oarsman octogenarian oceanographer oncologist onlooker opponent
optician organist orphan outsider painter-decorator panellist panelist parent partygoer passer
passer-by pastor paediatrician pediatrician pathologist patron peasant peddler pedestrian
penfriend pensioner performer pharmacist philanthropist philosopher photographer photojournalist
physician pianist picker pilgrim pioneer pitcher playwright plaintiff plasterer policewoman
politician postman postmaster postwoman preacher predecessor premier-elect prisoner producer
programmer promoter prospector provost psychic publicist publisher punter pupil-barrister
purchaser racegoer racer radiologist rancher reader rebel recipient recluse recruit recruiter
reformer renter repairer republican-elect rescuer rescuee retiree reveller revolutionary rider
roofer rower runner sceptic skeptic schoolboy schoolgirl schoolteacher scout scriptwriter
sculptor seaman seamstress seller seaweed-farmer sergeant-major servant settler sexagenarian
septuagenarian nonagenarian shaman shareholder shopper showman singer-songwriter skater skier
smuggler socialite songwriter spectator sportsman sportswoman sprinter spy stallholder
stakeholder starlet stepfather stepmother stuntman stylist subscriber substitute successor
sufferer superfan supporter surfer surveyor survivalist suspect swimmer tattooist taxpayer teen
teenager technician technologist teammate soprano theologian thief thinker tourist toddler
townsman traveller traveler truck-driver trucker trustee tutor umpire undertaker undergraduate
postgraduate urbanist user usher vendor veterinarian vicar-general vice-captain viewer vintner
virologist visitor vlogger voter wag walker warrior watcher watchman weatherman welder
whistleblower whistle-blower whaler winemaker winner witness woodworker woodsman workman wrestler
yachtsman archdeacon canon boatswain yachtswoman youngster youth zoologist newlywed defenceman
shortstop quarterback linebacker winger keeper-manager centre-back
"""
)
"""What somebody is called who holds no office."""

PEOPLES = words(
    """
afghan albanian algerian american angolan argentine argentinian armenian australian austrian
azerbaijani bahraini bangladeshi belarusian belgian bolivian bosnian brazilian briton british
bulgarian burmese cambodian cameroonian canadian catalan chilean chinese colombian congolese
croat croatian cuban cypriot czech dane danish dutch dutchman egyptian emirati english englishman
englishwoman eritrean estonian ethiopian filipino finn finnish french frenchman frenchwoman
georgian german ghanaian greek guatemalan haitian honduran hungarian icelander indian indonesian
iranian iraqi irish irishman irishwoman israeli italian jamaican japanese jordanian kazakh kenyan
korean kosovan kuwaiti kurd kyrgyz latvian lebanese liberian libyan lithuanian macedonian
malaysian malian maltese mexican moldovan mongolian moroccan mozambican namibian nepali
nicaraguan nigerian norwegian omani pakistani palestinian panamanian paraguayan peruvian pole
polish portuguese qatari romanian russian rwandan salvadoran saudi scot scotsman scottish
senegalese serb serbian singaporean slovak slovene slovenian somali spaniard spanish sudanese
swede swedish swiss syrian taiwanese tanzanian thai tunisian turk turkish turkmen ugandan
ukrainian uruguayan uzbek venezuelan vietnamese welsh welshman yemeni zambian zimbabwean democrat
republican
"""
)
"""Of which people or party somebody is."""

_MADE = re.compile(
    r".{2,}(?:ologist|ographer|ician|iatrist|keeper|holder|worker|goer|owner|maker|player|seeker"
    r"|smith|monger|woman|women|[a-z]{2}sman|driver|grower|bearer|breeder|dweller|master|mistress|wright|warden|mate|writer|trader)s?"
)


def is_calling(word: str) -> bool:
    """Whether a word in small letters says what a person is."""
    return word in CALLINGS or bool(_MADE.fullmatch(word))


def is_compatriot(word: str) -> bool:
    """Whether a word in small letters is that for one of a people, and not for all of it."""
    return word in PEOPLES and not word.endswith(("sh", "ch", "ese", "iss"))


_OWNERS = words("his her hers their its my our")


def human(told: str) -> bool:
    """Whether words without a name are those for a person."""
    heads = [word.strip(".,").casefold() for word in told.split()]
    heads = [word for word in heads if word not in _OWNERS]
    plain = {word[:-1] for word in heads if word.endswith("s")} | set(heads)
    if plain & (lexicon.OFFICES | lexicon.FEMALE | lexicon.MALE | lexicon.HUMANS):
        return True
    if any(word.endswith("-year-old") for word in heads):
        return True
    return any(map(is_calling, plain)) or bool(heads and is_compatriot(heads[-1]))
