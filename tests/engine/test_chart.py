"""The chart of a frontier, read as the picture that it is."""

import re
from dataclasses import replace
from fractions import Fraction
from xml.etree import ElementTree

import pytest
from tests.house.tree import ROOT

from goodoffices.engine import chart, epsilon
from goodoffices.engine.analysis import analysed
from goodoffices.engine.chart import drawn
from goodoffices.engine.formats.drafts import Values
from goodoffices.engine.formats.reading import read

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def harbour():
    """The invented scenario of the examples."""
    return read([ROOT / "examples/harbour/scenario.yaml"])[0]


def picture(scenario):
    """What is drawn of it."""
    return drawn(analysed(scenario, Values.RAW), ".svg").decode("utf-8")


def words(svg):
    """The words in a picture."""
    return [each.text for each in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def test_a_chart_has_the_points_the_solutions_by_word_and_shape_and_the_reservation_values(
    harbour,
):
    svg = picture(harbour)
    told = words(svg)
    assert "harbour" in told
    assert "15 points that no package improves on" in told
    assert {"worth to veldt", "worth to orm", "reservation 55", "reservation 40"} <= set(told)
    assert "Nash, Kalai–Smorodinsky, egalitarian" in told
    assert "utilitarian" in told
    assert svg.count('aria-roledescription="circle"') == 15
    marks = re.findall(r'aria-label="[^"]*shape: ([\w-]+)"', svg)
    assert sorted(marks) == ["circle", "diamond"]


def test_nothing_in_a_chart_stands_elsewhere_and_no_name_in_it_becomes_a_part_of_it(harbour):
    named = replace(harbour, name='<image href="https://example.org/a.png"/>')
    svg = picture(named)
    assert named.name in words(svg)
    assert set(re.findall(r'https?://[^"<&]*', svg.replace("https://example.org/a.png", ""))) <= {
        "http://www.w3.org/2000/svg",
        "http://www.w3.org/1999/xlink",
    }
    root = ElementTree.fromstring(svg)
    assert not list(root.iter(f"{SVG}image"))
    assert not any("href" in name for each in root.iter() for name in each.attrib)


def test_each_pair_of_three_sides_has_a_chart(harbour):
    third = replace(harbour.profiles[0], name="third", reservation=Fraction(10))
    told = words(picture(replace(harbour, profiles=(*harbour.profiles, third))))
    assert [told.count(f"worth to {name}") for name in ("veldt", "orm", "third")] == [2, 2, 2]


def test_of_many_points_some_are_drawn_and_it_is_said(harbour, monkeypatch):
    monkeypatch.setattr(chart, "MOST", 7)
    svg = picture(harbour)
    assert "15 points that no package improves on, 5 of them drawn" in words(svg)
    assert svg.count('aria-roledescription="circle"') == 5


def test_of_a_frontier_that_is_near_it_is_said_how_near(harbour, monkeypatch):
    monkeypatch.setattr(epsilon, "FEW", {2: 4})
    near = analysed(harbour, Values.RAW, Fraction(1, 5))
    assert not near.frontier.is_exact
    (said,) = [each for each in words(drawn(near, ".svg").decode()) if "points" in each]
    assert re.fullmatch(r"\d+ points, near: no package is better by more than .* span", said)


def test_a_scenario_in_which_nothing_is_good_enough_has_a_chart_without_solutions(harbour):
    proud = replace(harbour.profiles[0], reservation=Fraction(1000))
    told = words(picture(replace(harbour, profiles=(proud, harbour.profiles[1]))))
    assert "reservation 1000" in told
    assert "utilitarian" not in told


def test_a_chart_is_a_picture_of_pixels_too(harbour):
    assert drawn(analysed(harbour, Values.RAW), ".png").startswith(b"\x89PNG")
    with pytest.raises(ValueError, match=r"one of the kinds \.svg, \.png"):
        drawn(analysed(harbour, Values.RAW), ".gif")


def test_words_beside_points_at_one_height_stand_one_below_the_other():
    told = chart._apart([0.9, 0.9, 0.5])
    assert told[0] - told[1] == pytest.approx(chart.LINE)
    assert told[2] == 0.5


def test_worths_too_small_for_any_axis_are_drawn_at_one_place(harbour, capfd):
    profiles = tuple(
        replace(
            each,
            worth=tuple(tuple(n / 10**310 for n in row) for row in each.worth),
            reservation=Fraction(0),
        )
        for each in harbour.profiles
    )
    svg = picture(replace(harbour, profiles=profiles))
    assert svg.count('aria-roledescription="circle"') == 15
    assert capfd.readouterr().err == ""
