"""A file that is not what it claims is refused in one line: which, where in it, and why."""

import os
import random
import threading

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.engine.formats.sound import FORMATS, GENIUS, GENIUSWEB, NEGMAS, laid
from tests.engine.formats.wrong import WRONG

from goodoffices.engine.formats.reading import read
from goodoffices.engine.formats.unsound import Unsound


@pytest.mark.parametrize("wrong", WRONG)
def test_an_unsound_file_is_refused_with_its_place_and_the_reason(tmp_path, wrong):
    files, name, before, after, place, reason = WRONG[wrong]
    if before is not None:
        assert before in files[name]
        after = files[name].replace(before, after, 1)
    with pytest.raises(Unsound) as refused:
        read(laid(tmp_path, files | {name: after}))
    found = refused.value
    assert (found.place, found.reason) == (place, reason)
    assert found.file in (
        str(tmp_path / name),
        str(tmp_path / "north.xml"),
        *(str(tmp_path / each) for each in files),
    )
    assert str(found) == ": ".join(filter(None, (found.file, place, reason)))
    assert len(str(found).splitlines()) == 1


def test_what_is_no_scenario_at_all_is_refused(tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    many = tmp_path / "many"
    (many / "one").mkdir(parents=True)
    crowd = tmp_path / "crowd"
    laid(crowd, {f"{number}.json": "{}" for number in range(101)})
    laid(tmp_path, {"a.txt": "", "alone.json": GENIUSWEB["fleet.json"]})
    cases = {
        tmp_path / "nowhere.xml": "there is no such file or folder",
        tmp_path / "nowhere": "there is no such file or folder",
        tmp_path / "a.txt": "it is of no kind that is read",
        tmp_path / "alone.json": "there is no profile beside it",
        empty: "there is no scenario in this folder",
        many: "there is no scenario in this folder itself: name one of the folders in it",
        crowd: "there are more than 100 files in this folder",
    }
    for path, reason in cases.items():
        with pytest.raises(Unsound) as refused:
            read([path])
        assert str(refused.value) == f"{path}: {reason}"


def test_a_crowd_of_sides_is_read_as_long_as_the_product_of_their_gains_is_a_number(tmp_path):
    north = FORMATS["csv"]["north.csv"]
    paths = laid(tmp_path, {f"{number:03}.csv": north for number in range(60)})
    assert len(read(paths)[0].profiles) == 60
    laid(tmp_path, {"059.csv": north.replace("few,0.25", "few,1e6")})
    assert len(read(paths[50:])[0].profiles) == 10
    with pytest.raises(Unsound, match=r"059\.csv: what it is worth in all is larger"):
        read(paths)


def test_a_profile_of_negmas_without_its_domain_is_refused(tmp_path):
    _domain, north, south = laid(tmp_path, NEGMAS)
    with pytest.raises(Unsound, match=r"north\.yml: there is no domain beside it"):
        read([north, south])


def test_numbers_without_a_short_common_unit_are_refused_before_memory_is_filled(tmp_path):
    chance = random.Random(1)
    rows = "".join(f"{issue},a,1/{chance.getrandbits(250) | 1},1\n" for issue in range(200))
    table = "issue,option,value,weight\n" + rows
    with pytest.raises(Unsound, match="no common unit that is short enough"):
        read(laid(tmp_path, {"north.csv": table, "south.csv": table}))


RANGE = '<issue name="{}" type="integer" lowerbound="0" upperbound="9999"/>'
FEW = {
    "ranges.xml": "<negotiation_template>"
    + "".join(map(RANGE.format, range(51)))
    + "</negotiation_template>",
    "rules.yml": "schema: goodoffices.case/1\nissues:\n- id: a\n  options: ["
    + ",".join(map(str, range(9_000)))
    + "]\nconstraints:\n"
    + "- then: {a: 1}\n" * 56,
}


@pytest.mark.parametrize("name", FEW)
def test_few_words_that_ask_for_many_options_are_refused_before_memory_is_filled(tmp_path, name):
    with pytest.raises(Unsound, match="the file asks for more than 500,000 options"):
        read(laid(tmp_path, {name: FEW[name]}))


def test_more_issues_than_can_be_followed_are_refused(tmp_path):
    rows = [f"{issue},a,1,1\n" for issue in range(501)]
    for many, folder in ((500, tmp_path / "a"), (501, tmp_path / "b")):
        table = "issue,option,value,weight\n" + "".join(rows[:many])
        paths = laid(folder, {"north.csv": table, "south.csv": table})
        if many > 500:
            with pytest.raises(Unsound, match="there are more than 500 issues"):
                read(paths)
        else:
            assert len(read(paths)[0].issues) == many


def test_a_name_that_would_make_a_page_of_each_line_is_refused(tmp_path):
    for many, folder in ((1_000, tmp_path / "a"), (1_001, tmp_path / "b")):
        table = f"issue,option,value,weight\n{'n' * many},a,1,1\n"
        paths = laid(folder, {"north.csv": table, "south.csv": table})
        if many > 1_000:
            with pytest.raises(Unsound, match="longer than the 1,000 letters that are read"):
                read(paths)
        else:
            assert len(read(paths)[0].issues[0].name) == many


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with a name")
def test_a_pipe_that_nobody_writes_to_is_refused_and_not_waited_for(tmp_path):
    pipe, told = tmp_path / "north.json", []
    os.mkfifo(pipe)

    def asked():
        for path in (tmp_path, pipe):
            with pytest.raises(Unsound) as refused:
                read([path])
            told.append(str(refused.value))

    reading = threading.Thread(target=asked, daemon=True)
    reading.start()
    reading.join(20)
    assert told == [f"{pipe}: it cannot be read"] * 2


def test_xml_in_utf_16_is_read_as_what_it_says(tmp_path):
    files = GENIUS | {"north.xml": GENIUS["north.xml"].encode("utf-16")}
    assert read(laid(tmp_path / "a", files)) == read(laid(tmp_path / "b", GENIUS))


SPICES = [
    "", "0", "-1", "1e999999999", "NaN", "Infinity", "null", "true", "[]", "{}", '"', "'", "<",
    ">",
    "&a", "*a", ":", ",", "\n", "\x00", "\ud7ff", "1/3", "1/0", "!!int", "]" * 50, "[" * 50,
    "9" * 999,
    "- ", "? ", "---", "<!DOCTYPE a>", "weights", "issues", "values", "type", "schema",
    "LinearAdditive",
]  # fmt: skip


@settings(
    max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    kind=st.sampled_from(sorted(FORMATS)),
    which=st.integers(0, 2),
    changes=st.lists(
        st.tuples(
            st.floats(0, 1), st.integers(0, 30), st.sampled_from(SPICES) | st.binary(max_size=4)
        ),
        min_size=1,
        max_size=3,
    ),
)
def test_whatever_is_changed_in_a_file_it_is_read_or_refused_in_one_line(
    tmp_path, kind, which, changes
):
    files = FORMATS[kind]
    name = sorted(files)[which % len(files)]
    text = files[name].encode("utf-8")
    for where, length, spice in changes:
        at = int(where * len(text))
        put = spice if isinstance(spice, bytes) else spice.encode("utf-8")
        text = text[:at] + put + text[at + length :]
    try:
        scenario, _how = read(laid(tmp_path, files | {name: text}))
    except Unsound as refused:
        line = str(refused)
    else:
        line = f"{tmp_path} holds {len(scenario.profiles)} profiles"
    assert len(line.splitlines()) == 1
    assert line.startswith(str(tmp_path))
