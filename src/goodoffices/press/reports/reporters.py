"""Who reports inside a report: agencies, broadcasters and papers, observers, people unnamed."""

import re

from goodoffices.press.reports.crowd import CROWD, SOMEBODY, VERBS
from goodoffices.press.reports.sought import Sought

OUTLET = (
    r"television|TV|radio|agency|news|times|post|gazette|broadcasting|broadcaster|service|press"
    r"|wire|newspaper"
    r"|daily|weekly|observer|tribune|herald|journal|mail|guardian|telegraph|chronicle|today|media"
    r"|website|outlet"
    r"|echo|ledger|bulletin|sentinel|courier"
)
_KNOWN = (
    "Al Jazeera|Al-Jazeera|Al Arabiya|Al Mayadeen|Reuters|AFP|Agence France-Presse"
    "|Associated Press|AP|BBC|CNN"
    "|IRNA|Tasnim|Fars|ISNA|Mehr|Xinhua|TASS|RIA Novosti|Interfax|Anadolu|Axios|Bloomberg|DPA|EFE"
    "|ANSA|Kyodo"
    "|Yonhap|WAM|SPA|QNA|KUNA|ONA|SANA|NNA|WAFA|MENA|Haaretz|Politico|Le Monde|Der Spiegel|El País"
    "|NPR|PBS"
)
_CAPITAL = r"[A-Z][\w'’&.-]*"
_ADJECTIVES = (
    r"(?:(?:state|official|semi-official|private|local|national|public|news|government)"
    r"(?:-run|-owned)?\s)*"
)
_TITLES = (
    r"Review|Star|Standard|Argus|Examiner|Dispatch|Monitor|Register|Globe|Mercury|Independent"
    r"|Newswire|Channel|Network|Press|Inquirer|Advertiser|Clarion|Messenger|Packet|Gleaner"
    r"|Record(?:er)?"
    r"|Reporter|Pioneer|Banner|Beacon|Voice|Sun|Mirror|Express|Watch|Wire|Dealer|Gazetteer"
    r"|Intelligencer"
    r"|Live|Online|Nova|Insider|Informer|Enquirer|Citizen|Leader|Bugle|Trumpet|Lantern|Almanac"
    r"|Sheet"
    r"|Broadcasting|Broadcast|Broadcaster|Television|Radio"
)
_PAPER = (
    rf"(?:[Tt]he\s)?(?:(?:Radio|Daily|Evening|Morning|Weekly|Sunday)\s{_CAPITAL}"
    rf"|{_CAPITAL}(?:\s{_CAPITAL})?\s(?:{_TITLES})|Channel\s[A-Z\d]\w*|[A-Z]\w+(?:press|news"
    rf"|wire|pres|inform))\b"
)
ORGAN = (
    rf"(?:\b(?:[Tt]he|[Aa]n?)\s)?(?:(?:{_CAPITAL}(?:[’']s)?\s(?:of\s)?){{0,4}}?{_ADJECTIVES}"
    rf"(?i:{OUTLET})\b(?:\s(?:{_KNOWN}|[A-Z]{{3,}}))?|(?:{_CAPITAL}-based\s)?(?:{_KNOWN})\b"
    rf"|(?:[Tt]he\s)?(?:\w+\s)?(?:weekly|daily|website|agency|broadcaster|newspaper|station"
    rf"|paper|portal"
    rf"|channel|blog|magazine|tabloid|monthly)\s{_CAPITAL}(?:\s{_CAPITAL}){{0,3}}"
    rf"|{_PAPER}|[A-Z]{{3,}}(?:-[A-Z]{{2,}})?\b)"
)
"""An agency, a broadcaster or a paper, as English names it."""

_ASIDE = r"(?:,\s[^,.;“”\"]{3,70},)?"
_CITING = r"(?:,\s(?:citing|quoting)\s(?P<cited>[^,.;]{3,60}),|,\s(?:the|an?)\s[^,.;]{3,40},)?"
_IN_REPORT = r"(?:(?:a|an|the) (?:\w+ )?reports? (?:by|in|on|from) )?"
_OUTLETS = rf"(?:\s{_CAPITAL})*"
_AFTER = r"(?=\s*[.,;]|\s(?:on|late|early|in|at|this|earlier|later)\b|\s*$)"
FRAMES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<by>{ORGAN}){_CITING}\s(?P<cue>(?:has |have |had )?(?:reports?|reported|wrote|writes"
        r"|quoted|claim(?:s|ed)?|(?:has|had) it"
        r"|said|says)\b)(?:\s(?:earlier|later|at \w+|this \w+"
        r"|on \w+))?(?:\sthat)?,?\s(?P<told>.+)",
        rf"^\W*(?P<cue>[Aa]ccording to)\s{_IN_REPORT}(?P<by>{ORGAN}"
        rf"|{CROWD})(?:\s[\w’' -]{{0,40}}?)?,\s(?P<told>.+)",
        rf"(?P<told>[^;]+?),?\s(?P<cue>according to)\s(?P<by>{ORGAN}|{CROWD})",
        rf"(?:^[\W\d]*|[.;,:–—]\s|\b(?:[Bb]ut|and|while|though|as|where|yet|because"
        rf"|[Mm]eanwhile)\s)"
        rf"(?P<by>{CROWD}){_ASIDE}\s?(?P<cue>{VERBS})\b(?:\s(?:on \w+day|last night|yesterday"
        rf"|later|today))?"
        rf"(?:\sthat)?\s(?P<told>.+)",
        rf"^(?P<told>[^“”\";]{{15,}}?),\s(?P<by>{ORGAN}"
        rf"|{CROWD}){_ASIDE}\s(?P<cue>{VERBS}){_OUTLETS}{_AFTER}",
        rf"^(?P<told>[^“”\";]{{15,}}?),\s(?P<cue>reported|reports|said|wrote)\s(?P<by>{ORGAN}"
        rf"|{CROWD}){_AFTER}",
        rf"^\W*(?P<by>{CROWD})\s[^,.;]{{3,60}}?\sand\s(?P<cue>said|say"
        rf"|reported)\sthat\s(?P<told>.+)",
        rf"^\W*(?P<cue>[Qq]uoting"
        rf"|[Cc]iting)\s(?P<cited>[^,.;]{{3,60}}),\s(?P<by>{ORGAN})\s(?:said|says"
        r"|reported|reports|wrote|writes)\s(?:that\s)?(?P<told>.+)",
        rf"(?P<by>{ORGAN})\s(?:has\s|had\s)?(?P<cue>(?:carried|ran|published|aired"
        rf"|broadcast)\s(?:an?|the|what)"
        r"\s?(?:\w+\s){0,2}?(?:report|story|item|piece|it said was))(?:\son\s\w+day)?\s"
        r"(?:that\s|saying\s|of\s)?(?P<told>.+)",
        r"(?P<by>[Rr]umours?|[Gg]ossip|[Ss]peculation|[Ww]hispers|[Ww]ord\s(?:on|in|at|around"
        r"|from) the \w+)\s"
        r"(?P<cue>(?:\w+\s){0,5}?)that\s(?P<told>.+)",
        r"(?P<by>[Dd]iplomats?[’'] gossip|[Rr]umours?|[Gg]ossip|talk (?:on"
        r"|in) the \w+)\s(?P<cue>(?:has|had) it|says?|is|was)(?:\sthat)?\s(?P<told>.+)",
        r"[Tt]here (?P<cue>is|was) (?P<by>talk (?:on|in|at) (?:the )?\w+|talk|speculation)\s(?:of"
        r"|that)\s(?P<told>.+)",
        r"^\W*(?P<by>(?:[Oo]ur|[Tt]he|[Aa]|[Hh]is|[Hh]er"
        r"|[Tt]heir)\s(?:[\w’'-]+\s){0,3}?correspondent)(?:\sin\s[A-Z]\w+)?"
        r"(?:,\s[^,.;]{3,60},)?\s(?P<cue>reports?|reported|says|said|writes"
        r"|wrote)\s(?:that\s)?(?P<told>.+)",
        r"(?P<told>.+?),\s(?P<by>the (?:agency|paper|station|programme"
        r"|radio)[’']?s?(?: own)? correspondent)\s(?P<cue>reports?|reported|says|writes)",
    )
)
"""How a report in English hands on what others report: by whom, and what."""

EASTERN_FRAMES = tuple(
    re.compile(pattern)
    for pattern in (
        r"به گزارش (?P<by>(?:خبرگزاری|رادیو|تلویزیون|صدا|شبکه|روزنامه"
        r"|پایگاه)[^،.:]{2,40})،\s(?P<told>.+)",
        r"(?P<by>(?:خبرگزاری|رادیو|تلویزیون|صدا و سیما|شبکه|روزنامه)[^،.:]{2,30}?) (?P<cue>خبر داد"
        r"|گزارش داد|نوشت|اعلام کرد|گفت|خبر داده|گزارش داده)(?: است)? (?:که )?(?P<told>.+)",
        r"(?:بنا ?به|بنابر|به نقل از|به گفته) (?:گزارش )?(?P<by>(?:خبرگزاری|رادیو|تلویزیون|شبکه"
        r"|روزنامه|پایگاه|منابع|منبع|شاهدان"
        r"|یک|برخی|ساکنان|اهالی)[^،.:]{0,40})،\s(?P<told>.+)",
        r"(?P<by>(?:برخی|بعضی|شماری|منابع|منبعی|ناظران|تحلیلگران|یک (?:منبع|مقام|دیپلمات|شاهد"
        r"|دیپلومات)|شاهدان"
        r"|ساکنان|اهالی|دیپلمات‌ها|کارشناسان|کارگران|رانندگان|مقام‌های|رسانه‌های?"
        r"|روزنامه‌های?)(?: \S+){0,4}?)،? (?P<cue>می‌گویند"
        r"|گفتند|گفته‌اند|می‌گوید|گفت|معتقدند|گزارش دادند|خبر دادند|مدعی شدند|مدعی‌اند"
        r"|مدعی شد) (?:که )?(?P<told>.+)",
        r"(?P<cue>ذكرت|أفادت|قالت|نقلت|أوردت|ذكر|أفاد)\s(?P<by>(?:إذاعة|وكالة|صحيفة|قناة|التلفزيون"
        r"|تلفزيون|الإذاعة)(?:\s[^\s.،:]+){0,4}?)\s(?:ب?أن|إن)\s?(?P<told>.+)",
        r"(?P<cue>قال|قالت|ذكر|ذكرت|أفاد|أفادت|أكد|أكدت|يقول|تقول|زعم|زعمت|روى|أضاف|كشف|كشفت)"
        r"\s(?P<by>(?:مصادر|مصدر|مراقبون|محللون|شهود|شاهد|سكان|أهالي|صيادون|عمال|سائقون"
        r"|مسؤولون?|مواطنون|خبراء|نقابيون"
        r"|دبلوماسيون|دبلوماسي|بعض|تقارير|وسائل)(?:\s\S+){0,4}?)\s(?:ب?أن|إن)(?:ّ|ه|ها"
        r"|هم)?\s?(?P<told>.+)",
        r"(?P<cue>بحسب|وفقا ل|وفق|نقلا عن|حسب)\s?(?P<by>(?:إذاعة|وكالة|صحيفة|قناة|التلفزيون"
        r"|مصادر|مصدر|شهود|تقارير|سكان|وسائل"
        r"|مراقبين|محللين|دبلوماسيين)(?:\s[^\s.،:]+){0,4}?)(?:،|\sفإن|\sفقد)\s?(?P<told>.+)",
        r"^(?P<told>[^.؛]{15,}?)،?\s(?P<cue>بحسب|وفقا ل|وفق|نقلا عن|حسب ما (?:ذكرت|أفادت"
        r"|قالت))\s?(?P<by>(?:إذاعة|وكالة|صحيفة|قناة"
        r"|التلفزيون|مصادر|مصدر|شهود|تقارير|سكان|وسائل)(?:\s[^\s.،:]+){0,4})",
    )
)
"""The same in Persian and Arabic."""

_TELLS = (
    "report", "said", "say", "wr", "quoted", "claim", "has it", "had it", "have it", "told",
    "note", "carried", "added", "announced", "suggest", "believe", "think", "thought", "fear",
    "expect", "confirm", "estimate", "alleg", "complain", "insist", "recall", "reckon", "swear",
    "swore", "maintain", "argue", "suspect", "accus", "assert", "warn", "predict", "den",
    "speculat", "whisper", "mutter", "acknowledge", "conced", "admit", "guess", "remember",
    " put", "describe", "spoke of", "speak", "talk",
)  # fmt: skip
_REPORTS = ("report", "wrote", "writes", "quoted", "claim", "had it", "has it", "said", "says")
_AFTER_COMMA = tuple(", " + each.strip() for each in ("reported", "reports", "said", "wrote"))
# What a sentence must hold before each frame is tried on it.
_NEEDED: tuple[tuple[str, ...], ...] = (
    _REPORTS, ("according to",), ("according to",), _TELLS, _TELLS, _AFTER_COMMA,
    (" and said", " and say", " and report"), ("quoting", "citing"),
    ("carried", " ran ", "published", "aired", "broadcast"),
    ("rumour", "gossip", "speculation", "whispers", "word "),
    ("gossip", "rumour", "talk "), ("there is", "there was"), ("correspondent",),
    ("correspondent",),
)  # fmt: skip
_OF_ORGANS, _OF_SOMEBODY = frozenset((0, 7, 8)), frozenset((3, 6, 9, 10, 11, 12, 13))
_ORGANIC = re.compile(
    rf"(?i:\b(?:{OUTLET}|{_TITLES}|evening|sunday|portal|channel|blog|magazine|tabloid|monthly"
    rf"|station)\b)|\b(?:{_KNOWN}|[A-Z]{{3,}})\b|[a-zA-Z](?:press|news|wire|pres|inform)\b"
)
_EASTERN = re.compile("[\u0600-\u06ff]")


def frames(words: str) -> tuple[re.Pattern[str], ...]:
    """The frames that may fit some words; most words hand on nothing, and are soon done with."""
    if _EASTERN.search(words):
        return EASTERN_FRAMES
    low = words.lower()
    organ, somebody = _ORGANIC.search(words), SOMEBODY.search(low)
    if not organ and not somebody:
        return ()
    return tuple(
        frame
        for at, (frame, needed) in enumerate(zip(FRAMES, _NEEDED, strict=True))
        if (organ or at not in _OF_ORGANS) and (somebody or at not in _OF_SOMEBODY)
        and any(each in low for each in needed)
    )  # fmt: skip


READ_AS = Sought(
    re.compile(
        r"\b(?:(?:was|were|is|are|been|being)\s)(?:(?:widely|generally|largely|also|mostly"
        r"|commonly)\s)*"
        r"(?:interpreted|seen|read|viewed|taken|regarded|understood"
        r"|perceived)(?:\sby\s(?P<by>[\w’' ]{3,40}?))?\sas\b"
    ),
    ("interpreted", "seen", "read", "viewed", "taken", "regarded", "understood", "perceived"),
)
"""How a report hands on what others make of something."""

_NO_ORGAN = re.compile(
    r"^(?:the |an? )?(?:(?:his|her|their|this|that|its|first|state|new|local)\s)?(?:service|press"
    r"|media|news|post|today|mail|daily|weekly|times)$",
    re.IGNORECASE,
)
_SMALL = re.compile(
    r"\b(?:television|radio|agency|broadcaster|newspaper|website|outlet|broadcasting|media|gossip"
    r"|rumours?|correspondent|talk|speculation)\b"
)
_ACRONYM = re.compile(r"^[A-Z]{3,}(?:-[A-Z]{2,})?$")
_AGENCY = re.compile(rf"\b(?:{_KNOWN})\b|NEWS|PRESS|NOVA|WIRE")


def is_organ(name: str, text: str) -> bool:
    """Whether a name is that of an outlet: capitals alone are none."""
    if _NO_ORGAN.match(name.strip()):
        return False
    if not _ACRONYM.match(name.strip()):
        last = name.split()[-1]
        return last[0].isupper() or bool(_SMALL.search(name))
    said = re.search(
        rf"\b{re.escape(name)}, (?:the|an?) (?:[\w’-]+ ){{0,3}}?(?:agency|broadcaster|paper)", text
    )
    return bool(_AGENCY.search(name) or said or _stands_for(name, text))


def names_organ(name: str, text: str) -> bool:
    """Whether a whole name is that of an agency, a broadcaster or a paper."""
    return bool(re.fullmatch(ORGAN, name)) and is_organ(name, text)


def _stands_for(name: str, text: str) -> bool:
    """Whether capitals are those of an outlet that the report names in full."""
    letters = r"[\w'’.-]*\s".join(name) + r"[\w'’.-]*"
    return any(
        re.search(rf"\b(?i:{OUTLET})\b", match[0]) for match in re.finditer(rf"\b{letters}", text)
    )
