"""What a name is made of: given name, fathers' names, family name, and what stands around them."""

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache

from goodoffices.press.persons.titles import GENERATIONS, TITLES, WOMEN

_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u064b-\u065f'’ʻʼ׳])*\.?")
_KNOWN_AS = re.compile(
    r"[(\[]([^)\]]+)[)\]]"
    r"|,?\s+(?:also\s+)?(?:known as|called|alias|nom de guerre)\s+(.+)$"
    r"|\s+(?:معروف به|المعروف بـ?|المكنى)\s+(.+)$",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"^(?:formerly|born|née|nee|alias|known as|ret|retd|a\.?k\.?a)\b\.?\s*", re.IGNORECASE
)
_BEN = re.compile(r"\b(Ben|Bar)-(\w)")
_COURTESY = re.compile(r"\b(?:H\.\s?E\.|(?:His|Her|Your) (?:\w+)\b|The Right Hon\w*\.?)\s*")
_SONS = frozenset(["bin", "ibn", "ben", "bint", "binti", "بن", "بنت", "ابن", "ibnu"])
_KUNYA = {
    **dict.fromkeys(["abu", "abou", "abi", "abo", "ابو", "أبو", "ابا", "أبا"], "abu"),
    **dict.fromkeys(["um", "umm", "oum", "ام", "أم"], "umm"),
}
_ARTICLES = frozenset(["al", "el", "ash", "as", "ar", "ad", "an", "at", "az", "ul"])
_SERVANTS = frozenset(["abd", "abdel", "abdul", "abdal", "abdu", "abdol", "عبد"])
_PARTICLES = frozenset(
    [
        "de",
        "la",
        "del",
        "della",
        "di",
        "da",
        "dos",
        "das",
        "do",
        "van",
        "von",
        "der",
        "den",
        "zu",
        "la",
        "le",
        "du",
        "bar",
    ]
)
_SAINTS = {"st": "saint", "ste": "sainte", "santa": "santa"}
_FAMILY_FIRST = frozenset({"hu", "zh", "ja", "ko", "vi"})
_OF_FAITH = re.compile(r"(?:[aeou]l|[aeou]d|ed|od|ol)?-?d+(?:i|ee|e)ne?$")


@dataclass(frozen=True, slots=True)
class Part:
    """One word of a name, or an initial; `kunya` says if it follows father-of or mother-of."""

    text: str
    initial: bool = False
    kunya: str = ""


@dataclass(frozen=True, slots=True)
class Name:
    """A name in its parts: given name first, family name last.

    `fathers` are named after a word for son or daughter; `turned` where the order is not known for
    certain; `generation` is what tells a father from his namesake; `woman` where a title says it.
    """

    whole: str
    lang: str
    parts: tuple[Part, ...]
    fathers: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    generation: str = ""
    woman: bool | None = None

    @property
    def given(self) -> Part | None:
        """The first part, where there is more than one, or a father's name beside it."""
        return self.parts[0] if len(self.parts) > 1 or self.fathers else None

    @property
    def family(self) -> Part | None:
        """The last part, or the only one; nothing where only a father's name stands beside it."""
        return None if len(self.parts) == 1 and self.fathers else self.parts[-1]


@lru_cache(maxsize=5_000)
def names(text: str, lang: str = "") -> tuple[Name, ...]:
    """A name as it is written, and what it says the person is also called."""
    plain = unicodedata.normalize("NFC", text.replace("_", " ")).strip()
    plain = _BEN.sub(lambda match: match[1] + match[2].lower(), _COURTESY.sub("", plain))
    also = [
        _LEADING.sub("", each.strip(" \"'“”„«»"))
        for found in _KNOWN_AS.finditer(plain)
        for each in found.groups()
        if each
    ]
    first = _KNOWN_AS.sub("", plain)
    read = [_read(each, lang) for each in (first, *also) if each.strip()]
    return tuple(name for name in read if name.parts)


def _read(text: str, lang: str) -> Name:
    before, comma, behind = text.partition(",")
    turned = bool(comma) and bool(behind.strip()) and not _only_titles(behind)
    words = _WORD.findall(f"{behind} {before}" if turned else text)
    loud = [word for word in words if len(word.rstrip(".")) > 1 and word.isupper()]
    if not turned and 0 < len(loud) < len(words) and words[0] in loud:
        words = [*(word for word in words if word not in loud), *loud]
    words, titles, generation = _bared(words, text)
    parts, fathers = _parts(words)
    if lang[:2] in _FAMILY_FIRST and not turned and len(parts) > 1:
        parts = _given_first(parts, lang)
    women = {title in WOMEN for title in titles if title in WOMEN or title in ("mr", "sir")}
    woman = women.pop() if len(women) == 1 else None
    return Name(text.strip(), lang, parts, fathers, titles, generation, woman)


def _given_first(parts: tuple[Part, ...], lang: str) -> tuple[Part, ...]:
    """The parts with the family name, which stands first in this language, moved to the end."""
    if lang[:2] == "vi":
        return parts
    return (*parts[1:], parts[0])


def _only_titles(text: str) -> bool:
    words = [_plain(word) for word in _WORD.findall(text)]
    return all(word in TITLES or word in GENERATIONS for word in words)


def _plain(word: str) -> str:
    return word.casefold().rstrip(".").replace("’", "'")


def _bared(words: list[str], text: str) -> tuple[list[str], tuple[str, ...], str]:
    """The words of a name without titles and generation, and these."""
    titles, generation = [], ""
    while len(words) > 1 and _plain(words[0]) in GENERATIONS and _small_letter(words[0]):
        generation = GENERATIONS[_plain(words.pop(0))]
    while len(words) > 1 and (title := _title(words[0])):
        titles.append(title)
        words = words[1:]
    while len(words) > 1 and _plain(words[0]) in GENERATIONS and _small_letter(words[0]):
        generation = GENERATIONS[_plain(words.pop(0))]
    while len(words) > 1 and (_plain(words[-1]) in GENERATIONS or _title(words[-1], after=True)):
        last = _plain(words.pop())
        generation = GENERATIONS.get(last, generation)
    return words, tuple(titles), generation


def _small_letter(word: str) -> bool:
    """Whether a word before a name may tell a generation: a name would have a capital."""
    return not word[0].isupper()


def _title(word: str, after: bool = False) -> str:
    """A title as it is compared; nothing where the word is none."""
    plain = _plain(word)
    for each in plain.replace("'", "-").split("-"):
        if each not in TITLES:
            return ""
    if after and not (word.isupper() or plain in ("ret", "retd")):
        return ""
    return plain


def _parts(words: list[str]) -> tuple[tuple[Part, ...], tuple[str, ...]]:
    """The parts of a name, and its fathers' names."""
    parts: list[Part] = []
    fathers: list[str] = []
    place, son = 0, False
    while place < len(words):
        word, plain = words[place], _plain(words[place])
        rest = words[place + 1 :]
        if plain in _SONS and parts and rest:
            son, place = True, place + 1
            continue
        if plain in _ARTICLES and rest and not word.endswith("."):
            place += 1
            continue
        part, used = _one(words, place)
        place += used
        if son:
            fathers.append(part.text)
            son = False
        else:
            parts.append(part)
    # "Salim bin Hamad" has no family name: the father's stands for it as well as it can.
    return tuple(parts), tuple(fathers)


def _one(words: list[str], place: int) -> tuple[Part, int]:
    """The part that begins here, and how many words it takes."""
    word, plain = words[place], _plain(words[place])
    ahead = words[place + 1 :]
    skipped = 1 if len(ahead) > 1 and _plain(ahead[0]) in _ARTICLES else 0
    following = ahead[skipped] if len(ahead) > skipped else ""
    if plain in _KUNYA and following:
        return Part(_without_article(following), kunya=_KUNYA[plain]), 2 + skipped
    if plain in _SERVANTS and following:
        servant = "عبد" if word == "عبد" else "Abdu"
        return Part(servant + _without_article(following).lower()), 2 + skipped
    if skipped and len(ahead) > 1 and re.fullmatch(r"d+(?:i|ee|e)ne?", _plain(ahead[1])):
        return Part(word + "din"), 3
    if plain in _SAINTS and following:
        return Part(f"Saint{following.lower()}"), 2 + skipped
    # One letter, or a letter and a full stop, is an initial.
    letters = word.rstrip(".")
    if len(letters) == 1:
        return Part(letters, initial=True), 1
    return Part(_joined(letters)), 1


def _joined(word: str) -> str:
    """A compound name as its parts apart would be joined."""
    small = word.lower()
    if match := re.match(r"abd(?:[ueao]?[lr])?(?=[a-z]{4})", small):
        return "Abdu" + small[match.end() :]
    if word.startswith("عبدال") and len(word) > 6:
        return "عبد" + word[5:]
    if len(word) > 5 and (match := _OF_FAITH.search(small)) and "d" in match[0][:3]:
        return word[: match.start()] + "din"
    return word.replace("الدین", "دین").replace("الدين", "دين")


def _without_article(word: str) -> str:
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


def without_article(part: Part) -> tuple[str, ...]:
    """A part as it stands, and without an article written onto it."""
    text = part.text
    if text.startswith("ال") and len(text) > 4:
        return (text, text[2:])
    if re.match(r"[AEae]l[b-df-hj-np-tv-z]..", text) and not part.kunya:
        return (text, text[2:])
    return (text,)


def particle(part: Part) -> bool:
    """Whether a part is a small word that a name may be written without."""
    return part.text.casefold() in _PARTICLES


def bare(name: Name) -> Name:
    """A name without its small words."""
    kept = tuple(part for part in name.parts if not particle(part))
    return replace(name, parts=kept or name.parts)
