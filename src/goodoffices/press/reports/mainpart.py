"""Which paragraphs of a page are its article, where the page itself does not say."""

import re
from collections.abc import Sequence

_FEWEST = 8
_LEAST = 0.3
_BEGINNING = 60


def main_part(page: str, paragraphs: Sequence[str]) -> list[bool]:
    """For each paragraph whether it belongs; all do where it cannot be told."""
    everything = [True] * len(paragraphs)
    if len(paragraphs) < _FEWEST:
        return everything
    from trafilatura import extract  # late: it takes as long as all the rest together

    extracted = extract(page, favor_recall=True, include_comments=False, fast=True)
    article = _bare(extracted or "")
    kept = [_bare(each)[:_BEGINNING] in article for each in paragraphs]
    length = sum(len(each) for each in paragraphs)
    held = sum(len(each) for each, keep in zip(paragraphs, kept, strict=True) if keep)
    return kept if held >= _LEAST * length else everything


def _bare(words: str) -> str:
    return re.sub(r"\W+", " ", words).strip().casefold()
