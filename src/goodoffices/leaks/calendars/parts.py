"""Parts of a month: early, the middle of, the third week of, the end of."""

from collections.abc import Mapping, Sequence

from goodoffices.leaks.folding import fold
from goodoffices.leaks.listed import folded
from goodoffices.leaks.numerals.lexeme import Lexeme
from goodoffices.leaks.numerals.numeral import numeral
from goodoffices.leaks.numerals.phrases import keys

_TABLE: Mapping[tuple[int, int], str] = {
    (1, 7): "beginning|start|opening|first days|ابتدای|آغاز|ابتدا|سر|مطلع|بداية|بدايات|مستهل|غرة"
    "|أول أيام|الأيام الأولى|روزهای اول|روزهای نخست",
    (1, 10): "early|اوایل|أوائل",
    (11, 20): "mid|middle|midst|اواسط|وسط|میانه|میانهٔ|نیمه|نیمهٔ|منتصف|أواسط|وسط|نصف",
    (24, 31): "end|close|last days|آخر|پایان|انتهای|آخر|نهاية|ختام|سلخ|روزهای آخر|الأيام الأخيرة",
    (21, 31): "late|اواخر|أواخر",
    (1, 15): "first half|نیمه اول|نیمهٔ اول|نیمه نخست|النصف الأول",
    (16, 31): "second half|latter half|نیمه دوم|نیمهٔ دوم|النصف الثاني",
    (28, 31): "last day|final day|آخرین روز|روز آخر|آخر يوم|اليوم الأخير",
    (22, 31): "last monday|last tuesday|last wednesday|last thursday|last friday|last saturday"
    "|last sunday|آخرین جمعه|آخر جمعة|آخر خميس|last week|final week|هفته آخر|هفتهٔ آخر|آخرین هفته"
    "|الأسبوع الأخير|آخر أسبوع",
}
_PARTS = {
    " ".join(fold(each) for each in words.split()): days
    for days, table in _TABLE.items()
    for words in table.split("|")
}
# The third Friday of a month stands in its third seven days.
_STEPS = {
    7: folded(
        "week monday tuesday wednesday thursday friday saturday sunday هفته دوشنبه جمعه شنبه "
        "پنجشنبه أسبوع اثنين ثلاثاء أربعاء خميس جمعة سبت أحد"
    ),
    10: folded("دهه"),
}
_WEEK = folded("week هفته أسبوع")
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
        for key in keys(words[to - length : to]):
            if key in _PARTS:
                return _PARTS[key], to - length
    return None


def _week(words: Sequence[Lexeme], to: int) -> tuple[tuple[int, int], int] | None:
    """The third week; هفتهٔ سوم; الأسبوع الثالث; سومین هفته."""
    for at in range(max(0, to - 3), to):
        found = numeral(words, at)
        if found is None or found.share or not 1 <= found.value <= 5:
            continue
        for days, names in _STEPS.items():
            begin = None
            if found.to == to - 1 and found.ordinal and names.intersection(words[to - 1].forms):
                begin = at
            elif found.to == to and at and names.intersection(words[at - 1].forms):
                begin = at - 1 if days == 10 or _is_week(words[at - 1]) else None
            if begin is not None and all(each.close for each in words[begin + 1 : to]):
                last = days * int(found.value)
                return (last - days + 1, 31 if last == 30 else min(31, last)), begin
    return None


def _is_week(word: Lexeme) -> bool:
    """Whether a number after it counts it: week three, but not Monday the third."""
    return bool(_WEEK.intersection(word.forms))
