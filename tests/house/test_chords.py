"""A line of the invented evening is noted by one chord, where a preset says its whole marking."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "goodoffices.server.settings")
django.setup()

from tests.house import chords  # noqa: E402 - Django must be set up before
from tests.house.tree import ROOT  # noqa: E402 - as above

from goodoffices.core.lines import ItemLine  # noqa: E402 - as above


def test_what_a_line_costs_is_told_in_the_list_of_keys_as_it_is_counted():
    view = chords.evening()
    counted = [chords.chord(line, view) for line in view.of(ItemLine)]
    assert chords.table(counted) in (ROOT / "docs/reference/keys.md").read_text(encoding="utf-8")
    assert all(2 <= len(each.keys) <= 3 for each in counted if each.whole)


def test_no_two_sides_and_no_side_and_kind_share_a_letter():
    view = chords.evening()
    keys = [each.key for each in chords.aloud.speakers(view)]
    keys += [key for _kind, key in chords.aloud.kinds(view)]
    assert len(set(keys)) == len(keys)
