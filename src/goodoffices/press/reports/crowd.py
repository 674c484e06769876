"""People without a name who say something inside a report, told from those who have one."""

import re

_HEADS = re.compile(
    r"officials?|sources?|diplomats?|observers?|analysts?|\w*witness(?:es)?|correspondents?"
    r"|reporters?|lawmakers?|monitors?|people|persons?|aides?|staff"
    r"|insiders?|locals|reports?|accounts?|delegates?|envoys?|unions|families|neighbours?"
    r"|parents?|kin"
    r"|police|media|newspapers|papers|broadcasters|outlets|websites|channels|stations|voices"
    r"|hands|crew"
    r"|crews|folk|m[ae]n|wom[ae]n|boys?|girls?|children|wives|widows?|clergy|nuns?|priests?"
    r"|MPs?|deputies"
    r"|guests?|guards?|cooks?|clerks?|judges?|captains?|pilots?|medics?|critics|friends|allies"
    r"|colleagues"
    r"|hosts|experts?|residents?|patients?|students?|pupils|merchants?|agents?|accountants?"
    r"|lieutenants?"
    r"|figures?|members?|groups?|charit(?:y|ies)|watchdogs?|think[- ]tanks?|NGOs?|associations?"
    r"|cooperatives?|agenc(?:y|ies)|memo|memorandum|dossier|leaflet|pamphlet|rumours?|gossip"
    r"|half|curate"
    r"|verger|caretaker|steward|guide|sexton|landlady|concierge|usher|apprentices?|nurses?"
    r"|relatives?"
    r"|activists?|officers?|detectives?|veterans?|refugees?|evacuees?|employees?|trainees?"
    r"|monks?|bishops?"
    r"|professors?|soldiers?|scholars?|minister|commuters|poets?|chefs?|chauffeurs?|midwives"
    r"|midwife"
    r"|nephews?|nieces?|sons?|daughters?|brothers?|sisters?|mothers?|fathers?|uncles?|aunts?"
    r"|cousins?"
    r"|somebody|someone|sailors?|tailors?|actors?|mayors|doctors?|inspectors?|councillors?"
    r"|governors"
    r"|\w{3,}(?:ers|ists?|ians?|smen|sman|women|woman|men|man|folk|keepers?|holders?|goers?"
    r"|workers?)"
    r"|(?!tract|fact|sect|mot|react|mirr)\w{2,}(?:at|it|ct|is|ut|ss|vey|ail)ors?"
    r"|\w{3,}(?<!lett)(?<!numb)(?<!pap)(?<!post)(?<!regist)(?<!clust)er"
)
_SINGLE = re.compile(
    r"(?:porter|clerk|curate|verger|driver|guard|doorman|waiter|waitress|cook|nurse|neighbour"
    r"|witness"
    r"|source|diplomat|caretaker|steward|guide|gardener|ferryman|sexton|landlord|landlady"
    r"|innkeeper"
    r"|baker|farmer|fisherman|shepherd|janitor|cleaner|barman|barmaid|housekeeper|receptionist"
    r"|crew"
    r"|concierge|typist|stenographer|usher|bellringer|postman|postmistress|shopkeeper|boatman"
    r"|pilot"
    r"|correspondent|reporter|staff|locals|police)"
)
_PLAINLY = re.compile(
    r"sides?|part(?:y|ies)|ministers|ministr(?:y|ies)|governments?|mediators?|facilitators?|teams?"
    r"|delegations?|negotiators?|rules|signs?|clocks?|letters?|documents?|reporters|journalists"
    r"|spokes\w+|statements?|numbers|papers?|orders?|posters?|others?|winters?|summers?|matters?"
    r"|presidents?|leaders?|members?|premier|speaker|commissioner|chancellor|commander|minister"
    r"|chief|head|go-betweens?|answers?|offers?|figures?|letter|ladder|water|weather"
    r"|minutes|talks|man|woman|river|paper|number|corner|answer|border|order|summer|winter|power"
)
_OPEN = re.compile(
    r"(?:some|many|several|other|most|an?|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|dozens of"
    r"|a (?:few|number|couple) of|another|unnamed|anonymous|certain|both|hundreds of|half a dozen"
    r"|at least \w+|more than \w+|\d+)\s",
    re.IGNORECASE,
)
_OF_THEM = re.compile(
    r"(?:one|two|three|four|some|several|many|most|a few|a number|a couple) of (?:the|his|her"
    r"|their|its|those|them)\b|(?:some|many) in [A-Z]|(?:someone|somebody|those|people) (?:who"
    r"|with|close"
    r"|familiar|briefed|in|at|on|near) \w|word (?:on|in|at|around|from) the \w+$"
    r"|(?:rumours?|gossip|speculation|whispers)\b",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"(?:,|\s(?:who|whom|with|in|at|of|from|on|to|for|near|close|familiar|briefed|outside"
    r"|inside|behind"
    r"|aboard|handed|seen|leaked|present|involved|across|along|around|among|speaking|told|by|under"
    r"|passed|obtained|that|which|living|working|waiting|standing)\s)"
)
_POSSESSED = re.compile(r"(?:his|her|their|its|our|[\w’']+[’']s?)\s", re.IGNORECASE)
_NAMED = re.compile(r"\s[A-Z][\w’'-]+$")
_BARE = frozenset(
    ("people", "staff", "guests", "media", "press", "voices", "figures", "both", "others", "one")
)
_STRAY = re.compile(
    r"(?:was|were|is|are|be|been|has|have|had|that|for|to|of|by|with|from|about|not|he|she|it"
    r"|they|we|i"
    r"|you|nobody|no|who|which|if|whether|when|after|before|than|there|to me|over|into|without"
    r"|asked)\s",
    re.IGNORECASE,
)
_MANY = ("s", "men", "people", "folk", "staff", "police", "clergy", "crew", "media")
_MOST = 14


def is_crowd(phrase: str) -> bool:
    """Whether a phrase is of somebody without a name, who holds no seat at the talks."""
    if phrase.lower() in _BARE or _STRAY.match(phrase) or len(phrase.split()) > _MOST:
        return False
    if _OF_THEM.match(phrase):
        return True
    opened = _OPEN.match(phrase)
    definite = phrase[:4].lower() == "the " or _POSSESSED.match(phrase)
    core = _FROM.split(phrase, maxsplit=1)[0]
    related = core != phrase
    head = core.split()[-1] if core else ""
    if _NAMED.search(core) or not _HEADS.fullmatch(head.lower()):
        return False
    if opened:
        return not _PLAINLY.fullmatch(head.lower()) or _excepted(core, head, related)
    if definite:
        return bool(_SINGLE.fullmatch(head)) or (_many(head) and not _PLAINLY.fullmatch(head))
    return _many(head) and not _PLAINLY.fullmatch(head.lower())


def _excepted(core: str, head: str, related: bool) -> bool:
    """A former minister, a member of something, a man who will not be named."""
    if head in ("man", "woman", "member", "members", "figure", "figures", "lawmakers"):
        return related or len(core.split()) > len(("a", "man"))
    return "former" in core or "unnamed" in core or "opposition" in core.lower()


def _many(head: str) -> bool:
    low = head.lower()
    return low.endswith(_MANY)
