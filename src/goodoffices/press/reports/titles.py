"""Which marks set off a title, or a word held at arm's length."""

import re

from goodoffices.press.reports import lexicon
from goodoffices.press.reports.lexicon import words
from goodoffices.press.reports.signs import Sentence

LONG = 5
"""Words from which marks are those of a quotation, though it does not say whose."""

_CALLING = re.compile(r"V(?:D|[NGO]+S)[ANGY]*[AG]$")
_CALLED = words(
    """
called calls call branded brands dubbed dubs labelled labels described describes dismissed
dismisses hailed hails denounced denounces deemed deems termed terms considers considered
"""
)
_TITLE_SMALL = words("a an the of in on at for to and or by with from de la")


def titled(sentence: Sentence, at: int, heard: bool) -> bool:
    """Whether the marks set off a title or a word held at arm's length."""
    signs, kinds = sentence.signs, sentence.kinds
    words = signs[at].text.split()
    lead = signs[at - 1].low if at else ""
    if lead in lexicon.TITLED and not (
        lead in {"dubbed", "termed", "labelled"} and at > 1 and sentence.kinds[at - 2] in "NRO"
    ):
        return True
    if kinds[at] in "Zqz" and len(words) > 3:
        return False
    further = signs[at - 2].low if at > 1 else ""
    if _CALLING.search(kinds, 0, at) and not all(map(_title_word, words)):
        verb = kinds.rindex("V", 0, at)
        if signs[verb].low in _CALLED:
            return False
    small = words[0][:1].islower()
    if lead in lexicon.TITLE_NOUNS or (
        lead == "," and further in lexicon.TITLE_NOUNS and not (small and len(words) >= LONG)
    ):
        return len(words) <= 8
    if len(words) > 1 and all(_title_word(word) for word in words):
        return True
    apposed = re.match(r",DA*", kinds[at + 1 :])
    if apposed and apposed.end() > 2:
        return signs[at + apposed.end()].low in lexicon.TITLE_NOUNS
    return False


def _title_word(word: str) -> bool:
    return word[:1].isupper() or word.casefold() in _TITLE_SMALL


def complete(sentence: Sentence, at: int) -> bool:
    """Whether a quotation reads as something said, though nobody is named with it."""
    text = sentence.signs[at].text
    return len(text.split()) >= LONG


def told_apart(sentence: Sentence, at: int) -> bool:
    """Whether a quotation is a word of the report's, and no piece of what was said."""
    return at > 0 and sentence.signs[at - 1].low in lexicon.TITLED
