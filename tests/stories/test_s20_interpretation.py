"""S20: "widely interpreted as": interpretation is a standing of its own."""

from tests.talks import NORTH, does, read, refusal, sits, talk, then

from goodoffices.core import acts as a
from goodoffices.core.acts.dossier import Standing, Topic
from goodoffices.core.lines import ClaimLine
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR, PUBLIC
from goodoffices.core.words import Words

ENDED = Words("The round ended for now.")
PAUSE = a.Interpret(
    Ref("ended"),
    Words("It was a pause and not a breakdown."),
    Ref("paper"),
    "widely interpreted as a pause",
    "observers",
)
PUBLISHED = (
    sits(NORTH),
    does(MEDIATOR, a.Cite("An invented paper", "After the round"), name="paper"),
    does(
        MEDIATOR,
        a.Claim(Topic.STATE, ENDED, Ref("paper"), "ended for now"),
        name="ended",
    ),
)


def test_a_reading_of_a_line_stands_apart_from_the_line_and_changes_nothing_in_it():
    before = talk(PUBLISHED)
    after = then(before, does(MEDIATOR, PAUSE))
    [plain] = read(before, PUBLIC, ClaimLine)
    [read_so] = read(after, PUBLIC, ClaimLine)
    assert read_so.words == plain.words == ENDED
    assert read_so.standing is plain.standing is Standing.REPORTED
    [remark] = read_so.remarks
    assert remark.standing is Standing.INTERPRETED
    assert (remark.by, remark.words) == ("observers", PAUSE.words)
    assert remark.anchor == "widely interpreted as a pause"
    assert remark.source == plain.source


def test_reported_interpreted_and_confirmed_are_three_things():
    record = talk(PUBLISHED, does(MEDIATOR, PAUSE), does(NORTH, a.ConfirmClaim(Ref("ended"))))
    [line] = read(record, PUBLIC, ClaimLine)
    assert line.standing is Standing.CONFIRMED
    assert [(remark.standing, remark.by) for remark in line.remarks] == [
        (Standing.INTERPRETED, "observers"),
        (Standing.CONFIRMED, "North Isle"),
    ]


def test_however_many_read_it_so_it_is_not_confirmed():
    again = (does(MEDIATOR, PAUSE) for _ in range(5))
    [line] = read(talk(PUBLISHED, again), PUBLIC, ClaimLine)
    assert line.standing is Standing.REPORTED
    assert {remark.standing for remark in line.remarks} == {Standing.INTERPRETED}


def test_an_interpretation_needs_a_line_a_source_and_its_words():
    record = talk(PUBLISHED)
    bare = a.Interpret(PAUSE.claim, PAUSE.words, PAUSE.source, "")
    assert refusal(record, does(MEDIATOR, bare)).code == "anchor"
    alone = a.Claim(Topic.STATE, PAUSE.words, Ref("paper"), "as a pause", Standing.INTERPRETED)
    assert refusal(record, does(MEDIATOR, alone)).code == "standing"
    assert refusal(record, does(NORTH, PAUSE)).code == "not_your_act"


def test_an_interpretation_of_what_only_the_mediation_suggests_is_refused():
    guess = a.Claim(
        Topic.STATE, Words("It may go on."), Ref("paper"), "may go on", Standing.SUGGESTED
    )
    record = talk(PUBLISHED, does(MEDIATOR, guess, name="guess"))
    reading = a.Interpret(Ref("guess"), PAUSE.words, Ref("paper"), "as a pause")
    assert refusal(record, does(MEDIATOR, reading)).code == "standing"
