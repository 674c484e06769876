"""Days named by their weekday, or from today, against the day of the report."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

_ENGLISH = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_PERSIAN = ("دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه", "یکشنبه")
_ARABIC = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
_PART = r"(?:\s(?:morning|afternoon|evening|night)\b)?"
_SHORT = r"(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\b\.?(?=,?\s\d)"
_WEEKDAY = {
    "en": re.compile(rf"\b(?:(?P<day>{'|'.join(_ENGLISH)})\b{_PART}|{_SHORT})"),
    "fa": re.compile(
        r"(?<![\w\u200c])(?P<day>دوشنبه|سه[ \u200c]?شنبه|چهارشنبه|پنج[ \u200c]?شنبه|جمعه|شنبه"
        r"|یکشنبه)"
        r"(?![\w\u200c])"
    ),
    "ar": re.compile(rf"(?<!\w)(?P<day>{'|'.join(_ARABIC)}|الإثنين|الاربعاء)(?!\w|\sعشر)"),
}
_STEMS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_NEAR_STEMS = ("today", "tonight", "this ", "same day", "yesterday", "last night", "tomorrow")
_NO_ONE_DAY = re.compile(
    r"(?:\b(?:an?|every|each|any|one|most|some)(?:\s\w+)?\s|أيام\s|یک\s|هر\s|كل\s)$", re.IGNORECASE
)
_NAME = re.compile(
    r"^\s(?!morning|afternoon|evening|night|and|to|at|in|on|that|when|with|for|by|from|as)[a-z]+"
)
_AHEAD = re.compile(
    r"(?:\b(?:until|till|by|next|coming|this coming|adjourned to|set for|again for|due on|due"
    r"|before)|تا|حتى|المقبل)"
    r"(?:\s(?:روز|ساعت \S+ روز|\S+ من صباح|صباح|مساء|يوم))?\s*$",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"(?:\b(?:last|since|yesterday \(?)|گذشته)\s*$", re.IGNORECASE)
_WILL = re.compile(
    r"\b(?:will|shall|would|is to|are to|to be|is due|are due|resumes?|reopens?|opens|begins"
    r"|starts|reconvenes?"
    r"|continues?|meets?|go back|goes back|return|returns|to meet|booked|scheduled|expected"
    r"|planned|adjourned|postponed|again)\b"
    r"|خواهد|آغاز می|تعطیل شد|از سر|ستُ|ستعقد|تُستأنف|تستأنف|أُرجئت|أرجئت|ستجتمع",
    re.IGNORECASE,
)
_DID = re.compile(
    r"\b(?:was|were|had|said|told|met|left|began|ended|came|went|took|gave|spent|spoke|held|issued"
    r"|announced|arrived|\w{2,}ed)\b",
    re.IGNORECASE,
)
_RELATIVE = {
    "en": {
        "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0,
        "the same day": 0, "yesterday": -1, "last night": -1, "tomorrow": 1,
    },
    "fa": {"امروز": 0, "امشب": 0, "دیروز": -1, "دیشب": -1, "فردا": 1},
    "ar": {"اليوم": 0, "هذه الليلة": 0, "أمس": -1, "غدا": 1, "غداً": 1},
}  # fmt: skip
_FROM_TODAY = {
    lang: re.compile(rf"(?<![\w\u200c])(?:{'|'.join(words)})(?![\w\u200c])", re.IGNORECASE)
    for lang, words in _RELATIVE.items()
}


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A weekday, or a day from today, and which date it is where that can be told."""

    start: int
    end: int
    weekday: int | None
    date: date | None


def weekdays(text: str, lang: str, today: date | None) -> Iterator[NamedDay]:
    """The weekdays of a stretch of text that mean one day."""
    pattern = _WEEKDAY.get(lang)
    if lang == "en" and not any(each in text for each in _STEMS):
        return
    for match in pattern.finditer(text) if pattern else ():
        before, after = text[max(0, match.start() - 60) : match.start()], text[match.end() :]
        if _NO_ONE_DAY.search(before):
            continue
        if before.lower().endswith("the ") and _NAME.match(after):
            continue
        number = _number(match, lang)
        when = None if today is None or number is None else _date(text, match, number, today)
        yield NamedDay(match.start(), match.end(), number, when)


def _number(match: re.Match[str], lang: str) -> int | None:
    word = match["day"]
    if word is None:
        return next(n for n, day in enumerate(_ENGLISH) if day[:3] == match[0][:3])
    word = word.replace(" ", "\u200c").replace("پنج\u200cشنبه", "پنجشنبه")
    word = word.replace("الإثنين", "الاثنين").replace("الاربعاء", "الأربعاء")
    names = {"en": _ENGLISH, "fa": _PERSIAN, "ar": _ARABIC}[lang]
    word = "سه\u200cشنبه" if word == "سهشنبه" else word
    return next((n for n, day in enumerate(names) if day == word), None)


def _date(text: str, match: re.Match[str], weekday: int, today: date) -> date:
    """The nearest such day behind today or ahead of it, as the sentence has it."""
    begin = max(text.rfind(mark, 0, match.start()) for mark in (". ", "\n", "؟ ", "! ", "? ")) + 1
    before = text[begin : match.start()]
    back = (today.weekday() - weekday) % 7
    ahead = (weekday - today.weekday()) % 7
    if _BEHIND.search(before):
        return today - timedelta(days=back or 7)
    if _AHEAD.search(before):
        return today + timedelta(days=ahead or 7)
    will = max((each.start() for each in _WILL.finditer(before)), default=-1)
    did = max((each.start() for each in _DID.finditer(before)), default=-1)
    after = text[match.end() : match.end() + 40]
    if will < 0 and did < 0:
        will = 0 if _WILL.search(after) and not _DID.search(after) else -1
    # "is to resume" and "was due to resume" both look ahead; "resumed" looks back.
    if will > did or (will >= 0 and _due(before)):
        return today + timedelta(days=ahead)
    return today - timedelta(days=back)


def _due(before: str) -> bool:
    return bool(
        re.search(r"\b(?:adjourned|booked|scheduled|agreed to|due to|set to)\b", before, re.I)
    )


def from_today(text: str, lang: str, today: date | None) -> Iterator[NamedDay]:
    """The days of a stretch of text that are told from the day of the report."""
    pattern, low = _FROM_TODAY.get(lang), text.lower()
    if lang == "en" and not any(each in low for each in _NEAR_STEMS):
        return
    for match in pattern.finditer(text) if pattern else ():
        days = _RELATIVE[lang][match[0].lower()]
        yield NamedDay(
            match.start(), match.end(), None, today + timedelta(days=days) if today else None
        )
