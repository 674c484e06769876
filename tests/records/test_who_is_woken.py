"""Who hears on an open line, act by act, as it was when somebody read it."""

import pytest
from tests.records.views import EXAMPLES
from tests.records.wakened import golden, woken


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_act_of_an_example_wakes_whom_it_woke_before_and_nobody_else(example):
    anew = "write it anew with: python -m tests.records.wakened"
    assert "".join(woken(example)) == golden(example).read_text("utf-8"), anew
