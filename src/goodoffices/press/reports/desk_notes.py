"""What a desk writes to other desks, and a paper of its own pages: corrections, takes, turns."""

import re

_PAGE = r"(?:pages?|pp?\.) ?\d{1,3}"
_BY = r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}"

_NOTE = re.compile(
    r"(?i:\(?(?:corrects|corrected|refiles|recasts|repeats|updates|adds|clarifies|removes|fixes"
    r"|rewrites|trims|resends)\b[^\n]{0,80}\b(?:paragraphs?|para|paras?|headline|lead|lede|byline"
    r"|dateline|slug|typo|spelling of|dropped|clients|subscribers|wording|text)\b[^\n]{0,60}\)?)$"
    r"|(?:CORRECT(?:ED|ION|S)|REFIL(?:E|ED|ES)|REPEAT(?:S|ED)?|KILL|WITHDRAWN|ADVISORY|EDS"
    r"|UPDATES?(?: \d+)?)\s?[:-]\s?\S"
    r"|(?i:(?:attention )?(?:eds|editors|subscribers|clients)\s?:\s\S)"
    r"|(?i:\(?more (?:to follow|follows|to come|soon|later)\)?|\(?(?:ends|end|endit|over)\)?"
    r"|(?:# ?){2,}|take \d+|(?:first|second|third|\d+(?:st|nd|rd|th)) (?:take|lead|ld))[.!…]*$"
    r"|(?i:\[[^\]\n]{0,20}(?:passage|words?|part|section|item)s? (?:omitted|indistinct|unclear"
    r"|processed|received|translated|as (?:received|published|heard))[^\]\n]{0,30}\])$"
    r"|(?i:\[?(?:text|item|report) (?:processed|translated|received|supplied) by\b[^\n]{0,50})$"
    r"|(?i:[\[(-]* ?(?:end|ends) of (?:the )?(?:\w+ )?(?:briefing|transcript|text|release|bulletin"
    r"|message|item|report|conference|statement|recording)[^\n]{0,40})$"
    r"|(?i:[\[(]?(?:the )?(?:\w+ )?transcript (?:ends|follows)[^\n]{0,30})$"
    r"|(?i:(?:this|the|our) (?:\w+ )?(?:transcript|translation|interview|conversation|text) (?:has"
    r" been|was|is) (?:lightly |slightly )?(?:edited|condensed|shortened|unofficial|abridged)"
    r"\b[^\n]{0,80})$|(?i:[\[(]?(?:as (?:delivered|prepared)\b[^\n]{0,30}"
    r"|unofficial (?:transcript|translation|text)))[\])]?[.]?$"
    r"|(?i:source\s?:\s)\S[^\n]{2,100}$"
    r"|(?i:not for (?:publication|broadcast|use)\b[^\n]{0,60})$"
    rf"|(?i:(?:continued|see|turn to|more|full story|from|story)\b[^.\n]{{0,30}} {_PAGE}"
    rf"[^.\n]{{0,30}})$|(?i:[\w ]{{3,30}}, {_PAGE}(?:; [\w ]{{3,30}}, {_PAGE})*)[.]?$"
    rf"|(?:[Tt]ranslated|[Aa]dapted|[Aa]bridged) (?:from the \w+ )?by {_BY}\.?$"
    rf"|(?:(?:Words|Text|Pictures|Photographs|Photos|Illustrations?|Graphics|Maps?|Sound|Research)"
    rf"(?: by)?:? {_BY}[.;,]? ?){{1,4}}$"
    r"|(?i:reprinted (?:with|by) permission\b[^\n]{0,60})$"
    r"|(?i:(?:the|opinions and|all) (?:views|opinions)(?: and opinions)? expressed (?:are|here|in"
    r" this)\b[^\n]{0,80}\b(?:own|author[’']?s?|writer[’']?s?)\b[^\n]{0,60})$"
    r"|(?i:the (?:author|writer) is (?:an?|the)\b[^.\n]{3,90})\.?$"
    r"|(?i:price:? [^\n]{1,20}?(?:\.|$)|registered (?:at|as|charity)\b[^\n]{0,60}$"
    r"|(?:issn|vol(?:ume)?|no|issue)\.? ?\d[^\n]{0,40}$)"
    r"|(?i:comments (?:are|have been) (?:now )?closed)\.?$|(?i:log in to \w+)$"
)
_TOLD = re.compile(r"\b(?:said|told|asked|says|ruled|noted|recalled)\b")


def desk_note(words: str) -> bool:
    """Whether words that stand alone are a note of one desk to another, or point to a page."""
    return bool(_NOTE.match(words)) and not _TOLD.search(words)
