"""What the words around a name say of who was at the talks, and in what capacity."""

import re

from goodoffices.core.acts.sessions import Capacity
from goodoffices.press.reports.sought import Sought

TALKS = (
    r"(?:talks|negotiations?|sessions?|rounds?|discussions?|consultations?|dialogue|meetings?"
    r"|mediation|conference|hearing|sitting)"
)
_TEAM = r"(?:delegations?|sides?|teams?|mission|negotiating team|negotiators)"
_AT_TALKS = rf"(?:the\s|a\s|this\s|its\s|his\s|her\s)?(?:[\w’'-]+\s){{0,3}}?{TALKS}\b"
_INSERT = r"(?:,\s[^,.;“”\"]{2,70})?[,\s]*(?:who\s)?(?:also\s)?"

BY = Sought(
    re.compile(
        rf"(?:\b(?P<side>[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){{0,2}}|\w+)\s{_TEAM},?\s"
        r"(?:(?:is|was|has been|had been|will be|which is|which was)\s)?(?:being\s)?)?"
        rf"\b(?P<how>led|headed|represented|chaired)\s(?:(?:at|in)\s{_AT_TALKS}\s)?by\s"
        r"(?P<titles>[^.;]{0,110})$"
    ),
    ("led", "headed", "represented", "chaired"),
)
BESIDE_THEM = Sought(
    re.compile(
        r"\b(?:(?:accompanied|flanked|assisted|joined)\sby|(?:along"
        r"|together)\swith)\s(?P<titles>[^.;“”\"]{0,90})$"
    ),
    ("accompanied", "flanked", "assisted", "joined", "along", "together"),
)
INCLUDES = Sought(
    re.compile(
        rf"\b{_TEAM}\s(?:also\s)?(?:include[ds]|comprise[ds]|consist(?:s|ed) of|is made up of"
        r"|was made up of)\s(?P<titles>[^.;“”\"]{0,110})$"
    ),
    ("include", "comprise", "consist", "made up"),
)
SENT = Sought(
    re.compile(r"\b(?:sent|dispatched|sends)\s(?:his|her|its|their)\s[^.;“”\"]{2,70}$"),
    ("sent", "dispatched", "sends"),
)
TO_TALKS = re.compile(rf"^[^.;“”\"]{{0,30}}?\b(?:to\s{_AT_TALKS}|in (?:his|her) (?:place|stead))")

LEADING = Sought(
    re.compile(
        rf"\b(?:[Ll]eading|[Hh]eading)\s(?:the|its|their)\s(?:[\w’'-]+\s){{0,3}}?{_TEAM}\s(?:is|was"
        rf"|are|were)"
        r"\s[^.;“”\"]{0,60}$"
    ),
    ("eading",),
)
LEADS = re.compile(
    r"^(?:,\s(?:[^,.;“”\"]{2,60},\s)?)?\s?(?:who\s)?(?:leads?|led|heads?|headed|is leading"
    r"|was leading|is heading|was heading|will lead)\s"
    rf"(?:the|its|his|her|their|[A-Z][\w’']+)\s(?:[\w’']+\s){{0,3}}?{_TEAM}\b"
)
CHIEF = re.compile(
    r"\b(?:chief|lead|head|top) (?:negotiator|of (?:the )?(?:[\w’'-]+ )?delegation)\b",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"[\s,]*(?:the\s)?(?:[^.;,“”\"]{0,40}\s)?(?:(?:chief|lead|top) negotiator"
    r"|(?:chief|head|leader) of (?:the |its |his |her )?(?:[\w’'-]+ ){0,2}?delegation)"
    r"|,\sthe\s(?:[A-Z][\w’'-]+\s)+negotiator\b",
    re.IGNORECASE,
)
_ALSO = re.compile(
    r"^[,\s]*(?:who\s)?also (?:attended|took part|participated|joined|was present)\b"
)
_TOOK_PART = re.compile(
    rf"^{_INSERT}(?:is\s|was\s|were\s|had\s|has\s)?(?:attend(?:ed|s|ing)\s{_AT_TALKS}"
    r"|(?:took part|taken part|taking part|takes part|participat(?:ed|es|ing)|sat in|sits in)"
    rf"\s(?:in|on|at)\s{_AT_TALKS}|(?:has\s|had\s)?joined\s{_AT_TALKS}"
    rf"|(?:was|were) (?:also )?(?:present )?(?:at|in)\s{_AT_TALKS}|(?:was|were) among th(?:e|ose)"
    rf"\s[^.;]{{0,40}}?{_AT_TALKS})"
)
PRESENT = re.compile(
    r"^[^.;“”\"]{0,40}?\b(?:was|were|had been|has been) (?:also )?(?:present|seen|there|spotted)\b"
)
_ABSENT = re.compile(
    r"^[^.;“”\"]{0,20}?\b(?:(?:did not|will not|would not|declined to|refused to) "
    rf"(?:attend|come|take part|join|travel to {_AT_TALKS})"
    rf"|was not (?:present|there|at\s{_AT_TALKS})|stayed away|was absent"
    rf"|(?:skipped|boycotted|missed)\s{_AT_TALKS})"
)
_SENDS = re.compile(
    r"^\s(?:has\s)?(?:sent|dispatched|sends)\s(?:his|her)\s[^.;“”\"]{3,90}?\b(?:to\s"
    rf"{_AT_TALKS}|in (?:his|her) (?:place|stead))"
)
OWNS = re.compile(
    r"^[’']s?\s(?:(?!(?:with|to|of|from|for|by|and)\b)[\w’'-]+\s){0,5}?(?i:envoy|spokes\w+"
    r"|minister|advis[eo]r|secretary|representative|aide"
    r"|deputy|ambassador|negotiator|counsel|chief of staff)\s$"
)
MEETS = re.compile(
    r"^,?\s(?:and\s[^.;“”\"]{3,80}?,?\s)?(?:today\s)?met\s(?!his|her"
    r"|their)[^.;“”\"]{0,60}?\b(?:with|in the presence)\b"
)
MET = Sought(
    re.compile(
        r"\bmet\s(?:today\s|yesterday\s|on\s\w+\s)?with\s(?!his|her|their)[^.;“”\"]{0,90}$"
    ),
    ("met",),
)
IN_PRESENCE = Sought(re.compile(r"\bin the presence of\b[^.;“”\"]{0,70}$"), ("presence",))
BESIDE = re.compile(
    r"\b(?:ahead of|before|prior to|also met|counterpart|sidelines)\b", re.IGNORECASE
)
AFTERWARDS: tuple[tuple[re.Pattern[str], Capacity | None, str], ...] = (
    (LEADS, Capacity.HEAD, "led"),
    (_TITLE, Capacity.HEAD, "led"),
    (_ABSENT, None, "absent"),
    (_SENDS, None, "absent"),
    (_ALSO, Capacity.ALSO_ATTENDED, "attended"),
    (PRESENT, Capacity.NOT_STATED, "attended"),
    (MEETS, Capacity.NOT_STATED, "attended"),
    (_TOOK_PART, Capacity.NOT_STATED, "attended"),
)
"""What may stand after a name, the plainest first."""

EASTERN_BEFORE = re.compile(
    r"(?:ترأست?|يرأس|ترأس|يترأس|يقود|قاد) (?:وفد|الوفد|فريق)[^.؛«»]{0,80}$"
    r"|(?:وفد|الوفد|فريق)[^.؛«»،]{0,30} (?:برئاسة|بقيادة) [^.؛«»]{0,60}$"
    r"|(?:رئيسة?|رئيس) (?:وفد|الوفد)[^.؛«»،]{0,30}،? ?$|كبيرة? (?:المفاوضين"
    r"|مفاوضي)[^.؛«»،]{0,30}،? ?$"
    r"|(?:هیئت|تیم)[^.؛«»،]{0,40} به (?:ریاست|سرپرستی|رهبری) [^.؛«»]{0,60}$"
    r"|(?:ریاست|سرپرستی|رهبری) (?:هیئت|تیم)[^.؛«»،]{0,40} را(?: \S+){0,3} $"
    r"|رئیس (?:هیئت|تیم)[^.؛«»،]{0,40}،? ?$|مذاکره‌کننده ارشد[^.؛«»،]{0,30}،? ?$"
)
EASTERN_AFTER = re.compile(
    r"^، (?:رئیس|سرپرست) (?:هیئت|تیم)|^، مذاکره‌کننده ارشد|^، رئيسة? (?:وفد|الوفد)"
    r"|^، كبيرة? (?:المفاوضين|مفاوضي)|^ (?:ریاست|سرپرستی) (?:هیئت|تیم)"
)
