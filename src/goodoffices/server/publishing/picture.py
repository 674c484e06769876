"""The picture that stands for a page where somebody links to it, drawn by the house itself."""

import json
from pathlib import Path

import typst

from goodoffices.core.lines import TalkLine
from goodoffices.core.words import Words, direction_of
from goodoffices.papers.embedding import FONTS

_LOOK = Path(__file__).resolve().parent / "look"


def picture(talk: TalkLine) -> bytes:
    """The name of a talk and of its sides, 1200 by 630; the same talk gives the same bytes."""
    made = typst.compile(
        str(_LOOK / "picture.typ"),
        root=str(_LOOK),
        font_paths=[str(FONTS)],
        sys_inputs={"talk": json.dumps(_plain(talk), ensure_ascii=False)},
        format="png",
        ppi=72,
    )
    if not isinstance(made, bytes):
        raise TypeError("one picture is one file")
    return made


def _plain(talk: TalkLine) -> dict[str, object]:
    return {
        "title": _words(talk.title),
        "sides": [_words(party.name) for party in talk.parties],
        "illustrative": talk.illustrative,
    }


def _words(words: Words) -> dict[str, str]:
    return {
        "text": words.text,
        "lang": words.lang.split("-")[0],
        "dir": direction_of(words),
    }
