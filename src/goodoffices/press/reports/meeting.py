"""Who met whom: received, held talks with, sat opposite; two who meet stand for two sides."""

import re
from collections.abc import Iterator, Sequence

from goodoffices.core.acts.sessions import Capacity
from goodoffices.press.reports.doubted import doubted
from goodoffices.press.reports.grouped import Group, Standing
from goodoffices.press.reports.presence import Presence
from goodoffices.press.reports.roles import BESIDE, TALKS
from goodoffices.press.reports.sought import Sought

_WHEN = r"(?:today\s|yesterday\s|earlier\s|on\s\w+\s|again\s|privately\s|briefly\s|separately\s)?"
_HELD = (
    r"(?:held|had|opened|began|started|conducted|concluded)\s(?:[\w-]+\s){0,4}?"
    rf"{TALKS}(?:\sof\s\w+)?"
)
_APPOSED = (
    r"(?:\s(?:of|from)\s(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)?)?(?:,\s[^,;.“”\"]{2,70},)?"
)
_ONE_ANOTHER = re.compile(
    rf"^{_APPOSED},?\s(?:have\s|had\s|has\s|also\s|then\s|later\s){{0,2}}{_WHEN}"
    rf"(?:met(?:\s{_WHEN}with)?|received|hosted|welcomed|conferred\swith|negotiated\swith|faced"
    rf"|(?:was|were)\sreceived\sby|sat\s(?:down\s)?(?:opposite|across\sfrom|facing|with)"
    rf"|{_HELD}(?:\s[^,.;]{{2,40}}?)?\swith)\s(?P<gap>[^.;:“”\"]{{0,80}})$"
)
_TOGETHER = re.compile(
    rf"^{_APPOSED},?\s(?:have\s|had\s|both\s|also\s|then\s){{0,2}}{_WHEN}"
    rf"(?:met\b(?!\s(?:his|her|their|resistance|the\b))|sat\sdown\b|conferred\b|{_HELD}\b)"
)
_BETWEEN = Sought(
    re.compile(rf"\b(?i:{TALKS})\s(?:\w+\s){{0,3}}?between\s(?P<gap>[^.;:“”\"]{{0,80}})$"),
    ("between",),
)
_NOBODY = re.compile(
    r"\b(?:his|her|their)\s(?:wife|husband|family|mother|father|son|daughter|friend)"
    r"|\b(?:wife|husband|telephone|phone|video|crowd|songs|presence|company|in|at|on|to"
    r"|after|before"
    r"|under|near)\b"
)
_KIN = re.compile(r"^(?:wife|husband|mother|father|son|daughter|brother|sister)$")


def meeting(groups: Sequence[Group]) -> Iterator[Presence]:
    """Those of a sentence who met one another; not those who met beside the talks."""
    for at, group in enumerate(groups):
        following = groups[at + 1] if at + 1 < len(groups) else None
        whole = group.before + group.after
        if BESIDE.search(whole) or doubted(group.before, group.after[:60]):
            continue
        if following and (match := _ONE_ANOTHER.match(group.after[: _distance(group, following)])):
            if not _NOBODY.search(match["gap"]) and not _any_kin(following):
                yield from map(principal, (*group.names, *following.names))
        elif len(group.names) > 1 and (
            _TOGETHER.match(group.after) or _BETWEEN.search(group.before, group.before.lower())
        ):
            yield from map(principal, group.names)


def _distance(group: Group, following: Group) -> int:
    return following.start - group.end


def _any_kin(group: Group) -> bool:
    return any(_KIN.match((person.office or "").casefold()) for _, _, person in group.names)


def principal(each: Standing) -> Presence:
    """One of two who met: whoever holds an office heads a side of the meeting."""
    start, end, person = each
    if person.office:
        return Presence(person.name, Capacity.HEAD, start, end, how="led")
    return Presence(person.name, Capacity.NOT_STATED, start, end, how="attended")
