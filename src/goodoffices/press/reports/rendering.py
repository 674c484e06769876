"""Our wording for what a report tells, where nobody is quoted."""

import re
from collections.abc import Sequence

from goodoffices.core.acts.sessions import Capacity
from goodoffices.press.reports.finding import Finding
from goodoffices.press.reports.presence import Presence
from goodoffices.press.reports.statements import Statement

_STATES_IN = {
    "fa": {
        "under way": "گفت‌وگوها در جریان است.",
        "resumed": "گفت‌وگوها از سر گرفته شده است.",
        "concluded": "گفت‌وگوها پایان یافته است.",
        "scheduled": "قرار است گفت‌وگوها در زمانی دیگر ادامه یابد.",
        "paused": "گفت‌وگوها فعلاً پایان یافته است.",
        "suspended": "گفت‌وگوها به حال تعلیق درآمده است.",
        "broken off": "گفت‌وگوها قطع شده است.",
        "indirect": "گفت‌وگوها غیرمستقیم است.",
        "direct": "گفت‌وگوها مستقیم است.",
    },
    "ar": {
        "under way": "المحادثات جارية.",
        "resumed": "استؤنفت المحادثات.",
        "concluded": "انتهت المحادثات.",
        "scheduled": "من المقرر أن تُستكمل المحادثات في موعد لاحق.",
        "paused": "انتهت المحادثات في الوقت الراهن.",
        "suspended": "عُلّقت المحادثات.",
        "broken off": "قُطعت المحادثات.",
        "indirect": "المحادثات غير مباشرة.",
        "direct": "المحادثات مباشرة.",
    },
}
_STATES = {
    "under way": "The talks are under way.",
    "resumed": "The talks have resumed.",
    "concluded": "The talks have ended.",
    "scheduled": "The talks are to go on at a later date.",
    "paused": "The talks have ended for now.",
    "suspended": "The talks are suspended.",
    "broken off": "The talks are broken off.",
    "indirect": "The talks are indirect.",
    "direct": "The talks are direct.",
}
_FULL_STOP = re.compile(r"[.!?؟](?=[^\w]*$)")
_COMMA = re.compile(r"[,،]\s*$")
_COMMA_INSIDE = re.compile(r"[,،](?=[”\"»’]$)")
_CAPACITIES_IN = {
    "fa": {
        Capacity.HEAD: "{} ریاست هیئت را بر عهده دارد.",
        Capacity.REPRESENTS: "{} از سوی این طرف حضور دارد.",
        Capacity.ALSO_ATTENDED: "{} نیز حضور داشت.",
        Capacity.NOT_STATED: "گفته می‌شود {} حضور داشته است.",
    },
    "ar": {
        Capacity.HEAD: "رئاسة الوفد: {}.",
        Capacity.REPRESENTS: "تمثيل الطرف: {}.",
        Capacity.ALSO_ATTENDED: "من الحاضرين أيضاً: {}.",
        Capacity.NOT_STATED: "من الحاضرين، بحسب ما ورد: {}.",
    },
}
_CAPACITIES = {
    Capacity.HEAD: "leads the delegation",
    Capacity.REPRESENTS: "represents the side",
    Capacity.MEMBER: "is a member of the delegation",
    Capacity.ADVISER: "was there to advise",
    Capacity.ALSO_ATTENDED: "also attended",
    Capacity.PRESENT: "was present and did not take part",
    Capacity.NOT_STATED: "is said to have been there",
}


def state_words(found: Finding, lang: str = "en") -> str:
    """The words for a state or a manner of the talks, in the language of the report.

    None for anything else.
    """
    return _STATES_IN.get(lang[:2], _STATES).get(found.value, "")


def quoted(made: Statement, anchor: str) -> str:
    """A quotation as it was said; otherwise the report's words for it, as one line."""
    if made.segments and made.saying.value == "direct":
        return _pieces_together(made.segments, anchor)
    return together(anchor)


def _pieces_together(pieces: Sequence[str], anchor: str) -> str:
    """The pieces of a quotation as one; the comma before "he said." was the full stop."""
    words, at = "", 0
    for piece in pieces:
        start = anchor.find(piece, at)
        ended = _FULL_STOP.search(anchor[at:start]) if start >= 0 else None
        words = f"{_ended(words) if ended else words} {piece}"
        at = start + len(piece) if start >= 0 else at
    return re.sub(r"\s+", " ", _ended(words)).strip()


def _ended(words: str) -> str:
    return _COMMA.sub(".", words)


def presence(there: Presence, lang: str = "en") -> str:
    """That somebody was there, in our words, in the language of the report."""
    if lang[:2] in _CAPACITIES_IN:
        words = _CAPACITIES_IN[lang[:2]]
        capacity = there.capacity if there.capacity in words else Capacity.NOT_STATED
        return words[capacity or Capacity.NOT_STATED].format(there.person)
    told = _CAPACITIES.get(there.capacity or Capacity.NOT_STATED, "was there")
    return f"{there.person} {told}."


def together(anchor: str) -> str:
    """Words of a report as one line that begins like a sentence."""
    plain = _COMMA_INSIDE.sub("", re.sub(r"\s+", " ", anchor).strip(" ,;"))
    return plain[:1].upper() + plain[1:]
