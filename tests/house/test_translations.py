"""The house speaks Persian and Arabic: all of it, and with the names where they belong."""

import gettext
import os
import re
from collections import Counter
from io import BytesIO

import django
import pytest
from tests.house.catalogue import BETWEEN, entry, strings
from tests.house.translations import LANGUAGES, compiled, entries, of

from goodoffices.core.acts.dossier import Topic
from goodoffices.core.acts.sessions import Capacity
from goodoffices.server import terms

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "goodoffices.server.settings")
django.setup()

PLACE = re.compile(r"%\(\w+\)s|\{\w+\}")
MARKUP = re.compile(r"<[^>]+>|\n")
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


def test_nothing_that_the_house_says_is_left_in_english(translated):
    missing = sorted(set(strings()) - set(filter(translated.get, translated)))
    assert missing == [], "translate it in both, then: python -m tests.house.translations"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_translation_waits_for_somebody_to_look_at_it(lang):
    source = of(lang).read_text(encoding="utf-8")
    assert [line for line in source.splitlines() if re.match(r"#, .*fuzzy|#~", line)] == []


def test_a_translation_keeps_every_name_that_is_put_into_it(translated):
    astray = [
        text
        for text, said in translated.items()
        if text
        if set(PLACE.findall(text)) != set(PLACE.findall(said))
        or (BETWEEN not in text and Counter(MARKUP.findall(text)) != Counter(MARKUP.findall(said)))
    ]
    assert astray == []


def test_what_is_counted_has_a_word_for_every_count(translated):
    counted = {text: said for text, said in translated.items() if BETWEEN in text}
    (forms,) = re.findall(r"nplurals=(\d)", translated[""])
    assert len(counted) > 5
    assert {
        text for text, said in counted.items() if len(said.split(BETWEEN)) != int(forms)
    } == set()


def test_a_word_that_is_counted_is_written_and_read_as_gettext_does():
    written = "\n".join(entry(f"%(n)s day{BETWEEN}%(n)s days", ("a day", "%(n)s of them")))
    assert list(entries(written)) == [
        (f"%(n)s day{BETWEEN}%(n)s days", f"a day{BETWEEN}%(n)s of them")
    ]
    head = 'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n\n'
    read = gettext.GNUTranslations(BytesIO(compiled(head + written)))
    said = [read.ngettext("%(n)s day", "%(n)s days", n) for n in (1, 2)]
    assert said == ["a day", "%(n)s of them"]


def test_a_day_that_is_typed_stands_as_it_is_typed_though_the_line_runs_the_other_way(translated):
    typed = [said for said in translated.values() if re.search(r"\d{4}-\d\d", said)]
    kept = [said for said in typed if re.search("\u2066\\d{4}-[\\d :+-]+\u2069", said)]
    assert len(kept) > 2
    assert kept == typed


def test_persian_is_written_with_persian_letters_and_signs():
    said = dict(entries(of("fa").read_text(encoding="utf-8")))
    foreign = re.compile("[\u064a\u0643,;?\u201c\u201d]|(?:^|[ «(])ن?می ")
    assert [text for text, words in said.items() if text and foreign.search(words)] == []


def test_arabic_is_written_with_arabic_letters_and_signs():
    said = dict(entries(of("ar").read_text(encoding="utf-8")))
    foreign = re.compile("[\u06cc\u06a9\u067e\u0686\u0698\u06af,;?\u201c\u201d]|\u064b\u0627")
    assert [text for text, words in said.items() if text and foreign.search(words)] == []


AS_TYPED = re.compile(
    "\u2066[^\u2069]*\u2069|[A-Za-z]+-?[0-9][0-9.]*|AGPL-\\S+|«[^»]*»|اكتبوا 1\\."
)
"""Numbers within what is typed as it stands, and in names of formats and keys."""


def test_a_number_in_an_arabic_sentence_has_the_digits_of_its_dates():
    said = [each for text, each in entries(of("ar").read_text(encoding="utf-8")) if text]
    apart = [AS_TYPED.sub("", PLACE.sub("", each)) for each in said]
    assert [each for each in apart if re.search("[0-9]", each)] == []


ONE_ALONE = re.compile(r"(غرفت|وفد|طرف|عاصمت|مسودات)ك\b")
"""What a room, a delegation, a side, a capital and drafts would be of one person's own."""


def test_a_delegation_is_spoken_to_in_arabic_as_many_and_the_house_has_one_name():
    said = [each for _text, each in entries(of("ar").read_text(encoding="utf-8"))]
    assert [each for each in said if ONE_ALONE.search(each) or re.search(r"الدار\b", each)] == []


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
    single = {text: said for text, said in entries(source) if text and BETWEEN not in text}
    assert len(single) > 1000
    assert all(read.gettext(text) == said for text, said in single.items())
