"""The docs tell what a first evening costs as it was counted last."""

from tests.browser.counted import PAGE, in_docs, kept
from tests.browser.first_evening import STEPS


def test_the_docs_hold_the_table_that_was_counted_last():
    page = PAGE.read_text(encoding="utf-8")
    assert in_docs(page) == page


def test_every_step_was_counted_by_keyboard_and_with_the_mouse():
    for counts in kept():
        assert tuple(counts) == STEPS
        assert all(counts.values())
