"""What each word of an English sentence is for."""

import re

from goodoffices.press.reports import lexicon, saying
from goodoffices.press.reports.callings import PEOPLES, is_calling
from goodoffices.press.reports.given_names import GIVEN_NAMES
from goodoffices.press.reports.lexicon import words
from goodoffices.press.reports.words import QUOTED, Sign, Vocabulary

_PRONOUN_LIKE = words("some both each many one several few all most neither either")
_STRAIGHT = {
    "—": "-",
    "–": "-",
    "-": "-",
    "‑": "-",
    "…": ".",
    "...": ".",
    "!": ".",
    "?": ".",
    "[": "(",
    "]": ")",
}
_ONE_KIND: dict[str, str] = {}
for _kind_letter, _list in (
    ("v", lexicon.COMMON_VERBS),
    ("m", saying.MANNER),
    ("b", lexicon.ADVERBS),
    ("c", lexicon.SUBORDINATE),
    ("w", lexicon.RELATIVE),
    ("i", lexicon.PREPOSITIONS),
    ("&", lexicon.JOINING),
    ("x", lexicon.AUXILIARIES),
    ("e", lexicon.BEING),
    ("D", lexicon.DETERMINERS),
    ("R", lexicon.PRONOUNS - {"who"}),
    ("o", frozenset({"of"})),
    ("K", frozenset({"that"})),
    ("Y", lexicon.DAYS - {"may", "march"}),
):
    for _word in _list:
        _ONE_KIND[_word] = _kind_letter
_ONE_KIND.update({"him": "R", "them": "R", "me": "R", "us": "R", "according": "a"})
for _word in lexicon.words(
    "nobody everybody everyone somebody someone anyone anybody none nothing"
):
    _ONE_KIND[_word] = "R"
_FUNCTION = frozenset(_ONE_KIND) | {"according"}


_MADE_OF = ("-based", "-led", "-backed", "-born", "-run", "-owned", "-brokered", "-controlled")
_ARTICLED = re.compile(r"(?:[Aa][lszrnt]|[Ee]l|[Aa]sh|[UuOo]l|[Bb][ei]n|[Aa]bu)[-‑][A-Z]")
_AFTER_NAMES = words("mp mps mep msp qc kc sc obe mbe cbe md phd jr sr")
_NO_PLURALS = ("ss", "us", "is", "els", "ens", "les")
_GIVEN_MONTHS = words("jan april may june august per")
_CONTRACTED = lexicon.PRONOUNS - {"who"} | {"there", "somebody", "nobody", "everybody"}
_DEEDS = words(
    "chair head captain coach judge doctor officer volunteer manager master guard pilot boss lord"
)
_GOING_ON = {"went": "V", "goes": "V", "going": "g"}


def give_kinds(signs: list[Sign], words: Vocabulary) -> None:
    """Give each sign that is a word its kind."""
    start = True
    before = Sign(".", 0, 0, "", "")
    for place, sign in enumerate(signs):
        after = signs[place + 1] if place + 1 < len(signs) else None
        if sign.kind == "?":
            sign.kind = _kind(sign, before, after, start, words)
            if sign.kind == "N" and before.kind != "N":
                sign.kind = _before_a_name(sign.low, signs[place + 1 : place + 3], start)
            if sign.low in _AFTER_NAMES and before.kind == "N" and place > 1:
                ended = after is None or not after.text[:1].isupper()
                sign.kind = "Y" if ended and signs[place - 2].kind == "N" else sign.kind
            if sign.kind == "O" and _holds_office(sign.low, before, after):
                sign.kind = "v"
        sign.ends = sign.kind == "."
        start = sign.kind in ".:(-" or sign.kind in "zZ" or (start and sign.kind in QUOTED)
        before = sign


def _kind(sign: Sign, before: Sign, after: Sign | None, start: bool, words: Vocabulary) -> str:
    text, low = sign.text, sign.low
    if not text[0].isalnum():
        return _STRAIGHT.get(text, text)[0]
    if "'" in low and low.partition("'")[0] in _CONTRACTED:
        return "R"
    if text[0].isdigit():
        return "Y"
    if low in _GOING_ON and after is not None and after.low == "on":
        return _GOING_ON[low]
    if ("-" in text or "‑" in text) and _ARTICLED.match(text):
        return "N"
    if text == "Q" and start:
        return "Y"
    if low in _GIVEN_MONTHS and text[0].isupper() and start and _family_name(after):
        return "N"
    if text[0].isupper() and not (start and _common(low, after, words)):
        return _capital(sign, before, after)
    return _small(low, before)


def _holds_office(low: str, before: Sign, after: Sign | None) -> bool:
    """Whether a word is the deed: `who also chairs the board`."""
    does = low.endswith("s") and low[:-1] in _DEEDS and before.kind in "wbR&N,"
    return does and after is not None and after.low in lexicon.DETERMINERS


def _before_a_name(low: str, name: list[Sign], start: bool) -> str:
    """What a capital at the head of a sentence is: `Comedian Ada Lind`, `Briton Ada Lind`."""
    name = name if start else name[:1]
    written = name and all(each.text[:1].isupper() and each.quote < 0 for each in name)
    if not written or low in GIVEN_NAMES:
        return "N"
    if low in lexicon.HUMANS or is_calling(low):
        return "O"
    return "A" if low in PEOPLES and name[0].low in GIVEN_NAMES else "N"


def _common(low: str, after: Sign | None, words: Vocabulary) -> bool:
    """Whether a capital at the head of a sentence is only that."""
    if low in _FUNCTION or low in saying.SAID or low in saying.SAYING or low in words.small:
        return True
    if low in words.capital or (low.rstrip(".") in lexicon.TITLES) or low in lexicon.DAYS:
        return False
    if low in lexicon.OFFICES or low in lexicon.BODIES:
        return False
    following = after is not None and _a_name(after) and after.quote < 0
    several = low.endswith("s") and not low.endswith(_NO_PLURALS) and low not in lexicon.MEDIA
    shaped = several or low.endswith(("ing", "ed", "ly"))
    return shaped and not following and low not in GIVEN_NAMES


def _capital(sign: Sign, before: Sign, after: Sign | None) -> str:
    low = sign.low.rstrip(".")
    if sign.text == "US":
        return "N"
    if low.endswith(_MADE_OF):
        return "A"
    if low in _GIVEN_MONTHS and before.kind not in "iY" and _family_name(after):
        return "N"
    if low in lexicon.DAYS and not (before.kind in "NT" or low in {"april", "may", "june"}):
        return "Y"
    if low in lexicon.DAYS and (before.kind not in "NTO"):
        return "Y"
    if low in lexicon.TITLES and after is not None and _a_name(after):
        return "T"
    given = before.kind == "N" and (low in lexicon.SURNAMES or before.low in GIVEN_NAMES)
    if given and not (after and after.text[:1].isupper()):
        return "N"
    if low in lexicon.OFFICES or _hyphened(low, lexicon.OFFICES):
        return "O"
    if (
        low in lexicon.BODIES
        or low in lexicon.MEDIA
        or (low.endswith("s") and low[:-1] in lexicon.BODIES)
    ):
        return "G"
    if low in {"will", "may", "can"} and after is not None and after.text[:1].isupper():
        return "N"
    if low in lexicon.DETERMINERS and before.kind == "N" and low not in {"the", "a", "an"}:
        return "Y"
    if low in lexicon.PRONOUNS or low in lexicon.DETERMINERS:
        return _small(low, before)
    if low in _FUNCTION and len(low) > 1 and before.kind != "N":
        return _small(low, before)
    return (
        "p" if low in lexicon.PARTICLES and after is not None and after.text[:1].isupper() else "N"
    )


def _a_name(after: Sign) -> bool:
    return after.text[:1].isupper() or bool(_ARTICLED.match(after.text))


def _family_name(after: Sign | None) -> bool:
    if after is None or not after.text[:1].isupper() or after.quote >= 0:
        return False
    return after.low not in lexicon.DAYS | lexicon.OFFICES | lexicon.BODIES | lexicon.TITLES


def _hyphened(low: str, among: frozenset[str]) -> bool:
    return "-" in low and low.rpartition("-")[2] in among


def _small(low: str, before: Sign) -> str:
    if low in saying.SAID:
        return _said(low, before)
    if low in saying.SAYING:
        return "A" if before.kind in "DS" else "g"
    if low in _ONE_KIND:
        return "x" if low in {"never", "not"} else _ONE_KIND[low]
    if low in saying.SAY and not (low in lexicon.OFFICES and before.kind not in "xR"):
        if before.low == "to":
            return "u"
        plural = before.kind in "ONGA" and before.low.endswith("s")
        return "V" if before.kind in "xbR" or before.low in lexicon.GENERIC or plural else "A"
    if low in lexicon.PARTICLES and before.kind in "Np":
        return "p"
    if before.kind in "wR" and _plural(low, lexicon.OFFICES):
        return "v"
    if low in lexicon.OFFICES or _hyphened(low, lexicon.OFFICES) or _plural(low, lexicon.OFFICES):
        return "O"
    if low in lexicon.BODIES:
        return "G"
    if low.endswith("ly") and len(low) > 4:
        return "b"
    return "v" if low.endswith("ed") and len(low) > 3 and before.kind not in "D" else "A"


def _plural(low: str, among: frozenset[str]) -> bool:
    return low.endswith("s") and low[:-1] in among


def _said(low: str, before: Sign) -> str:
    if before.kind == "D":
        return "V" if before.low in _PRONOUN_LIKE and low not in saying.NOUNS_TOO else "A"
    if (low in saying.NOUNS_TOO and before.kind in "Sio&AY") or before.kind == "V":
        return "A"
    if before.low == "to":
        return "A"
    return "V"
