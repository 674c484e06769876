"""Parts of a month: early, the middle of, the third week of, the end of."""

from collections.abc import Mapping, Sequence

from goodoffices.leaks.folding import fold
from goodoffices.leaks.numerals.lexeme import Lexeme
from goodoffices.leaks.numerals.numeral import numeral

_TABLE: Mapping[tuple[int, int], str] = {
    (1, 7): "beginning|start|opening|first days|ابتدای|آغاز|ابتدا|سر|مطلع|بداية|بدايات|مستهل|غرة"
    "|أول أيام|الأيام الأولى|روزهای اول|روزهای نخست",
    (1, 10): "early|اوایل|أوائل",
    (11, 20): "mid|middle|midst|اواسط|وسط|میانه|میانهٔ|نیمه|نیمهٔ|منتصف|أواسط|وسط|نصف",
    (24, 31): "end|close|last days|آخر|پایان|انتهای|آخر|نهاية|ختام|سلخ|روزهای آخر|الأيام الأخيرة",
    (21, 31): "late|اواخر|أواخر",
    (1, 15): "first half|نیمه اول|نیمهٔ اول|نیمه نخست|النصف الأول",
    (16, 31): "second half|latter half|نیمه دوم|نیمهٔ دوم|النصف الثاني",
    (22, 31): "last week|final week|هفته آخر|هفتهٔ آخر|آخرین هفته|الأسبوع الأخير|آخر أسبوع",
}
_PARTS = {
    " ".join(fold(each) for each in words.split()): days
    for days, table in _TABLE.items()
    for words in table.split("|")
}
_WEEK = frozenset(fold(word) for word in ("week", "هفته", "هفتهٔ", "أسبوع"))
_LINKS = frozenset(
    fold(word) for word in ("of", "the", "in", "من", "شهر", "ماه", "از", "month", "في")
)


def part_before(words: Sequence[Lexeme], month: int) -> tuple[tuple[int, int], int] | None:
    """The days of the part that is named before a month, and where its words begin."""
    to = month
    while to and words[to].close and _LINKS.intersection(words[to - 1].forms):
        to -= 1
    if to == 0 or not words[to].close:
        return None
    if found := _week(words, to):
        return found
    for length in (2, 1):
        if to < length:
            continue
        for key in _keys(words[to - length : to]):
            if key in _PARTS:
                return _PARTS[key], to - length
    return None


def _week(words: Sequence[Lexeme], to: int) -> tuple[tuple[int, int], int] | None:
    """The third week; هفتهٔ سوم; الأسبوع الثالث; سومین هفته."""
    for at in range(max(0, to - 3), to):
        found = numeral(words, at)
        if found is None or found.share or not 1 <= found.value <= 5:
            continue
        week = None
        if found.to == to - 1 and _WEEK.intersection(words[to - 1].forms):
            week = at
        elif found.to == to and at and _WEEK.intersection(words[at - 1].forms):
            week = at - 1
        if week is not None and all(each.close for each in words[week + 1 : to]):
            number = int(found.value)
            return (7 * number - 6, min(31, 7 * number)), week
    return None


def _keys(span: Sequence[Lexeme]) -> list[str]:
    keys = [""]
    for word in span:
        keys = [f"{key} {form}" for key in keys for form in word.forms]
    return [key[1:] for key in keys]
