"""`goodoffices analyse`, as a person and a machine run it."""

import json
import subprocess
import sys

import pytest
from tests.cli.program import environment, goodoffices

DOMAIN = """
<negotiation_template><utility_space><objective index="0" name="root">
  <issue index="1" name="hours" vtype="discrete"><item value="few"/><item value="many"/></issue>
  <issue index="2" name="pay" vtype="discrete">
    <item value="low"/><item value="mid"/><item value="high"/></issue>
</objective></utility_space></negotiation_template>
"""


def profile(hours, pay, reservation):
    """One side's profile, all evaluations of ten, hours weighing 0.4 and pay 0.6."""
    few, many = hours
    low, mid, high = pay
    return f"""
<utility_space><reservation value="{reservation}"/><objective index="0" name="root">
  <issue index="1" name="hours"><item value="few" evaluation="{few}"/>
    <item value="many" evaluation="{many}"/></issue>
  <issue index="2" name="pay"><item value="low" evaluation="{low}"/>
    <item value="mid" evaluation="{mid}"/><item value="high" evaluation="{high}"/></issue>
  <weight index="1" value="0.4"/><weight index="2" value="0.6"/>
</objective></utility_space>
"""


@pytest.fixture
def folder(tmp_path):
    """A domain and the profiles of a crew and an owner."""
    (tmp_path / "domain.xml").write_text(DOMAIN)
    (tmp_path / "crew.xml").write_text(profile((10, 5), (0, 4.4, 8), "0.2"))
    (tmp_path / "owner.xml").write_text(profile((1, 4), (10, 5, 0), "0.3"))
    return tmp_path


MIDDLE = {"package": {"hours": "many", "pay": "mid"}, "utilities": [0.53, 0.7]}
EXPECTED = {
    "scenario": "domain",
    "parties": ["crew", "owner"],
    "issues": 2,
    "packages": 6,
    "values": "genius",
    "reservations": [0.2, 0.3],
    "frontier": {
        "size": 4,
        "exact": True,
        "epsilon": 0.0,
        "points": [[1.0, 0.1], [0.8, 0.4], [0.53, 0.7], [0.2, 1.0]],
    },
    "solutions": {
        "nash": {**MIDDLE, "score": 0.132},
        "kalai_smorodinsky": {**MIDDLE, "score": 0.55},
        "egalitarian": {**MIDDLE, "score": 0.33},
        "utilitarian": {**MIDDLE, "score": 1.23},
    },
}


def test_what_machines_read_has_a_form_that_stays(folder):
    ran = goodoffices("analyse", folder, "--json")
    assert (ran.code, ran.err) == (0, "")
    assert list(json.loads(ran.out).items()) == list(EXPECTED.items())


def test_files_that_are_named_keep_their_order(folder):
    files = [folder / name for name in ("domain.xml", "owner.xml", "crew.xml")]
    found = json.loads(goodoffices("analyse", *files, "--json").out)
    assert found["parties"] == ["owner", "crew"]
    assert found["frontier"]["points"] == [
        point[::-1] for point in EXPECTED["frontier"]["points"][::-1]
    ]


def test_values_are_read_as_one_says(folder):
    found = json.loads(goodoffices("analyse", folder, "--values", "raw", "--json").out)
    assert found["values"] == "raw"
    assert [8.8, 0.4] in found["frontier"]["points"]


def test_a_solution_that_no_package_is_good_enough_for_is_null(folder):
    (folder / "crew.xml").write_text(profile((10, 5), (0, 4.4, 8), "0.99"))
    found = json.loads(goodoffices("analyse", folder, "--json").out)
    assert set(found["solutions"].values()) == {None}
    assert "Nash: none" in goodoffices("analyse", folder).out


PAGE = """\
domain
issues          2
values          divided by the largest of their issue, as GENIUS reads them
packages        6
agreement zone  5 worth to each side what it has without one, or more
frontier        4 points, exact

side   worth without agreement  best on the frontier
crew   0.2                      1
owner  0.3                      1

Nash (score 0.132), Kalai–Smorodinsky (score 0.55), egalitarian (score 0.33),
utilitarian (score 1.23)
  crew 0.53, owner 0.7
    hours  many
    pay    mid
"""


def test_people_read_a_page(folder):
    ran = goodoffices("analyse", folder)
    assert (ran.code, ran.err, ran.out) == (0, "", PAGE)


def test_a_file_that_is_refused_is_told_in_one_line_with_its_place_and_the_reason(folder):
    (folder / "owner.xml").write_text(profile((1, "NaN"), (10, 5, 0), "0.3"))
    ran = goodoffices("analyse", folder, "--json")
    assert (ran.code, ran.out) == (1, "")
    owner = folder / "owner.xml"
    assert ran.err == f"{owner}: hours › many: the evaluation is no finite number: NaN\n"


def test_what_a_line_says_of_a_file_cannot_command_the_terminal(folder):
    (folder / "owner.xml").write_text(profile((1, "\u202e\x85red"), (10, 5, 0), "0.3"))
    ran = goodoffices("analyse", folder)
    assert ran.code == 1
    assert len(ran.err.splitlines()) == 1
    assert "\u202e" not in ran.err


def test_what_machines_read_cannot_command_the_terminal_and_loses_no_sign(folder):
    name = "ow\x9b31m\u202ener\x7f"
    (folder / "owner.xml").rename(folder / f"{name}.xml")
    ran = goodoffices("analyse", folder, "--json")
    assert ran.code == 0
    assert not {*ran.out} & {"\x9b", "\u202e", "\x7f"}
    assert json.loads(ran.out)["parties"] == ["crew", name]


def test_a_small_scenario_is_answered_without_what_rooms_charts_and_compiled_kernels_need(folder):
    program = (
        "import sys; from goodoffices.cli import main\n"
        "try: main(['analyse', sys.argv[1], '--json'])\n"
        "finally: print(sorted({'numba', 'altair', 'vl_convert', 'rich', 'django', 'msgspec',"
        " 'goodoffices.rooms', 'goodoffices.server', 'goodoffices.engine.standing',"
        " 'numpy.random'} & set(sys.modules)))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program, folder],
        env=environment(), capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert ran.stdout.splitlines()[1:] == ["[]"]


def test_a_chart_goes_into_a_new_file(folder):
    picture = folder / "picture.svg"
    ran = goodoffices("analyse", folder, "--json", "--chart", picture)
    assert ran.code == 0
    assert json.loads(ran.out) == EXPECTED
    assert picture.read_text().startswith("<svg")
    again = goodoffices("analyse", folder, "--chart", picture)
    assert again.code == 1
    assert "already; nothing was overwritten" in again.err


NOTHING = """
schema: goodoffices.case/1
issues:
- {id: pay, options: [low, high]}
constraints:
- never: {pay: [low, high]}
profiles:
  crew: {weights: {pay: 1}, values: {pay: {low: [0, 1], high: 1}}}
  owner: {weights: {pay: 1}, values: {pay: {low: 1, high: 0}}}
"""


@pytest.mark.parametrize("low", ["[0, 1]", "0"])
def test_where_no_package_is_allowed_a_page_says_so_and_nothing_is_drawn(tmp_path, low):
    (tmp_path / "none.yml").write_text(NOTHING.replace("[0, 1]", low))
    for more in ((), ("--epsilon", "0.1")):
        ran = goodoffices("analyse", tmp_path, *more)
        assert (ran.code, ran.err) == (0, "")
        assert "crew   0                        none" in ran.out
    ran = goodoffices("analyse", tmp_path, "--chart", tmp_path / "none.svg")
    assert ran.code == 1
    assert ran.err == "There is nothing to draw: what cannot go together leaves no package.\n"
    assert not (tmp_path / "none.svg").exists()


def test_a_chart_that_cannot_be_drawn_is_refused_before_anything_is_read(folder):
    ran = goodoffices("analyse", folder / "nowhere", "--chart", "picture.gif")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "picture.gif is no picture that can be drawn. Name a file in .svg or .png.\n"


def torn():
    """A scenario in which what one side gains the other loses, as one file."""
    issues = [f"issue {n}" for n in range(14)]
    worth = {issue: {str(o): o * o * 7**n for o in range(10)} for n, issue in enumerate(issues)}
    against = {
        issue: {option: -each for option, each in row.items()} for issue, row in worth.items()
    }
    sides = {
        name: {"weights": dict.fromkeys(issues, 1), "values": values}
        for name, values in (("north", worth), ("south", against))
    }
    options = [str(o) for o in range(10)]
    return {
        "schema": "goodoffices.case/0.1",
        "id": "torn",
        "issues": [{"id": issue, "options": options} for issue in issues],
        "profiles": sides,
    }


def test_a_frontier_that_no_one_can_hold_is_near_or_refused_in_one_line(tmp_path):
    file = tmp_path / "torn.yaml"
    file.write_text(json.dumps(torn()))
    found = json.loads(goodoffices("analyse", file, "--epsilon", "0.02", "--json").out)
    assert found["frontier"]["exact"] is False
    assert found["frontier"]["epsilon"] > 0
    page = goodoffices("analyse", file, "--epsilon", "0.02").out
    assert "near: no package is better by more than" in page
    ran = goodoffices("analyse", file, "--epsilon", "0", "--memory", "1")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "this takes more than 1 MB of memory\n"


@pytest.mark.parametrize("option", ["--epsilon", "--seconds"])
def test_what_is_no_number_is_no_part_of_a_span_and_no_time(folder, option):
    ran = goodoffices("analyse", folder, option, "nan")
    assert (ran.code, ran.out) == (2, "")
    assert "nan is no number" in ran.err
