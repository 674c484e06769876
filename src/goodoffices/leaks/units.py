"""What is counted: units of three languages under one name, with what one of each amounts to."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from goodoffices.leaks.listed import folded
from goodoffices.leaks.numerals.lexeme import Lexeme, Sense
from goodoffices.leaks.numerals.phrases import Phrases
from goodoffices.leaks.unit_words import WORDS


@dataclass(frozen=True, slots=True)
class Measure:
    """A kind of amount, and how much of it one unit is: a month is 30 to 31 days."""

    kind: str
    low: Fraction
    high: Fraction
    system: str = ""


def _measure(
    kind: str, low: int | str, high: int | str | None = None, system: str = ""
) -> Measure:
    return Measure(kind, Fraction(low), Fraction(low if high is None else high), system)


_MEASURES: dict[str, Measure] = {
    "second": _measure("time", 1),
    "minute": _measure("time", 60),
    "hour": _measure("time", 3600),
    "day": _measure("time", 86_400),
    "week": _measure("time", 7 * 86_400),
    "fortnight": _measure("time", 14 * 86_400),
    "month": _measure("time", 30 * 86_400, 31 * 86_400),
    "year": _measure("time", 365 * 86_400, 366 * 86_400),
    "decade": _measure("time", 3652 * 86_400, 3653 * 86_400),
    "millimetre": _measure("length", "0.001"),
    "centimetre": _measure("length", "0.01"),
    "metre": _measure("length", 1),
    "kilometre": _measure("length", 1000),
    "inch": _measure("length", "0.0254", system="imperial"),
    "foot": _measure("length", "0.3048", system="imperial"),
    "yard": _measure("length", "0.9144", system="imperial"),
    "mile": _measure("length", "1609.344", system="imperial"),
    "nautical-mile": _measure("length", 1852, system="sea"),
    "gram": _measure("mass", 1),
    "kilogram": _measure("mass", 1000),
    "tonne": _measure("mass", 10**6),
    "pound-weight": _measure("mass", "453.6", system="imperial"),
    "square-metre": _measure("area", 1),
    "square-kilometre": _measure("area", 10**6),
    "dunam": _measure("area", 1000),
    "hectare": _measure("area", 10**4),
    "acre": _measure("area", "4046.9", system="imperial"),
    "litre": _measure("volume", 1),
    "cubic-metre": _measure("volume", 1000),
    "million-cubic-metres": _measure("volume", 10**9),
    "barrel": _measure("volume", "158.987", system="imperial"),
    "gallon": _measure("volume", "3.785", system="imperial"),
    "watt": _measure("power", 1),
    "kilowatt": _measure("power", 1000),
    "megawatt": _measure("power", 10**6),
    "toman": _measure("rial", 10),
    "rial": _measure("rial", 1),
    "dollar": _measure("dollar", 1),
    "dollar-cent": _measure("dollar", "0.01"),
    "euro": _measure("euro", 1),
    "euro-cent": _measure("euro", "0.01"),
    "franc": _measure("franc", 1),
    "franc-cent": _measure("franc", "0.01"),
    "sterling": _measure("sterling", 1),
    "penny": _measure("sterling", "0.01"),
    "cent": _measure("cent", 1),
    "percent": _measure("share", "0.01"),
    "permille": _measure("share", "0.001"),
    "basis-point": _measure("share", "0.0001"),
    "share": _measure("share", 1),
}
_EITHER = {
    "tan": ("tonne", "person"),
    "cent": ("cent", "dollar-cent", "euro-cent", "franc-cent"),
}
"""Persian `تن` counts tonnes and heads, a cent is of some money; the text seldom says which."""

THING = "thing"
"""Whatever is counted by a word that is not known: it is measured in nothing."""

_UNITS = Phrases(WORDS)
_SHORTEST = 3
_NO_THINGS = folded("was has does this its thus yes seems says makes means takes gives goes")
# No unit is looked for beyond these: "thirty of ours", "700 a month".
_STOPS = folded(
    "per a an each every of and to in for the on at by with or is are if from between "
    "از و به در برای با تا یا که را بر هر است هست بود شد باشد نیست "
    "ولی اما هم دیگر می نمی بیشتر کمتر "
    "من إلى في على أو عن مع إذا بين لكل كل شهريا يوميا سنويا ولا لا أن إن لكن فقط أكثر أقل تقريبا "
    "not only but more less then than so if when we they you he she would will can may per maybe"
)


def measure(unit: str) -> Measure:
    """How much one of the unit is; a thing that is only counted is its own kind."""
    return _MEASURES.get(unit) or Measure(unit, Fraction(1), Fraction(1))


def measured(unit: str) -> bool:
    """Whether the unit measures, so that there are parts of it: half an hour, no half a man."""
    return unit in _MEASURES


def anything(words: Sequence[Lexeme], at: int) -> bool:
    """Whether a word that is not known stands where the thing counted is named."""
    if at >= len(words) or not words[at].close or words[at].sense is not Sense.WORD:
        return False
    word = words[at]
    if _STOPS.intersection(word.forms) or len(word.forms[0]) < _SHORTEST:
        return False
    return word.lang != "en" or (word.forms[0].endswith("s") and word.forms[0] not in _NO_THINGS)


def alternatives(unit: str) -> tuple[str, ...]:
    """The units a word may mean."""
    return _EITHER.get(unit, (unit,))


def unit_at(words: Sequence[Lexeme], at: int) -> tuple[str, int] | None:
    """The unit that begins at a lexeme, with the place after it; the longest word wins."""
    for key, to in _UNITS.at(words, at):
        return WORDS[key], to
    return None


def unit_near(words: Sequence[Lexeme], at: int) -> tuple[str, int] | None:
    """The unit after a number, with one adjective or counter allowed between: 30 young men."""
    if at >= len(words) or not words[at].close:
        return None
    found = unit_at(words, at)
    if found or words[at].sense is not Sense.WORD or _STOPS.intersection(words[at].forms):
        return found
    if at + 1 < len(words) and words[at + 1].close:
        if not _STOPS.intersection(words[at + 1].forms[:1]):
            return unit_at(words, at + 1)
    return None
