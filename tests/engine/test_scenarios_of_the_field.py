"""Real scenarios of the field's competitions, against exact figures worked out beforehand."""

import pytest
from tests.engine.field import SHARED, differences, expected

pytestmark = pytest.mark.skipif(
    not SHARED.exists(), reason="the scenarios of the field are not beside this folder"
)


@pytest.mark.parametrize("part", range(8))
def test_every_figure_of_every_scenario_is_the_exact_one(part):
    assert [each for name in sorted(expected())[part::8] for each in differences(name)] == []
