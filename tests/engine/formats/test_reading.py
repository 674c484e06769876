"""One small scenario reads the same from every format of the field."""

from fractions import Fraction

import pytest
from tests.engine.formats.sound import FORMATS, GENIUS, GENIUSWEB, NEGMAS, laid

from goodoffices.engine.formats.drafts import Values
from goodoffices.engine.formats.reading import read
from goodoffices.engine.formats.unsound import Unsound
from goodoffices.engine.scenario import Ban, Issue

NORTH = (("0.15", "0.6"), ("0.2", "0.3", "0.4"))
SOUTH = (("0.5", "0"), ("0.5", "0.25", "0"))


def exact(rows):
    """Rows of decimals as they are worth."""
    return tuple(tuple(map(Fraction, row)) for row in rows)


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("whole", [True, False], ids=["folder", "files"])
def test_every_format_says_the_same_of_one_scenario(tmp_path, kind, whole):
    paths = laid(tmp_path / "fleet", FORMATS[kind])
    scenario, how = read([tmp_path / "fleet"] if whole else paths)
    assert how is (Values.GENIUS if kind == "genius" else Values.RAW)
    assert scenario.name == "fleet"
    assert scenario.issues == (Issue("boats", ("few", "many")), Issue("season", ("1", "2", "3")))
    north, south = scenario.profiles
    assert (north.name, south.name) == ("north", "south")
    assert (north.worth, south.worth) == (exact(NORTH), exact(SOUTH))
    bid = Fraction("0.15") + Fraction("0.3")
    assert north.reservation == (bid if kind == "geniusweb" else Fraction("0.3"))
    assert south.reservation == 0
    kept = kind in ("genius", "negmas-yaml", "csv")
    assert north.discount == (Fraction("0.9") if kept else None)
    assert south.discount is None
    banned = (Ban({0: frozenset({1}), 1: frozenset({2})}, "not many boats for long"),)
    assert scenario.bans == (banned if kind == "own" else ())


def test_files_that_are_named_give_the_sides_their_order(tmp_path):
    domain, north, south = laid(tmp_path, GENIUS)
    scenario, _how = read([domain, south, north])
    assert [profile.name for profile in scenario.profiles] == ["south", "north"]


def test_genius_cuts_the_line_of_an_integer_issue_off_and_raw_lets_it_go_on(tmp_path):
    steep = GENIUS["north.xml"].replace('slope="0.25"', 'slope="0.5"')
    paths = laid(tmp_path, GENIUS | {"north.xml": steep})
    as_genius = read(paths, Values.GENIUS)[0].profiles[0].worth[1]
    as_raw = read(paths, Values.RAW)[0].profiles[0].worth[1]
    assert as_genius == exact([("0.2", "0.4", "0.4")])[0]
    assert as_raw == exact([("0.2", "0.4", "0.6")])[0]


def test_raw_values_of_genius_are_not_divided(tmp_path):
    scenario, _how = read(laid(tmp_path, GENIUS), Values.RAW)
    assert scenario.profiles[0].worth[0] == exact([("0.6", "2.4")])[0]


def test_the_range_of_a_genius_issue_may_stand_in_an_element_of_its_own(tmp_path):
    def moved(text):
        bounds = ' lowerbound="1" upperbound="3"'
        return text.replace(f"{bounds}/>", f"><range{bounds}/></issue>").replace(
            f"{bounds}>", f"><range{bounds}/>"
        )

    files = {name: moved(text) for name, text in GENIUS.items()}
    assert "<range" in files["south.xml"]
    assert read(laid(tmp_path, files)) == read(laid(tmp_path / "before", GENIUS))


def test_numbers_of_geniusweb_go_in_steps_that_need_not_end_at_the_bound(tmp_path):
    files = {
        name: text.replace('"high": 3, "step": 1', '"high": 3, "step": 0.75')
        for name, text in GENIUSWEB.items()
    }
    files["north.json"] = files["north.json"].replace('"season": 2.00', '"season": 2.50')
    scenario, _how = read(laid(tmp_path, files))
    assert scenario.issues[1].options == ("1", "1.75", "2.5")
    assert scenario.profiles[1].worth[1] == exact([("0.5", "0.3125", "0.125")])[0]
    assert scenario.profiles[0].reservation == Fraction("0.15") + Fraction("0.4") * Fraction(
        "0.875"
    )


def test_a_geniusweb_profile_may_bring_its_domain_along(tmp_path):
    domain = GENIUSWEB["fleet.json"]
    files = {
        name: text.replace('"issueWeights"', f'"domain": {domain}, "issueWeights"')
        for name, text in GENIUSWEB.items()
        if name != "fleet.json"
    }
    beside = read(laid(tmp_path / "beside", GENIUSWEB))
    assert read(laid(tmp_path / "within", files)) == beside


@pytest.mark.parametrize(
    ("values", "function", "worth"),
    [
        ("3", "{type: IdentityFun}", ("0", "0.4", "0.8")),
        ("[1, 3]", "{type: LinearFun, slope: 0.5}", ("0.2", "0.4", "0.6")),
        ("[0, 5, 2]", "{type: ConstFun, bias: 0.5}", ("0.2", "0.2", "0.2")),
    ],
)
def test_functions_of_numbers_of_negmas_are_read(tmp_path, values, function, worth):
    options = {"3": "012", "[1, 3]": "123", "[0, 5, 2]": "024"}[values]
    files = {
        "fleet.yml": NEGMAS["fleet.yml"].replace("[1, 3]", values),
        "north.yml": NEGMAS["north.yml"].replace(
            "{type: AffineFun, slope: 0.25, bias: 0.25}", function
        ),
        "south.yml": NEGMAS["south.yml"].replace(
            "{1: 1, 2: 0.5, 3: 0}", "{{{}: 1, {}: 0.5, {}: 0}}".format(*options)
        ),
    }
    scenario, _how = read(laid(tmp_path, files))
    assert scenario.issues[1].options == tuple(options)
    assert scenario.profiles[0].worth[1] == exact([worth])[0]


def test_names_that_yaml_would_take_for_something_else_stay_as_they_are_written(tmp_path):
    files = {
        name: text.replace("few", "yes").replace("many", "12:30") for name, text in NEGMAS.items()
    }
    scenario, _how = read(laid(tmp_path, files))
    assert scenario.issues[0].options == ("yes", "12:30")


def test_a_folder_may_hold_remarks_of_its_publisher_and_named_files_may_not(tmp_path):
    paths = laid(tmp_path, GENIUSWEB | {"specs.json": '{"size": 6}'})
    laid(tmp_path, {"page.xml": "<html/>"})
    scenario, how = read([tmp_path])
    assert (scenario.packages, how) == (6, Values.RAW)
    with pytest.raises(Unsound, match=r"specs\.json: it is no domain and no profile"):
        read(paths)


@pytest.mark.parametrize("written", ["-.inf", ".Inf", "-Infinity", "inf", "~"])
def test_a_reservation_value_of_negmas_that_is_not_finite_counts_as_none(tmp_path, written):
    files = NEGMAS | {"south.yml": NEGMAS["south.yml"].replace("-.inf", written)}
    assert read(laid(tmp_path, files))[0].profiles[1].reservation == 0
