"""A scenario that is written and read again is the same, or it is said what cannot be written."""

from collections import Counter
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from tests.engine.drawn import drawn
from tests.engine.formats.sound import FORMATS, laid
from tests.house.tree import ROOT

from goodoffices.engine.formats.reading import read
from goodoffices.engine.formats.saying import Unsaid
from goodoffices.engine.formats.writing import Format, written
from goodoffices.engine.scenario import Ban, Issue, Profile, Scenario

NAMED_AFTER_THE_FOLDER = (Format.NEGOLOG, Format.CSV)


def again(scenario, form, folder):
    """The scenario, written and read."""
    files = written(scenario, form)
    found, _how = read(laid(folder, files))
    if form in NAMED_AFTER_THE_FOLDER:
        assert found.name == folder.name
        found = replace(found, name=scenario.name)
    return found


def sound(folder, kind):
    """The small scenario as one of the formats says it."""
    return read(laid(folder, FORMATS[kind]))[0]


@pytest.mark.parametrize("form", Format)
def test_what_is_written_reads_as_what_it_was(tmp_path, form):
    said = Counter()
    for seed in range(50):
        scenario = drawn(seed)
        for each in (scenario, replace(scenario, bans=())):
            try:
                found = again(each, form, tmp_path / "again")
            except Unsaid:
                said["unsaid"] += 1
            else:
                assert found == each
                said["said"] += 1
    least = {Format.OWN: 100, Format.CSV: 50, Format.GENIUSWEB: 0}.get(form, 25)
    assert said["said"] >= least, said


@pytest.mark.parametrize("form", Format)
@pytest.mark.parametrize("kind", FORMATS)
def test_each_format_is_written_as_each_other_that_has_words_for_it(tmp_path, kind, form):
    scenario = sound(tmp_path / "before", kind)
    if form is not Format.OWN:
        scenario = replace(scenario, bans=())
    north, south = scenario.profiles
    if form in (Format.GENIUSWEB, Format.NEGOLOG):
        north = replace(north, discount=None)
    if form is Format.GENIUSWEB:
        north = replace(north, reservation=Fraction(0))
    scenario = replace(scenario, profiles=(north, south))
    assert again(scenario, form, tmp_path / "again") == scenario


def test_weights_and_values_are_written_as_one_knows_them(tmp_path):
    scenario = sound(tmp_path / "before", "negmas-yaml")
    files = written(scenario, Format.NEGMAS_YAML)
    assert list(files) == ["domain.yml", "side-1.yml", "side-2.yml"]
    assert (
        files["side-2.yml"].decode()
        == """name: south
type: LinearAdditiveUtilityFunction
reserved_value: 0
weights:
- 0.5
- 0.5
values:
- type: TableFun
  mapping:
    few: 1
    many: 0
- type: TableFun
  mapping:
    '1': 1
    '2': 0.5
    '3': 0
"""
    )


def test_a_folder_gives_the_sides_in_the_order_in_which_they_were_written(tmp_path):
    scenario = sound(tmp_path / "before", "geniusweb")
    north, south = scenario.profiles
    turned = replace(scenario, profiles=(south, replace(north, reservation=Fraction(0))))
    for form in (Format.OWN, Format.GENIUSWEB, Format.NEGMAS_JSON, Format.NEGMAS_YAML):
        laid(tmp_path / form, written(turned, form))
        assert read([tmp_path / form])[0] == turned


THIRD = Fraction(1, 3)
FLEET = Scenario(
    "fleet", (Issue("boats", ("few", "many")),),
    (Profile("north", ((THIRD, Fraction(1)),)), Profile("south", ((Fraction(1), THIRD),))),
)  # fmt: skip


@pytest.mark.parametrize("form", [Format.OWN, Format.CSV, Format.GENIUS])
def test_thirds_are_written_where_fractions_or_a_division_say_them(tmp_path, form):
    assert again(FLEET, form, tmp_path / "fleet") == FLEET


@pytest.mark.parametrize(
    "form", [Format.NEGOLOG, Format.NEGMAS_YAML, Format.NEGMAS_JSON, Format.GENIUSWEB]
)
def test_thirds_are_not_rounded_where_nothing_says_them(form):
    half = replace(FLEET, profiles=tuple(
        replace(each, worth=tuple(row[::-1] for row in each.worth)) for each in FLEET.profiles
    ))  # fmt: skip
    for scenario in (FLEET, half):
        with pytest.raises(
            Unsaid, match="boats › .* is 1/3, which is no decimal that ends|sum to 1"
        ):
            written(scenario, form)


@pytest.mark.parametrize("form", [each for each in Format if each is not Format.OWN])
def test_what_cannot_go_together_is_not_left_out_in_silence(form):
    banned = replace(FLEET, bans=(Ban({0: frozenset({1})}, "not many"),))
    with pytest.raises(Unsaid, match="no word for what cannot go together"):
        written(banned, form)


def test_what_else_a_format_has_no_words_for_is_not_left_out_in_silence():
    north, south = FLEET.profiles
    whole = replace(north, worth=((Fraction(0), Fraction(1)),))
    patient = replace(whole, discount=Fraction(1, 2))
    wanting = replace(whole, reservation=Fraction(1, 2))
    below = replace(whole, worth=((Fraction(-1), Fraction(-2)),))
    heavy = replace(whole, worth=((Fraction(0), Fraction(2)),))
    cases = [
        (Format.NEGOLOG, patient, "no word for a discount"),
        (Format.GENIUSWEB, patient, "no word for a discount"),
        (Format.GENIUSWEB, wanting, "says a reservation value by a bid alone"),
        (Format.GENIUSWEB, heavy, "weights that sum to 1"),
        (Format.GENIUS, below, "no weight for boats"),
        (Format.GENIUS, replace(whole, name="a/b"), "the name a/b cannot be that of a file"),
        (Format.GENIUS, replace(whole, name="SOUTH"), "two files would have one name"),
        (Format.OWN, replace(whole, name="south"), "two sides have one name"),
        (Format.NEGMAS_JSON, replace(whole, name=""), "a name is empty"),
        (Format.OWN, replace(whole, name="a\x07"), "stands for no letter"),
        (Format.NEGOLOG, replace(whole, reservation=Fraction(10**31)), "larger than what is read"),
    ]  # fmt: skip
    for form, side, why in cases:
        with pytest.raises(Unsaid, match=why):
            written(replace(FLEET, profiles=(side, replace(south, worth=whole.worth))), form)
    with pytest.raises(Unsaid, match="one side alone"):
        written(replace(FLEET, profiles=(whole,)), Format.OWN)
    with pytest.raises(Unsaid, match="allows no package at all"):
        written(replace(FLEET, bans=(Ban({}),)), Format.OWN)


NAMES = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=12)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    form=st.sampled_from([*Format]),
    issue=NAMES | st.sampled_from(["yes", "null", "~", "<<", "=", "1e5", "12:30", "- a", "#"]),
    options=st.lists(
        NAMES | st.sampled_from(["no", "Null", "", "0x1F", " a ", "a,b", '"', "2001-01-01", "&a"]),
        min_size=2, max_size=2, unique=True,
    ),
    whose=NAMES,
)  # fmt: skip
def test_whatever_things_are_called_they_are_called_so_again(
    tmp_path, form, issue, options, whose
):
    zero, one = Fraction(0), Fraction(1)
    scenario = Scenario(
        "names", (Issue(issue, tuple(options)),),
        (Profile(whose, ((zero, one),)), Profile(whose + "2", ((one, zero),))),
    )  # fmt: skip
    try:
        files = written(scenario, form)
    except Unsaid:
        assume(False)
    found = read(laid(tmp_path / "names", files))[0]
    assert found == scenario


def test_the_scenario_of_the_examples_is_written_as_its_own_yaml(tmp_path):
    scenario = read([ROOT / "examples/harbour/scenario.yaml"])[0]
    assert again(scenario, Format.OWN, tmp_path / "harbour") == scenario
    assert b"veldt" in written(scenario, Format.OWN)["scenario.yaml"]
