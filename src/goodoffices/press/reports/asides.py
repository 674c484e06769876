"""What stands in a report and is no part of it: advertisements, lost pictures, lost posts."""

import re

from goodoffices.press.reports import aside_eastern, aside_lines, aside_openings
from goodoffices.press.reports.addressed import addressed
from goodoffices.press.reports.captions import caption
from goodoffices.press.reports.desk_notes import desk_note
from goodoffices.press.reports.layout import Part
from goodoffices.press.reports.lost_posts import lost_post

_ASIDE = re.compile(
    rf"(?:(?:{'|'.join((*aside_lines.WHOLE, *aside_eastern.WHOLE))})[\s.!:]*$)"
    rf"|(?:{'|'.join((*aside_openings.OPENING, *aside_eastern.OPENING))})",
    re.IGNORECASE,
)
_CODE = re.compile("|".join(aside_lines.CODES))
_LINKED = re.compile(
    r"(?:also read|read (?:also|more|next)|related|see also|watch|listen)\s*[|:]", re.IGNORECASE
)
_LINK = re.compile(r"!?\[([^\]\n]{0,200})\]\([^)\s]{0,300}\)")
_LINKS = re.compile(r"[\s*_|·•-]*!?(?:\[[^\]\n]{0,80}\]\([^)\s]{0,300}\)[\s*_|·•.,-]*)+")
_MARKUP = "*_>~` \t"
_LONGEST = 400
_QUOTED = re.compile(r"[“\"«‘](?:[^\s“”\"«»]+\s+){3,}[^\s“”\"«»]+[”\"»’]")
_TOLD = re.compile(
    r"^[^:\n]{6,}?[,”\"’] (?:the|an?) [a-z]+(?: [a-z]+){0,2} (?:told|said|shouted|added|asked"
    r"|joked|recalled|says)\b"
    r"|, (?:the [\w ]{3,30}|(?:a|an|both) [\w ]{3,30}) (?:said|says|agree)[.,]?$"
    r"|, (?:under|by|in|according to) the (?:draft|accord|text|agreement)\.$"
)


def aside(words: str) -> Part | None:
    """Whether words that stand alone are no part of a report, and which kind of none."""
    if len(words) > _LONGEST:
        return None
    if _LINKS.fullmatch(words):
        return Part.ASIDE
    words = _LINK.sub(r"\1", words)
    bare = _bare(words)
    if lost_post(words, bare):
        return Part.EMBED
    if not bare.strip("[]() ") or _CODE.fullmatch(bare):
        return Part.ASIDE
    if _TOLD.search(bare):
        return None
    beneath = caption(words.strip()) and not _QUOTED.search(words)
    outside = _ASIDE.match(bare) or desk_note(words.strip()) or beneath
    return Part.ASIDE if outside or addressed(bare) else None


def _bare(words: str) -> str:
    """Words without the marks around them, and without brackets that hold all of them."""
    bare = words.strip(_MARKUP)
    if bare[:1] in "[(" and (bare[-1:] in ")]" or not re.search(r"[])]", bare)):
        bare = bare.strip("[]()")
    return bare.strip(_MARKUP)


def linked(words: str) -> bool:
    """Whether a line opens as a link to another story, whatever stands in it."""
    return bool(_LINKED.match(_bare(words)))
