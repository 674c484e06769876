"""Where an office says of what it is, and the name follows without a comma.

`Foreign Minister of Velmark Ada Lind`, `Minister of Basic Education Ada Lind`.
"""

import re
from collections.abc import Sequence

from goodoffices.press.reports import lexicon
from goodoffices.press.reports.given_names import GIVEN_NAMES
from goodoffices.press.reports.signs import Sentence

_HELD = re.compile(r"O(?:[AN]*[oi]D?[ANOG&]*?)*?[oi]D?[AOG&]*(N{3,})(?![NOGS])")
_SMALL = re.compile(r"O[oi]D?[AN]*?A(?=N{2,3}(?![NOGS]))")
_LEADERS = lexicon.words(
    """
minister ministers president premier governor mayor ambassador secretary speaker chancellor emir
chairman chairwoman chair head director commissioner commander chief king queen prince envoy
spokesman spokeswoman spokesperson representative general attorney leader deputy undersecretary
"""
)
_BEFORE = lexicon.OFFICE_WORDS | lexicon.FIELDS


def set_fields_apart(sentences: Sequence[Sentence]) -> None:
    """Take the field or the country of an office for no part of the name that follows it."""
    alone = {
        sentence.signs[match.start()].low
        for sentence in sentences
        for match in re.finditer(r"(?<!N)N(?!N)", sentence.kinds)
    }
    for sentence in sentences:
        for match in _HELD.finditer(sentence.kinds):
            if sentence.signs[match.start()].low in _LEADERS:
                _set_apart(sentence, *match.span(1), alone)
        for match in _SMALL.finditer(sentence.kinds):
            if sentence.signs[match.end() - 1].low in _BEFORE:
                _give(sentence, match.end() - 1, 1)


def _set_apart(sentence: Sentence, at: int, end: int, alone: set[str]) -> None:
    lows = [sign.low for sign in sentence.signs[at:end]]
    _give(sentence, at, _length(lows, alone))


def _give(sentence: Sentence, at: int, cut: int) -> None:
    for sign in sentence.signs[at : at + cut]:
        sign.kind = "G"
    sentence.kinds = sentence.kinds[:at] + "G" * cut + sentence.kinds[at + cut :]


def _length(lows: list[str], alone: set[str]) -> int:
    """How many of the words come before the name."""
    most = len(lows) - 2
    fields = 0
    while fields < most and lows[fields] in _BEFORE:
        fields += 1
    given = next((at for at in range(1, most + 1) if lows[at] in GIVEN_NAMES), 0)
    if given:
        return given
    if fields:
        return fields if lows[fields] not in alone or fields == most else fields + 1
    if lows[0] in GIVEN_NAMES:
        return 0
    while fields < most and lows[fields] in alone and lows[fields + 1] != lows[-1]:
        fields += 1
    return fields or most
