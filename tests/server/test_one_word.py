"""One word per thing: a paper and a page call it alike in each language."""

import pytest
from django.utils.translation import override

from goodoffices.core.acts.desk import PaperForm
from goodoffices.papers.phrases.choices import CHOICES, ROLES
from goodoffices.server.terms import TERMS, role

PROGRAMS = {PaperForm.PDF, PaperForm.WORD}
"""Names of programs: a paper writes no Latin letters between its own."""
BOTH = [each for each in CHOICES if each in TERMS and each not in PROGRAMS]
"""What both call by a name."""


def page(term, lang):
    """What a page says, in a language."""
    with override(lang):
        return str(term())


@pytest.mark.parametrize("choice", BOTH, ids=str)
def test_a_choice_that_a_paper_calls_in_english_as_a_page_does_it_calls_so_everywhere(choice):
    english, arabic, persian = CHOICES[choice]
    said = {lang: page(lambda: TERMS[choice], lang) for lang in ("en", "ar", "fa")}
    assert said["en"] != english or said == {"en": english, "ar": arabic, "fa": persian}


@pytest.mark.parametrize("name", ROLES)
def test_so_it_is_with_whoever_has_a_seat(name):
    english, arabic, persian = ROLES[name]
    said = {lang: page(lambda: role(name), lang) for lang in ("en", "ar", "fa")}
    assert said["en"] != english or said == {"en": english, "ar": arabic, "fa": persian}
