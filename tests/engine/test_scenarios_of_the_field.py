"""Real scenarios of the field's competitions, against exact figures worked out beforehand."""

from fractions import Fraction

import pytest
from tests.engine.field import SHARED, differences, expected

from goodoffices.engine.counting import census
from goodoffices.engine.formats.reading import read
from goodoffices.engine.frontier import frontier
from goodoffices.engine.solutions import solutions

pytestmark = pytest.mark.skipif(
    not SHARED.exists(), reason="the scenarios of the field are not beside this folder"
)


@pytest.mark.parametrize("part", range(8))
def test_every_figure_of_every_scenario_is_the_exact_one(part):
    assert [each for name in sorted(expected())[part::8] for each in differences(name)] == []


def test_the_nuclear_file_is_counted_and_its_frontier_found_with_what_cannot_go_together():
    scenario, _how = read([SHARED / "cases/nuclear_file.yaml"])
    found, counted = frontier(scenario), census(scenario)
    assert (scenario.packages, counted.feasible.low, counted.zone.low) == (
        16_777_216,
        5_967_360,
        71_663,
    )
    able = [
        place
        for place in range(len(found))
        if all(
            worth >= profile.reservation
            for worth, profile in zip(found.exact(place), scenario.profiles, strict=True)
        )
    ]
    assert (len(found), len(able)) == (168, 31)
    assert solutions(found).nash.utilities == (Fraction("71.5"), Fraction("74.3"))
