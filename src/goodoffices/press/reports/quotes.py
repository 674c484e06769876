"""The quotations of a report, each with its speaker where the report says surely who it is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from goodoffices.press.reports import eastern
from goodoffices.press.reports.hearing import AT_ONCE, between, listen, read_paragraphs
from goodoffices.press.reports.layout import Document
from goodoffices.press.reports.marks import Between
from goodoffices.press.reports.partly import only_sure
from goodoffices.press.reports.person import Person
from goodoffices.press.reports.repeats import Uttered, first_said
from goodoffices.press.reports.scene import Heard

_PERSONS = ("name", "office", "pronoun", "continued")
_SOMEBODY = ("a ", "an ", "one ", "two ", "three ", "several ", "some ", "another ")


@dataclass(frozen=True, slots=True)
class Quote:
    """Words between quotation marks, and whose they are.

    `spoken` is false for a title, a word held at arm's length, what nobody said, and what stands
    inside another quotation. `continues` and `repeats` are places in the same tuple. `by` says how
    the speaker was found: by name, office, organisation, pronoun, continued, or none.
    """

    start: int
    end: int
    text: str
    speaker: str | None = None
    office: str | None = None
    cue: str | None = None
    spoken: bool = True
    continues: int | None = None
    repeats: int | None = None
    by: str = "none"
    heading: bool = False


def quotes(
    document: Document, roster: Iterable[Person] = (), *, whole: bool = True
) -> tuple[Quote, ...]:
    """The quotations of a report in their order, with speakers where it is sure of them.

    `whole` where everybody who speaks in the report is of the roster.
    """
    lang = document.lang[:2]
    if lang in eastern.LANGUAGES:
        paragraphs, marks = read_paragraphs(document), between(document)
        heard = eastern.heard(document.text, lang, paragraphs, marks, tuple(roster))
        if not whole:
            heard = only_sure(document.text, lang, marks, heard)
        return linked(document, marks, heard)
    return _english(document)


@lru_cache(maxsize=AT_ONCE)
def _english(document: Document) -> tuple[Quote, ...]:
    listening = listen(document)
    return linked(document, listening.quotes, listening.heard)


def linked(
    document: Document, marks: Sequence[Between], heard: dict[int, Heard]
) -> tuple[Quote, ...]:
    """Quotations as they are handed on, repeats linked to where they were first said."""
    made = [_quote(document, index, each, heard) for index, each in enumerate(marks)]
    spoken = [
        Uttered(index, each.text, each.speaker, each.by in _PERSONS, each.heading)
        for index, each in enumerate(made)
        if each.spoken or each.heading
    ]
    for index, other in first_said(spoken).items():
        one, two = made[index], made[other]
        made[index] = replace(one, repeats=other)
        if one.heading and one.by not in _PERSONS:
            made[index] = replace(
                made[index], speaker=two.speaker, office=two.office, spoken=two.spoken, by=two.by
            )
    return tuple(made)


def _quote(document: Document, index: int, mark: Between, heard: dict[int, Heard]) -> Quote:
    text = document.text[mark.start : mark.end]
    each = heard.get(index)
    if mark.inside or each is None:
        return Quote(mark.start, mark.end, text, spoken=False)
    # "the minister" is somebody the report names elsewhere; "a minister" is not.
    nameless = each.how == "unnamed" and each.words.casefold().startswith(_SOMEBODY)
    named = each.speaker or (each.words if nameless else None)
    return Quote(
        mark.start,
        mark.end,
        text,
        speaker=named or None,
        office=each.being.office if each.being else None,
        cue=document.text[each.cue[0] : each.cue[1]] if each.cue else None,
        spoken=each.spoken,
        continues=each.continues,
        by="continued" if each.continues is not None else each.how,
        heading=each.heading,
    )
