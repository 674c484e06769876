"""Until its minute a statement is in no published byte; from it on, in every page and feed."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from tests.server.publishing.conftest import laid
from tests.talks import NORTH, SOUTH, N, S, does, reads, sits, talk, then

from goodoffices.core import acts as a
from goodoffices.core.acts.statements import Voice
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR, PUBLIC
from goodoffices.core.words import Words

SAID = "Quillwort lanterns return"
SHOWN_IN = ("index.html", "feed.json", "record.json", "ninjs.json", "lines.csv")


def earlier():
    """A talk of which one statement is public."""
    draft = a.DraftStatement((Words("We began."),), Voice.MEDIATOR, "The mediator")
    return talk(
        sits(NORTH, SOUTH),
        does(MEDIATOR, draft, name="first"),
        does(MEDIATOR, a.Issue(Ref("first"))),
    )


def held_back(record, until, zone):
    """The same, with a joint statement cleared, put under embargo, and issued."""
    draft = a.DraftStatement(
        (Words(SAID),), Voice.MEDIATOR, "The mediator", clearers=frozenset({N, S})
    )
    return then(
        record,
        does(MEDIATOR, draft, name="it"),
        [does(each, a.ClearStatement(Ref("it"))) for each in (NORTH, SOUTH)],
        does(MEDIATOR, a.Embargo(Ref("it"), until, zone)),
        does(MEDIATOR, a.Issue(Ref("it"))),
    )


def site(record, now):
    """Every published byte."""
    return laid(reads(record, PUBLIC, now))


@pytest.mark.parametrize("zone", ["", "America/St_Johns", "Pacific/Chatham", "Asia/Tehran"])
def test_before_its_minute_the_site_is_as_if_it_had_never_been_drafted(zone):
    record = earlier()
    there = ZoneInfo(zone or "UTC")
    until = (record.entries[-1].at + timedelta(days=1)).astimezone(there).replace(second=0)
    held = held_back(record, until, zone)
    before, after = until - timedelta(microseconds=1), datetime.fromisoformat(until.isoformat())
    assert site(held, before) == site(record, before)
    published = site(held, after)
    for name in SHOWN_IN:
        (data,) = (data for path, data in published.items() if path.endswith(f"/{name}"))
        assert SAID.encode() in data, name
    assert not any(b"embargo" in data.lower() for data in published.values())


def test_in_the_last_minute_before_it_nothing_is_read_though_the_statement_is_mended():
    record = earlier()
    until = (record.entries[-1].at + timedelta(days=1)).replace(second=0, microsecond=0)
    draft = a.DraftStatement((Words("We part."),), Voice.MEDIATOR, "The mediator")
    held = then(
        record,
        does(MEDIATOR, draft, name="it"),
        does(MEDIATOR, a.Embargo(Ref("it"), until)),
        does(MEDIATOR, a.Issue(Ref("it"))),
        does(
            MEDIATOR,
            a.CorrectStatement(Ref("it"), (Words(SAID),), "A slip."),
            at=until - timedelta(seconds=30),
        ),
    )
    assert site(held, until - timedelta(microseconds=1)) == site(record, until)
    published = site(held, until)
    assert any(SAID.encode() in data for data in published.values())
    assert not any(b"We part" in data for data in published.values())
