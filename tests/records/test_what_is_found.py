"""What each viewpoint of the evening finds is what it was, and nothing that another wrote down."""

import json
import re

from tests.records import found

from goodoffices.core.seats import MEDIATOR, Seat
from goodoffices.server.finding import found as finding


def test_what_each_viewpoint_finds_is_what_its_golden_record_says():
    was, now = found.KEPT.read_text("utf-8").splitlines(), found.searched().splitlines()
    other = [line for line in now if line not in was]
    assert not other, "read what changed; then: python -m tests.records.found"
    assert was == now


def test_the_words_tell_rooms_apart():
    kept = found.KEPT.read_text("utf-8")
    for words in found.WORDS[1:]:
        asked = re.escape(json.dumps(words))
        many = set(re.findall(rf"^\S+  {asked}  (\d+) found$", kept, re.M))
        assert "0" in many, "none is found everywhere"
        assert len(many) > 1, "each is found somewhere"


def test_a_search_that_looks_through_all_there_is_would_be_noticed(monkeypatch):
    whole, south = found.seen_by(MEDIATOR), Seat.parse("delegation/B/head")
    own, before = finding.Looking.__init__, found.found(south, "patrol")

    def through_all(looking, view, asking, href):
        own(looking, whole, asking, href)

    monkeypatch.setattr(finding.Looking, "__init__", through_all)
    assert found.found(south, "patrol") != before
