"""Which names of an English report are those of persons, and which mean the same one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from goodoffices.press.reports import lexicon
from goodoffices.press.reports.callings import human, is_calling
from goodoffices.press.reports.columns import columns, stands_alone
from goodoffices.press.reports.given_names import GIVEN_NAMES
from goodoffices.press.reports.signs import Sentence

_DAYS = lexicon.DAYS - lexicon.words("jan april may june august")
_SHOUTED = frozenset(("SAID", "MORE", "WILL"))
"""Names that are verbs as well, where they are written large."""


_CALLED_ON = re.compile(r"\b(?:ahead|thanks|thank you|hi|hey|hello|morning) ,$|\bthis is$")


_OF_BODIES = lexicon.words("international watch rights without-borders")
_NO_SURNAMES = lexicon.EVENTS | lexicon.COMPANIES | lexicon.SITES


@dataclass(slots=True)
class Mention:
    """A run of name words in a sentence."""

    sentence: int
    at: int
    to: int
    words: str
    start: int
    end: int


@dataclass(slots=True)
class Being:
    """A person as the report shows him or her."""

    name: str
    forms: list[str]
    office: str | None = None
    side: str | None = None
    roles: set[str] = field(default_factory=set)
    trades: set[str] = field(default_factory=set)
    places: list[tuple[int, int]] = field(default_factory=list)
    female: bool | None = None
    first: int = 0
    kin: bool = False

    @property
    def surname(self) -> str:
        """The last word of the name, small, with its particles left out."""
        return self.name.split()[-1].casefold()


def beings_of(mentions: Sequence[Mention], sentences: Sequence[Sentence]) -> list[Being]:
    """The persons among the names of a report, each with the forms that mean the same one."""
    full: dict[str, Being] = {}
    bare = {each.words.casefold() for each in mentions if _plain(each, sentences)}
    small = {sign.low for one in sentences for sign in one.signs if sign.text.islower()}
    for each in sorted(mentions, key=lambda one: -len(one.words.split())):
        several = len(each.words.split()) > 1 or "." in each.words
        key = each.words.casefold()
        if key in full:
            full[key].first = min(full[key].first, each.start)
        if not several or key in full or any(_shortens(key, other) for other in full):
            continue
        if _of_small_words(each, sentences[each.sentence], small):
            continue
        if _person(each, sentences[each.sentence], bare):
            full[key] = Being(each.words, [each.words], first=each.start)
    for each in (*mentions, *reversed(mentions)):
        if _in_list(each, sentences[each.sentence], full):
            full[each.words.casefold()] = Being(each.words, [each.words], first=each.start)
    _put_columns(mentions, sentences, full)
    beings = sorted(full.values(), key=lambda one: one.first)
    known = {being.name for being in beings}
    for each in mentions:
        if each.words not in known and _short_form(each, sentences[each.sentence], beings):
            known.add(each.words)
    return beings


def _put_columns(
    mentions: Sequence[Mention], sentences: Sequence[Sentence], full: dict[str, Being]
) -> None:
    """Put among the persons those who stand in a column of names."""
    lone = {
        each.sentence: each
        for each in mentions
        if len(each.words.split()) > 1
        and stands_alone(sentences[each.sentence], each.at, each.to)
        and not _no_person(each, each.words.casefold().split())
    }
    told = [(number, each.words) for number, each in sorted(lone.items())]
    first = {each.words: each.start for each in lone.values()}
    for name in columns(told, lambda words: words.casefold() in full):
        full.setdefault(name.casefold(), Being(name, [name], first=first[name]))


def _of_small_words(each: Mention, sentence: Sentence, small: set[str]) -> bool:
    """Whether a name is made of words that the report writes small elsewhere, as a headline's."""
    words = each.words.casefold().split()
    if words[-1] not in small or words[-1] in lexicon.PARTICLES:
        return False
    if len(words) > 2:
        return True
    called = each.at and sentence.signs[each.at - 1].kind in "TO"
    large = sentence.heading or words[0] in small
    return large and not (called or words[0] in GIVEN_NAMES)


def _in_list(each: Mention, sentence: Sentence, full: dict[str, Being]) -> bool:
    """Whether a name of several words stands beside a person's in a list."""
    words = each.words.casefold().split()
    if len(words) < 2 or each.words.casefold() in full or _no_person(each, words):
        return False
    if words[-1] in lexicon.PLACES:
        return False
    if sentence.heading or re.match(r"[GO]", sentence.kinds[each.to :]):
        return False
    return _name_before(each, sentence) in full or _name_after(each, sentence) in full


def _name_before(each: Mention, sentence: Sentence) -> str:
    """The name that a comma or an `and` joins to this one, before it."""
    signs = sentence.signs
    at = each.at - 1
    while at >= 0 and signs[at].kind in ",&":
        at -= 1
    if at < 0 or at == each.at - 1:
        return ""
    first = at
    while first > 0 and signs[first - 1].kind in "Np":
        first -= 1
    return " ".join(sign.text for sign in signs[first : at + 1]).casefold()


def _name_after(each: Mention, sentence: Sentence) -> str:
    """The name that a comma or an `and` joins to this one, after it; none where a place may be."""
    signs = sentence.signs
    if each.at and signs[each.at - 1].low in lexicon.PLACE_BEFORE | {"of", "the"}:
        return ""
    joined = re.match(
        r"(?:&((?:N|p(?=[pN]))+)(?=[,.;VvxebA]|$)|,&?((?:N|p(?=[pN]))+)(?=,?&|,N))",
        sentence.kinds[each.to :],
    )
    if not joined:
        return ""
    which = 1 if joined[1] else 2
    told = signs[each.to + joined.start(which) : each.to + joined.end(which)]
    return " ".join(sign.text for sign in told).casefold()


def _plain(each: Mention, sentences: Sequence[Sentence]) -> bool:
    before = sentences[each.sentence].signs[each.at - 1].low if each.at else ""
    return before not in lexicon.PLACE_BEFORE and before not in {"of", "the"}


def _short_form(each: Mention, sentence: Sentence, beings: list[Being]) -> bool:
    """Give a short form to those whom it may mean; whether there is anybody."""
    owners = [one for one in beings if _shortens(each.words, one.name)]
    for one in owners:
        one.forms.append(each.words)
    if not owners and _alone(each, sentence):
        beings.append(Being(each.words, [each.words], first=each.start))
        return True
    return bool(owners)


@lru_cache(maxsize=4096)
def _parts(name: str) -> tuple[str, ...]:
    return tuple(name.casefold().split())


def _shortens(key: str, name: str) -> bool:
    full, short = _parts(name), _parts(key)
    if len(short) >= len(full):
        return short == full
    if len(short) == 1:
        return short[0] == full[-1] or short[0] == full[0]
    return full[-len(short) :] == short


def _alone(each: Mention, sentence: Sentence) -> bool:
    """Whether a bare name is surely that of a person."""
    before = sentence.signs[each.at - 1] if each.at else None
    following = sentence.kinds[each.to : each.to + 1]
    if len(each.words) < 2 or "." in each.words or each.words in _SHOUTED:
        return False
    if following in {"N", "G", "O"} and not _of_a_paper(each, sentence):
        return False
    if each.words.casefold() in GIVEN_NAMES and not sentence.heading:
        return before is None or before.low not in lexicon.PLACE_BEFORE
    if before is None:
        return False
    if before.kind == "T" or _spoken_to(each, sentence):
        return True
    if before.kind == "O":
        office = before.text[0].isupper() or before.low in lexicon.KIN
        return office and each.words.casefold() not in lexicon.OFFICE_WORDS | lexicon.FIELDS
    told = re.match(r",D[AYNG]*[OA]", sentence.kinds[each.to :])
    if told and before.kind == "V" and human(sentence.signs[each.to + told.end() - 1].low):
        return True
    return before.kind == "," and each.at > 1 and sentence.signs[each.at - 2].low in lexicon.KIN


def _spoken_to(each: Mention, sentence: Sentence) -> bool:
    """Whether a name is that of somebody called on: `Go ahead, Ada.`, `Hi, this is Ada with`."""
    before = " ".join(sign.low for sign in sentence.signs[max(0, each.at - 3) : each.at])
    return bool(_CALLED_ON.search(before)) and sentence.kinds[each.to : each.to + 1] in set(".,i")


def _of_a_paper(each: Mention, sentence: Sentence) -> bool:
    """Whether a heading names somebody by what he or she gave out: `President Lind Statement`."""
    after = sentence.signs[each.to].low
    return sentence.heading and after in lexicon.PAPERS and sentence.signs[each.at - 1].kind == "O"


def _person(each: Mention, sentence: Sentence, bare: set[str]) -> bool:
    words = each.words.casefold().split()
    before = sentence.signs[each.at - 1] if each.at else None
    after = sentence.kinds[each.to :]
    if _no_person(each, words) or re.match(r"[GO]", after):
        return False
    if before is not None and before.kind in "TO" and before.low != "to":
        return True
    if before is not None and before.kind == "A" and is_calling(before.low):
        return len(words) > 1
    if before is not None and before.low in {"called", "named"} and each.at > 1:
        return human(sentence.signs[each.at - 2].low)
    if sentence.heading:
        # A headline may write every word with a capital.
        described = re.match(r",D?[ANGS]{0,4}O", after) is not None
        return words[0] in GIVEN_NAMES or (described and each.at == 0)
    if before is not None and before.low in {"the", "a", "an"}:
        return False
    if words[0] in GIVEN_NAMES:
        return True
    if words[-1] in lexicon.PLACES:
        return words[-1] in bare
    return words[-1] in bare or words[0] in bare or _acts(each, sentence)


def _no_person(each: Mention, words: list[str]) -> bool:
    """Whether a name of several words is that of a place, an office or an event."""
    if any(word in lexicon.PLACES or word in _DAYS for word in words[:-1]):
        return True
    if words[0] in lexicon.NO_PERSONS or words[-1] in _NO_SURNAMES:
        return True
    if all(word in lexicon.OFFICE_WORDS or word in lexicon.FIELDS for word in words):
        return True
    if _OF_BODIES & set(words):
        return True
    initials = all(re.fullmatch(r"(?:\w\.)+", word) for word in words)
    return initials or (each.words.isupper() and len(words) > 2)


def _place(each: Mention) -> bool:
    words = each.words.casefold().split()
    return bool(set(words) & lexicon.PLACES) or words[-1] in lexicon.BODIES


def _acts(each: Mention, sentence: Sentence) -> bool:
    """Whether a name stands where that of a person does."""
    before, after = sentence.kinds[: each.at], sentence.kinds[each.to :]
    if re.match(r",w|[bx]*[Vm]|,D?[ANOSY]*O|\(Y|,Y,|,[^.]{1,30},[bx]*V", after):
        return True
    if re.search(r"(?:[VQqZz],?|O,)$", before):
        return True
    if re.search(r"(?:O(?:[io]D?[ANGOY]*[NGOA]){0,3}|AS?),T*$", before):
        if re.match(r"[,.xwie]|$", after):
            return True
    if not before and re.match(r"A[DAiR]", after) and len(each.words.split()) == 2:
        # A word in the present that is no known verb: `Ada Lind sells mangoes`.
        return sentence.signs[each.to].low.endswith("s") and not _place(each)
    low = sentence.signs[each.at - 1].low if each.at else ""
    if low in lexicon.PLACE_BEFORE | {"of"}:
        return False
    return re.match(r"[xevVbgS]|,", after) is not None and (not before or before[-1] in ".,&:-c")
