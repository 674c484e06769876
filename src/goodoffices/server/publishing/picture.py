"""The picture that stands for a page where somebody links to it, drawn by the house itself."""

import json
from pathlib import Path

import typst
from django.utils.translation import gettext as _
from django.utils.translation import override

from goodoffices.core.lines import TalkLine
from goodoffices.core.words import Words, direction_of
from goodoffices.papers.embedding import FONTS

_LOOK = Path(__file__).resolve().parent / "look"


def picture(talk: TalkLine, lang: str = "en") -> bytes:
    """The name of a talk and of its sides, 1200 by 630, its foot in a language of the interface.

    The same talk gives the same bytes.
    """
    made = typst.compile(
        str(_LOOK / "picture.typ"),
        root=str(_LOOK),
        font_paths=[str(FONTS)],
        sys_inputs={"talk": json.dumps(_plain(talk, lang), ensure_ascii=False)},
        format="png",
        ppi=72,
    )
    if not isinstance(made, bytes):
        raise TypeError("one picture is one file")
    return made


def _plain(talk: TalkLine, lang: str) -> dict[str, object]:
    with override(lang):
        told = (
            (_("ILLUSTRATIVE"), _("The parties, persons and words are invented."))
            if talk.illustrative
            else (
                _("The public record"),
                _("What was said in public, by whom, according to whom."),
            )
        )
    return {
        "title": _words(talk.title),
        "sides": [_words(party.name) for party in talk.parties],
        "illustrative": talk.illustrative,
        "foot": _words(Words(" · ".join(told), lang)),
    }


def _words(words: Words) -> dict[str, str]:
    return {
        "text": words.text,
        "lang": words.lang.split("-")[0],
        "dir": direction_of(words),
    }
