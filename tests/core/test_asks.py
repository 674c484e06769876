"""Words shown to their sources before they leave."""

from dataclasses import replace

from tests.talks import NORTH, SOUTH, SUBSTANCE, asks_leave, named, read, says, talk

from goodoffices.core.lines import AskLine
from goodoffices.core.marking import Release
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR

ASK_FIRST = replace(SUBSTANCE, release=Release.ASK)


def test_the_whole_of_what_would_cross_is_read_by_the_mediation_and_not_by_the_source():
    evening = talk(
        says(SOUTH, "How many boats?", name="question"),
        says(NORTH, "Twelve boats.", ASK_FIRST, name="boats"),
        asks_leave(
            "boats", to=SOUTH, words="North thinks of about a dozen.", answers=Ref("question")
        ),
    )
    (whole,) = read(evening, MEDIATOR, AskLine)
    (part,) = read(evening, NORTH, AskLine)
    assert whole.onward is not None
    assert whole.onward.answers == named(MEDIATOR, "question")
    assert part.onward is None
