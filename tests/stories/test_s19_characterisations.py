"""S19: "positive", "very serious", mistrust as the main obstacle: somebody's words, always."""

import pytest
from tests.talks import NORTH, SOUTH, does, read, refusal, sits, talk, then

from goodoffices.core import acts as a
from goodoffices.core.acts.dossier import Saying, Standing, Topic
from goodoffices.core.lines import ClaimLine
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR, PUBLIC
from goodoffices.core.words import Words

PAPER = does(MEDIATOR, a.Cite("An invented paper", "After the round"), name="paper")
SERIOUS = a.Claim(
    Topic.CHARACTERISATION,
    Words("“very serious”"),
    Ref("paper"),
    "called the talks very serious",
    speaker="The invented mediator",
    saying=Saying.DIRECT,
)
OBSTACLE = a.Claim(
    Topic.OBSTACLE,
    Words("Mistrust is the main obstacle."),
    Ref("paper"),
    "mistrust, he said, was the main obstacle",
    speaker="N. Head",
    saying=Saying.INDIRECT,
)


@pytest.mark.parametrize("claim", [SERIOUS, OBSTACLE])
def test_a_characterisation_carries_who_said_it_how_and_where(claim):
    record = talk(PAPER, does(MEDIATOR, claim))
    [line] = read(record, PUBLIC, ClaimLine)
    assert line.topic is claim.topic
    assert line.standing is Standing.REPORTED
    assert (line.speaker, line.saying, line.anchor) == (claim.speaker, claim.saying, claim.anchor)
    assert line.source


@pytest.mark.parametrize(
    "standing", [each for each in Standing if each.value not in ("suggested", "reported by")]
)
def test_the_house_cannot_make_a_fact_of_it(standing):
    fact = a.Claim(
        SERIOUS.topic, SERIOUS.words, SERIOUS.source, SERIOUS.anchor, standing, SERIOUS.speaker
    )
    assert refusal(talk(PAPER), does(MEDIATOR, fact)).code == "standing"


def test_without_a_source_and_its_words_nothing_is_characterised():
    bare = a.Claim(Topic.OBSTACLE, Words("Mistrust."), Ref("paper"), " ")
    assert refusal(talk(PAPER), does(MEDIATOR, bare)).code == "anchor"
    assert refusal(talk(sits(NORTH), PAPER), does(NORTH, SERIOUS)).code == "not_your_act"


def test_two_characterisations_of_one_evening_stand_side_by_side():
    grim = a.Claim(
        Topic.CHARACTERISATION,
        Words("“a waste of lamp oil”"),
        Ref("paper"),
        "a waste of lamp oil, said another",
        speaker="S. Spokes",
        beside=Ref("serious"),
    )
    record = talk(PAPER, does(MEDIATOR, SERIOUS, name="serious"), does(MEDIATOR, grim))
    first, second = read(record, PUBLIC, ClaimLine)
    assert second.beside == first.id
    assert [first.speaker, second.speaker] == ["The invented mediator", "S. Spokes"]
    assert first.standing is second.standing is Standing.REPORTED


def test_another_side_may_dispute_it_and_both_stay_on_the_page():
    record = talk(sits(SOUTH), PAPER, does(MEDIATOR, OBSTACLE, name="obstacle"))
    disputed = then(record, does(SOUTH, a.DisputeClaim(Ref("obstacle"), Words("The patrol is."))))
    [line] = read(disputed, PUBLIC, ClaimLine)
    assert line.words == OBSTACLE.words
    assert line.speaker == "N. Head"
    assert [(r.standing, r.by, r.words.text) for r in line.remarks] == [
        (Standing.DISPUTED, "South Isle", "The patrol is.")
    ]
