"""The quantities of a text: numbers in any script, in words or figures, with their units."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from goodoffices.leaks.amounts import CLOCK, PLACE, Quantity
from goodoffices.leaks.clock import Clock, clocks
from goodoffices.leaks.composed import composed
from goodoffices.leaks.days import days
from goodoffices.leaks.folding import AT_ONCE
from goodoffices.leaks.listed import folded
from goodoffices.leaks.numerals.lexeme import Lexeme, Sense
from goodoffices.leaks.numerals.lexing import lexemes
from goodoffices.leaks.numerals.numeral import Numeral, numeral, part_after
from goodoffices.leaks.ranges import bound_by, lifted
from goodoffices.leaks.ratios import ratios
from goodoffices.leaks.single import COUNTED, SMALL, alone
from goodoffices.leaks.units import THING, anything, measured, unit_at, unit_near
from goodoffices.leaks.vague import age, odd

_MONEY_SIGNS = {"$": "dollar", "€": "euro", "£": "sterling"}
_PERCENT_SIGNS = {"%": "percent", "٪": "percent", "‰": "permille", "؉": "permille"}
_LABELS = folded(
    "article annex paragraph section page point item room chapter clause number no "
    "resolution gate "
    "ماده بند پیوست صفحه شماره اتاق قطعنامه فصل المادة مادة البند بند الملحق ملحق الصفحة صفحة رقم "
    "الغرفة غرفة القرار قرار الفقرة فقرة"
)
_YEAR_CUES = folded(
    "in since until before after from year by during of سال از تا پیش سنة عام منذ قبل بعد في العام"
)
_ABOUT = folded("about some roughly nearly almost حدود تقریبا نزدیک نحو حوالي قرابة زهاء")
_FEW = 12
_US = folded("us ourselves نا ما")
_WITH_US = folded("منا")
_OF = folded("of من از")
_WHOSE = folded("the our your their his her my these those هذه این آن")
_ENDS = re.compile(r"[.;؛!?؟\n]")
_MILLION_OR_METRE = re.compile(r"\s?m(?!\w)")


@lru_cache(maxsize=AT_ONCE)
def quantities(text: str, lang: str) -> tuple[Quantity, ...]:
    """The quantities of a text in the order they stand; dates are left to `days`."""
    words = lexemes(text, lang)
    times = clocks(text, words)
    taken = [(each.start, each.end) for each in days(text, lang) if not each.doubtful]
    taken += [(each.start, each.end) for each in times]
    together = [each for each in ratios(text, words) if not _overlaid(each[0], taken)]
    taken += [(each.start, each.end) for each, alone in together if alone]
    found = [
        *(each for each, _ in together),
        *_times(times),
    ]
    ambiguous = any(len(word.values) > 1 for word in words)
    for pick in (0, 1) if ambiguous else (0,):
        found.extend(composed(tuple(_amounts(text, words, taken, pick)), text))
    found.extend(_elided(tuple(found), text))
    return tuple(sorted(dict.fromkeys(found), key=lambda each: (each.start, each.end)))


def _times(found: Sequence[Clock]) -> Iterator[Quantity]:
    for each in found:
        minutes = Fraction(each.minutes)
        yield Quantity(minutes, minutes, CLOCK, each.start, each.end, weak=True)


def _overlaid(one: Quantity, taken: Sequence[tuple[int, int]]) -> bool:
    return any(start < one.end and one.start < end for start, end in taken)


def _amounts(
    text: str, words: Sequence[Lexeme], taken: Sequence[tuple[int, int]], pick: int
) -> Iterator[Quantity]:
    at = 0
    while at < len(words):
        word = words[at]
        if any(start < word.end and word.start < end for start, end in taken):
            at += 1
            continue
        number = numeral(words, at, pick)
        if number is None or (number.doubtful and not _vouched(words, number)):
            single = alone(words, at)
            if single and single[0]:
                yield single[0]
            at = single[1] if single else at + 1
            continue
        for amount, to in _measured(text, words, number, pick):
            yield amount
            yield from _in_millions(text, words, number, amount.unit)
            if words[number.at].lang != "en" and amount.low == amount.high:
                yield from _left_out(amount, number)
            at = to


def _measured(
    text: str, words: Sequence[Lexeme], first: Numeral, pick: int
) -> Iterator[tuple[Quantity, int]]:
    """The amount that begins with a number, and a second one that is bound to it."""
    one, to = _with_unit(text, words, first)
    bound = bound_by(words, first, to)
    second = numeral(words, bound[1], pick) if bound else None
    if (
        bound is None
        or second is None
        or second.ordinal
        or first.ordinal
        or second.share != first.share
    ):
        yield one, to
        return
    two, end = _with_unit(text, words, second)
    low = lifted(first, second)
    if bound[0] == "pair" and not (low < second.value <= low * 2):
        yield one, to
        return
    unit = one.unit or two.unit
    if one.unit and two.unit and one.unit != two.unit:
        yield one, to
        return
    if bound[0] == "or":
        yield replace(one, low=low, high=low, unit=unit, weak=_weak(words, first, unit)), to
        yield two, end
        return
    high = two.high
    yield (
        Quantity(
            min(low, high), max(low, high), unit, one.start, two.end, weak=one.weak and two.weak
        ),
        end,
    )


def _in_millions(
    text: str, words: Sequence[Lexeme], number: Numeral, unit: str
) -> Iterator[Quantity]:
    """The other reading of `1.5m`."""
    last = words[number.to - 1]
    m = _MILLION_OR_METRE.match(text, last.end) if number.figure and number.scale == 1 else None
    if m:
        value = number.value * 10**6
        money = unit if unit in _MONEY_SIGNS.values() else ""
        yield Quantity(value, value, money, words[number.at].start, m.end())


def _left_out(amount: Quantity, number: Numeral) -> Iterator[Quantity]:
    """The thousands that speech leaves out: دو میلیون و دویست is 2,200,000."""
    for scale in (10**9, 10**6):
        rest = number.value % scale
        if not number.figure and number.value >= scale and 100 <= rest < 1000:
            value = number.value - rest + rest * scale / 1000
            yield replace(amount, low=value, high=value, exact=False)


def _with_unit(text: str, words: Sequence[Lexeme], number: Numeral) -> tuple[Quantity, int]:
    value, to = number.value, number.to
    start, end = words[number.at].start, words[to - 1].end
    if number.ordinal and (aged := age(words, number)):
        return Quantity(value, value, "year", start, words[aged - 1].end), aged
    if number.ordinal or _labelled(words, number):
        return Quantity(value, value, PLACE, start, end, weak=True), to
    if more := odd(words, number):
        counted, after = _with_unit(text, words, replace(number, to=more[1]))
        return replace(counted, high=more[0]), after
    sign = _sign(text, start, end)
    if sign:
        unit, start, end = sign
        return Quantity(value, value, unit, start, end), to
    near = _unit_after(words, number)
    unit = "share" if number.share and number.scale == 1 else ""
    if near:
        unit, to = near
        part = part_after(words, to)
        if part and not number.share:
            value, to = value + part[0] * number.scale, part[1]
        end = words[to - 1].end
    weak = _weak(words, number, unit)
    if not unit and value <= _FEW and value.denominator == 1 and anything(words, _of(words, to)):
        unit = THING
    return Quantity(value, value, unit, start, end, weak=weak), to


def _unit_after(words: Sequence[Lexeme], number: Numeral) -> tuple[str, int] | None:
    """The unit after a number; a part may be of one, and in Persian «تا» may stand between."""
    to = number.to
    if number.share and number.scale == 1:
        while to < len(words) and (
            words[to].sense is Sense.ARTICLE or words[to].forms[0] in ("of", "one")
        ):
            to += 1
        found = unit_at(words, to) if to < len(words) else None
        return found if found and measured(found[0]) else None
    if to < len(words) and words[to].close and words[to].forms[0] in _WITH_US:
        return "person", to + 1
    if to < len(words) and words[to].close and words[to].forms[0] in _OF:
        if to + 1 < len(words) and words[to + 1].forms[0] in _US:
            return "person", to + 2
        return unit_near(words, _of(words, to))
    if to + 1 < len(words) and words[to].forms[0] == "تا" and words[to + 1].sense is Sense.WORD:
        return unit_at(words, to + 1)
    return unit_near(words, to)


def _of(words: Sequence[Lexeme], to: int) -> int:
    """Where the thing counted may be named: after the number, or after "of our"."""
    if to + 1 >= len(words) or not words[to].close or words[to].forms[0] not in _OF:
        return to
    return to + 2 if words[to + 1].forms[0] in _WHOSE else to + 1


def _sign(text: str, start: int, end: int) -> tuple[str, int, int] | None:
    after, before = text[end : end + 2].lstrip(), text[max(0, start - 2) : start].rstrip()
    if after[:1] and after[0] in _PERCENT_SIGNS:
        return _PERCENT_SIGNS[after[0]], start, text.index(after[0], end) + 1
    if before and before[-1] in _PERCENT_SIGNS and not before[:-1].strip().isalnum():
        return _PERCENT_SIGNS[before[-1]], text.rindex(before[-1], 0, start), end
    if before and before[-1] in _MONEY_SIGNS:
        return _MONEY_SIGNS[before[-1]], text.rindex(before[-1], 0, start), end
    if after[:1] and after[0] in _MONEY_SIGNS:
        return _MONEY_SIGNS[after[0]], start, text.index(after[0], end) + 1
    return None


def _vouched(words: Sequence[Lexeme], number: Numeral) -> bool:
    """Whether a word such as «نه» or «ده» is a number here: a unit follows, or a range ends."""
    word = words[number.at]
    if any(other.forms[0] == word.forms[0] and other is not word for other in words) and (
        word.forms[0] == "نه"
    ):
        return False
    if number.scale > 1 or number.ordinal:
        return True
    before = words[number.at - 1] if number.at else None
    if before and word.close and before.forms[0] in ("تا", "یا") and number.at > 1:
        return words[number.at - 2].sense in (Sense.CARDINAL, Sense.FIGURE)
    after = number.to
    if after < len(words) and words[after].close and words[after].forms[0] == "تا":
        return True
    return unit_at(words, after) is not None or part_after(words, after) is not None


def _labelled(words: Sequence[Lexeme], number: Numeral) -> bool:
    return (
        number.at > 0
        and words[number.at].close
        and number.scale == 1
        and bool(_LABELS.intersection(words[number.at - 1].forms))
        and unit_at(words, number.to) is None
    )


def _weak(words: Sequence[Lexeme], number: Numeral, unit: str) -> bool:
    value = number.value
    if unit == "share":
        return value == Fraction(1, 2)
    if value.denominator == 1 and value <= SMALL and (not unit or unit in COUNTED):
        return True
    if unit and value == 1:
        return True
    return not unit and _year(words, number)


def _year(words: Sequence[Lexeme], number: Numeral) -> bool:
    """Whether a bare figure of four digits is a year rather than an amount."""
    word, value = words[number.at], number.value
    if number.year:
        return True
    if not number.figure or number.scale != 1 or len(word.forms[0]) != 4:
        return False
    if not (1300 <= value <= 1460 or 1850 <= value <= 2100):
        return False
    before = words[number.at - 1] if number.at else None
    if before is not None and _ABOUT.intersection(before.forms):
        return False
    cued = before is not None and bool(_YEAR_CUES.intersection(before.forms))
    return cued or (value % 50 != 0 and (1380 <= value <= 1450 or 1950 <= value <= 2050))


def _elided(found: Sequence[Quantity], text: str) -> Iterator[Quantity]:
    """The thousand or million a bare number leaves to one before it: 45 million, or even 30."""
    # Only the last that has one can leave it: what parts it from a number parts all before it too.
    before, scale = None, 0
    for bare in found:
        alone = not (bare.unit or bare.weak or bare.high >= 1000 or bare.low != bare.high)
        if alone and before and not _ENDS.search(text, before.end, bare.start):
            low = bare.low * scale
            yield replace(bare, low=low, high=low, exact=False, unit=before.unit)
        own = next((s for s in (10**9, 10**6, 10**3) if bare.high >= s), 0)
        if own and bare.unit != CLOCK and not bare.weak:
            before, scale = bare, own
