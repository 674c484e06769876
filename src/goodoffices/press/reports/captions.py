"""The words beneath a picture, known by the credit that stands with them."""

import re

_NAME = r"[A-Z][\w.’'-]+(?: (?:[A-Z][\w.’'-]+|de|van|al|von|of))*"
_HOUSES = r"(?:Getty Images|AFP|Reuters|AP Photo|Anadolu(?: Agency)?|EPA(?:-EFE)?|Handout)"
_CREDIT = re.compile(
    rf"^[\[(]?\s?{_NAME} ?/ ?{_NAME}(?: ?/ ?{_NAME})*\s?[\])]?\.?$"
    rf"|[.!?]?\s[\[(](?:[^\])\n]{{0,50}}?{_NAME} ?/ ?{_NAME}[^\])\n]{{0,30}}"
    rf"|(?:[^\])\n]{{0,40}}\b)?(?:[Ff]ile(?: [Pp]hoto)?|{_HOUSES}|[Hh]andout|via [A-Z]\w+"
    r"|[Pp]hoto(?: by)?(?: [^\])\n]{2,40})?|[Cc]ourtesy of [^\])\n]{2,40}))[\])]\.?$"
    rf"|[.!?]\s{_NAME}/{_NAME}(?:/{_NAME})*\.?$"
    rf"|[.!?]\s(?:{_NAME} )?(?:/ ?|via )?{_HOUSES}\.?$"
    r"|[.!?]\s(?:photo(?:graph)?|picture|image|credit)s?(?: credit| by)?:? [^.!?]{2,60}$"
    r"|^[^.!?]{1,120}[.!?]?\s(?:[Pp]hoto(?:graph)?|[Pp]icture|[Ii]mage|[Cc]redit)s?"
    r"(?: credit| by)?: [^.!?]{2,60}$"
)
_OPENING = re.compile(
    r"(?:file (?:photo|picture|image|pic)|image (?:source|caption|credit|copyright)|caption"
    r"|photo caption|pictured)\s?[:,–-]\s?\S",
    re.IGNORECASE,
)
_LONGEST = 320


def caption(words: str) -> bool:
    """Whether words that stand alone are those beneath a picture."""
    if len(words) > _LONGEST:
        return False
    return bool(_OPENING.match(words) or _CREDIT.search(words))
