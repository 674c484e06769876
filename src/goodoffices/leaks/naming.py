"""Whether a word of a text is used as a name: by its capital, or by the title before it."""

from collections.abc import Sequence
from enum import Enum, auto

from goodoffices.core.words import Words
from goodoffices.leaks.folding import Token, fold
from goodoffices.leaks.rarity import everyday
from goodoffices.leaks.transliteration import arabic

_TITLE_WORDS = """
        mr mrs ms miss sir dr doctor prof professor judge minister ambassador colonel general
        captain major sergeant lieutenant
    maj col capt lt gen sgt prof rev amb sheikh brother sister father uncle aunt old
        آقای آقا خانم دکتر مهندس استاد قاضی سرهنگ سردار سرتیپ سروان ژنرال وزیر سفیر شیخ حاج حاجی
        سید ناخدا برادر خواهر عمو دایی مادر پدر
        السيد السيدة سيد سيدة الدكتور الدكتورة دكتور المهندس الأستاذ القاضي العقيد اللواء العميد
        النقيب الوزير السفير الشيخ الحاج القبطان الأخ الأخت العم الخال أبو أم
"""
_TITLES = frozenset(map(fold, _TITLE_WORDS.split()))
_ARTICLE_WORDS = (
    "the a an this that these those our your their his her its my some any each every no"
)
_ARTICLES = frozenset(_ARTICLE_WORDS.split())
_DATE_WORDS = """
    january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday
"""
_MONTHS_AND_DAYS = frozenset(_DATE_WORDS.split())
_TIME_WORDS = """
    in of on by until till since from to mid early late before after during next last this
    through between and
"""
_IN_TIME = frozenset(_TIME_WORDS.split())
_ENDS = ".!?؟…:;؛\n"
_OPENERS = "\"'“”‘’«»([—–-"
_BEFORE_OPENING = frozenset(_OPENERS + " ")


class Use(Enum):
    """How a word stands in its text."""

    WORD = auto()
    PLAIN = auto()
    CAPITAL = auto()
    TITLED = auto()


def use(words: Words, text: Sequence[Token], place: int) -> Use:
    """How a word is used: with a title, with a capital amid a sentence, plainly, or as a word.

    Scripts without capitals leave it open (PLAIN) unless a title stands before.
    """
    token = text[place]
    if token.folded[0].isdigit():
        return Use.WORD
    before = text[place - 1] if place else None
    if before is not None and before.folded in _TITLES and _beside(words, before, token):
        return Use.TITLED if arabic(token.folded) or token.text[0].isupper() else Use.WORD
    if arabic(token.folded):
        return Use.PLAIN
    if not token.text[0].isupper():
        return Use.WORD
    if opens(words, token):
        return Use.WORD if everyday(token.folded, words.lang) else Use.PLAIN
    if before is not None and before.folded in _ARTICLES and everyday(token.folded, words.lang):
        return Use.WORD  # “the Bank”: a thing, not somebody of that name
    return Use.WORD if _dated(text, place) else Use.CAPITAL


def _dated(text: Sequence[Token], place: int) -> bool:
    """Whether a month or a day of the week is meant: “in May”, “14 May”."""
    if text[place].folded not in _MONTHS_AND_DAYS:
        return False
    beside = [text[each].folded for each in (place - 1, place + 1) if 0 <= each < len(text)]
    return any(each[0].isdigit() for each in beside) or beside[0] in _IN_TIME


def opens(words: Words, token: Token) -> bool:
    """Whether a word opens a sentence, where every word has a capital."""
    at = token.start
    while at and words.text[at - 1] in _BEFORE_OPENING:
        at -= 1
    return not at or words.text[at - 1] in _ENDS


def _beside(words: Words, before: Token, token: Token) -> bool:
    return not set(words.text[before.end : token.start]) - set(" .\u200c")
