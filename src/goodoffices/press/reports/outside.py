"""What is set aside for what stands beside it: lists of other stories, a letter's signature."""

import re
from collections.abc import Sequence
from dataclasses import replace

from goodoffices.press.reports.layout import Block, Part

_LIST = re.compile(
    r"[#*\s]*(?:recommended(?: \w+)?|related(?: (?:stories|articles|news|content|coverage|topics"
    r"|links|posts))?|most (?:read|popular|viewed|shared)|trending(?: now)?|(?:read|see|more)"
    r" (?:more|also|next|stories|news)|also read|more (?:on|from) [\w ]{2,30}|top stories"
    r"|latest (?:news|stories|headlines)|you (?:may|might) (?:also )?(?:like|have missed)"
    r"|editors?[’']s? picks?|what to read next|(?:from )?around the web|popular"
    r"|list of \d+ items?|list \d+ of \d+"
    r"|مطالب مرتبط|اخبار مرتبط|بیشتر بخوانید|پربیننده‌ترین‌ها|پربازدیدترین(?:‌ها)?"
    r"|مواضيع (?:ذات صلة|متعلقة)|أخبار (?:ذات صلة|متعلقة)|اقرأ أيضا[ًا]?|الأكثر قراءة)[\s:*]*",
    re.IGNORECASE,
)
_ENDED = (".", "!", "”", '"', "»", "؟", ":")
_SIGNATURE = re.compile(r"(?:^|\n)--[ \t]*\Z")
_MOST_WORDS = 18
_LONGEST_SIGNATURE = 400


def without_outside(text: str, found: Sequence[Block]) -> list[Block]:
    """Blocks with the stories that a page lists beside its own set aside."""
    told: list[Block] = []
    listing = signed = False
    for each in found:
        words = text[each.start : each.end]
        if each.part in (Part.ASIDE, Part.EMBED):
            listing = bool(_LIST.fullmatch(words)) or (listing and each.part is Part.ASIDE)
            signed = signed or (
                bool(_SIGNATURE.search(words)) and len(text) - each.end < _LONGEST_SIGNATURE
            )
            told.append(each)
            continue
        listing = listing and _title(words)
        told.append(replace(each, part=Part.ASIDE) if listing or signed else each)
    return told


def _title(words: str) -> bool:
    """Whether words are the title of a story: few, and no sentence that ends."""
    return len(words.split()) <= _MOST_WORDS and not words.rstrip("*_ ").endswith(_ENDED)
