"""The formats of others: Popolo, ninjs, schema.org, a table; and ninjs read in."""

import csv
import io
import json
from dataclasses import replace

import pytest
from tests.press.formats.examples import CONFIDED, EVERYTHING, filed, muscat, public
from tests.talks import does

from goodoffices.core import acts as a
from goodoffices.core.acts.dossier import Saying
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR
from goodoffices.press.formats import linked, ninjs, popolo, search, table
from goodoffices.press.reports import items

OUT = {
    "popolo": popolo.popolo,
    "ninjs": ninjs.ninjs,
    "linked": linked.linked,
    "table": table.table,
    "search": lambda talk, page: search.index([("talk", talk, page)]),
}


@pytest.mark.parametrize("made", OUT.values(), ids=OUT)
def test_what_happens_in_the_rooms_changes_no_byte(made):
    assert made(*public(EVERYTHING)) == made(*public(CONFIDED, EVERYTHING))


@pytest.mark.parametrize("made", OUT.values(), ids=OUT)
def test_no_time_of_filing_is_told(made):
    told = made(*muscat())
    assert "2026-02-09" not in (told if isinstance(told, str) else told.decode())


@pytest.mark.parametrize("made", OUT.values(), ids=OUT)
def test_what_was_said_is_in_it(made):
    told = made(*public())
    assert "We go on." in (told if isinstance(told, str) else told.decode())


def people(*steps):
    return json.loads(popolo.popolo(*public(*steps)))


def test_two_spellings_are_two_persons_until_somebody_says_that_they_are_one():
    said = {"side": "North Isle", "saying": Saying.DIRECT}
    steps = (
        EVERYTHING,
        filed("x", "Yes.", speaker="Ben Reed", **said),
        filed("y", "No.", speaker="Ben Reed", **said),
    )
    apart = people(*steps)
    assert [each["name"] for each in apart["persons"]].count("Ben Reed") == 1
    count = len(apart["persons"])
    one = people(*steps, does(MEDIATOR, a.Recognise(Ref("x"), Ref("a"), same=True)))
    assert len(one["persons"]) == count - 1


def test_every_speech_is_of_a_person_and_every_office_has_its_days():
    told = people()
    known = {each["id"] for each in told["persons"]}
    assert {each["creator_id"] for each in told["speeches"] if "creator_id" in each} <= known
    (held,) = [each for each in told["memberships"] if each.get("role") == "commander"]
    assert (held["start_date"], held["end_date"]) == ("2024-03-01", "2026-01-31")


def test_a_quotation_is_a_quotation_and_what_is_reported_a_claim():
    parts = json.loads(linked.linked(*muscat()))["hasPart"]
    kinds = {part["text"]: part["@type"] for part in parts}
    assert kinds["There is an agreement to continue negotiations in general."] == "Quotation"
    assert kinds["The negotiations have ended “for now”."] == "Claim"


def test_no_sign_of_what_a_page_holds_for_machines_can_end_its_element():
    talk, page = public(EVERYTHING, filed("x", "</script><b>&", speaker="One"))
    told = linked.linked(talk, page)
    assert not set("<>&") & set(told)
    assert "</script><b>&" in {part["text"] for part in json.loads(told)["hasPart"]}


def test_no_cell_of_the_table_is_a_formula():
    rows = list(csv.reader(io.StringIO(table.table(*public()).decode("utf-8-sig"))))
    assert rows[0] == list(table.HEAD)
    assert {len(row) for row in rows} == {len(table.HEAD)}
    assert any(cell == "'=HYPERLINK(1)" for row in rows for cell in row)
    assert not [c for row in rows for c in row if c.startswith(("=", "+", "-", "@"))]


@pytest.mark.parametrize("before", ["", " ", "\n", "\t", "\u00a0"])
@pytest.mark.parametrize("sign", "=+-@＝＋－＠")
def test_no_blank_and_no_wide_sign_makes_a_formula(before, sign):
    formula = f"{before}{sign}1+1"
    told = public(EVERYTHING, filed("z", formula, source="courier"))
    rows = list(csv.reader(io.StringIO(table.table(*told).decode("utf-8-sig"))))
    assert any(cell == f"'{formula}" for row in rows for cell in row)


def test_an_invented_talk_says_so_wherever_it_is_searched():
    told, page = public(EVERYTHING)
    for invented in (True, False):
        talk = replace(told, illustrative=invented)
        (found,) = json.loads(search.index([("talk", talk, page)]))["talks"]
        assert ("ILLUSTRATIVE" in found["title"]) is invented


def test_a_line_stands_in_the_table_as_it_stands_in_the_record():
    rows = list(csv.DictReader(io.StringIO(table.table(*public()).decode("utf-8-sig"))))
    standing = {row["words"]: row["standing"] for row in rows}
    assert standing["'=HYPERLINK(1)"] == "withdrawn"
    assert standing["We go on."] == standing["It began at one."] == "reported by"
    assert {row["confirmed by"] for row in rows} == {"", "A witness"}
    assert {row["disputed by"] for row in rows} == {"", "Another", "South Isle"}


def test_what_was_withdrawn_says_so_wherever_it_is_searched():
    (found,) = json.loads(search.index([("talk", *public())]))["talks"]
    gone = [entry["words"] for entry in found["entries"] if entry.get("withdrawn")]
    assert gone == ["=HYPERLINK(1)"]


def test_a_page_written_as_ninjs_reads_back_as_an_item():
    talk, page = muscat()
    item = items.read(ninjs.ninjs(talk, page, "https://talks.example/muscat/"), "it")
    assert item.headline == talk.title.text
    assert item.publisher == page.sources[0].publisher
    assert item.url == "https://talks.example/muscat/index.html"
    for claim in page.claims():
        assert claim.words.text in item.text
