"""S7: strictly one file; other issues ruled out "at this stage"."""

from tests.talks import (
    NORTH,
    PARTIES,
    SOUTH,
    SUBSTANCE,
    N,
    S,
    convey,
    does,
    notes_for,
    read,
    refusal,
    says,
    sees,
    sits,
    talk,
    then,
)

from goodoffices.core import acts as a
from goodoffices.core.acts.ground import Ground, Stage
from goodoffices.core.lines import ItemLine, ProposalLine, RulingLine, ScopeLine
from goodoffices.core.marking import Use
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR
from goodoffices.core.stages import Fate
from goodoffices.core.times import When
from goodoffices.core.words import Words

BANK, SURVEY = Words("Fishing on the bank"), Words("The seabed survey")
LATER = When(words="until the crew are home")
STATED = (
    sits(NORTH, SOUTH),
    does(NORTH, a.StateScope((BANK, SURVEY), (), Words("One belongs to the other."))),
    notes_for(S, a.StateScope((BANK,), (SURVEY,), Words("Strictly this."))),
)
RULED = notes_for(S, a.RuleOut(SURVEY, Stage.AT_THIS_STAGE, LATER), name="ruled")


def proposes(name, *inside, **more):
    """The mediator proposes a scope to all."""
    words = Words("This is what we talk about.")
    return does(MEDIATOR, a.Propose(Ground.SCOPE, words, inside, **more), name=name)


def all_agree(name):
    """Every side agrees."""
    return (does(NORTH, a.Agree(Ref(name))), does(SOUTH, a.Agree(Ref(name))))


def test_each_side_states_the_scope_for_itself_and_the_other_does_not_read_it():
    record = talk(STATED)
    [ours] = read(record, NORTH, ScopeLine)
    assert ours.inside == (BANK, SURVEY)
    [theirs] = read(record, SOUTH, ScopeLine)
    assert (theirs.inside, theirs.outside) == ((BANK,), (SURVEY,))
    assert theirs.qualifier == Words("Strictly this.")
    assert {line.side for line in read(record, MEDIATOR, ScopeLine)} == {N, S}


def test_the_scope_as_agreed_stands_beside_the_scopes_as_stated():
    record = talk(STATED, proposes("scope", BANK, outside=(SURVEY,)), all_agree("scope"))
    for seat in (NORTH, SOUTH, MEDIATOR):
        [scope] = read(record, seat, ProposalLine)
        assert scope.agreed
        assert (scope.inside, scope.outside) == ((BANK,), (SURVEY,))
    assert read(record, NORTH, ScopeLine)[0].inside == (BANK, SURVEY)


def test_the_register_tells_what_was_ruled_out_by_whom_how_firmly_and_until_when():
    record = talk(sits(NORTH, SOUTH), RULED)
    for seat in (MEDIATOR, SOUTH):
        [line] = read(record, seat, RulingLine)
        assert (line.side, line.subject) == (S, SURVEY)
        assert line.stage is Stage.AT_THIS_STAGE
        assert line.until == LATER
        assert not line.lifted
    assert not read(record, NORTH, RulingLine)


def test_what_was_ruled_out_comes_back_by_agreement_of_all_and_not_otherwise():
    record = talk(sits(NORTH, SOUTH), RULED)
    slipped = Words("the seabed  survey.")
    assert refusal(record, proposes("sly", BANK, slipped)).code == "ruled_out"
    asked = then(record, proposes("open", SURVEY, reopens=Ref("ruled")))
    one = then(asked, does(NORTH, a.Agree(Ref("open"))))
    assert not read(one, MEDIATOR, RulingLine)[0].lifted
    both = then(one, does(SOUTH, a.Agree(Ref("open"))))
    assert read(both, MEDIATOR, RulingLine)[0].lifted
    assert read(both, SOUTH, RulingLine)[0].lifted
    assert then(both, proposes("wider", BANK, SURVEY))


def test_who_would_reopen_it_does_not_learn_who_had_ruled_it_out():
    record = talk(sits(NORTH, SOUTH), RULED, proposes("open", SURVEY, reopens=Ref("ruled")))
    assert [line.reopens for line in read(record, NORTH, ProposalLine)] == [None]
    assert read(record, SOUTH, ProposalLine)[0].reopens == read(record, SOUTH, RulingLine)[0].id


def test_something_out_of_scope_goes_back_to_its_source_without_prejudice():
    back = Words("I give this back. It costs you nothing.")
    record = talk(
        sits(SOUTH),
        says(NORTH, "The survey ship comes in June.", SUBSTANCE, name="ship"),
        does(MEDIATOR, a.ReturnOutOfScope(Ref("ship"), back)),
    )
    [item] = read(record, NORTH, ItemLine)
    assert item.fate is Fate.RETURNED
    assert item.fate_words == back
    assert item.words == Words("The survey ship comes in June.")
    assert not sees(record, SOUTH, "ship comes")
    assert refusal(record, convey("ship", to=S)).code == "withdrawn"
    anew = then(
        record,
        says(NORTH, "The survey ship comes in June.", SUBSTANCE, name="again"),
        convey("again", to=S, words="They mention a ship.", use=Use.IN_SUBSTANCE),
    )
    assert sees(anew, SOUTH, "They mention a ship.")


def test_two_sides_are_named_in_turn_where_a_scope_is_put_to_both():
    record = talk(sits(NORTH, SOUTH), proposes("one", BANK), proposes("two", BANK))
    first, second = read(record, NORTH, ProposalLine)
    assert first.order == tuple(reversed(second.order))
    assert set(first.order) == {party.side for party in PARTIES[:2]}
