"""Whether two names may mean one person: what the house says, and what it leaves to a person."""

import pytest
from tests.reading.names.measure import cases, first, pairs

from goodoffices.press.persons.candidates import Known, candidates, met
from goodoffices.press.persons.comparing import Likeness, Mention, judged
from goodoffices.press.persons.grounds import Ground

SHORT = Mention("Badr Albusaidi", "en", "Foreign Minister", "oman")
LONG = Mention("Badr bin Hamad Al Busaidi", "en", "Foreign Minister", "oman")
LISTED = Mention("BADR_BIN_SAUD_BIN_HARIB_AL_BUSAIDI", "en", "", "oman")


def grounds(one: Mention, other: Mention) -> set[Ground]:
    return {each.ground for each in judged(one, other).grounds}


def test_two_spellings_with_one_office_may_be_one_person():
    judgement = judged(SHORT, LONG)
    assert judgement.likeness is Likeness.SAME
    assert {each.ground for each in judgement.speaks_against} == {Ground.FATHER_LEFT_OUT}


def test_a_name_with_another_father_is_another_man_whoever_has_the_shorter_form():
    assert judged(LONG, LISTED).likeness is Likeness.DIFFERENT
    assert judged(SHORT, LISTED).likeness is Likeness.OPEN
    assert met(LISTED, [SHORT]).likeness is Likeness.OPEN
    assert met(LISTED, [SHORT, LONG]).likeness is Likeness.DIFFERENT
    assert candidates(LISTED, [Known("minister", (SHORT, LONG))]) == ()


def test_without_the_office_a_father_left_out_leaves_it_open():
    bare = Mention("Badr bin Hamad Al Busaidi", "en")
    assert judged(Mention("Badr Albusaidi", "en"), bare).likeness is Likeness.OPEN


def test_one_name_and_two_offices_is_for_a_person_to_say():
    one = Mention("Edda Quarrel", "en", "harbour master")
    assert judged(one, Mention("Edda Quarrel", "en", "singer")).likeness is Likeness.OPEN
    assert judged(one, Mention("Edda Quarrel", "en", "harbour master")).likeness is Likeness.SAME


def test_a_deputy_and_a_former_minister_hold_another_office_than_the_minister():
    minister = Mention("Edda Quarrel", "en", "minister")
    for office in ("deputy minister", "former minister", "acting minister", "minister's wife"):
        assert Ground.OTHER_OFFICE in grounds(minister, Mention("Edda Quarrel", "en", office))


def test_what_somebody_is_also_called_counts():
    told = Mention("Widad Rantouri (“Um Salah”)", "en", "chair")
    assert Ground.ALSO_CALLED in grounds(told, Mention("Umm Salah", "en", "chair"))


def test_the_other_script_is_named_among_what_speaks_for_it():
    one = Mention("Griselda Marrow", "en", "mediator")
    other = Mention("گریزلدا مارو", "fa", "میانجی")
    assert Ground.FAMILY_IN_ANOTHER_SCRIPT in grounds(one, other)
    assert Ground.SAME_OFFICE in grounds(one, other)


def test_what_two_names_tell_does_not_depend_on_which_is_asked_of_which():
    for case in cases("pairs.yaml", "pairs", "developed"):
        one, other = (
            Mention(case[each]["name"], case[each]["lang"], case[each].get("office", ""))
            for each in "ab"
        )
        assert judged(one, other).likeness is judged(other, one).likeness, case["id"]


def test_no_two_persons_of_the_developed_half_are_called_one():
    found = pairs("developed")
    assert found[False, Likeness.SAME] == 0
    assert found[True, Likeness.DIFFERENT] == 0
    assert found[True, Likeness.SAME] >= 65


def test_the_right_candidate_of_the_developed_half_stands_first_in_nine_of_ten():
    asked = cases("candidates.yaml", "queries", "developed")
    right = [query for query in asked if first(query) == query["right"]]
    assert len(right) >= len(asked) * 0.9


@pytest.mark.parametrize("name", ["", "…", "(ret.)", "Abu", "1988", "J.", "—", "َ"])
def test_a_name_that_is_hardly_one_finds_nobody(name):
    known = [Known("quarrel", (Mention("Edda Quarrel", "en", "harbour master"),))]
    assert candidates(Mention(name, "en"), known) == ()
