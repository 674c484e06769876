"""S13: outlets disagree; every line has its source, versions and corrections stay in sight."""

from datetime import UTC, date, datetime, timedelta

import pytest
from tests.talks import NORTH, does, reads, refusal, sits, talk, then

from goodoffices.core import acts as a
from goodoffices.core.acts.dossier import Standing, Topic
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR, PUBLIC
from goodoffices.core.times import When
from goodoffices.core.words import Words
from goodoffices.press.page import page

ELEVEN = datetime(2031, 5, 14, 11, tzinfo=UTC)


def began(paper, anchor, at, name, **more):
    """What a paper says of the hour."""
    return does(
        MEDIATOR,
        a.Claim(Topic.EVENT, Words("The talks began."), Ref(paper), anchor, when=at, **more),
        name=name,
    )


TWO_PAPERS = (
    sits(NORTH),
    does(MEDIATOR, a.Cite("The Gazette", "Talks", date(2031, 5, 14)), name="gazette"),
    does(MEDIATOR, a.Cite("The Courier", "Talks", date(2031, 5, 15)), name="courier"),
    began(
        "gazette",
        "began around eleven",
        When(ELEVEN, about=True),
        "eleven",
        reporter="the harbour radio",
    ),
    began(
        "courier", "began at ten", When(ELEVEN - timedelta(hours=1)), "ten", beside=Ref("eleven")
    ),
)


def public(record):
    """The page as anyone reads it."""
    return page(reads(record, PUBLIC))


def test_two_hours_of_one_beginning_stand_side_by_side_and_none_is_averaged():
    shown = public(talk(TWO_PAPERS))
    (versions,) = (each for day in shown.days for each in day.events)
    told = [line for line in shown.claims() if line.topic is Topic.EVENT]
    assert {line.when.at for line in told} == {ELEVEN, ELEVEN - timedelta(hours=1)}
    assert [line.when.about for line in told if line.when.at == ELEVEN] == [True]
    assert len(told) == len(versions.claims)


def test_every_line_of_the_page_has_a_source_that_is_named_and_the_words_it_rests_on():
    shown = public(talk(TWO_PAPERS))
    cited = {source.id for source in shown.sources}
    lines = list(shown.claims())
    assert len(lines) == 2
    for line in lines:
        assert line.source in cited
        assert line.anchor.strip()
        assert shown.numbers[line.source]


@pytest.mark.parametrize(("source", "anchor"), [("gazette", " "), ("nothing", "some words")])
def test_without_a_source_or_its_words_no_line_is_filed(source, anchor):
    line = a.Claim(Topic.EVENT, Words("They left."), Ref(source), anchor)
    assert refusal(talk(TWO_PAPERS), does(MEDIATOR, line)).code


def test_a_correction_takes_the_place_of_the_words_and_erases_none_of_them():
    record = talk(
        TWO_PAPERS,
        does(
            MEDIATOR,
            a.CorrectClaim(
                Ref("ten"), Words("The envoys came."), "A slip.", Ref("courier"), "came at ten"
            ),
        ),
    )
    (line,) = (each for each in public(record).claims() if each.earlier)
    assert (line.words.text, line.standing) == ("The envoys came.", Standing.CORRECTED)
    assert [(words.text, why) for words, why in line.earlier] == [("The talks began.", "A slip.")]


def test_what_is_disputed_keeps_its_place_with_who_disputes_it_and_where():
    record = talk(
        TWO_PAPERS,
        does(
            MEDIATOR,
            a.DisputeClaim(
                Ref("eleven"), Words("It was later."), "A porter", Ref("courier"), "says a porter"
            ),
        ),
    )
    (disputed,) = public(record).disputed
    assert disputed.claim.reporter == "the harbour radio"
    assert [each.by for each in disputed.against] == ["A porter"]


def test_a_line_that_was_withdrawn_stays_in_sight_as_withdrawn():
    record = talk(
        TWO_PAPERS, does(MEDIATOR, a.WithdrawClaim(Ref("ten"), "The paper took it back."))
    )
    (line,) = (each for each in public(record).claims() if each.standing is Standing.WITHDRAWN)
    assert line.why == "The paper took it back."


def test_a_delegation_disputes_a_line_in_public_and_corrects_none():
    record = talk(TWO_PAPERS)
    wrong = a.CorrectClaim(Ref("ten"), Words("They never came."), "So we say.")
    assert refusal(record, does(NORTH, wrong)).code == "not_your_act"
    record = then(record, does(NORTH, a.DisputeClaim(Ref("ten"), Words("Not so."))))
    (disputed,) = public(record).disputed
    assert disputed.claim.words.text == "The talks began."


def test_two_spellings_are_two_persons_until_somebody_says_that_they_are_one():
    def there(name, ref):
        line = a.Claim(
            Topic.PERSON, Words("Was there."), Ref("gazette"), "was there", speaker=name
        )
        return does(MEDIATOR, line, name=ref)

    record = talk(TWO_PAPERS, there("Edda Alquarrel", "one"), there("Edda Al Quarrel", "other"))
    assert len({line.person for line in public(record).claims() if line.speaker}) == 2
    record = then(record, does(MEDIATOR, a.Recognise(Ref("one"), Ref("other"))))
    assert len({line.person for line in public(record).claims() if line.speaker}) == 1
