"""The short passages on who speaks say only what stands in them."""

import pytest
from tests.reading.gold import LONG
from tests.reading.said import passages

FEWEST = 40


@pytest.mark.parametrize("passage", passages(), ids=lambda each: each["id"])
def test_every_quotation_of_a_passage_stands_in_it_between_marks(passage):
    after = 0
    for said in passage["said"]:
        start = passage["text"].index(said["text"], after)
        after = start + len(said["text"])
        assert passage["text"][start - 1] in "“«"
        assert passage["text"][after] in "”»"
        assert len(said["text"].split()) >= LONG


@pytest.mark.parametrize("passage", passages(), ids=lambda each: each["id"])
def test_whoever_speaks_in_a_passage_is_told_in_its_words(passage):
    for said in passage["said"]:
        assert (said["by"] or said["unnamed"]) in passage["text"]
        assert all(other in passage["text"] for other in said.get("also", []))
    assert all(name in passage["text"] for name in passage.get("roster", []))


def test_the_passages_are_many_and_each_is_there_once():
    told = passages()
    assert len({each["id"] for each in told}) == len(told) >= FEWEST
    assert len({each["text"] for each in told}) == len(told)
