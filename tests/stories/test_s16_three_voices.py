"""S16: a spokesperson, a head of delegation and the mediator each speak."""

from datetime import timedelta

import pytest
from tests.talks import (
    NORTH,
    SOUTH,
    N,
    S,
    does,
    notes_for,
    read,
    refusal,
    seated,
    sits,
    talk,
    then,
)

from goodoffices.core import acts as a
from goodoffices.core.acts.ground import Ground
from goodoffices.core.acts.statements import Voice
from goodoffices.core.lines import PressLineLine, ProposalLine, StatementLine
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR, PUBLIC
from goodoffices.core.words import Words

SPEAKER = seated(N, "spokesperson")
TOGETHER = a.DraftStatement(
    (Words("Both will go on."), Words("هر دو ادامه می‌دهند.", "fa")),
    Voice.MEDIATOR,
    "The invented mediator",
    clearers=frozenset({N, S}),
)


def drafted(words, voice, speaker):
    """A statement of one room."""
    return a.DraftStatement((Words(words),), voice, speaker, "an invented office")


def test_three_voices_each_issue_their_own_words_under_their_own_name():
    record = talk(
        does(SPEAKER, drafted("A useful day.", Voice.SPOKESPERSON, "N. Spokes"), name="one"),
        does(SOUTH, drafted("A first step.", Voice.HEAD, "S. Head"), name="two"),
        does(MEDIATOR, drafted("They go on.", Voice.MEDIATOR, "The mediator"), name="three"),
    )
    assert not read(record, PUBLIC, StatementLine)
    record = then(
        record,
        does(SPEAKER, a.Issue(Ref("one"))),
        does(SOUTH, a.Issue(Ref("two"))),
        does(MEDIATOR, a.Issue(Ref("three"))),
    )
    spoken = [(s.voice, s.side, s.speaker, s.office) for s in read(record, PUBLIC, StatementLine)]
    assert spoken == [
        (Voice.SPOKESPERSON, N, "N. Spokes", "an invented office"),
        (Voice.HEAD, S, "S. Head", "an invented office"),
        (Voice.MEDIATOR, None, "The mediator", "an invented office"),
    ]


def test_a_draft_is_read_in_its_own_room_and_nowhere_else():
    record = talk(
        sits(SOUTH), does(NORTH, drafted("Not yet.", Voice.HEAD, "N. Head"), name="draft")
    )
    assert len(read(record, SPEAKER, StatementLine)) == 1
    for seat in (SOUTH, MEDIATOR, PUBLIC):
        assert not read(record, seat, StatementLine)
    for seat in (SOUTH, MEDIATOR):
        assert refusal(record, does(seat, a.Issue(Ref("draft")))).code == "no_such"


def test_a_joint_statement_issues_only_when_all_have_cleared_it():
    record = talk(
        sits(SOUTH),
        does(MEDIATOR, TOGETHER, name="joint"),
        does(NORTH, a.ClearStatement(Ref("joint"))),
    )
    issuing = does(MEDIATOR, a.Issue(Ref("joint")))
    assert refusal(record, issuing).code == "not_cleared"
    cleared = then(record, (SOUTH, a.ClearStatement(Ref("joint"))), issuing)
    [line] = read(cleared, PUBLIC, StatementLine)
    assert set(line.joint) == set(line.cleared) == {N, S}
    assert [words.lang for words in line.words] == ["en", "fa"]


def test_words_said_together_are_cleared_in_every_language_before_anybody_says_them():
    issuing = does(MEDIATOR, a.Issue(Ref("joint")))
    english = a.ClearStatement(Ref("joint"), frozenset({"en"}))
    persian = a.ClearStatement(Ref("joint"), frozenset({"fa"}))
    record = talk(sits(NORTH, SOUTH), does(MEDIATOR, TOGETHER, name="joint"))
    record = then(record, (NORTH, english), (SOUTH, english), (SOUTH, persian))
    assert refusal(record, issuing).code == "not_cleared"
    [line] = read(record, MEDIATOR, StatementLine)
    assert (line.cleared, line.partly) == ((S,), ((N, ("en",)),))
    [theirs] = read(record, NORTH, StatementLine)
    assert theirs.cleared == (), "the north does not learn how far the south has come"
    assert read(then(record, (NORTH, persian), issuing), PUBLIC, StatementLine)


def test_what_may_be_said_before_a_session_is_agreed_by_all_or_is_one_rooms_own():
    put = a.Propose(Ground.PRESS_LINE, Words("The talks are useful."))
    record = talk(
        sits(NORTH, SOUTH),
        does(MEDIATOR, put, name="line"),
        does(SPEAKER, a.PressLine(Words("We speak of crews."))),
        (NORTH, a.Agree(Ref("line"))),
    )
    for seat in (SPEAKER, SOUTH, MEDIATOR):
        [line] = read(record, seat, ProposalLine)
        assert not line.agreed
    assert not read(record, SOUTH, ProposalLine)[0].own
    record = then(record, (SOUTH, a.Agree(Ref("line"))))
    for seat in (SPEAKER, SOUTH, MEDIATOR):
        [line] = read(record, seat, ProposalLine)
        assert (line.ground, line.agreed) == (Ground.PRESS_LINE, True)
    assert [line.words.text for line in read(record, SPEAKER, PressLineLine)] == [
        "We speak of crews."
    ]
    assert not read(record, SOUTH, PressLineLine)
    assert not read(record, PUBLIC, ProposalLine)


def test_whether_the_other_has_cleared_is_not_told_before_it_is_public():
    draft = talk(sits(NORTH, SOUTH), does(MEDIATOR, TOGETHER, name="joint"))
    one = then(draft, (NORTH, a.ClearStatement(Ref("joint"))))
    assert [line.cleared for line in read(one, NORTH, StatementLine)] == [(N,)]
    assert read(one, SOUTH, StatementLine) == read(draft, SOUTH, StatementLine)
    assert [line.cleared for line in read(one, MEDIATOR, StatementLine)] == [(N,)]


def test_only_a_head_clears_and_only_what_its_own_side_must_clear():
    alone = a.DraftStatement(TOGETHER.words, Voice.MEDIATOR, "", clearers=frozenset({N}))
    record = talk(
        sits(NORTH, SOUTH, SPEAKER),
        does(MEDIATOR, TOGETHER, name="joint"),
        does(MEDIATOR, alone, name="alone"),
    )
    clearing = a.ClearStatement(Ref("joint"))
    assert refusal(record, does(SPEAKER, clearing)).code == "not_your_act"
    assert refusal(record, does(SOUTH, a.ClearStatement(Ref("alone")))).code == "no_such"
    assert then(record, (NORTH, a.ClearStatement(Ref("alone"))), notes_for(S, clearing))


def test_nobody_puts_other_words_into_a_joint_statement_once_it_was_cleared():
    record = talk(
        does(MEDIATOR, TOGETHER, name="joint"),
        (NORTH, a.ClearStatement(Ref("joint"))),
        (SOUTH, a.ClearStatement(Ref("joint"))),
        does(MEDIATOR, a.Issue(Ref("joint"))),
        does(MEDIATOR, drafted("They go on.", Voice.MEDIATOR, "The mediator"), name="own"),
        does(MEDIATOR, a.Issue(Ref("own"))),
    )
    better = (Words("Both will go on, and soon."),)
    changing = does(MEDIATOR, a.CorrectStatement(Ref("joint"), better, "it reads better"))
    assert refusal(record, changing).code == "not_your_act"
    mended = then(record, does(MEDIATOR, a.CorrectStatement(Ref("own"), better, "one word")))
    joint, own = read(mended, PUBLIC, StatementLine)
    assert joint.words == TOGETHER.words
    assert own.words == better
    [(before, why, _at)] = own.earlier
    assert (before, why) == ((Words("They go on."),), "one word")


def test_a_statement_under_embargo_is_public_at_its_hour_and_not_before():
    record = talk(does(NORTH, drafted("At nine.", Voice.HEAD, "N. Head"), name="early"))
    hour = record.entries[-1].at + timedelta(hours=9)
    record = then(record, (NORTH, a.Embargo(Ref("early"), hour)), (NORTH, a.Issue(Ref("early"))))
    moment = timedelta(seconds=1)
    for seat in (PUBLIC, SOUTH, MEDIATOR):
        assert not read(record, seat, StatementLine, hour - moment)
        assert len(read(record, seat, StatementLine, hour)) == 1


@pytest.mark.parametrize("seat", [SOUTH, MEDIATOR])
def test_what_one_voice_said_another_disputes_in_its_own_name(seat):
    record = talk(
        does(NORTH, drafted("All is agreed.", Voice.HEAD, "N. Head"), name="bold"),
        does(NORTH, a.Issue(Ref("bold"))),
        does(seat, a.DisputeStatement(Ref("bold"), Words("Not all."))),
    )
    [line] = read(record, PUBLIC, StatementLine)
    assert line.words == (Words("All is agreed."),)
    [(by, words)] = line.disputes
    assert by in ("South Isle", "The house")
    assert words == Words("Not all.")
