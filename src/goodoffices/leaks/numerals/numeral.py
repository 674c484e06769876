"""Reads a number that begins at a lexeme, in figures, words or both."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from goodoffices.leaks.folding import fold
from goodoffices.leaks.listed import listed
from goodoffices.leaks.numerals import arabic_ordinals
from goodoffices.leaks.numerals.decimals import decimals, tenths
from goodoffices.leaks.numerals.groups import Found, group
from goodoffices.leaks.numerals.lexeme import Lexeme, Sense
from goodoffices.leaks.numerals.persian import ORDINAL_ENDINGS

_SUFFIXES = frozenset({"st", "nd", "rd", "th"}) | ORDINAL_ENDINGS
_CENTURIES = (18, 19, 20)
_MINES = fold("مین")
_POINT = fold("point")
_OF = frozenset(fold(word) for word in ("of", "من", "از"))
_PER_CENT = frozenset({"per", "percent", "pct"})
_LESS = frozenset(fold(word) for word in ("إلا", "الا"))
_LOOSE = frozenset(
    fold(word) for word in ("few", "several", "many", "some", "چند", "چندین", "عدة", "بضعة", "بضع")
)
# What may follow "a third" where it is a share; before any other word it is one more.
_AFTER_SHARE = frozenset(
    listed(
        "of to in by from for if and or at on with as is are was were less more each "
        "every before after would will when while per but instead than the only"
    )
)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number with the place after it; `scale` is its last thousand or million, else one.

    `year` says that it is spoken as only years are: nineteen eighty-six.
    """

    value: Fraction
    at: int
    to: int
    scale: Fraction = Fraction(1)
    ordinal: bool = False
    share: bool = False
    doubtful: bool = False
    figure: bool = False
    year: bool = False


def numeral(words: Sequence[Lexeme], at: int, pick: int = 0) -> Numeral | None:
    """The number that begins here, if one does; `pick` chooses among readings of a figure."""
    first = words[at]
    if first.sense is Sense.WORD or first.sense is Sense.AND:
        return _pointed(words, at) if first.forms[0] == _POINT else None
    return (
        _spoken_year(words, at)
        or _share(words, at, pick)
        or _ordinal(words, at)
        or _with_part(words, _whole(words, at, pick), pick)
    )


def _pointed(words: Sequence[Lexeme], at: int) -> Numeral | None:
    """Point six per cent, which leaves out its nought."""
    found = decimals(words, at) if words[at].lang == "en" else None
    if found is None or found.to >= len(words) or words[found.to].forms[0] not in _PER_CENT:
        return None
    return Numeral(found.value, at, found.to)


def _spoken_year(words: Sequence[Lexeme], at: int) -> Numeral | None:
    """Nineteen eighty-six, twenty twenty-six."""
    if words[at].lang != "en" or at + 1 >= len(words) or not words[at + 1].close:
        return None
    if words[at].sense is not Sense.CARDINAL or words[at].value not in _CENTURIES:
        return None
    rest = group(words, at + 1)
    if words[at + 1].sense is not Sense.CARDINAL or rest is None or not 10 <= rest.value < 100:
        return None
    if rest.to < len(words) and words[rest.to].close:
        after = words[rest.to]
        # "twenty thirty-tonne lorries"
        if after.gap == "-" or after.sense in (Sense.SCALE, Sense.HUNDRED, Sense.ORDINAL):
            return None
    return Numeral(words[at].value * 100 + rest.value, at, rest.to, year=True)


def _whole(words: Sequence[Lexeme], at: int, pick: int) -> Numeral | None:
    """Groups with descending thousands, millions, milliards."""
    total, top, to, scale = Fraction(0), None, at, Fraction(1)
    begun = False
    figure = words[at].sense is Sense.FIGURE
    doubtful = words[at].bound
    while True:
        start = _next_group(words, to, begun=begun)
        if start is None:
            break
        found = group(words, start, pick)
        if found is None and not (_bare_scale(words, start) or (begun and _scale(words, start))):
            break
        value, here = found or Found(Fraction(1), start)
        factor, after = _scales(
            words, here, figure=words[start].sense is Sense.FIGURE, bare=found is None, pick=pick
        )
        if after == start:
            break
        if top is not None and factor >= top:
            break
        if begun and factor * value >= (top or 0):
            break
        if begun and words[start].sense is Sense.FIGURE and factor == 1 and value < 100:
            break
        total, top, to, begun = total + value * factor, factor, after, True
        # Two thousand in one word leaves a thousand to the half after it.
        scale = factor / 2 if str(factor)[0] == "2" else factor
        doubtful = doubtful and after == at + 1
        if factor == 1:
            break
    return Numeral(total, at, to, scale, doubtful=doubtful, figure=figure) if begun else None


def _next_group(words: Sequence[Lexeme], to: int, *, begun: bool) -> int | None:
    """Where the next group begins: at once, or after an "and"."""
    if to >= len(words):
        return None
    if not begun:
        return to
    if words[to].sense is Sense.AND and words[to].close:
        after = to + 1
        return after if after < len(words) and words[after].close else None
    if words[to].lang == "en" and (words[to].close or words[to].gap == ", "):
        return to
    if words[to].sense is Sense.FIGURE and words[to].close:
        return to
    return None


def _bare_scale(words: Sequence[Lexeme], at: int) -> bool:
    """Whether a thousand alone is one thousand, as in Persian and Arabic."""
    if not _scale(words, at) or words[at].bound or words[at].lang == "en":
        return False
    return at == 0 or not _LOOSE.intersection(words[at - 1].forms)


def _scale(words: Sequence[Lexeme], at: int) -> bool:
    return at < len(words) and words[at].sense is Sense.SCALE


def _scales(
    words: Sequence[Lexeme], at: int, *, figure: bool, bare: bool = False, pick: int = 0
) -> tuple[Fraction, int]:
    """The product of the scales that follow: a thousand milliard."""
    factor = last = Fraction(1)
    begun = at
    while (
        _scale(words, at)
        and words[at].value > last
        and (words[at].close or (bare and at == begun))
    ):
        # "40k" touches; "40 k" is written too, "forty k" is not.
        if (
            words[at].bound
            and words[at].lang == "en"
            and not (figure or len(words[at].forms[0]) > 1)
        ):
            break
        last = words[at].values[-1] if bare and pick else words[at].value
        factor, at = factor * last, at + 1
    return factor, at


def _with_part(words: Sequence[Lexeme], found: Numeral | None, pick: int) -> Numeral | None:
    """The number with "and a half", which halves its last thousand or million."""
    if found is None:
        return None
    to = found.to
    if to + 1 >= len(words) or not words[to].close:
        return found
    if found.scale == 1 and found.value.denominator == 1 and (behind := decimals(words, to)):
        factor, after = _scales(words, behind.to, figure=False)
        return Numeral((found.value + behind.value) * factor, found.at, after, factor)
    if words[to].sense is not Sense.AND:
        return found
    part = _part(words, to + 1, pick)
    if part is None or not words[to + 1].close:
        return found
    scale, end = found.scale, part.to
    factor, after = _scales(words, end, figure=False)
    if factor > 1 and scale == 1:
        return Numeral((found.value + part.value) * factor, found.at, after, factor)
    end = after if factor == scale else end
    return Numeral(found.value + part.value * scale, found.at, end, scale)


def part_after(words: Sequence[Lexeme], to: int) -> tuple[Fraction, int] | None:
    """The "and a half" that follows a unit, or "less a quarter": three days and a half."""
    if to + 1 >= len(words) or not words[to].close or not words[to + 1].close:
        return None
    if words[to].sense is Sense.AND and (part := _part(words, to + 1, 0)):
        return part.value, part.to
    if _LESS.intersection(words[to].forms) and words[to + 1].sense is Sense.PART:
        return -words[to + 1].value, to + 2
    return None


def _part(words: Sequence[Lexeme], at: int, pick: int) -> Numeral | None:
    """A fraction in words: a half, two thirds, three quarters."""
    first = words[at]
    if first.sense is Sense.PART:
        return Numeral(first.value, at, at + 1, share=True)
    if first.sense is not Sense.ARTICLE and (part := tenths(words, at)):
        return Numeral(part.value, at, part.to, share=True)
    if first.sense not in (Sense.CARDINAL, Sense.ARTICLE, Sense.FIGURE) or at + 1 == len(words):
        return None
    second = words[at + 1]
    if not second.close or first.values[0].denominator != 1 or not 0 < first.value < 20:
        return None
    if first.lang == "ar" and first.bound:
        return None
    if second.sense is Sense.PART and second.value.numerator == 1:
        return Numeral(first.value * second.value, at, at + 2, share=True)
    if second.sense is Sense.ORDINAL and second.value >= 3 and _ordinal_shares(words, at):
        return Numeral(first.value / second.value, at, at + 2, share=True)
    return None


def _ordinal_shares(words: Sequence[Lexeme], at: int) -> bool:
    """Whether the ordinal after this word parts a whole: one third, not "a third session"."""
    first = words[at]
    if first.lang == "ar":
        return False
    if first.lang == "fa" or first.sense is not Sense.ARTICLE:
        return first.value < words[at + 1].value
    after = at + 2
    return (
        after == len(words)
        or not words[after].close
        or words[after].sense is Sense.AND
        or bool(_AFTER_SHARE.intersection(words[after].forms))
    )


def _share(words: Sequence[Lexeme], at: int, pick: int) -> Numeral | None:
    """A fraction that stands alone, or of a million: half a million."""
    found = _part(words, at, pick)
    if found is None:
        return None
    to = found.to
    while to < len(words) and (
        _OF.intersection(words[to].forms) or words[to].sense is Sense.ARTICLE
    ):
        to += 1
    factor, after = _scales(words, to, figure=False)
    if factor > 1:
        return Numeral(found.value * factor, at, after, factor)
    return found


def _ordinal(words: Sequence[Lexeme], at: int) -> Numeral | None:
    """A place in a row: sixteenth, 16th, بیست و چهارم, الخامس والعشرون."""
    first = words[at]
    if first.lang == "ar":
        found = arabic_ordinals.ordinal(words, at)
        return Numeral(found.value, at, found.to, ordinal=True) if found else None
    if first.sense is Sense.ORDINAL:
        return Numeral(first.value, at, at + 1, ordinal=True)
    if first.sense is Sense.FIGURE:
        if (
            at + 1 < len(words)
            and _SUFFIXES.intersection(words[at + 1].forms[:1])
            and _joins(words[at + 1])
        ):
            return Numeral(first.value, at, at + 2, ordinal=True, figure=True)
        return None
    whole = _whole(words, at, 0)
    if whole is None or whole.value.denominator != 1:
        return None
    to = whole.to
    if to < len(words) and words[to].sense is Sense.AND and words[to].close:
        to += 1
    if to < len(words) and words[to].close and words[to].sense is Sense.ORDINAL:
        last = words[to].value
        room = (
            10 if whole.value % 100 in range(20, 100, 10) else 100 if whole.value % 100 == 0 else 0
        )
        if last < room and (to > whole.to or first.lang == "en"):
            return Numeral(whole.value + last, at, to + 1, ordinal=True)
    if first.lang == "fa" and whole.to < len(words) and _joins(words[whole.to]):
        if ORDINAL_ENDINGS.intersection(words[whole.to].forms[:1]):
            return Numeral(whole.value, at, whole.to + 1, ordinal=True)
    return None


def _joins(ending: Lexeme) -> bool:
    """Whether an ending belongs to the number before it: in Persian 30 «مین» apart is 30 mines."""
    return ending.close and not (ending.gap == " " and ending.forms[0] == _MINES)
