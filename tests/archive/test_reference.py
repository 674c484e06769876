"""The documentation of the written form says what the code says."""

from pathlib import Path

import pytest

from goodoffices.archive.written import read, reference
from goodoffices.archive.written.names import FRAME, named_fields
from goodoffices.core.acts import ACTS

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "written-talk.md"
BEGIN, END = "<!-- begin: told by the code -->\n", "<!-- end: told by the code -->\n"


def test_the_page_holds_exactly_the_tables_the_code_tells():
    _, _, rest = PAGE.read_text().partition(BEGIN)
    told, end, _ = rest.partition(END)
    assert end
    assert told.strip() == reference().strip()


@pytest.mark.parametrize("kind", ACTS.values())
def test_each_act_stands_in_the_reference_with_each_of_its_fields(kind):
    _, _, section = reference().partition(f"### {kind.__name__}\n")
    section = section.partition("\n### ")[0]
    assert [line.split("`")[1] for line in section.splitlines() if line.startswith("| `")] == list(
        named_fields(kind)
    )


def test_no_field_of_an_act_is_called_as_what_stands_beside_it():
    for kind in ACTS.values():
        assert not set(named_fields(kind)) & set(FRAME), kind
        assert len(named_fields(kind)) == len(kind.__dataclass_fields__)


def test_every_link_in_the_reference_leads_somewhere():
    text = reference()
    for each in text.split("](#")[1:]:
        name = each.partition(")")[0]
        assert f"\n### {name}\n" in text.lower(), name


def test_the_example_on_the_page_reads():
    _, _, rest = PAGE.read_text().partition("```yaml\n")
    example, _, _ = rest.partition("```")
    assert len(read(example, "page")) == 4
