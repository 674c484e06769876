"""Lines struck from the wrong room: where the same words were noted again."""

from goodoffices.core.lines import ItemLine, NoteLine
from goodoffices.core.refs import Ref
from goodoffices.core.stages import Fate
from goodoffices.core.view import View

Again = dict[Ref, ItemLine | NoteLine]
"""By the name of each struck line, the latest one noted after it in the same words."""


def renoted(view: View) -> Again:
    """Which struck lines stand again somewhere, and where."""
    stand: dict[str, ItemLine | NoteLine] = {}
    found: Again = {}
    for line in reversed(view.lines):
        if not isinstance(line, ItemLine | NoteLine):
            continue
        if isinstance(line, ItemLine) and line.fate is Fate.STRUCK:
            again = stand.get(_bare(line.words.text))
            if again is not None:
                found[line.id] = again
        else:
            for words in _said(line):
                stand.setdefault(_bare(words), line)
    return found


def _said(line: ItemLine | NoteLine) -> list[str]:
    """Its words, and how they stood before they were corrected."""
    before = line.corrections if isinstance(line, ItemLine) else ()
    return [line.words.text, *(words.text for words, _why in before)]


def _bare(text: str) -> str:
    return " ".join(text.split())
