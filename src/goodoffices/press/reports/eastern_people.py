"""People and bodies that a Persian or Arabic report names, where no roster says who they are."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from goodoffices.press.reports import arabic_words, eastern_given, persian_words
from goodoffices.press.reports.eastern_words import OFFICES, flat, listed
from goodoffices.press.reports.marks import Between
from goodoffices.press.reports.person import Person
from goodoffices.press.reports.strangers import STRANGERS

_WORD = re.compile("[^\\W\\d_][\\w\\u064b-\\u0652\\u200c-]*")
_MARKS = re.compile("[\\u064b-\\u0652]")
_GIVEN = {"fa": eastern_given.PERSIAN, "ar": eastern_given.ARABIC}
_STOP = {
    "fa": frozenset(
        flat(
            """
در از به که و با را این آن نیز هم برای تا بر یا اما ولی اگر چون چه هر یک دو سه روز امروز دیروز
فردا شب
صبح پس پیش هنوز تنها خود او وی آنها ما شما من است بود شد کرد گفت گفته دارد داشت می نمی خواهد
کند شود
همچنین سپس بعد قبل درباره علیه سوی نزد میان بین زیر روی ضمن طی بدون مانند مثل همان همین چند هیچ
بسیار دیگر کل همه اول دوم اعلام تأکید تاکید افزود نوشت افزوده دیشب پریروز هفته ماه سال ساعت
"""
        ).split()
    ),
    "ar": frozenset(
        flat(
            """
إن أن إلى من عن مع على لدى بين في ضد نحو عند أمام بعد قبل حول أو ثم قد لقد لم لن لا ما هو هي هم
كان كانت
الذي التي الذين أمس اليوم غدا مساء صباح خلال أثناء حيث كما بأن بأنه بأنها أنه أنها لكن غير بل
حتى منذ
عبر ضمن دون كل بعض هذا هذه ذلك تلك إذا لو إنه إنها قال قالت أكد أكدت وقد الإثنين الاثنين الثلاثاء
الأربعاء الخميس الجمعة السبت الأحد قائلا قائلة أيضا
"""
        ).split()
    ),
}
_BODIES = {
    "fa": frozenset(
        listed(
            flat("وزارت سندیکای شرکت حزب انجمن اتحادیه خبرگزاری سازمان جمعیت نهاد شورای جبهه جنبش")
        )
    ),
    "ar": frozenset(
        listed(
            flat("وزارة نقابة مجلس حزب شركة وكالة اتحاد هيئة منظمة جمعية حركة جبهة مؤسسة رابطة")
        )
    ),
}
_COMPOUND = frozenset(flat("عبد أبو أبي ابن بن بنت آل أم سید میر شیخ").split())
_VERBS = {
    "fa": re.compile(rf"(?:{persian_words.VERBS})$"),
    "ar": re.compile(rf"[وف]?(?:{arabic_words.VERBS})$"),
}
_LONGEST, _OF = 4, 2


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    flat: str
    on: bool = False


def named_in(text: str, lang: str, quotes: Sequence[Between]) -> tuple[Person, ...]:
    """Who is named in a report: people by a given name before another name, bodies by a word."""
    people = people_in(text, lang, quotes)
    known = {part for each in people for part in each.name.split()}
    bodies = _shortest(dict.fromkeys(_bodies(text, lang, _words(text, quotes))))
    told = (Person(name, (name,)) for name in bodies if not set(name.split()) & known)
    return (*people, *told)


def people_in(text: str, lang: str, quotes: Sequence[Between]) -> tuple[Person, ...]:
    """The people whom a report names by a given name before another name."""
    found = dict(_people(text, lang, _words(text, quotes)))
    full = [name for name in found if not any(other.endswith(f" {name}") for other in found)]
    last = Counter(name.split()[-1] for name in full)
    made = []
    for name in full:
        family = name.split()[-1]
        shorter = [other for other in found if name.endswith(f" {other}")]
        offices = (found[each] for each in (name, *shorter))
        forms = [family] if last[family] == 1 and len(family) > 2 else []
        made.append(
            Person(name, (name, *shorter, *forms), next((told for told in offices if told), None))
        )
    return tuple(made)


def _words(text: str, quotes: Sequence[Between]) -> list[_Word]:
    """The words of a report outside of quotations."""
    return [
        _Word(
            match.start(),
            match.end(),
            flat(_MARKS.sub("", match[0])),
            match[0].endswith("على"),
        )
        for match in _WORD.finditer(text)
        if not any(each.start <= match.start() < each.end for each in quotes)
    ]


def _shortest(names: Iterable[str]) -> list[str]:
    """Of names that begin with one another, the shortest."""
    told = sorted(names, key=len)
    return [
        name
        for at, name in enumerate(told)
        if not any(name.startswith(f"{other} ") for other in told[:at])
    ]


def _people(text: str, lang: str, words: Sequence[_Word]) -> Iterator[tuple[str, str | None]]:
    seen: set[str] = set()
    for at, word in enumerate(words):
        start = _given(word, lang)
        if start is None or (
            at and _given(words[at - 1], lang) is not None and _near(text, words, at)
        ):
            continue
        end = _ends(text, lang, words, at)
        if end == at:
            continue
        name = " ".join(text[start : words[end].end].split())
        if name not in seen:
            seen.add(name)
            yield name, _office(text, words, at)


def _given(word: _Word, lang: str) -> int | None:
    """Where a given name begins in a word, past a letter that is written together with it."""
    names = _GIVEN[lang]
    if lang == "ar" and word.on:
        return None
    if word.flat in names or word.flat == flat("عبد"):
        return word.start
    if lang == "ar" and word.flat[:1] in "وفبل" and word.flat[1:] in names and len(word.flat) > 4:
        return word.start + 1
    return None


def _near(text: str, words: Sequence[_Word], at: int) -> bool:
    """Whether nothing but a space stands between a word and the one before."""
    return text[words[at - 1].end : words[at].start] in {" ", "\n"}


def _ends(text: str, lang: str, words: Sequence[_Word], at: int) -> int:
    """The last word of a name that begins with a given one."""
    end = at
    while end + 1 < len(words) and end - at < _LONGEST and _near(text, words, end + 1):
        following = words[end + 1].flat
        if _common(following, lang):
            return at if words[end].flat in _COMPOUND else end
        end += 1
        if following not in _GIVEN[lang] and following not in _COMPOUND:
            if words[end - 1].flat == flat("عبد") and end - 1 == at:
                continue
            return end
    return end


def _common(word: str, lang: str) -> bool:
    """Whether a word is no name: a small word, a verb, what somebody is."""
    return (
        word in _STOP[lang]
        or word in OFFICES
        or bool(_VERBS[lang].match(word))
        or bool(STRANGERS[lang].fullmatch(word))
    )


def _office(text: str, words: Sequence[_Word], at: int) -> str | None:
    """What stands before a name and says what the person is."""
    first = at
    while first and at - first < _LONGEST and _near(text, words, first):
        first -= 1
        if words[first].flat in OFFICES:
            return " ".join(text[words[first].start : words[at - 1].end].split())
    return None


def _of_a_land(words: Sequence[_Word], end: int) -> bool:
    """`الخارجية القطرية`: whether the next word says of which country a body is."""
    following = words[end + 1].flat if end + 1 < len(words) else ""
    return following.startswith("ال") and following.endswith(("یه", "ی")) and len(following) > 5


def _bodies(text: str, lang: str, words: Sequence[_Word]) -> Iterator[str]:
    """`نقابة عمال المشافي`: a word for a body and what it is of."""
    for at, word in enumerate(words):
        joined = lang == "ar" and word.flat[:1] in "وفبل" and word.flat[1:] in _BODIES[lang]
        if word.flat not in _BODIES[lang] and not joined:
            continue
        end = at
        while end + 1 < len(words) and end - at < _OF and _near(text, words, end + 1):
            following = words[end + 1].flat
            if _common(following, lang) or _given(words[end + 1], lang) is not None:
                break
            end += 1
            if lang == "ar" and words[end].flat.startswith("ال") and not _of_a_land(words, end):
                break
        clean = end + 1 == len(words) or not _near(text, words, end + 1)
        clean = clean or words[end].flat.startswith("ال") or _common(words[end + 1].flat, lang)
        if end > at and clean and not words[end].flat.startswith("می"):
            yield " ".join(text[word.start + joined : words[end].end].split())
