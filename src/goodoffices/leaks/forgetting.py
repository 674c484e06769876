"""What the check and the reading of reports remember of words, dropped when a desk locks."""

import sys

_OURS = ("goodoffices.leaks.", "goodoffices.press.")
_STAY = frozenset({
    ("goodoffices.leaks.rarity", "_counted"), ("goodoffices.leaks.concepts", "_listed"),
})  # fmt: skip


def forget() -> None:
    """Drop every word that was folded, stemmed or read, in a draft, a report or a name.

    How common the words of the languages are stays, and the list of things; it is of no talk.

    An `Index` holds confidences itself: whoever made it lets it go.
    """
    for name, module in tuple(sys.modules.items()):
        if name.startswith(_OURS):
            for each in tuple(vars(module).values()):
                ours = hasattr(each, "cache_clear") and not isinstance(each, type)
                if ours and (each.__module__, getattr(each, "__name__", "")) not in _STAY:
                    each.cache_clear()
