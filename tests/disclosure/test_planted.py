"""Wrong lines planted in the core, one at a time: each is found by a test of this project.

A table of what finds them is printed by: python -m tests.disclosure.planted
"""

import pytest
from tests.disclosure.defects import DEFECTS, Defect
from tests.disclosure.looking import by_talks, by_tests
from tests.disclosure.planting import found


def test_every_wrong_line_is_another_one_and_stands_where_it_is_said_to():
    assert len({(each.module, each.old, each.new) for each in DEFECTS}) == len(DEFECTS)
    assert len({each.name for each in DEFECTS}) == len(DEFECTS) >= 60
    for each in DEFECTS:
        source = each.path.read_text(encoding="utf-8")
        assert each.spoiled(source) != source


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda defect: defect.name)
def test_a_wrong_line_is_found(defect):
    assert found(defect).by


def test_nothing_is_found_where_nothing_is_planted():
    assert by_talks("delegation head", "carried", most=8) == ("", 8)
    by, _run = by_tests("core/test_asks.py")
    assert by == ""


def test_what_would_not_be_planted_is_refused():
    nowhere = Defect("nowhere", "view", "no such line", "")
    with pytest.raises(ValueError, match="not exactly once"):
        nowhere.spoiled(nowhere.path.read_text(encoding="utf-8"))
    with pytest.raises(RuntimeError, match="could not be looked for"):
        found(nowhere)


def test_tests_that_do_not_run_find_nothing():
    with pytest.raises(ValueError, match="did not run"):
        by_tests("core/test_asks.py::no_such_test")
