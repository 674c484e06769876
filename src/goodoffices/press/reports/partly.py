"""What is sure of speakers in Persian and Arabic where only some of those named are known."""

import re
from collections.abc import Sequence

from goodoffices.press.reports import arabic_words, persian_words
from goodoffices.press.reports.eastern_names import EDGE, sentence_start
from goodoffices.press.reports.eastern_words import OFFICES, flat
from goodoffices.press.reports.marks import Between
from goodoffices.press.reports.scene import Heard

_WORDS = {"fa": persian_words, "ar": arabic_words}
_SAYS = {
    lang: re.compile(f"{EDGE.format(f'[وف]?(?:{words.VERBS})')}|(?<![^\\W_])و?(?:{words.LEADS})")
    for lang, words in _WORDS.items()
}
_LIGHT = frozenset(
    flat("او وی ایشان و اما ولی که نیز هم همچنین سپس در ادامه وهو وهي كما أيضا ثم").split()
)
"""Words that name nobody: who goes on speaking may be told of with them alone."""


def only_sure(
    text: str, lang: str, quotes: Sequence[Between], heard: dict[int, Heard]
) -> dict[int, Heard]:
    """What was heard, with the speakers left open whom the sentence itself does not name.

    A sentence may be about somebody who is not known; then it goes on about nobody who is.
    """
    plain, sure = flat(text), set[int]()
    for index, one in sorted(heard.items()):
        if one.speaker is None or one.being is None:
            continue
        last = max((each for each in heard if each < index), default=-1)
        goes_on = last in sure and heard[last].speaker == one.speaker
        if _named(plain, lang, quotes, one) or (
            goes_on and not _left(plain[quotes[last].end : one.between.start], lang)
        ):
            sure.add(index)
        else:
            one.speaker, one.being, one.how, one.continues = None, None, "none", None
    return heard


def _named(text: str, lang: str, quotes: Sequence[Between], one: Heard) -> bool:
    """Whether the name is the first that the sentence says beside its words for who speaks."""
    starts = [each.start for each in quotes if each.start > one.between.end]
    opened = sentence_start(text, _paragraph(text, one.between.start), one.between.start - 1)
    before = text[opened : one.between.start - 1]
    after = re.split(r"[.!؟?\n]", text[one.between.end + 1 : min([*starts, len(text)])])[0]
    return any(_first(stretch, lang, one) for stretch in (before, after))


def _paragraph(text: str, place: int) -> int:
    return text.rfind("\n", 0, place) + 1


def _first(stretch: str, lang: str, one: Heard) -> bool:
    forms = (one.being.name, *one.being.forms) if one.being else ()
    for form in sorted(map(flat, forms), key=len, reverse=True):
        written = re.escape(form).replace(r"\ ", r"\s+")
        if match := re.search(EDGE.format(written), stretch):
            left = _left(stretch[: match.start()], lang)
            return not left or (len(left) > 1 and left[0] in OFFICES)
    return False


def _left(stretch: str, lang: str) -> list[str]:
    """The words of a stretch without those that say that somebody speaks, or name nobody."""
    words = re.findall(r"[^\W_]+", _SAYS[lang].sub(" ", stretch))
    return [each for each in words if each not in _LIGHT]
