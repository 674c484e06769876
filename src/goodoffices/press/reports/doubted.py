"""What makes of somebody's being there something denied, wished for, to come or long gone."""

import re

from goodoffices.press.reports import doubts

_AHEAD = re.compile(
    r"\b(?:will|would|is (?:to|due|expected|set)|are (?:to|due|expected|set)|due to|expected to"
    r"|invited|plans? to|intends? to|ask(?:s|ed) to|refus\w+|declin\w+|rumou?red)\b"
)
_YEAR = re.compile(r"\b(?:of|in|since|the|until)\s(?:19|20)\d\d\b")


def doubted(before: str, after: str) -> bool:
    """Whether the words around a name, those of its sentence, leave its being there unsure."""
    return bool(
        doubts.UNREAL.search(before, before.lower())
        or _AHEAD.search(before)
        or _AHEAD.search(after[:40])
        or re.match(r"[^,.;]{0,30}\b(?:not|never|may|might|could|should)\b", after)
        or any(
            doubts.LONG_AGO.search(words, words.lower()) or _YEAR.search(words)
            for words in (before, after)
        )
    )
