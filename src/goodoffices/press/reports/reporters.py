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
    r"|Newswire|Channel|Network|Press|Inquirer|Advertiser|Clarion|Messenger|Packet|Gleaner"
    r"|Record(?:er)?"
    r"|Reporter|Pioneer|Banner|Beacon|Voice|Sun|Mirror|Express|Watch|Wire|Dealer|Gazetteer"
    r"|Intelligencer"
    r"|Live|Online|Nova|Insider|Informer|Enquirer|Citizen|Leader|Bugle|Trumpet|Lantern|Almanac"
    r"|Sheet"
    r"|Broadcasting|Broadcast|Broadcaster|Television|Radio|Bureau"
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


_HEADED = re.compile(
    r"(?:^|\s)(?:television|tv|radio|fm|broadcaster|newspaper|website|news site|newsletter"
    r"|magazine"
    r"|bulletin|weekly|tabloid|news (?:agency|service|bureau|wire|portal|channel)|broadcasting"
    r"|(?:radio|tv|television|local|news) station|(?:evening|morning|local|state|opposition"
    r"|provincial"
    r"|regional|leading|main|weekly|daily|party) (?:news)?(?:paper|daily|agency|channel|media"
    r"|press))"
    rf"(?:\s{_CAPITAL}){{0,3}}$",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"^(?:the )?(?:[a-z-]+ ){0,3}(?:weekly|daily|website|agency|broadcaster|newspaper|station"
    r"|paper"
    r"|portal|channel|blog|magazine|tabloid|monthly|service|radio|television|site|outlet)"
    rf" {_CAPITAL}(?: {_CAPITAL}){{0,3}}$"
)


_ORGANIC = re.compile(
    rf"(?i:{OUTLET}|{_TITLES}|evening|sunday|portal|channel|blog|magazine|tabloid|monthly"
    rf"|station|paper"
    rf"|bureau|fm$|site|inform|pres|morning)|{_KNOWN}|[A-Z]{{3}}"
)
_MOST = 9


def is_outlet(phrase: str, text: str) -> bool:
    """Whether a phrase is an agency, a broadcaster or a paper, named or not."""
    if len(phrase.split()) > _MOST or not _ORGANIC.search(phrase) or _NO_ORGAN.match(phrase):
        return False
    if _HEADED.search(phrase) or _CALLED.match(phrase[:1].lower() + phrase[1:]):
        return True
    return names_organ(phrase, text)


def names_organ(name: str, text: str) -> bool:
    """Whether a whole name is that of an agency, a broadcaster or a paper."""
    return bool(re.fullmatch(ORGAN, name)) and is_organ(name, text)


def _stands_for(name: str, text: str) -> bool:
    """Whether capitals are those of an outlet that the report names in full."""
    letters = r"[\w'’.-]*\s".join(name) + r"[\w'’.-]*"
    return any(
        re.search(rf"\b(?i:{OUTLET})\b", match[0]) for match in re.finditer(rf"\b{letters}", text)
    )
