"""What the sentences of a report are about, each thing once."""

from goodoffices.core.acts.dossier import Topic
from goodoffices.press.reports.clauses import sentences
from goodoffices.press.reports.document import document
from goodoffices.press.reports.themes import theme, themes


def contexts(words):
    """What some words tell of the time they stand in."""
    made = document(words.encode(), "report.txt")
    found = themes(sentences(made))
    return [made.text[each.start : each.end] for each in found if each.topic is Topic.CONTEXT]


def test_a_context_that_is_told_twice_stands_once_in_its_fullest_words():
    once = "The teams met amid growing unrest in the port."
    fuller = "They met following weeks of growing unrest in the port."
    assert contexts(f"{once} {fuller}") == ["following weeks of growing unrest in the port"]
    assert len(contexts(f"{once} {once}")) == 1
    assert len(contexts(f"{once} They met after months of drought.")) == 2


def test_who_mediated_serious_talks_has_no_word_for_them():
    assert theme("the talks were serious") is Topic.CHARACTERISATION
    assert theme("Hulm had mediated what he called very serious talks") is Topic.STATEMENT
