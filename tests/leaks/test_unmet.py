"""Which numbers of a draft its receivers have not met, and which of them one side alone knows."""

from tests.talks import (
    ALONE,
    NORTH,
    SOUTH,
    SUBSTANCE,
    E,
    N,
    S,
    convey,
    does,
    part,
    reads,
    says,
    talk,
)

from goodoffices.core import acts as a
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR
from goodoffices.core.words import Words
from goodoffices.leaks.unmet import Unmet, unmet

FORTY = says(NORTH, "Forty boats would do.", SUBSTANCE, name="forty")


def new(evening, words, to=(S,), lang="en"):
    return unmet(reads(evening, MEDIATOR), [part(words, lang=lang)], frozenset(to))


def test_a_number_that_one_side_alone_has_spoken_of_tells_of_it_in_any_script():
    evening = talk(FORTY)
    assert new(evening, "They have 40 boats.") == (Unmet("40 boats", N),)
    assert new(evening, "۴۰ قایق دارند.", lang="fa") == (Unmet("۴۰ قایق", N),)
    assert new(evening, "They have sixty boats.") == (Unmet("sixty boats", None),)


def test_a_number_that_a_receiver_has_said_or_was_told_is_met():
    assert not new(talk(FORTY, says(SOUTH, "چهل قایق.", ALONE, lang="fa")), "40 boats.")
    assert not new(talk(FORTY, convey("forty", to=S, words="Two score, forty.")), "40 boats.")


def test_a_number_that_one_of_several_receivers_has_not_met_is_not_met():
    evening = talk(FORTY, convey("forty", to=S, words="Forty, they say."), sides=3)
    assert not new(evening, "40 boats.")
    assert new(evening, "40 boats.", (S, E)) == (Unmet("40 boats", N),)


def test_a_number_told_in_answer_to_a_question_counts_as_said():
    asked = does(MEDIATOR, a.Clarify(Ref("boats"), Words("How many?")), name="asked")
    answer = does(NORTH, a.Answer(Ref("asked"), Words("Forty.")))
    evening = talk(says(NORTH, "Our boats.", name="boats"), asked, answer)
    assert new(evening, "40 boats.") == (Unmet("40 boats", N),)
    assert not new(evening, "40 boats.", (N,))
