"""Short words by which a page speaks to its reader: of its newsletter, its terms, its price."""

import re

_OWN = re.compile(
    r"\b(?:newsletters?|inbox|cookies on your|use (?:of )?cookies|store cookies|subscribers?"
    r"|subscriptions?|subscribe (?:to (?:our|the|get)|for|now|here|wherever)|recaptcha"
    r"|privacy policy|terms of (?:use|service)|app store|google play|log in|sign in|signed up"
    r"|sign up (?:to|for|here|now)|free articles?|unlimited access|e-?mail (?:address|alerts?"
    r"|updates)|by e-?mail|to this e-?mail|notifications?|click here|tap (?:here|to)|ad-free"
    r"|paywall|go(?:ing)? premium|(?:our|independent) journalism|breaking news alerts"
    r"|podcasts?|(?:your|a) browser|(?:our|the) (?:quiz|poll|sponsors?|app|channel)|vote now"
    r"|brought to you by|book your|cancel any ?time|(?:this|today[’']s|our) (?:letter|edition"
    r"|briefing))\b"
)
_READER = re.compile(
    r"\b(?:you|your|you[’']ve|our|us|we|here|cancel any ?time)\b"
    r"|^(?:[a-z]+ ){0,2}(?:to|for|now)\b|\bsubscribers (?:save|get|receive)\b"
)
_ASKED = re.compile(
    r"[^.?!\n]{5,70}\?\s(?:see|visit|find|read|go to|take|try|ring|call|write|vote|join|tell|send"
    r"|sign|click|get|let us|view|e-?mail|subscribe|have your)\b"
)
_REACHED = re.compile(
    r"\S@\S+\.\w|\b(?:tel|phone|fax|mobile|newsdesk|press (?:office|desk)|enquir(?:y|ies)"
    r"|inquir(?:y|ies)|contact|information)\b[^\n]{0,80}?\+?\d[\d ()-]{5,}"
    r"|\b(?:at|on|visit|see) (?:www\.)?[\w-]+\.(?:com|org|net|example|info|[a-z]{2})\b"
)
_TOLD = re.compile(
    r"\b(?:said|told|asked|added|wrote|recalled|joked|shouted|according to|replied|announced"
    r"|reported|confirmed)\b|[“”«»\"]"
)
_LINKS = re.compile(
    r"(?:also in the news|in other news|elsewhere|quiz|poll|take (?:our|the) (?:quiz|poll|survey)"
    r")\s?:\s?\S|(?:together with|supported by|in partnership with|presented by|powered by"
    r"|brought to you by|a (?:word|message) from our)\b[^.,\n]{2,50}$"
    r"|jump to (?:latest|top|comments)\b|(?:show|load) (?:older|newer|earlier) \w+"
    r"|hit (?:subscribe|follow|like)\b|(?:listen|watch) again\b|\d+ comments so far"
    r"|was this \w+\?"
)
_MOST_WORDS = 45
_LINK_WORDS = 20


def addressed(words: str) -> bool:
    """Whether words that stand alone speak of the publication to whoever reads it."""
    low = words.lower()
    count = low.count(" ") + 1
    if count > _MOST_WORDS or _TOLD.search(low):
        return False
    if count <= _LINK_WORDS and (_LINKS.match(low) or _ASKED.match(low) or _REACHED.search(low)):
        return True
    return bool(_OWN.search(low) and _READER.search(low))
