"""A first evening at the desk costs no more keys and no more clicks than the docs say.

ILLUSTRATIVE: every party and every word is invented.
"""

import pytest
from tests.browser.counted import counted, kept
from tests.browser.first_evening import STEPS

pytestmark = pytest.mark.browser


def test_no_step_of_a_first_evening_costs_more_than_it_did(chromium_open):
    now, before = counted(chromium_open), kept()
    grown = [
        (step, hand, was[step], is_now[step])
        for hand, was, is_now in zip(("keys", "clicks"), before, now, strict=True)
        for step in STEPS
        if is_now[step] > was[step]
    ]
    assert grown == []
