"""S15: a report is read in, confirmed and published; the page and the feeds have it."""

import json
from datetime import date
from xml.etree import ElementTree

from tests.talks import does, read, reads, talk, then

from goodoffices.core import acts as a
from goodoffices.core.acts.dossier import Saying, Topic
from goodoffices.core.lines import ClaimLine, CopyLine
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR, PUBLIC
from goodoffices.core.words import Words
from goodoffices.press.formats import feeds
from goodoffices.press.page import page
from goodoffices.press.reports.document import document
from goodoffices.press.reports.reading import read as read_report
from goodoffices.press.reports.suggestions import suggestions

REPORT = """Advertisement

Talks in the harbour end "for now"

The Harbour Gazette, 14 May 2031

Indirect talks between Quillsay and Zharfan were held on the bank.

“For Now”

Quillsay spokesperson Edda Quarrel said the talks had ended “for now”.

View post on X

“If this holds,” Quillsay Foreign Minister Ilya Morent said, “we shall meet again.”

“We made a good start,” Morent said. “We will remain in contact.”
"""
MADE = document(REPORT.encode(), "report.txt")
READ = read_report(MADE)
SUGGESTED = suggestions(READ)
TAKEN = (
    does(
        MEDIATOR,
        a.Cite("The Harbour Gazette", MADE.title, MADE.published),
        name="gazette",
    ),
    does(MEDIATOR, a.TakeIn(Ref("gazette"), Words(MADE.text)), name="copy"),
)


def accepts(each, name):
    """She files a suggestion as it stands."""
    return does(
        MEDIATOR,
        a.Claim(
            each.topic,
            Words(each.words),
            Ref("gazette"),
            each.anchor,
            speaker=each.speaker,
            office=each.office,
            side=each.side,
            saying=each.saying,
            reporter=each.reporter,
            when=each.when,
            qualifier=each.qualifier,
            capacity=each.capacity,
        ),
        name=name,
    )


CONFIRMED = tuple(accepts(each, f"line-{at}") for at, each in enumerate(SUGGESTED))


def known(record):
    """What was filed of the report or set aside, as whoever reads it anew is told."""
    (copy,) = read(record, MEDIATOR, CopyLine)
    filed = {(line.topic, line.anchor) for line in read(record, MEDIATOR, ClaimLine)}
    return filed | set(copy.aside)


def published(record):
    """The talk and its page, as anyone reads them."""
    view = reads(record, PUBLIC)
    return view.talk, page(view)


def test_the_report_tells_its_paper_its_day_its_title_and_what_is_no_part_of_it():
    assert (MADE.publisher, MADE.published) == ("The Harbour Gazette", date(2031, 5, 14))
    assert MADE.title == 'Talks in the harbour end "for now"'
    assert MADE.embeds == 1
    assert not any(
        "Advertisement" in each.anchor or "View post" in each.anchor for each in SUGGESTED
    )


def test_each_thing_said_is_suggested_once_whole_and_by_whoever_said_it():
    said = [(each.speaker, each.words) for each in SUGGESTED if each.saying is Saying.DIRECT]
    assert said == [
        ("Ilya Morent", "If this holds, we shall meet again."),
        ("Ilya Morent", "We made a good start. We will remain in contact."),
    ]
    (state,) = (each for each in SUGGESTED if each.topic is Topic.STATE)
    assert (state.speaker, state.qualifier) == ("Edda Quarrel", "for now")
    assert READ.spoken == {"Quillsay": 3, "Zharfan": 0}


def test_what_is_taken_in_is_read_by_the_mediation_and_by_nobody_outside():
    record = talk(TAKEN)
    assert read(record, MEDIATOR, CopyLine)
    assert not read(record, PUBLIC, CopyLine)
    assert not list(published(record)[1].claims())


def test_what_was_confirmed_or_rejected_is_suggested_no_more():
    first, second, *others = SUGGESTED
    record = talk(
        TAKEN,
        accepts(first, "kept"),
        does(MEDIATOR, a.SetAside(Ref("copy"), second.topic, second.anchor)),
    )
    assert suggestions(READ, None, known(record)) == tuple(others)
    assert suggestions(READ, None, known(talk(TAKEN, CONFIRMED))) == ()


def test_the_page_has_every_line_that_was_confirmed_with_the_words_of_the_report_it_rests_on():
    _talk, shown = published(talk(TAKEN, CONFIRMED))
    lines = list(shown.claims())
    assert sorted(line.words.text for line in lines) == sorted(each.words for each in SUGGESTED)
    for line in lines:
        assert line.anchor in MADE.text
        assert shown.numbers[line.source] == 1


def test_the_feeds_have_what_the_page_has_and_nothing_that_was_rejected():
    *kept, rejected = CONFIRMED
    record = talk(TAKEN, kept)
    aside = SUGGESTED[-1]
    record = then(record, does(MEDIATOR, a.SetAside(Ref("copy"), aside.topic, aside.anchor)))
    told = published(record)
    items = json.loads(feeds.json_feed(*told))["items"]
    feed = " ".join(item["content_text"] for item in items)
    assert len(items) == len(kept)
    assert all(each.words in feed for each in SUGGESTED[:-1])
    atom = ElementTree.fromstring(feeds.atom(*told))
    assert len(list(atom.iter("{http://www.w3.org/2005/Atom}entry"))) == len(kept)
    assert rejected.act.words.text.encode() not in feeds.json_feed(*told)
