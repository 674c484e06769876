"""How words are read by whoever receives them."""

from collections.abc import Iterable

from goodoffices.core.words import Words


def joined(words: Iterable[Words]) -> tuple[Words, ...]:
    """Words as their receiver reads them: no border between what rests on different items."""
    texts: list[Words] = []
    for each in words:
        if texts and texts[-1].lang == each.lang:
            texts[-1] = Words(f"{texts[-1].text} {each.text}", each.lang)
        else:
            texts.append(each)
    return tuple(texts)
