"""What a site consists of, and where its links lead."""

import json
import posixpath
import re
from html.parser import HTMLParser

import pytest
from tests.press.formats.examples import EVERYTHING, ROOT, outside
from tests.server.publishing.conftest import laid
from tests.talks import founding, reads, talk

from goodoffices.core.seats import PUBLIC
from goodoffices.core.words import Words
from goodoffices.server.publishing import site

HTML = re.compile(r"\.html$")


class Links(HTMLParser):
    """Where a page leads and what it loads."""

    def __init__(self, page):
        super().__init__()
        self.found, self.ids, self.tags = [], set(), []
        self.feed(page.decode())

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.tags.append((tag, given))
        self.ids |= {given["id"]} if "id" in given else set()
        for name in ("href", "src"):
            if name in given:
                self.found.append((tag, given[name], given))


@pytest.fixture(scope="module")
def both():
    """The site of two talks."""
    return laid(*(outside(ROOT / f"examples/{name}/talk.yaml") for name in ("muscat", "evening")))


def test_every_link_leads_to_a_file_of_the_site_or_to_a_source_that_is_followed(both):
    for name, data in both.items():
        if not HTML.search(name):
            continue
        for tag, link, given in Links(data).found:
            if re.match(r"[a-z]+:|//", link):
                assert (tag, given["rel"]) == ("a", "external noopener noreferrer nofollow")
                continue
            file, _hash, anchor = link.partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), file or name))
            target = name if not file else target
            assert target in both, (name, link)
            if anchor:
                assert anchor in Links(both[target]).ids, (name, link)


def test_every_page_loads_from_its_own_site_alone_and_says_so(both):
    for name, data in both.items():
        if HTML.search(name):
            (policy,) = re.findall(r'Content-Security-Policy" content="([^"]+)"', data.decode())
            assert policy.startswith("default-src &#x27;none&#x27;")
            assert "http" not in policy
            assert not re.search(rb"<style|\sstyle=|\son[a-z]+=", data)


def test_styles_load_nothing_from_elsewhere(both):
    for name, data in both.items():
        if name.endswith(".css"):
            for link in re.findall(r"url\(\"?([^)\"]+)", data.decode()):
                assert posixpath.join("assets", link) in both


@pytest.mark.parametrize(("file", "lang", "side"), [
    ("index.html", "en", "ltr"), ("fa.html", "fa", "rtl"), ("ar.html", "ar", "rtl"),
])  # fmt: skip
def test_each_language_has_its_page_and_says_what_was_not_reviewed(both, file, lang, side):
    pages = [data.decode() for name, data in both.items() if name.endswith(f"/{file}")]
    assert len(pages) == 2
    marks = {"fa": "برگردان این رابط را هنوز هیچ فارسی‌زبانی", "ar": "لم يراجع ترجمة هذه الواجهة"}
    for page in pages:
        assert f'<html lang="{lang}" dir="{side}"' in page
        assert all((mark in page) is (each == lang) for each, mark in marks.items())


def test_what_people_said_stays_in_their_language_on_every_page(both):
    for name in ("index.html", "fa.html", "ar.html"):
        page = both[f"iran-and-the-united-states-talks-in-muscat/{name}"].decode()
        assert 'lang="en" dir="ltr">There is an agreement to continue negotiations' in page


def test_persian_days_are_those_of_the_solar_year_with_the_gregorian_beside(both):
    page = both["iran-and-the-united-states-talks-in-muscat/fa.html"].decode()
    assert "۱۷ بهمن ۱۴۰۴ (۶ فوریه ۲۰۲۶)" in page


def test_the_index_names_every_talk_and_marks_what_is_invented(both):
    page = both["index.html"].decode()
    assert "talks in Muscat" in page
    assert page.count("ILLUSTRATIVE") == 1


def test_the_search_holds_every_line_of_every_talk(both):
    told = json.loads(both["search.json"])
    for each in told["talks"]:
        page = Links(both[f"{each['name']}/index.html"])
        lines = {i for i in page.ids if i.startswith(("line-", "statement-"))}
        assert {entry["id"] for entry in each["entries"]} == lines


def test_the_search_holds_its_index_in_itself(both):
    (held,) = re.findall(rb'id="index">(.*?)</script>', both["search.html"], re.DOTALL)
    assert json.loads(held) == json.loads(both["search.json"])


def titled(*titles):
    views = [reads(talk(founding(title=title), EVERYTHING), PUBLIC) for title in titles]
    return {name.split("/")[0] for name in laid(*views) if name.endswith("/feed.xml")}


def test_two_talks_of_one_title_have_folders_of_their_own():
    assert titled(Words("The bank"), Words("The bank!")) == {"the-bank", "the-bank-2"}


def test_a_title_without_latin_letters_and_one_like_a_folder_of_ours_have_one_too():
    assert titled(Words("گفت‌وگو", "fa"), Words("Assets")) == {"talk", "assets-2"}


def test_where_the_address_is_known_previews_have_whole_links():
    told = laid(outside(ROOT / "examples/muscat/talk.yaml"), address="https://talks.example/")
    name = "iran-and-the-united-states-talks-in-muscat"
    page = told[f"{name}/fa.html"].decode()
    whole = f"https://talks.example/{name}/"
    assert f'property="og:image" content="{whole}picture-fa.png"' in page
    assert f'rel="canonical" href="{whole}fa.html"' in page


def test_the_picture_is_as_large_as_previews_want_it(both):
    for name, data in both.items():
        if re.search(r"/picture(-\w\w)?\.png$", name):
            assert data[16:24] == (1200).to_bytes(4) + (630).to_bytes(4)
            assert len(data) < 200_000


def test_a_folder_is_named_by_its_title():
    view = outside(ROOT / "examples/evening/talk.yaml")
    assert site.named(view.talk) == "the-tiller-bank"


def test_the_number_of_a_source_is_written_in_the_digits_of_the_page(muscat):
    page = muscat["iran-and-the-united-states-talks-in-muscat/fa.html"].decode()
    numbers = re.findall(r'<sup class="ref">.*?>([^<]+)</a></sup>', page)
    assert numbers
    assert not [each for each in numbers if each.isascii()]
