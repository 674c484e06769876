"""What a figure can mean: separators of thousands and of decimals differ between peoples."""

import re
from fractions import Fraction

_GROUPED = re.compile(r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?")
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3}){2,}")
LONGEST = 60
"""Signs of a figure: a longer one is no number of anything."""

_LIKELY_PARTS = frozenset({2, 3, 4, 5, 6, 8, 10, 100})


def readings(figure: str) -> tuple[Fraction, ...]:
    """What a folded figure can mean, the likeliest first: `1.500` is 1.5 and 1500."""
    if len(figure) > LONGEST:
        return ()
    if _GROUPED.fullmatch(figure):
        return (Fraction(figure.replace(",", "")),)
    if _DOTTED.fullmatch(figure):
        return (Fraction(figure.replace(".", "")),)
    plain = figure.replace(",", ".")
    if not re.fullmatch(r"[0-9]+(\.[0-9]+)?", plain):
        return ()
    if re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", plain):
        return (Fraction(plain), Fraction(plain.replace(".", "")))
    return (Fraction(plain),)


def slashed(before: str, after: str, *, eastern: bool) -> tuple[Fraction, ...]:
    """What two figures parted by a slash can mean: a fraction, or in the East a decimal."""
    if len(before) + len(after) > LONGEST:
        return ()
    if not (re.fullmatch(r"[0-9]+", before) and re.fullmatch(r"[0-9]+", after)):
        return ()
    over = int(after)
    fraction = (
        (Fraction(int(before), over),) if over in _LIKELY_PARTS and int(before) < over else ()
    )
    decimal = (Fraction(f"{before}.{after}"),) if eastern and len(after) <= 3 else ()
    return decimal + fraction
