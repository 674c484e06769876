"""Who sees what, told by the software and kept as it was.

Written anew with: python -m tests.records.seeing
"""

import pytest
from tests.house.told import BEGIN, END
from tests.records.rare import rare
from tests.records.seeing import PAGE, Nearness, seen, table
from tests.records.views import EXAMPLES, entries

from goodoffices.core.acts import ACTS, CapitalAct, Note

TOLD = table()
ROWS = {
    cells[0].strip("`"): dict(zip(Nearness, cells[1:], strict=True))
    for line in TOLD.splitlines()
    if line.startswith("| `")
    for cells in [[cell.strip() for cell in line.strip("|").split("|")]]
}
PRIVATE = ("Lodge", "Clarify", "Answer", "AskLeave", "ClearWords", "RefuseWords", "StateScope",
           "RuleOut", "Withdraw", "Supersede", "Correct", "Tie", "Permit", "ReadBack",
           "ConfirmRecord", "DisputeRecord", "Acknowledge", "Schedule", "Bilateral", "Movement",
           "Report", "Instruct", "PressLine", "TellSource")  # fmt: skip


def test_the_page_holds_exactly_the_table_the_code_tells():
    _before, _begin, rest = PAGE.read_text("utf-8").partition(BEGIN)
    told, end, _after = rest.partition(END)
    assert end
    assert told.strip() == TOLD, "write it anew with: python -m tests.records.seeing"


def test_every_act_is_met_in_the_talks_it_is_told_by():
    met = {type(entry.act).__name__ for example in EXAMPLES for entry in entries(example)}
    assert met | {type(entry.act).__name__ for entry in rare()} == set(ACTS)
    assert set(ROWS) == set(ACTS)


@pytest.mark.parametrize("act", PRIVATE)
def test_nothing_of_what_is_between_a_side_and_the_mediation_is_seen_by_another_side(act):
    others = (Nearness.OTHER_OFFICER, Nearness.OTHER_DELEGATION, Nearness.OTHER_CAPITAL)
    for near in (*others, Nearness.WATCHER, Nearness.PUBLIC, Nearness.NOBODY):
        assert ROWS[act][near] in ("no", ""), near


@pytest.mark.parametrize("act", [kind.__name__ for kind in CapitalAct.__args__])
def test_a_capital_and_its_delegation_write_to_each_other_behind_the_mediations_back(act):
    assert ROWS[act][Nearness.DELEGATION] == ROWS[act][Nearness.CAPITAL] == "yes"
    assert ROWS[act][Nearness.MEDIATION] == ROWS[act][Nearness.OFFICER] == "no"


def test_nobody_sees_anything():
    assert {row[Nearness.NOBODY] for row in ROWS.values()} <= {"no", ""}


def test_a_note_is_seen_by_its_own_room_alone():
    own = {near for near, cell in ROWS[Note.__name__].items() if cell not in ("no", "")}
    assert own <= {Nearness.MEDIATION, Nearness.DELEGATION, Nearness.CAPITAL, Nearness.AUDITOR}


def test_what_is_seen_is_a_change_of_a_view_and_nothing_else():
    met = list(seen(rare()))
    assert ("HandOver", Nearness.OTHER_DELEGATION, True) not in met
    assert ("Unseat", Nearness.DELEGATION, True) in met
    assert ("WithdrawClaim", Nearness.PUBLIC, True) in met
