"""The news agencies' own format, ninjs of the IPTC: a page written as one item."""

import json

from goodoffices.core.lines import TalkLine
from goodoffices.press.formats.entries import Entry, entries
from goodoffices.press.formats.feeds import identity
from goodoffices.press.page import Page


def ninjs(talk: TalkLine, page: Page, address: str = "") -> bytes:
    """A page as one item of ninjs 3.0; it states no time of its own, since the page has none."""
    people = dict.fromkeys(claim.speaker for claim in page.claims() if claim.speaker)
    told = {
        "standard": {"name": "ninjs", "version": "3.0"},
        # A name for good where nobody knows yet where the page will stand.
        "uri": f"{address}index.html" if address else identity(talk.title.text),
        "type": "text",
        "language": talk.title.lang,
        "headlines": [{"role": "main", "value": _headline(talk)}],
        "bodies": [
            {
                "role": "main",
                "contentType": "text/plain",
                "value": "\n\n".join(map(_paragraph, entries(talk, page))),
            }
        ],
        "people": [{"name": name} for name in people],
        "organisations": [{"name": party.name.text} for party in talk.parties],
        "places": [{"name": talk.place.name}],
        "infoSources": [{"name": source.publisher} for source in page.sources],
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _headline(talk: TalkLine) -> str:
    return f"ILLUSTRATIVE: {talk.title.text}" if talk.illustrative else talk.title.text


def _paragraph(entry: Entry) -> str:
    """Whose words, the words, and according to whom."""
    words = " / ".join(words.text for words in entry.words)
    said = f"“{words}”" if entry.quoted else words
    gone = "[withdrawn] " if entry.withdrawn else ""
    source = f" ({entry.source.publisher})" if entry.source else ""
    return f"{gone}{entry.title}: {said}{source}" if entry.title else f"{gone}{said}{source}"
