"""What the check remembers of words, dropped when a desk locks."""

import sys

_OURS = "goodoffices.leaks."


def forget() -> None:
    """Drop every word that was folded, stemmed or read; the word lists of the languages stay.

    An `Index` holds confidences itself: whoever made it lets it go.
    """
    for name, module in tuple(sys.modules.items()):
        if name.startswith(_OURS):
            for each in vars(module).values():
                if hasattr(each, "cache_clear") and not getattr(each, "of_the_language", False):
                    each.cache_clear()
