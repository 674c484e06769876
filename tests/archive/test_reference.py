"""The documentation of the written form says what the code says.

Its tables are made anew with: python -m tests.archive.test_reference
"""

import re
from pathlib import Path

import pytest

from goodoffices.archive import codec, keys, rows, seals
from goodoffices.archive.drawer import OURS, SCHEMA
from goodoffices.archive.seals import Cost
from goodoffices.archive.written import read, reference
from goodoffices.archive.written.names import FRAME, named_fields
from goodoffices.core.acts import ACTS

HOUSE = Path(__file__).parents[2]
PAGE = HOUSE / "docs/reference/written-talk.md"
FIRST = HOUSE / "examples/first-talk.yaml"
BEGIN, END = "<!-- begin: told by the code -->\n", "<!-- end: told by the code -->\n"


def test_the_page_holds_exactly_the_tables_the_code_tells():
    _, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
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


def test_what_stands_beside_the_fields_of_an_act_is_on_the_page():
    beside = PAGE.read_text("utf-8").partition("## How it is written")[2].partition(BEGIN)[0]
    rows = [line.split("`")[1] for line in beside.splitlines() if line.startswith("| `")]
    assert rows == list(FRAME)


def test_every_link_on_the_page_leads_somewhere():
    text = PAGE.read_text("utf-8")
    for each in text.split("](#")[1:]:
        name = each.partition(")")[0]
        assert f"\n### {name}\n" in text.lower(), name


def test_the_example_on_the_page_is_the_file_of_that_name_and_reads():
    _, _, rest = PAGE.read_text("utf-8").partition("```yaml\n")
    example, _, _ = rest.partition("```")
    assert example == FIRST.read_text("utf-8")
    assert len(read(example, "page")) == 4


SEALED = HOUSE / "docs/reference/sealed-file.md"


def test_the_page_of_the_sealed_file_tells_its_layout_and_its_numbers():
    page = SEALED.read_text("utf-8")
    [laid] = re.findall(r"```sql\n(.*?)```", page, re.DOTALL)
    assert tuple(laid.splitlines()) == SCHEMA
    cost = Cost()
    flat = " ".join(page.split())
    for told in (
        f"The version of this form is {keys.VERSION}.",
        f"`{OURS:#X}`".replace("X", "x", 1),
        f"a salt of {seals.SALT} random bytes: {cost.passes} passes, {cost.memory // 1024} MiB, "
        f"{cost.lanes} lane, {seals.KEY} bytes",
        f"a nonce of {seals.NONCE} random bytes, drawn anew each time; the sealed bytes; a tag of "
        f"{seals.TAG}.",
        f"a multiple of {seals.BUCKET} bytes",
        f"to one of {rows.LARGE}",
        f'`{{"v":{codec.VERSION},"do":"Lodge",…`',
    ):
        assert told in flat, told
    for used in ("wrap", "head", "count", "name", "entry", "retry", "census", "header", "key"):
        assert f"`{used}`" in flat


def write_page() -> None:
    """Write the tables of the page anew."""
    before, begin, rest = PAGE.read_text("utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    PAGE.write_text(f"{before}{begin}\n{reference()}\n{end}{after}", "utf-8")


if __name__ == "__main__":
    write_page()
