"""Who reports inside a report: agencies, broadcasters and papers, observers, people unnamed."""

import re

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
    r"|Newswire|Channel|Network|Press|Inquirer|Advertiser"
)
_PAPER = (
    rf"(?:[Tt]he\s)?(?:(?:Radio|Daily|Evening|Morning|Weekly|Sunday)\s{_CAPITAL}"
    rf"|{_CAPITAL}(?:\s{_CAPITAL})?\s(?:{_TITLES}))\b"
)
ORGAN = (
    rf"(?:\b(?:[Tt]he|[Aa]n?)\s)?(?:(?:{_CAPITAL}(?:[’']s)?\s(?:of\s)?){{0,4}}?{_ADJECTIVES}"
    rf"(?i:{OUTLET})\b(?:\s(?:{_KNOWN}|[A-Z]{{3,}}))?|(?:{_CAPITAL}-based\s)?(?:{_KNOWN})\b"
    rf"|{_PAPER}|[A-Z]{{3,}}(?:-[A-Z]{{2,}})?\b)"
)
"""An agency, a broadcaster or a paper, as English names it."""

_CROWD = (
    r"officials?|sources?|diplomats?|observers?|analysts?|residents?|witnesses|officers|people"
    r"|experts?|aides?"
    r"|commentators?|insiders|locals|reports|delegates|negotiators|unions|villagers|staff|guests"
    r"|onlookers"
)
CROWD = (
    r"(?:(?:[Ss]ome|[Mm]any|[Ss]everal|[Oo]ther|[Tt]wo|[Tt]hree|[Ff]our|[Aa]|[Aa]n|[Oo]ne"
    r"|[Uu]nnamed|[Aa]nonymous|[Ss]enior"
    rf"|[Ff]ormer|[Ll]ocal|[Rr]egional|[Ww]estern|[Mm]edia|[Pp]ress)\s(?:[\w’'-]+\s){{0,3}}?)?"
    rf"(?i:{_CROWD})\b(?:\s(?:familiar|close|briefed|in|from|with|at"
    rf"|who)\s(?:[\w’'-]+\s?){{1,5}}?)?|(?:[Ss]ome|[Mm]any)\sin\s{_CAPITAL}"
    r"|(?:[Ll]ocal|[Ss]tate|[Rr]egional|[Ff]oreign|[Oo]fficial|[Ii]nternational)\s"
    r"(?:media|press|newspapers|papers|broadcasters|outlets|television|TV|radio)"
)
"""People without a name."""

_VERBS = (
    r"(?:has |have |had )?(?:reports?|reported|said|says?|wrote|writes|quoted|claim(?:s|ed)?"
    r"|suggest(?:s|ed)?"
    r"|noted|carried|added|announced|told (?:the )?\w+|(?:has|had|have) it|believes?|think|fear"
    r"|expect"
    r"|confirm(?:s|ed)?|estimated?)"
)
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
        rf"(?:^|[.;,]\s"
        rf"|\b[Bb]ut\s)(?P<by>{CROWD}){_ASIDE}\s(?P<cue>{_VERBS})\b(?:\sthat)?\s(?P<told>.+)",
        rf"^(?P<told>[^“”\";]{{15,}}?),\s(?P<by>{ORGAN}"
        rf"|{CROWD}){_ASIDE}\s(?P<cue>{_VERBS}){_OUTLETS}{_AFTER}",
        rf"^(?P<told>[^“”\";]{{15,}}?),\s(?P<cue>reported|reports|said|wrote)\s(?P<by>{ORGAN}"
        rf"|{CROWD}){_AFTER}",
        r"(?P<by>[Dd]iplomats?[’'] gossip|[Rr]umours?|[Gg]ossip|talk (?:on"
        r"|in) the \w+)\s(?P<cue>(?:has|had) it|says?|is|was)(?:\sthat)?\s(?P<told>.+)",
        r"[Tt]here (?P<cue>is|was) (?P<by>talk (?:on|in|at) (?:the )?\w+|talk|speculation)\s(?:of"
        r"|that)\s(?P<told>.+)",
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
        r"|گزارش داد|نوشت|اعلام کرد) (?P<told>.+)",
        r"(?P<by>(?:برخی|بعضی|شماری|منابع|ناظران|تحلیلگران)(?: \S+){0,3}?) (?P<cue>می‌گویند|گفتند"
        r"|می‌گوید|معتقدند) (?P<told>.+)",
        r"(?P<cue>ذكرت|أفادت|قالت|نقلت|أوردت|ذكر|أفاد)\s(?P<by>(?:إذاعة|وكالة|صحيفة|قناة|التلفزيون"
        r"|تلفزيون|الإذاعة)(?:\s[^\s.،:]+){0,4}?)\s(?:ب?أن|إن)\s?(?P<told>.+)",
        r"(?P<cue>قال|قالت|ذكر|ذكرت|أفاد|أفادت)\s(?P<by>(?:مصادر|مصدر|مراقبون|محللون"
        r"|دبلوماسيون)(?:\s\S+){0,3}?)\s(?:ب?أن|إن)\s?(?P<told>.+)",
    )
)
"""The same in Persian and Arabic."""

_WORD = re.compile(r"\w+")


def _listed(words: str) -> frozenset[str]:
    """The words of a pattern that is nothing but words, each with and without its plural."""
    return frozenset(
        word
        for each in words.lower().split("|")
        for word in (each.removesuffix("s?"), each.replace("?", ""))
    )


_ORGANS = _listed(f"{OUTLET}|{_TITLES}|evening|sunday")
_OTHERS = _listed(
    f"{_CROWD}|gossip|rumours?|talk|speculation|correspondent|newspapers|papers|outlets"
    "|broadcasters"
)
_TELLS = (
    "report", "said", "say", "wr", "quoted", "claim", "has it", "had it", "have it", "told",
    "noted", "carried", "added", "announced", "suggest", "believe", "think", "fear", "expect",
    "confirm", "estimate",
)  # fmt: skip
_ENDS = (" said", " says", " say", " report", " wrote", " told", " writes", " confirm", " added")
_AFTER_COMMA = tuple(", " + each.strip() for each in ("reported", "reports", "said", "wrote"))
# What a sentence must hold before each frame is tried on it.
_NEEDED: tuple[tuple[str, ...], ...] = (
    _TELLS, ("according to",), ("according to",), _TELLS, _ENDS, _AFTER_COMMA,
    ("gossip", "rumour", "talk "), ("there is", "there was"), ("correspondent",),
)  # fmt: skip
_NAMES = re.compile(rf"\b(?:{_KNOWN}|[A-Z]{{3,}}|in [A-Z]\w+ (?:say|said))\b")
_EASTERN = re.compile("[\u0600-\u06ff]")


def frames(words: str) -> tuple[re.Pattern[str], ...]:
    """The frames that may fit some words; most words hand on nothing, and are soon done with."""
    if _EASTERN.search(words):
        return EASTERN_FRAMES
    low = words.lower()
    held = _WORD.findall(low)
    organ = not _ORGANS.isdisjoint(held) or _NAMES.search(words)
    if not organ and _OTHERS.isdisjoint(held):
        return ()
    return tuple(
        frame
        for frame, needed in zip(FRAMES, _NEEDED, strict=True)
        if (organ or frame is not FRAMES[0]) and any(each in low for each in needed)
    )


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
        rf"\b{re.escape(name)}, (?:the|an?) (?:\w+ )?(?:agency|broadcaster|paper)", text
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
