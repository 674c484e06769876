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
SENT = Sought(
    re.compile(r"\b(?:sent|dispatched|sends)\s(?:his|her|its|their)\s[^.;“”\"]{2,70}$"),
    ("sent", "dispatched", "sends"),
)
TO_TALKS = re.compile(rf"^[^.;“”\"]{{0,30}}?\b(?:to\s{_AT_TALKS}|in (?:his|her) (?:place|stead))")

LEADING = Sought(
    re.compile(
        rf"\b(?:[Ll]eading|[Hh]eading)\s(?:the|its"
        rf"|their)\s(?:[\w’'-]+\s){{0,3}}?{_TEAM}\s(?:is|was"
        rf"|are|were)"
        r"\s[^.;“”\"]{0,60}$"
    ),
    ("eading",),
)
AND_BY = Sought(
    re.compile(
        r"\b(?:led|headed|represented)\sby\s[^.;“”\"]{3,90}?\s(?:and|while)\s(?:the\s)?"
        r"(?P<side>[A-Z][\w’'-]*)(?:[’']s?)?(?:\s(?!by\b)[a-z]+)?\sby\s(?P<titles>[^.;“”\"]{0,60})$"
    ),
    ("led", "headed", "represented"),
)
UNDER = Sought(
    re.compile(
        rf"\b{_TEAM}\b,?\s[^.;“”\"]{{0,30}}?\bunder\s(?:the\s(?:leadership|direction)\sof\s)?"
        r"(?P<titles>[^.;“”\"]{0,80})$"
    ),
    ("under",),
)
AT_THE_HEAD = re.compile(
    rf"^[^.;“”\"]{{0,80}}?\bat the head of (?:a|an|the|its|his|her|their)\s(?:[\w’'-]+\s){{0,3}}?"
    rf"{_TEAM}\b"
)
STANDS_FOR = re.compile(
    rf"^,?\s(?:who\s)?(?:represents|represented|representing)\s(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)?\s(?:at|in)"
    rf"\s{_AT_TALKS}"
)
NEGOTIATES = re.compile(
    r"^\s(?:(?:has|had)\s)?(?:negotiated|negotiates|negotiating|been\snegotiating)\s(?:for"
    r"|on\sbehalf"
    r"\sof)\s|^,[^.;“”\"]{2,80}?\b(?:his|her|their)\sopposite\snumber\b"
)
ON_SIDE = Sought(
    re.compile(
        r"(?:\b[Oo]n\sthe\s(?P<side>[\w’'-]+(?:\s[\w’'-]+)?)\sside,?"
        r"|(?:^|(?<=[.;]\s))For\s(?:the\s)?[A-Z][\w’'-]*,)\s(?P<titles>[^.;,“”\"]{0,60})$"
    ),
    ("side", "for"),
)
OWN_TEAM = re.compile(
    r"^[^.;“”\"]{0,20}?\b(?:said|says|told\s\w+)\b[^.;]{0,60}?\b(?:his"
    r"|her)\s(?:own\s)?(?:delegation"
    r"|team|negotiators)\b"
)
IN_ROOM = re.compile(
    r"^[^.;“”\"]{0,30}?\b(?:was|were|sat)\s(?:also\s)?in\sthe\s(?:room|hall|chamber)\b"
)
WITHOUT = Sought(
    re.compile(
        r"\bwithout\s(?:its|their|his|her)\s(?:[\w-]+\s)?(?:leader|head|chief|chair\w*|negotiator"
        r"|minister|envoy),?\s[^.;]{0,20}$"
    ),
    ("without",),
)
LEADS = re.compile(
    r"^(?:,\s(?:[^,.;“”\"]{2,60},\s)?)?\s?(?:who\s)?(?:leads?|led|heads?|headed|is leading"
    r"|was leading|is heading|was heading|will lead)\s"
    rf"(?:the\s(?:negotiations|talks)\b|(?:the|its|his|her|their|[A-Z][\w’']+)"
    rf"\s(?:(?!legal\b|research\b|rescue\b|search\b)[\w’']+\s){{0,3}}?{_TEAM}\b)"
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
TOOK_PART = re.compile(
    rf"^{_INSERT}(?:is\s|was\s|were\s|had\s|has\s)?(?:attend(?:ed|s|ing)\s{_AT_TALKS}"
    r"|(?:took part|taken part|taking part|takes part|participat(?:ed|es|ing)|sat in|sits in)"
    rf"\s(?:in|on|at)\s{_AT_TALKS}|(?:has\s|had\s)?joined\s(?!the\s\w+\s(?:of|against)){_AT_TALKS}"
    rf"|(?:was|were) (?:also )?(?:present )?(?:at|in)\s{_AT_TALKS}|(?:was|were) among th(?:e|ose)"
    rf"\s[^.;]{{0,40}}?{_AT_TALKS})"
)
PRESENT = re.compile(
    r"^[^.;“”\"]{0,40}?\b(?:was|were|had been|has been) (?:also )?(?:present|seen|there|spotted)\b"
)
_ABSENT = re.compile(
    r"^[^.;“”\"]{0,20}?\b(?:(?:did not|will not|would not|declined to|refused to) "
    rf"(?:attend|come|take part|join|travel to {_AT_TALKS})"
    rf"|was not (?:present|there|in the (?:room|hall|chamber)|at\s{_AT_TALKS})|stayed away"
    rf"|was absent"
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
BESIDE = re.compile(
    r"\b(?:ahead of|before|prior to|also met|counterpart|sidelines)\b", re.IGNORECASE
)
AFTERWARDS: tuple[tuple[Sought, Capacity | None, str], ...] = (
    (Sought(LEADS, ("lead", "led", "head")), Capacity.HEAD, "led"),
    (Sought(_TITLE, ("negotiator", "delegation")), Capacity.HEAD, "led"),
    (Sought(AT_THE_HEAD, ("at the head of",)), Capacity.HEAD, "led"),
    (Sought(STANDS_FOR, ("",)), Capacity.REPRESENTS, "led"),
    (Sought(NEGOTIATES, ("negotiat", "opposite")), Capacity.REPRESENTS, "led"),
    (
        Sought(
            _ABSENT,
            (
                "attend",
                "come",
                "take part",
                "join",
                "travel to",
                "was not",
                "away",
                "absent",
                "skipped",
                "boycotted",
                "missed",
            ),
        ),
        None,
        "absent",
    ),
    (Sought(_SENDS, ("sent", "dispatched", "sends")), None, "absent"),
    (Sought(_ALSO, ("also ",)), Capacity.ALSO_ATTENDED, "attended"),
    (Sought(PRESENT, ("present", "seen", "there", "spotted")), Capacity.NOT_STATED, "attended"),
    (Sought(IN_ROOM, ("room", "hall", "chamber")), Capacity.NOT_STATED, "attended"),
    (
        Sought(TOOK_PART, ("attend", "part", "sat in", "sits in", "joined", "was", "were")),
        Capacity.NOT_STATED,
        "attended",
    ),
)
"""What may stand after a name, the plainest first."""
