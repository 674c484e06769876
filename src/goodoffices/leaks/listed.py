"""Lists of words, written as a text and kept folded."""

from goodoffices.leaks.folding import fold


def listed(words: str) -> tuple[str, ...]:
    """The words of a list, in its order."""
    return tuple(words.split())


def folded(words: str) -> frozenset[str]:
    """The words of a list as they are compared."""
    return frozenset(fold(word) for word in words.split())


def phrase(words: str) -> str:
    """Some words that belong together as they are compared."""
    return " ".join(fold(word) for word in words.split())
