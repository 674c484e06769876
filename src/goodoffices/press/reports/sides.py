"""The sides of the talks, whose each speaker is, and which side is silent."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

_BETWEEN = re.compile(
    r"\b(?:talks?|negotiations?|discussions?|contacts|dialogue|mediation|round|deal|meeting"
    r"|agreement)\b[^.;]{0,40}?\bbetween\s"
    r"(?:the\s)?(?P<one>(?:[A-Z][\w’'.-]*\s?){1,3}?)"
    r"\s?\band\s(?:the\s)?(?P<other>(?:[A-Z][\w’'.-]*\s?){1,3})"
)
_DASHED = re.compile(
    r"\b(?:the\s)?(?P<one>[A-Z][\w.]+(?:\s[A-Z]\w+)?)"
    r"[–-](?P<other>[A-Z][\w.]+(?:\s[A-Z]\w+)?)\s(?:\w+\s)?(?:talks|negotiations|truce|round"
    r"|dialogue)"
)
_SAME = (
    ("united states", "us", "u.s.", "usa", "american", "americans", "washington", "white house"),
    ("united kingdom", "uk", "britain", "british", "london"),
    ("iran", "iranian", "iranians", "tehran"),
    ("oman", "omani", "omanis", "muscat"),
    ("qatar", "qatari", "doha"),
    ("israel", "israeli", "israelis"),
    ("russia", "russian", "moscow", "kremlin"),
    ("ukraine", "ukrainian", "kyiv", "kiev"),
    ("china", "chinese", "beijing"),
    ("egypt", "egyptian", "cairo"),
    ("saudi arabia", "saudi", "riyadh"),
    ("turkey", "türkiye", "turkish", "ankara"),
    ("france", "french", "paris"),
    ("germany", "german", "berlin"),
)
_KNOWN = {name: group[0] for group in _SAME for name in group}
_BOTH = re.compile(
    r"\b(?:[Bb]oth|[Tt]he two|[Aa]ll|[Ee]ach)\s(?:sides?|delegations?|part(?:ies|y)|teams?"
    r"|capitals"
    r"|governments?|countries)\s(?:have\s|had\s|also\s)?"
    r"(?:signal\w+|said|say|agree[sd]?|express\w*|voic\w+|stat\w+|confirm\w*|declar\w+|pledg\w+"
    r"|welcom\w+|show\w*|indicat\w+"
    r"|describ\w+|hail\w+|commit\w*|stress\w*|want\w*|(?:are|were) (?:willing|ready|committed"
    r"|prepared))"
)
_STEM = 4


def parties(text: str) -> tuple[str, ...]:
    """The two sides of the talks, where a report names them in one breath."""
    for pattern in (_BETWEEN, _DASHED):
        if match := pattern.search(text):
            named = (_bare(match["one"]), _bare(match["other"]))
            if all(named) and not same_side(*named):
                return named
    return ()


def _bare(name: str) -> str:
    return re.sub(r"[’']s$", "", name.strip(" ,.")).strip()


def same_side(one: str, other: str) -> bool:
    """Whether two words are for one side: Iran, Iranian; a stem in common is enough."""
    plain = [_plain(each) for each in (one, other)]
    if plain[0] in _KNOWN or plain[1] in _KNOWN:
        return _KNOWN.get(plain[0], plain[0]) == _KNOWN.get(plain[1], plain[1])
    short = min(plain, key=len)
    return len(short) >= _STEM and plain[0][:_STEM] == plain[1][:_STEM]


def land(side: str) -> str:
    """The land that a word for its people or its capital means; other words as they are."""
    known = _KNOWN.get(_plain(side))
    return known.title() if known else side


def _plain(name: str) -> str:
    return re.sub(r"^the\s|[’']s$", "", name.strip().casefold())


def silence(sides: Sequence[str], speakers: Iterable[str]) -> dict[str, int]:
    """How many statements there are of each side; `speakers` are the sides of those who spoke."""
    counted = Counter(
        side for spoken in speakers for side in sides if spoken and same_side(side, spoken)
    )
    return {side: counted[side] for side in sides}


def of_both(text: str) -> Iterable[tuple[int, int]]:
    """Where a report says something of both sides at once."""
    for match in _BOTH.finditer(text):
        yield match.span()
