"""Who was there beside others: accompanied, joined, present, among those in the room."""

import re
from collections.abc import Iterator

from goodoffices.core.acts.sessions import Capacity
from goodoffices.press.reports.doubted import doubted
from goodoffices.press.reports.grouped import Group, Standing
from goodoffices.press.reports.officials import NO_DELEGATE, OFFICIAL
from goodoffices.press.reports.presence import Presence
from goodoffices.press.reports.roles import TALKS
from goodoffices.press.reports.sought import Sought

_TEAM = r"(?:delegations?|sides?|teams?|mission|party of negotiators|negotiators)"
_GAP = r"(?P<gap>(?:\s[^.;:“”\"\n]{0,90}?)?)\s$"
_BESIDE = Sought(
    re.compile(
        r"(?:\b(?:accompanied|flanked|assisted|joined|supported|escorted)\s(?:\w+\s)?by"
        rf"|\balongside|\b(?:along|together)\swith){_GAP}"
    ),
    (
        "accompanied",
        "flanked",
        "assisted",
        "joined",
        "supported",
        "escorted",
        "alongside",
        "along",
        "together",
    ),
)
_THERE = Sought(
    re.compile(
        r"(?:\b(?:attended|observed|witnessed) by|\bin the (?:company|presence) of|\bin attendance"
        r" (?:was|were)|\b(?:also |those |others )?(?:present|attending|taking part"
        r"|participating|in"
        r" (?:the )?(?:room|hall|chamber|attendance)|at the table)(?:\s(?:at|in|on"
        r"|for)\s[^,.;:]{2,60}?)?"
        r"\s(?:also\s)?(?:was|were|are|is|included?|includes)|\bamong (?:those|others|the"
        r" (?:delegates"
        r"|participants|officials|attendees|guests))\b[^.;:]{0,50}?\s(?:was|were|are|is)"
        rf"|\b(?:participants|attendees|delegates)\b[^.;:]{{0,40}}?\sinclud(?:e|ed|ing)){_GAP}",
        re.IGNORECASE,
    ),
    (
        "attended",
        "observed",
        "witnessed",
        "company",
        "presence",
        "attendance",
        "present",
        "attending",
        "taking part",
        "participating",
        "room",
        "hall",
        "chamber",
        "table",
        "among",
        "participants",
        "attendees",
        "delegates",
    ),
)
_MEMBERS = Sought(
    re.compile(
        rf"(?:\b{_TEAM}\s(?:also\s)?(?:includ(?:es?|ed|ing)|compris(?:es?|ed|ing)"
        rf"|consist(?:s|ed) of"
        rf"|is made up of|was made up of|numbers)|\bmembers of (?:the|its|their|his"
        rf"|her)\s(?:[\w’'-]+\s)?"
        rf"{_TEAM}\s(?:are|were|include[d]?)|\b{_TEAM}[^.;:]{{0,30}}?,?\sincluding){_GAP}"
    ),
    ("delegation", "side", "team", "mission", "negotiators"),
)
_SERVED = Sought(
    re.compile(
        rf"\b(?:mediated|facilitated|hosted|moderated|convened|interpreted)\s(?:again\s)?by{_GAP}"
    ),
    (
        "mediated",
        "facilitated",
        "hosted",
        "moderated",
        "convened",
        "interpreted",
    ),
)
_SCENE = re.compile(
    rf"\b(?:{TALKS}|{_TEAM}|in the (?:room|hall|chamber)|at the table)\b", re.IGNORECASE
)
_SUBJECT = re.compile(r"^(?:He|She|They)\b|^\s*(?:[Hh]e|[Ss]he|[Tt]hey)\s(?:was|were)\b")
_OF_TEAM = re.compile(r"\b(?:for|of|to|by|from|about)\s(?:the\s|its\s|both\s)?(?:[\w’'-]+\s)?$")
_NO_LIST = re.compile(r"\b(?:who|which|while|said|as|wife|husband|where|whose|list|map|book)\b")
_ADVISES = re.compile(r"\b(?:advis[eo]r|expert|counsel)\b", re.IGNORECASE)
_LOOKS_ON = re.compile(r"\b(?:observer|interpreter|host|mediator|note-?taker)\b", re.IGNORECASE)


def capacity(words: str, otherwise: Capacity) -> Capacity:
    """The capacity that words beside a name give somebody."""
    if _LOOKS_ON.search(words):
        return Capacity.PRESENT
    return Capacity.ADVISER if _ADVISES.search(words) else otherwise


def company(group: Group, others: Group | None) -> Iterator[Presence]:
    """Those of a group who were there by what stands before it; `others` come before them."""
    if doubted(group.before, group.after):
        return
    low = group.before.lower()
    for pattern, held in (
        (_THERE, Capacity.ALSO_ATTENDED),
        (_MEMBERS, Capacity.MEMBER),
        (_SERVED, Capacity.PRESENT),
        (_BESIDE, Capacity.ALSO_ATTENDED),
    ):
        match = pattern.search(group.before, low)
        if not match or _NO_LIST.search(match["gap"]) or NO_DELEGATE.search(match["gap"]):
            continue
        lead = group.before[: match.start()]
        if pattern is _MEMBERS and _OF_TEAM.search(lead):
            continue
        if pattern is _BESIDE and not _may_bring(lead, others):
            continue
        if pattern in (_THERE, _SERVED) and not _SCENE.search(group.before + group.after):
            continue
        shift = group.start - (len(group.before) - match.start())
        yield from (_there(each, at, shift, held) for at, each in enumerate(group.names))
        return


def _may_bring(lead: str, others: Group | None) -> bool:
    """Whether the one who has company may be at talks: an official, a team, or he or she."""
    if re.search(rf"\b{_TEAM}\b", lead) or _SUBJECT.search(lead):
        return True
    if others is None:
        return False
    person = others.names[-1][2]
    told = (person.office or "") + lead[-len(others.before) - 40 :]
    return bool(OFFICIAL.search(person.office or "")) and not NO_DELEGATE.search(told)


def _there(each: Standing, at: int, shift: int, held: Capacity) -> Presence:
    start, end, person = each
    return Presence(
        person.name,
        capacity(person.office or "", held),
        shift if at == 0 else start,
        end,
        how="attended",
    )
