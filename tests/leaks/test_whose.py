"""Whether words say whose they are, openly or so that a receiver can tell."""

import pytest
from tests.talks import IDEA, SUBSTANCE, N, S, does, heard, named, onward, part, reads, talk

from goodoffices.core import acts as a
from goodoffices.core.acts.desk import Listed
from goodoffices.core.entries import Behalf
from goodoffices.core.marking import Attribution
from goodoffices.core.seats import MEDIATOR
from goodoffices.core.words import Words
from goodoffices.leaks.whose import named_in, whose

TASS = (Words("Morwen Tass"), Words("مورون تاس", "fa"))


def shy(marking=IDEA):
    """A talk whose North, by a speaker on the list of names, gave something so marked."""
    idea = heard(N, "A wider mesh for all.", marking, name="mesh")
    by = Behalf(N, speaker="Morwen Tass", said=idea.behalf.said)
    return talk(
        does(MEDIATOR, a.EnterName(TASS, Listed.PERSON)),
        type(idea)(idea.by, idea.act, idea.name, by),
    )


def sides(words, lang="en", marking=IDEA, **how):
    """The sides whose words these say they are."""
    view = reads(shy(marking), MEDIATOR)
    going = onward(to=S, words=words, lang=lang, **how)
    return whose(view, going, going.parts)


@pytest.mark.parametrize(
    ("words", "lang"),
    [
        ("North Isle would widen the mesh.", "en"),
        ("Morwen Tass would widen the mesh.", "en"),
        ("It was Tass who thought of the mesh.", "en"),
        ("They told me that a wider mesh would do.", "en"),
        ("A wider mesh, the other side wants.", "en"),
        ("مورون تاس تور گشادتر را می‌پذیرد.", "fa"),
        ("می‌گویند تور گشادتر بهتر است.", "fa"),
        ("طرف مقابل تور گشادتر را می‌پذیرد.", "fa"),
        ("قالوا إن الشباك الأوسع أفضل.", "ar"),
    ],
)
def test_words_that_name_a_side_or_speak_of_somebody_say_whose_they_are(words, lang):
    assert sides(words, lang) == {N}


@pytest.mark.parametrize(
    ("words", "lang"),
    [
        ("What of a wider mesh? A thought of my own.", "en"),
        ("چشمهٔ تورها هم گشادتر شود؟ فکری از خودم.", "fa"),
        ("ما رأيكم في شباك أوسع؟ فكرة مني.", "ar"),
    ],
)
def test_a_thought_of_her_own_says_of_nobody_that_it_is_theirs(words, lang):
    assert sides(words, lang) == frozenset()


def test_words_that_go_with_a_name_to_them_say_whose_they_are():
    view = reads(shy(), MEDIATOR)
    parts = (part("A wider mesh.", named(MEDIATOR, "mesh")),)
    for attribution in Attribution:
        going = onward(to=S, words="", parts=parts, attribution=attribution)
        expected = set() if attribution is Attribution.NOBODY else {N}
        assert whose(view, going, parts) == expected


def test_where_nobody_gave_an_idea_it_is_not_asked_whose_words_are():
    assert sides("They told me so.", marking=SUBSTANCE) == frozenset()


def test_the_names_are_told_as_they_stand_in_the_words():
    view = reads(shy(), MEDIATOR)
    assert named_in(view, Words("North Isle, that is Tass.")) == {N: ("North Isle", "Tass")}
