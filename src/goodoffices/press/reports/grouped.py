"""The names of a sentence as they are joined in it: one after another, each with an office."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from goodoffices.press.reports.person import Person

Standing = tuple[int, int, Person]
"""Where a name begins and ends, and whose it is."""

_JOINED = re.compile(
    r"^(?:\s\([^()\n]{2,60}\))?(?:\s(?:of|from|for)\s(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,2})?"
    r"(?:,\s(?:(?!and\b)[^,.;:“”\"()\n]{2,70}))?"
    r"(?:,?\s(?:and|as well as|plus|alongside|along with)|[,;]|\s&)\s(?:[^;:“”\"()\n]{0,70}\s)?$"
)
_CLAUSE = re.compile(
    r"\b(?:said|says|told|who|whom|which|whose|that|was|were|is|are|had|has|met|led|leads|while"
    r"|but|because|by|to|into|received|joined|took|where|when|after|before|against|about|wrote"
    r"|asked|named|called)\b"
)


@dataclass(frozen=True, slots=True)
class Group:
    """Names that a sentence joins, with what stands before and after them in it."""

    names: tuple[Standing, ...]
    before: str
    after: str

    @property
    def start(self) -> int:
        """Where the first of them begins."""
        return self.names[0][0]

    @property
    def end(self) -> int:
        """Where the last of them ends."""
        return self.names[-1][1]


def groups(text: str, start: int, end: int, standing: Sequence[Standing]) -> list[Group]:
    """The names between two places of a text, those that are joined together."""
    runs: list[list[Standing]] = []
    for each in standing:
        if each[0] < start or each[1] > end:
            continue
        if runs and _joined(text[runs[-1][-1][1] : each[0]]):
            runs[-1].append(each)
        else:
            runs.append([each])
    return [Group(tuple(run), text[start : run[0][0]], text[run[-1][1] : end]) for run in runs]


def _joined(between: str) -> bool:
    return bool(_JOINED.match(between)) and not _CLAUSE.search(between)
