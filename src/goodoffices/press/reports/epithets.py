"""What a person is called in a report's own words: `the diplomat` for a foreign minister."""

from goodoffices.press.reports import lexicon
from goodoffices.press.reports.lexicon import words
from goodoffices.press.reports.named import Being

_STATE = words(
    """
minister president premier chancellor king queen prince emir sultan ambassador envoy secretary
undersecretary under-secretary secretary-general commissioner negotiator mediator governor mayor
speaker representative adviser advisor chief director director-general head spokesman spokeswoman
spokesperson coordinator attache attaché consul rapporteur delegate deputy chair chairman
chairwoman
"""
)
_ABROAD = words(
    """
foreign external affairs ambassador envoy negotiator mediator attache attaché consul emissary
diplomat ministry embassy mission consulate nations
"""
)
_HOUSE = words(
    """
senator mp speaker deputy congressman congresswoman representative councillor lawmaker leader
minister whip delegate member politician premier president chair mayor legislator candidate
"""
)
_ARMS = words(
    """
general colonel major captain lieutenant sergeant admiral commodore marshal commander brigadier
commandant chief
"""
)
_CLERGY = words(
    """
father bishop archbishop cardinal pope priest vicar rabbi imam ayatollah pastor chaplain abbot
deacon monk dean missionary sheikh patriarch
"""
)
_LEARNED = words(
    """
professor researcher analyst economist historian scientist expert specialist scholar fellow
sociologist anthropologist physicist chemist geologist biologist lecturer academic
"""
)
_COURT = words("lawyer attorney barrister solicitor counsel advocate prosecutor")
_TRADE = words(
    """
director chief executive chairman chairwoman chair president founder co-founder owner manager head
boss
"""
)
_SPOKEN = words("spokesman spokeswoman spokesperson")
ROLES: dict[str, frozenset[str]] = {
    "diplomat": _ABROAD,
    "envoy": _ABROAD,
    "emissary": _ABROAD,
    "official": _STATE | words("officer inspector registrar superintendent harbourmaster"),
    "politician": _HOUSE,
    "lawmaker": _HOUSE,
    "legislator": _HOUSE,
    "parliamentarian": _HOUSE,
    "statesman": _STATE,
    "leader": _STATE | words("chief general elder"),
    "premier": words("premier minister"),
    "spokesperson": _SPOKEN,
    "spokesman": _SPOKEN,
    "spokeswoman": _SPOKEN,
    "officer": _ARMS | words("inspector superintendent constable detective sheriff"),
    "commander": _ARMS,
    "soldier": _ARMS,
    "cleric": _CLERGY,
    "clergyman": _CLERGY,
    "priest": _CLERGY,
    "prelate": _CLERGY,
    "academic": _LEARNED,
    "scholar": _LEARNED,
    "researcher": _LEARNED,
    "expert": _LEARNED,
    "scientist": _LEARNED,
    "lawyer": _COURT,
    "attorney": _COURT,
    "jurist": _COURT | words("judge justice"),
    "judge": words("justice judge"),
    "executive": _TRADE,
    "boss": _TRADE,
    "chief": _TRADE | _STATE,
    "head": _TRADE | _STATE,
    "monarch": words("king queen emir sultan prince"),
    "ruler": words("king queen emir sultan prince"),
    "unionist": words("union federation congress"),
    "doctor": words("surgeon physician doctor dr"),
    "physician": words("surgeon physician doctor"),
    "activist": words("campaigner organiser organizer activist volunteer"),
    "campaigner": words("campaigner organiser organizer activist volunteer"),
    "journalist": words("correspondent reporter editor columnist"),
    "reporter": words("correspondent journalist"),
    "businessman": _TRADE | words("merchant trader investor developer"),
    "businesswoman": _TRADE | words("merchant trader investor developer"),
}
"""Which offices make somebody what a word calls him or her."""


def fits(being: Being, head: str) -> bool:
    """Whether somebody of whom an office is told may be called by a word."""
    if head not in ROLES or not being.roles & ROLES[head]:
        return False
    if being.female is None:
        return True
    return head not in (lexicon.MALE if being.female else lexicon.FEMALE)
