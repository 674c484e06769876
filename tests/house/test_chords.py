"""A line of the invented evening is noted by one chord that says its whole marking."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "goodoffices.server.settings")
django.setup()

from tests.house import chords  # noqa: E402 - Django must be set up before
from tests.house.tree import ROOT  # noqa: E402 - as above


def test_what_a_line_costs_is_told_in_the_list_of_keys_as_it_is_counted():
    counted = list(chords.chords(chords.evening()))
    assert chords.table(counted) in (ROOT / "docs/reference/keys.md").read_text(encoding="utf-8")
    assert sum(each.whole for each in counted) >= 60


def test_no_two_of_sides_kinds_and_details_share_a_letter():
    view = chords.evening()
    keys = [each.key for each in chords.aloud.speakers(view)]
    keys += [key for _kind, key in chords.aloud.kinds(view)]
    keys += [*chords.aloud.details(view).values(), chords.aloud.KEEP_BACK, chords.aloud.TAKE_BACK]
    assert len(set(keys)) == len(keys)
