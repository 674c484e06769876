"""People without a name who say something inside a report, and the verbs they say it with."""

import re

_KNOWN = (
    r"officials?|sources?|diplomats?|observers?|analysts?|residents?|witness(?:es)?|officers?"
    r"|people"
    r"|experts?|aides?|commentators?|insiders?|locals|reports|delegates|negotiators|unions"
    r"|villagers"
    r"|staff|guests?|onlookers?|eyewitness(?:es)?|persons?|advisers?|advisors?|lawmakers?"
    r"|monitors?"
    r"|campaigners?|relatives?|families|neighbours?|parents?|teachers?|nurses?|doctors?|patients?"
    r"|pupils|students?|mothers?|fathers?|wives|widows?|critics|supporters?|opponents?|historians?"
    r"|economists?|lawyers?|scholars?|academics?|pollsters?|captains?|pilots?|sailors?|crews?"
    r"|passengers?|commuters|drivers?|farmers?|growers?|shepherds?|fishermen|miners?|dockers"
    r"|porters?|guards?|soldiers?|police|medics?|rescuers?|survivors?|refugees?|prisoners|traders?"
    r"|merchants|shopkeepers?|customers|clerks?|waiters?|cooks?|cleaners?|gardeners?|caretakers?"
    r"|stewards?|priests?|clergy(?:men)?|nuns?|elders?|activists?|protesters|demonstrators"
    r"|volunteers?"
    r"|members?|colleagues?|friends?|allies|rivals?|backbenchers?|councillors?|deputies|MPs?"
    r"|veterans?"
    r"|investigators?|inspectors?|engineers?|scientists?|doormen|doorman|bystanders?|passers-by"
    r"|travellers?|tourists|visitors?|viewers|listeners|readers|bloggers?|columnists?"
    r"|correspondents?"
    r"|newspapers|papers|broadcasters|outlets|media|websites|channels|stations|figures?|voices"
    r"|workers?|employees?|managers|porter|organisers?|translators?|interpreters?|technicians?"
    r"|boatmen|boatman|ferrym[ae]n|bargem[ae]n|fisherman|lorry drivers|hauliers?|truckers?"
    r"|(?:rights|human rights|aid|lobby|monitoring|campaign|pressure|watchdog|relief|church) "
    r"(?:groups?|agenc(?:y|ies)|organisations?)|charit(?:y|ies)|watchdogs?|think[- ]tanks?|NGOs?"
    r"|associations?|cooperatives?|[a-z]{3,}(?:ists|ians|smen|swomen|keepers|holders|goers"
    r"|workers)"
)
_SINGLE = (
    r"(?:porter|clerk|curate|verger|driver|guard|doorman|waiter|waitress|cook|nurse|neighbour"
    r"|witness"
    r"|source|diplomat|caretaker|steward|guide|gardener|ferryman|sexton|landlord|landlady"
    r"|innkeeper"
    r"|baker|farmer|fisherman|shepherd|janitor|cleaner|barman|barmaid|housekeeper|receptionist"
    r"|concierge|typist|stenographer|usher|bellringer|postman|postmistress|shopkeeper|boatman"
    r"|pilot)"
)
_MANY = (
    r"[Ss]ome|[Mm]any|[Ss]everal|[Oo]ther|[Oo]thers|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Aa]"
    r"|[Aa]n"
    r"|[Oo]ne|[Aa]nother|[Uu]nnamed|[Aa]nonymous|[Ss]enior|[Ff]ormer|[Ll]ocal|[Rr]egional"
    r"|[Ww]estern"
    r"|[Mm]edia|[Pp]ress|[Ff]oreign|[Oo]pposition|[Gg]overnment|[Hh]otel|[Uu]nconfirmed|[Mm]ost"
    r"|[Aa] few"
    r"|[Mm]ilitary|[Ss]ecurity|[Dd]iplomatic|[Uu]nion|[Hh]ospital|[Ii]ndependent|[Bb]oth"
    r"|[Cc]easefire"
    r"|[Aa] number of|[Dd]ozens of|[Ss]tate|[Aa]rmy|[Pp]olice|[Ii]nformed|[Ww]ell-placed"
    r"|[Hh]uman rights"
)
_WHO = (
    r"(?:\s(?:familiar|close|briefed|in|from|with|at|who|on|of|near|aboard|outside|behind|inside"
    r"|present|involved|among|across|along|around)\s(?:[\w’'-]+\s?){1,7}?)?"
)
CROWD = (
    rf"(?:(?:{_MANY})\s(?:[\w’'-]+\s){{0,4}}?)?(?i:{_KNOWN})\b{_WHO}"
    r"|(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ss]ome|[Ss]everal|[Mm]any|[Mm]ost|[Aa] (?:few|number|couple)) of"
    r" (?:the|his|her|their|its|those) (?:[\w’'-]+\s?){1,3}?"
    r"|(?:[Ss]omeone|[Ss]omebody|[Tt]hose) (?:who|with|close|familiar|briefed|in|at|on)"
    r" (?:[\w’'-]+\s?){1,6}?"
    rf"|[Tt]he (?:[a-z]+ ){{0,2}}?{_SINGLE}"
    r"|(?:[Ss]ome|[Mm]any)\sin\s[A-Z][\w'’&.-]*"
    r"|(?:[Ll]ocal|[Ss]tate|[Rr]egional|[Ff]oreign|[Oo]fficial|[Ii]nternational)\s"
    r"(?:media|press|newspapers|papers|broadcasters|outlets|television|TV|radio)"
    r"|[Aa]n? (?:[a-z]+ )?(?:local|regional|weekly|daily|evening|morning"
    r"|provincial) (?:news)?paper"
    r"|[Aa]n? (?:[a-z]+ )?(?:memo|memorandum|dossier|leaked (?:\w+ )?(?:letter|note|cable|report"
    r"|document|memo))(?: (?:leaked|seen|obtained|passed|shown) [^,.;]{3,40}?)?"
)
"""People without a name, and papers that nobody signs for."""

SOMEBODY = re.compile(
    rf"\b(?:{_KNOWN}|{_SINGLE}|some\w+|those|media|\w*paper|union|press|television|tv|radio"
    rf"|memo\w*|dossier"
    r"|leaked|gossip|rumours?|talk|speculation|whispers|word|(?:one|two|three|some|several|many"
    r"|most|few|number|couple) (?:of|in))\b"
)
"""What words in small letters hold wherever there is somebody without a name."""

NO_CROWD = frozenset(
    [
        "people",
        "staff",
        "guests",
        "media",
        "press",
        "voices",
        "figures",
        "figure",
        "members",
        "member",
        "both",
        "others",
    ]
)
"""Words too bare to be somebody who reports."""

VERBS = (
    r"(?:has |have |had |also |later |since |now |openly |privately |quietly |still ){0,3}"
    r"(?:reports?|reported|said|says?|wrote|writes|quoted|claim(?:s|ed)?|suggest(?:s|ed)?"
    r"|noted|notes|carried|added(?= that)|announced|told (?:the |our |this "
    r"|a )?[\w’]+(?: [A-Z]\w+){0,2}|(?:has|had|have) it"
    r"|believed?s?|thinks?|thought|fear(?:s|ed)?(?= (?:that|the|a))|expect(?:s|ed)?|confirm(?:s"
    r"|ed)?"
    r"|estimated?s?|alleg(?:e|es|ed)|complain(?:s|ed)?|insist(?:s|ed)?|recall(?:s|ed)?"
    r"|reckon(?:s|ed)?|sw(?:ear|ears|ore)|maintain(?:s|ed)?|argue[sd]?|suspect(?:s|ed)?"
    r"|accus(?:e|es|ed)|assert(?:s|ed)?|warn(?:s|ed)?|predict(?:s|ed)?|den(?:y|ies|ied)"
    r"|speculat(?:e|es|ed)|whisper(?:s|ed)?|mutter(?:s|ed)?|acknowledge[sd]?|conced(?:e|es|ed)"
    r"|admit(?:s|ted)?|guess(?:es|ed)?|remember(?:s|ed)?|put(?:s)?(?= the (?:number|figure|cost"
    r"|toll))"
    r"|described?s?|spoke of|speaks? of|talk(?:ed)? of)"
)
"""What they do who say something."""
