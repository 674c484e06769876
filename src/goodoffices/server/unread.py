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
)
"""What readers say of a file; what else they say stands as they say it."""
_FACT = re.compile(r"%\\\((\w+)\\\)s")


def reason(wrong: Unreadable) -> str:
    """Why it could not be read: a refused act as any refusal is told, all else by its sentence."""
    if isinstance(wrong.__cause__, Refusal):
        refused = told(wrong.__cause__) or {}
        return f"{refused['rule']} {refused['allowed']}".strip()
    for sentence, shape in _shapes():
        found = shape.fullmatch(wrong.reason)
        if found:
            facts = {name: f"\u2068{fact}\u2069" for name, fact in found.groupdict().items()}
            return translation.gettext(sentence) % facts
    return wrong.reason


@cache
def _shapes() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each sentence, and what it looks like with its facts; whole sentences before patterns."""
    ordered = sorted(REASONS, key=lambda each: "%(" in each)
    shapes = [_FACT.sub(r"(?P<\1>.+?)", re.escape(each)) for each in ordered]
    return tuple(zip(ordered, map(re.compile, shapes), strict=True))
