"""S5: viewpoints, concerns, interests and rights were conveyed; the other side's listened to."""

import pytest
from tests.talks import (
    IDEA,
    NORTH,
    SOUTH,
    SUBSTANCE,
    VERBATIM,
    N,
    S,
    convey,
    does,
    heard,
    named,
    part,
    read,
    refusal,
    says,
    sees,
    sits,
    talk,
    then,
)

from goodoffices.core import acts as a
from goodoffices.core.acts.contributions import Kind
from goodoffices.core.lines import CrossingLine, ItemLine, ReceivedLine
from goodoffices.core.marking import Attribution, Use
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR
from goodoffices.core.words import Words

OURS = (
    ("viewpoint", Kind.POSITION, SUBSTANCE, "We fish the bank until June."),
    ("worry", Kind.CONCERN, SUBSTANCE, "Our nets are being cut at night."),
    ("need", Kind.INTEREST, IDEA, "The young need wages in winter."),
    ("right", Kind.RIGHT, VERBATIM, "We have fished there for nine generations."),
)
THEIRS = (
    ("نظر", Kind.POSITION, SUBSTANCE, "تا خرداد در صیدگاه می‌مانیم."),
    ("نگرانی", Kind.CONCERN, SUBSTANCE, "از ناو گشتی می‌ترسیم."),
    ("نیاز", Kind.INTEREST, SUBSTANCE, "زمستان برای جوان‌ها کار می‌خواهیم."),
    ("حق", Kind.RIGHT, SUBSTANCE, "این آب، آب پدران ماست."),
)
CARRIED = {
    "viewpoint": "They would like to fish on into the summer.",
    "worry": "Somebody cuts nets in the dark, they fear.",
}
ANSWERED = "They fear the patrol and speak of their fathers."
EVENING = talk(
    sits(NORTH, SOUTH),
    [heard(N, words, marking, name=name, kind=kind) for name, kind, marking, words in OURS],
    [says(SOUTH, words, m, name=name, kind=k, lang="fa") for name, k, m, words in THEIRS],
    convey(
        to=S,
        name="there",
        attribution=Attribution.DELEGATION,
        parts=(
            *(part(words, name) for name, words in CARRIED.items()),
            part("I say so in my own words."),
        ),
    ),
    convey("need", to=S, words="What of winter wages?", use=Use.AS_MEDIATORS_IDEA, name="idea"),
    convey("right", to=S, words=OURS[3][3], use=Use.VERBATIM, name="exactly"),
    does(SOUTH, a.Acknowledge(Ref("there"))),
    convey("نگرانی", "حق", to=N, words=ANSWERED, name="back"),
    does(NORTH, a.Acknowledge(Ref("back"))),
)


@pytest.mark.parametrize(("seat", "lodged"), [(NORTH, OURS), (SOUTH, THEIRS)])
def test_each_side_lodges_the_four_kinds_and_reads_its_own_alone(seat, lodged):
    items = read(EVENING, seat, ItemLine)
    assert [(item.kind, item.words.text) for item in items] == [
        (kind, words) for _, kind, _, words in lodged
    ]
    assert [item.marking for item in items] == [marking for _, _, marking, _ in lodged]
    assert len(read(EVENING, MEDIATOR, ItemLine)) == len(OURS) + len(THEIRS)


def test_the_receiver_reads_the_mediators_words_and_not_the_source_s():
    told = [" ".join(w.text for w in line.words) for line in read(EVENING, SOUTH, ReceivedLine)]
    assert told == [
        f"{CARRIED['viewpoint']} {CARRIED['worry']} I say so in my own words.",
        "What of winter wages?",
        "We have fished there for nine generations.",
    ]
    for name, _, _, words in OURS:
        assert sees(EVENING, SOUTH, words) == (name == "right")


def test_the_other_sides_were_carried_back_and_both_were_acknowledged():
    [back] = read(EVENING, NORTH, ReceivedLine)
    assert back.words == (Words(ANSWERED),)
    assert back.acknowledged
    acknowledged = {line.id: line.acknowledged for line in read(EVENING, MEDIATOR, CrossingLine)}
    assert acknowledged == {
        named(MEDIATOR, "there"): (S,),
        named(MEDIATOR, "idea"): (),
        named(MEDIATOR, "exactly"): (),
        named(MEDIATOR, "back"): (N,),
    }


def test_a_source_sees_of_each_crossing_the_exact_span_that_rests_on_its_item():
    items = {item.id: item for item in read(EVENING, NORTH, ItemLine)}
    for name, words in CARRIED.items():
        [span] = items[named(NORTH, name)].sent
        assert span.words == (Words(words),)
        assert span.to == (S,)
    [idea] = items[named(NORTH, "need")].sent
    assert idea.use is Use.AS_MEDIATORS_IDEA
    assert idea.attribution is Attribution.NOBODY
    assert not sees(EVENING, NORTH, "I say so in my own words.")


def test_what_did_not_cross_stays_where_it_was():
    assert not sees(EVENING, NORTH, "خرداد")
    assert not sees(EVENING, NORTH, "زمستان")
    assert sees(EVENING, SOUTH, "خرداد")


def test_a_detail_that_its_source_kept_back_does_not_cross_with_the_rest():
    kept = "the youngest is the owner's nephew"
    words = f"Six are well; {kept}."
    record = talk(
        sits(SOUTH),
        says(
            NORTH, words, VERBATIM, name="six", kept_back=("the youngest is the owner's nephew",)
        ),
    )
    told = convey("six", to=S, words=f"All are well, and {kept}.")
    assert refusal(record, told).code == "kept_back"
    crossed = then(
        record,
        convey("six", to=S, words="All six are well."),
        convey("six", to=S, words="Six are well; […].", use=Use.VERBATIM),
    )
    assert not sees(crossed, SOUTH, "nephew")
    assert sees(crossed, NORTH, "nephew")
