"""The index in which the search of a published site looks: what stands on its pages, no more."""

import json
from collections.abc import Iterable

from goodoffices.core.lines import TalkLine
from goodoffices.press.formats.entries import Entry, entries
from goodoffices.press.page import Page


def index(talks: Iterable[tuple[str, TalkLine, Page]]) -> bytes:
    """Every entry of some talks, each with the folder of its talk and its lasting name."""
    told = [
        {
            "name": folder,
            # Beside each line that is found: a site may hold talks of both kinds.
            "title": f"ILLUSTRATIVE: {talk.title.text}" if talk.illustrative else talk.title.text,
            "lang": talk.title.lang,
            "entries": [_entry(entry) for entry in entries(talk, page)],
        }
        for folder, talk, page in talks
    ]
    return (json.dumps({"talks": told}, ensure_ascii=False, separators=(",", ":"))).encode()


def _entry(entry: Entry) -> dict[str, object]:
    source = entry.source
    told = {
        "id": entry.name,
        "who": entry.title,
        "words": "\n".join(words.text for words in entry.words),
        "lang": entry.words[0].lang,
        "quoted": entry.quoted,
        "withdrawn": entry.withdrawn,
        "source": ", ".join((source.publisher, source.title)) if source else "",
        "day": entry.at.date().isoformat() if entry.at else "",
    }
    return {name: value for name, value in told.items() if value}
