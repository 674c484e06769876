"""What the house says stands in the catalogue that translators are given, and nothing else."""

import re
import shutil
import subprocess

import pytest
from tests.house.catalogue import (
    BETWEEN,
    CATALOGUE,
    catalogue,
    entry,
    marked,
    of_template,
    strings,
)

from goodoffices.archive.faults import Lingers


def test_the_catalogue_holds_exactly_what_is_marked_for_translation():
    kept = CATALOGUE.read_text(encoding="utf-8")
    missing = [text for text in strings() if "\n".join(entry(text)) + "\n" not in kept]
    assert missing == [], "write it anew with: python -m tests.house.catalogue"
    assert kept == catalogue(), "write it anew with: python -m tests.house.catalogue"


def test_a_string_is_found_wherever_it_is_marked():
    python = 'x = _("One. " "And on.")\ny = gettext_lazy("Two")\nz = other("Three")'
    assert list(marked(python)) == ["One. And on.", "Two"]
    template = (
        '{% load i18n %}{% translate "One" %} {% translate "Say \'no\' (so)" as no %}'
        '{% include "x.html" with a=_("Two") b=_("Three") %}{# {% translate "none" %} #}'
        '{% blocktranslate with side=a|b:"c" %}For {{ side }}.{% endblocktranslate %}'
        "{% blocktranslate count n=days %}{{ n }} day{% plural %}{{ n }} days"
        "{% endblocktranslate %}"
    )
    assert set(of_template(template)) == {
        "One",
        "Say 'no' (so)",
        "Two",
        "Three",
        "For %(side)s.",
        f"%(n)s day{BETWEEN}%(n)s days",
    }


def test_a_text_that_is_put_together_is_no_string_to_translate():
    with pytest.raises(ValueError, match="no plain text"):
        list(marked('_(f"Hello {name}")'))
    with pytest.raises(ValueError, match="no plain text"):
        list(marked('ngettext("a day", days, n)'))


def test_a_string_is_marked_without_a_context():
    with pytest.raises(ValueError, match="a context"):
        list(marked('pgettext("of a statement", "draft")'))
    with pytest.raises(ValueError, match="a context"):
        list(of_template('{% load i18n %}{% translate "draft" context "of a statement" %}'))


def test_what_the_archive_says_of_bytes_that_linger_can_be_translated():
    assert Lingers.sentence in strings()


def test_every_kind_of_page_says_something_in_it():
    files = set().union(*strings().values())
    assert {"server/refusing.py", "server/templates/goodoffices/sheet.html"} <= files
    assert any(text.startswith("Note it as told to %(side)s") for text in strings())
    assert not re.search(r"^#: /", CATALOGUE.read_text(encoding="utf-8"), re.MULTILINE)


def test_gettext_itself_reads_the_catalogue(tmp_path):
    msgfmt = shutil.which("msgfmt")
    if msgfmt is None:
        pytest.skip("GNU gettext is not installed")
    made = tmp_path / "django.mo"
    subprocess.run([msgfmt, "--check-format", "-o", made, CATALOGUE], check=True)
    assert made.exists()
