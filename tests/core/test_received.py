"""What a receiver reads of words that crossed."""

from dataclasses import replace

from tests.talks import IDEA, NORTH, SOUTH, START, VERBATIM, convey, read, says, talk

from goodoffices.core.lines import CrossingLine, ReceivedLine
from goodoffices.core.marking import Use
from goodoffices.core.seats import MEDIATOR


def test_an_idea_carried_for_a_side_reads_like_one_of_the_mediators_own():
    words = "A thought of mine: one boat, two crews."
    carried = talk(
        says(NORTH, "One boat could hold both crews.", IDEA, name="boat"),
        convey("boat", to=SOUTH, words=words, use=Use.AS_MEDIATORS_IDEA, name="thought"),
    )
    own = talk(convey(to=SOUTH, words=words, name="thought"))
    [theirs] = read(carried, SOUTH, ReceivedLine)
    [hers] = read(own, SOUTH, ReceivedLine)
    assert replace(theirs, at=START) == replace(hers, at=START)
    [known] = read(carried, MEDIATOR, CrossingLine)
    assert known.use is Use.AS_MEDIATORS_IDEA


def test_a_receiver_reads_whether_words_are_the_source_s_own():
    words = "We ask nobody's leave."
    told = talk(
        says(NORTH, words, VERBATIM, name="leave"),
        convey("leave", to=SOUTH, words=words, use=Use.VERBATIM),
        convey("leave", to=SOUTH, words="They mean to ask nobody."),
    )
    assert [line.exact for line in read(told, SOUTH, ReceivedLine)] == [True, False]
