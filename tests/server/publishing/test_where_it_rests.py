"""Every sentence of a published page has its place in a source, or says that it is our wording."""

import re
from html.parser import HTMLParser

import pytest
from tests.house.test_translations import spoken
from tests.house.translations import entries, of
from tests.press.formats.examples import CONFIDED, EVERYTHING, ISSUED
from tests.server.publishing.conftest import laid
from tests.talks import reads, talk

from goodoffices.core.seats import PUBLIC

HOLE = re.compile(r"%\(\w+\)s|\{\w+\}")
VOID = {"meta", "link", "img", "input", "br", "col"}
SENTENCE = 4
"""Words from which on a text could be a sentence."""


class Element:
    def __init__(self, tag, attrs, above):
        self.tag, self.attrs, self.above = tag, dict(attrs), above
        self.inside = []

    def text(self):
        return "".join(each if isinstance(each, str) else each.text() for each in self.inside)

    def up(self):
        each = self
        while each is not None:
            yield each
            each = each.above

    def below(self):
        for each in self.inside:
            if isinstance(each, Element):
                yield each
                yield from each.below()


class Tree(HTMLParser):
    """A page as elements within elements."""

    def __init__(self, page):
        super().__init__()
        self.root = self.here = Element("", (), None)
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        new = Element(tag, attrs, self.here)
        self.here.inside.append(new)
        if tag not in VOID:
            self.here = new

    def handle_endtag(self, tag):
        while self.here.tag != tag:
            self.here = self.here.above
        self.here = self.here.above

    def handle_data(self, data):
        self.here.inside.append(data)


def house_says(lang):
    """What the house says of its own in a language, as a pattern; names are put into its holes."""
    said = {text for text in spoken() if len(HOLE.sub("", text).split()) > 1}
    if lang != "en":
        translated = dict(entries(of(lang).read_text(encoding="utf-8")))
        said = {translated[text] for text in said}
    each = (".{0,60}".join(map(re.escape, HOLE.split(text.strip(" ,·:")))) for text in said)
    return re.compile("|".join(f"(?:{text})" for text in each))


def rests(element, sources):
    """Why a text may stand where it stands; nothing where it may not."""
    for each in element.up():
        if "data-ours" in each.attrs and each.text().strip():
            return "our wording"
        if "data-rests" in each.attrs:
            number = each.attrs["data-rests"]
            led = [e for e in each.below() if e.attrs.get("href") == f"#source-{number}"]
            return "a source" if led and number in sources else ""
        if "data-issued" in each.attrs:
            return "issued or released here"
        if each.attrs.get("class") == "hour":
            # The hour of a line stands beside it, in the same entry.
            entry = next(e for e in each.up() if any("data-rests" in b.attrs for b in e.below()))
            line = next(b for b in entry.below() if "data-rests" in b.attrs)
            return (
                "the hour of a line" if entry.tag in ("li", "div") and rests(line, sources) else ""
            )
        if "data-again" in each.attrs or each.attrs.get("id") == "sources":
            return "said again"
        if each.attrs.get("class") in ("facts", "speaker", "office", "date"):
            return "a name"
        if each.tag in ("h1", "figcaption", "caption", "time"):
            return "a name"
    return ""


def walked(page, lang):
    """Every text of a page that could be a sentence, and why it may stand there."""
    tree = Tree(page)
    (main,) = [each for each in tree.root.below() if each.tag == "main"]
    sources = {
        each.attrs["id"].removeprefix("source-")
        for each in main.below()
        if each.attrs.get("id", "").startswith("source-")
    }
    house = house_says(lang)
    for element in [main, *main.below()]:
        for text in element.inside:
            if isinstance(text, str) and len(text.split()) >= SENTENCE and element.tag != "script":
                ours = house.fullmatch(" ".join(text.split()).strip(" ,·:"))
                yield text.strip(), "the house" if ours else rests(element, sources)


@pytest.fixture(scope="module")
def everything():
    """The site of a talk with something of everything."""
    return laid(reads(talk(EVERYTHING, ISSUED, CONFIDED), PUBLIC))


@pytest.mark.parametrize("lang", ["en", "fa", "ar"])
@pytest.mark.parametrize("which", ["muscat", "evening", "everything"])
def test_every_sentence_rests_on_a_source_or_says_that_it_is_ours(request, which, lang):
    site = request.getfixturevalue(which)
    file = {"en": "/index.html"}.get(lang, f"/{lang}.html")
    (page,) = [data.decode() for name, data in site.items() if name.endswith(file)]
    told = list(walked(page, lang))
    assert [text for text, why in told if not why] == []
    assert len(told) > (10 if which != "muscat" else 100)


def test_a_sentence_that_rests_on_nothing_is_found(muscat):
    (page,) = [data.decode() for name, data in muscat.items() if name.endswith("/index.html")]
    planted = page.replace("</main>", "<p class='said'>Everybody knows that it failed.</p></main>")
    assert [text for text, why in walked(planted, "en") if not why] == [
        "Everybody knows that it failed."
    ]


def test_words_whose_source_is_not_on_the_page_are_found(muscat):
    (page,) = [data.decode() for name, data in muscat.items() if name.endswith("/index.html")]
    planted = page.replace('data-rests="1"', 'data-rests="99"')
    assert [text for text, why in walked(planted, "en") if not why]


def test_words_that_are_not_quoted_say_that_they_are_ours_and_show_what_they_rest_on(muscat):
    (page,) = [data.decode() for name, data in muscat.items() if name.endswith("/index.html")]
    lines = [e for e in Tree(page).root.below() if e.attrs.get("id", "").startswith("line-")]
    quoted = [e for e in lines if "card" in e.attrs.get("class", "")]
    assert 5 < len(quoted) < len(lines)
    for line in lines:
        ours = "our wordingit rests on" in " ".join(line.text().split())
        assert ours is (line not in quoted)
