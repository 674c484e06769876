"""What the rules of our own YAML mean, against going through all packages."""

import json
from itertools import product

import pytest

from goodoffices.engine.formats.reading import read

OPTIONS = ("a", "b", "c")


def feasible(folder, rule):
    """The packages of three issues that a rule leaves, each by the letters of its options."""
    values = {issue: dict.fromkeys(OPTIONS, 1) for issue in "xyz"}
    case = {
        "schema": "goodoffices.case/0.1",
        "id": "rules",
        "issues": [{"id": issue, "options": list(OPTIONS)} for issue in "xyz"],
        "constraints": [rule],
        "profiles": {
            side: {"weights": dict.fromkeys("xyz", 1), "values": values} for side in ("n", "s")
        },
    }
    file = folder / "case.yaml"
    file.write_text(json.dumps(case), "utf-8")
    scenario, _values = read([file])
    return {
        "".join(scenario.named(package).values())
        for package in product(range(3), repeat=3)
        if scenario.feasible(package)
    }


def left(keeps):
    """The packages for which it is so."""
    return {"".join(each) for each in product(OPTIONS, repeat=3) if keeps(*each)}


@pytest.mark.parametrize(
    ("rule", "keeps"),
    [
        ({"if": {"x": "a"}, "then_not": {"y": ["a", "b"]}},
         lambda x, y, z: x != "a" or (y != "a" and y != "b")),
        ({"if": {"x": "a"}, "then_not": {"y": ["a"], "z": ["b", "c"]}},
         lambda x, y, z: x != "a" or (y != "a" and z == "a")),
        ({"if": {"x": "a"}, "then": {"y": ["a", "b"]}},
         lambda x, y, z: x != "a" or y in "ab"),
        ({"if": {"x": ["a", "b"], "z": "c"}, "then": {"y": ["c"]}},
         lambda x, y, z: x not in "ab" or z != "c" or y == "c"),
        ({"if_not": {"x": "a"}, "then_not": {"y": ["a"], "z": ["a"]}},
         lambda x, y, z: x == "a" or (y != "a" and z != "a")),
        ({"never": {"x": ["a", "b"], "y": ["c"]}},
         lambda x, y, z: x not in "ab" or y != "c"),
    ],
)  # fmt: skip
def test_a_rule_leaves_the_packages_that_keep_it(tmp_path, rule, keeps):
    assert feasible(tmp_path, rule) == left(keeps)
