"""Values that are not known, in our own YAML: ranges for numbers, orders for rows."""

from fractions import Fraction

import pytest
from tests.house.tree import ROOT

from goodoffices.engine.analysis import analysed
from goodoffices.engine.doubt import Between, Ranking
from goodoffices.engine.formats.drafts import Values
from goodoffices.engine.formats.reading import read
from goodoffices.engine.formats.saying import Unsaid
from goodoffices.engine.formats.unsound import Unsound
from goodoffices.engine.formats.writing import Format, written
from goodoffices.engine.telling import as_text

CASE = ROOT / "examples/harbour-in-doubt/scenario.yaml"
MANY = ", ".join(map(str, range(1001)))


def test_ranges_and_orders_are_read_and_the_worths_are_what_they_are_on_average():
    scenario, how = read([CASE])
    veldt, orm = scenario.profiles
    assert how is Values.RAW
    assert veldt.doubt is None
    assert orm.doubt.weights == Ranking((1, 3, 0, 2))
    assert orm.doubt.values[1] == Ranking((2, 1, 0))
    assert orm.doubt.values[0].each[1] == Between(Fraction(50), Fraction(80))
    assert orm.doubt.reservation == Between(Fraction(35), Fraction(60))
    assert orm.reservation == Fraction(95, 2)
    first = Fraction(1 + Fraction(1, 2) + Fraction(1, 3) + Fraction(1, 4)) / 4
    assert orm.worth[1] == (0, 50 * first, 100 * first)


def test_what_is_not_known_is_written_in_our_own_format_and_read_as_it_was(tmp_path):
    scenario, _how = read([CASE])
    file = tmp_path / "scenario.yaml"
    file.write_bytes(written(scenario, Format.OWN)["scenario.yaml"])
    assert read([file])[0] == scenario
    free = tmp_path / "free.yaml"
    lines = CASE.read_text("utf-8").splitlines(keepends=True)
    free.write_text(
        "".join(each for each in lines if "- {if:" not in each and "constr" not in each)
    )
    with pytest.raises(Unsaid, match="no word for values that are not known"):
        written(read([free])[0], Format.CSV)


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        ("[35, 60]", "[60, 35]", "orm › reservation: the range ends before it begins"),
        ("[35, 60]", "[60]", "orm › reservation: a range has two numbers: the least and the most"),
        ("[50, 80]", "[50, no]", "orm › ferries › weekly: the value is no finite number: no"),
        ("ferries, fees]", "ferries, ferries]", "orm: an order names each once"),
        ("[inspections, dur", f"[{MANY}, dur", "order of more than 1,000 names is not read"),
        ("[inspections, dur", "[dur", "inspections: the weight is missing"),
        ("[any_time, ann", "[sometimes, ann", "sometimes: the domain has no such option"),
        ("[any_time, announced", "[any_time", "announced: the profile leaves this option out"),
        ("ferries: 40, insp", "ferries: [-1, 40], insp", "ferries: the weight is negative: -1"),
    ],
)  # fmt: skip
def test_what_is_no_range_and_no_order_is_refused_with_its_place(tmp_path, before, after, reason):
    told = CASE.read_text("utf-8")
    assert before in told
    file = tmp_path / "scenario.yaml"
    file.write_text(told.replace(before, after, 1), "utf-8")
    with pytest.raises(Unsound) as refused:
        read([file])
    assert str(refused.value).endswith(reason)


def test_ranges_and_orders_are_not_divided_as_genius_does():
    with pytest.raises(Unsound, match="read as they stand only"):
        read([CASE], Values.GENIUS)


def test_an_analysis_tells_how_packages_stand_and_what_to_ask_only_where_something_is_in_doubt():
    found = analysed(*read([CASE]))
    told = found.plain()["uncertainty"]
    assert (told["draws"], told["seed"], told["stopped"]) == (200, 1, None)
    assert told["packages"][0]["package"] == found.plain()["solutions"]["nash"]["package"]
    for each in told["packages"]:
        for share in (each["efficient"], each["acceptable"], each["both"]):
            assert 0 <= share["low"] <= share["share"] <= share["high"] <= 1
    assert told["question"]["party"] == "orm"
    page = as_text(found)
    assert "what is not known (200 draws, seed 1; 95% error bars)" in page
    assert told["question"]["asked"].replace("_", " ")[:20] in page.replace("_", " ")
    known = analysed(*read([ROOT / "examples/harbour/scenario.yaml"]))
    assert "uncertainty" not in known.plain()
    assert "what is not known" not in as_text(known)


def test_an_analysis_says_why_it_did_not_look_into_what_is_not_known(monkeypatch):
    monkeypatch.setattr("goodoffices.engine.uncertainty.OF_A_DRAW", 5)
    found = analysed(*read([CASE]))
    assert found.plain()["uncertainty"]["stopped"] == "more than 5 points that none improves on"
    assert found.plain()["uncertainty"]["packages"] == []
    assert "not looked into: more than 5 points" in as_text(found)
