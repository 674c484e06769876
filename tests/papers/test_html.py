"""A paper as a page: every word escaped, every direction kept, nothing from elsewhere."""

import re
from html.parser import HTMLParser

import pytest
from tests.papers.made import HOSTILE, hostile, lines, papers

from goodoffices.papers.html import as_article, as_page


class Read(HTMLParser):
    """What a browser would make of a page."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.texts, self.attributes = set(), [], set()
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {name for name, _value in attrs}

    def handle_data(self, data):
        self.texts.append(data)

    @property
    def text(self):
        return " ".join("".join(self.texts).split())


@pytest.mark.parametrize("name", papers())
def test_every_line_of_a_paper_stands_on_its_page(name):
    made = papers()[name]
    page = Read(as_article(made)).text
    for line in lines(made):
        assert " ".join(line.split()) in page


def test_what_people_say_is_text_whatever_stands_in_it():
    read = Read(as_page(hostile()))
    assert "script" not in read.tags
    assert " ".join(HOSTILE.split()) in read.text.replace(" ", " ")


@pytest.mark.parametrize("name", papers())
def test_a_page_obeys_the_strictest_policy_and_asks_nobody_for_anything(name):
    article = as_article(papers()[name])
    assert not re.search(r"\sstyle=|<style|<script|\son\w+=|javascript:|href=|src=", article)
    assert {"style", "onclick"} & Read(article).attributes == set()


def test_a_persian_page_is_read_from_the_right_and_a_name_in_it_in_its_own_direction():
    page = as_article(papers()["room-card-fa"])
    assert page.startswith('<article class="paper" lang="fa" dir="rtl">')
    assert '<bdi lang="en" dir="ltr">The Tiller Bank</bdi>' in page
    english = as_article(papers()["room-card-en"])
    assert '<blockquote class="paper-voice" lang="fa" dir="rtl">' in english


def test_a_page_says_at_its_head_who_may_read_it_and_at_its_foot_which_copy_it_is():
    text = Read(as_article(papers()["whole-view-en"])).text
    assert text.startswith("For the mediation alone. Never to be taken into a room.")
    assert "ILLUSTRATIVE" in text
    assert text.endswith("Copy 3 · To be destroyed by 14 March 2025")
