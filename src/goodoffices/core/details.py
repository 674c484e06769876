"""Where a detail stands in a text, in whatever letters, digits and spacing it is written."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

LEFT_OUT = "[…]"
"""What stands for a detail kept back."""

SHORT_WORD = 4
"""Latin letters below this number stand for themselves only as a word: “ten” is not in “often”."""

_SAME = {
    "ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ۀ": "ه", "٪": "%", "٫": ".",
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-",
    "‘": "'", "’": "'", "“": '"', "”": '"', "«": '"', "»": '"',
}  # fmt: skip
# A sign that parts thousands falls away; between other digits it is the decimal sign.
_THOUSANDS = re.compile(r"(?<=\d)[,٬'’](?=\d{3}(?!\d))")
_DECIMAL = re.compile(r"(?<=\d)[,٬'’](?=\d)")


class _Reading(dict[int, str]):
    """Each character as it is compared, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        signs = ""
        for each in unicodedata.normalize("NFKD", _SAME.get(chr(code), chr(code))):
            if each.isspace() or unicodedata.category(each) in ("Mn", "Cf", "Cc"):
                continue
            digit = unicodedata.decimal(each, None)
            signs += _SAME.get(each, each).casefold() if digit is None else str(digit)
        self[code] = signs
        return signs


_READ = _Reading()


def folded(text: str) -> str:
    """A text for comparison: case, script of digits, marks, spaces and joiners set aside."""
    return _DECIMAL.sub(".", _THOUSANDS.sub("", text)).translate(_READ)


def contains(text: str, detail: str) -> bool:
    """Whether a detail stands anywhere in a text."""
    if folded(detail) not in folded(text):
        return False
    return next(_found(text, detail), None) is not None


def without(text: str, details: Iterable[str]) -> str:
    """The text with every detail left out, wherever it stands; none of one is left by another."""
    kept, end = "", 0
    for start, stop in sorted(span for detail in details for span in _found(text, detail)):
        if start >= end:
            kept += text[end:start] + LEFT_OUT
        end = max(end, stop)
    return kept + text[end:]


def _found(text: str, detail: str) -> Iterator[tuple[int, int]]:
    """Where a detail stands in a text, from its first character to after its last."""
    signs, wanted = _signs(text), folded(detail)
    held = "".join(sign for sign, _place in signs)
    start = held.find(wanted) if wanted else -1
    while start >= 0:
        stop = start + len(wanted)
        if not (_goes_on(text, signs, start, wanted) or _goes_on(text, signs, stop, wanted)):
            yield signs[start][1], signs[stop - 1][1] + 1
        start = held.find(wanted, start + 1)


def _signs(text: str) -> list[tuple[str, int]]:
    """Each sign that counts in a comparison, with the place of its character."""
    parted = {found.start(): "." for found in _DECIMAL.finditer(text)}
    parted |= {found.start(): "" for found in _THOUSANDS.finditer(text)}
    return [
        (sign, place)
        for place, character in enumerate(text)
        for sign in parted.get(place, _READ[ord(character)])
    ]


def _goes_on(text: str, signs: list[tuple[str, int]], border: int, wanted: str) -> bool:
    """Whether a number, or a short word, goes on across the border of what was found."""
    if not 0 < border < len(signs):
        return False
    (before, left), (after, right) = signs[border - 1 : border + 1]
    if any(each.isspace() for each in text[left + 1 : right]):
        return False
    short = len(wanted) < SHORT_WORD and wanted.isascii() and wanted.isalpha()
    return (before.isdigit() and after.isdigit()) or (
        short and before.isalnum() and after.isalnum()
    )
