"""Once an audience's words are destroyed the record stands, and nobody reads more or less."""

import json

import pytest
from tests.core.test_emptying import texts
from tests.records.rare import rare
from tests.records.views import EXAMPLES, KEY, entries, viewpoints

from goodoffices.core.emptying import DESTROYED, emptied
from goodoffices.core.record import Record
from goodoffices.core.showing import as_json
from goodoffices.core.view import view

RECORDS = {name: entries(name) for name in EXAMPLES} | {"rare": rare()}
DESTROYED_IN = [
    (name, audience)
    for name, done in RECORDS.items()
    for audience in sorted({entry.by.audience for entry in done})
]


def outline(seen):
    return [(type(line).__name__, line.id) for line in seen.lines]


def worded(done):
    """Everything that was worded in these acts and is long enough to be known again."""
    spoken = {
        text
        for entry in done
        for left, (_name, text) in zip(texts(emptied(entry).act), texts(entry.act), strict=True)
        if left[1] == DESTROYED != text
    }
    return {text for text in spoken if len(text) > 12}


@pytest.mark.parametrize(("name", "audience"), DESTROYED_IN)
def test_everybody_reads_the_same_lines_and_none_of_the_words(name, audience):
    done = RECORDS[name]
    doomed = [entry for entry in done if entry.by.audience == audience]
    kept = [entry for entry in done if entry.by.audience != audience]
    left = tuple(emptied(entry) if entry.by.audience == audience else entry for entry in done)
    copied = " ".join(worded(kept))
    gone = {text for text in worded(doomed) if text not in copied}
    assert gone
    found = 0
    for eyes in viewpoints(done):
        before = view(Record(KEY, done), eyes, done[-1].at)
        after = view(Record(KEY, left), eyes, done[-1].at)
        assert outline(after) == outline(before), eyes
        said = json.dumps(as_json(after), ensure_ascii=False)
        for text in gone:
            told = json.dumps(text, ensure_ascii=False)[1:-1]
            assert told not in said, (eyes, text)
            found += told in json.dumps(as_json(before), ensure_ascii=False)
    assert found, "what was looked for stood there before"
