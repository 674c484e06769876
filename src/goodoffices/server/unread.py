"""Why a file could not be read, in the language of whoever chose it."""

import re
from functools import cache

from django.utils import translation
from django.utils.translation import gettext_noop

from goodoffices.core.refusals import Refusal
from goodoffices.nodes import Unreadable
from goodoffices.server.refusing import told

REASONS = (
    gettext_noop("The file is too large; it may have 5 MB."),
    gettext_noop("The file is not UTF-8."),
    gettext_noop("The file holds control characters."),
    gettext_noop("The file is empty."),
    gettext_noop("A file holds one document; there is a second one."),
    gettext_noop("This is not YAML."),
    gettext_noop("This is not YAML: %(fault)s."),
    gettext_noop("Anchors and aliases are not allowed; write it out."),
    gettext_noop("Tags are not allowed; write the value alone."),
    gettext_noop("The name of a field is a word."),
    gettext_noop("%(name)s is given twice."),
    gettext_noop("There are no acts. A talk begins with “do: Found”."),
    gettext_noop("%(name)s has no place here; goodoffices and acts do."),
    gettext_noop("%(name)s is no act. The reference lists them all."),
    gettext_noop("%(name)s needs “at”: when it was written down."),
    gettext_noop("%(name)s needs “%(field)s”."),
    gettext_noop("%(name)s has no %(field)s. Its fields: %(allowed)s."),
    gettext_noop("%(name)s is not known here. Allowed: %(allowed)s."),
    gettext_noop("%(name)s is not the name of an earlier act."),
    gettext_noop("%(name)s is the name of an earlier act already."),
    gettext_noop("The report is too large; it may have 5 MB."),
    gettext_noop("The report is too long; it may have 500,000 signs."),
    gettext_noop("The report is not %(encoding)s; save it as UTF-8."),
    gettext_noop("The report holds control characters; it is no text."),
    gettext_noop("There is nothing to read in it."),
    gettext_noop("This is no text. Open it, copy its text, and read that in."),
    gettext_noop("This PDF is broken. Open it, copy its text, and read that in."),
    gettext_noop("This PDF is locked. Save it without its lock first."),
    gettext_noop("This PDF holds no text, only pictures of it."),
    gettext_noop("This letter holds no text; save what is attached and read that."),
    gettext_noop("This letter is broken."),
    gettext_noop("This is no JSON."),
    gettext_noop("This is nested too deeply; at most %(levels)s levels."),
    gettext_noop("A written talk begins with “goodoffices: 1”."),
    gettext_noop("This version of the form is not known; write 1."),
    gettext_noop("There are no acts. Write them under “acts:”."),
    gettext_noop("The acts are a list; begin each with “- do:”."),
    gettext_noop("An act begins with “- do:” and its name."),
    gettext_noop("This is earlier than the act before it; put acts in order."),
    gettext_noop("A name has up to 40 letters, digits, “-” and “_”."),
    gettext_noop("A key has 1 to %(most)s characters."),
    gettext_noop("This seat used the same key before; keys are used once."),
    gettext_noop("Write %(name)s as %(allowed)s."),
    gettext_noop("There is no act before it; write the time itself."),
    gettext_noop("A time needs its offset, such as +03:00."),
    gettext_noop("This is no time. Write 2026-05-04T17:30:00+03:00, or +5m for a while."),
    gettext_noop("This cannot be meant as %(name)s."),
    gettext_noop("This is a list; write it with “-” or in brackets."),
    gettext_noop("Something in this list is given twice."),
    gettext_noop("One plain value belongs here."),
    gettext_noop("Write a marking by its name, or as its fields."),
    gettext_noop("Write a preset by its name."),
    gettext_noop("This is no seat: %(fault)s. Write one such as delegation/A/head."),
    gettext_noop("This is no seat. Write one such as delegation/A/head."),
    gettext_noop("Write true or false."),
    gettext_noop("This is no Base64: write the bytes so, in one line."),
    gettext_noop("Write a whole number."),
    gettext_noop("This is no date. Write 2026-05-04."),
    gettext_noop("What it holds is invented, and this talk is not."),
    gettext_noop("There is no line in it to bring back."),
    gettext_noop("The page is encoded in a way that is not read; save it as UTF-8."),
    gettext_noop("The page is encoded in a way that is not read."),
    gettext_noop("The report holds too many quotation marks to be read."),
    gettext_noop("Too many letters lie inside this letter; save the one alone."),
    gettext_noop("The head of this letter is too long."),
    gettext_noop("The letter says wrongly how it is encoded."),
    gettext_noop("The letter's encoding is broken."),
    gettext_noop("It holds neither a headline nor a text."),
    gettext_noop("The item is too large; it may have 5 MB."),
    gettext_noop("This JSON is neither an item of ninjs, which has a uri, nor a record of ours."),
    gettext_noop("This PDF holds too much text."),
    gettext_noop(
        "The letters of such a PDF stand in an order that cannot be told. Open it, copy "
        "its text, and read that in."
    ),
    gettext_noop("This PDF is too long; it may have %(pages)s pages."),
    gettext_noop("This PDF unfolds to more than may be read."),
    gettext_noop("The record is too large; it may have 5 MB."),
    gettext_noop("It is no public record of ours: %(fault)s."),
    gettext_noop("It is no public record of ours."),
    gettext_noop("Two things in it have one name."),
    gettext_noop("It holds signs that make a text read as what it is not."),
    gettext_noop("A line rests on what is not there."),
    gettext_noop("Days of an office stand in a line on something else."),
    gettext_noop("An office ends before it begins."),
    gettext_noop("Lines stand beside each other in a ring."),
    gettext_noop("A remark in it has no words or no source."),
    gettext_noop("A line of it is too long to be brought back."),
)
"""Everything that readers say of a file that is chosen on a page."""
_FAULT = re.compile(r":? %\(fault\)s")
"""What a library of others says, in English alone: left out of every other language."""
_FACT = re.compile(r"%\\\((\w+)\\\)s")


def reason(wrong: Unreadable) -> str:
    """Why it could not be read: a refused act as any refusal is told, all else by its sentence."""
    refusal = _refused(wrong)
    if refusal is not None:
        refused = told(refusal) or {}
        return f"{refused['rule']} {refused['allowed']}".strip()
    english = (translation.get_language() or "").startswith("en")
    for sentence, shape in _shapes():
        found = shape.fullmatch(wrong.reason)
        if found:
            facts = {name: f"\u2068{fact}\u2069" for name, fact in found.groupdict().items()}
            said = sentence if english else _FAULT.sub("", sentence)
            return translation.gettext(said) % facts
    return wrong.reason


def _refused(wrong: Unreadable) -> Refusal | None:
    """The refusal that a reader repeats, where it does."""
    for each in (wrong.__cause__, wrong.__context__):
        if isinstance(each, Refusal) and str(each) == wrong.reason:
            return each
    return None


@cache
def _shapes() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each sentence, and what it looks like with its facts; whole sentences before patterns."""
    ordered = sorted(REASONS, key=lambda each: "%(" in each)
    shapes = [_FACT.sub(r"(?P<\1>.+?)", re.escape(each)) for each in ordered]
    return tuple(zip(ordered, map(re.compile, shapes), strict=True))
