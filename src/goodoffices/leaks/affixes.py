"""What Arabic and Persian write onto a word: and, by, to, the; of, plural, his."""

from functools import lru_cache

from goodoffices.leaks.transliteration import arabic

ARTICLES = ("وال", "بال", "لل", "فال", "کال", "ال")
"""The Arabic article as it is written onto a folded word, alone or after and, by, to, so, like."""
_BEFORE = (*ARTICLES, "و", "ب", "ل", "ف", "ک")
_AFTER = ("هایی", "های", "ها", "اش", "ی", "را")
SHORTEST = 3


@lru_cache(maxsize=100_000)
def bare(folded: str, lang: str) -> tuple[str, ...]:
    """A folded word as it stands, then without what may be written onto it."""
    if not arabic(folded):
        return (folded,)
    found = [folded]
    if lang.startswith("ar"):
        for prefix in _BEFORE:
            if folded.startswith(prefix) and len(folded) - len(prefix) >= SHORTEST:
                found.append(folded.removeprefix(prefix))
    else:
        for suffix in _AFTER:
            if folded.endswith(suffix) and len(folded) - len(suffix) >= SHORTEST:
                found.append(folded.removesuffix(suffix))
    return tuple(dict.fromkeys(found))
