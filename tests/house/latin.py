"""What of a page stands in Latin letters, though the language of the page has none."""

import re
from html.parser import HTMLParser

_SAME = (
    "Good Offices", "AGPL-3.0-or-later", "PDF", "Word", "PNG", "JPEG", "CSV", "JSON", "YAML",
    "HTML", "Markdown", "ninjs", "UTC", "TLP:RED", "TLP:AMBER+STRICT", "TLP:AMBER", "TLP:GREEN",
    "TLP:CLEAR", "Alt", "Ctrl", "Shift", "Enter", "Esc", "F8", "English",
)  # fmt: skip
KNOWN = re.compile(rf"(?<![A-Za-z])(?:{'|'.join(map(re.escape, _SAME))})(?![A-Za-z+])")
"""What is called the same in every language: formats, keys, a licence, a language itself."""
TYPED = re.compile("\u2066[\\d :+-]+\u2069")
"""How a day or an hour is typed: from the left, wherever it stands."""
LATIN = re.compile(r"[A-Za-z]{2,}")
DIGITS = re.compile("[0-9]")
"""Foreign to Persian; Arabic is written with these too."""
_ASIDE = frozenset({"script", "style", "kbd", "code", "svg", "time", "samp"})
_SPOKEN = ("aria-label", "title", "alt", "data-new", "data-still")
_EMPTY = frozenset({
    "meta", "link", "input", "br", "img", "hr", "use", "path", "col", "source", "wbr",
})  # fmt: skip


class _Reading(HTMLParser):
    """Every text that the house says itself, and what of it is Latin."""

    def __init__(self) -> None:
        super().__init__()
        self.left_out: list[str] = []
        self.found: list[str] = []
        self._persian = self._offered = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "html":
            self._persian = given.get("lang") == "fa"
        if not self.left_out:
            for name in _SPOKEN:
                self._look(given.get(name) or "")
        if tag in _EMPTY:
            return
        self._offered = self._offered or tag == "option"
        quoted = tag != "html" and (
            "lang" in given or "said" in (given.get("class") or "").split()
        )
        if self.left_out or quoted or tag in _ASIDE:
            self.left_out.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self._offered = self._offered and tag != "option"
        if self.left_out and tag not in _EMPTY:
            self.left_out.pop()

    def handle_data(self, data: str) -> None:
        if not self.left_out:
            self._look(data)

    def _look(self, text: str) -> None:
        # What is offered may be somebody's words, which no mark around them says.
        said = TYPED.sub("", KNOWN.sub("", text))
        if LATIN.search(said) or (self._persian and not self._offered and DIGITS.search(said)):
            self.found.append(" ".join(text.split()))


def latin(page: str) -> list[str]:
    """What the house itself says on a page in Latin letters, names of formats apart."""
    reading = _Reading()
    reading.feed(page)
    return reading.found
