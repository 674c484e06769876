"""The public page speaks Persian and Arabic: all of it, and with the names where they belong."""

import gettext
import os
import re

import django
import pytest
from tests.house.catalogue import strings
from tests.house.translations import LANGUAGES, compiled, entries, of

from goodoffices.core.acts.dossier import Topic
from goodoffices.core.acts.sessions import Capacity
from goodoffices.server import terms

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "goodoffices.server.settings")
django.setup()

PLACE = re.compile(r"%\(\w+\)s|\{\w+\}")
PUBLIC = re.compile(
    r"templates/goodoffices/(public(?!_empty)|claim\.html|ref\.html)"
    r"|server/(attribution|calendars)\.py|publishing/"
)


def spoken() -> set[str]:
    """Every string of the house that the public page can say."""
    said = {text for text, files in strings().items() if any(map(PUBLIC.search, files))}
    return said | {str(terms.term(each)) for each in (*Topic, *Capacity)}


@pytest.fixture(params=LANGUAGES)
def translated(request):
    """What one language says for each string."""
    return dict(entries(of(request.param).read_text(encoding="utf-8")))


def test_there_is_something_to_say():
    assert len(spoken()) > 100


def test_nothing_that_the_public_page_says_is_left_in_english(translated):
    missing = sorted(spoken() - set(filter(translated.get, translated)))
    assert missing == [], "translate it in both, then: python -m tests.house.translations"


def test_a_translation_keeps_every_name_that_is_put_into_it(translated):
    astray = [
        text
        for text, said in translated.items()
        if set(PLACE.findall(text)) != set(PLACE.findall(said))
    ]
    assert astray == []


def test_a_translation_is_of_something_that_the_house_says(translated):
    assert sorted(set(translated) - set(strings()) - {""}) == []


def test_a_translation_says_that_nobody_has_reviewed_it(translated):
    assert "not reviewed by a native speaker" in translated[""]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_the_house_reads_is_what_the_translators_wrote(lang):
    source = of(lang).read_text(encoding="utf-8")
    made = of(lang).with_suffix(".mo")
    assert made.read_bytes() == compiled(source), "python -m tests.house.translations"
    with made.open("rb") as opened:
        read = gettext.GNUTranslations(opened)
    assert all(read.gettext(text) == said for text, said in entries(source) if text and said)
