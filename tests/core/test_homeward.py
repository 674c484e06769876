"""What goes home to a desk is what the mediation reads: as it reads it, and nothing beside it."""

from dataclasses import fields, is_dataclass, replace
from datetime import datetime, timedelta
from typing import get_type_hints

import pytest
from tests.disclosure.talks import whole
from tests.talks import (
    MINUTE,
    NORTH,
    NORTH_CAPITAL,
    OFFICER,
    SOUTH,
    START,
    does,
    held_round,
    reads,
    says,
    sits,
    talk,
    then,
)

from goodoffices.core import acts as a
from goodoffices.core.acts.ground import Ground
from goodoffices.core.acts.statements import Voice
from goodoffices.core.homeward import homeward
from goodoffices.core.naming import refs_of
from goodoffices.core.record import Record
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR
from goodoffices.core.view import sight
from goodoffices.core.words import Words

LATER = (timedelta(0), timedelta(hours=5), timedelta(days=90))
_TOKENS = frozenset({"lang", "zone", "template", "role", "key"})
"""Texts that are one of a known few."""


def home(record, now=None):
    """The record that goes home."""
    return Record(record.key, homeward(record, now or record.entries[-1].at))


def texts(value):
    """Every text in a value."""
    if is_dataclass(value):
        hints = get_type_hints(type(value))
        for each in fields(value):
            inner = getattr(value, each.name)
            if isinstance(inner, str):
                yield from [inner] if hints[each.name] is str and each.name not in _TOKENS else []
            else:
                yield from texts(inner)
    elif isinstance(value, tuple | frozenset | list):
        for each in value:
            yield from texts(each) if not isinstance(each, str) else [each]


def marked(value, canary):
    """The same with a canary in every text of it that is no one of a known few."""
    if isinstance(value, tuple | frozenset):
        return type(value)(marked(each, canary) for each in value)
    if not is_dataclass(value):
        return value
    hints = get_type_hints(type(value))
    changed = {}
    for each in fields(value):
        inner = getattr(value, each.name)
        if isinstance(inner, str):
            said = hints[each.name] is str and inner and each.name not in _TOKENS
            changed[each.name] = f"{inner} {canary}" if said else inner
        else:
            changed[each.name] = marked(inner, canary)
    return replace(value, **changed)


def with_canaries(record):
    """The record with a canary of its own in each entry but the founding."""
    first, *rest = record.entries
    sung = (
        replace(each, act=marked(each.act, f"c{place}c"), behalf=marked(each.behalf, f"c{place}c"))
        for place, each in enumerate(rest)
    )
    return Record(record.key, (first, *sung))


def shown(record, now: datetime):
    """Every text that the mediation read at some time, or wrote itself."""
    lines, eyes = set(), sight(Record(record.key), MEDIATOR)
    for entry in record.entries:
        eyes.take(entry)
        lines |= set(eyes.view(entry.at).lines)
    lines |= set(eyes.view(now).lines)
    lines |= {each for each in record.entries if each.by.audience == MEDIATOR.audience}
    return {text for line in lines for text in texts(line)}


@pytest.mark.parametrize("first", range(0, 60, 20))
def test_the_mediation_reads_at_the_desk_what_it_read_in_the_house_to_the_last_name(first):
    for seed in range(first, first + 20):
        record = whole(seed).record
        for later in LATER:
            now = record.entries[-1].at + later
            assert reads(home(record, now), MEDIATOR, now) == reads(record, MEDIATOR, now), seed


def test_no_text_goes_home_that_the_mediation_never_read():
    hidden = 0
    for seed in range(16):
        record = with_canaries(whole(seed).record)
        now = record.entries[-1].at
        known = " ".join(shown(record, now))
        canaries = {f"c{place}c" for place in range(len(record.entries))}
        gone = {
            word for each in home(record).entries for text in texts(each) for word in text.split()
        }
        assert all(canary in known for canary in canaries & gone), seed
        hidden += sum(canary not in known for canary in canaries)
    assert hidden > 30


def test_entries_go_home_in_the_order_of_time_and_point_at_nothing_that_stays():
    for seed in range(30):
        record = whole(seed).record
        kept = home(record)
        times = [each.at for each in kept.entries]
        assert times == sorted(times)
        eyes = sight(kept, MEDIATOR)
        known = set(eyes.state.entries)
        from_here = {ref for each in kept.entries for ref in refs_of(each.act)}
        assert from_here <= known


def test_what_rooms_keep_to_themselves_stays():
    evening = talk(
        sits(OFFICER),
        does(NORTH, a.Note(Words("A private thought."))),
        does(NORTH, a.Report(Words("They listen."))),
        does(NORTH_CAPITAL, a.Instruct(Words("Go on."))),
        does(OFFICER, a.Note(Words("Of one side only."))),
        does(NORTH, a.PressLine(Words("No comment."))),
        does(NORTH, draft("Not yet."), name="draft"),
        does(MEDIATOR, a.Note(Words("Of the house."))),
    )
    kept = [each.act for each in home(evening).entries if each.by != MEDIATOR]
    assert kept == []
    assert "Of the house." in str(home(evening).entries)


def test_a_sealed_agreement_stays_and_once_all_have_agreed_goes_without_its_hour():
    propose = a.Propose(Ground.FRAMEWORK, Words("Two rooms."))
    evening = talk(
        does(MEDIATOR, propose, name="p"), does(NORTH, a.Agree(Ref("p"))), says(SOUTH, "A word.")
    )
    assert not [each for each in home(evening).entries if isinstance(each.act, a.Agree)]
    agreed = then(evening, does(SOUTH, a.Agree(Ref("p"))))
    times = [each.at for each in home(agreed).entries if isinstance(each.act, a.Agree)]
    assert times == [agreed.entries[-1].at] * 2


def draft(words):
    return a.DraftStatement((Words(words),), Voice.HEAD, "Ingrid")


def test_a_sides_statement_goes_as_it_became_public_and_from_when():
    until = START + 6 * 60 * MINUTE
    evening = talk(
        held_round(),
        does(NORTH, draft("We were heard by lamplight."), name="s"),
        does(NORTH, a.Embargo(Ref("s"), until)),
        does(NORTH, a.Issue(Ref("s"))),
        does(NORTH, a.CorrectStatement(Ref("s"), (Words("We were heard."),), "too fine")),
        says(SOUTH, "A word."),
    )
    assert "heard" not in str(home(evening).entries)
    said = str(home(evening, until).entries)
    assert "We were heard." in said
    assert "lamplight" not in said
    assert "too fine" not in said
    [issued] = [each for each in home(evening, until).entries if isinstance(each.act, a.Issue)]
    assert issued.at == until
    assert reads(home(evening, until), MEDIATOR, until) == reads(evening, MEDIATOR, until)
