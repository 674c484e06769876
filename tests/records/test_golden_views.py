"""Every view of every example is what it was; what changes in one is read before it is accepted.

Written anew with: python -m tests.records.views
"""

import re

import pytest
from tests.records.views import EXAMPLES, GOLDEN, cases, entries, golden, shown

from goodoffices.core.seats import AUDITOR, NOBODY, PUBLIC

CASES = cases()
NAMES = [f"{example}-{eyes}" for example, eyes in CASES]


@pytest.mark.parametrize(("example", "eyes"), CASES, ids=NAMES)
def test_a_view_is_what_its_golden_record_says(example, eyes):
    was, now = golden(example, eyes).read_text("utf-8").splitlines(), shown(example, eyes)
    other = [line for line in now.splitlines() if line not in was]
    assert not other, "read what changed; then: python -m tests.records.views"
    assert was == now.splitlines()


def test_there_is_a_golden_record_for_every_view_and_for_nothing_else():
    assert set(GOLDEN.rglob("*.jsonl")) == {golden(example, eyes) for example, eyes in CASES}


@pytest.mark.parametrize("example", EXAMPLES)
def test_a_view_says_that_its_talk_is_invented_where_it_is(example):
    invented = entries(example)[0].act.illustrative
    for each, eyes in CASES:
        if each == example and '"line": "TalkLine"' in shown(each, eyes):
            assert ("ILLUSTRATIVE" in shown(each, eyes)) is invented


def test_an_auditor_reads_kinds_rooms_and_days_and_not_how_an_answer_fell():
    told = "".join(shown(example, eyes) for example, eyes in CASES if eyes == AUDITOR)
    assert '"kind": "Answered"' in told
    assert not re.search("ClearWords|RefuseWords|ConfirmRecord|DisputeRecord|Permit", told)


def test_somebody_with_no_seat_reads_nothing_of_any_talk():
    for example in EXAMPLES:
        assert shown(example, NOBODY).count("\n") == 1
    assert shown("muscat", PUBLIC).count("\n") > 50
