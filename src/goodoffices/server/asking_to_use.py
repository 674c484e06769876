"""Asking a source, in one click, whether what may not be carried may be used after all."""

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

from goodoffices.core.lines import ClarificationLine, ItemLine
from goodoffices.core.refs import Ref
from goodoffices.core.stages import Fate
from goodoffices.core.view import View
from goodoffices.server.tongues import nearest


def questions() -> dict[str, str]:
    """What a source is asked, in each language of the house; it tells of nothing else said."""
    said = {}
    for lang in dict(settings.LANGUAGES):
        with override(lang):
            said[lang] = _(
                "May I use this towards others? If so: in your words or in mine, and naming whom?"
            )
    return said


def asked(view: View) -> set[Ref]:
    """The items of which that was asked, and not answered yet."""
    said = set(questions().values())
    return {
        line.item
        for line in view.of(ClarificationLine)
        if line.answer is None and line.words.text in said
    }


def tongue(item: ItemLine) -> str:
    """The language of its own words: which one the mediator reads is not told to a side."""
    return nearest(item.words.lang)


def may_be_asked(item: ItemLine) -> bool:
    """Whether a line stands that may not be carried: of one that was struck nobody is asked."""
    return item.fate is Fate.STANDS and not item.marking.uses()
