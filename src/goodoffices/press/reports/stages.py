"""The words for the talks themselves, and for those who hold them."""

import re

STRONG = re.compile(
    r"\b(?:talks|negotiations?|dialogue|consultations|mediat(?:ion|ors?|ed|ing)|facilitators?"
    r"|hearing|truce|ceasefire|cease-fire|armistice"
    r"|negotiat(?:e|ed|ing|ors?)|delegations?|delegates|peace process|discussions|envoys?"
    r"|rounds? of|(?:further|next|another|first|second|third|fourth|fifth|sixth|latest|new)"
    r" (?:rounds?|sessions?|meetings?|sittings?)|meet again|conciliat(?:ion|ors?)"
    r"|arbitrat(?:ion|ors?)|go-betweens?"
    r"|intermediar(?:y|ies)|bargaining|both sides|the (?:two )?sides|the messages|sides agreed"
    r"|parties"
    r"|joint (?:committee|commission)|committee|(?<!news )(?<!press )conference|contacts)\b",
    re.IGNORECASE,
)
"""What a report holds that tells of talks at all."""

NOUN = (
    r"(?:talks|negotiations?|discussions?|dialogue|consultations?|contacts|mediation|bargaining"
    r"|conciliation|arbitration"
    r"|(?:peace )?process|(?<!press )(?<!news )conference|hearings?|(?:(?:\w+ )?(?:round"
    r"|session|day|series)s? of "
    r"(?:\w+ ){0,3}?(?:talks|negotiations|discussions|consultations|dialogue|mediation)))"
)
SUBJECT = re.compile(
    r"\b(?:talks?|negotiations?|discussions?|rounds?|sessions?|sittings?|hearings?|contacts"
    r"|meetings?|committee|commission|plenary|summit|gathering|exchanges?|channel|bargaining"
    r"|dialogue|process|(?<!news )(?<!press )conference|consultations?|truce|cease-?fire"
    r"|armistice|mediation"
    r"|conciliation|arbitration|proceedings|deliberations|conversations?"
    r"|they|them|we|(?:the )?(?:two |both )(?:\w+ )?(?:sides|delegations|parties|teams|ministers"
    r"|governments|armies|unions|leaders|envoys|men|women)"
    r"|both \w+|sides|delegations|parties|teams|negotiators|mediators|delegates|envoys|halls|track"
    r"|delegation|team|managers|bosses|chiefs|leaders|it)\b"
)
"""What may be said to pause, to resume or to end."""

PRONOUN = frozenset(("they", "them", "we", "it"))
VAGUE = frozenset(
    [
        "it",
        "them",
        "exchange",
        "exchanges",
        "gathering",
        "channel",
        "proceedings",
        "conversation",
        "conversations",
        "meetings",
        "halls",
        "track",
    ]
)
"""What may be something else than the talks."""

PEOPLE = re.compile(
    r"^(?:they|them|we|it)$|both|two |sides|delegation|team|parties|teams|ministers|negotiators"
    r"|mediators|delegates|envoys|managers|bosses|chiefs|leaders"
)
"""Those who may go on with other things than talks."""

LECTURE = re.compile(
    r"\b(?:giv(?:es?|ing|en)|gave|careers?|school|lunchtime|illustrated|public|evening) talks?\b"
    r"|\btalks? (?:show|radio)\b",
    re.IGNORECASE,
)
"""Talks that are lectures."""

_OWN = r"(?:(?:the|a|an|its|their|his|her|all|any|further|those|these|this|that|\w+day[’']s) )?"
_KIND = r"(?:(?!and |or |for |in |of |on |to )[\w’'-]+ ){0,3}?"
TALKS = rf"{_OWN}{_KIND}{NOUN}\b"
"""The talks as an object, with what stands before them."""
