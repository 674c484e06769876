"""Readouts side by side on the command line."""

import json

from tests.cli.program import goodoffices

NORTH = "The sides met in Tarn.\n\nThey shall open the road within 30 days.\n"
SOUTH = "The sides met in Tarn.\n\nThey should open the road within 30 days. Nobody was thanked.\n"


def written(folder):
    """Two readouts in files."""
    for name, text in (("north.txt", NORTH), ("south.txt", SOUTH)):
        (folder / name).write_text(text, encoding="utf-8")
    return folder / "north.txt", folder / "south.txt"


def test_two_readouts_are_told_passage_by_passage(tmp_path):
    ran = goodoffices("compare", *written(tmp_path))
    assert ran.code == 0
    assert "! how firmly it binds: shall / should" in ran.out
    assert "ONLY south.txt\n  Nobody was thanked." in ran.out
    assert ran.err == ""


def test_for_machines_it_is_one_object_with_the_places_of_every_sentence(tmp_path):
    ran = goodoffices("compare", *written(tmp_path), "--json")
    rows = json.loads(ran.out)["rows"]
    assert [SOUTH[a:b] for a, b in rows[2]["second"]] == ["Nobody was thanked."]
    assert rows[1]["differences"] == [{"kind": "modal", "first": "shall", "second": "should"}]


def test_the_second_may_come_from_standard_input(tmp_path):
    first, _second = written(tmp_path)
    ran = goodoffices("compare", first, "-", given=SOUTH.encode())
    assert "ONLY standard input" in ran.out


def test_of_a_page_only_what_it_says_is_compared(tmp_path):
    first, _second = written(tmp_path)
    page = tmp_path / "page.html"
    said = "".join(f"<p>{each}</p>" for each in NORTH.split("\n\n"))
    page.write_text(
        f"<!doctype html><html><body><nav>Weather</nav><article>{said}</article></body></html>"
    )
    ran = goodoffices("compare", first, page)
    assert ran.code == 0
    assert ran.out.count("BOTH") == 2
    assert "Weather" not in ran.out
    assert "ONLY" not in ran.out


def test_what_is_no_text_is_refused_in_one_line(tmp_path):
    first, second = written(tmp_path)
    second.write_bytes(b"\x00\x01\x02" * 9)
    ran = goodoffices("compare", first, second)
    assert ran.code == 1
    assert ran.err.count("\n") == 1
    for words in (("--lang", "en"), ("--lang", "en", "--lang", "not a language")):
        assert goodoffices("compare", first, first, *words).code == 1
    second.write_text("  \n", encoding="utf-8")
    assert goodoffices("compare", first, second).code == 1
