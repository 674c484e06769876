"""Cases are read as they are written; a wrong file is refused with its line and the reason."""

import json

import pytest
from click.testing import CliRunner

from goodoffices.cli import main
from goodoffices.leaks.files import cases
from goodoffices.nodes import Unreadable

WRITTEN = """
roster:
  - {id: toll, forms: {en: [Ruprecht Tollander, Tollander], fa: روپرشت تولاندر}}
terms: []
cases:
  - id: bell
    confidences:
      - {id: c1, lang: en, text: The crew will hide the bronze bell under the coal.}
    known:
      - {lang: en, text: The agenda is the ferry.}
    draft: {lang: en, text: So they will hide the bronze bell under the coal?}
    expect: []
    why: It is a test.
  - id: quiet
    confidences:
      - {id: c1, lang: en, text: The crew will hide the bronze bell under the coal.}
    draft: {lang: en, text: Shall we meet again on the ferry?}
"""


def test_a_file_of_cases_is_read():
    file = cases(WRITTEN, "cases.yaml")
    assert [each.id for each in file.cases] == ["bell", "quiet"]
    assert [form.text for form in file.lists.roster[0].forms] == [
        "Ruprecht Tollander",
        "Tollander",
        "روپرشت تولاندر",
    ]


@pytest.mark.parametrize(
    ("was", "now", "line", "reason"),
    [
        (
            "    draft: {lang: en, text: Shall",
            "    daft: {lang: en, text: Shall",
            17,
            "is no field",
        ),
        (
            "    draft: {lang: en, text: Shall we meet again on the ferry?}\n",
            "",
            14,
            "draft is missing",
        ),
        ("id: quiet", "id: bell", 14, "given twice"),
        ("lang: en, text: The agenda", "lang: English, text: The agenda", 10, "no language code"),
        ("terms: []", "terms: none at all", 4, "a list"),
        (
            "forms: {en: [Ruprecht Tollander, Tollander], fa: روپرشت تولاندر}",
            "forms: x",
            3,
            "by language",
        ),
        ("text: Shall we meet again on the ferry?", "text: ''", 17, "a text"),
        ("id: quiet", "id: [quiet]", 14, "a text"),
        ("terms: []", "terms: [", 6, "not YAML"),
    ],
)
def test_a_wrong_file_is_refused_with_its_line_and_the_reason(was, now, line, reason):
    assert was in WRITTEN
    with pytest.raises(Unreadable, match=reason) as refused:
        cases(WRITTEN.replace(was, now), "cases.yaml")
    assert refused.value.line == line


def test_the_command_prints_a_line_a_case_for_machines_and_a_table_for_people(tmp_path):
    path = tmp_path / "cases.yaml"
    path.write_text(WRITTEN, encoding="utf-8")
    told = CliRunner().invoke(main, ["leaks", str(path), "--json"])
    assert told.exit_code == 0
    bell, quiet = map(json.loads, told.output.splitlines())
    assert bell["id"] == "bell"
    assert bell["findings"][0]["confidence"] == "c1"
    assert bell["findings"][0]["kind"] == "verbatim"
    assert bell["findings"][0]["words"] == ["will hide the bronze bell under the coal"]
    assert quiet == {"id": "quiet", "findings": []}
    table = CliRunner().invoke(main, ["leaks", "-"], input=WRITTEN).output
    assert "bronze bell" in table
    assert "quiet: nothing" in table


def test_the_command_refuses_a_wrong_file_in_one_line(tmp_path):
    path = tmp_path / "cases.yaml"
    path.write_text(WRITTEN.replace("terms:", "trems:"), encoding="utf-8")
    told = CliRunner().invoke(main, ["leaks", str(path), "--json"])
    assert told.exit_code == 1
    assert "cases.yaml:4: “trems” is no field here" in told.stderr
    assert told.stdout == ""
    nowhere = CliRunner().invoke(main, ["leaks", str(tmp_path / "no.yaml")])
    assert nowhere.exit_code == 1
    assert "Name a file of cases." in nowhere.stderr


MOON = """
{of_all}
cases:
  - id: moon
    confidences: [{{id: c1, lang: ar, text: يصل المبعوث في العاشر من جمادى الأولى.}}]
    draft: {{lang: en, text: Will you be here on 1 November?}}
    {of_one}
"""


@pytest.mark.parametrize(
    ("of_all", "of_one", "found"),
    [
        ("", "", 0),
        ("date: 2025-11-16", "", 1),
        ("", "date: 2025-11-16", 1),
        ("date: 2028-11-16", "", 0),
        ("date: 2028-11-16", "date: 2025-11-16", 1),
    ],
)
def test_the_date_of_a_file_or_a_case_says_of_what_time_a_date_without_a_year_is(
    of_all, of_one, found
):
    ((_, findings),) = cases(MOON.format(of_all=of_all, of_one=of_one), "moon").checked()
    assert len(findings) == found


def test_a_date_that_is_none_is_refused_with_its_line():
    with pytest.raises(Unreadable, match="A date is written"):
        cases(MOON.format(of_all="date: tomorrow", of_one=""), "moon")
