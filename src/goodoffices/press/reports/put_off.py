"""Whether talks come again at a time that is named, and what that time makes of their state."""

import re

from goodoffices.press.reports import doubts

_TODAY = re.compile(
    r"\b(?:today|tonight|this (?:evening|afternoon|morning|hour)"
    r"|at (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|noon|midday|half)\w*)\b"
)
_GOES_ON = re.compile(r"(?:continues?|go(?:es)? on|carr(?:y|ies) on|proceeds?)$")
_RECESS = re.compile(r"recess|adjourn|rose|rise")
_UNTIL = re.compile(r"\s*(?:until|till) ")
_PUT_OFF = re.compile(r"(?:adjourned|recessed|rose|risen|postponed|put off|delayed|deferred)$")
_TO_A_DAY = re.compile(r"\b(?:until|till|to|for|by)\b")
_FURTHER = re.compile(r"[;:!?—]|[,.] (?=[A-Z]|and |but |while )")
_OTHERWISE = re.compile(r"\bor (?:we|they|you|not|never|else)\b")


def by_its_time(text: str, begin: int, end: int, value: str) -> str:
    """A state as the time that is named beside it makes it: what rests until a day is put off."""
    rest = _FURTHER.split(text[end:], maxsplit=1)[0]
    if value == "paused" and _RECESS.search(text, begin, end) and _UNTIL.match(rest):
        return "scheduled" if doubts.DAY.search(rest) else value
    goes = value == "scheduled" and _GOES_ON.search(text[begin:end])
    if goes and _TODAY.search(rest) and not doubts.DAY.search(rest):
        return "under way"
    return value


def ahead(text: str, clause: int, begin: int, end: int) -> bool:
    """Whether what comes again has a time that is still to come."""
    parted = _FURTHER.search(text, end)
    stop = parted.start() if parted else len(text)
    if _OTHERWISE.search(text, end):
        return False
    if _PUT_OFF.search(text[begin:end]) and not _TO_A_DAY.search(text, end, stop):
        return False
    if doubts.AHEAD.search(text[:stop], begin) or doubts.AHEAD_EAST.search(text):
        return True
    # "On Monday they meet again": of what is past the time may be past as well.
    return not text[begin:end].endswith("ed") and bool(doubts.AHEAD.search(text, clause, begin))
